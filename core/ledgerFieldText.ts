// What the ledger calls its columns, and how it writes the values that filters name.
import { FIELDS, type FieldName } from './fields.ts'
import { JUDGED_FIELDS, type JudgedField, kindOf, type LedgerField } from './ledgerFields.ts'
import type { RateMeasure } from './scheme.ts'
import type { ListColumn } from './view.ts'
import { isWordKey, type Say } from './words.ts'

export function columnName(column: ListColumn, say: Say): string {
  if (column === 'state') return say('records.state')
  if (column in FIELDS) return say(`field.${column as FieldName}`)
  if ((JUDGED_FIELDS as readonly string[]).includes(column)) return say(`records.${column as JudgedField}`)
  return say('records.verdictOn', { measure: say(`kpi.measure.${column as RateMeasure}`) })
}

/** A value as filters name it, written for people; null is a blank. */
export function fieldValueText(field: LedgerField, value: string | null, say: Say): string {
  if (value === null) return say('records.blank')
  const key = valueKey(field, value)
  return isWordKey(key) ? say(key) : value
}

function valueKey(field: LedgerField, value: string): string {
  switch (kindOf(field)) {
    case 'flag':
      return value === 'true' ? 'value.flag.yes' : 'value.flag.no'
    case 'verdict':
      return `kpi.verdict.${value}`
    default:
      return `value.${field === 'reratedSatisfaction' ? 'satisfaction' : field}.${value}`
  }
}
