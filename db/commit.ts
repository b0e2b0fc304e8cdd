// Makes drafts count, all in one transaction.
import type { Batch } from '../core/batch.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import { appendAudit } from './audit.ts'
import { getBatch } from './batches.ts'
import { attribute } from './charges.ts'
import { JUDGEMENT_COLUMNS, judgementSql } from './columns.ts'
import type { Db } from './database.ts'
import { countIn } from './dayTallies.ts'
import { refreshStatistics, withoutIndexes } from './dialect.ts'
import { addDepartmentsOfDraft, countInDraft, dropDayTable } from './draftDays.ts'
import { draftTable, dropDraftTables, mergedTable } from './drafts.ts'
import { dropEventTable, writeEvents } from './eventDrafts.ts'
import { resolveStaleEvents } from './eventResolution.ts'
import { insertSelect } from './insertSelect.ts'
import type { Judge, Watch } from './judge.ts'
import { advanceLedger } from './ledgerVersion.ts'
import { batchDigest } from './recordChanges.ts'
import { eventDigest } from './recordEvents.ts'
import { countRecords } from './records.ts'
import { lastRow, resolveStale } from './resolution.ts'
import { addDepartments, applyUpdates, departmentsIn, RECORD_CONTENT, type Window } from './updates.ts'

/**
 * Writes the drafts' rows into the ledger in the given order, with history, judgements and new departments, and one
 * audit entry `commitImport` per batch that carries the batch's digest (verification rests on it). Rows whose record
 * changed since they were resolved are resolved again. Run inside `database.write`: an error rolls all of it back.
 * @throws AppError draftGone, alreadyCommitted, cancelled
 */
export async function commitDrafts(
  db: Db,
  ids: readonly number[],
  options: { actor: string; at: Instant; judge: Judge } & Watch,
): Promise<readonly Batch[]> {
  const { judge, onProgress, signal } = options
  const asked = [...new Set(ids)]
  for (const batchId of asked) await requireUncommitted(db, batchId)
  const batchIds = await recordsFirst(db, asked)
  const lasts: number[] = []
  for (const batchId of batchIds) lasts.push(await lastRow(db, batchId))
  const total = lasts.reduce((sum, last) => sum + last, 0)
  let done = 0
  const step = (rows: number): void => {
    if (signal?.aborted) throw new AppError('cancelled')
    done += rows
    onProgress?.(done, total)
  }
  const batches: Batch[] = []
  for (const batchId of batchIds) {
    const isHistory = (await getBatch(db, batchId)).mapping.events !== undefined
    await (isHistory ? resolveStaleEvents : resolveStale)(db, batchId, judge)
    const { rows, rejected } = await getBatch(db, batchId)
    await addDepartmentsOfDraft(db, batchId, rows - rejected)
    await addDepartments(db, departmentsIn(db, mergedTable(batchId)))
    await writeCreated(db, batchId, step)
    await writeUpdated(db, batchId)
    await writeRepeats(db, batchId)
    if (isHistory) await writeEvents(db, batchId)
    await attribute(db, db('record_changes').select('record_id').where('batch_id', batchId))
    batches.push(await closeDraft(db, batchId, options))
    await advanceLedger(db)
  }
  await refreshStatistics(db)
  return batches.toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id))
}

/** Events count for records that come with them. */
async function recordsFirst(db: Db, batchIds: readonly number[]): Promise<readonly number[]> {
  const histories: number[] = []
  const records: number[] = []
  for (const batchId of batchIds)
    ((await getBatch(db, batchId)).mapping.events ? histories : records).push(batchId)
  return [...records, ...histories]
}

async function requireUncommitted(db: Db, batchId: number): Promise<void> {
  const row: { state: string } | undefined = await db('batches').where('id', batchId).first('state')
  if (!row) throw new AppError('draftGone', { batchId })
  if (row.state !== 'draft') throw new AppError('alreadyCommitted', { batchId })
}

const STEP = 20_000

/** Above this, and above what is there already, indexes are rebuilt rather than kept up row by row. */
const BULK = 20_000

async function writeCreated(trx: Db, batchId: number, step: (rows: number) => void): Promise<void> {
  const { created, rows, rejected } = await getBatch(trx, batchId)
  const someMerged = created < rows - rejected
  const last = await lastRow(trx, batchId)
  const base = await lastRecordId(trx)
  const write = async (): Promise<void> => {
    for (let after = 0; after < last; after += STEP) {
      const window = { after, upTo: Math.min(after + STEP, last) }
      if (created > 0) await insertCreated(trx, batchId, { base, someMerged, ...window })
      step(window.upTo - after)
    }
  }
  const bulk = created > BULK && created > (await countRecords(trx))
  if (bulk) await withoutIndexes(trx, ['records', 'judgements', 'record_changes'], write)
  else await write()
  if (created === 0 || (await countInDraft(trx, batchId, created))) return
  await countIn(trx, (judgements) => void judgements.where('j.record_id', '>', base))
}

