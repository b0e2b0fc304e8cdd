// Where a field's text comes from: a column, several columns, or a constant.
import { AppError } from '../errors.ts'
import type { FieldName } from '../fields.ts'
import { columnsOf, type FieldSource } from '../mapping.ts'
import type { Cell } from '../table.ts'
import { trimmedText } from './cellText.ts'
import { columnAt } from './columns.ts'
import { plain } from './plain.ts'

export type MappedValue = string | number | boolean | null

export interface CompiledSource {
  readonly field: FieldName
  readonly source: FieldSource
  /** Positions of its columns; none for a constant. */
  readonly at: readonly number[]
  /** Name for issues and extras; null for a constant. */
  readonly column: string | null
  /** The trimmed texts of its columns joined by a space, or the constant. */
  readonly text: (cells: readonly Cell[]) => string
  /** What the value map says of a text; undefined where it says nothing. */
  readonly mapped: ((text: string) => MappedValue | undefined) | null
}

export type CompiledSources = Readonly<Partial<Record<FieldName, CompiledSource>>>

/** @throws AppError columnMissing */
export function compileSource(
  field: FieldName,
  source: FieldSource,
  header: readonly string[],
): CompiledSource {
  const names = columnsOf(source)
  const at = names.map((name) => columnAt(header, name))
  const missing = names.filter((_, i) => at[i]! < 0)
  if (missing.length > 0) throw new AppError('columnMissing', { columns: missing })
  const column = at.length === 0 ? null : at.map((i) => header[i]!).join(' + ')
  return { field, source, at, column, text: textOf(source, at), mapped: valueMapOf(source) }
}

function textOf(source: FieldSource, at: readonly number[]): CompiledSource['text'] {
  if ('constant' in source) {
    const constant = String(source.constant)
    return () => constant
  }
  const first = at[0]!
  if (at.length === 1) return (cells) => trimmedText(cells[first])
  return (cells) =>
    at
      .map((i) => trimmedText(cells[i]))
      .filter((text) => text !== '')
      .join(' ')
}

/** '' and null in the map both mean "no value". */
function valueMapOf(source: FieldSource): CompiledSource['mapped'] {
  if ('constant' in source || !source.values) return null
  const values = new Map(
    Object.entries(source.values).map(([key, value]) => [plain(key), value === '' ? null : value] as const),
  )
  return (text) => values.get(plain(text))
}

/** @returns the refusal of a mapping whose values a field cannot hold; `reason` is shown as it stands */
export function mappingRefusal(field: FieldName, place: string, reason: string): AppError {
  return new AppError('mappingInvalid', { at: `fields.${field}.${place}`, reason })
}
