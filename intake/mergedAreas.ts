// Merged cells: the file keeps the value in the first cell of each area only, and the areas behind all rows.
import type { Cell } from '../core/table.ts'
import { columnOf } from './columnName.ts'
import { LIMITS } from './limits.ts'
import { refusal, type Source } from './source.ts'
import { CLOSE, MORE, OPEN, XmlScanner } from './xmlScanner.ts'
import { feed, readXml } from './xmlPart.ts'
import type { ZipArchive } from './zipArchive.ts'

/** Rows from 1, columns from 0, all inclusive. */
export interface MergedArea {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/**
 * Reads a sheet to its end without looking at its cells: the merged areas, sorted by their first row. A sheet that is
 * cut off anywhere is found here, before a single row of it is used.
 * @throws AppError fileTruncated, fileTooLarge
 */
export async function readMergedAreas(
  source: Source,
  zip: ZipArchive,
  part: string,
): Promise<readonly MergedArea[]> {
  const areas: MergedArea[] = []
  const scanner = new XmlScanner()
  let isWhole = false
  for await (const text of behindCells(readXml(zip, part, LIMITS.bulkBytes))) {
    feed(source, scanner, text)
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      if (token === CLOSE && scanner.name === 'worksheet') isWhole = true
      if (token !== OPEN || scanner.name !== 'mergeCell') continue
      const area = areaOf(scanner.attribute('ref') ?? '')
      if (area) areas.push(area)
      if (areas.length > LIMITS.mergedAreas) throw refusal(source, 'fileTooLarge')
    }
  }
  if (!isWhole) throw refusal(source, 'fileTruncated')
  return areas.toSorted((a, b) => a.top - b.top)
}

const CELLS_END = /<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?\/>/
/** Longer than the closing tag, which may be cut in two. */
const OVERLAP = 256

/** The text from the end of the cells on; all of a sheet that has no cells. */
async function* behindCells(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let tail = ''
  let start = ''
  let isBehind = false
  for await (const chunk of chunks) {
    if (isBehind) {
      yield chunk
      continue
    }
    const text = tail + chunk
    const found = text.includes('sheetData') ? CELLS_END.exec(text) : null
    if (found) {
      isBehind = true
      yield text.slice(found.index + found[0].length)
    }
    tail = text.slice(-OVERLAP)
    if (start.length < LIMITS.headBytes) start += chunk
  }
  if (!isBehind && !start.includes('sheetData')) yield start
}

function areaOf(ref: string): MergedArea | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(ref)
  if (!found) return null
  const columns = [columnOf(found[1]!), columnOf(found[3]!)]
  const rows = [Number(found[2]), Number(found[4])]
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.min(Math.max(...columns), LIMITS.columns - 1),
  }
}

/** Spreads the values of merged areas over their cells, row by row from the top. */
export class MergedCells {
  readonly #areas: readonly MergedArea[]
  #next = 0
  #open: { readonly area: MergedArea; readonly value: Cell }[] = []

  constructor(areas: readonly MergedArea[]) {
    this.#areas = areas
  }

  /** Fills a row in place; every row with a value must pass, in the order of the file. */
  fill(number: number, cells: Cell[]): void {
    for (; this.#next < this.#areas.length; this.#next++) {
      const area = this.#areas[this.#next]!
      if (area.top > number) break
      // An area whose first row holds nothing has nothing to spread.
      const value = area.top === number ? (cells[area.left] ?? null) : null
      if (value !== null) this.#open.push({ area, value })
    }
    if (this.#open.length === 0) return
    this.#open = this.#open.filter(({ area }) => area.bottom >= number)
    for (const { area, value } of this.#open) {
      while (cells.length < area.left) cells.push(null)
      for (let column = area.left; column <= area.right; column++) cells[column] = value
    }
  }
}
