// What was governed and not done: plans, training, drills and improvements, so that a figure has names and days.
import { formatCount } from '../format.ts'
import type { GovernedLine } from '../governance.ts'
import { dayCell, figureColumn, fractionCell, row, textCell, wordColumn } from './cell.ts'
import type { Context } from './context.ts'
import type { Section } from './document.ts'

/** Most lines that are printed; the workbook has all. */
const SHOWN = 60

export function governanceSection(lines: readonly GovernedLine[], c: Context): Section {
  const { say } = c
  const missed = lines.filter(({ numerator, denominator }) => numerator < denominator)
  const nameOf = new Map(c.kpis.map(({ kpi, name }) => [kpi.id, name]))
  return {
    id: 'governance',
    title: say('governance.missed'),
    blocks: [
      {
        kind: 'table',
        id: 'governance',
        title: null,
        columns: [
          wordColumn('department', c.group, true),
          wordColumn('kpi', say('figure.kpi')),
          wordColumn('kind', say('governance.kind')),
          wordColumn('item', say('governance.item')),
          wordColumn('on', say('governance.on')),
          figureColumn('counts', say('report.counts')),
        ],
        rows: missed
          .slice(0, SHOWN)
          .map((line) =>
            row(
              textCell(line.department),
              textCell(`${line.kpi} ${nameOf.get(line.kpi) ?? ''}`.trim()),
              textCell(say(`governance.kind-${line.kind}`)),
              textCell(line.name),
              dayCell(line.on),
              fractionCell(line),
            ),
          ),
        notes: [
          say('governance.listNote'),
          ...(missed.length > SHOWN
            ? [say('governance.listShown', { shown: SHOWN, count: formatCount(missed.length) })]
            : []),
        ],
        empty: say('governance.missedNone'),
      },
    ],
  }
}
