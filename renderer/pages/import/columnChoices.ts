// Changes to a mapping, as the columns step makes them: which column feeds which field, and how it is read. Pure.
import type { FieldName, InstantField } from '../../../core/fields.ts'
import { columnsOf, type DURATION_UNITS, type FieldSource, type Mapping } from '../../../core/mapping.ts'
import { unmappedFields } from '../../../core/unmappedFields.ts'
import type { WordKey } from '../../../core/words.ts'

export type DurationUnit = (typeof DURATION_UNITS)[number]
/** What a value of the file means; null is "no value". */
export type ReadValue = string | number | boolean | null

/** The fields that read a column, in the order of the mapping. */
export function fieldsOf(mapping: Mapping, column: string): readonly FieldName[] {
  return entries(mapping)
    .filter(([, source]) => columnsOf(source).includes(column))
    .map(([field]) => field)
}

/** Fields without which nothing can be imported, by the keys of their names. */
export function missingFields(mapping: Mapping): readonly WordKey[] {
  return unmappedFields(mapping).map((field) =>
    field === 'event.at' || field === 'event.what' ? field : (`field.${field}` as const),
  )
}

/** Whether the guess already said so: the same field from the same source. */
export function isGuessed(guess: Mapping, mapping: Mapping, field: FieldName): boolean {
  return JSON.stringify(guess.fields[field]) === JSON.stringify(mapping.fields[field])
}

/**
 * Lets a column feed `next` instead of `before`; null means none. A field fed by another column until now leaves
 * that one. What was said about values stays only while the field stays.
 */
export function assignColumn(
  mapping: Mapping,
  column: string,
  before: FieldName | null,
  next: FieldName | null,
): Mapping {
  if (before === next) return mapping
  const without = before === null ? mapping : dropColumn(mapping, before, column)
  return next === null ? without : setSource(setKept(without, column, true), next, { column })
}

/** Whether a column that feeds no field is kept with the record as it stands. */
export function isKept({ ignored }: Mapping, column: string): boolean {
  return !ignored?.includes(column)
}

export function setKept(mapping: Mapping, column: string, kept: boolean): Mapping {
  const { ignored = [], ...rest } = mapping
  const others = ignored.filter((one) => one !== column)
  if (!kept) return { ...rest, ignored: [...others, column] }
  return others.length === 0 ? rest : { ...rest, ignored: others }
}

/** A date column and a time column make one instant: adds or takes away the second one. */
export function joinColumns(mapping: Mapping, field: FieldName, columns: readonly string[]): Mapping {
  const [only] = columns
  if (only === undefined) return dropField(mapping, field)
  return setSource(mapping, field, columns.length === 1 ? { column: only } : { columns: [...columns] })
}

/** The column holds how long it took, not when: `unit` null reads it as a time again. */
export function setDuration(
  mapping: Mapping,
  field: FieldName,
  column: string,
  unit: DurationUnit | null,
  of: InstantField,
): Mapping {
  return setSource(mapping, field, unit === null ? { column } : { column, as: unit, of })
}

/** What one value of the file means; `undefined` leaves it to the program's own reading again. */
export function setValue(
  mapping: Mapping,
  field: FieldName,
  value: string,
  meaning: ReadValue | undefined,
): Mapping {
  const source = mapping.fields[field]
  if (!source || 'constant' in source) return mapping
  const { values: before = {}, ...rest } = source
  const others = Object.fromEntries(Object.entries(before).filter(([one]) => !isSameValue(one, value)))
  const values = meaning === undefined ? others : { ...others, [value]: meaning }
  return setSource(mapping, field, Object.keys(values).length === 0 ? rest : { ...rest, values })
}

export function setConstant(
  mapping: Mapping,
  field: FieldName,
  constant: string | number | boolean,
): Mapping {
  return setSource(mapping, field, { constant })
}

export function dropField(mapping: Mapping, field: FieldName): Mapping {
  const { [field]: _, ...fields } = mapping.fields
  return { ...mapping, fields }
}

/** Fields whose value is the same for every row of the file. */
export function constantsOf(
  mapping: Mapping,
): readonly { field: FieldName; constant: string | number | boolean }[] {
  return entries(mapping).flatMap(([field, source]) =>
    'constant' in source ? [{ field, constant: source.constant }] : [],
  )
}

function dropColumn(mapping: Mapping, field: FieldName, column: string): Mapping {
  const source = mapping.fields[field]
  if (!source) return mapping
  return joinColumns(
    mapping,
    field,
    columnsOf(source).filter((one) => one !== column),
  )
}

/** Value maps compare trimmed and without case. */
function isSameValue(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function setSource(mapping: Mapping, field: FieldName, source: FieldSource): Mapping {
  return { ...mapping, fields: { ...mapping.fields, [field]: source } }
}

function entries(mapping: Mapping): readonly (readonly [FieldName, FieldSource])[] {
  return Object.entries(mapping.fields) as [FieldName, FieldSource][]
}
