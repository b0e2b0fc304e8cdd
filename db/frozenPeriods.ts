// Which frozen results a draft comes too late for: assessments whose period its new or changed records lie in.
import type { Knex } from 'knex'
import type { Assessment } from '../core/assessment.ts'
import type { FrozenTouch } from '../core/importNotice.ts'
import { parsePeriod } from '../core/period.ts'
import type { Period } from '../core/scorecard.ts'
import type { Zone } from '../core/zone.ts'
import { listFrozenAssessments } from './assessments.ts'
import { FIELD_COLUMNS, JUDGEMENT_COLUMNS, judgementSql } from './columns.ts'
import type { Db } from './database.ts'
import { whereContains } from './dialect.ts'
import { draftTable, mergedTable } from './drafts.ts'
import { conditionsOf, whereField } from './fieldFilter.ts'
import { type Scope, whereInScope } from './recordFilter.ts'
import { SEARCHED } from './textIndex.ts'

/** Instants that put a record into a period: received, reply due, due, rated. Named alike in drafts and verdicts. */
const ANCHORS = ['judged_received_at', 'response_due_at', 'due_at', 'rated_at'] as const

interface Standing {
  readonly assessment: Assessment
  readonly period: Period
}

/**
 * Every frozen or published assessment in whose period, and scope where it has one, records of the draft lie, as they
 * will be or, changed by it, as they were.
 */
export async function frozenPeriodsTouched(
  db: Db,
  batchId: number,
  zone: Zone,
): Promise<readonly FrozenTouch[]> {
  const frozen = (await listFrozenAssessments(db)).map((assessment) => ({
    assessment,
    period: parsePeriod(assessment.period, zone),
  }))
  if (frozen.length === 0) return []
  const created = new Map<Standing, number>()
  const updated = new Map<Standing, number>()
  const whole = frozen.filter(({ assessment }) => assessment.scope === null)
  await countInto(db, created, createdRows(db, batchId), ['s'], whole)
  await countInto(db, updated, updatedRows(db, batchId), ['m', 'b'], whole)
  for (const standing of frozen) {
    const { scope } = standing.assessment
    if (!scope) continue
    const inScope = { db, scope, asOf: standing.period.endAt }
    const rows = createdRows(db, batchId).whereIn('s.row_no', rowsInScope(draftTable(batchId), inScope))
    await countInto(db, created, rows, ['s'], [standing])
    const changed = updatedRows(db, batchId).where((any) => {
      whereInScope(any, 'm.record_id', inScope)
      void any.orWhereIn('m.row_no', rowsInScope(mergedTable(batchId), inScope))
    })
    await countInto(db, updated, changed, ['m', 'b'], [standing])
  }
  return frozen.flatMap((standing): FrozenTouch[] => {
    const { id, name, period, edition } = standing.assessment
    const counts = { created: created.get(standing) ?? 0, updated: updated.get(standing) ?? 0 }
    if (counts.created + counts.updated === 0) return []
    return [{ assessmentId: id, name, period, edition, ...counts }]
  })
}

function createdRows(db: Db, batchId: number): Knex.QueryBuilder {
  return db({ s: draftTable(batchId) })
    .leftJoin({ m: mergedTable(batchId) }, 'm.row_no', 's.row_no')
    .whereNull('m.row_no')
}

/** m: as they will be; b: as they are judged now. */
function updatedRows(db: Db, batchId: number): Knex.QueryBuilder {
  return db({ m: mergedTable(batchId) })
    .join({ b: 'judgements' }, 'b.record_id', 'm.record_id')
    .where('m.action', 'update')
}

/** Counts for all of them in one walk over the rows. */
async function countInto(
  db: Db,
  counts: Map<Standing, number>,
  rows: Knex.QueryBuilder,
  aliases: readonly string[],
  standings: readonly Standing[],
): Promise<void> {
  if (standings.length === 0) return
  const sums = standings.map(({ period: { startAt, endAt } }, i) => {
    const within = aliases.flatMap((alias) =>
      ANCHORS.map((column) => `${alias}.${column} >= ${startAt} AND ${alias}.${column} < ${endAt}`),
    )
    return `SUM(CASE WHEN (${within.join(') OR (')}) THEN 1 ELSE 0 END) AS n${i}`
  })
  const row: Readonly<Record<string, number | null>> = await rows.select(db.raw(sums.join(', '))).first()
  for (const [i, standing] of standings.entries()) counts.set(standing, row[`n${i}`] ?? 0)
}

/** Numbers of a draft's rows that a scope holds, as they would be stored. */
function rowsInScope(
  table: string,
  { db, scope, asOf }: { db: Db; scope: Scope; asOf: number },
): Knex.QueryBuilder {
  const content = db({ s: table })
    .leftJoin({ d: 'departments' }, 'd.name', 's.department')
    .select('s.row_no', 'd.id as department_id', ...FIELD_COLUMNS.map(([, column]) => `s.${column}`))
  const verdicts = judgementSql('s').map((sql, i) => `${sql} AS ${JUDGEMENT_COLUMNS[i]}`)
  const judged = db({ s: table }).select('s.row_no', db.raw(verdicts.join(', ')))
  const found = db.from(content.as('r')).join(judged.as('j'), 'j.row_no', 'r.row_no').select('r.row_no')
  for (const condition of conditionsOf(scope.fields, asOf)) whereField(db, found, condition)
  if (scope.text) whereContains(found, SEARCHED, scope.text)
  return found
}
