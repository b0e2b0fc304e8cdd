// Who stands where: ranks, grades, coefficients and the move since the period before.
import { NO_VALUE } from '../format.ts'
import { add, fractionOf, toFixedHalfUp, ZERO } from '../fraction.ts'
import { peerGroupName } from '../names.ts'
import { DIMENSIONS, type Dimension } from '../scheme.ts'
import type { ScoreRow } from '../scorecard.ts'
import {
  changeCell,
  countCell,
  decimalCell,
  faintRow,
  figureColumn,
  numberCell,
  row,
  textCell,
  totalRow,
  wordColumn,
} from './cell.ts'
import { type Context, previousRow, volumeOf } from './context.ts'
import type { Cell, Row, Section, Table } from './document.ts'

export function rankingSection(c: Context): Section {
  return {
    id: 'ranking',
    title: c.say('report.ranking'),
    blocks: [rankingTable(c), gradeTable(c)],
  }
}

function rankingTable(c: Context): Table {
  const { say, input } = c
  const { rows, total, groups } = input.scorecard
  const dimensions = DIMENSIONS.filter((d) => c.kpis.some((v) => v.kpi.dimension === d))
  const cells = (r: ScoreRow, rank: Cell, before: ScoreRow | null): readonly Cell[] => [
    rank,
    textCell(r.name),
    decimalCell(r.score),
    changeCell(before?.score ?? null, r.score),
    textCell(moveText(before?.rank ?? null, r.rank)),
    textCell(r.grade === null ? null : `${r.grade} ${say(`kpi.grade.${r.grade}`)}`),
    decimalCell(r.coefficient),
    ...dimensions.map((d) => dimensionCell(r, d)),
    countCell(volumeOf(r, c)),
  ]
  const ranked = (r: ScoreRow): Row => row(...cells(r, rankCell(r, c), previousRow(c, r.name)))
  const unranked = (r: ScoreRow): Row =>
    faintRow(
      ...cells(r, textCell(r.notRanked ? say(`kpi.notRanked.${r.notRanked}`) : null), previousRow(c, r.name)),
    )
  const placed = (r: ScoreRow): Row => (r.ranked ? ranked(r) : unranked(r))
  return {
    kind: 'table',
    id: 'ranking',
    title: null,
    columns: [
      { id: 'rank', title: say('report.rank'), align: 'centre', key: true },
      wordColumn('name', c.group, true),
      figureColumn('score', say('report.total')),
      figureColumn('change', say('report.change')),
      figureColumn('move', say('report.move')),
      { id: 'grade', title: say('report.grade'), align: 'left', key: false },
      figureColumn('coefficient', say('report.coefficient')),
      ...dimensions.map((d) => figureColumn(d, say(`kpi.dimension.${d}`))),
      figureColumn('volume', say('report.volumeShort')),
    ],
    rows: [
      ...(groups.length === 0
        ? rows.map(placed)
        : groups.flatMap(({ name }) => {
            const members = rows.filter((r) => r.group === name)
            return [groupRow(name, members.length, c, 8 + dimensions.length), ...members.map(placed)]
          })),
      ...(rows.length > 0
        ? [
            totalRow(
              ...cells(
                { ...total, name: say('report.whole') },
                textCell(null),
                input.previous?.total ?? null,
              ),
            ),
          ]
        : []),
    ],
    notes: [
      say('report.rankingNote'),
      ...(groups.length > 0 ? [say('peer.note'), ...droppedInGroups(c)] : []),
      ...(rows.some((r) => r.tied)
        ? [say(input.scheme.ties === 'skip' ? 'report.tiesSkip' : 'report.tiesDense')]
        : []),
      ...(rows.some((r) => !r.ranked) ? [say('report.unrankedNote')] : []),
    ],
    empty: say('report.noRows', { group: c.noun }),
  }
}

/** The head of a peer group's rows, in the place of a department's name. */
function groupRow(group: string | null, members: number, { say }: Context, columns: number): Row {
  const head = say('peer.heading', { group: peerGroupName(group, say), count: members, n: members })
  const blank = { ...textCell(null), text: '' }
  return totalRow(blank, textCell(head), ...Array.from({ length: columns - 2 }, () => blank))
}

/** What a peer group lacks that others have; what all lack is said first of all. */
function droppedInGroups({ input, say }: Context): readonly string[] {
  return input.scorecard.groups.flatMap(({ name, dropped }) => {
    const own = dropped.filter((id) => !input.scorecard.dropped.includes(id))
    const kpis = own.join(say('report.comma'))
    return own.length === 0 ? [] : [say('peer.dropped', { group: peerGroupName(name, say), kpis })]
  })
}

function rankCell(r: ScoreRow, { say }: Context): Cell {
  const rank = countCell(r.rank)
  return r.tied ? { ...rank, text: `${rank.text} ${say('kpi.tied')}` } : rank
}

/** Places gained or lost: '▲2', '▼1', '='. */
function moveText(before: number | null, after: number | null): string {
  if (before === null || after === null) return NO_VALUE
  if (before === after) return '='
  return before > after ? `▲${before - after}` : `▼${after - before}`
}

function dimensionCell(r: ScoreRow, dimension: Dimension): Cell {
  const live = r.kpis.filter((k) => k.dimension === dimension && k.points !== null)
  if (live.length === 0) return decimalCell(null)
  return decimalCell(
    toFixedHalfUp(
      live.reduce((sum, k) => add(sum, fractionOf(k.points!)), ZERO),
      2,
    ),
  )
}

function gradeTable(c: Context): Table {
  const { say, input } = c
  const ranked = input.scorecard.rows.filter((r) => r.ranked)
  return {
    kind: 'table',
    id: 'grades',
    title: say('report.gradeSpread'),
    columns: [
      wordColumn('grade', say('report.grade'), true),
      figureColumn('atLeast', say('report.atLeast')),
      figureColumn('coefficient', say('report.coefficient')),
      figureColumn('count', say('report.groups', { group: c.noun })),
    ],
    rows: input.scheme.grades.map((g) =>
      row(
        textCell(`${g.grade} ${say(`kpi.grade.${g.grade}`)}`),
        numberCell(g.atLeast, 2),
        input.scheme.coefficient.kind === 'step' ? numberCell(g.coefficient, 2) : textCell(null),
        countCell(ranked.filter((r) => r.grade === g.grade).length),
      ),
    ),
    notes: [say('report.gradeNote', { count: ranked.length })],
    empty: '',
  }
}
