// A real ledger in a folder of its own, and the way of rows into it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Batch, BatchCounts } from '../../core/batch.ts'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import type { Feedback } from '../../core/feedback.ts'
import type { FieldName } from '../../core/fields.ts'
import { createJudge } from '../../core/judge.ts'
import { parsePeriod } from '../../core/period.ts'
import { zoneOf } from '../../core/zone.ts'
import type { Period } from '../../core/scorecard.ts'
import { createDraft, type NewBatch } from '../../db/batches.ts'
import { commitDrafts } from '../../db/commit.ts'
import { type Database, openDatabase } from '../../db/database.ts'
import { createDayCounter } from '../../db/dayCounter.ts'
import { dayOffset } from '../../db/dayTallies.ts'
import { stageDays } from '../../db/draftDays.ts'
import type { Judge } from '../../db/judge.ts'
import { resolveDraft } from '../../db/resolution.ts'
import { seedSettings } from '../../db/settings.ts'
import { createPreparer, type StagedRow } from '../../db/stagedRows.ts'
import { rejectDuplicates, stageRows } from '../../db/staging.ts'
import { undoBatch } from '../../db/undo.ts'
import { makeBatch, makeMapping } from '../make.ts'
import { beginMigrated } from '../migrated.ts'
import { dropDatabase, ON_SERVER, targetFor } from '../pg/place.ts'

export const ZONE = 'Asia/Shanghai'
export const POLICY = defaultPolicy(ZONE)
export const SCHEME = defaultScheme()
export const JUDGE: Judge = { version: 1, judge: createJudge(POLICY) }
export const NOW = Date.UTC(2026, 3, 1)
export const ACTOR = '王敏'

export function periodOf(key: string): Period {
  return parsePeriod(key, zoneOf(ZONE))
}

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-'))
  onTestFinished(async () => await rm(folder, { recursive: true, force: true }))
  return folder
}

/** An open, seeded database that goes with the test. */
export async function openLedger(file?: string): Promise<Database> {
  const own = file ?? join(await temporaryFolder(), '准绳.db')
  onTestFinished(async () => await dropDatabase(own))
  if (!ON_SERVER) await beginMigrated(own)
  const database = await openDatabase(await targetFor(own))
  onTestFinished(async () => await database.close())
  const organisation = { name: '云岭市政务服务中心', timeZone: ZONE, language: null }
  const seed = { organisation, scheme: SCHEME, policy: POLICY, actor: ACTOR, at: NOW }
  await database.write(async (trx) => await seedSettings(trx, seed))
  return database
}

/** Rows numbered from 2 on, below a header. */
export function rowsOf(records: readonly Feedback[]): readonly StagedRow[] {
  return records.map((feedback, i) => ({ row: i + 2, feedback, issues: [], cells: null }))
}

export interface DraftOptions {
  /** Fields the source has a column for; all where left out. */
  readonly fields?: readonly FieldName[]
  readonly batch?: Partial<NewBatch>
  readonly judge?: Judge
}

/** Stages rows and stops short of resolving them. */
export async function stageDraft(
  { write, knex }: Database,
  rows: readonly StagedRow[],
  { fields, batch, judge = JUDGE }: DraftOptions = {},
): Promise<number> {
  const mapping = makeMapping(fields)
  const head = makeBatch({ mapping, policyVersion: judge.version, ...batch })
  const batchId = await write(async (trx) => await createDraft(trx, head))
  const days = createDayCounter(await dayOffset(knex))
  const preparer = createPreparer({ judge: judge.judge, days })
  const stage = async (): Promise<void> => {
    const prepared = preparer.take()
    if (prepared) await write(async (trx) => await stageRows(trx, batchId, prepared))
  }
  for (const row of rows) {
    preparer.add(row, row.cells ?? [])
    if (preparer.isFull) await stage()
  }
  await stage()
  for (const counted of days.rows(1)) await write(async (trx) => await stageDays(trx, batchId, counted))
  return batchId
}

export async function draft(
  database: Database,
  rows: readonly StagedRow[],
  options: DraftOptions = {},
): Promise<BatchCounts & { batchId: number }> {
  const batchId = await stageDraft(database, rows, options)
  await rejectDuplicates(database, batchId)
  const counts = await resolveDraft(database, batchId, { judge: options.judge ?? JUDGE })
  return { ...counts, batchId }
}

export async function commit(
  database: Database,
  batchIds: readonly number[],
  judge = JUDGE,
): Promise<readonly Batch[]> {
  return await database.write(
    async (trx) => await commitDrafts(trx, batchIds, { actor: ACTOR, at: NOW, judge }),
  )
}

/** The whole way of a file's records into the ledger. */
export async function importRecords(
  database: Database,
  records: readonly Feedback[],
  options: DraftOptions = {},
): Promise<Batch> {
  const { batchId } = await draft(database, rowsOf(records), options)
  const [batch] = await commit(database, [batchId], options.judge)
  return batch!
}

export async function undo(
  database: Database,
  batchId: number,
): Promise<{ deleted: number; restored: number }> {
  return await database.write(
    async (trx) => await undoBatch(trx, batchId, { actor: ACTOR, at: NOW, judge: JUDGE }),
  )
}
