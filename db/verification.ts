// Proves that the installation agrees with itself: audit chain, batch digests, record hashes, judgements, the file.
import { attributor, chargedAt } from '../core/attribution.ts'
import { dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Verification } from '../core/verification.ts'
import { zoneOf } from '../core/zone.ts'
import { FIRST_HASH, readAudit } from './audit.ts'
import { judgementValues } from './columns.ts'
import { batchSubject, COMMIT_OPERATION } from './commit.ts'
import type { Database, Db } from './database.ts'
import { astrayDays } from './dayTallies.ts'
import { checkIntegrity, valuesOf } from './dialect.ts'
import type { Judge, Watch } from './judge.ts'
import { eventHash } from './eventColumns.ts'
import { batchDigest } from './recordChanges.ts'
import { eventDigest } from './recordEvents.ts'
import { recordHash } from './recordHash.ts'
import { countRecords, type DecidedRecord, readRecords } from './records.ts'
import { getPolicy, getRegister, getScheme } from './settings.ts'
import { versionDigests, versionSubject } from './settingsVersions.ts'

type Finding = Verification['findings'][number]

/** More than anybody reads; the first ones tell where to look. */
const MOST_FINDINGS = 100

/** Reads everything in bounded pages and lists at most 100 findings. @throws AppError cancelled */
export async function verifyDatabase(
  database: Database,
  options: { judge: Judge } & Watch,
): Promise<Omit<Verification, 'editions'>> {
  // One snapshot: an import that is committed meanwhile must not look like a finding.
  return await database.background.transaction(async (db) => {
    const findings: Finding[] = []
    const note = (kind: Finding['kind'], subject: string): void => {
      if (findings.length < MOST_FINDINGS) findings.push({ kind, subject })
    }
    for (const text of await checkIntegrity(db)) note('database', text)
    const { entries, digests, published } = await checkAudit(db, note)
    await checkSettings(db, published, note)
    const batches = await checkBatches(db, digests, note)
    const records = await checkRecords(db, options, note)
    await checkOrphans(db, note)
    for (const { day, department } of await astrayDays(db, MOST_FINDINGS)) {
      note('tally', `${dayText(day)} ${department}`)
    }
    return {
      ok: findings.length === 0,
      auditEntries: entries,
      records,
      batches,
      policyVersion: options.judge.version,
      schemeVersion: (await getScheme(db)).version,
      findings,
    }
  })
}

type Note = (kind: Finding['kind'], subject: string) => void

/** Walks the chain, and gathers what commits said of their batches and publications of their versions. */
async function checkAudit(
  db: Db,
  note: Note,
): Promise<{
  entries: number
  digests: ReadonlyMap<string, Digests>
  published: ReadonlyMap<string, string | null>
}> {
  const digests = new Map<string, Digests>()
  const published = new Map<string, string | null>()
  let entries = 0
  let last = FIRST_HASH
  for await (const page of readAudit(db)) {
    for (const { seq, hash, prevHash, trueHash, operation, subject, detail } of page) {
      entries++
      if (seq !== entries || prevHash !== last || hash !== trueHash) note('auditChain', String(seq))
      last = hash
      if (operation === COMMIT_OPERATION && detail.digest !== undefined)
        digests.set(subject, { content: String(detail.digest), events: detail.eventsDigest ?? null })
      if (PUBLICATIONS.has(operation))
        published.set(subject, typeof detail.digest === 'string' ? detail.digest : null)
    }
  }
  return { entries, digests, published }
}

const PUBLICATIONS: ReadonlySet<string> = new Set(['publishScheme', 'publishPolicy', 'publishTaxonomy'])

/** Versions say what they said when they were published; before they were digested, only that they were. */
async function checkSettings(
  db: Db,
  published: ReadonlyMap<string, string | null>,
  note: Note,
): Promise<void> {
  const stored = await versionDigests(db)
  for (const [subject, digest] of published)
    if (!stored.has(subject) || (digest !== null && stored.get(subject) !== digest)) note('settings', subject)
  // A policy also follows the organisation's zone; one that nobody published shows in the verdicts.
  for (const subject of stored.keys())
    if (subject.startsWith('scheme ') && subject !== versionSubject('scheme', 1) && !published.has(subject))
      note('settings', subject)
}

