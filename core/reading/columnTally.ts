// What one column holds, counted cell by cell in bounded memory.
import type { ColumnSurvey } from '../survey.ts'
import type { Cell } from '../table.ts'
import { isNoText, isNoTime } from './blank.ts'
import { isTimeOfDay, ownText, trimmedText } from './cellText.ts'
import { DateOrderTally } from './dateOrder.ts'
import { dateOfNumber } from './dateParts.ts'
import { datePartsOf } from './readDate.ts'
import { isNumberText } from './readNumber.ts'

const MAX_DISTINCT = 50
const MAX_DISTINCT_LENGTH = 500
const MAX_SAMPLES = 3
const MAX_SAMPLE_LENGTH = 200
const LARGEST_SERIAL = 80_000
const FIRST_CELLS = 2000

export class ColumnTally {
  filled = 0
  #numbers = 0
  /** Written dates, date cells, and numbers that can only be dates. */
  #dates = 0
  /** Numbers that may be a spreadsheet's day count; a fraction is a time of day. */
  #serials = 0
  #fractions = 0
  readonly #samples: string[] = []
  readonly #first = new Set<string>()
  #distinct: Map<string, number> | null = new Map()
  /** Short texts that are neither dates nor numbers: among them stand "not yet" and "none". */
  readonly #others = new Map<string, number>()
  readonly #orders = new DateOrderTally()

  add(cell: Cell): void {
    const text = trimmedText(cell)
    if (isNoText(text)) return
    this.filled++
    if (this.filled <= FIRST_CELLS) this.#first.add(ownText(text))
    this.#countValue(text)
    if (typeof cell === 'object' && cell !== null) {
      if (!isTimeOfDay(cell)) this.#dates++
    } else if (typeof cell === 'number' || isNumberText(text)) this.#countNumber(text)
    else this.#countText(text)
  }

  /** @param rows how many rows there were, to tell how many cells were blank. */
  survey(name: string, rows: number): ColumnSurvey {
    const dates = this.#dates + (this.#dates > 0 || this.#fractions > 0 ? this.#serials : 0)
    const asked = this.filled - this.#withoutTime()
    return {
      name,
      samples: this.#samples,
      distinct: this.#distinct && this.#byCount(this.#distinct),
      filled: this.filled,
      blank: rows - this.filled,
      dateShare: asked === 0 ? 0 : dates / asked,
      numberShare: this.filled === 0 ? 0 : this.#numbers / this.filled,
      dateOrders: this.#orders.orders(),
      dateVotes: this.#orders.votes(),
      repeatShare: this.filled === 0 ? 0 : 1 - this.#first.size / Math.min(this.filled, FIRST_CELLS),
    }
  }

  #countValue(text: string): void {
    const known = this.#distinct?.get(text)
    if (known !== undefined) {
      this.#distinct?.set(text, known + 1)
      return
    }
    if (this.#distinct && this.#distinct.size < MAX_DISTINCT && text.length <= MAX_DISTINCT_LENGTH) {
      this.#distinct.set(ownText(text), 1)
    } else this.#distinct = null
    if (this.#samples.length < MAX_SAMPLES) {
      const sample = ownText(text.slice(0, MAX_SAMPLE_LENGTH))
      if (!this.#samples.includes(sample)) this.#samples.push(sample)
    }
  }

  #countNumber(text: string): void {
    this.#numbers++
    const n = Number(text.replaceAll(',', ''))
    if (dateOfNumber(n) === null) return
    if (n >= LARGEST_SERIAL) this.#dates++
    else {
      this.#serials++
      if (!Number.isInteger(n)) this.#fractions++
    }
  }

  #countText(text: string): void {
    const parts = datePartsOf(text)
    if (parts !== null) {
      this.#dates++
      this.#orders.add(parts)
      return
    }
    if (text.length > 20) return
    const known = this.#others.get(text)
    if (known !== undefined || this.#others.size < MAX_DISTINCT) {
      this.#others.set(known === undefined ? ownText(text) : text, (known ?? 0) + 1)
    }
  }

  #withoutTime(): number {
    let count = 0
    for (const [text, times] of this.#others) if (isNoTime(text)) count += times
    return count
  }

  #byCount(distinct: ReadonlyMap<string, number>): { value: string; count: number }[] {
    return [...distinct].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
  }
}
