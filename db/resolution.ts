// Matches a draft with the stored records by ticket number and decides what each row will do.
import type { BatchCounts } from '../core/batch.ts'
import { AppError } from '../core/errors.ts'
import type { FieldName } from '../core/fields.ts'
import type { Judgement } from '../core/judgement.ts'
import { judgeAttributed } from './attribution.ts'
import { getBatch } from './batches.ts'
import { CONTENT_COLUMNS, contentValues, judgementValues, type Value } from './columns.ts'
import type { Database, Db } from './database.ts'
import { insertRows, valuesOf } from './dialect.ts'
import { readContent } from './draftContent.ts'
import { clearDays } from './draftDays.ts'
import { draftTable, mergedTable, requireDraft, UPDATE_COLUMNS } from './drafts.ts'
import type { Judge, Watch } from './judge.ts'
import { ledgerVersion } from './ledgerVersion.ts'
import { mergeFeedback } from './merge.ts'
import { recordHash } from './recordHash.ts'
import { historyOf } from './recordChanges.ts'
import { type DecidedRecord, recordsById, withDecisions } from './records.ts'
import { DRAFT_COLUMNS } from './stagedRows.ts'
import type { Window } from './updates.ts'

/** Rows of a draft merged in one step, and looked at for records they meet. */
const STEP = 1000
const WINDOW = 20_000

/**
 * Matches the draft with the stored records by ticket number, merges, judges the merged ones, decides what each row
 * will do, and stores and answers the counts. A field the batch's mapping has overwrites, also with a blank; any other
 * keeps what is stored. Call after all rows are staged and duplicates rejected.
 * @throws AppError draftGone, cancelled
 */
export async function resolveDraft(
  database: Database,
  batchId: number,
  options: { judge: Judge } & Watch,
): Promise<BatchCounts> {
  const { judge, onProgress, signal } = options
  const { background } = database
  const { last, resolved_at_version } = await database.write(async (trx) => {
    await requireDraft(trx, batchId)
    await rejudgeDraft(trx, batchId, judge)
    await trx(mergedTable(batchId)).delete()
    await trx('batches').where('id', batchId).update({ resolved_at_version: null })
    return { last: await lastRow(trx, batchId), resolved_at_version: await ledgerVersion(trx) }
  })
  for (let after = 0; after < last; after += WINDOW) {
    const pairs = await matches(background, batchId, { after, upTo: after + WINDOW })
    for (let i = 0; i < pairs.length; i += STEP) {
      if (signal?.aborted) throw new AppError('cancelled')
      const rows = await mergeRows(background, batchId, pairs.slice(i, i + STEP), judge)
      await database.write(async (trx) => {
        await requireDraft(trx, batchId)
        await insertRows(trx, mergedTable(batchId), MERGED_COLUMNS, rows)
      })
    }
    onProgress?.(Math.min(after + WINDOW, last), last)
    if (signal?.aborted) throw new AppError('cancelled')
  }
  return await database.write(async (trx) => {
    await requireDraft(trx, batchId)
    // As of the beginning: what changed meanwhile is looked at again when the draft is committed.
    await trx('batches').where('id', batchId).update({ resolved_at_version })
    return await storeCounts(trx, batchId)
  })
}

/**
 * Resolves again what no longer rests on the stored records, in the transaction that commits.
 * A draft judged under an older policy is judged again first.
 */
export async function resolveStale(trx: Db, batchId: number, judge: Judge): Promise<void> {
  const rejudged = await rejudgeDraft(trx, batchId, judge)
  const version = await ledgerVersion(trx)
  const batch: { resolved_at_version: number | null } = await trx('batches').where('id', batchId).first()
  if (batch.resolved_at_version === null) throw new Error('a draft is resolved before it is committed')
  if (!rejudged && batch.resolved_at_version === version) return
  if (rejudged) await trx(mergedTable(batchId)).delete()
  const last = await lastRow(trx, batchId)
  for (let after = 0; after < last; after += STEP) {
    const stale = await staleMatches(trx, batchId, after)
    if (stale.length === 0) continue
    const numbers = stale.map(({ row_no }) => row_no)
    await trx(mergedTable(batchId)).whereIn('row_no', valuesOf(trx, numbers)).delete()
    const pairs = stale.filter((pair): pair is Match => pair.record_id !== null)
    await insertRows(trx, mergedTable(batchId), MERGED_COLUMNS, await mergeRows(trx, batchId, pairs, judge))
  }
  await trx('batches').where('id', batchId).update({ resolved_at_version: version })
  await storeCounts(trx, batchId)
}

const MERGED_COLUMNS: readonly string[] = [...UPDATE_COLUMNS, ...CONTENT_COLUMNS]

interface Match {
  readonly row_no: number
  readonly record_id: number
}

