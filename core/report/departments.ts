// The KPI table of each group: everything its score is made of, so that it can be checked by hand.
import { formatCount } from '../format.ts'
import { roundHalfUp } from '../fraction.ts'
import { peerGroupName } from '../names.ts'
import type { KpiScore, ScoreRow } from '../scorecard.ts'
import {
  changeCell,
  decimalCell,
  figureColumn,
  fractionCell,
  marked,
  numberCell,
  row,
  textCell,
  totalRow,
  wordColumn,
} from './cell.ts'
import { boundText, type Context, type KpiView, marksOf, previousRow, scoreOf, valueText } from './context.ts'
import { type Cell, MARK_SIGNS, type Row, type Section, type Table } from './document.ts'

export function departmentsSection(c: Context): Section {
  const { input, say } = c
  const { rows, total } = input.scorecard
  const tables =
    rows.length === 0
      ? []
      : [
          kpiTable({ ...total, name: say('report.whole') }, input.previous?.total ?? null, c),
          ...rows.map((r) => kpiTable(r, previousRow(c, r.name), c)),
        ]
  return {
    id: 'departments',
    title: say('report.departments', { group: c.noun }),
    blocks: [
      {
        kind: 'paragraph',
        tone: 'note',
        text: [say('report.kpiNote'), ...legend(c)].join(say('report.gap')),
      },
      ...tables,
      ...(tables.length === 0
        ? [{ kind: 'paragraph', tone: 'plain', text: say('report.noRows', { group: c.noun }) } as const]
        : []),
    ],
  }
}

/** What the marks on figures mean. */
export function legend({ say, input }: Context): readonly string[] {
  return [
    say('report.legendSmall', { sign: MARK_SIGNS.small, n: input.scheme.smallSample.nMin }),
    say('report.legendDeclared', { sign: MARK_SIGNS.declared }),
  ]
}

function kpiTable(r: ScoreRow, before: ScoreRow | null, c: Context): Table {
  const { say } = c
  return {
    kind: 'table',
    id: `kpis-${r.name}`,
    title: titleOf(r, c),
    columns: [
      wordColumn('kpi', say('figure.kpi'), true),
      figureColumn('counts', say('report.counts')),
      figureColumn('value', say('report.value')),
      figureColumn('interval', say('report.interval')),
      figureColumn('target', say('figure.target')),
      figureColumn('score', say('figure.score')),
      figureColumn('weight', say('figure.weight')),
      figureColumn('points', say('figure.points')),
      figureColumn('change', say('report.change')),
    ],
    rows: [
      ...c.kpis.map((view) => kpiRow(view, scoreOf(r, view.kpi.id), scoreOf(before, view.kpi.id))),
      totalRow(
        textCell(say('figure.total')),
        ...Array.from({ length: 5 }, () => ({ ...textCell(null), text: '' })),
        decimalCell(weightSum(r)),
        decimalCell(sumOf(r)),
        changeCell(before && sumOf(before), sumOf(r)),
      ),
      ...adjustmentRows(r, c),
    ],
    notes: [notesOf(r, c).join(say('report.semicolon'))].filter((note) => note !== ''),
    empty: '',
  }
}

/** What its KPIs add up to, before adjustments. */
function sumOf({ score, adjustment }: ScoreRow): string | null {
  return adjustment?.sum ?? score
}

/** From the sum to the final score; nothing where nothing was adjusted. */
function adjustmentRows({ adjustment, score }: ScoreRow, { say }: Context): readonly Row[] {
  if (!adjustment) return []
  const line = (name: string, points: string): Row =>
    row(
      textCell(name),
      ...Array.from({ length: 6 }, () => ({ ...textCell(null), text: '' })),
      decimalCell(points),
      { ...textCell(null), text: '' },
    )
  const { bonus, deduction, carried, vetoed } = adjustment
  const parts = [
    ['review.bonus', bonus],
    ['review.deduction', `-${deduction}`],
    ['review.carried', carried],
  ] as const
  const final = line(say(vetoed ? 'review.vetoed' : 'review.final'), score!)
  return [
    ...parts.filter(([, points]) => Number(points) !== 0).map(([name, points]) => line(say(name), points)),
    { ...final, emphasis: 'total' },
  ]
}

function titleOf(r: ScoreRow, { say, input }: Context): string {
  if (r.score === null) return say('report.groupUnscored', { name: r.name })
  const grade = r.grade === null ? '' : `${r.grade} ${say(`kpi.grade.${r.grade}`)}`
  if (r.rank === null) return say('report.groupUnranked', { name: r.name, score: r.score, grade })
  return say('report.groupTitle', {
    name: input.scorecard.groups.length === 0 ? r.name : `${r.name} · ${peerGroupName(r.group, say)}`,
    rank: r.rank,
    score: r.score,
    grade,
    coefficient: r.coefficient ?? '',
  })
}

function kpiRow(view: KpiView, score: KpiScore | null, before: KpiScore | null): Row {
  const name = textCell(`${view.kpi.id} ${view.name}`)
  if (!score) return row(name, ...Array.from({ length: 8 }, () => textCell(null)))
  const value = {
    ...fractionCell(score),
    kind: view.percent ? 'percent' : 'number',
  } as const
  return row(
    name,
    marked(fractionCell(score), marksOf(score)),
    { ...value, text: valueText(view, score), decimals: 2 },
    intervalCell(score),
    { ...numberCell(score.target, 0), text: boundText(view, score.target) },
    decimalCell(score.score),
    weightCell(score),
    decimalCell(score.points),
    changeCell(before?.points ?? null, score.points),
  )
}

/** 'low–high' in percent. */
export function intervalCell({ wilson }: KpiScore): Cell {
  if (!wilson) return textCell(null)
  return textCell(`${roundHalfUp(wilson.low * 100, 1, 1)}–${roundHalfUp(wilson.high * 100, 1, 1)}%`)
}

/** Two decimals at most: '35', '7.5', '46.15'. */
function weightCell({ score, weight }: KpiScore): Cell {
  return decimalCell(score === null ? null : roundHalfUp(Number(weight), 1, 2).replace(/\.?0+$/, ''))
}

/** Redistribution keeps the sum at 100, whatever the rounding of the printed weights. */
function weightSum(r: ScoreRow): string | null {
  return r.score === null ? null : '100'
}

/** What was left out of this group's figures, and values that a small-sample rule changed. */
function notesOf(r: ScoreRow, c: Context): readonly string[] {
  const { say } = c
  return c.kpis.flatMap((view) => {
    const score = scoreOf(r, view.kpi.id)
    if (!score) return []
    const parts = [
      ...(score.adjustedRate !== null
        ? [
            say('report.adjusted', {
              value: view.percent
                ? `${roundHalfUp(score.adjustedRate * 100, 1, 2)}%`
                : `${roundHalfUp(score.adjustedRate, 1, 2)}${view.unit}`,
            }),
          ]
        : []),
      ...(score.declared > 0 ? [say('report.declaredCount', { count: formatCount(score.declared) })] : []),
      ...(score.excluded > 0 ? [say('report.excludedCount', { count: formatCount(score.excluded) })] : []),
      ...(score.missing > 0 ? [say('report.missingCount', { count: formatCount(score.missing) })] : []),
      ...(score.notMeasured > 0
        ? [say('report.notMeasuredCount', { count: formatCount(score.notMeasured) })]
        : []),
      ...(score.blocked ? [say('report.blocked')] : []),
    ]
    return parts.length === 0
      ? []
      : [say('report.kpiNotes', { kpi: view.kpi.id, notes: parts.join(say('report.comma')) })]
  })
}
