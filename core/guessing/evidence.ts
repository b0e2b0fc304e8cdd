// How well the values of a column fit a field: the second half of a guess.
import { type FieldKind, type FieldName, FIELDS } from '../fields.ts'
import { datePartsOf, readDate } from '../reading/readDate.ts'
import { listed, plain } from '../reading/plain.ts'
import { isNumberText, readCount, readDuration } from '../reading/readNumber.ts'
import { CODE_LOOKUPS, type CodedField, flagLookup, type Lookup } from '../reading/valueLookup.ts'
import type { ColumnSurvey } from '../survey.ts'
import { HOUR } from '../instant.ts'

/** 0: the values contradict the field. About 1: they fit, or say nothing against it. */
export function evidenceFor(field: FieldName, column: ColumnSurvey): number {
  if (column.filled === 0) return 0.9
  return EVIDENCE[FIELDS[field].kind](field, column)
}

const EVIDENCE: Readonly<Record<FieldKind, (field: FieldName, column: ColumnSurvey) => number>> = {
  instant: (_, column) => instantEvidence(column) * (0.8 + 0.2 * filledShare(column)),
  code: (field, column) => codeEvidence(field as CodedField, column),
  word: wordEvidence,
  flag: (field, column) => (knownShare(column, flagLookup(field)) >= 0.8 ? 1 : 0),
  count: (_, column) => countEvidence(column),
  path: (_, column) => pathEvidence(column),
  text: textEvidence,
}

/** Share of the filled cells whose value a lookup knows (a value that means "none" is not asked). 0 above 50 values. */
export function knownShare<T>(column: ColumnSurvey, lookup: Lookup<T>): number {
  let known = 0
  let asked = 0
  for (const { value, count } of column.distinct ?? []) {
    const code = lookup(value)
    if (code === null) continue
    asked += count
    if (code !== undefined) known += count
  }
  return asked === 0 ? 0 : known / asked
}

/** Answers to a yes-or-no question, by words or by 0 and 1; not the grades from 1 to 5. */
export function isYesNo(column: ColumnSurvey): boolean {
  const values = column.distinct
  if (values === null || values.length === 0 || values.length > 6) return false
  if (values.every(({ value }) => isNumberText(value))) {
    return values.length === 2 && values.every(({ value }) => Number(value) === 0 || Number(value) === 1)
  }
  return knownShare(column, flagLookup('reopenCount')) === 1
}

/** Share of all cells that hold something. */
export function filledShare(column: ColumnSurvey): number {
  return column.filled / Math.max(1, column.filled + column.blank)
}

/** Whether the cells hold lengths of time: numbers, or clock lengths such as '26:30:00'. */
export function holdsDurations(column: ColumnSurvey): boolean {
  if (column.dateShare > 0.5) return false
  return column.numberShare >= 0.8 || column.samples.every((text) => readDuration(text, HOUR) !== null)
}

/** Whether lengths of time in it need a unit from the header. */
export function needsUnit(column: ColumnSurvey): boolean {
  return column.samples.some(isNumberText)
}

const TIME_OF_DAY = /^(?:[上下]午|[ap]m)?\s*\d{1,2}[:：时]\d{2}(?:[:：分]\d{2}秒?)?分?\s*(?:[ap]m)?$/i

export function holdsTimesOfDay(column: ColumnSurvey): boolean {
  return column.samples.length > 0 && column.samples.every((text) => TIME_OF_DAY.test(text))
}

/** Whether the dates seen in it are days without a time. */
export function holdsDays(column: ColumnSurvey): boolean {
  return column.samples.length > 0 && column.samples.every((text) => datePartsOf(text)?.time === 0)
}

function instantEvidence(column: ColumnSurvey): number {
  if (column.dateShare >= 0.8) return 1
  if (column.dateShare >= 0.5) return 0.8
  const readable = column.samples.every((text) => readDate(text, 'ymd') !== null)
  return readable && column.samples.length > 0 ? 0.8 : 0
}

/** Natures that sources know and the product has no code for: they tell such a column, whatever becomes of the value. */
const OTHER_NATURES = /^(?:求助|求决|申诉|诉求|揭发|控告|揭发控告|申请)[类件]?$/

const natureLookup: Lookup<string> = (text) => {
  const code = CODE_LOOKUPS.nature(text)
  return code === undefined && OTHER_NATURES.test(plain(text)) ? text : code
}

