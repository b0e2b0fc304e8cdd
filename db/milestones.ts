// Stages, and the milestones in them.
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Page } from '../core/ledger.ts'
import type { Milestone, MilestoneContent, Stage, StageContent } from '../core/milestone.ts'
import type { Db } from './database.ts'
import type { Paging } from './trainings.ts'

export interface Claim {
  readonly id: number
  readonly revision: number
}

interface StageRow {
  readonly id: number
  readonly name: string
  readonly first_on: number
  readonly last_on: number
  readonly revision: number
}

/** By first day. */
export async function listStages(db: Db, { offset, limit }: Paging): Promise<Page<Stage>> {
  const { n } = await db('stages').count({ n: '*' }).first<{ n: number }>()
  const rows: StageRow[] = await db('stages').orderBy(['first_on', 'id']).offset(offset).limit(limit)
  return {
    total: n,
    rows: rows.map(({ id, name, first_on, last_on, revision }) => ({
      id,
      name,
      firstOn: dayText(first_on),
      lastOn: dayText(last_on),
      revision,
    })),
  }
}

/** Answers its id. @throws AppError conflict */
export async function saveStage(db: Db, as: Claim | null, stage: StageContent): Promise<number> {
  const columns = {
    name: stage.name,
    first_on: dayNumber(stage.firstOn),
    last_on: dayNumber(stage.lastOn),
  }
  return await save(db, 'stages', as, columns)
}

interface MilestoneRow {
  readonly id: number
  readonly stage_id: number | null
  readonly stage: string | null
  readonly name: string
  readonly deliverable: string
  readonly owner: string
  readonly department: string
  readonly due_on: number
  readonly done_on: number | null
  readonly proof: string
  readonly revision: number
}

/** By due day. */
export async function listMilestones(db: Db, { offset, limit }: Paging): Promise<Page<Milestone>> {
  const { n } = await db('milestones').count({ n: '*' }).first<{ n: number }>()
  const rows = (await joined(db).orderBy(['m.due_on', 'm.id']).offset(offset).limit(limit)) as MilestoneRow[]
  return { rows: rows.map(rowToMilestone), total: n }
}

/** @throws AppError notFound */
export async function getMilestone(db: Db, id: number): Promise<Milestone> {
  const [row] = (await joined(db).where('m.id', id)) as MilestoneRow[]
  if (!row) throw new AppError('notFound', { milestoneId: id })
  return rowToMilestone(row)
}

/** Answers its id. @throws AppError notFound (its stage), conflict */
export async function saveMilestone(db: Db, as: Claim | null, milestone: MilestoneContent): Promise<number> {
  const { stageId, name, deliverable, owner, department, dueOn, doneOn, proof } = milestone
  if (stageId !== null && !(await db('stages').where('id', stageId).first('id')))
    throw new AppError('notFound', { stageId })
  return await save(db, 'milestones', as, {
    stage_id: stageId,
    name,
    deliverable,
    owner,
    department,
    due_on: dayNumber(dueOn),
    done_on: doneOn === null ? null : dayNumber(doneOn),
    proof,
  })
}

function joined(db: Db) {
  return db('milestones as m').leftJoin('stages as s', 's.id', 'm.stage_id').select('m.*', 's.name as stage')
}

async function save(
  db: Db,
  table: 'stages' | 'milestones',
  as: Claim | null,
  columns: Record<string, unknown>,
): Promise<number> {
  if (as === null) {
    const [inserted] = (await db(table)
      .insert({ ...columns, revision: 1 })
      .returning('id')) as { id: number }[]
    return inserted!.id
  }
  const changed = await db(table)
    .where({ id: as.id, revision: as.revision })
    .update({ ...columns, revision: as.revision + 1 })
  if (changed === 0) throw new AppError('conflict', { subject: `${table} ${as.id}` })
  return as.id
}

function rowToMilestone(row: MilestoneRow): Milestone {
  const { id, stage, name, deliverable, owner, department, proof, revision } = row
  return {
    id,
    stageId: row.stage_id,
    stage,
    name,
    deliverable,
    owner,
    department,
    dueOn: dayText(row.due_on),
    doneOn: row.done_on === null ? null : dayText(row.done_on),
    proof,
    revision,
  }
}
