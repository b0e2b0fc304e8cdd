import type { FieldName } from '../../../core/fields.ts'
import { setValue } from './columnChoices.ts'
import type { ColumnRowsProps } from './ColumnRows.tsx'
import { JoinReading } from './JoinReading.tsx'
import { TimeReading } from './TimeReading.tsx'
import type { Reading } from './useReading.ts'
import { ValueReading } from './ValueReading.tsx'

/** How a column is read, to be corrected: a time or a duration, or what each value means. */
export function ReadingEditor(
  props: ColumnRowsProps & { readonly field: FieldName; readonly reading: Reading },
) {
  const { column, mapping, field, onChange } = props
  const { source, isTime, isJoinable, values } = props.reading
  if (!source) return null
  if (isTime) {
    return (
      <TimeReading
        mapping={mapping}
        field={field}
        source={source}
        column={column.name}
        columns={props.columns}
        onChange={onChange}
      />
    )
  }
  if (isJoinable) {
    return (
      <JoinReading
        mapping={mapping}
        field={field}
        source={source}
        columns={props.columns}
        onChange={onChange}
      />
    )
  }
  return (
    <ValueReading
      field={field}
      values={values ?? []}
      onChange={(value, meaning) => onChange(setValue(mapping, field, value, meaning))}
    />
  )
}
