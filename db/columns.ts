// How a record and its judgement lie in rows: one list of columns each, and the way there and back.
import type { Knex } from 'knex'
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES, FIELDS, type FieldName } from '../core/fields.ts'
import type { Judgement, Verdict } from '../core/judgement.ts'
import { RATE_MEASURES } from '../core/scheme.ts'
import { recordHash } from './recordHash.ts'

/** What a column holds. Flags are 0 and 1, so that every dialect reads them alike. */
export type Value = string | number | null
/** A row by the names of its columns, and by their places. */
export type Row = Readonly<Record<string, Value>>
export type Values = readonly Value[]

/** 'firstRespondedAt' → 'first_responded_at'. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The department is not among them: the ledger keeps its id, drafts its name. */
export const FIELD_COLUMNS: readonly (readonly [field: FieldName, column: string])[] = FIELD_NAMES.filter(
  (name) => name !== 'department',
).map((name) => [name, columnOf(name)])

/** Columns of a feedback apart from its department, in the order of their values below. */
export const FEEDBACK_COLUMNS: readonly string[] = [
  ...FIELD_COLUMNS.map(([, column]) => column),
  'extras',
  'supplied',
  'known_at',
]

/** What each of `FEEDBACK_COLUMNS` holds of a feedback. */
const FEEDBACK_VALUES: readonly ((feedback: Feedback) => Value)[] = [
  ...FIELD_COLUMNS.map(([field]) => (feedback: Feedback): Value => {
    const value = feedback[field]
    return typeof value === 'boolean' ? Number(value) : value
  }),
  ({ extras }) => {
    for (const _ in extras) return JSON.stringify(extras)
    return null
  },
  ({ supplied }) => supplied,
  ({ knownAt }) => knownAt,
]

const BLANK: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(FIELD_NAMES.map((name) => [name, null])),
  extras: null,
  supplied: null,
  knownAt: null,
}

/**
 * Makes feedback of rows of the given columns, among them `department` (its name). A field without a column is blank.
 * Looked up once, because it runs for every record there is.
 */
