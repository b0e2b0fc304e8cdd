// One import of one file: its head and its place in the history.
import type { Knex } from 'knex'
import type { Batch, BatchState } from '../core/batch.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import { type Mapping, parseMapping } from '../core/mapping.ts'
import type { TemplateUse } from '../core/template.ts'
import type { Row } from './columns.ts'
import type { Db } from './database.ts'
import { sourceKey } from './sourceKey.ts'
import { createDayTable, dropDayTable } from './draftDays.ts'
import { createDraftTables, deleteDraftRows, dropDraftTables, requireDraft } from './drafts.ts'
import { createEventTable, dropEventTable } from './eventDrafts.ts'

export interface NewBatch {
  readonly fileName: string
  /** SHA-256 of the file's bytes. */
  readonly digest: string
  readonly sizeBytes: number
  readonly encoding: string | null
  readonly sheet: string | null
  /** Names of the source's columns in order, as `ColumnSurvey` names them: the head of a correction file. */
  readonly header: readonly string[]
  /** Its fields are the ones this source supplies. */
  readonly mapping: Mapping
  /** The version of a template that the mapping came from. */
  readonly template?: Pick<TemplateUse, 'id' | 'version' | 'adjusted'> | null
  /** Version of the policy the staged rows are judged under. */
  readonly policyVersion: number
  readonly actor: string
  readonly createdAt: Instant
}

/** Begins a draft, counts all zero; answers its id. */
export async function createDraft(db: Db, batch: NewBatch): Promise<number> {
  const [inserted]: { id: number }[] = await db('batches')
    .insert({
      state: 'draft',
      file_name: batch.fileName,
      digest: batch.digest,
      size_bytes: batch.sizeBytes,
      encoding: batch.encoding,
      sheet: batch.sheet,
      header: JSON.stringify(batch.header),
      source_key: sourceKey(batch.header),
      mapping: JSON.stringify(batch.mapping),
      template_id: batch.template?.id ?? null,
      template_version: batch.template?.version ?? null,
      template_adjusted: batch.template ? Number(batch.template.adjusted) : null,
      policy_version: batch.policyVersion,
      actor: batch.actor,
      created_at: batch.createdAt,
      rows: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      warnings: 0,
    })
    .returning('id')
  const { id } = inserted!
  await createDraftTables(db, id)
  await createDayTable(db, id)
  if (batch.mapping.events) await createEventTable(db, id)
  return id
}

/** @throws AppError notFound */
export async function getBatch(db: Db, batchId: number): Promise<Batch> {
  const row: Row | undefined = await heads(db).where('batches.id', batchId).first()
  if (!row) throw new AppError('notFound', { batchId })
  return rowToBatch(row)
}

/** Names of the source's columns in order. @throws AppError notFound */
export async function getHeader(db: Db, batchId: number): Promise<readonly string[]> {
  const row: { header: string } | undefined = await db('batches').where('id', batchId).first('header')
  if (!row) throw new AppError('notFound', { batchId })
  return JSON.parse(row.header) as string[]
}

/** Committed and undone batches, latest commit first. */
export async function listBatches(db: Db, page: { offset: number; limit: number }): Promise<Page<Batch>> {
  const rows: Row[] = await heads(db)
    .whereNot('state', 'draft')
    .orderBy('commit_no', 'desc')
    .offset(page.offset)
    .limit(page.limit)
  return { rows: rows.map(rowToBatch), total: await countBatches(db) }
}

/** The latest committed batch (not undone) of the very same file and sheet; null without one. */
export async function findCommittedBatch(
  db: Db,
  file: { digest: string; sheet: string | null },
): Promise<Batch | null> {
  const row: Row | undefined = await heads(db)
    .where({ digest: file.digest, sheet: file.sheet, state: 'committed' })
    .orderBy('commit_no', 'desc')
    .first()
  return row ? rowToBatch(row) : null
}

/** How many were committed, undone ones included. */
export async function countBatches(db: Db): Promise<number> {
  const row = await db('batches').whereNot('state', 'draft').count({ n: '*' }).first<{ n: number }>()
  return row.n
}

/** Removes a draft and all it staged. @throws AppError draftGone where there is no such draft */
export async function discardDraft(db: Db, batchId: number): Promise<void> {
  await requireDraft(db, batchId)
  await dropDraftTables(db, batchId)
  await dropDayTable(db, batchId)
  await dropEventTable(db, batchId)
  await deleteDraftRows(db, batchId)
}

/** Batches with the name their template has today. */
function heads(db: Db): Knex.QueryBuilder {
  return db('batches')
    .leftJoin('mapping_templates', 'mapping_templates.id', 'batches.template_id')
    .select('batches.*', 'mapping_templates.name as template_name')
}

function rowToBatch(row: Row): Batch {
  return {
    id: row.id as number,
    state: row.state as BatchState,
    fileName: row.file_name as string,
    digest: row.digest as string,
    sizeBytes: row.size_bytes as number,
    encoding: row.encoding as string | null,
    sheet: row.sheet as string | null,
    mapping: parseMapping(JSON.parse(row.mapping as string)),
    template:
      row.template_id === null
        ? null
        : {
            id: row.template_id as number,
            name: row.template_name as string,
            version: row.template_version as number,
            adjusted: row.template_adjusted === 1,
          },
    actor: row.actor as string,
    createdAt: row.created_at as number,
    committedAt: row.committed_at as number | null,
    undoneAt: row.undone_at as number | null,
    checkMs: row.check_ms as number | null,
    commitMs: row.commit_ms as number | null,
    rows: row.rows as number,
    created: row.created as number,
    updated: row.updated as number,
    unchanged: row.unchanged as number,
    rejected: row.rejected as number,
    warnings: row.warnings as number,
    events: row.events as number | null,
  }
}
