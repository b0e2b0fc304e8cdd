// Cells and rows of a worksheet's XML, fed in chunks: one pass, no tree, nothing made for what is empty.
import type { Cell, RawRow } from '../core/table.ts'
import { isoCell, numberCell } from './cellValue.ts'
import { LIMITS } from './limits.ts'
import type { MergedCells } from './mergedAreas.ts'
import type { NumberFormat } from './numberFormat.ts'
import { ownText } from './ownText.ts'
import type { SharedStrings } from './sharedStrings.ts'
import { MORE, OPEN, TEXT, XmlScanner } from './xmlScanner.ts'
import { decodeEscapes } from './xmlText.ts'

export interface SheetContext {
  readonly strings: SharedStrings
  /** By style index. */
  readonly formats: readonly NumberFormat[]
  readonly startsIn1904: boolean
  readonly merged: MergedCells
}

/** A cell points at a shared string that the workbook does not have. */
export class StringMissing extends Error {}

const LAST_ROW = 1_048_576

/**
 * Rows come in the order of the file, those without a value left out. Rows and cells that do not say where they stand
 * follow the one before; a row given twice in succession is one row, and of a cell given twice the later counts.
 */
export class SheetScanner {
  readonly #xml = new XmlScanner()
  readonly #context: SheetContext
  #isInside = false
  #isDone = false

  #rowNumber = 0
  #cells: Cell[] = []
  #hasValue = false
  #ready: RawRow[] = []
  /** Cells and characters in the finished rows: what bounds a batch of very wide or very long rows. */
  #weight = 0

  #column = -1
  #type = NUMBER
  #style = 0
  #raw = ''
  #phonetic = 0

  constructor(context: SheetContext) {
    this.#context = context
  }

  /** Whether all cells have been read; what follows them is of no interest. */
  get isDone(): boolean {
    return this.#isDone
  }

  /** @throws XmlTooLong */
  feed(text: string): void {
    this.#xml.feed(text)
  }

  /**
   * Finished rows, about `LIMITS.batchRows` of them; null where more text is needed for that many.
   * @throws StringMissing
   */
  nextBatch(): readonly RawRow[] | null {
    while (!this.#isDone) {
      if (this.#ready.length >= LIMITS.batchRows || this.#weight > LIMITS.batchWeight)
        return this.#takeReady()
      if (!this.#step()) return null
    }
    return this.#ready.length > 0 ? this.#takeReady() : null
  }

  #takeReady(): readonly RawRow[] {
    const rows = this.#ready
    this.#ready = []
    this.#weight = 0
    return rows
  }

  /** Reads on to the end of a row, of the cells or of the text; false in the last case. */
  #step(): boolean {
    const xml = this.#xml
    for (;;) {
      const token = xml.next()
      if (token === MORE) return false
      if (!this.#isInside) {
        if (xml.name !== 'sheetData') continue
        if (token === OPEN) this.#isInside = true
        continue
      }
      if (token === TEXT) {
        this.#raw += xml.text
      } else if (token === OPEN) {
        this.#open(xml.name)
      } else if (this.#close(xml.name)) return true
    }
  }

  #open(name: string): void {
    if (name === 'c') this.#openCell()
    else if (name === 'v' || name === 't') this.#openText()
    else if (name === 'row') this.#openRow()
    else if (name === 'rPh') this.#phonetic++
  }

