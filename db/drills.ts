// Drills, the year's programme they make up, and the steps each took.
import type { Knex } from 'knex'
import { dayNumber, dayText } from '../core/day.ts'
import {
  DRILL_KINDS,
  type Drill,
  type DrillHead,
  type DrillKind,
  type DrillRow,
  drillContentSchema,
  type DrillContent,
  type DrillMove,
  type DrillState,
  type Step,
} from '../core/drill.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { whereContains } from './dialect.ts'
import type { Paging } from './trainings.ts'

interface Row {
  readonly id: number
  readonly name: string
  readonly kind: DrillKind
  readonly plan_id: number | null
  readonly plan_revision_id: number | null
  readonly owner: string
  readonly department: string
  readonly planned_on: number
  readonly held_on: number | null
  readonly state: DrillState
  readonly content: string
  readonly revision: number
}

/** Answers its id. */
export async function addDrill(
  db: Db,
  head: DrillHead,
  content: DrillContent,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<number> {
  const [inserted]: { id: number }[] = await db('drills')
    .insert({
      ...headColumns(head),
      held_on: null,
      state: 'planned',
      content: JSON.stringify(content),
      revision: 1,
      created_by: actor,
      created_at: at,
    })
    .returning('id')
  return inserted!.id
}

/** @throws AppError notFound */
export async function getDrill(db: Db, id: number): Promise<Drill> {
  const row: Row | undefined = await db('drills').where({ id }).first()
  if (!row) throw new AppError('notFound', { drillId: id })
  return { ...rowToHead(row), content: drillContentSchema.parse(JSON.parse(row.content)) }
}

/** @throws AppError conflict where the revision is not the stored one */
export async function storeDrill(db: Db, drill: Drill, revision: number): Promise<void> {
  const changed = await db('drills')
    .where({ id: drill.id, revision })
    .update({
      ...headColumns(drill),
      held_on: drill.heldOn === null ? null : dayNumber(drill.heldOn),
      state: drill.state,
      content: JSON.stringify(drill.content),
      revision: revision + 1,
    })
  if (changed === 0) throw new AppError('conflict', { drillId: drill.id })
}

export interface DrillFilter {
  readonly states?: readonly DrillState[]
  readonly kind?: DrillKind
  readonly planId?: number
  readonly text?: string
  /** Planned on a day of this span. */
  readonly firstOn?: string
  readonly lastOn?: string
}

/** By planned day. */
export async function listDrills(db: Db, filter: DrillFilter & Paging): Promise<Page<DrillRow>> {
  const found = matching(db, filter)
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const open = db('drill_findings as f').whereRaw('f.drill_id = drills.id').whereNot('f.state', 'closed')
  const rows = (await found
    .select('drills.*', open.count('*').as('open_findings'))
    .orderBy(['planned_on', 'id'])
    .offset(filter.offset)
    .limit(filter.limit)) as (Row & { open_findings: number })[]
  return { total: n, rows: rows.map((row) => ({ ...rowToHead(row), openFindings: row.open_findings })) }
}

function matching(db: Db, { states, kind, planId, text, firstOn, lastOn }: DrillFilter): Knex.QueryBuilder {
  const found = db('drills')
  if (states) void found.whereIn('state', [...states])
  if (kind) void found.where({ kind })
  if (planId !== undefined) void found.where('plan_id', planId)
  if (text !== undefined && text.trim() !== '') whereContains(found, ['name', 'owner'], text.trim())
  if (firstOn !== undefined) void found.where('planned_on', '>=', dayNumber(firstOn))
  if (lastOn !== undefined) void found.where('planned_on', '<=', dayNumber(lastOn))
  return found
}

export interface ProgrammeCell {
  readonly planned: number
  readonly held: number
}

/** How many drills of each kind are planned in each month of a year, and how many of those were held. */
export async function readProgramme(
  db: Db,
  year: number,
): Promise<readonly { readonly kind: DrillKind; readonly months: readonly ProgrammeCell[] }[]> {
  const first = (month: number): number =>
    dayNumber(`${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`)
  const sums = Array.from({ length: 12 }, (_, month) => {
    const span = [first(month), first(month + 1)]
    return [
      db.raw(`sum(CASE WHEN planned_on >= ? AND planned_on < ? THEN 1 ELSE 0 END) AS p${month}`, span),
      db.raw(
        `sum(CASE WHEN planned_on >= ? AND planned_on < ? AND held_on IS NOT NULL THEN 1 ELSE 0 END) AS h${month}`,
        span,
      ),
    ]
  })
  const rows = (await db('drills')
    .where('planned_on', '>=', first(0))
    .where('planned_on', '<', first(12))
    .groupBy('kind')
    .select('kind', ...sums.flat())) as ({ kind: DrillKind } & Record<string, number>)[]
  return DRILL_KINDS.map((kind) => {
    const row = rows.find((each) => each.kind === kind)
    const months = Array.from({ length: 12 }, (_, m) => ({
      planned: row?.[`p${m}`] ?? 0,
      held: row?.[`h${m}`] ?? 0,
    }))
    return { kind, months }
  })
}

/** The last drill of a plan that took place; null where none did. */
export async function lastDrillOf(
  db: Db,
  planId: number,
): Promise<{ readonly id: number; readonly heldOn: string; readonly planRevisionId: number | null } | null> {
  const row: Pick<Row, 'id' | 'held_on' | 'plan_revision_id'> | undefined = await db('drills')
    .where('plan_id', planId)
    .whereNotNull('held_on')
    .orderBy([
      { column: 'held_on', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first('id', 'held_on', 'plan_revision_id')
  if (!row || row.held_on === null) return null
  return { id: row.id, heldOn: dayText(row.held_on), planRevisionId: row.plan_revision_id }
}

export type StepTable = 'drill_steps' | 'drill_finding_steps'

export async function addStep(
  db: Db,
  table: StepTable,
  subjectId: number,
  step: Step<string>,
): Promise<void> {
  await db(table).insert({ subject_id: subjectId, ...step })
}

/** Oldest first. */
export async function listSteps(
  db: Db,
  table: StepTable,
  subjectId: number,
): Promise<readonly Step<DrillMove>[]> {
  return await db(table).where('subject_id', subjectId).orderBy('id').select('move', 'actor', 'at', 'note')
}

function headColumns(head: DrillHead): Omit<Row, 'id' | 'held_on' | 'state' | 'content' | 'revision'> {
  return {
    name: head.name,
    kind: head.kind,
    plan_id: head.planId,
    plan_revision_id: head.planRevisionId,
    owner: head.owner,
    department: head.department,
    planned_on: dayNumber(head.plannedOn),
  }
}

function rowToHead(row: Row): Omit<Drill, 'content'> {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    planId: row.plan_id,
    planRevisionId: row.plan_revision_id,
    owner: row.owner,
    department: row.department,
    plannedOn: dayText(row.planned_on),
    heldOn: row.held_on === null ? null : dayText(row.held_on),
    state: row.state,
    revision: row.revision,
  }
}
