import { useMemo } from 'react'
import { type FieldName, FIELDS } from '../../../core/fields.ts'
import type { FieldSource, Mapping } from '../../../core/mapping.ts'
import type { ColumnSurvey } from '../../../core/survey.ts'
import { codesOf } from './fieldGroups.ts'
import { readValues, type ValueRead } from './readValues.ts'

/** How a column is read for the field it feeds. */
export interface Reading {
  readonly source: FieldSource | undefined
  readonly isTime: boolean
  /** Text and paths can be put together from several columns. */
  readonly isJoinable: boolean
  /** Each value and what it is read as; null where values are not mapped, or there are too many to list. */
  readonly values: readonly ValueRead[] | null
  readonly unknown: number
  /** More than fifty different values in a field that knows only a few: probably the wrong column. */
  readonly tooMany: boolean
  /** There is something to see and correct. */
  readonly foldable: boolean
}

export function useReading(field: FieldName | null, column: ColumnSurvey, mapping: Mapping): Reading {
  const source = field === null ? undefined : mapping.fields[field]
  return useMemo(() => {
    const isTime = field !== null && FIELDS[field].kind === 'instant'
    const isJoinable = field !== null && (FIELDS[field].kind === 'path' || FIELDS[field].kind === 'text')
    const coded = field !== null && codesOf(field) !== null
    const values = coded && source && column.distinct ? readValues(field, source, column.distinct) : null
    return {
      source,
      isTime,
      isJoinable,
      values,
      unknown: values?.filter((read) => read.unknown).length ?? 0,
      tooMany: coded && column.distinct === null && FIELDS[field].kind !== 'word',
      foldable: isTime || isJoinable || (values !== null && values.length > 0),
    }
  }, [field, source, column.distinct])
}
