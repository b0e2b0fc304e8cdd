// People with the score that counts, its coefficient, and the pay that follows; and their appraisal.
import type { HrBook } from '../../core/hrBook.ts'
import { MASKED, type PayrollRow } from '../../core/payroll.ts'
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
import type { Sheet, SheetCell, SheetRow } from '../workbook/sheet.ts'
import { type Expression, reference } from '../xlsx/expression.ts'
import { coefficientFormula, gradeFormula, shareCell } from './bandSheet.ts'
import { appraisalFormula, fixedFormula, performanceFormula, totalFormula } from './payFormula.ts'
import { FIRST_ROW, ofDepartment, PEOPLE_COLUMNS as AT } from './ranges.ts'

const MONEY = decimals(2)

export function peopleSheet(book: HrBook, say: Say): Sheet {
  const { people } = book
  const figures = ['base', 'share', 'fixed', 'performance', 'total'] as const
  return {
    name: say('hr.sheet-people'),
    widths: [
      14,
      12,
      columnWidth(people.map(({ department }) => department)),
      14,
      10,
      12,
      10,
      8,
      12,
      14,
      10,
      14,
      14,
      14,
      26,
    ],
    head: [
      sheetRow([
        ...(['employeeNo', 'name', 'department', 'role'] as const).map((key) => headCell(say(`hr.${key}`))),
        ...(['ownScore', 'departmentScore', 'score'] as const).map((key) => headCell(say(`hr.${key}`), true)),
        headCell(say('hr.grade')),
        headCell(say('hr.coefficient'), true),
        ...figures.map((key) => headCell(say(`hr.${key}`), true)),
        headCell(say('hr.gap')),
      ]),
    ],
    filter: true,
    frozenColumns: 2,
    landscape: true,
    rows: [people.map((row, i) => personRow(book, row, FIRST_ROW + i, say))],
  }
}

function personRow(book: HrBook, row: PayrollRow, at: number, say: Say): SheetRow {
  const cell = (column: keyof typeof AT): string => `${AT[column]}${at}`
  const figure = (value: string | null, formula: string): SheetCell =>
    value === null ? numberCell(null, MONEY) : numberCell(Number(value), MONEY, { formula })
  const isOwn = book.settings.scoreOf === 'own'
  return sheetRow([
    textCell(row.employeeNo),
    textCell(row.name),
    textCell(row.department),
    textCell(row.role),
    numberCell(row.ownScore === null ? null : Number(row.ownScore), MONEY),
    figure(row.departmentScore, ofDepartment(book, say, 'score', cell('department'))),
    figure(row.score, cell(isOwn ? 'own' : 'ofDepartment')),
    row.grade === null
      ? textCell(null)
      : wordFormula(gradeFormula(book, say, cell('score')), row.grade, false),
    row.coefficient === null
      ? numberCell(null, '0.00##')
      : numberCell(Number(row.coefficient), '0.00##', {
          formula: isOwn
            ? coefficientFormula(book, say, cell('score'))
            : ofDepartment(book, say, 'coefficient', cell('department')),
        }),
    ...payCells(book, row, cell, say),
    textCell(noteOf(row, say)),
  ])
}

/** Base, share, fixed part, performance pay and total. */
function payCells(
  { masked, settings }: HrBook,
  { base, coefficient, performance, total }: PayrollRow,
  cell: (column: keyof typeof AT) => string,
  say: Say,
): readonly SheetCell[] {
  const share = numberCell(settings.share, '0.00##', { formula: shareCell(say, 'share') })
  const none = numberCell(null, MONEY)
  if (masked) {
    const hidden = (value: string | null): SheetCell => (value === null ? none : textCell(MASKED))
    return [hidden(base), share, hidden(total), hidden(performance), hidden(total)]
  }
  if (base === null) return [none, share, none, none, none]
  const known = {
    base: reference(cell('base'), Number(base)),
    share: reference(cell('share'), settings.share),
  }
  const fixed = fixedFormula(known)
  const head = [numberCell(Number(base), MONEY), share, live(fixed, null)]
  if (performance === null || total === null || coefficient === null) return [...head, none, none]
  const of = { ...known, coefficient: reference(cell('coefficient'), Number(coefficient)) }
  const paid = performanceFormula(of, performance)
  const parts = [
    reference(cell('fixed'), fixed.value),
    reference(cell('performance'), Number(performance)),
  ] as const
  return [...head, live(paid, performance), live(totalFormula(...parts, total), total)]
}

/** A number that no formula comes to is written as the number it is. */
function live(made: Expression | null, printed: string | null): SheetCell {
  return made === null
    ? numberCell(Number(printed), MONEY)
    : numberCell(made.value, MONEY, { formula: made.text })
}

function noteOf({ gap, smallSample }: PayrollRow, say: Say): string {
  return [gap === null ? null : say(`hr.gap-${gap}`), smallSample ? say('hr.smallSample') : null]
    .filter((note) => note !== null)
    .join(' · ')
}

export function appraisalSheet(book: HrBook, say: Say): Sheet {
  return {
    name: say('hr.sheet-appraisal'),
    widths: [14, 12, columnWidth(book.people.map(({ department }) => department)), 12, 14, 12, 12],
    head: [
      sheetRow([
        ...(['employeeNo', 'name', 'department'] as const).map((key) => headCell(say(`hr.${key}`))),
        headCell(say('hr.score'), true),
        headCell(say('hr.otherAppraisal'), true),
        headCell(say('hr.appraisalShare'), true),
        headCell(say('hr.appraisal'), true),
      ]),
    ],
    filter: true,
    frozenColumns: 2,
    landscape: false,
    rows: [book.people.map((row, i) => appraisalRow(book, row, FIRST_ROW + i, say))],
  }
}

function appraisalRow({ masked, settings }: HrBook, row: PayrollRow, at: number, say: Say): SheetRow {
  const { score, otherAppraisal: other, appraisal } = row
  const weight = settings.appraisalWeight
  const hidden = (value: string | null): SheetCell =>
    value === null ? numberCell(null, MONEY) : masked ? textCell(MASKED) : numberCell(Number(value), MONEY)
  const made =
    masked || appraisal === null || other === null || score === null
      ? null
      : appraisalFormula(
          reference(`E${at}`, Number(other)),
          reference(`D${at}`, Number(score)),
          reference(`F${at}`, weight),
          appraisal,
        )
  return sheetRow([
    textCell(row.employeeNo),
    textCell(row.name),
    textCell(row.department),
    numberCell(score === null ? null : Number(score), MONEY),
    hidden(other),
    numberCell(weight, '0.00##', { formula: shareCell(say, 'appraisal') }),
    made === null ? hidden(appraisal) : live(made, appraisal),
  ])
}
