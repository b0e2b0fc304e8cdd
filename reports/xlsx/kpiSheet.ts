// One row for each group and KPI: the counted cases, and score and points as formulas over them.
import { exactDifference, toNumber } from '../../core/fraction.ts'
import type { Report } from '../../core/report/document.ts'
import { type Kpi, kpisOf } from '../../core/scheme.ts'
import type { KpiScore, ScoreRow } from '../../core/scorecard.ts'
import { nominalWeights, redistribute } from '../../core/weights.ts'
import type { Say } from '../../core/words.ts'
import {
  boldText,
  changes,
  columnWidth,
  decimals,
  headCell,
  numberCell,
  percents,
  sheetRow,
  textCell,
} from '../workbook/cell.ts'
import type { Sheet, SheetCell, SheetRow } from '../workbook/sheet.ts'
import { pointsFormula, scoreFormula } from './formula.ts'
import { governedFormula } from './governanceSheet.ts'

/** Columns by letter; formulas on this and the ranking sheet refer to them. */
export const KPI_COLUMNS = {
  name: 'A',
  id: 'B',
  kpi: 'C',
  dimension: 'D',
  numerator: 'E',
  denominator: 'F',
  value: 'G',
  unit: 'H',
  floor: 'I',
  target: 'J',
  curve: 'K',
  adjusted: 'L',
  score: 'M',
  weight: 'N',
  points: 'O',
  previous: 'P',
  change: 'Q',
  low: 'R',
  high: 'S',
  small: 'T',
  declared: 'U',
  excluded: 'V',
  missing: 'W',
  notMeasured: 'X',
} as const

const FIRST_ROW = 2

/** Rows of the sheet that belong to the groups, and to all together below them. */
export function kpiRowsOf(report: Report): {
  readonly groups: readonly [number, number]
  readonly whole: readonly [number, number]
} {
  const perGroup = report.figures.kpis.length
  const last = FIRST_ROW + report.figures.scorecard.rows.length * perGroup - 1
  return { groups: [FIRST_ROW, last], whole: [last + 1, last + perGroup] }
}

export function kpiSheet(report: Report, say: Say): Sheet {
  const { scorecard, previous, kpis } = report.figures
  const kpiOf = new Map(kpisOf(report.figures.scheme).map((kpi) => [kpi.id, kpi]))
  const lines: SheetRow[] = []
  const counted =
    (score: KpiScore, { name }: ScoreRow) =>
    (column: 'numerator' | 'denominator', cells: { name: string; id: string }): string | null =>
      governedFormula(
        report.figures.governance ?? [],
        { kpi: score.kpi, group: name === '' ? null : name, column },
        cells,
        { say, count: score[column] },
      )
  const add = (row: ScoreRow, name: string, before: ScoreRow | null, bold: boolean): void => {
    const weights = weightsOf(report, row)
    for (const [i, label] of kpis.entries()) {
      const score = row.kpis.find((k) => k.kpi === label.id)
      const kpi = kpiOf.get(label.id)!
      const earlier = before?.kpis.find((k) => k.kpi === label.id)?.points ?? null
      if (score)
        lines.push(
          kpiRow(
            { kpi, label, score, name, weight: weights[i]!, earlier, bold, counted: counted(score, row) },
            FIRST_ROW + lines.length,
            say,
          ),
        )
    }
  }
  for (const row of scorecard.rows)
    add(row, row.name, previous?.rows.find((r) => r.name === row.name) ?? null, false)
  if (scorecard.rows.length > 0) add(scorecard.total, say('report.whole'), previous?.total ?? null, true)
  return {
    name: say('workbook.sheet.kpis'),
    widths: widths(report),
    head: [sheetRow(heads(say, scorecard.by), 32)],
    filter: true,
    frozenColumns: 3,
    landscape: true,
    rows: [lines],
  }
}

/** Weights after redistribution, not rounded: a weight of 21.43 would not give the printed points. */
function weightsOf(report: Report, row: ScoreRow): readonly number[] {
  const { kpis, scheme } = report.figures
  const nominal = nominalWeights(scheme)
  const dimensionOf = new Map(kpisOf(scheme).map(({ id, dimension }) => [id, dimension]))
  const weighed = kpis.map(({ id }) => ({
    dimension: dimensionOf.get(id)!,
    weight: nominal.get(id)!,
    live: row.kpis.some((k) => k.kpi === id && k.score !== null),
  }))
  return redistribute(weighed).map(toNumber)
}

