// The facts an edition rests on: one row per record, by the names of that day, never written again.
import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES } from '../core/fields.ts'
import type { Page } from '../core/ledger.ts'
import type { FrozenFact, FrozenFigure } from '../core/frozenFact.ts'
import type { ReportRecord } from '../core/report/input.ts'
import type { Scheme } from '../core/scheme.ts'
import type { Period } from '../core/scorecard.ts'
import { JUDGEMENT_COLUMNS, judgementReader, type Values } from './columns.ts'
import type { Db } from './database.ts'
import { dialectOf } from './dialect.ts'
import { anchorOf, whereAnchored, wherePart } from './figureCondition.ts'
import type { Watch } from './judge.ts'
import { matching, type Selection } from './recordFilter.ts'
import { selectRows } from './selectRows.ts'

const FACTS = 'frozen_facts'
const OWN_COLUMNS = ['ticket_no', 'content_hash', 'department', 'handler'] as const

export interface FactsQuery {
  readonly scheme: Scheme
  readonly period: Period
  readonly asOf: Instant
  /** Which records a special assessment is about. */
  readonly scope: Pick<Selection, 'fields' | 'text'> | null
}

/**
 * Stores the facts of every record that a scorecard of the period knows of, in the order of their tickets; answers how
 * many. Call in the transaction that stores the edition.
 */
export async function freezeFacts(db: Db, editionId: number, query: FactsQuery): Promise<number> {
  const { scheme, period, asOf, scope } = query
  const reads = { records: true, judgements: true }
  const { query: found } = matching(db, { filter: { ...scope, touches: { scheme, period } }, asOf }, reads)
  void found
    .join({ d: 'departments' }, 'd.id', 'j.department_id')
    .select(db.raw('CAST(? AS INTEGER)', [editionId]), db.raw('row_number() OVER (ORDER BY r.ticket_no)'))
    .select('r.ticket_no', 'r.content_hash', 'd.name', 'j.handler')
    .select(JUDGEMENT_COLUMNS.map((column) => `j.${column}`))
    .orderBy('r.ticket_no')
  const columns = ['edition_id', 'place', ...OWN_COLUMNS, ...JUDGEMENT_COLUMNS]
  await db(db.raw(`?? (${columns.map(() => '??').join(', ')})`, [FACTS, ...columns])).insert(found)
  const counted = await db(FACTS).where('edition_id', editionId).count({ n: '*' }).first<{ n: number }>()
  return counted.n
}

/** The facts as a table of judgements for `tallyGroups`, its departments by name. */
export function factsTable(db: Db, editionId: number): Knex.QueryBuilder {
  return db(FACTS).where('edition_id', editionId).select('*')
}

/** SHA-256 over all facts of an edition in their order, each value with its length or marked as none, hexadecimal. */
export async function digestFacts(
  db: Db,
  editionId: number,
  { signal, onProgress }: Watch = {},
): Promise<string> {
  const hash = createHash('sha256')
  // Places are counted from one without gaps. A page comes as bytes, which hold up nothing else.
  for (let after = 0; ; after += DIGESTED) {
    if (signal?.aborted) throw new AppError('cancelled')
    if (after > 0) onProgress?.(after, 0)
    const lines = db(FACTS)
      .select(db.raw(`${LINE} || ? AS text`, ['\n']))
      .where('edition_id', editionId)
      .where('place', '>', after)
      .where('place', '<=', after + DIGESTED)
      .orderBy('place')
    const bytes = await dialectOf(db).joinBytes(db, lines)
    if (bytes.length === 0) return hash.digest('hex')
    hash.update(bytes)
  }
}

const DIGESTED = 5000

/** Texts as their length and themselves, numbers as they are, so that no two rows make the same line. */
const LINE = [
  ...OWN_COLUMNS.map((column) => `COALESCE(length(${column}) || ':' || ${column}, '-')`),
  ...JUDGEMENT_COLUMNS.map((column) => `COALESCE(CAST(${column} AS TEXT), '-')`),
].join(` || ',' || `)

/** The records behind a figure of an edition, or all of it, by ticket. */
export async function listFacts(
  db: Db,
  query: {
    readonly editionId: number
    readonly figure?: FrozenFigure
    readonly scheme: Scheme
    readonly period: Period
    readonly asOf: Instant
    readonly offset: number
    readonly limit: number
  },
): Promise<Page<FrozenFact>> {
  const { editionId, figure, scheme, period, asOf } = query
  const found = db({ j: FACTS }).where('j.edition_id', editionId)
  if (figure) {
    const kpi = scheme.kpis.find(({ id }) => id === figure.kpi)
    if (!kpi) throw new AppError('notFound', { kpi: figure.kpi })
    whereAnchored(found, anchorOf(kpi, scheme), { period, asOf })
    wherePart(found, kpi, scheme, figure.part)
    if (figure.by === 'handler') void found.whereNotNull('j.handler')
    if (figure.name !== undefined) void found.where(`j.${figure.by}`, figure.name)
  }
  const total = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: Record<string, string | number | null>[] = await found
    .leftJoin({ r: 'records' }, 'r.ticket_no', 'j.ticket_no')
    .select('j.place', 'r.id as record_id', 'r.content_hash as hash_now')
    .select([...OWN_COLUMNS, ...JUDGEMENT_COLUMNS].map((column) => `j.${column}`))
    .orderBy('j.place')
    .offset(query.offset)
    .limit(query.limit)
  return { rows: rows.map(rowToFact), total: total.n }
}

/** All facts of an edition by ticket, as records of a report: the texts of the record are not among them. */
export async function* readFacts(db: Db, editionId: number): AsyncGenerator<readonly ReportRecord[]> {
  for (let after = 0; ;) {
    const query = db(FACTS)
      .where('edition_id', editionId)
      .where('place', '>', after)
      .orderBy('place')
      .limit(READ)
    const rows = await selectRows(db, query, FACT_COLUMNS)
    if (rows.length === 0) return
    yield rows.map(rowToRecord)
    after = rows.at(-1)![0] as number
  }
}

const READ = 2000
const FACT_COLUMNS = ['place', ...OWN_COLUMNS, ...JUDGEMENT_COLUMNS]
const BLANK = Object.fromEntries(FIELD_NAMES.map((name) => [name, null]))

function rowToRecord(row: Values): ReportRecord {
  const judgement = readJudgementAt(row)
  const [, ticketNo, , department, handler] = row as [number, string, string, string, string | null]
  const known = { ticketNo, department, handler, receivedAt: judgement.receivedAt }
  const feedback = { ...BLANK, ...known, extras: {}, supplied: 0, knownAt: 0 } as unknown as Feedback
  return { feedback, judgement, chargedTo: feedback.department }
}

const readJudgementAt = judgementReader(FACT_COLUMNS)
const readJudgement = judgementReader(JUDGEMENT_COLUMNS)

function rowToFact(row: Record<string, string | number | null>): FrozenFact {
  return {
    ticketNo: row.ticket_no as string,
    department: row.department as string,
    handler: row.handler as string | null,
    judgement: readJudgement(JUDGEMENT_COLUMNS.map((column) => row[column]!)),
    recordId: row.record_id as number | null,
    changed: row.hash_now !== row.content_hash,
  }
}
