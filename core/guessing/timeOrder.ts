// Which of the time columns of a file comes first, row by row: what their names leave open, values decide.
import { FIELDS } from '../fields.ts'
import { DATE_ORDERS, type DateOrder } from '../mapping.ts'
import { isNoTime } from '../reading/blank.ts'
import { trimmedText } from '../reading/cellText.ts'
import type { ReadDate } from '../reading/dateParts.ts'
import { readDate } from '../reading/readDate.ts'
import type { ColumnSurvey } from '../survey.ts'
import type { Cell } from '../table.ts'
import { isNoField, matchHeader } from './headerMatch.ts'

/** On most rows that hold both, the one time lies before the other. Columns by name. */
export interface TimeSequence {
  readonly earlier: string
  readonly later: string
}

/** Rows at the top that are all compared; a file may begin with what nobody has answered yet. */
const FIRST_ROWS = 500
const THEN_EVERY = 100
const MOST_COLUMNS = 20
/** Share of the rows in which the times differ that one of them has to lead. */
const MOST = 0.6
/** Share of the rows with both times in which they have to differ. */
const SOME = 0.1

export class TimeOrderTally {
  readonly #columns: readonly { readonly at: number; readonly name: string }[]
  readonly #pairs: ReadonlyMap<DateOrder, PairCounts>
  #rows = 0

  constructor(header: readonly string[]) {
    this.#columns = header
      .flatMap((name, at) => (namesTime(name) ? [{ at, name }] : []))
      .slice(0, MOST_COLUMNS)
    this.#pairs = new Map(DATE_ORDERS.map((order) => [order, new PairCounts(this.#columns.length)]))
  }

  add(cells: readonly Cell[]): void {
    this.#rows++
    if (this.#columns.length < 2 || (this.#rows > FIRST_ROWS && this.#rows % THEN_EVERY > 0)) return
    const texts = this.#columns.map(({ at }) => trimmedText(cells[at]))
    // No single row says which of day and month comes first, so every order has counts of its own.
    for (const [order, pairs] of this.#pairs) {
      pairs.add(texts.map((text) => (isNoTime(text) ? null : readDate(text, order))))
    }
  }

  /** What holds in every order of day and month that the columns allow. */
  sequences(columns: readonly ColumnSurvey[]): readonly TimeSequence[] {
    const compared = this.#columns.flatMap(({ at }) => columns[at] ?? [])
    const orders = DATE_ORDERS.filter((order) =>
      compared.every(({ dateOrders }) => dateOrders.length === 0 || dateOrders.includes(order)),
    )
    if (orders.length === 0) return []
    return this.#columns.flatMap((earlier, a) =>
      this.#columns.flatMap((later, b) =>
        orders.every((order) => this.#pairs.get(order)!.leads(a, b))
          ? [{ earlier: earlier.name, later: later.name }]
          : [],
      ),
    )
  }
}

function namesTime(name: string): boolean {
  return !isNoField(name) && matchHeader(name).some(({ field }) => FIELDS[field].kind === 'instant')
}

/** For every two of some times, in how many rows the one lies before the other. */
class PairCounts {
  readonly #size: number
  readonly #both: Uint32Array
  readonly #before: Uint32Array

  constructor(size: number) {
    this.#size = size
    this.#both = new Uint32Array(size * size)
    this.#before = new Uint32Array(size * size)
  }

  add(dates: readonly (ReadDate | null)[]): void {
    for (const [a, one] of dates.entries()) {
      if (one === null) continue
      for (const [b, other] of dates.entries()) {
        // A time with an offset and one without are on clocks that nothing relates yet.
        if (other === null || a === b || (one.offset === null) !== (other.offset === null)) continue
        this.#both[a * this.#size + b]!++
        if (endOf(one) <= startOf(other)) this.#before[a * this.#size + b]!++
      }
    }
  }

  leads(a: number, b: number): boolean {
    const leading = this.#before[a * this.#size + b]!
    const differing = leading + this.#before[b * this.#size + a]!
    return leading > 0 && leading >= MOST * differing && differing >= SOME * this.#both[a * this.#size + b]!
  }
}

function startOf({ wall, offset }: ReadDate): number {
  return wall - (offset ?? 0)
}

/** A day without a time of day lasts to its end: nothing within it lies before or after. */
function endOf(date: ReadDate): number {
  return startOf(date) + date.precision
}
