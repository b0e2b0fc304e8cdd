// This period against the one before: the change of every KPI's points, which add up to the change of the score.
import { periodName } from '../periodName.ts'
import type { ScoreRow } from '../scorecard.ts'
import {
  changeCell,
  decimalCell,
  faintRow,
  figureColumn,
  row,
  textCell,
  totalRow,
  wordColumn,
} from './cell.ts'
import { type Context, previousRow, scoreOf } from './context.ts'
import type { Cell, Section, Table } from './document.ts'

export function comparisonSection(c: Context): Section {
  const { say, input } = c
  const title = say('report.comparison')
  if (!input.previous)
    return {
      id: 'comparison',
      title,
      blocks: [{ kind: 'paragraph', tone: 'plain', text: say('report.noPrevious') }],
    }
  return { id: 'comparison', title, blocks: [comparisonTable(c, input.previous.total)] }
}

function comparisonTable(c: Context, totalBefore: ScoreRow): Table {
  const { say, input } = c
  const previous = input.previous!
  const cells = (name: string, before: ScoreRow | null, after: ScoreRow | null): readonly Cell[] => [
    textCell(name),
    decimalCell(before?.score ?? null),
    decimalCell(after?.score ?? null),
    changeCell(before?.score ?? null, after?.score ?? null),
    ...c.kpis.map(({ kpi }) =>
      pointsChange(
        scoreOf(before, kpi.id)?.points ?? null,
        scoreOf(after, kpi.id)?.points ?? null,
        before,
        after,
      ),
    ),
  ]
  const gone = previous.rows.filter((r) => !input.scorecard.rows.some((now) => now.name === r.name))
  return {
    kind: 'table',
    id: 'comparison',
    title: say('report.comparisonOf', {
      before: periodName(previous.period, say),
      after: periodName(input.scorecard.period, say),
    }),
    columns: [
      wordColumn('name', c.group, true),
      figureColumn('before', say('report.previousPeriod')),
      figureColumn('after', say('report.thisPeriod')),
      figureColumn('change', say('report.change')),
      ...c.kpis.map((v) => figureColumn(v.kpi.id, `${v.kpi.id}\n${v.short}`)),
    ],
    rows: [
      ...input.scorecard.rows.map((r) => row(...cells(r.name, previousRow(c, r.name), r))),
      ...gone.map((r) => faintRow(...cells(r.name, r, null))),
      totalRow(...cells(say('report.whole'), totalBefore, input.scorecard.total)),
    ],
    notes: [
      say('report.comparisonNote'),
      ...otherScheme(c),
      ...(gone.length > 0 ? [say('report.goneNote')] : []),
    ],
    empty: say('report.noRows', { group: c.noun }),
  }
}

/** The periods were scored by different versions. */
function otherScheme({ say, input }: Context): readonly string[] {
  const [before, after] = [input.previous?.schemeVersion ?? null, input.scorecard.schemeVersion]
  if (before === null || after === null || before === after) return []
  return [say('change.otherScheme', { before, after })]
}

/** N/A counts as none, so that a row's changes add up to the change of its score. */
function pointsChange(
  before: string | null,
  after: string | null,
  rowBefore: ScoreRow | null,
  rowAfter: ScoreRow | null,
): Cell {
  if (!rowBefore?.score || !rowAfter?.score || (before === null && after === null)) return textCell(null)
  return changeCell(before ?? '0', after ?? '0')
}