/** What a commit's audit entry says of the batch. */
interface Digests {
  readonly content: string
  readonly events: unknown
}

async function checkBatches(db: Db, digests: ReadonlyMap<string, Digests>, note: Note): Promise<number> {
  const batches: { id: number; state: string }[] = await db('batches')
    .whereNot('state', 'draft')
    .orderBy('id')
    .select('id', 'state')
  const ids = batches.map(({ id }) => id)
  const known = new Set(ids.map(batchSubject))
  for (const { id, state } of batches) {
    const said = digests.get(batchSubject(id))
    // The events of an undone batch are gone with it.
    const events = state === 'undone' ? null : said?.events
    const isWhole = said?.content === (await batchDigest(db, id)) && events === (await eventDigest(db, id))
    if (!isWhole) note('batchDigest', batchSubject(id))
  }
  for (const subject of digests.keys()) if (!known.has(subject)) note('batchDigest', subject)
  return ids.length
}

async function checkRecords(
  db: Db,
  { judge: { judge }, onProgress, signal }: { judge: Judge } & Watch,
  note: Note,
): Promise<number> {
  const total = await countRecords(db)
  const { value: register } = await getRegister(db)
  const { value: policy } = await getPolicy(db)
  const chargedTo = attributor(register, zoneOf(policy.timeZone))
  let records = 0
  for await (const page of readRecords(db)) {
    if (signal?.aborted) throw new AppError('cancelled')
    const written = await latestHashes(db, page)
    for (const one of page) {
      const { id, feedback, contentHash, judgement, decisions, events, chargedTo: charged } = one
      const hash = recordHash(feedback)
      if (hash !== contentHash || hash !== written.get(id)) note('recordHash', `record ${id}`)
      if (events.some((event) => eventHash(event) !== event.hash)) note('recordHash', `record ${id}`)
      const fresh = judgementValues(judge(feedback, decisions, events))
      if (JSON.stringify(fresh) !== JSON.stringify(judgementValues(judgement)))
        note('judgement', `record ${id}`)
      if (charged !== chargedTo(feedback.department, chargedAt(judgement))) note('charge', `record ${id}`)
    }
    records += page.length
    onProgress?.(records, total)
  }
  return records
}

/** What the last committed batch left of each record. */
async function latestHashes(db: Db, records: readonly DecidedRecord[]): Promise<ReadonlyMap<number, string>> {
  const rows: { record_id: number; after_hash: string }[] = await db({ c: 'record_changes' })
    .join({ b: 'batches' }, 'b.id', 'c.batch_id')
    .select('c.record_id', 'c.after_hash')
    .where('b.state', 'committed')
    .whereIn(
      'c.record_id',
      valuesOf(
        db,
        records.map(({ id }) => id),
      ),
    )
    .orderBy('b.commit_no')
  return new Map(rows.map((row) => [row.record_id, row.after_hash]))
}

/** Rows that name a record there is none of, records without a verdict, and verdicts charged to somebody else. */
async function checkOrphans(db: Db, note: Note): Promise<void> {
  for (const table of ['judgements', 'decisions', 'record_events']) {
    const ids: number[] = await db(table)
      .whereNotIn('record_id', db('records').select('id'))
      .limit(MOST_FINDINGS)
      .pluck('record_id')
    for (const id of ids) note('orphan', `record ${id}`)
  }
  const unjudged: number[] = await db('records')
    .whereNotIn('id', db('judgements').select('record_id'))
    .limit(MOST_FINDINGS)
    .pluck('id')
  for (const id of unjudged) note('judgement', `record ${id}`)
  const astray: number[] = await db({ j: 'judgements' })
    .join({ r: 'records' }, 'r.id', 'j.record_id')
    .whereRaw('(j.department_id <> r.department_id OR j.handler IS DISTINCT FROM r.handler)')
    .limit(MOST_FINDINGS)
    .pluck('r.id')
  for (const id of astray) note('judgement', `record ${id}`)
  const lost: number[] = await db({ c: 'record_changes' })
    .join({ b: 'batches' }, 'b.id', 'c.batch_id')
    .where({ 'b.state': 'committed', 'c.kind': 'created' })
    .whereNotIn('c.record_id', db('records').select('id'))
    .limit(MOST_FINDINGS)
    .pluck('c.record_id')
  for (const id of lost) note('recordHash', `record ${id}`)
}
