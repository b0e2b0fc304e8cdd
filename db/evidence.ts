// Which evidence files there are and what each is for; the bytes lie in the data folder, under their digest.
import type { EvidenceFile, EvidenceSubject } from '../core/evidence.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'

interface EvidenceRow {
  readonly id: number
  readonly digest: string
  readonly file_name: string
  readonly size_bytes: number
  readonly uploaded_by: string
  readonly uploaded_at: Instant
  readonly subject_id: number
}

/** A copy that lies in the data folder. */
export interface KeptEvidence {
  readonly fileName: string
  readonly digest: string
  readonly sizeBytes: number
  readonly storedBytes: number
}

export async function addEvidence(
  db: Db,
  of: { readonly subject: EvidenceSubject; readonly id: number },
  files: readonly KeptEvidence[],
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  for (const { fileName, digest, sizeBytes, storedBytes } of files) {
    await db('evidence_files').insert({
      digest,
      file_name: fileName,
      size_bytes: sizeBytes,
      stored_bytes: storedBytes,
      uploaded_by: actor,
      uploaded_at: at,
      subject: of.subject,
      subject_id: of.id,
    })
  }
}

/** By what they are for, in the order they came. */
export async function evidenceOf(
  db: Db,
  subject: EvidenceSubject,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly EvidenceFile[]>> {
  const rows: EvidenceRow[] = await db('evidence_files')
    .where({ subject })
    .whereIn('subject_id', valuesOf(db, ids))
    .orderBy('id')
  const byRow = Map.groupBy(rows, (row) => row.subject_id)
  return new Map([...byRow].map(([id, files]) => [id, files.map(rowToEvidence)]))
}

/** @throws AppError notFound */
export async function getEvidence(db: Db, id: number): Promise<EvidenceFile> {
  const row: EvidenceRow | undefined = await db('evidence_files').where({ id }).first()
  if (!row) throw new AppError('notFound', { evidenceId: id })
  return rowToEvidence(row)
}

export async function listEvidenceDigests(db: Db): Promise<readonly string[]> {
  return await db('evidence_files').distinct('digest').orderBy('digest').pluck('digest')
}

function rowToEvidence(row: EvidenceRow): EvidenceFile {
  const { id, digest, file_name: fileName, size_bytes: sizeBytes } = row
  return { id, fileName, sizeBytes, digest, uploadedBy: row.uploaded_by, uploadedAt: row.uploaded_at }
}
