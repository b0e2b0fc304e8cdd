// How a record and its judgement lie in rows: one list of columns each, and the way there and back.
import type { Knex } from 'knex'
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES, FIELDS, type FieldName } from '../core/fields.ts'
import type { Judgement, Verdict } from '../core/judgement.ts'
import { RATE_MEASURES } from '../core/scheme.ts'
import { recordHash } from './recordHash.ts'

/** What a column holds. Flags are 0 and 1, so that every dialect reads them alike. */
export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

/** 'firstRespondedAt' → 'first_responded_at'. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The department is not among them: the ledger keeps its id, drafts its name. */
export const FIELD_COLUMNS: readonly (readonly [field: FieldName, column: string])[] = FIELD_NAMES.filter(
  (name) => name !== 'department',
).map((name) => [name, columnOf(name)])

/** Columns of a feedback apart from its department, in the order of `feedbackValues`. */
export const FEEDBACK_COLUMNS: readonly string[] = [
  ...FIELD_COLUMNS.map(([, column]) => column),
  'extras',
  'supplied',
  'known_at',
]

export function feedbackValues(feedback: Feedback): Value[] {
  const values: Value[] = FIELD_COLUMNS.map(([field]) => {
    const value = feedback[field]
    return typeof value === 'boolean' ? Number(value) : value
  })
  const hasExtras = Object.keys(feedback.extras).length > 0
  values.push(hasExtras ? JSON.stringify(feedback.extras) : null, feedback.supplied, feedback.knownAt)
  return values
}

/** From a row with `FEEDBACK_COLUMNS` and `department` (its name). */
export function rowToFeedback(row: Row): Feedback {
  const feedback: Record<string, unknown> = { department: row.department }
  for (const [field, column] of FIELD_COLUMNS) {
    const value = row[column] ?? null
    feedback[field] = FIELDS[field].kind === 'flag' && value !== null ? value === 1 : value
  }
  feedback.extras = typeof row.extras === 'string' ? JSON.parse(row.extras) : {}
  feedback.supplied = row.supplied
  feedback.knownAt = row.known_at
  return feedback as unknown as Feedback
}

/** 'v1'…'v8', in the order of `RATE_MEASURES`. */
export const VERDICT_COLUMNS: readonly string[] = RATE_MEASURES.map((_, i) => `v${i + 1}`)

/**
 * Columns of a judgement, in the order of `judgementValues`. They carry their prefix where a record has a column of
 * the same name that means something else: the close as recorded and the close as judged are two facts.
 */
export const JUDGEMENT_COLUMNS: readonly string[] = [
  'judged_received_at',
  'response_due_at',
  'due_at',
  'judged_closed_at',
  'rated_at',
  ...VERDICT_COLUMNS,
  'declared',
  'response_minutes',
  'handling_minutes',
  'csat_points',
  'handling_rule',
  'response_rule',
]

export function judgementValues(judgement: Judgement): Value[] {
  return [
    judgement.receivedAt,
    judgement.responseDueAt,
    judgement.dueAt,
    judgement.closedAt,
    judgement.ratedAt,
    ...judgement.verdicts,
    judgement.declared,
    judgement.responseMinutes,
    judgement.handlingMinutes,
    judgement.csatPoints,
    judgement.handlingRule,
    judgement.responseRule,
  ]
}

export function rowToJudgement(row: Row): Judgement {
  return {
    receivedAt: row.judged_received_at as number,
    responseDueAt: row.response_due_at as number,
    dueAt: row.due_at as number | null,
    closedAt: row.judged_closed_at as number | null,
    ratedAt: row.rated_at as number,
    verdicts: VERDICT_COLUMNS.map((column) => row[column] as Verdict),
    declared: row.declared as number,
    responseMinutes: row.response_minutes as number | null,
    handlingMinutes: row.handling_minutes as number | null,
    csatPoints: row.csat_points as number | null,
    handlingRule: row.handling_rule as number,
    responseRule: row.response_rule as number,
  }
}

/** A record's content and verdict as drafts hold it, in the order of `contentValues`. */
export const CONTENT_COLUMNS: readonly string[] = [
  'department',
  'content_hash',
  ...FEEDBACK_COLUMNS,
  ...JUDGEMENT_COLUMNS,
]

export function contentValues(feedback: Feedback, judgement: Judgement): Value[] {
  return [
    feedback.department,
    recordHash(feedback),
    ...feedbackValues(feedback),
    ...judgementValues(judgement),
  ]
}

/** Adds `CONTENT_COLUMNS` to a table of drafts; the ledger's own tables are written out in their migration. */
export function defineContent(table: Knex.CreateTableBuilder): void {
  const texts = new Set<string>(['department', 'content_hash', 'extras'])
  for (const [field, column] of FIELD_COLUMNS) {
    if (!['instant', 'flag', 'count'].includes(FIELDS[field].kind)) texts.add(column)
  }
  for (const column of CONTENT_COLUMNS)
    void (texts.has(column) ? table.text(column) : table.bigInteger(column))
}
