// The first half of checking a file: its rows, checked and judged by threads, into a draft beside the ledger.
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ProfileTally } from '../core/importProfile.ts'
import { zoneOf } from '../core/zone.ts'
import { createDraft, getBatch } from '../db/batches.ts'
import { writeBulk } from '../db/bulkRows.ts'
import type { Database } from '../db/database.ts'
import { dayOffset } from '../db/dayTallies.ts'
import { takesRowFiles } from '../db/dialect.ts'
import { stageDays } from '../db/draftDays.ts'
import { clearEvents, stageEvents } from '../db/eventDrafts.ts'
import { getOrganisation, getPolicy } from '../db/settings.ts'
import { clearRows, stageRows } from '../db/staging.ts'
import { getTemplateVersion } from '../db/templates.ts'
import type { CheckInput } from './importing.ts'
import type { JobContext } from './operation.ts'
import type { OpenedFile, Share, StageAsk, StagedShare, StageInput } from './tasks.ts'
import { templateUse } from './templateReading.ts'
import type { StagedProfile } from './weighing.ts'

/** A draft that may be on its way to the database yet. */
export interface Begun {
  batchId: Promise<number> | null
  sheet: string | null
}

/** Each thread scans the whole file: more of them would save less than they cost. */
const MOST_SHARES = 2

/** Rows go in in bounded steps that nobody sees. `begun` is told of the draft as soon as there is one. */
export async function stageUpload(
  context: JobContext,
  input: CheckInput,
  begun: Begun,
): Promise<StagedProfile> {
  const { database, db, files, scratchFolder, clock } = context
  const { path, fileName } = files.get(input.fileId)
  const { sheet, encoding, mapping } = input
  const organisation = await getOrganisation(db)
  const rowFolder = takesRowFiles(db) ? await mkdtemp(join(scratchFolder, 'rows-')) : null
  const order: StageInput = {
    path,
    fileName,
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    mapping,
    organisationZone: organisation.timeZone,
    policy: (await getPolicy(db)).value,
    knownAt: clock(),
    dayOffset: await dayOffset(db),
    rowFolder,
    surveyAll: false,
  }
  try {
    const begin = async (opened: OpenedFile): Promise<void> => {
      begun.sheet = opened.survey.info.sheet
      begun.batchId ??= beginDraft(context, input, order, opened)
      await begun.batchId
    }
    const reading = { order, begin, batchId: async () => await begun.batchId! }
    let staged = await readInShares(context, reading)
    if (!staged) {
      await forgetRows(database, await begun.batchId!)
      staged = (await readInShares(context, { ...reading, order: { ...order, surveyAll: true } }))!
    }
    const tally = new ProfileTally(mapping, zoneOf(organisation.timeZone))
    for (const { counts } of staged) tally.include(counts)
    return { profile: tally.profile(staged[0]!.dateOrder), departmentDays: tally.departmentDays() }
  } finally {
    // Windows lets go of a file a moment after the last to read it did.
    if (rowFolder !== null) await rm(rowFolder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** They were read wrongly. */
async function forgetRows({ write }: Database, batchId: number): Promise<void> {
  await write(async (trx) => {
    await clearRows(trx, batchId)
    if ((await getBatch(trx, batchId)).mapping.events) await clearEvents(trx, batchId)
  })
}

async function beginDraft(
  { database, db, actor }: JobContext,
  { template: asked, mapping }: CheckInput,
  { fileName, knownAt }: StageInput,
  { survey, digest, sizeBytes }: OpenedFile,
): Promise<number> {
  const template = asked && (await getTemplateVersion(db, asked.id, asked.version))
  const header = survey.columns.map((column) => column.name)
  const batch = {
    fileName,
    mapping,
    policyVersion: (await getPolicy(db)).version,
    actor: actor.name,
    createdAt: knownAt,
    digest,
    sizeBytes,
    header,
    encoding: survey.info.encoding,
    sheet: survey.info.sheet,
    ...(template && { template: templateUse(asked.id, template, mapping, header) }),
  }
  return await database.write(async (trx) => await createDraft(trx, batch))
}

interface Reading {
  readonly order: StageInput
  readonly begin: (opened: OpenedFile) => Promise<void>
  readonly batchId: () => Promise<number>
}
type ReadShare = Extract<StagedShare, { readAgain: false }>

/** null where the file is to be read again. Where one thread fails, all are stopped before this ends. */
async function readInShares(
  { database, runTask, signal, report }: JobContext,
  { order, begin, batchId }: Reading,
): Promise<readonly ReadShare[] | null> {
  const stop = new AbortController()
  const shares: Promise<StagedShare>[] = []
  const read = (joined?: { opened: OpenedFile; share: Share }): void => {
    const answer = async (ask: StageAsk): Promise<number | null> => {
      if (ask.kind === 'opened') {
        await begin(ask.opened)
        const of = sharesOf(ask.opened, order)
        for (let index = 1; index < of; index++) read({ opened: ask.opened, share: { index, of } })
        return of
      }
      await putIn(database, await batchId(), ask)
      return null
    }
    const options = { signal: AbortSignal.any([signal, stop.signal]), report, answer }
    const share = runTask('stage', { ...order, ...(joined && { joined }) }, options)
    share.catch((error: unknown) => stop.abort(error))
    shares.push(share)
  }
  read()
  for (let i = 0; i < shares.length; i++) await shares[i]!.catch(() => {})
  signal.throwIfAborted()
  stop.signal.throwIfAborted()
  const staged = await Promise.all(shares)
  const done = staged.filter((share) => !share.readAgain)
  return done.length === staged.length ? done : null
}

/** Scanning a workbook is most of reading it, and would be done by each. */
function sharesOf({ survey }: OpenedFile, { mapping }: StageInput): number {
  if (survey.info.kind !== 'csv' || survey.isWhole || mapping.events) return 1
  return Math.min(MOST_SHARES, availableParallelism())
}

async function putIn(
  database: Database,
  batchId: number,
  ask: Exclude<StageAsk, { kind: 'opened' }>,
): Promise<void> {
  const { write } = database
  if (ask.kind === 'rows') {
    const { prepared } = ask
    await writeBulk(database, prepared.staged, async (trx) => await stageRows(trx, batchId, prepared))
  } else if (ask.kind === 'days') await write(async (trx) => await stageDays(trx, batchId, ask.counted))
  else await write(async (trx) => await stageEvents(trx, batchId, ask.prepared))
}
