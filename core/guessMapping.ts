// Guesses which column feeds which field, from the names of the columns and from the values below them.
import {
  evidenceFor,
  filledShare,
  holdsDays,
  holdsDurations,
  holdsTimesOfDay,
  needsUnit,
} from './guessing/evidence.ts'
import { categoryLevels } from './guessing/categoryLevels.ts'
import {
  type DurationUnit,
  type HeaderMatch,
  isNoField,
  matchDuration,
  matchHeader,
} from './guessing/headerMatch.ts'
import { type TimeClaims, timeClaims } from './guessing/timeClaims.ts'
import type { TimeSequence } from './guessing/timeOrder.ts'
import { valueMapFor } from './guessing/valueMap.ts'
import { type FieldName, FIELDS } from './fields.ts'
import type { FieldSource, Mapping } from './mapping.ts'
import { isNoteColumn } from './noteColumn.ts'
import { plain, wordKey } from './reading/plain.ts'
import { CODE_LOOKUPS, type CodedField } from './reading/valueLookup.ts'
import type { ColumnSurvey } from './survey.ts'
import { type NeededField, unmappedFields } from './unmappedFields.ts'

/**
 * The likeliest mapping; `unmapped` names the indispensable fields no column was found for. A field takes one column
 * (or a date with its time, or the levels of a category) and a column feeds one field; below a threshold nothing is
 * guessed. `sequences`: which time columns come before which others in the rows, where that is known.
 */
export function guessMapping(
  surveyed: readonly ColumnSurvey[],
  sequences: readonly TimeSequence[] = [],
): { mapping: Mapping; unmapped: readonly NeededField[] } {
  const columns = surveyed.filter(({ name }) => !isNoteColumn(name))
  const guess = new Map<FieldName, Candidate>()
  const claims = timeClaims(columns, sequences)
  const candidates = candidatesOf(columns, claims)
  for (const candidate of candidates) take(guess, candidate)
  findReceived(guess, columns, candidates, claims)
  findByValues(guess, columns)
  const fields: Partial<Record<FieldName, FieldSource>> = {}
  for (const [field, candidate] of inFieldOrder(guess)) fields[field] = sourceOf(candidate, columns)
  const levels = levelsFor(guess, columns)
  if (levels.length > 1) fields.category = { columns: [...levels] }
  return {
    mapping: { dateOrder: 'auto', fields },
    unmapped: unmappedFields({ fields }),
  }
}

interface Candidate {
  readonly field: FieldName
  readonly column: ColumnSurvey
  readonly score: number
  readonly unit: DurationUnit | null
}

const THRESHOLD = 0.5
const INDISPENSABLE_SHARE = 0.9

/** Best first; of equals the earlier column. */
function candidatesOf(columns: readonly ColumnSurvey[], claims: TimeClaims): readonly Candidate[] {
  const candidates = columns.flatMap((column) => [
    ...durationCandidates(column),
    ...columnCandidates(column, claims),
  ])
  return candidates.filter(({ score }) => score >= THRESHOLD).sort((a, b) => b.score - a.score)
}

function columnCandidates(column: ColumnSurvey, claims: TimeClaims): readonly Candidate[] {
  return matchHeader(column.name)
    .filter(({ field, weak }) => !weak || mayCount(field, column))
    .filter((match) => !isContradicted(match, column, claims))
    .map(({ field, score }) => ({ field, column, score: score * evidenceFor(field, column), unit: null }))
}

/** A weak name needs values, and where a record cannot do without the field, a value in nearly every row. */
function mayCount(field: FieldName, column: ColumnSurvey): boolean {
  if (column.filled === 0) return false
  return field !== 'department' || filledShare(column) >= INDISPENSABLE_SHARE
}

/**
 * What follows another receipt is none. Feedback (反馈时间) that is not the receipt tells the result to the user;
 * only where the work was not even passed on yet it can be no more than a first answer.
 */
function isContradicted({ field, weak }: HeaderMatch, column: ColumnSurvey, claims: TimeClaims): boolean {
  if (field === 'receivedAt') return claims.isAfterReceipt(column)
  if (field === 'firstRespondedAt' && weak) return !claims.isBeforeAssignment(column)
  return field === 'resultSentAt' && weak && claims.isBeforeAssignment(column)
}

function durationCandidates(column: ColumnSurvey): readonly Candidate[] {
  const match = matchDuration(column.name)
  if (!match || (column.filled > 0 && !holdsDurations(column))) return []
  if (match.unit === null && (column.filled === 0 || needsUnit(column))) return []
  // A time, where there is one, says more than a length.
  return [{ field: match.field, column, score: 0.75, unit: match.unit ?? 'hoursAfter' }]
}

function take(guess: Map<FieldName, Candidate>, candidate: Candidate): void {
  const isTaken = [...guess.values()].some(({ column }) => column === candidate.column)
  if (!isTaken && !guess.has(candidate.field)) guess.set(candidate.field, candidate)
}

