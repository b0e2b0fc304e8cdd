// Findings of drills, and what became of each.
import { dayNumber, dayText } from '../core/day.ts'
import type { DrillFinding, FindingContent, FindingState } from '../core/drillFinding.ts'
import { AppError } from '../core/errors.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { whereContains } from './dialect.ts'
import type { Paging } from './trainings.ts'

interface Row {
  readonly id: number
  readonly drill_id: number
  readonly drill: string
  readonly gap: string
  readonly remedy: DrillFinding['remedy']
  readonly measure: string
  readonly plan_id: number | null
  readonly owner: string
  readonly department: string
  readonly due_on: number
  readonly state: FindingState
  readonly fixed_by: string | null
  readonly closed_by: string | null
  readonly closed_on: number | null
  readonly closed_how: DrillFinding['closedHow']
  readonly retest_drill_id: number | null
  readonly revision: number
}

/** Answers its id. */
export async function addFinding(db: Db, drillId: number, content: FindingContent): Promise<number> {
  const [inserted]: { id: number }[] = await db('drill_findings')
    .insert({ ...columnsOf(content), drill_id: drillId, state: 'open', revision: 1 })
    .returning('id')
  return inserted!.id
}

/** @throws AppError notFound */
export async function getFinding(db: Db, id: number): Promise<DrillFinding> {
  const row: Row | undefined = await db('drill_findings as f')
    .join('drills as d', 'd.id', 'f.drill_id')
    .where('f.id', id)
    .first('f.*', 'd.name as drill')
  if (!row) throw new AppError('notFound', { findingId: id })
  return rowToFinding(row)
}

/** @throws AppError conflict where the revision is not the stored one */
export async function storeFinding(db: Db, finding: DrillFinding, revision: number): Promise<void> {
  const changed = await db('drill_findings')
    .where({ id: finding.id, revision })
    .update({
      ...columnsOf(finding),
      state: finding.state,
      fixed_by: finding.fixedBy,
      closed_by: finding.closedBy,
      closed_on: finding.closedOn === null ? null : dayNumber(finding.closedOn),
      closed_how: finding.closedHow,
      retest_drill_id: finding.retestDrillId,
      revision: revision + 1,
    })
  if (changed === 0) throw new AppError('conflict', { findingId: finding.id })
}

export interface FindingFilter {
  readonly drillId?: number
  /** In what is missing, or the name of the drill. */
  readonly text?: string
  readonly states?: readonly FindingState[]
  readonly department?: string
}

/** By due day. */
export async function listFindings(
  db: Db,
  { drillId, text = '', states, department, offset, limit }: FindingFilter & Paging,
): Promise<Page<DrillFinding>> {
  const found = db('drill_findings as f').join('drills as d', 'd.id', 'f.drill_id')
  if (drillId !== undefined) void found.where('f.drill_id', drillId)
  if (text.trim() !== '') whereContains(found, ['f.gap', 'd.name'], text.trim())
  if (states) void found.whereIn('f.state', [...states])
  if (department !== undefined) void found.where('f.department', department)
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows = (await found
    .select('f.*', 'd.name as drill')
    .orderBy(['f.due_on', 'f.id'])
    .offset(offset)
    .limit(limit)) as Row[]
  return { rows: rows.map(rowToFinding), total: n }
}

export async function countOpenFindings(db: Db, drillId: number): Promise<number> {
  const { n } = await db('drill_findings')
    .where('drill_id', drillId)
    .whereNot('state', 'closed')
    .count({ n: '*' })
    .first<{ n: number }>()
  return n
}

function columnsOf(content: FindingContent): Record<string, unknown> {
  return {
    gap: content.gap,
    remedy: content.remedy,
    measure: content.measure,
    plan_id: content.planId,
    owner: content.owner,
    department: content.department,
    due_on: dayNumber(content.dueOn),
  }
}

function rowToFinding(row: Row): DrillFinding {
  return {
    id: row.id,
    drillId: row.drill_id,
    drill: row.drill,
    gap: row.gap,
    remedy: row.remedy,
    measure: row.measure,
    planId: row.plan_id,
    owner: row.owner,
    department: row.department,
    dueOn: dayText(row.due_on),
    state: row.state,
    fixedBy: row.fixed_by,
    closedBy: row.closed_by,
    closedOn: row.closed_on === null ? null : dayText(row.closed_on),
    closedHow: row.closed_how,
    retestDrillId: row.retest_drill_id,
    revision: row.revision,
  }
}
