// The rejected rows of a file as they stood, what is wrong with each, and the faulty cells marked: made to be corrected
// and imported as it is. The two columns of explanation are note columns, which the import leaves alone.
import type { Instant } from '../core/instant.ts'
import type { Issue } from '../core/issue.ts'
import { NOTE_COLUMN } from '../core/noteColumn.ts'
import { type Language, type Say, sayIn } from '../core/words.ts'
import { columnWidth, faultyCell, headCell, numberCell, sheetRow, textCell } from './workbook/cell.ts'
import { fontFor } from './workbook/font.ts'
import type { SheetRow } from './workbook/sheet.ts'
import { writeWorkbook } from './workbook/workbook.ts'

export interface CorrectionsOptions {
  /** Columns of the source file, in order. */
  readonly header: readonly string[]
  readonly language: Language
  readonly fileName: string
  readonly organisation: string
  /** Creation date of the file: never the clock. */
  readonly issuedAt: Instant
}

export interface CorrectionRow {
  /** Of the source file. */
  readonly row: number
  /** Raw cells as text, in the order of the header. */
  readonly cells: readonly string[]
  readonly issues: readonly Issue[]
}

/** Memory does not grow with the rows. Leaves no half file behind. */
export async function writeCorrections(
  options: CorrectionsOptions,
  rows: AsyncIterable<readonly CorrectionRow[]>,
  path: string,
): Promise<void> {
  const { header, language, fileName, organisation, issuedAt } = options
  const say = sayIn(language)
  const title = say('file.corrections', { file: fileName })
  await writeWorkbook(
    {
      sheets: [
        {
          name: say('workbook.sheet.corrections'),
          widths: [...header.map((name) => columnWidth([name], 14, 40)), 12, 60],
          head: [headRow(header, say)],
          filter: true,
          frozenColumns: 0,
          landscape: true,
          rows: (async function* () {
            for await (const batch of rows) yield batch.map((row) => correctionRow(row, header, say))
          })(),
        },
      ],
      font: fontFor(language),
      marks: { left: organisation, right: title, footLeft: '' },
      properties: {
        title,
        subject: '',
        creator: organisation,
        company: organisation,
        keywords: '',
        createdAt: issuedAt,
      },
    },
    path,
  )
}

/** The source's own columns first, under their own names, so that its mapping still holds. */
function headRow(header: readonly string[], say: Say): SheetRow {
  return sheetRow([
    ...header.map((name) => headCell(name)),
    headCell(NOTE_COLUMN + say('workbook.sourceRow')),
    headCell(NOTE_COLUMN + say('workbook.problems')),
  ])
}

function correctionRow({ row, cells, issues }: CorrectionRow, header: readonly string[], say: Say): SheetRow {
  const faulty = new Set(issues.map((issue) => issue.column))
  return sheetRow([
    ...header.map((name, i) => (faulty.has(name) ? faultyCell(cells[i] ?? '') : textCell(cells[i] ?? null))),
    numberCell(row, '0'),
    textCell(issues.map((issue) => problemText(issue, say)).join('\n'), 'wrapped'),
  ])
}

function problemText({ column, code }: Issue, say: Say): string {
  const issue = say(`issue.${code}`)
  return column === null ? issue : say('workbook.problem', { column, issue })
}
