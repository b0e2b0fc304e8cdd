// Value maps that a guess proposes where the values alone would say nothing or the wrong thing.
import type { FieldName } from '../fields.ts'
import type { FieldSource } from '../mapping.ts'
import { plain } from '../reading/plain.ts'
import { CODE_LOOKUPS, type CodedField, flagLookup, satisfactionOfPoints } from '../reading/valueLookup.ts'
import type { ColumnSurvey } from '../survey.ts'
import { isTenPoints, isYesNo, knownShare } from './evidence.ts'

type ValueMap = NonNullable<Extract<FieldSource, { column: string }>['values']>

/** The map a column needs to feed a field; undefined where its values speak for themselves. */
export function valueMapFor(field: FieldName, column: ColumnSurvey): ValueMap | undefined {
  const negative = NEGATIVE_NAMES.test(plain(column.name))
  switch (field) {
    case 'satisfaction':
    case 'reratedSatisfaction':
      return satisfactionMap(field, column, negative || DISPUTE_NAMES.test(plain(column.name)))
    case 'resolution':
      return yesNoMap(field, column, 'resolved', 'unresolved')
    case 'urgency':
      return yesNoMap(field, column, 'urgent', 'normal')
    case 'reopenCount':
      return isYesNo(column) && !isZeroOne(column) ? answers(column, 1, 0) : undefined
    case 'declaredResponseOnTime':
    case 'declaredHandlingOnTime':
      return negative && isYesNo(column) ? answers(column, false, true) : undefined
    default:
      return undefined
  }
}

const DISPUTE_NAMES = /disput|不满|complain/
/** A yes to these is bad news: 是否超期, SLA breached. */
const NEGATIVE_NAMES = /超期|逾期|超时|延期|逾限|延误|breach|violat|overdue|exceed|\blate\b/

function satisfactionMap(field: CodedField, column: ColumnSurvey, negative: boolean): ValueMap | undefined {
  if (column.filled === 0 && DISPUTE_NAMES.test(plain(column.name)))
    return { Yes: 'dissatisfied', No: 'satisfied' }
  if (isTenPoints(column)) return pointsMap(column)
  return negative
    ? yesNoMap(field, column, 'dissatisfied', 'satisfied')
    : yesNoMap(field, column, 'satisfied', 'dissatisfied')
}

/** 9 and 10 of ten are the best of five grades, 7 and 8 the second, and so on. */
function pointsMap(column: ColumnSurvey): ValueMap {
  return Object.fromEntries(
    (column.distinct ?? []).map(({ value }) => [value, satisfactionOfPoints(Math.ceil(Number(value) / 2))]),
  )
}

function yesNoMap(field: CodedField, column: ColumnSurvey, yes: string, no: string): ValueMap | undefined {
  if (!isYesNo(column) || knownShare(column, CODE_LOOKUPS[field]) >= 0.9) return undefined
  return answers(column, yes, no)
}

/** Yes and no come in pairs: an answer that this file happens not to hold is mapped as well. */
const PAIRS: readonly (readonly [yes: string, no: string])[] = [
  ['Yes', 'No'],
  ['Y', 'N'],
  ['True', 'False'],
  ['T', 'F'],
  ['1', '0'],
  ['是', '否'],
  ['有', '无'],
]

function answers<T extends string | number | boolean>(column: ColumnSurvey, yes: T, no: T): ValueMap {
  const isYes = flagLookup('reopenCount')
  const map = new Map<string, T>()
  for (const { value } of column.distinct ?? []) {
    const answer = isYes(value)
    if (answer !== null && answer !== undefined) map.set(value, answer ? yes : no)
  }
  for (const pair of PAIRS) {
    const seen = new Set([...map.keys()].map(plain))
    const [hasYes, hasNo] = pair.map((word) => seen.has(plain(word)))
    if (hasYes && !hasNo) map.set(pair[1], no)
    if (hasNo && !hasYes) map.set(pair[0], yes)
  }
  return Object.fromEntries(map)
}

function isZeroOne(column: ColumnSurvey): boolean {
  return column.distinct?.every(({ value }) => value === '0' || value === '1') ?? false
}
