// The sheet that pay hangs on: grades with their coefficients, the line between them, and the shares. Change a cell and
// the pay follows.
import type { HrBook } from '../../core/hrBook.ts'
import type { Say } from '../../core/words.ts'
import { decimals, headCell, numberCell, sheetRow, textCell } from '../workbook/cell.ts'
import { type Sheet, sheetRange } from '../workbook/sheet.ts'

const FIRST_ROW = 2
/** Columns of grades, of the line, and of the shares. */
const AT = { bound: 'A', grade: 'B', coefficient: 'C', x: 'F', y: 'G', share: 'J' } as const

export function bandSheet({ rules, settings }: HrBook, say: Say): Sheet {
  const bands = [...rules.grades].reverse()
  const points = rules.coefficient.kind === 'piecewise' ? rules.coefficient.points : []
  const shares = [
    [say('hr.share'), settings.share],
    [say('hr.appraisalShare'), settings.appraisalWeight],
  ] as const
  return {
    name: say('hr.sheet-bands'),
    widths: [12, 10, 12, 14, 4, 14, 16, 4, 24, 12],
    head: [
      sheetRow([
        headCell(say('report.atLeast'), true),
        headCell(say('report.grade')),
        headCell(say('report.coefficient'), true),
        headCell(say('workbook.gradeName')),
        null,
        ...(points.length > 0
          ? [headCell(say('workbook.lineScore'), true), headCell(say('workbook.lineCoefficient'), true)]
          : [null, null]),
        null,
        headCell(say('hr.parameter')),
        headCell(say('hr.value'), true),
      ]),
    ],
    filter: false,
    frozenColumns: 0,
    landscape: false,
    rows: [
      Array.from({ length: Math.max(bands.length, points.length, shares.length) }, (_, i) => {
        const [band, point, share] = [bands[i], points[i], shares[i]]
        return sheetRow([
          band ? numberCell(band.atLeast, decimals(2)) : null,
          band ? textCell(band.grade) : null,
          band ? numberCell(band.coefficient, '0.00##') : null,
          band ? textCell(say(`kpi.grade.${band.grade}`)) : null,
          null,
          point ? numberCell(point.score, decimals(2)) : null,
          point ? numberCell(point.coefficient, '0.00##') : null,
          null,
          share ? textCell(share[0]) : null,
          share ? numberCell(share[1], '0.00##') : null,
        ])
      }),
    ],
  }
}

/** Cells of the shares, in this and other sheets. */
export function shareCell(say: Say, which: 'share' | 'appraisal'): string {
  const row = FIRST_ROW + (which === 'share' ? 0 : 1)
  return `'${say('hr.sheet-bands')}'!$${AT.share}$${row}`
}

export function gradeFormula({ rules }: HrBook, say: Say, score: string): string {
  const last = FIRST_ROW + rules.grades.length - 1
  return `LOOKUP(${score},${range(say, AT.bound, last)},${range(say, AT.grade, last)})`
}

/** By the grade, or on the line through the points, as the scheme says. */
export function coefficientFormula({ rules }: HrBook, say: Say, score: string): string {
  const { coefficient, grades } = rules
  if (coefficient.kind === 'step') {
    const last = FIRST_ROW + grades.length - 1
    return `LOOKUP(${score},${range(say, AT.bound, last)},${range(say, AT.coefficient, last)})`
  }
  const last = FIRST_ROW + coefficient.points.length - 1
  const [xs, ys] = [range(say, AT.x, last), range(say, AT.y, last)]
  const x = `MIN(MAX(${score},MIN(${xs})),MAX(${xs}))`
  // The stretch that holds x; the last one where x is its end.
  const i = `MIN(MATCH(${x},${xs},1),${coefficient.points.length - 1})`
  const at = (values: string, place: string): string => `INDEX(${values},${place})`
  const rise = `(${at(ys, `${i}+1`)}-${at(ys, i)})/(${at(xs, `${i}+1`)}-${at(xs, i)})`
  return `ROUND(ROUND(${at(ys, i)}+(${x}-${at(xs, i)})*${rise},12),4)`
}

function range(say: Say, column: string, last: number): string {
  return sheetRange(say('hr.sheet-bands'), column, [FIRST_ROW, last])
}
