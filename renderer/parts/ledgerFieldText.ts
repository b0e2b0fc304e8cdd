// What the ledger calls its fields, and how it writes their values.
import { useCallback } from 'react'
import { FIELDS, type FieldName } from '../../core/fields.ts'
import { JUDGED_FIELDS, type JudgedField, kindOf, type LedgerField } from '../../core/ledgerFields.ts'
import { isWordKey, type Say } from '../../core/words.ts'
import type { RateMeasure } from '../../core/scheme.ts'
import { useSay } from '../language.tsx'
import { valueTextIn } from './valueText.ts'

export function fieldName(field: LedgerField, say: Say): string {
  if (field in FIELDS) return say(`field.${field as FieldName}`)
  if ((JUDGED_FIELDS as readonly string[]).includes(field)) return say(`records.${field as JudgedField}`)
  return say('records.verdictOn', { measure: say(`kpi.measure.${field as RateMeasure}`) })
}

/** A value as filters name it ('' is a blank), written for people. */
export function fieldValueText(field: LedgerField, value: string, say: Say): string {
  if (value === '') return say('records.blank')
  switch (kindOf(field)) {
    case 'flag':
      return say(value === 'true' ? 'value.flag.yes' : 'value.flag.no')
    case 'verdict': {
      const key = `kpi.verdict.${value}`
      return isWordKey(key) ? say(key) : value
    }
    default:
      return valueTextIn(say, field === 'reratedSatisfaction' ? 'satisfaction' : (field as FieldName), value)
  }
}

export function useFieldValueText(field: LedgerField): (value: string) => string {
  const say = useSay()
  return useCallback((value) => fieldValueText(field, value, say), [field, say])
}
