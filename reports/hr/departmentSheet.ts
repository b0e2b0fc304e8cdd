// Departments with grade and coefficient looked up on the bands, and what their people come to.
import type { HrBook } from '../../core/hrBook.ts'
import { MASKED } from '../../core/payroll.ts'
import type { ScoreRow } from '../../core/scorecard.ts'
import type { Say } from '../../core/words.ts'
import {
  columnWidth,
  decimals,
  headCell,
  numberCell,
  sheetRow,
  textCell,
  wordFormula,
} from '../workbook/cell.ts'
import type { Sheet, SheetRow } from '../workbook/sheet.ts'
import { coefficientFormula, gradeFormula } from './bandSheet.ts'
import { DEPARTMENT_COLUMNS as COLUMNS, FIRST_ROW, peopleRange } from './ranges.ts'

export function departmentSheet(book: HrBook, say: Say): Sheet {
  const { departments } = book
  return {
    name: say('hr.sheet-departments'),
    widths: [columnWidth(departments.map(({ name }) => name)), 8, 10, 8, 12, 10, 16, 28],
    head: [
      sheetRow([
        headCell(say('hr.department')),
        headCell(say('hr.rank'), true),
        headCell(say('hr.score'), true),
        headCell(say('hr.grade')),
        headCell(say('hr.coefficient'), true),
        headCell(say('hr.people'), true),
        headCell(say('hr.performance'), true),
        headCell(say('hr.gap')),
      ]),
    ],
    filter: true,
    frozenColumns: 1,
    landscape: true,
    rows: [departments.map((row, i) => departmentRow(book, row, FIRST_ROW + i, say))],
  }
}

function departmentRow(book: HrBook, row: Omit<ScoreRow, 'kpis'>, at: number, say: Say): SheetRow {
  const score = `${COLUMNS.score}${at}`
  const own = book.people.filter(({ department }) => department === row.name)
  const isOwn = `EXACT(${peopleRange(book, say, 'department')},$${COLUMNS.name}${at})*1`
  const sum =
    own.reduce((cents, { performance }) => cents + Math.round(Number(performance ?? 0) * 100), 0) / 100
  const live = book.people.length > 0
  return sheetRow([
    textCell(row.name),
    numberCell(row.rank, '0'),
    numberCell(row.score === null ? null : Number(row.score), decimals(2)),
    row.grade === null ? textCell(null) : wordFormula(gradeFormula(book, say, score), row.grade, false),
    row.coefficient === null
      ? numberCell(null, '0.00##')
      : numberCell(Number(row.coefficient), '0.00##', { formula: coefficientFormula(book, say, score) }),
    numberCell(own.length, '0', live ? { formula: `SUMPRODUCT(${isOwn})` } : {}),
    book.masked
      ? textCell(MASKED)
      : numberCell(
          sum,
          decimals(2),
          live ? { formula: `ROUND(SUMPRODUCT(${isOwn},${peopleRange(book, say, 'performance')}),2)` } : {},
        ),
    textCell(noteOf(row, say)),
  ])
}

function noteOf({ notRanked, adjustment, tied }: Omit<ScoreRow, 'kpis'>, say: Say): string {
  return [
    notRanked === null ? null : say(`kpi.notRanked.${notRanked}`),
    adjustment?.vetoed ? say('hr.vetoed') : null,
    tied ? say('hr.tied') : null,
  ]
    .filter((note) => note !== null)
    .join(' · ')
}
