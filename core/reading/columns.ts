// Columns of a file by the names a mapping gives them.
import { AppError } from '../errors.ts'
import { FIELD_NAMES, FIELDS } from '../fields.ts'
import { columnsOf, type Mapping, sourcesOf } from '../mapping.ts'
import type { ColumnSurvey } from '../survey.ts'
import { plain } from './plain.ts'

/**
 * Position of a column: by its very name, else by its name without regard to case, width and space, since a mapping
 * is kept for the next file of the same kind. −1 where there is none.
 */
export function columnAt(header: readonly string[], name: string): number {
  const exact = header.indexOf(name)
  if (exact >= 0) return exact
  const wanted = plain(name)
  return header.findIndex((column) => plain(column) === wanted)
}

/** @throws AppError columnMissing with the names that the file does not have */
export function checkColumns(header: readonly string[], mapping: Mapping): void {
  const used = sourcesOf(mapping).flatMap((source) => columnsOf(source))
  const columns = [...new Set(used)].filter((name) => columnAt(header, name) < 0)
  if (columns.length > 0) throw new AppError('columnMissing', { columns })
}

/** The surveyed columns that a mapping reads dates from; lengths of time are none. */
export function dateColumnsOf(columns: readonly ColumnSurvey[], mapping: Mapping): readonly ColumnSurvey[] {
  const header = columns.map(({ name }) => name)
  const names = FIELD_NAMES.flatMap((field) => {
    const source = mapping.fields[field]
    if (!source || FIELDS[field].kind !== 'instant' || ('as' in source && source.as)) return []
    return columnsOf(source)
  })
  names.push(...(mapping.events?.at ? columnsOf(mapping.events.at) : []))
  return [...new Set(names.map((name) => columnAt(header, name)))].flatMap((at) => columns[at] ?? [])
}
