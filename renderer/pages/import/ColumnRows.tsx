import { useState } from 'react'
import type { FieldName } from '../../../core/fields.ts'
import type { Mapping } from '../../../core/mapping.ts'
import type { ColumnSurvey } from '../../../core/survey.ts'
import { fieldsOf } from './columnChoices.ts'
import { FieldLine } from './FieldLine.tsx'

export interface ColumnRowsProps {
  readonly column: ColumnSurvey
  /** Names of all columns of the file. */
  readonly columns: readonly string[]
  readonly guess: Mapping
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** One column of the file: a line for each field it feeds, one line where it feeds none. */
export function ColumnRows(props: ColumnRowsProps) {
  const [adding, setAdding] = useState(false)
  const fields = fieldsOf(props.mapping, props.column.name)
  const lines: readonly (FieldName | null)[] = fields.length === 0 || adding ? [...fields, null] : fields
  return lines.map((field, i) => (
    <FieldLine
      key={field ?? 'none'}
      {...props}
      field={field}
      isFirst={i === 0}
      {...(field !== null && i === lines.length - 1 && { onAdd: () => setAdding(true) })}
      onChange={(mapping) => {
        setAdding(false)
        props.onChange(mapping)
      }}
    />
  ))
}
