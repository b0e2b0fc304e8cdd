// Figures to read with care: small samples and verdicts the source system declared itself.
import { roundHalfUp } from '../fraction.ts'
import {
  countCell,
  decimalCell,
  figureColumn,
  fractionCell,
  percentCell,
  row,
  textCell,
  wordColumn,
} from './cell.ts'
import { type Context, scoreOf, valueText } from './context.ts'
import { intervalCell, legend } from './departments.ts'
import type { Row, Section, Table } from './document.ts'

export function samplesSection(c: Context): Section {
  return {
    id: 'samples',
    title: c.say('evidence.samples'),
    blocks: [
      { kind: 'paragraph', tone: 'note', text: legend(c).join(c.say('report.gap')) },
      smallTable(c),
      declaredTable(c),
    ],
  }
}

function smallTable(c: Context): Table {
  const { say, input } = c
  const rule = input.scheme.smallSample
  return {
    kind: 'table',
    id: 'small',
    title: say('evidence.smallSamples'),
    columns: [
      wordColumn('name', c.group, true),
      wordColumn('kpi', say('figure.kpi')),
      figureColumn('counts', say('report.counts')),
      figureColumn('value', say('report.value')),
      figureColumn('interval', say('report.interval')),
      figureColumn('adjusted', say('evidence.adjustedValue')),
      figureColumn('score', say('figure.score')),
    ],
    rows: input.scorecard.rows.flatMap((r): readonly Row[] =>
      c.kpis.flatMap((view) => {
        const score = scoreOf(r, view.kpi.id)
        if (!score?.smallSample) return []
        const adjusted =
          score.adjustedRate === null
            ? null
            : view.percent
              ? `${roundHalfUp(score.adjustedRate * 100, 1, 2)}%`
              : `${roundHalfUp(score.adjustedRate, 1, 2)}${view.unit}`
        return [
          row(
            textCell(r.name),
            textCell(`${view.kpi.id} ${view.name}`),
            fractionCell(score),
            textCell(valueText(view, score)),
            intervalCell(score),
            textCell(adjusted),
            decimalCell(score.score),
          ),
        ]
      }),
    ),
    notes: [say('evidence.smallRule', { n: rule.nMin, rule: say(`kpi.smallSample.${rule.rule}`) })],
    empty: say('evidence.noSmall'),
  }
}

function declaredTable(c: Context): Table {
  const { say, input } = c
  return {
    kind: 'table',
    id: 'declared',
    title: say('evidence.declaredTitle'),
    columns: [
      wordColumn('name', c.group, true),
      wordColumn('kpi', say('figure.kpi')),
      figureColumn('declared', say('evidence.declaredCases')),
      figureColumn('counted', say('figure.denominator')),
      figureColumn('share', say('report.share')),
    ],
    rows: input.scorecard.rows.flatMap((r): readonly Row[] =>
      c.kpis.flatMap((view) => {
        const score = scoreOf(r, view.kpi.id)
        if (!score || score.declared === 0) return []
        return [
          row(
            textCell(r.name),
            textCell(`${view.kpi.id} ${view.name}`),
            countCell(score.declared),
            countCell(score.denominator),
            percentCell(score.declared, score.denominator, 1),
          ),
        ]
      }),
    ),
    notes: [say('evidence.declaredNote')],
    empty: say('evidence.noDeclared'),
  }
}