/** Ids follow the row numbers: gaps cost nothing, and no id is ever used twice, for the history keeps them. */
async function insertCreated(
  trx: Db,
  batchId: number,
  { base, someMerged, after, upTo }: { base: number; someMerged: boolean } & Window,
): Promise<void> {
  const id = trx.raw('? + s.row_no', [base])
  const created = trx({ s: draftTable(batchId) })
    .where('s.row_no', '>', after)
    .where('s.row_no', '<=', upTo)
    .orderBy('s.row_no')
  if (someMerged)
    void created.leftJoin({ m: mergedTable(batchId) }, 'm.row_no', 's.row_no').whereNull('m.row_no')
  const withDepartment = created.clone().join({ d: 'departments' }, 'd.name', 's.department')
  const of = (columns: readonly string[]): string[] => columns.map((column) => `s.${column}`)
  await insertSelect(
    trx,
    'records',
    ['id', 'department_id', 'batch_id', 'row_no', 'revision', ...RECORD_CONTENT],
    withDepartment
      .clone()
      .select(id, 'd.id', trx.raw('?', [batchId]), 's.row_no', trx.raw('1'), ...of(RECORD_CONTENT)),
  )
  await insertSelect(
    trx,
    'judgements',
    ['record_id', 'department_id', 'handler', ...JUDGEMENT_COLUMNS],
    withDepartment.clone().select(id, 'd.id', 's.handler', trx.raw(judgementSql('s').join(', '))),
  )
  await insertSelect(
    trx,
    'record_changes',
    HISTORY_COLUMNS,
    created.select(
      trx.raw("?, ? + s.row_no, s.row_no, s.ticket_no, 'created', NULL, s.content_hash", [batchId, base]),
    ),
  )
}

const HISTORY_COLUMNS = [
  'batch_id',
  'record_id',
  'row_no',
  'ticket_no',
  'kind',
  'before',
  'after_hash',
] as const

async function writeUpdated(trx: Db, batchId: number): Promise<void> {
  const merged = mergedTable(batchId)
  await insertSelect(
    trx,
    'record_changes',
    HISTORY_COLUMNS,
    trx(merged)
      .where('action', 'update')
      .orderBy('row_no')
      .select(trx.raw("?, record_id, row_no, ticket_no, 'updated', ??, content_hash", [batchId, 'before'])),
  )
  await applyUpdates(trx, merged, { after: 0, upTo: Number.MAX_SAFE_INTEGER })
}

/** Undoing an earlier batch must not take away what this one, still standing, also holds. */
async function writeRepeats(trx: Db, batchId: number): Promise<void> {
  await insertSelect(
    trx,
    'record_repeats',
    ['batch_id', 'record_id'],
    trx(mergedTable(batchId))
      .where('action', 'unchanged')
      .select(trx.raw('?, record_id', [batchId])),
  )
}

async function closeDraft(
  trx: Db,
  batchId: number,
  { actor, at }: { actor: string; at: Instant },
): Promise<Batch> {
  const latest = await trx('batches').max({ no: 'commit_no' }).first<{ no: number | null }>()
  const commit_no = (latest.no ?? 0) + 1
  await trx('batches').where('id', batchId).update({ state: 'committed', committed_at: at, commit_no })
  await dropDraftTables(trx, batchId)
  await dropDayTable(trx, batchId)
  await dropEventTable(trx, batchId)
  const batch = await getBatch(trx, batchId)
  const { created, updated, unchanged, rejected } = batch
  const digest = await batchDigest(trx, batchId)
  const eventsDigest = await eventDigest(trx, batchId)
  await appendAudit(trx, {
    at,
    actor,
    operation: COMMIT_OPERATION,
    subject: batchSubject(batchId),
    detail: {
      digest,
      file: batch.digest,
      created,
      updated,
      unchanged,
      rejected,
      ...(eventsDigest !== null && { events: batch.events, eventsDigest }),
    },
  })
  return batch
}

/** The audit entries that prove what each batch wrote. */
export const COMMIT_OPERATION = 'commitImport'
export function batchSubject(batchId: number): string {
  return `batch ${batchId}`
}

/** Greatest id ever given: every record has a change that created it, and changes are never deleted. */
async function lastRecordId(trx: Db): Promise<number> {
  const row = await trx('record_changes').max({ last: 'record_id' }).first<{ last: number | null }>()
  return row.last ?? 0
}
