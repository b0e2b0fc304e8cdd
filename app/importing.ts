// The way of a file into the ledger: look at it, check it into a draft nobody counts, make the drafts count.
import type { Batch } from '../core/batch.ts'
import { AppError } from '../core/errors.ts'
import type { Mapping } from '../core/mapping.ts'
import * as batches from '../db/batches.ts'
import { commitDrafts } from '../db/commit.ts'
import type { Database, Db } from '../db/database.ts'
import { listDraftRows } from '../db/draftRows.ts'
import { resolveEvents } from '../db/eventResolution.ts'
import { noticesOfBatch, storeCommitTime } from '../db/importProfiles.ts'
import { issueGroups } from '../db/issues.ts'
import { resolveDraft } from '../db/resolution.ts'
import { rejectDuplicates } from '../db/staging.ts'
import { settleWatchedFiles } from '../db/watchedFiles.ts'
import type { BatchDone, Draft, FileSurvey, ReadOptions } from './contract.ts'
import { suggestPeriod } from './installation.ts'
import { keepFilesOf } from './keptFiles.ts'
import type { JobContext } from './operation.ts'
import { basisInForce, periodOf, scorePeriod } from './scoring.ts'
import { judgeInForce } from './settings.ts'
import { type Begun, stageUpload } from './staging.ts'
import { readByTemplate } from './templateReading.ts'
import { weighDraft } from './weighing.ts'

export async function surveyUpload(
  context: JobContext,
  { fileId, template: asked, ...options }: { fileId: string } & ReadOptions,
): Promise<FileSurvey> {
  const { files, runTask, signal, report, db } = context
  const { path, fileName } = files.get(fileId)
  const found = await runTask('survey', { path, fileName, options }, { signal, report })
  const { digest, survey } = found
  const importedAs = await batches.findCommittedBatch(db, { digest, sheet: survey.info.sheet })
  const guess = survey.mapping
  const read = options.mapping ? { survey, template: null } : await readByTemplate(db, survey, asked)
  return { fileId, fileName, importedAs, ...found, guess, ...read }
}

export interface CheckInput {
  readonly fileId: string
  readonly sheet?: string
  readonly encoding?: string
  readonly mapping: Mapping
  readonly template?: { readonly id: number; readonly version: number }
}

/** Leaves a draft, which takes the place of an earlier one of the same file and sheet; or, refused or stopped, nothing. */
export async function checkUpload(context: JobContext, input: CheckInput): Promise<Draft> {
  const { database, drafts, db, clock } = context
  const startedAt = clock()
  const begun: Begun = { batchId: null, sheet: null }
  try {
    const staged = await stageUpload(context, input, begun)
    const batchId = await begun.batchId!
    await resolve(context, input, batchId)
    await weighDraft(database, batchId, staged, clock() - startedAt)
    const origin = { fileId: input.fileId, sheet: begun.sheet }
    for (const earlier of drafts.replace(batchId, origin)) await discard(database, earlier)
    return await readDraft(db, batchId)
  } catch (error) {
    // A draft may still be on its way to the database when the work is stopped.
    const batchId = await begun.batchId?.catch(() => null)
    if (batchId) await discard(database, batchId)
    throw error
  }
}

/** What only the whole file and the ledger can tell: repeated tickets, and what each row would do. */
async function resolve(context: JobContext, input: CheckInput, batchId: number): Promise<void> {
  const { database, db, signal, report } = context
  const watch = { signal, onProgress: (done: number, total: number) => report('judging', done, total) }
  if (input.mapping.events) {
    await resolveEvents(database, batchId, { judge: await judgeInForce(db), ...watch })
    return
  }
  await rejectDuplicates(database, batchId)
  await resolveDraft(database, batchId, { judge: await judgeInForce(db), ...watch })
}

/** A draft, or what has become of it. @throws AppError draftGone where it was discarded */
export async function batchOfDraft(db: Db, batchId: number): Promise<Batch> {
  return await batches.getBatch(db, batchId).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'notFound'
      ? new AppError('draftGone', { batchId })
      : error
  })
}

/** First rows of a draft's preview. */
const HEAD_ROWS = 20

/** @throws AppError draftGone where it was committed or discarded */
export async function readDraft(db: Db, batchId: number): Promise<Draft> {
  const batch = await batchOfDraft(db, batchId)
  if (batch.state !== 'draft') throw new AppError('draftGone', { batchId })
  const same = await batches.findCommittedBatch(db, batch)
  const changes = batch.created + batch.updated > 0
  return {
    batchId,
    batch,
    groups: await issueGroups(db, batchId),
    notices: await noticesOfBatch(db, batchId),
    head: (await listDraftRows(db, { batchId, offset: 0, limit: HEAD_ROWS })).rows,
    sameAs: changes ? null : (same?.id ?? null),
  }
}

/** All in one transaction; says whose score of the period people look at has moved. */
export async function commitUploads(context: JobContext, batchIds: readonly number[]): Promise<BatchDone> {
  const { database, drafts, clock, actor, signal, report } = context
  report('writing', 0, null)
  const noteKept = await keepFilesOf(context, batchIds)
  const done = await database.write(async (db) => {
    const judge = await judgeInForce(db)
    const onProgress = (rows: number, total: number): void => report('writing', rows, total)
    const watch = { signal, onProgress }
    const startedAt = clock()
    const committed = await commitDrafts(db, batchIds, { actor: actor.name, at: startedAt, judge, ...watch })
    const commitMs = clock() - startedAt
    await storeCommitTime(db, batchIds, commitMs)
    await noteKept(db)
    await settleWatchedFiles(db, committed)
    const batches = committed.map((batch) => ({ ...batch, commitMs }))
    report('scoring', 0, null)
    const moved = await movedScores(database, db, clock())
    signal.throwIfAborted()
    return { batches, moved }
  })
  await drafts.settle(batchIds)
  return done
}

/** Readers still see the ledger before the transaction, the transaction itself the one after. */
async function movedScores(database: Database, after: Db, now: number): Promise<BatchDone['moved']> {
  const basis = await basisInForce(after, now)
  const period = periodOf(basis, await suggestPeriod(after, basis.zone, now))
  const scoreIn = async (db: Db): Promise<ReadonlyMap<string, string | null>> => {
    const { rows } = await scorePeriod(db, basis, period, 'department')
    return new Map(rows.map(({ name, score }) => [name, score]))
  }
  const [scoresBefore, scoresAfter] = [await scoreIn(database.knex), await scoreIn(after)]
  const names = new Set([...scoresAfter.keys(), ...scoresBefore.keys()])
  return [...names]
    .map((name) => ({ name, before: scoresBefore.get(name) ?? null, after: scoresAfter.get(name) ?? null }))
    .filter(({ before, after }) => before !== after)
}

async function discard(database: Database, batchId: number): Promise<void> {
  await database.write(async (db) => await batches.discardDraft(db, batchId))
}
