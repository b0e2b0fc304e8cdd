// What a special assessment is about, in words.
import type { AssessmentScope } from './assessment.ts'
import { formatInstant } from './format.ts'
import { columnName, fieldValueText } from './ledgerFieldText.ts'
import { type FieldFilter, kindOf, type LedgerField } from './ledgerFields.ts'
import type { Say } from './words.ts'
import type { Zone } from './zone.ts'

/** '事件：广交会；包含“噪声”'; everything of the period where there is no scope. */
export function scopeText(scope: AssessmentScope | null, say: Say, zone: Zone): string {
  const fields = Object.entries(scope?.fields ?? {}) as [LedgerField, FieldFilter][]
  const parts = fields.flatMap(([field, filter]) => {
    const texts = conditionTexts(field, filter, say, zone)
    return texts.length === 0
      ? []
      : [
          say('assessment.scopeField', {
            field: columnName(field, say),
            values: texts.join(say('report.comma')),
          }),
        ]
  })
  if (scope?.text) parts.push(say('assessment.scopeContains', { text: scope.text }))
  return parts.length === 0 ? say('assessment.scopeAll') : parts.join(say('report.semicolon'))
}

function conditionTexts(
  field: LedgerField,
  { in: values = [], contains, from, to, blank }: FieldFilter,
  say: Say,
  zone: Zone,
): readonly string[] {
  const bound = (n: number): string =>
    kindOf(field) === 'instant' ? formatInstant(n, zone, 'minute') : String(n)
  return [
    ...values.map((value) => fieldValueText(field, value, say)),
    ...(contains === undefined ? [] : [say('assessment.scopeContains', { text: contains })]),
    ...(from === undefined ? [] : [`≥ ${bound(from)}`]),
    ...(to === undefined ? [] : [`< ${bound(to)}`]),
    ...(blank === undefined ? [] : [say(blank ? 'records.blank' : 'assessment.scopeFilled')]),
  ]
}
