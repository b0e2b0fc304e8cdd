// The ranking with live formulas: totals add up the points, ranks compare the totals, grades are looked up.
import { exactDifference } from '../../core/fraction.ts'
import { peerGroupName } from '../../core/names.ts'
import type { Report } from '../../core/report/document.ts'
import { type Dimension, DIMENSIONS } from '../../core/scheme.ts'
import type { ScoreRow } from '../../core/scorecard.ts'
import type { Say } from '../../core/words.ts'
import {
  boldText,
  changes,
  columnWidth,
  decimals,
  headCell,
  numberCell,
  sheetRow,
  textCell,
  wordFormula,
} from '../workbook/cell.ts'
import { type Sheet, type SheetCell, type SheetRow, sheetRange } from '../workbook/sheet.ts'
import { coefficientFormula, gradeFormula } from './gradeTable.ts'
import { KPI_COLUMNS, kpiRowsOf } from './kpiSheet.ts'

const FIRST_ROW = 2
const COLUMNS = { name: 'B', group: '', score: 'C', previous: 'D', ranked: 'H' } as const
/** One more column after the name where departments are compared in peer groups. */
const GROUPED_COLUMNS = { name: 'B', group: 'C', score: 'D', previous: 'E', ranked: 'I' } as const

interface Place {
  readonly report: Report
  readonly say: Say
  readonly row: ScoreRow
  readonly name: string
  readonly before: ScoreRow | null
  readonly volume: number
  /** Row of the sheet, and the last one with a group. */
  readonly at: number
  readonly last: number
  readonly dimensions: readonly Dimension[]
  /** Rows of the KPI sheet whose points these are. */
  readonly points: readonly [number, number]
  /** All together: below the groups, never ranked. */
  readonly whole: boolean
}

export function rankingSheet(report: Report, say: Say): Sheet {
  const { scorecard, previous, volumes } = report.figures
  const dimensions = DIMENSIONS.filter((d) => scorecard.total.kpis.some((k) => k.dimension === d))
  const last = FIRST_ROW + scorecard.rows.length - 1
  const kpiRows = kpiRowsOf(report)
  const shared = { report, say, last, dimensions }
  const groups = scorecard.rows.map((row, i) => {
    const before = previous?.rows.find((r) => r.name === row.name) ?? null
    const place = { row, name: row.name, before, volume: volumes[i]!, at: FIRST_ROW + i }
    return rankingRow({ ...shared, ...place, points: kpiRows.groups, whole: false })
  })
  const all = {
    row: scorecard.total,
    name: say('report.whole'),
    before: previous?.total ?? null,
    volume: volumes.at(-1)!,
    at: last + 1,
  }
  const total = rankingRow({ ...shared, ...all, points: kpiRows.whole, whole: true })
  return {
    name: say('workbook.sheet.ranking'),
    widths: [
      8,
      columnWidth(scorecard.rows.map((r) => r.name)),
      ...(isGrouped(report) ? [columnWidth(scorecard.groups.map((g) => peerGroupName(g.name, say)))] : []),
      10,
      12,
      10,
      8,
      10,
      10,
      ...dimensions.map(() => 12),
      10,
      26,
    ],
    head: [heads(report, dimensions, say)],
    filter: true,
    frozenColumns: 2,
    landscape: true,
    rows: [groups.length === 0 ? [] : [...groups, total]],
  }
}

function rankingRow(place: Place): SheetRow {
  const { row, say, whole, report } = place
  const text = whole ? boldText : textCell
  const figure = (value: number | null, format: string, formula: string | null): SheetCell =>
    numberCell(value, format, formula === null || value === null ? { bold: whole } : { bold: whole, formula })
  const score = row.score === null ? null : Number(row.score)
  const before = place.before?.score ? Number(place.before.score) : null
  const columns = columnsOf(report)
  const scoreAt = `${columns.score}${place.at}`
  return sheetRow([
    figure(row.rank, '0', rankFormula(place)),
    text(place.name),
    ...(isGrouped(report) ? [text(whole ? '' : peerGroupName(row.group, say))] : []),
    figure(score, decimals(2), scoreFormula(place)),
    figure(before, decimals(2), null),
    figure(
      score === null || before === null ? null : exactDifference(score, before),
      changes(2),
      `ROUND(${scoreAt}-${columns.previous}${place.at},2)`,
    ),
    row.grade === null ? text('') : wordFormula(gradeFormula(report, say, scoreAt), row.grade, whole),
    figure(
      row.coefficient === null ? null : Number(row.coefficient),
      '0.00##',
      coefficientFormula(report, say, scoreAt),
    ),
    text(whole ? '' : say(row.ranked ? 'value.flag.yes' : 'value.flag.no')),
    ...place.dimensions.map((dimension) => {
      const points = row.kpis.flatMap((k) =>
        k.dimension === dimension && k.points !== null ? [k.points] : [],
      )
      const value = points.length === 0 ? null : cents(points)
      return figure(value, decimals(2), sumFormula(place, points, value, dimension))
    }),
    figure(place.volume, decimals(0), null),
    text(row.notRanked && !whole ? say(`kpi.notRanked.${row.notRanked}`) : ''),
  ])
}