/**
 * Where no column holds the time of receipt, the earliest step that the file does hold stands for it: what was
 * accepted or registered (受理, 登记), else what was passed on (派单); else the only dates there are.
 */
function findReceived(
  guess: Map<FieldName, Candidate>,
  columns: readonly ColumnSurvey[],
  candidates: readonly Candidate[],
  claims: TimeClaims,
): void {
  if (guess.has('receivedAt')) return
  const named = candidates.find(({ field, column }) => field === 'receivedAt' && mayGiveUp(guess, column))
  const dated = columns.filter(({ dateShare, numberShare }) => dateShare >= 0.9 && numberShare < 0.5)
  const only =
    dated.length === 1 && !isNoField(dated[0]!.name) && !takerOf(guess, dated[0]!) ? dated[0] : undefined
  const found: Candidate | undefined =
    named ??
    earliestStep(guess, claims) ??
    (only && { field: 'receivedAt', column: only, score: THRESHOLD, unit: null })
  if (!found) return
  const taker = takerOf(guess, found.column)
  if (taker) guess.delete(taker)
  guess.set('receivedAt', found)
  // What the column gave up may stand in another one.
  for (const candidate of candidates) take(guess, candidate)
}

function earliestStep(guess: ReadonlyMap<FieldName, Candidate>, claims: TimeClaims): Candidate | undefined {
  const steps = [guess.get('registeredAt'), guess.get('assignedAt')].filter((step) => step !== undefined)
  const found = steps.find(
    ({ column, unit }) => unit === null && column.filled > 0 && !claims.isAfterReceipt(column),
  )
  return found && { ...found, field: 'receivedAt' }
}

function mayGiveUp(guess: ReadonlyMap<FieldName, Candidate>, column: ColumnSurvey): boolean {
  const taker = takerOf(guess, column)
  return taker === undefined || taker === 'registeredAt' || taker === 'assignedAt'
}

function takerOf(guess: ReadonlyMap<FieldName, Candidate>, column: ColumnSurvey): FieldName | undefined {
  return [...guess.values()].find((candidate) => candidate.column === column)?.field
}

/** Words that no other field's values hold, for columns whose names say nothing. */
const TELLING: readonly (readonly [CodedField, RegExp])[] = [
  ['satisfaction', /满意|satisfied/],
  ['resolution', /解决|resolved|solved/],
  ['nature', /投诉|表扬|complaint|compliment/],
]

function findByValues(guess: Map<FieldName, Candidate>, columns: readonly ColumnSurvey[]): void {
  for (const [field, telling] of TELLING) {
    const column = columns.find((column) => {
      if (takerOf(guess, column) || isNoField(column.name) || matchHeader(column.name).length > 0)
        return false
      const known = (column.distinct ?? []).filter(({ value }) => CODE_LOOKUPS[field](value) !== undefined)
      return (
        known.length >= 2 &&
        known.length === column.distinct?.length &&
        known.some(({ value }) => telling.test(plain(value)))
      )
    })
    if (column) take(guess, { field, column, score: THRESHOLD, unit: null })
  }
}

function sourceOf({ field, column, unit }: Candidate, columns: readonly ColumnSurvey[]): FieldSource {
  if (unit) return { column: column.name, as: unit, of: 'receivedAt' }
  if (FIELDS[field].kind === 'instant' && holdsDays(column)) {
    const time = columns.find((other) => holdsTimesOfDay(other) && stemOf(other.name) === stemOf(column.name))
    if (time) return { columns: [column.name, time.name] }
  }
  const values = valueMapFor(field, column)
  return values ? { column: column.name, values } : { column: column.name }
}

/** '受理日期' and '受理时间', 'CREATION DATE' and 'CREATION TIME' have one stem. */
function stemOf(name: string): string {
  return wordKey(name).replace(/日期|时间|时刻|date|time|日$/g, '')
}

/** The levels of the category, unless its columns feed other fields or one column holds whole paths. */
function levelsFor(
  guess: ReadonlyMap<FieldName, Candidate>,
  columns: readonly ColumnSurvey[],
): readonly string[] {
  const category = guess.get('category')?.column
  const free = columns.filter((column) => column === category || !takerOf(guess, column))
  const levels = categoryLevels(free)
  if (category === undefined || levels.includes(category.name)) return levels
  return category.samples.some((text) => /[>＞→]/.test(text)) ? [] : levels
}

function inFieldOrder(
  guess: ReadonlyMap<FieldName, Candidate>,
): readonly (readonly [FieldName, Candidate])[] {
  return (Object.keys(FIELDS) as FieldName[]).flatMap((field) => {
    const candidate = guess.get(field)
    return candidate ? [[field, candidate] as const] : []
  })
}
