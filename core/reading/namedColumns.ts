// Finds the columns of a table that people keep in a spreadsheet by the names they give them, below whatever title.
import { AppError } from '../errors.ts'
import type { RawRow } from '../table.ts'
import { trimmedText } from './cellText.ts'
import { wordKey } from './plain.ts'

/** How many rows at the top may be titles and notes. */
const DEEPEST_HEADER = 20

export interface NamedColumns<C extends string> {
  /** Position of each column; −1 where the table has none. */
  readonly at: Readonly<Record<C, number>>
  readonly body: readonly RawRow[]
}

/**
 * The header is the first row with all that is needed.
 * @param names every way a column is written, by column
 * @throws AppError noRows, columnMissing with the first name of each needed column that the likeliest row lacks
 */
export function findNamedColumns<C extends string>(
  rows: readonly RawRow[],
  names: Readonly<Record<C, readonly string[]>>,
  needed: readonly NoInfer<C>[],
): NamedColumns<C> {
  if (rows.length === 0) throw new AppError('noRows')
  const columns = Object.keys(names) as C[]
  const keys = new Map(columns.map((column) => [column, new Set(names[column].map(wordKey))]))
  let best: { readonly missing: readonly C[] } | null = null
  for (const [i, row] of rows.slice(0, DEEPEST_HEADER).entries()) {
    const texts = row.cells.map((cell) => wordKey(trimmedText(cell)))
    const at = Object.fromEntries(
      columns.map((column) => [
        column,
        texts.findIndex((text) => text !== '' && keys.get(column)!.has(text)),
      ]),
    ) as Record<C, number>
    const missing = needed.filter((column) => at[column] < 0)
    if (missing.length === 0) return { at, body: rows.slice(i + 1) }
    if (best === null || missing.length < best.missing.length) best = { missing }
  }
  throw new AppError('columnMissing', {
    columns: (best?.missing ?? needed).map((column) => names[column][0]!),
  })
}
