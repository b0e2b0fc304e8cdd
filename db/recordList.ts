// The ledger as lists: filtered, sorted, paged and counted in the database.
import type { Knex } from 'knex'
import type { Facet, FacetValue, Page, RecordRow, RecordSort } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { type Found, matching, type Restriction, type Selection } from './recordFilter.ts'
import { rowsById } from './recordRows.ts'
import { recordsById, type StoredRecord } from './records.ts'

export interface ListQuery extends Restriction {
  readonly sort: RecordSort
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** One page, records without a value of the sort column last, and how many there are in all. */
export async function listRecords(db: Db, query: ListQuery): Promise<Page<RecordRow>> {
  const page: { id: number }[] = await ordered(db, query).offset(query.offset).limit(query.limit)
  const { query: all } = matching(db, query)
  const total = await all.count({ n: '*' }).first<{ n: number }>()
  return { rows: await rowsById(db, page), total: total.n }
}

/** Values of one field with how many records each leaves, most first; a filter on the same field is left out of account. */
export async function countFacet(
  db: Db,
  { filter, facet, asOf }: Restriction & { facet: Facet },
): Promise<readonly FacetValue[]> {
  const { [FILTER_OF[facet]]: _, ...others } = filter
  const { query } = matching(db, { filter: others, asOf }, { records: true })
  const column = facet === 'department' ? 'd.name' : `r.${facet}`
  if (facet === 'department') void query.join({ d: 'departments' }, 'd.id', 'r.department_id')
  return await query
    .select(`${column} as value`)
    .count({ count: '*' })
    .whereNotNull(column)
    .groupBy(column)
    .orderByRaw('2 DESC, 1')
    .limit(FACET_VALUES)
}

/** More values than anybody scrolls through. */
const FACET_VALUES = 1000

const FILTER_OF = {
  department: 'departments',
  handler: 'handlers',
  nature: 'natures',
  channel: 'channels',
  urgency: 'urgencies',
  satisfaction: 'satisfactions',
  resolution: 'resolutions',
} as const satisfies Record<Facet, keyof Selection>

const PAGE = 500

/** Everything a list holds, in its order, whole records in bounded pages: what exports read. */
export async function* readRecordList(db: Db, query: Ordering): AsyncGenerator<readonly StoredRecord[]> {
  for (const part of ['placed', 'placeless'] as const) {
    for (let last: Position | null = null; ;) {
      const page: Position[] = await orderedAfter(db, query, part, last).limit(PAGE)
      if (page.length === 0) break
      const ids = page.map(({ id }) => id)
      const byId = new Map((await recordsById(db, ids)).map((record) => [record.id, record]))
      yield ids.flatMap((id) => byId.get(id) ?? [])
      last = page.at(-1)!
    }
  }
}

type Ordering = Omit<ListQuery, 'offset' | 'limit'>

/** Where in a list a record stands. */
interface Position {
  readonly id: number
  readonly place: string | number | null
}

const SORT_COLUMNS: Readonly<Record<RecordSort, string>> = {
  receivedAt: 'r.received_at',
  dueAt: 'j.due_at',
  closedAt: 'j.judged_closed_at',
  ticketNo: 'r.ticket_no',
  department: 'd.name',
}

/** Ids of a list in its order; equals by id, so that pages never overlap. */
function ordered(db: Db, query: Ordering): Knex.QueryBuilder {
  const { found, column, direction } = sortable(db, query)
  const blank = column.startsWith('j.') ? ' NULLS LAST' : ''
  return found.query.orderByRaw(`${column} ${direction}${blank}, ${found.id} ${direction}`)
}

/** The same list from behind a position on: first what has a value of the sort column, then what has none. */
function orderedAfter(
  db: Db,
  query: Ordering,
  part: 'placed' | 'placeless',
  last: Position | null,
): Knex.QueryBuilder {
  const { found, column, direction } = sortable(db, query)
  const beyond = query.descending ? '<' : '>'
  if (part === 'placeless') {
    void found.query.whereNull(column).orderByRaw(`${found.id} ${direction}`)
    if (last) void found.query.where(found.id, beyond, last.id)
  } else {
    void found.query.whereNotNull(column).orderByRaw(`${column} ${direction}, ${found.id} ${direction}`)
    if (last) void found.query.whereRaw(`(${column}, ${found.id}) ${beyond} (?, ?)`, [last.place!, last.id])
  }
  return found.query
}

function sortable(db: Db, query: Ordering): { found: Found; column: string; direction: 'ASC' | 'DESC' } {
  const column = SORT_COLUMNS[query.sort]
  const ofJudgement = column.startsWith('j.')
  const found = matching(db, query, { records: !ofJudgement, judgements: ofJudgement })
  if (query.sort === 'department') void found.query.join({ d: 'departments' }, 'd.id', 'r.department_id')
  void found.query.select(`${found.id} as id`, `${column} as place`)
  return { found, column, direction: query.descending ? 'DESC' : 'ASC' }
}
