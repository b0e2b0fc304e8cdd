// How the values of a column are read for a field: by the very code that will read the file.
import type { FieldName } from '../../../core/fields.ts'
import type { FieldSource } from '../../../core/mapping.ts'
import { createStager } from '../../../core/stageRows.ts'
import type { ReadValue } from './columnChoices.ts'

export interface ValueRead {
  readonly value: string
  readonly count: number
  readonly meaning: ReadValue
  /** Not understood: it will be kept beside the record, the field stays blank, and the row gets a warning. */
  readonly unknown: boolean
}

export function readValues(
  field: FieldName,
  source: FieldSource,
  distinct: readonly { readonly value: string; readonly count: number }[],
): readonly ValueRead[] {
  const { values } = source as { values?: Record<string, ReadValue> }
  const column = '#1'
  const stage = createStager({
    header: [column],
    headerRow: 1,
    mapping: {
      dateOrder: 'ymd',
      fields: {
        receivedAt: { constant: '2026-01-01 00:00:00' },
        department: { constant: 'any' },
        [field]: { column, ...(values && { values }) },
      },
    },
    dateOrder: 'ymd',
    timeZone: 'UTC',
    digest: '',
    knownAt: Date.UTC(2100, 0),
  })
  return distinct.map(({ value, count }, i) => {
    const { feedback, issues } = stage({ number: i + 2, cells: [value] })
    const meaning = feedback?.[field] ?? null
    return {
      value,
      count,
      meaning: typeof meaning === 'object' ? null : meaning,
      unknown: issues.some((issue) => issue.field === field),
    }
  })
}
