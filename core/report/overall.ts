// The period at large: volumes, times and ratings beside the period before, and what the records are about.
import type { Diagnostics, DistributionSummary } from '../diagnostics.ts'
import { formatDuration } from '../format.ts'
import { roundHalfUp } from '../fraction.ts'
import { MINUTE } from '../instant.ts'
import { isWordKey, type WordKey } from '../words.ts'
import {
  changeCell,
  countCell,
  durationCell,
  figureColumn,
  numberCell,
  percentCell,
  row,
  textCell,
  wordColumn,
} from './cell.ts'
import { type Context, volumeOf } from './context.ts'
import type { Cell, Row, Table } from './document.ts'
import type { Breakdown } from './input.ts'

/** Values of a breakdown that stand alone; the rest are added up in a last row. */
const SHOWN_VALUES = 10

export function overallTable(c: Context): Table {
  const { say, input } = c
  const [now, before] = [input.diagnostics, input.previousDiagnostics]
  const count = (label: WordKey, of: (d: Diagnostics) => number): Row =>
    row(
      textCell(say(label)),
      countCell(of(now)),
      countCell(before && of(before)),
      countChange(before && of(before), of(now)),
    )
  const times = (label: WordKey, of: (d: Diagnostics) => DistributionSummary | null): readonly Row[] =>
    (['mean', 'median', 'p90'] as const).map((statistic) => {
      const read = (d: Diagnostics | null): number | null => (d && of(d) ? of(d)![statistic] * MINUTE : null)
      const name = `${say(label)} · ${say(`report.${statistic}`)}`
      const [a, b] = [read(before), read(now)]
      return row(
        textCell(name),
        durationCell(b, input.language),
        durationCell(a, input.language),
        durationChange(a, b, c),
      )
    })
  const volume = volumeOf(input.scorecard.total, c)
  const volumeBefore = input.previous ? volumeOf(input.previous.total, c) : null
  const csat = (d: Diagnostics | null): string | null =>
    d === null || d.csatMean === null ? null : roundHalfUp(d.csatMean, 1, 2)
  return {
    kind: 'table',
    id: 'overall',
    title: say('report.overall'),
    columns: [
      wordColumn('item', say('report.item'), true),
      figureColumn('now', say('report.thisPeriod')),
      figureColumn('before', say('report.previousPeriod')),
      figureColumn('change', say('report.change')),
    ],
    rows: [
      count('report.received', (d) => d.received),
      row(
        textCell(say('report.volume')),
        countCell(volume),
        countCell(volumeBefore),
        countChange(volumeBefore, volume),
      ),
      count('report.open', (d) => d.open),
      count('report.overdue', (d) => d.overdueOpen),
      ...times('report.responseTime', (d) => d.responseMinutes),
      ...times('report.handlingTime', (d) => d.handlingMinutes),
      row(
        textCell(say('report.csat')),
        numberCell(now.csatMean, 2),
        numberCell(before?.csatMean ?? null, 2),
        changeCell(csat(before), csat(now)),
      ),
      row(
        textCell(say('report.coverage')),
        percentCell(now.rated, now.ratable),
        before ? percentCell(before.rated, before.ratable) : textCell(null),
        before ? percentChange(before, now, c) : textCell(null),
      ),
    ],
    notes: [say('report.timesNote')],
    empty: '',
  }
}

/** Classified counts (requirements 202, 209): what came in, by whom and about what. */
export function breakdownTables(c: Context): readonly Table[] {
  return c.input.breakdowns.filter((b) => b.values.length > 0).map((b) => breakdownTable(b, c))
}

function breakdownTable({ field, values }: Breakdown, { say }: Context): Table {
  const all = values.reduce((n, v) => n + v.count, 0)
  const rest = values.slice(SHOWN_VALUES)
  const line = (label: string, n: number, before: number | null): Row =>
    row(textCell(label), countCell(n), percentCell(n, all, 1), countCell(before), countChange(before, n))
  return {
    kind: 'table',
    id: `breakdown-${field}`,
    title: say('report.breakdown', { field: say(`field.${field}`) }),
    columns: [
      wordColumn('value', say(`field.${field}`), true),
      figureColumn('count', say('report.count')),
      figureColumn('share', say('report.share')),
      figureColumn('before', say('report.previousPeriod')),
      figureColumn('change', say('report.change')),
    ],
    rows: [
      ...values.slice(0, SHOWN_VALUES).map((v) => {
        const key = `value.${field}.${v.value}`
        const label = v.value === '' ? say('report.notFilled') : isWordKey(key) ? say(key) : v.value
        return line(label, v.count, v.previous)
      }),
      ...(rest.length > 0
        ? [
            line(
              say('report.otherValues', { count: rest.length }),
              rest.reduce((n, v) => n + v.count, 0),
              rest.some((v) => v.previous !== null) ? rest.reduce((n, v) => n + (v.previous ?? 0), 0) : null,
            ),
          ]
        : []),
    ],
    notes: [],
    empty: '',
  }
}

const countChange = (before: number | null, after: number): Cell =>
  changeCell(before === null ? null : String(before), String(after), 0)

function percentChange(before: Diagnostics, now: Diagnostics, { say }: Context): Cell {
  if (before.ratable === 0 || now.ratable === 0) return textCell(null)
  const share = (d: Diagnostics): string => roundHalfUp(d.rated * 100, d.ratable, 6)
  const change = changeCell(share(before), share(now))
  return { ...change, text: say('analysis.percentagePoints', { n: change.text }) }
}

function durationChange(before: number | null, after: number | null, { input }: Context): Cell {
  if (before === null || after === null) return textCell(null)
  const change = after - before
  const text = formatDuration(change, input.language)
  return {
    kind: 'duration',
    text: change > 0 ? `+${text}` : change === 0 ? `±${text}` : text,
    value: change,
    decimals: 0,
    marks: [],
  }
}