/** The sum of the points, and what adjustments make of it. */
function scoreFormula(place: Place): string | null {
  const { row } = place
  const points = row.kpis.map((k) => k.points)
  if (!row.adjustment) return sumFormula(place, points, row.score === null ? null : Number(row.score))
  const { sum, bonus, deduction, carried, vetoed } = row.adjustment
  const added = sumFormula(place, points, Number(sum))
  if (added === null) return null
  const adjusted = `MIN(MAX(${added}+${bonus}-${deduction}+(${carried}),0),100)`
  // What caps a vetoed score is the printed one itself.
  return `ROUND(${vetoed ? `MIN(${adjusted},${row.score!})` : adjusted},2)`
}

/**
 * The points of this group added up. EXACT, because names that differ in case only are different groups; by name and
 * not by position, so that sorting the rows breaks nothing. Null where they do not add up to the printed score.
 */
function sumFormula(
  { say, points, at, whole }: Place,
  parts: readonly (string | null)[],
  sum: number | null,
  dimension?: Dimension,
): string | null {
  if (sum === null || cents(parts.filter((p) => p !== null)) !== sum) return null
  const range = (column: keyof typeof KPI_COLUMNS): string =>
    sheetRange(say('workbook.sheet.kpis'), KPI_COLUMNS[column], points)
  const conditions = [
    ...(whole ? [] : [`EXACT(${range('name')},${COLUMNS.name}${at})*1`]),
    ...(dimension ? [`(${range('dimension')}="${say(`kpi.dimension.${dimension}`)}")*1`] : []),
  ]
  return `ROUND(SUMPRODUCT(${[...conditions, range('points')].join(',')}),2)`
}

function isGrouped({ figures }: Report): boolean {
  return figures.scorecard.groups.length > 0
}

function columnsOf(report: Report): Readonly<Record<keyof typeof COLUMNS, string>> {
  return isGrouped(report) ? GROUPED_COLUMNS : COLUMNS
}

/** How many ranked ones of the peer group score higher, plus one; `dense` counts different scores. */
function rankFormula({ report, say, row, at, last }: Place): string | null {
  if (row.rank === null) return null
  const columns = columnsOf(report)
  const range = (column: keyof typeof COLUMNS): string =>
    `$${columns[column]}$${FIRST_ROW}:$${columns[column]}$${last}`
  const yes = `"${say('value.flag.yes')}"`
  const own = `${columns.score}${at}`
  const grouped = isGrouped(report)
  const skips = report.figures.scheme.ties === 'skip'
  if (skips && !grouped) return `COUNTIFS(${range('ranked')},${yes},${range('score')},">"&${own})+1`
  if (grouped && !areTold(report, say)) return null
  const inGroup = grouped ? `*EXACT(${range('group')},${columns.group}${at})` : ''
  const same = ['ranked', 'score', ...(grouped ? ['group'] : [])] as (keyof typeof COLUMNS)[]
  const share = skips ? '' : `/COUNTIFS(${same.map((c) => `${range(c)},${range(c)}`).join(',')})`
  return `SUMPRODUCT((${range('ranked')}=${yes})${inGroup}*(${range('score')}>${own})${share})+1`
}

/** Whether a workbook tells the groups apart as we do: COUNTIFS knows no case and reads signs in a criterion. */
function areTold(report: Report, say: Say): boolean {
  const names = report.figures.scorecard.groups.map(({ name }) => peerGroupName(name, say).toLowerCase())
  return new Set(names).size === names.length && !names.some((name) => /[*?~<>=]/.test(name))
}

function heads(report: Report, dimensions: readonly Dimension[], say: Say): SheetRow {
  const figure = (text: string): SheetCell => headCell(text, true)
  return sheetRow(
    [
      figure(say('report.rank')),
      headCell(say(`field.${report.figures.scorecard.by}`)),
      ...(isGrouped(report) ? [headCell(say('peer.group'))] : []),
      figure(say('report.total')),
      figure(say('workbook.previousScore')),
      figure(say('report.change')),
      headCell(say('report.grade')),
      figure(say('report.coefficient')),
      headCell(say('workbook.ranked')),
      ...dimensions.map((d) => figure(say(`kpi.dimension.${d}`))),
      figure(say('report.volumeShort')),
      headCell(say('workbook.notRanked')),
    ],
    32,
  )
}

/** Whole cents add up exactly in doubles. */
const cents = (points: readonly string[]): number =>
  points.reduce((sum, p) => sum + Math.round(Number(p) * 100), 0) / 100
