// Which ticket numbers of a file may occur more than once, told from short marks of them while the rows pass by: a
// million numbers themselves would take more memory than an import has, and sorting them afterwards seconds.

/** Numbers alike have the same mark; different ones hardly ever. A whole number from 1 to 2^53. */
export function ticketMark(ticketNo: string): number {
  let [high, low] = [0x811c9dc5, 0x9e3779b9]
  for (let i = 0; i < ticketNo.length; i++) {
    const code = ticketNo.charCodeAt(i)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x85ebca6b)
    low ^= low >>> 15
  }
  return (mixed(high) >>> 11) * 0x1_0000_0000 + (mixed(low) >>> 0) + 1
}

/** Running numbers differ in their last digits only: every bit is made to depend on all of them. */
function mixed(bits: number): number {
  let mix = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return mix ^ (mix >>> 16)
}

/** Tables the marks are spread over, so that none is ever so large that enlarging it is felt. */
const TABLES = 256
const FIRST_SIZE = 256
/** Share of a table that may be taken. */
const FULL = 0.7

/** Remembers the mark and the row of every ticket: twelve bytes each, as hash tables go. */
export class TicketMarks {
  readonly #tables = Array.from({ length: TABLES }, () => new MarkTable())

  /**
   * The first row with a ticket of the same mark, null where this is it: any other row may be a repeat, and every
   * repeat is among them.
   */
  firstBefore(row: number, ticketNo: string): number | null {
    const mark = ticketMark(ticketNo)
    const first = this.#tables[mark % TABLES]!.put(mark, row)
    return first === row ? null : first
  }
}

/** A hash table with open places; 0 is no mark. */
class MarkTable {
  #marks = new Float64Array(FIRST_SIZE)
  #rows = new Uint32Array(FIRST_SIZE)
  #taken = 0

  /** Answers the row the mark came with first. */
  put(mark: number, row: number): number {
    const at = this.#placeOf(mark)
    if (this.#marks[at] === mark) return this.#rows[at]!
    this.#marks[at] = mark
    this.#rows[at] = row
    this.#taken++
    if (this.#taken > this.#marks.length * FULL) this.#grow()
    return row
  }

  /** Where the mark lies, or would lie. */
  #placeOf(mark: number): number {
    const last = this.#marks.length - 1
    let at = Math.floor(mark / TABLES) & last
    while (this.#marks[at] !== 0 && this.#marks[at] !== mark) at = (at + 1) & last
    return at
  }

  #grow(): void {
    const [marks, rows] = [this.#marks, this.#rows]
    this.#marks = new Float64Array(marks.length * 2)
    this.#rows = new Uint32Array(rows.length * 2)
    for (let i = 0; i < marks.length; i++) {
      const mark = marks[i]!
      if (mark === 0) continue
      const at = this.#placeOf(mark)
      this.#marks[at] = mark
      this.#rows[at] = rows[i]!
    }
  }
}
