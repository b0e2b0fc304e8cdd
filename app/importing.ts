// The way of a file into the ledger: look at it, check it into a draft nobody counts, make the drafts count.
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Batch } from '../core/batch.ts'
import { AppError } from '../core/errors.ts'
import type { Mapping } from '../core/mapping.ts'
import * as batches from '../db/batches.ts'
import { commitDrafts } from '../db/commit.ts'
import type { Database, Db } from '../db/database.ts'
import { dayOffset } from '../db/dayTallies.ts'
import { stageDays } from '../db/draftDays.ts'
import { takesRowFiles } from '../db/dialect.ts'
import { listDraftRows } from '../db/draftRows.ts'
import { clearEvents, stageEvents } from '../db/eventDrafts.ts'
import { resolveEvents } from '../db/eventResolution.ts'
import { noticesOfBatch, storeCommitTime } from '../db/importProfiles.ts'
import { issueGroups } from '../db/issues.ts'
import { resolveDraft } from '../db/resolution.ts'
import { getOrganisation, getPolicy } from '../db/settings.ts'
import type { PreparedRows } from '../db/stagedRows.ts'
import * as staging from '../db/staging.ts'
import { getTemplateVersion } from '../db/templates.ts'
import { settleWatchedFiles } from '../db/watchedFiles.ts'
import type { BatchDone, Draft, FileSurvey, ReadOptions } from './contract.ts'
import { suggestPeriod } from './installation.ts'
import { keepFilesOf } from './keptFiles.ts'
import type { JobContext } from './operation.ts'
import { basisInForce, periodOf, scorePeriod } from './scoring.ts'
import { judgeInForce } from './settings.ts'
import type { StageAsk, StagedProfile } from './tasks.ts'
import { readByTemplate, templateUse } from './templateReading.ts'
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
    const staged = await stage(context, input, begun)
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

interface Begun {
  batchId: Promise<number> | null
  sheet: string | null
}

/** Rows arrive checked and judged and are put beside the ledger in bounded steps. */
async function stage(context: JobContext, input: CheckInput, begun: Begun): Promise<StagedProfile> {
  const { database, db, files, runTask, scratchFolder, clock, actor, signal, report } = context
  const { path, fileName } = files.get(input.fileId)
  const { sheet, encoding, mapping } = input
  const organisation = await getOrganisation(db)
  const policy = await getPolicy(db)
  const createdAt = clock()
  const template = input.template && (await getTemplateVersion(db, input.template.id, input.template.version))
  const known = { fileName, mapping, policyVersion: policy.version, actor: actor.name, createdAt }
  const answer = async (ask: StageAsk): Promise<null> => {
    if (ask.kind === 'opened') {
      const { digest, sizeBytes, header } = ask
      begun.sheet = ask.info.sheet
      const file = { digest, sizeBytes, header, encoding: ask.info.encoding, sheet: begun.sheet }
      const batch = {
        ...known,
        ...file,
        ...(template && { template: templateUse(input.template.id, template, input.mapping, header) }),
      }
      begun.batchId = database.write(async (trx) => await batches.createDraft(trx, batch))
    }
    const batchId = await begun.batchId!
    if (ask.kind === 'rows') await stageRows(database, batchId, ask.prepared)
    if (ask.kind === 'days') await database.write(async (trx) => await stageDays(trx, batchId, ask.counted))
    if (ask.kind === 'startAgain') {
      await database.write(async (trx) => {
        await staging.clearRows(trx, batchId)
        if (mapping.events) await clearEvents(trx, batchId)
      })
    }
    if (ask.kind === 'events')
      await database.write(async (trx) => await stageEvents(trx, batchId, ask.prepared))
    return null
  }
  const rowFolder = takesRowFiles(db) ? await mkdtemp(join(scratchFolder, 'rows-')) : null
  try {
    return await runTask(
      'stage',
      {
        path,
        fileName,
        ...(sheet === undefined ? {} : { sheet }),
        ...(encoding === undefined ? {} : { encoding }),
        mapping,
        organisationZone: organisation.timeZone,
        policy: policy.value,
        knownAt: createdAt,
        dayOffset: await dayOffset(db),
        rowFolder,
      },
      { signal, report, answer },
    )
  } finally {
    if (rowFolder !== null) await rm(rowFolder, { recursive: true, force: true })
  }
}

async function stageRows({ write }: Database, batchId: number, prepared: PreparedRows): Promise<void> {
  const { staged } = prepared
  const beside = staged && 'file' in staged ? staged : undefined
  await write(async (trx) => await staging.stageRows(trx, batchId, prepared), beside)
  if (beside) await rm(beside.file)
}

/** What only the whole file and the ledger can tell: repeated tickets, and what each row would do. */
async function resolve(context: JobContext, input: CheckInput, batchId: number): Promise<void> {
  const { database, db, signal, report } = context
  const watch = { signal, onProgress: (done: number, total: number) => report('judging', done, total) }
  if (input.mapping.events) {
    await resolveEvents(database, batchId, { judge: await judgeInForce(db), ...watch })
    return
  }
  await staging.rejectDuplicates(database, batchId)
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