export function feedbackReader(columns: readonly string[]): (row: Values) => Feedback {
  const places = FIELD_COLUMNS.map(([field, column]) => ({
    field,
    at: columns.indexOf(column),
    isFlag: FIELDS[field].kind === 'flag',
  }))
  const [department, extras, supplied, knownAt] = ['department', 'extras', 'supplied', 'known_at'].map(
    (column) => columns.indexOf(column),
  ) as [number, number, number, number]
  return (row) => {
    // One shape for all: an object that grows field by field takes several times as long.
    const feedback: Record<string, unknown> = { ...BLANK }
    feedback.department = row[department]
    for (const { field, at, isFlag } of places) {
      const value = row[at] ?? null
      feedback[field] = isFlag && value !== null ? value === 1 : value
    }
    const text = row[extras]
    feedback.extras = typeof text === 'string' ? JSON.parse(text) : {}
    feedback.supplied = row[supplied]
    feedback.knownAt = row[knownAt]
    return feedback as unknown as Feedback
  }
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

/** Makes judgements of rows that hold `JUDGEMENT_COLUMNS` from a place on. */
export function judgementReader(columns: readonly string[]): (row: Values) => Judgement {
  const first = columns.indexOf(JUDGEMENT_COLUMNS[0]!)
  const measures = VERDICT_COLUMNS.length
  return (row) => {
    const [receivedAt, responseDueAt, dueAt, closedAt, ratedAt] = row.slice(first, first + 5) as Instants
    const [declared, responseMinutes, handlingMinutes, csatPoints, handlingRule, responseRule] = row.slice(
      first + 5 + measures,
    ) as Rest
    const verdicts = row.slice(first + 5, first + 5 + measures) as Verdict[]
    const instants = { receivedAt, responseDueAt, dueAt, closedAt, ratedAt, verdicts, declared }
    return { ...instants, responseMinutes, handlingMinutes, csatPoints, handlingRule, responseRule }
  }
}

type Instants = [number, number, number | null, number | null, number]
type Rest = [number, number | null, number | null, number | null, number, number]

/** A judgement as drafts hold it, in the order of `packedJudgement`: every value less is one less to take apart. */
const PACKED_JUDGEMENT: readonly string[] = [
  ...JUDGEMENT_COLUMNS.slice(0, 5),
  'verdicts',
  'response_minutes',
  'handling_minutes',
  'csat_points',
  'rules',
]

const [VERDICT_BITS, RULE_BITS] = [4, 16]
const DECLARED_AT = VERDICT_BITS * VERDICT_COLUMNS.length
const DECLARED_PLACE = 2 ** DECLARED_AT
const VERDICT_PLACES = VERDICT_COLUMNS.map((_, i) => 2 ** (VERDICT_BITS * i))

/** What each of `PACKED_JUDGEMENT` holds of a judgement. */
const PACKED_VALUES: readonly ((judgement: Judgement) => Value)[] = [
  ({ receivedAt }) => receivedAt,
  ({ responseDueAt }) => responseDueAt,
  ({ dueAt }) => dueAt,
  ({ closedAt }) => closedAt,
  ({ ratedAt }) => ratedAt,
  ({ declared, verdicts }) => {
    // Beyond 32 bits the operators of numbers end; what SQL takes apart are integers of 64.
    let packed = declared * DECLARED_PLACE
    for (let i = 0; i < verdicts.length; i++) packed += verdicts[i]! * VERDICT_PLACES[i]!
    return packed
  },
  ({ responseMinutes }) => responseMinutes,
  ({ handlingMinutes }) => handlingMinutes,
  ({ csatPoints }) => csatPoints,
  ({ handlingRule, responseRule }) => handlingRule * 2 ** RULE_BITS + responseRule,
]

/** Expressions for `JUDGEMENT_COLUMNS`, in their order, of a draft's table by its alias. */
export function judgementSql(alias: string): readonly string[] {
  const bits = (column: string, at: number, count: number): string =>
    `((${alias}.${column} >> ${at}) & ${2 ** count - 1})`
  const packed: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      VERDICT_COLUMNS.map((column, i) => [column, bits('verdicts', VERDICT_BITS * i, VERDICT_BITS)]),
    ),
    declared: bits('verdicts', DECLARED_AT, VERDICT_COLUMNS.length),
    handling_rule: bits('rules', RULE_BITS, RULE_BITS),
    response_rule: bits('rules', 0, RULE_BITS),
  }
  return JUDGEMENT_COLUMNS.map((column) => packed[column] ?? `${alias}.${column}`)
}

/** A record's content and verdict as drafts hold it, in the order of `contentValues`. */
export const CONTENT_COLUMNS: readonly string[] = [
  'department',
  'content_hash',
  ...FEEDBACK_COLUMNS,
  ...PACKED_JUDGEMENT,
]

export function contentValues(feedback: Feedback, judgement: Judgement): Value[] {
  return CONTENT_VALUES.map((valueOf) => valueOf(feedback, judgement))
}

export type ContentValue = (feedback: Feedback, judgement: Judgement) => Value

/** What each of `CONTENT_COLUMNS` holds. */
export const CONTENT_VALUES: readonly ContentValue[] = [
  ({ department }) => department,
  recordHash,
  ...FEEDBACK_VALUES,
  ...PACKED_VALUES.map(
    (valueOf): ContentValue =>
      (_, judgement) =>
        valueOf(judgement),
  ),
]

/** Those of `CONTENT_COLUMNS` that hold texts; the others hold whole numbers. */
export const TEXT_COLUMNS: ReadonlySet<string> = new Set([
  'department',
  'content_hash',
  'extras',
  ...FIELD_COLUMNS.filter(([field]) => !['instant', 'flag', 'count'].includes(FIELDS[field].kind)).map(
    ([, column]) => column,
  ),
])

/** Adds `CONTENT_COLUMNS` to a table of drafts; the ledger's own tables are written out in their migration. */
export function defineContent(table: Knex.CreateTableBuilder): void {
  for (const column of CONTENT_COLUMNS)
    void (TEXT_COLUMNS.has(column) ? table.text(column) : table.bigInteger(column))
}
