// Departments held to account: one case for each department and period, and the steps each took.
import type {
  Accountability,
  AccountabilityState,
  AccountabilityStep,
  MissedTarget,
} from '../core/accountability.ts'
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { whereContains } from './dialect.ts'

const CASES = 'accountability'
const STEPS = 'accountability_steps'

export interface NewAccountability extends Omit<Accountability, 'id' | 'state' | 'revision'> {
  readonly actor: string
  readonly at: Instant
}

/** Answers its id. @throws AppError accountabilityExists */
export async function addAccountability(db: Db, input: NewAccountability): Promise<number> {
  const { department, period, score, missed, owner, dueOn, actor, at } = input
  if (await db(CASES).where({ department, period }).first('id'))
    throw new AppError('accountabilityExists', { department, period })
  const [inserted]: { id: number }[] = await db(CASES)
    .insert({
      department,
      period,
      score,
      missed: JSON.stringify(missed),
      owner,
      due_day: dayNumber(dueOn),
      state: 'open',
      revision: 1,
    })
    .returning('id')
  const { id } = inserted!
  await db(STEPS).insert({ entry_id: id, state: 'open', note: '', actor, at })
  return id
}

/** @throws AppError notFound */
export async function getAccountability(db: Db, id: number): Promise<Accountability> {
  const row: CaseRow | undefined = await db(CASES).where({ id }).first()
  if (!row) throw new AppError('notFound', { accountabilityId: id })
  return rowToCase(row)
}

/** Those due first, the closed ones last. */
export async function listAccountability(
  db: Db,
  query: {
    readonly state?: AccountabilityState
    readonly period?: string
    /** In the department or the name of who answers for it. */
    readonly text?: string
    readonly offset: number
    readonly limit: number
  },
): Promise<Page<Accountability>> {
  const { state, period, text = '', offset, limit } = query
  const found = db(CASES)
  if (state !== undefined) void found.where({ state })
  if (period !== undefined) void found.where({ period })
  if (text.trim() !== '') whereContains(found, ['department', 'owner'], text.trim())
  const total = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: CaseRow[] = await found
    .orderByRaw(`CASE WHEN state = 'closed' THEN 1 ELSE 0 END`)
    .orderBy(['due_day', 'id'])
    .offset(offset)
    .limit(limit)
  return { rows: rows.map(rowToCase), total: total.n }
}

/** Departments with a case of the period. */
export async function heldToAccount(db: Db, period: string): Promise<ReadonlySet<string>> {
  return new Set<string>(await db(CASES).where({ period }).pluck('department'))
}

/** Oldest first. */
export async function listAccountabilitySteps(db: Db, id: number): Promise<readonly AccountabilityStep[]> {
  return await db(STEPS).where('entry_id', id).orderBy('id').select('state', 'note', 'actor', 'at')
}

/** @param on the day it is where the organisation is. @throws AppError conflict */
export async function storeAccountabilityStep(
  db: Db,
  { id, revision }: { id: number; revision: number },
  step: AccountabilityStep,
  on: string,
): Promise<void> {
  const closed_day = step.state === 'closed' ? dayNumber(on) : null
  const changed = await db(CASES)
    .where({ id, revision })
    .update({ state: step.state, closed_day, revision: revision + 1 })
  if (changed === 0) throw new AppError('conflict', { accountabilityId: id })
  await db(STEPS).insert({ entry_id: id, ...step })
}

interface CaseRow {
  readonly id: number
  readonly department: string
  readonly period: string
  readonly score: string | null
  readonly missed: string
  readonly owner: string
  readonly due_day: number
  readonly state: AccountabilityState
  readonly revision: number
}

function rowToCase(row: CaseRow): Accountability {
  const { id, department, period, score, missed, owner, due_day: day, state, revision } = row
  return {
    id,
    department,
    period,
    score,
    missed: JSON.parse(missed) as MissedTarget[],
    owner,
    dueOn: dayText(day),
    state,
    revision,
  }
}
