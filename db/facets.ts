// The values of a field with their counts: what filters offer.
import type { FacetValue } from '../core/ledger.ts'
import { VERDICT } from '../core/judgement.ts'
import { kindOf, type LedgerField } from '../core/ledgerFields.ts'
import type { Db } from './database.ts'
import { ledgerColumn } from './ledgerColumns.ts'
import { matching, type Restriction } from './recordFilter.ts'

/** More values than anybody scrolls through. */
const MOST = 1000

/** Values of one field with how many records each leaves, most first; a filter on the same field is left out of account. */
export async function countFacet(
  db: Db,
  { filter, facet, asOf }: Restriction & { facet: LedgerField },
): Promise<readonly FacetValue[]> {
  const { [facet]: _, ...fields } = filter.fields ?? {}
  const { sql, table } = ledgerColumn(facet, asOf)
  const judgements = table === 'judgements'
  const { query } = matching(
    db,
    { filter: { ...filter, fields }, asOf },
    { records: !judgements, judgements },
  )
  // Grouped by id first: a name is looked up once per department, not once per record.
  const value = table === 'departments' ? 'r.department_id' : sql
  const rows: { value: string | number | null; count: number }[] = await query
    .select(db.raw(`${value} AS value`))
    .count({ count: '*' })
    .groupByRaw(value)
    .orderByRaw('2 DESC, 1 NULLS LAST')
    .limit(MOST)
  const names = table === 'departments' ? await departmentNames(db) : null
  const counted = rows.map(({ value: stored, count }) => ({
    value: names ? names.get(stored as number)! : valueOf(facet, stored),
    count,
  }))
  return names ? counted.sort(mostFirst) : counted
}

/** As filters name it. */
function valueOf(facet: LedgerField, stored: string | number | null): string | null {
  if (stored === null) return null
  const kind = kindOf(facet)
  if (kind === 'flag') return String(stored === 1)
  if (kind === 'verdict') return VERDICT_NAMES.get(stored as number)!
  return String(stored)
}

const VERDICT_NAMES = new Map<number, string>(Object.entries(VERDICT).map(([name, code]) => [code, name]))

async function departmentNames(db: Db): Promise<ReadonlyMap<number, string>> {
  const rows: { id: number; name: string }[] = await db('departments').select('id', 'name')
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function mostFirst(
  a: { readonly value: string | null; readonly count: number },
  b: { readonly value: string | null; readonly count: number },
): number {
  return b.count - a.count || (a.value! < b.value! ? -1 : 1)
}
