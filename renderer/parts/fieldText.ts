// What one field of a record says, written for people; '' where it is blank.
import { formatInstant } from '../../core/format.ts'
import type { Feedback } from '../../core/feedback.ts'
import type { FieldName } from '../../core/fields.ts'
import type { Say } from '../../core/words.ts'
import type { Zone } from '../../core/zone.ts'
import { valueTextIn } from './valueText.ts'

export function fieldText(feedback: Feedback, field: FieldName, zone: Zone, say: Say): string {
  const value = feedback[field]
  if (value === null) return ''
  if (typeof value === 'boolean') return say(value ? 'value.flag.yes' : 'value.flag.no')
  if (typeof value === 'number') return field.endsWith('At') ? formatInstant(value, zone) : String(value)
  return valueTextIn(say, field === 'reratedSatisfaction' ? 'satisfaction' : field, value)
}