interface Line {
  readonly kpi: Kpi
  readonly label: Report['figures']['kpis'][number]
  readonly score: KpiScore
  readonly name: string
  readonly weight: number
  readonly earlier: string | null
  readonly bold: boolean
  /** The formula that counts what is governed; null where a count stands for itself. */
  readonly counted: (
    column: 'numerator' | 'denominator',
    cells: { name: string; id: string },
  ) => string | null
}

function kpiRow(line: Line, row: number, say: Say): SheetRow {
  const { kpi, label, score, name, weight, earlier, bold, counted } = line
  const at = (column: keyof typeof KPI_COLUMNS): string => `${KPI_COLUMNS[column]}${row}`
  const cells = {
    numerator: at('numerator'),
    denominator: at('denominator'),
    floor: at('floor'),
    target: at('target'),
    adjusted: at('adjusted'),
    missing: at('missing'),
    score: at('score'),
    weight: at('weight'),
  }
  const made = scoreFormula(kpi, score, cells)
  const exact = made?.value ?? (score.score === null ? null : Number(score.score))
  const points = exact === null ? null : pointsFormula(score, weight, exact, cells)
  const text = bold ? boldText : textCell
  const figure = (value: number | null, format: string, formula?: string): SheetCell =>
    numberCell(value, format, formula === undefined ? { bold } : { bold, formula })
  const share = kpi.kind === 'mean' ? decimals(2) : percents(2)
  const change = earlier === null || score.points === null ? null : exactDifference(score.points, earlier)
  const keys = { name: at('name'), id: at('id') }
  const bound = (n: number): SheetCell => figure(n, 'General')
  return sheetRow([
    text(name),
    text(label.id),
    text(label.name),
    text(label.dimension),
    figure(
      score.numerator,
      Number.isInteger(score.numerator) ? decimals(0) : decimals(2),
      counted('numerator', keys) ?? undefined,
    ),
    figure(score.denominator, decimals(0), counted('denominator', keys) ?? undefined),
    figure(score.rate, share, score.rate === null ? undefined : `${at('numerator')}/${at('denominator')}`),
    text(label.unit),
    bound(score.floor),
    bound(score.target),
    text(label.curve),
    figure(score.adjustedRate, share),
    figure(exact, decimals(4), made?.text),
    figure(score.score === null ? null : weight, '0.00####'),
    figure(score.points === null ? null : Number(score.points), decimals(2), points?.text),
    figure(earlier === null ? null : Number(earlier), decimals(2)),
    figure(change, changes(2), change === null ? undefined : `ROUND(${at('points')}-${at('previous')},2)`),
    figure(score.wilson?.low ?? null, percents(2)),
    figure(score.wilson?.high ?? null, percents(2)),
    text(score.smallSample ? say('value.flag.yes') : ''),
    ...[score.declared, score.excluded, score.missing, score.notMeasured].map((n) => figure(n, decimals(0))),
  ])
}

function heads(say: Say, by: Report['figures']['scorecard']['by']): readonly SheetCell[] {
  const figure = (text: string): SheetCell => headCell(text, true)
  return [
    headCell(say(`field.${by}`)),
    headCell(say('workbook.kpiId')),
    headCell(say('figure.kpi')),
    headCell(say('workbook.dimension')),
    figure(say('method.numerator')),
    figure(say('method.denominator')),
    figure(say('report.value')),
    headCell(say('workbook.unit')),
    figure(say('figure.floor')),
    figure(say('figure.target')),
    headCell(say('method.curve')),
    figure(say('workbook.adjusted')),
    figure(say('figure.score')),
    figure(say('figure.weight')),
    figure(say('figure.points')),
    figure(say('workbook.previousPoints')),
    figure(say('report.change')),
    figure(say('workbook.low')),
    figure(say('workbook.high')),
    headCell(say('workbook.small')),
    figure(say('figure.declared')),
    figure(say('figure.excluded')),
    figure(say('figure.missing')),
    figure(say('figure.notMeasured')),
  ]
}

function widths({ figures }: Report): readonly number[] {
  const { scorecard, kpis } = figures
  const figure = 11
  return [
    columnWidth(scorecard.rows.map((r) => r.name)),
    7,
    columnWidth(kpis.map((k) => k.name)),
    columnWidth(kpis.map((k) => k.dimension)),
    figure,
    figure,
    figure,
    7,
    8,
    8,
    columnWidth(kpis.map((k) => k.curve)),
    ...Array.from({ length: 13 }, () => figure),
  ]
}
