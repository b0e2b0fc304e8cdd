// Which of day and month comes first: no single date says it, a column or a file does.
import { DATE_ORDERS, type DateOrder } from '../mapping.ts'
import type { ColumnSurvey, DateVotes } from '../survey.ts'
import type { DateOrderEvidence } from '../importProfile.ts'
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

  votes(): DateVotes {
    return { dates: this.#open, ...(Object.fromEntries(this.#allowing) as Record<DateOrder, number>) }
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

/** How many dates of the columns decide for an order, and of how many; null where none is open to more than one. */
export function evidenceFor(order: DateOrder, columns: readonly ColumnSurvey[]): DateOrderEvidence | null {
  const total = (of: keyof DateVotes): number =>
    columns.reduce((sum, column) => sum + column.dateVotes[of], 0)
  const dates = total('dates')
  if (dates === 0) return null
  // Years in front are an order of their own: only what else they might be is in doubt.
  const others = DATE_ORDERS.filter((other) => other !== order).map(total)
  return { order, dates, deciding: dates - Math.max(...others) }
}
