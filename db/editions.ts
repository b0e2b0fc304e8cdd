// Frozen editions: written once, read ever after.
import type { EditionBasis, EditionHead, EditionResult } from '../core/edition.ts'
import { canonicalEdition } from '../core/edition.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { ReportInput } from '../core/report/input.ts'
import type { Db } from './database.ts'
import { sha256 } from './recordHash.ts'

/** What an edition's report is built from, in whatever language it is read. */
export type FrozenReport = Omit<ReportInput, 'language'>

interface NewEdition {
  readonly assessmentId: number
  readonly edition: number
  readonly actor: string
  readonly at: Instant
}

/** Makes room for an edition, whose facts and result follow in the same transaction; answers its id. */
export async function addEdition(db: Db, input: NewEdition): Promise<number> {
  const { assessmentId, edition, actor, at } = input
  const [inserted]: { id: number }[] = await db('editions')
    .insert({
      assessment_id: assessmentId,
      edition,
      frozen_by: actor,
      frozen_at: at,
      facts: 0,
      ...Object.fromEntries(CONTENT.map((column) => [column, ''])),
    })
    .returning('id')
  return inserted!.id
}

const CONTENT = ['facts_digest', 'digest', 'basis', 'result', 'report'] as const

/** Fills an edition; answers its digest. */
export async function fillEdition(
  db: Db,
  id: number,
  content: {
    readonly facts: number
    readonly factsDigest: string
    readonly basis: EditionBasis
    readonly result: EditionResult
    readonly report: FrozenReport
  },
): Promise<string> {
  const { facts, factsDigest, basis, result, report } = content
  const digest = digestEdition(basis, result, factsDigest)
  await db('editions')
    .where({ id })
    .update({
      facts,
      facts_digest: factsDigest,
      digest,
      basis: JSON.stringify(basis),
      result: JSON.stringify(result),
      report: JSON.stringify(report),
    })
  return digest
}

export function digestEdition(basis: EditionBasis, result: EditionResult, factsDigest: string): string {
  return sha256(canonicalEdition(basis, result, factsDigest))
}

export interface StoredEdition extends EditionHead {
  readonly factsDigest: string
  readonly basis: EditionBasis
  readonly result: EditionResult
}

/** Of an assessment, oldest first. */
export async function listEditions(db: Db, assessmentId: number): Promise<readonly EditionHead[]> {
  const rows: EditionRow[] = await db('editions')
    .where('assessment_id', assessmentId)
    .orderBy('edition')
    .select(HEAD)
  return rows.map(rowToHead)
}

/** Every one there is, oldest first: what a check of the installation reads. */
export async function listAllEditions(db: Db): Promise<readonly EditionHead[]> {
  const rows: EditionRow[] = await db('editions').orderBy('id').select(HEAD)
  return rows.map(rowToHead)
}

/** An edition of an assessment; the latest where none is named. @throws AppError notFound */
export async function getEdition(db: Db, assessmentId: number, edition?: number): Promise<StoredEdition> {
  const found = db('editions').where('assessment_id', assessmentId).orderBy('edition', 'desc')
  if (edition !== undefined) void found.where({ edition })
  const row: (EditionRow & Record<'facts_digest' | 'basis' | 'result', string>) | undefined =
    await found.first(...HEAD, 'facts_digest', 'basis', 'result')
  if (!row) throw new AppError('notFound', { assessmentId, ...(edition === undefined ? {} : { edition }) })
  return {
    ...rowToHead(row),
    factsDigest: row.facts_digest,
    basis: JSON.parse(row.basis) as EditionBasis,
    result: JSON.parse(row.result) as EditionResult,
  }
}

/** What the report of an edition is built from. */
export async function getFrozenReport(db: Db, editionId: number): Promise<FrozenReport> {
  const row: { report: string } | undefined = await db('editions').where('id', editionId).first('report')
  if (!row) throw new AppError('notFound', { editionId })
  return JSON.parse(row.report) as FrozenReport
}

const HEAD = ['id', 'assessment_id', 'edition', 'frozen_by', 'frozen_at', 'facts', 'digest']

interface EditionRow {
  readonly id: number
  readonly assessment_id: number
  readonly edition: number
  readonly frozen_by: string
  readonly frozen_at: Instant
  readonly facts: number
  readonly digest: string
}

function rowToHead(row: EditionRow): EditionHead {
  return {
    id: row.id,
    assessmentId: row.assessment_id,
    edition: row.edition,
    frozenBy: row.frozen_by,
    frozenAt: row.frozen_at,
    facts: row.facts,
    digest: row.digest,
  }
}