function codeEvidence(field: CodedField, column: ColumnSurvey): number {
  const share = knownShare(column, field === 'nature' ? natureLookup : CODE_LOOKUPS[field])
  if (share >= 0.5) return 1
  if (field !== 'nature' && isYesNo(column)) return 1
  if ((field === 'satisfaction' || field === 'reratedSatisfaction') && isTenPoints(column)) return 0.95
  // Nothing but "not rated yet" says nothing against a rating.
  const silent = column.distinct?.every(({ value }) => CODE_LOOKUPS[field](value) === null) ?? false
  return silent ? 0.9 : share >= 0.3 ? 0.7 : 0
}

/** Whether the values are whole points of ten. */
export function isTenPoints(column: ColumnSurvey): boolean {
  const points = (column.distinct ?? []).map(({ value }) => Number(value))
  return (
    points.length > 1 &&
    Math.max(...points) > 5 &&
    points.every((n) => Number.isInteger(n) && n >= 0 && n <= 10)
  )
}

const FEW_WORDS_FIELDS: ReadonlySet<FieldName> = new Set(['sourceParty', 'scope', 'problemClass'])

function wordEvidence(field: FieldName, column: ColumnSurvey): number {
  if (field === 'rootCause') return column.dateShare > 0.5 ? 0 : 1
  const share = knownShare(column, CODE_LOOKUPS[field as CodedField])
  if (share >= 0.3) return 1
  if (FEW_WORDS_FIELDS.has(field) || column.dateShare > 0.5) return 0
  return column.distinct === null ? 0.4 : field === 'channel' || field === 'status' ? 0.68 : 0.85
}

function countEvidence(column: ColumnSurvey): number {
  if (column.distinct === null) return column.numberShare >= 0.8 ? 1 : 0
  if (isYesNo(column)) return 0.95
  return column.distinct.every(({ value }) => readCount(value) !== null) ? 1 : 0
}

function pathEvidence(column: ColumnSurvey): number {
  if (column.dateShare > 0.5 || column.numberShare > 0.9) return 0
  if (holdsRoles(column)) return 0
  if (knownShare(column, natureLookup) >= 0.8) return 0.65
  return column.distinct === null && meanLength(column) > 60 ? 0.4 : 1
}

/** What a unit has to do with the record: '主办', '协办'. Says nothing of the matter. */
const ROLES: ReadonlySet<string> = new Set(
  listed(
    '主办, 协办, 转办, 承办, 会办, 自办, 直办, 交办, 分办, 督办, 主办件, 协办件, 转办件, 直办件, 交办件, 督办件',
  ),
)

function holdsRoles({ distinct }: ColumnSurvey): boolean {
  return distinct !== null && distinct.length > 0 && distinct.every(({ value }) => ROLES.has(plain(value)))
}

const LONG_TEXTS: ReadonlySet<FieldName> = new Set(['content', 'reply'])

function textEvidence(field: FieldName, column: ColumnSurvey): number {
  if (field === 'ticketNo') return ticketNoEvidence(column)
  if (field === 'customerContact') return column.dateShare > 0.5 && column.numberShare < 0.5 ? 0 : 1
  if (column.dateShare > 0.5 && column.numberShare < 0.5) return 0
  if (field === 'region' && knownShare(column, CODE_LOOKUPS.status) >= 0.5) return 0
  if (field === 'reply' && knownShare(column, CODE_LOOKUPS.resolution) >= 0.5) return 0
  if (LONG_TEXTS.has(field) || field === 'subject')
    return column.numberShare > 0.9 || isYesNo(column) ? 0.2 : 1
  if (isYesNo(column)) return 0
  return field === 'department' && column.numberShare > 0.9 ? 0.4 : 1
}

/** Ticket numbers differ from row to row and do not merely count the rows of this file. */
function ticketNoEvidence(column: ColumnSurvey): number {
  if (column.distinct !== null && column.filled > 2 * column.distinct.length) return 0.2
  return column.samples.length > 1 && column.samples.every((text, i) => Number(text) === i + 1) ? 0.2 : 1
}

function meanLength(column: ColumnSurvey): number {
  return column.samples.reduce((sum, text) => sum + text.length, 0) / Math.max(1, column.samples.length)
}
