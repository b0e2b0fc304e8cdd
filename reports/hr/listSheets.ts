// Award lists with the quarters they rest on, red and black lists, stars of the month.
import type { AwardRow, ListedDepartment } from '../../core/honours.ts'
import type { HrBook } from '../../core/hrBook.ts'
import type { Say } from '../../core/words.ts'
import { columnWidth, decimals, headCell, numberCell, sheetRow, spread, textCell } from '../workbook/cell.ts'
import type { Sheet, SheetRow } from '../workbook/sheet.ts'

export function awardSheet({ awards, quarters }: HrBook, say: Say): Sheet {
  const rows = [
    ...awards.departments.map((row) => awardRow(say('hr.awardDepartments'), row, say)),
    ...awards.people.map((row) => awardRow(say('hr.awardPeople'), row, say)),
  ]
  return {
    name: say('hr.sheet-awards'),
    widths: [10, 14, 16, 20, ...quarters.map(() => 16), 24],
    head: [
      sheetRow([
        headCell(say('hr.kind')),
        headCell(say('hr.employeeNo')),
        headCell(say('hr.name')),
        headCell(say('hr.department')),
        ...quarters.map(({ period, frozen }) =>
          headCell(frozen ? period : `${period} ${say('hr.draft')}`, true),
        ),
        headCell(say('hr.result')),
      ]),
    ],
    filter: true,
    frozenColumns: 3,
    landscape: true,
    rows: [rows],
  }
}

function awardRow(kind: string, { id, name, department, quarters, reason }: AwardRow, say: Say): SheetRow {
  return sheetRow([
    textCell(kind),
    textCell(department === null ? null : id),
    textCell(name),
    textCell(department),
    ...quarters.map((quarter) => textCell(quarter && quarterText(quarter, say))),
    textCell(reason === null ? say('hr.onList') : say(`hr.award-${reason}`)),
  ])
}

/** 'A 92.30', with what stands in the way of it. */
function quarterText(
  { grade, score, vetoed, ranked }: NonNullable<AwardRow['quarters'][number]>,
  say: Say,
): string {
  return [grade, score, vetoed ? say('hr.vetoed') : ranked ? null : say('hr.unranked')]
    .filter((part) => part !== null)
    .join(' ')
}

export function honourSheet(book: HrBook, say: Say): Sheet {
  const { lists, stars } = book
  const names = [...lists.red, ...lists.black].map(({ name }) => name)
  return {
    name: say('hr.sheet-lists'),
    widths: [columnWidth(names, 20), 16, 10, 8, 16, 14, 10],
    head: [],
    filter: false,
    frozenColumns: 0,
    landscape: false,
    rows: [
      [
        ...listRows(say('hr.red'), lists.red, say),
        ...listRows(say('hr.black'), lists.black, say),
        sheetRow([spread(say('hr.listRule'), 'note', 7)], 32),
        ...(lists.tooFew.length === 0
          ? []
          : [sheetRow([spread(say('hr.tooFewRatings', { names: lists.tooFew.join('、') }), 'note', 7)])]),
        sheetRow([]),
        ...starRows(stars, say),
      ],
    ],
  }
}

function listRows(title: string, departments: readonly ListedDepartment[], say: Say): readonly SheetRow[] {
  return [
    sheetRow([spread(title, 'title', 7)], 20),
    sheetRow([
      headCell(say('hr.department')),
      headCell(say('hr.group')),
      headCell(say('hr.score'), true),
      headCell(say('hr.grade')),
      headCell(say('hr.ratings'), true),
      headCell(say('hr.reason')),
      headCell(''),
    ]),
    ...(departments.length === 0 ? [sheetRow([textCell(say('hr.nobodyListed'))])] : []),
    ...departments.map((one) =>
      sheetRow([
        textCell(one.name),
        textCell(one.group),
        numberCell(Number(one.score), decimals(2)),
        textCell(one.grade),
        textCell(`${one.numerator} / ${one.denominator}`),
        textCell(say(`hr.admitted-${one.admitted}`)),
        textCell(one.tied ? say('hr.tied') : ''),
      ]),
    ),
    sheetRow([]),
  ]
}

function starRows(stars: HrBook['stars'], say: Say): readonly SheetRow[] {
  return [
    sheetRow([spread(say('hr.star'), 'title', 7)], 20),
    sheetRow([
      headCell(say('hr.month')),
      headCell(say('hr.name')),
      headCell(say('hr.score'), true),
      headCell(say('hr.employeeNo')),
      headCell(say('hr.department')),
      headCell(say('hr.records'), true),
      headCell(''),
    ]),
    ...stars.flatMap(({ month, people }) =>
      people.length === 0
        ? [sheetRow([textCell(month), textCell(say('hr.noStar'))])]
        : people.map((one) =>
            sheetRow([
              textCell(month),
              textCell(one.name),
              numberCell(Number(one.score), decimals(2)),
              textCell(one.employeeNo),
              textCell(one.department),
              numberCell(one.cases, '0'),
              textCell(people.length > 1 ? say('hr.tied') : ''),
            ]),
          ),
    ),
  ]
}
