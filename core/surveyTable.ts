// One pass over a foreign table: its header, what each column holds, and the mapping these suggest.
import { AppError } from './errors.ts'
import { guessEvents } from './guessEvents.ts'
import { guessMapping } from './guessMapping.ts'
import { type TimeSequence, TimeOrderTally } from './guessing/timeOrder.ts'
import type { Mapping } from './mapping.ts'
import { cellText, ownText } from './reading/cellText.ts'
import { ColumnTally } from './reading/columnTally.ts'
import { checkColumns } from './reading/columns.ts'
import { findHeader, type Header, HEADER_DEPTH, repeatsHeader } from './reading/header.ts'
import { remapSurvey } from './remapSurvey.ts'
import type { ColumnSurvey, Survey } from './survey.ts'
import type { RawRow, RawTable } from './table.ts'

export interface SurveyOptions {
  /** Row of the header, where it is known; else the mapping's, else it is looked for. */
  readonly headerRow?: number
  /** Replaces the guess. */
  readonly mapping?: Mapping
  /** Rows after which enough was seen; all of them where left out. */
  readonly firstRows?: number
  readonly onProgress?: (rowsSoFar: number) => void
}

/**
 * Surveys the rows in memory that does not grow with the file.
 * @throws AppError noHeader, noRows, columnMissing (a given mapping names a column that is not there)
 */
export async function surveyTable(table: RawTable, options: SurveyOptions): Promise<Survey> {
  const askedRow = options.headerRow ?? options.mapping?.headerRow
  const survey = new TableSurvey(askedRow)
  let isWhole = true
  for await (const rows of table.rows()) {
    if (survey.rowsRead >= (options.firstRows ?? Infinity)) {
      isWhole = false
      break
    }
    survey.add(rows)
    options.onProgress?.(survey.rowsRead)
  }
  const { header, columns, rows, head, sequences } = survey.finish()
  const guess = guessMapping(columns, sequences)
  const mapping = options.mapping ?? guessEvents(columns, guess.mapping) ?? guess.mapping
  checkColumns(
    columns.map(({ name }) => name),
    mapping,
  )
  const { row: headerRow } = header
  const { unmapped } = guess
  const found = {
    info: table.info,
    headerRow,
    rows,
    isWhole,
    columns,
    head,
    mapping,
    unmapped,
    ambiguousDates: [],
  }
  return remapSurvey(found, mapping)
}

const HEAD_ROWS = 20
/** A header that is asked for may stand below the rows it would be looked for in. */
const DEEPEST_HEADER = 1000

interface Finished {
  readonly header: Header
  readonly columns: readonly ColumnSurvey[]
  readonly rows: number
  readonly head: Survey['head']
  readonly sequences: readonly TimeSequence[]
}

class TableSurvey {
  rowsRead = 0
  readonly #askedRow: number | undefined
  readonly #top: RawRow[] = []
  #header: Header | null = null
  #rows = 0
  /** Rows that only repeat the header. */
  #repeats = 0
  readonly #tallies: ColumnTally[] = []
  #timeOrder = new TimeOrderTally([])
  readonly #head: { row: number; cells: readonly string[] }[] = []

  constructor(askedRow: number | undefined) {
    this.#askedRow = askedRow
  }

  add(rows: readonly RawRow[]): void {
    for (const row of rows) {
      if (this.#header) this.#addRow(row, this.#header)
      else {
        this.#top.push(row)
        if (this.#isTopComplete(row.number)) this.#closeTop()
      }
    }
    this.rowsRead += rows.length
  }

  finish(): Finished {
    const header = this.#header ?? this.#closeTop()
    if (this.#rows === 0) throw new AppError('noRows')
    const columns = this.#columns(header)
    const sequences = this.#timeOrder.sequences(columns)
    return { header, columns, rows: this.#rows, head: this.#head, sequences }
  }

  #isTopComplete(row: number): boolean {
    if (this.#askedRow === undefined) return this.#top.length >= HEADER_DEPTH
    return row > Math.min(this.#askedRow, DEEPEST_HEADER)
  }

  #closeTop(): Header {
    if (this.#top.length === 0) throw new AppError('noRows')
    const header = findHeader(this.#top, this.#askedRow)
    if (header === null) throw new AppError('noHeader')
    this.#header = header
    this.#timeOrder = new TimeOrderTally(header.names)
    for (const row of this.#top) if (row.number > header.row) this.#addRow(row, header)
    this.#top.length = 0
    return header
  }

  #addRow(row: RawRow, header: Header): void {
    this.#rows++
    if (this.#head.length < HEAD_ROWS) {
      this.#head.push({ row: row.number, cells: row.cells.map((cell) => ownText(cellText(cell))) })
    }
    if (repeatsHeader(header.names, row.cells)) {
      this.#repeats++
      return
    }
    for (let i = this.#tallies.length; i < row.cells.length; i++) this.#tallies.push(new ColumnTally())
    for (const [i, cell] of row.cells.entries()) if (cell !== null && cell !== '') this.#tallies[i]!.add(cell)
    this.#timeOrder.add(row.cells)
  }

  /** Columns with a name, and those without one beyond them that most rows fill. */
  #columns(header: Header): readonly ColumnSurvey[] {
    const last = this.#tallies.findLastIndex(({ filled }) => filled > this.#rows / 2)
    const width = Math.max(header.names.length, last + 1)
    return Array.from({ length: width }, (_, i) => {
      const tally = this.#tallies[i] ?? new ColumnTally()
      return tally.survey(header.names[i] ?? `#${i + 1}`, this.#rows - this.#repeats)
    })
  }
}
