// How far the figures can be trusted: KPIs not measured, rows refused and doubted, facts filled in.
import { formatCount, formatRate } from '../format.ts'
import { kpisOf } from '../scheme.ts'
import { countCell, figureColumn, row, shareCell, textCell, wordColumn } from './cell.ts'
import { type Context, scoreOf, viewOf } from './context.ts'
import type { Block, Section, Table } from './document.ts'
import { caveats } from './summary.ts'

export function qualitySection(c: Context): Section {
  const { say, input } = c
  const { records, rowsRead, rejected, withWarnings } = input.dataQuality
  const nothingDropped: Block = { kind: 'paragraph', tone: 'plain', text: say('evidence.nothingDropped') }
  const warnings = caveats(c)
  return {
    id: 'quality',
    title: say('evidence.quality'),
    blocks: [
      ...(warnings.length === 0 && input.scorecard.rows.length > 0 ? [nothingDropped] : warnings),
      {
        kind: 'paragraph',
        tone: 'plain',
        text: say('evidence.rowsRead', {
          records: formatCount(records),
          count: formatCount(rowsRead),
          rejected: formatCount(rejected),
          rejectedShare: formatRate(rejected, rowsRead),
          warned: formatCount(withWarnings),
          warnedShare: formatRate(withWarnings, rowsRead),
        }),
      },
      leftOutTable(c),
      issueTable(c),
      filledTable(c),
    ],
  }
}

/** What each KPI could not count, over all groups. */
function leftOutTable(c: Context): Table {
  const { say, input } = c
  return {
    kind: 'table',
    id: 'leftOut',
    title: say('evidence.leftOut'),
    columns: [
      wordColumn('kpi', say('figure.kpi'), true),
      figureColumn('counted', say('figure.denominator')),
      figureColumn('declared', say('figure.declared')),
      figureColumn('excluded', say('figure.excluded')),
      figureColumn('missing', say('figure.missing')),
      figureColumn('notMeasured', say('figure.notMeasured')),
      wordColumn('rule', say('evidence.missingRule')),
    ],
    rows: kpisOf(input.scheme).map((kpi) => {
      const score = scoreOf(input.scorecard.total, kpi.id)
      const name = textCell(`${kpi.id} ${viewOf(kpi, say).name}`)
      const rule = textCell(
        input.scorecard.dropped.includes(kpi.id)
          ? say('evidence.dropped')
          : say(`kpi.missing.${kpi.missing}`),
      )
      const counts = [
        score?.denominator,
        score?.declared,
        score?.excluded,
        score?.missing,
        score?.notMeasured,
      ]
      return row(name, ...counts.map((n) => countCell(n ?? null)), rule)
    }),
    notes: [say('evidence.leftOutNote')],
    empty: '',
  }
}

function issueTable({ say, input }: Context): Table {
  return {
    kind: 'table',
    id: 'issues',
    title: say('evidence.issues'),
    columns: [
      wordColumn('issue', say('evidence.issue'), true),
      wordColumn('severity', say('evidence.severity')),
      figureColumn('count', say('evidence.rows')),
    ],
    rows: input.dataQuality.issues.map((i) =>
      row(
        textCell(say(`issue.${i.code}`)),
        textCell(say(`evidence.severity.${i.severity}`)),
        countCell(i.count),
      ),
    ),
    notes: [],
    empty: say('evidence.noIssues'),
  }
}

/** Side by side, because a list of thirty short lines leaves most of a page empty. */
const ABREAST = 3

function filledTable({ say, input }: Context): Table {
  const { filled } = input.dataQuality
  const height = Math.ceil(filled.length / ABREAST)
  const blank = { ...textCell(null), text: '' }
  return {
    kind: 'table',
    id: 'filled',
    title: say('evidence.filled'),
    columns: Array.from({ length: Math.min(ABREAST, Math.max(1, filled.length)) }, (_, i) => [
      wordColumn(`field${i}`, say('evidence.field'), i === 0),
      figureColumn(`share${i}`, say('evidence.filledShare')),
    ]).flat(),
    rows: Array.from({ length: height }, (_, line) =>
      row(
        ...Array.from({ length: Math.min(ABREAST, filled.length) }, (_, i) => {
          const one = filled[i * height + line]
          return one ? [textCell(say(`field.${one.field}`)), shareCell(one.share, 1)] : [blank, blank]
        }).flat(),
      ),
    ),
    notes: [say('evidence.filledNote')],
    empty: say('evidence.noFields'),
  }
}