  /** True at the end of a row and of the cells. */
  #close(name: string): boolean {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't') this.#xml.wantsText = false
    else if (name === 'rPh') this.#phonetic--
    else if (name === 'row') return true
    else if (name === 'sheetData') {
      this.#flushRow()
      this.#isInside = false
      this.#isDone = true
      return true
    }
    return false
  }

  #openText(): void {
    if (this.#phonetic > 0) return
    const text = this.#xml.takeText()
    if (text === null) this.#xml.wantsText = true
    else this.#raw += text
  }

  #openRow(): void {
    const given = Number(this.#xml.attribute('r') ?? 0)
    const number = given >= 1 && given <= LAST_ROW ? given : this.#rowNumber + 1
    this.#column = -1
    if (number === this.#rowNumber) return
    this.#flushRow()
    this.#rowNumber = number
  }

  #flushRow(): void {
    if (!this.#hasValue) return
    const cells = this.#cells
    this.#context.merged.fill(this.#rowNumber, cells)
    this.#ready.push({ number: this.#rowNumber, cells })
    this.#weight += cells.length
    this.#cells = []
    this.#hasValue = false
  }

  /** Reads place, type and style in one go: this runs for every cell. */
  #openCell(): void {
    const { source, from, to } = this.#xml
    let column = this.#column + 1
    this.#type = NUMBER
    this.#style = 0
    this.#raw = ''
    for (let at = from; at < to;) {
      const equals = source.indexOf('=', at)
      if (equals < 0 || equals >= to) break
      let opening = equals + 1
      while (source.charCodeAt(opening) <= SPACE) opening++
      const closing = source.indexOf(source.charAt(opening), opening + 1)
      if (closing < 0 || closing > to) break
      let end = equals
      while (source.charCodeAt(end - 1) <= SPACE) end--
      if (source.charCodeAt(end - 2) <= SPACE) {
        const name = source.charCodeAt(end - 1)
        if (name === LETTER_R) column = columnAt(source, opening + 1, column)
        else if (name === LETTER_S) this.#style = integerAt(source, opening + 1, closing)
        else if (name === LETTER_T) this.#type = typeAt(source, opening + 1, closing)
      }
      at = closing + 1
    }
    this.#column = column
  }

  #closeCell(): void {
    const raw = this.#raw
    if (raw === '' || this.#column >= LIMITS.columns) return
    const cell = this.#cellOf(raw)
    const cells = this.#cells
    if (cell === null) return
    while (cells.length < this.#column) cells.push(null)
    cells[this.#column] = cell
    this.#hasValue = true
    if (typeof cell === 'string') this.#weight += cell.length >> 4
  }

  #cellOf(raw: string): Cell {
    const { strings, formats, startsIn1904 } = this.#context
    if (this.#type === SHARED) {
      const text = strings.get(Number(raw))
      if (text === undefined) throw new StringMissing()
      return text === '' ? null : text
    }
    if (this.#type === NUMBER) {
      const cell = numberCell(raw, formats[this.#style] ?? 'number', startsIn1904)
      return typeof cell === 'string' ? ownText(cell) : cell
    }
    if (this.#type === BOOLEAN) return raw === '1' || raw === 'true'
    if (this.#type === DATE) return isoCell(ownText(raw))
    return ownText(decodeEscapes(raw)) || null
  }
}

const SPACE = 32
const LETTER_B = 98
const LETTER_D = 100
const LETTER_N = 110
const LETTER_R = 114
const LETTER_S = 115
const LETTER_T = 116

/** Types of cells; errors and results of formulas are texts. */
const NUMBER = 0
const SHARED = 1
const PLAIN = 2
const BOOLEAN = 3
const DATE = 4

function typeAt(text: string, from: number, to: number): number {
  if (to - from !== 1) return PLAIN
  const code = text.charCodeAt(from)
  if (code === LETTER_S) return SHARED
  if (code === LETTER_N) return NUMBER
  if (code === LETTER_B) return BOOLEAN
  return code === LETTER_D ? DATE : PLAIN
}

/** The column of a reference such as AB12; `otherwise` where there are no letters. */
function columnAt(text: string, from: number, otherwise: number): number {
  let column = 0
  for (let at = from; ; at++) {
    const letter = text.charCodeAt(at) & ~SPACE
    if (!(letter >= 65 && letter <= 90)) break
    column = column * 26 + letter - 64
  }
  return column === 0 ? otherwise : column - 1
}

function integerAt(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return 0
    value = value * 10 + digit
  }
  return value
}
