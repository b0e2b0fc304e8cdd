// Goes on deciding the order of day and month while rows are read that no survey has seen.
import type { Mapping } from '../mapping.ts'
import type { ColumnSurvey } from '../survey.ts'
import type { Cell } from '../table.ts'
import { trimmedText } from './cellText.ts'
import { dateColumnsOf } from './columns.ts'
import { DateOrderTally } from './dateOrder.ts'
import { datePartsOf } from './readDate.ts'

export interface OrderWatch {
  readonly see: (cells: readonly Cell[]) => void
  /** The date columns with the orders and votes of all rows seen, as a survey of these would have them. */
  readonly columns: () => readonly ColumnSurvey[]
}

/** `columns`: of the survey, all of them in the order of the file. */
export function watchDateOrder(columns: readonly ColumnSurvey[], mapping: Mapping): OrderWatch {
  const watched = dateColumnsOf(columns, mapping).map((column) => ({
    column,
    at: columns.indexOf(column),
    tally: new DateOrderTally(),
  }))
  return {
    see(cells) {
      for (const { at, tally } of watched) {
        const text = trimmedText(cells[at])
        if (!mayBeOpen(text)) continue
        const parts = datePartsOf(text)
        if (parts !== null) tally.add(parts)
      }
    },
    columns: () =>
      watched.map(({ column, tally }) => ({
        ...column,
        dateOrders: tally.orders(),
        dateVotes: tally.votes(),
      })),
  }
}

/** Not a year of four digits and a separator, which is how most dates begin and closes the question. */
function mayBeOpen(text: string): boolean {
  return !(isDigit(text, 1) && isDigit(text, 2) && isDigit(text, 3) && CLOSING.has(text.charCodeAt(4)))
}

const CLOSING = new Set(Array.from('-/.年', (sign) => sign.charCodeAt(0)))

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
