// Matches the events of a draft with the stored records and decides what becomes of each ticket.
import type { BatchCounts } from '../core/batch.ts'
import { AppError } from '../core/errors.ts'
import { columnsOf } from '../core/mapping.ts'
import { getBatch } from './batches.ts'
import { CONTENT_COLUMNS } from './columns.ts'
import type { Database, Db } from './database.ts'
import { insertRows, textsOf } from './dialect.ts'
import { draftTable, mergedTable, requireDraft, UPDATE_COLUMNS } from './drafts.ts'
import { eventTable, noteIssues, rejectRows, suppliedByDraft } from './eventDrafts.ts'
import { settleTicket, type Settled, type StagedStep } from './eventTickets.ts'
import { EVENT_COLUMNS, readEvent } from './eventColumns.ts'
import type { Judge, Watch } from './judge.ts'
import { ledgerVersion } from './ledgerVersion.ts'
import { recordsById, withDecisions } from './records.ts'
import { selectRows } from './selectRows.ts'
import { DRAFT_COLUMNS } from './stagedRows.ts'

/** Tickets looked at in one step. */
const STEP = 300

/**
 * Finds the record of each ticket or makes one where its events tell enough, folds old and new events into it, judges
 * it, and stores and answers the counts. Rows of tickets that nobody knows are rejected, until the record comes.
 * @throws AppError draftGone, cancelled
 */
export async function resolveEvents(
  database: Database,
  batchId: number,
  options: { judge: Judge } & Watch,
): Promise<BatchCounts> {
  return await resolveWith(database.background, database.write, batchId, options)
}

/** The same inside the transaction that commits, where the ledger or the policy is no longer what it was. */
export async function resolveStaleEvents(trx: Db, batchId: number, judge: Judge): Promise<void> {
  const batch: { resolved_at_version: number | null; policy_version: number } = await trx('batches')
    .where('id', batchId)
    .first('resolved_at_version', 'policy_version')
  if (batch.resolved_at_version === null) throw new Error('a draft is resolved before it is committed')
  const isFresh = batch.resolved_at_version === (await ledgerVersion(trx))
  if (isFresh && batch.policy_version === judge.version) return
  await resolveWith(trx, async (work) => await work(trx), batchId, { judge })
}

type Write = <T>(work: (trx: Db) => Promise<T>) => Promise<T>

async function resolveWith(
  read: Db,
  write: Write,
  batchId: number,
  { judge, onProgress, signal }: { judge: Judge } & Watch,
): Promise<BatchCounts> {
  const { version, tickets } = await write(async (trx) => await begin(trx, batchId))
  const { createdAt: knownAt, mapping } = await getBatch(read, batchId)
  const ticketColumn = (mapping.fields.ticketNo && columnsOf(mapping.fields.ticketNo)[0]) ?? null
  const whenColumn = (mapping.events?.at && columnsOf(mapping.events.at)[0]) ?? null
  const supplied = await suppliedByDraft(read, batchId)
  const tally = { created: 0, updated: 0, unchanged: 0, events: 0 }
  let done = 0
  for (let after: string | null = null; ;) {
    if (signal?.aborted) throw new AppError('cancelled')
    const page = await ticketsAfter(read, batchId, after, supplied)
    if (page.length === 0) break
    const records = await recordsOf(
      read,
      page.map(({ ticketNo }) => ticketNo),
    )
    const settled = page.map(({ ticketNo, steps }) =>
      settleTicket(ticketNo, steps, records.get(ticketNo) ?? null, {
        judge,
        batchId,
        knownAt,
        ticketColumn,
        whenColumn,
      }),
    )
    await write(async (trx) => await store(trx, batchId, settled))
    for (const { action, fresh } of settled) {
      if (action === 'create') tally.created++
      if (action === 'update') tally.updated++
      if (action === 'unchanged') tally.unchanged++
      tally.events += fresh
    }
    after = page.at(-1)!.ticketNo
    onProgress?.((done += page.length), tickets)
  }
  return await write(async (trx) => {
    const counts: BatchCounts = { ...tally, ...(await rowCounts(trx, batchId)) }
    const settledAs = { ...counts, resolved_at_version: version, policy_version: judge.version }
    await trx('batches').where('id', batchId).update(settledAs)
    return counts
  })
}