async function matches(db: Db, batchId: number, { after, upTo }: Window): Promise<readonly Match[]> {
  return await db({ s: draftTable(batchId) })
    .join({ r: 'records' }, 'r.ticket_no', 's.ticket_no')
    .select('s.row_no', 'r.id as record_id')
    .where('s.row_no', '>', after)
    .where('s.row_no', '<=', upTo)
    .orderBy('s.row_no')
}

/** Rows whose match is another than the one they were merged with, or has changed since. */
async function staleMatches(
  db: Db,
  batchId: number,
  after: number,
): Promise<readonly { row_no: number; record_id: number | null }[]> {
  return await db({ s: draftTable(batchId) })
    .leftJoin({ m: mergedTable(batchId) }, 'm.row_no', 's.row_no')
    .leftJoin({ r: 'records' }, 'r.ticket_no', 's.ticket_no')
    .select('s.row_no', 'r.id as record_id')
    .where('s.row_no', '>', after)
    .where('s.row_no', '<=', after + STEP)
    .whereRaw('(m.record_id IS DISTINCT FROM r.id OR m.base_revision IS DISTINCT FROM r.revision)')
    .orderBy('s.row_no')
}

async function mergeRows(
  db: Db,
  batchId: number,
  pairs: readonly Match[],
  judge: Judge,
): Promise<readonly Value[][]> {
  const supplied = new Set(Object.keys((await getBatch(db, batchId)).mapping.fields) as FieldName[])
  const records = new Map<number, DecidedRecord>()
  const ids = pairs.map((pair) => pair.record_id)
  for (const record of await withDecisions(db, await recordsById(db, ids))) records.set(record.id, record)
  const numbers = pairs.map((pair) => pair.row_no)
  const drafted = db(draftTable(batchId)).whereIn('row_no', valuesOf(db, numbers))
  const incoming = await readContent(db, drafted)
  return pairs.map(({ row_no, record_id }) => {
    const record = records.get(record_id)!
    const both = mergeFeedback(record.feedback, incoming.get(row_no)!, supplied)
    const { feedback: merged, judgement } = judgeAttributed(judge, both, record.decisions, record.events)
    const changed = recordHash(merged) !== record.contentHash || !equalJudgements(judgement, record.judgement)
    const head = [row_no, record_id, changed ? 'update' : 'unchanged', record.revision, batchId, row_no]
    return changed ? [...head, historyOf(record), ...contentValues(merged, judgement)] : head
  })
}

/** The same facts known later can be judged otherwise: a date in the future has become possible. */
function equalJudgements(a: Judgement, b: Judgement): boolean {
  return JSON.stringify(judgementValues(a)) === JSON.stringify(judgementValues(b))
}

/** Judges the draft's rows again where the policy is another than the one they were judged under. */
async function rejudgeDraft(trx: Db, batchId: number, { judge, version }: Judge): Promise<boolean> {
  const batch: { policy_version: number } = await trx('batches').where('id', batchId).first('policy_version')
  if (batch.policy_version === version) return false
  const draft = draftTable(batchId)
  const last = await lastRow(trx, batchId)
  for (let after = 0; after < last; after += STEP) {
    const rows = trx(draft)
      .where('row_no', '>', after)
      .where('row_no', '<=', after + STEP)
    const warned = new Set(await rows.clone().where('warned', 1).pluck('row_no'))
    const judged = [...(await readContent(trx, rows.clone()))].map(([row, feedback]) => [
      row,
      Number(warned.has(row)),
      ...contentValues(feedback, judge(feedback, [])),
    ])
    await rows.delete()
    await insertRows(trx, draft, DRAFT_COLUMNS, judged)
  }
  await clearDays(trx, batchId)
  await trx('batches').where('id', batchId).update({ policy_version: version })
  return true
}

/** Greatest row number of the draft; 0 where it has no rows. */
export async function lastRow(db: Db, batchId: number): Promise<number> {
  const row = await db(draftTable(batchId)).max({ last: 'row_no' }).first<{ last: number | null }>()
  return row.last ?? 0
}

async function storeCounts(trx: Db, batchId: number): Promise<BatchCounts> {
  const kept = await trx(draftTable(batchId))
    .count({ n: '*' })
    .sum({ warned: 'warned' })
    .first<{ n: number; warned: number | null }>()
  const rejected = await trx('rejected_rows')
    .where('batch_id', batchId)
    .count({ n: '*' })
    .first<{ n: number }>()
  const actions: { action: string; n: number }[] = await trx(mergedTable(batchId))
    .select('action')
    .count({ n: '*' })
    .groupBy('action')
  const count = (action: string): number => actions.find((row) => row.action === action)?.n ?? 0
  const counts: BatchCounts = {
    rows: kept.n + rejected.n,
    created: kept.n - count('update') - count('unchanged'),
    updated: count('update'),
    unchanged: count('unchanged'),
    rejected: rejected.n,
    warnings: kept.warned ?? 0,
    events: null,
  }
  await trx('batches').where('id', batchId).update(counts)
  return counts
}
