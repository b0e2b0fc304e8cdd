// What the figures of governance add up from, one row each: the KPI sheet counts from here.
import { dayNumber } from '../../core/day.ts'
import type { GovernedLine } from '../../core/governance.ts'
import type { Report } from '../../core/report/document.ts'
import type { Say } from '../../core/words.ts'
import { columnWidth, dayCell, decimals, headCell, numberCell, sheetRow, textCell } from '../workbook/cell.ts'
import { type Sheet, sheetRange } from '../workbook/sheet.ts'

const COLUMNS = { name: 'A', id: 'B', numerator: 'G', denominator: 'H' } as const
const FIRST_ROW = 2

export function governanceSheet(report: Report, lines: readonly GovernedLine[], say: Say): Sheet {
  const nameOf = new Map(report.figures.kpis.map(({ id, name }) => [id, name]))
  return {
    name: say('workbook.sheet.governance'),
    widths: [
      columnWidth(lines.map((line) => line.department)),
      7,
      columnWidth([...nameOf.values()]),
      14,
      columnWidth(lines.map((line) => line.name)),
      12,
      9,
      9,
    ],
    head: [
      sheetRow([
        headCell(say('field.department')),
        headCell(say('workbook.kpiId')),
        headCell(say('figure.kpi')),
        headCell(say('governance.kind')),
        headCell(say('governance.item')),
        headCell(say('governance.on')),
        headCell(say('method.numerator'), true),
        headCell(say('method.denominator'), true),
      ]),
    ],
    filter: true,
    frozenColumns: 1,
    landscape: true,
    rows: [
      lines.map((line) =>
        sheetRow([
          textCell(line.department),
          textCell(line.kpi),
          textCell(nameOf.get(line.kpi) ?? ''),
          textCell(say(`governance.kind-${line.kind}`)),
          textCell(line.name, 'wrapped'),
          dayCell(dayNumber(line.on)),
          numberCell(line.numerator, decimals(0)),
          numberCell(line.denominator, decimals(0)),
        ]),
      ),
    ],
  }
}

/**
 * The count of one KPI added up from the sheet, for a row of the KPI sheet whose name and id stand in these cells; all
 * groups together without a name. Null where the lines do not add up to it.
 */
export function governedFormula(
  lines: readonly GovernedLine[],
  of: { readonly kpi: string; readonly group: string | null; readonly column: 'numerator' | 'denominator' },
  cells: { readonly name: string; readonly id: string },
  { say, count }: { readonly say: Say; readonly count: number },
): string | null {
  const own = lines.filter(
    ({ kpi, department }) => kpi === of.kpi && (of.group === null || department === of.group),
  )
  if (own.length === 0 || own.reduce((sum, line) => sum + line[of.column], 0) !== count) return null
  const range = (column: keyof typeof COLUMNS): string =>
    sheetRange(say('workbook.sheet.governance'), COLUMNS[column], [FIRST_ROW, FIRST_ROW + lines.length - 1])
  const conditions = [
    ...(of.group === null ? [] : [`EXACT(${range('name')},${cells.name})*1`]),
    `EXACT(${range('id')},${cells.id})*1`,
  ]
  return `SUMPRODUCT(${[...conditions, range(of.column)].join(',')})`
}
