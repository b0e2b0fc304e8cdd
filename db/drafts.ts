// Where the rows of a draft lie until they count: tables of its own, dropped with it.
import type { Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import { defineContent } from './columns.ts'
import type { Db } from './database.ts'
import { createStagingTable, keptStagingTables, STAGING } from './dialect.ts'

/** Kept rows as their file says them: `row_no`, `warned` (0 or 1) and the content. */
export function draftTable(batchId: number): string {
  return `${STAGING}.draft_${batchId}`
}

/** Rows that meet a stored record: what becomes of it. A row of the draft without one here creates a record. */
export function mergedTable(batchId: number): string {
  return `${STAGING}.merged_${batchId}`
}

/** Rows whose ticket may have come before in the file: `row_no`, the `first_row` it came in, and the raw `cells`. */
export function repeatTable(batchId: number): string {
  return `${STAGING}.repeats_${batchId}`
}

/** Columns of a table of updates before the content. */
export const UPDATE_COLUMNS = [
  'row_no',
  'record_id',
  /** 'update' or 'unchanged'; the content is filled for updates only. */
  'action',
  /** Revision of the record that the merge rests on. */
  'base_revision',
  /** Batch and row the record will name as its source. */
  'batch_id',
  'source_row',
  /** What stood there before, as `HistoryEntry` in JSON. */
  'before',
] as const

export async function createDraftTables(trx: Db, batchId: number): Promise<void> {
  await createStagingTable(trx, draftTable(batchId), (table) => {
    table.integer('row_no').primary()
    table.smallint('warned')
    defineContent(table)
  })
  await createUpdateTable(trx, mergedTable(batchId))
  await createStagingTable(trx, repeatTable(batchId), (table) => {
    table.integer('row_no').primary()
    table.integer('first_row')
    table.text('cells')
  })
}

export async function createUpdateTable(trx: Db, name: string): Promise<void> {
  await createStagingTable(trx, name, (table) => {
    table.integer('row_no').primary()
    table.integer('record_id')
    table.text('action')
    table.integer('base_revision')
    table.integer('batch_id')
    table.integer('source_row')
    table.text('before')
    defineContent(table)
  })
}

export async function dropDraftTables(trx: Db, batchId: number): Promise<void> {
  await dropStagingTable(trx, draftTable(batchId))
  await dropStagingTable(trx, mergedTable(batchId))
  await dropStagingTable(trx, repeatTable(batchId))
}

export async function dropStagingTable(trx: Db, name: string): Promise<void> {
  await trx.schema.withSchema(STAGING).dropTableIfExists(name.slice(STAGING.length + 1))
}

/** @throws AppError draftGone where it was discarded or committed */
export async function requireDraft(db: Db, batchId: number): Promise<void> {
  const row: { state: string } | undefined = await db('batches').where('id', batchId).first('state')
  if (row?.state !== 'draft') throw new AppError('draftGone', { batchId })
}

/** Drafts of a process that is gone: their rows are gone too. */
export async function deleteAbandonedDrafts(trx: Knex.Transaction): Promise<void> {
  const kept = new Set(await keptStagingTables(trx))
  const ids: number[] = await trx('batches').where('state', 'draft').pluck('id')
  for (const id of ids) if (!kept.has(draftTable(id))) await deleteDraftRows(trx, id)
}

/** The head and the findings of a draft. */
export async function deleteDraftRows(trx: Db, batchId: number): Promise<void> {
  await trx('batch_issues').where('batch_id', batchId).delete()
  await trx('rejected_rows').where('batch_id', batchId).delete()
  await trx('batches').where('id', batchId).delete()
}
