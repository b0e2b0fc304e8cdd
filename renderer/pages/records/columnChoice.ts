// Which columns of the ledger are shown, in which order and how wide: kept on this machine.
import type { ListColumn, ViewColumn } from '../../../core/view.ts'

export interface ColumnChoice {
  /** Columns in order; those a newer version adds come where it puts them. */
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Pixels, for the columns somebody pulled. */
  readonly widths: Readonly<Record<string, number>>
}

/** All of `known` once, in the chosen order; a column the choice does not know stays behind its neighbour. */
export function orderColumns(known: readonly string[], order: readonly string[]): readonly string[] {
  const columns = order.filter((column) => known.includes(column))
  for (const [i, column] of known.entries()) {
    if (columns.includes(column)) continue
    const before = known.slice(0, i).findLast((neighbour) => columns.includes(neighbour))
    columns.splice(before === undefined ? 0 : columns.indexOf(before) + 1, 0, column)
  }
  return columns
}

/** A column one place up (-1) or down (1). */
export function moveColumn(order: readonly string[], column: string, by: -1 | 1): readonly string[] {
  const at = order.indexOf(column)
  const to = at + by
  if (at < 0 || to < 0 || to >= order.length) return order
  const moved = [...order]
  moved.splice(at, 1)
  moved.splice(to, 0, column)
  return moved
}

/** What was stored, or null where it cannot be read. */
export function readColumnChoice(stored: string | null): ColumnChoice | null {
  if (stored === null) return null
  try {
    const choice = JSON.parse(stored) as Partial<ColumnChoice> | null
    if (!Array.isArray(choice?.order) || !Array.isArray(choice.hidden)) return null
    return { order: choice.order, hidden: choice.hidden, widths: choice.widths ?? {} }
  } catch {
    return null
  }
}

/** What a view shows, as a choice among the known columns: its own first, in its order. */
export function choiceOfView(known: readonly string[], columns: readonly ViewColumn[]): ColumnChoice {
  const shown = columns.map(({ column }) => column as string)
  const hidden = known.filter((column) => !shown.includes(column))
  return {
    order: [...shown, ...hidden],
    hidden,
    widths: Object.fromEntries(columns.flatMap(({ column, width }) => (width ? [[column, width]] : []))),
  }
}

/** The other way round: what is shown, in its order. */
export function viewColumns({ order, hidden, widths }: ColumnChoice): readonly ViewColumn[] {
  return order
    .filter((column) => !hidden.includes(column))
    .map((name) => {
      const [column, width] = [name as ListColumn, widths[name]]
      return width === undefined ? { column } : { column, width }
    })
}