/** Findings that only the ledger can tell. */
const FOUND_HERE = ['eventWithoutRecord', 'pauseUnapproved', 'pauseUnended', 'beforeReceived'] as const

/** Forgets what an earlier resolution found. */
async function begin(trx: Db, batchId: number): Promise<{ version: number; tickets: number }> {
  await requireDraft(trx, batchId)
  await trx(mergedTable(batchId)).delete()
  await trx(draftTable(batchId)).delete()
  await trx('batch_issues').where('batch_id', batchId).whereIn('code', FOUND_HERE).delete()
  const staged = trx(eventTable(batchId)).select('row_no')
  await trx('rejected_rows').where('batch_id', batchId).whereIn('row_no', staged).delete()
  await trx('batches').where('id', batchId).update({ resolved_at_version: null })
  const row = await trx(eventTable(batchId)).countDistinct({ n: 'ticket_no' }).first<{ n: number }>()
  return { version: await ledgerVersion(trx), tickets: row.n }
}

interface Ticket {
  readonly ticketNo: string
  /** In row order. */
  readonly steps: readonly StagedStep[]
}

async function ticketsAfter(
  db: Db,
  batchId: number,
  after: string | null,
  supplied: number,
): Promise<readonly Ticket[]> {
  const beyond = db(eventTable(batchId))
  if (after !== null) void beyond.where('ticket_no', '>', after)
  const names: string[] = await beyond
    .clone()
    .distinct('ticket_no')
    .orderBy('ticket_no')
    .limit(STEP)
    .pluck('ticket_no')
  if (names.length === 0) return []
  const query = beyond.where('ticket_no', '<=', names.at(-1)!).orderBy(['ticket_no', 'row_no'])
  const tickets: { ticketNo: string; steps: StagedStep[] }[] = []
  for (const row of await selectRows(db, query, [...HEAD, ...EVENT_COLUMNS])) {
    const [ticketNo, rowNo, hash, record, cells] = row as [string, number, string, string | null, string]
    if (tickets.at(-1)?.ticketNo !== ticketNo) tickets.push({ ticketNo, steps: [] })
    const event = readEvent(row, HEAD.length, supplied)
    tickets.at(-1)!.steps.push({ row: rowNo, hash, record, cells, event })
  }
  return tickets
}

const HEAD = ['ticket_no', 'row_no', 'hash', 'record', 'cells'] as const

async function recordsOf(db: Db, ticketNos: readonly string[]) {
  const ids: number[] = await db('records').whereIn('ticket_no', textsOf(db, ticketNos)).pluck('id')
  const records = await withDecisions(db, await recordsById(db, ids))
  return new Map(records.map((record) => [record.feedback.ticketNo, record]))
}

async function store(trx: Db, batchId: number, settled: readonly Settled[]): Promise<void> {
  await requireDraft(trx, batchId)
  const drafted = settled.flatMap(({ drafted: row }) => (row ? [row] : []))
  const merged = settled.flatMap(({ merged: row }) => (row ? [row] : []))
  if (drafted.length > 0) await insertRows(trx, draftTable(batchId), DRAFT_COLUMNS, drafted)
  if (merged.length > 0)
    await insertRows(trx, mergedTable(batchId), [...UPDATE_COLUMNS, ...CONTENT_COLUMNS], merged)
  await rejectRows(
    trx,
    batchId,
    settled.flatMap(({ rejected }) => rejected),
  )
  await noteIssues(
    trx,
    batchId,
    settled.flatMap(({ issues }) => issues),
  )
}

/** Rows, whatever becomes of their tickets. */
async function rowCounts(
  trx: Db,
  batchId: number,
): Promise<{ rows: number; rejected: number; warnings: number }> {
  const staged = await trx(eventTable(batchId)).count({ n: '*' }).first<{ n: number }>()
  const refused = trx('rejected_rows').where('batch_id', batchId)
  const rejected = await refused.clone().count({ n: '*' }).first<{ n: number }>()
  const orphans = await refused
    .whereIn('row_no', trx(eventTable(batchId)).select('row_no'))
    .count({ n: '*' })
    .first<{ n: number }>()
  const warned = await trx('batch_issues')
    .where({ batch_id: batchId, severity: 'warning' })
    .countDistinct({ n: 'row_no' })
    .first<{ n: number }>()
  return { rows: staged.n + rejected.n - orphans.n, rejected: rejected.n, warnings: warned.n }
}
