// Which of day and month comes first: no single date says it, a column or a file does.
import { DATE_ORDERS, type DateOrder } from '../mapping.ts'
import type { ColumnSurvey } from '../survey.ts'
import { type DateParts, openOrders } from './dateParts.ts'

/** A single slip of the pen in a hundred dates does not leave the other ninety-nine undecided. */
const NEARLY_ALL = 0.99

/** Collects what the dates of one column allow. */
export class DateOrderTally {
  #open = 0
  readonly #allowing = new Map<DateOrder, number>(DATE_ORDERS.map((order) => [order, 0]))

  add(parts: DateParts): void {
    if (parts.order !== 'monthDay' && parts.order !== 'open') return
    const orders = openOrders(parts)
    if (orders.length === 0) return
    this.#open++
    for (const order of orders) this.#allowing.set(order, this.#allowing.get(order)! + 1)
  }

  /** The orders that every date allows; where the dates contradict each other, all that they use. */
  orders(): readonly DateOrder[] {
    if (this.#open === 0) return []
    const allowedBy = (share: number) =>
      DATE_ORDERS.filter((order) => this.#allowing.get(order)! >= Math.max(1, this.#open * share))
    const byAll = allowedBy(1)
    if (byAll.length > 0) return byAll
    const byNearlyAll = allowedBy(NEARLY_ALL)
    return byNearlyAll.length === 1 ? byNearlyAll : allowedBy(0)
  }
}

/**
 * The order of all the given date columns together; they come from one file and one program.
 * `undecided` names the columns that leave it open, and is empty where nothing depends on it.
 */
export function decideDateOrder(columns: readonly ColumnSurvey[]): {
  readonly order: DateOrder
  readonly undecided: readonly string[]
} {
  const open = columns.filter(({ dateOrders }) => dateOrders.length > 0)
  const left = DATE_ORDERS.filter((order) => open.every(({ dateOrders }) => dateOrders.includes(order)))
  if (open.length === 0 || left.length === 1) return { order: left[0]!, undecided: [] }
  return { order: left[0] ?? 'ymd', undecided: open.map(({ name }) => name) }
}
