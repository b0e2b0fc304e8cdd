// The table of grades at the top of the method sheet, where the ranking looks up grades and coefficients.
import type { Report } from '../../core/report/document.ts'
import type { Say } from '../../core/words.ts'
import { decimals, headCell, numberCell, sheetRow, spread, textCell } from '../workbook/cell.ts'
import { sheetRange, type SheetRow } from '../workbook/sheet.ts'

/** Title and heads stand above. */
const FIRST_ROW = 3

/** Ascending, as a lookup asks. */
export function gradeRows(report: Report, say: Say): readonly SheetRow[] {
  const { scheme, grades } = report.figures
  const bands = [...scheme.grades].reverse()
  const points = scheme.coefficient.kind === 'piecewise' ? scheme.coefficient.points : []
  const heads = [
    headCell(say('report.atLeast'), true),
    headCell(say('report.grade')),
    headCell(say('report.coefficient'), true),
    headCell(say('workbook.gradeName')),
  ]
  const lineHeads =
    points.length === 0
      ? []
      : [headCell(say('workbook.lineScore'), true), headCell(say('workbook.lineCoefficient'), true)]
  return [
    sheetRow([spread(say('workbook.gradeTable'), 'title', 4)], 20),
    sheetRow([...heads, ...lineHeads]),
    ...Array.from({ length: Math.max(bands.length, points.length) }, (_, i) => {
      const [band, point] = [bands[i], points[i]]
      return sheetRow([
        band ? numberCell(band.atLeast, decimals(2)) : null,
        band ? textCell(band.grade) : null,
        band ? numberCell(band.coefficient, '0.00##') : null,
        band ? textCell(grades.find((g) => g.grade === band.grade)?.name ?? null) : null,
        ...(point ? [numberCell(point.score, decimals(2)), numberCell(point.coefficient, '0.00##')] : []),
      ])
    }),
    sheetRow([]),
  ]
}

export function gradeFormula(report: Report, say: Say, score: string): string {
  return `LOOKUP(${score},${bandRange(report, say, 'A')},${bandRange(report, say, 'B')})`
}

/** By the grade, or on the line through the points, as the scheme says. */
export function coefficientFormula(report: Report, say: Say, score: string): string {
  const { coefficient } = report.figures.scheme
  if (coefficient.kind === 'step')
    return `LOOKUP(${score},${bandRange(report, say, 'A')},${bandRange(report, say, 'C')})`
  const rows = [FIRST_ROW, FIRST_ROW + coefficient.points.length - 1] as const
  const [xs, ys] = (['E', 'F'] as const).map((column) =>
    sheetRange(say('workbook.sheet.method'), column, rows),
  ) as [string, string]
  const ends = [coefficient.points[0]!.score, coefficient.points.at(-1)!.score]
  const x = `MIN(MAX(${score},${ends[0]}),${ends[1]})`
  // The stretch that holds x; the last one where x is its end.
  const i = `MIN(MATCH(${x},${xs},1),${coefficient.points.length - 1})`
  const [x0, x1, y0, y1] = [
    `INDEX(${xs},${i})`,
    `INDEX(${xs},${i}+1)`,
    `INDEX(${ys},${i})`,
    `INDEX(${ys},${i}+1)`,
  ]
  return `ROUND(ROUND(${y0}+(${x}-${x0})*(${y1}-${y0})/(${x1}-${x0}),12),4)`
}

function bandRange(report: Report, say: Say, column: string): string {
  return sheetRange(say('workbook.sheet.method'), column, [
    FIRST_ROW,
    FIRST_ROW + report.figures.scheme.grades.length - 1,
  ])
}
