// The appendix: by which rules the figures came about, so that anybody can work them out again.
import { formatInstant } from '../format.ts'
import { toNumber } from '../fraction.ts'
import { policyName, schemeName } from '../names.ts'
import { kpisOf } from '../scheme.ts'
import { nominalWeights } from '../weights.ts'
import { figureColumn, numberCell, row, textCell, wordColumn } from './cell.ts'
import { boundText, type Context, viewOf } from './context.ts'
import { curveSentences } from './curves.ts'
import { calendarSentences, deadlineTable } from './deadlines.ts'
import type { Block, Section, Table } from './document.ts'

export function methodSection(c: Context): Section {
  const { say } = c
  const heading = (text: string): Block => ({ kind: 'heading', text })
  const list = (items: readonly string[]): Block => ({ kind: 'list', ordered: false, items })
  return {
    id: 'method',
    title: say('method.title'),
    blocks: [
      heading(say('method.inForce')),
      { kind: 'facts', facts: factsOf(c) },
      heading(say('method.kpis')),
      kpiTable(c),
      heading(say('method.curves')),
      list(curveSentences(c)),
      heading(say('method.counting')),
      list(countingRules(c)),
      heading(say('method.deadlines')),
      deadlineTable(c),
      list([...clockRules(c), ...calendarSentences(c)]),
    ],
  }
}

function factsOf({ input, say, zone }: Context): readonly { label: string; text: string }[] {
  const { scorecard, scheme, policy } = input
  return [
    {
      label: say('report.scheme'),
      text: say('report.version', { name: schemeName(scheme.name, say), version: input.schemeVersion }),
    },
    {
      label: say('report.policy'),
      text: say('report.version', { name: policyName(policy.name, say), version: input.policyVersion }),
    },
    { label: say('report.period'), text: `${scorecard.period.firstOn} – ${scorecard.period.lastOn}` },
    { label: say('report.asOf'), text: formatInstant(scorecard.asOf, zone) },
    { label: say('report.timeZone'), text: zone.name },
    { label: say('method.cohort'), text: say(`kpi.cohort.${scorecard.cohort}`) },
    { label: say('method.aggregation'), text: say(`kpi.aggregation.${scheme.aggregation}`) },
  ]
}

function kpiTable(c: Context): Table {
  const { say, input } = c
  const nominal = nominalWeights(input.scheme)
  return {
    kind: 'table',
    id: 'scheme',
    title: null,
    columns: [
      wordColumn('kpi', say('figure.kpi'), true),
      wordColumn('numerator', say('method.numerator')),
      wordColumn('denominator', say('method.denominator')),
      figureColumn('weight', say('figure.weight')),
      figureColumn('floor', say('figure.floor')),
      figureColumn('target', say('figure.target')),
      wordColumn('curve', say('method.curve')),
      wordColumn('missing', say('figure.missing')),
    ],
    rows: kpisOf(input.scheme).map((kpi) => {
      const view = viewOf(kpi, say)
      const weight = toNumber(nominal.get(kpi.id)!)
      return row(
        textCell(`${kpi.id} ${view.name}`),
        textCell(say(`kpi.measure.${kpi.measure}`)),
        textCell(say(`kpi.counted.${kpi.measure}`)),
        numberCell(weight, Number.isInteger(weight) ? 0 : 2),
        textCell(boundText(view, kpi.floor)),
        textCell(boundText(view, kpi.target)),
        textCell(say(`kpi.curve.${kpi.curve.kind}`)),
        textCell(say(`kpi.missing.${kpi.missing}`)),
      )
    }),
    notes: [...governanceRule(c), ...ownRules(c)],
    empty: '',
  }
}

/** Where the points of the governance dimension come from. */
function governanceRule({ say, input }: Context): readonly string[] {
  const { governance } = input.scheme
  return governance ? [say('method.governance', { points: governance.points })] : []
}

/** KPIs that follow a cohort or a small-sample rule of their own. */
function ownRules({ say, input }: Context): readonly string[] {
  return kpisOf(input.scheme).flatMap((k) => {
    return [
      ...(k.cohort && k.cohort !== input.scheme.cohort
        ? [say('method.ownCohort', { kpi: k.id, cohort: say(`kpi.cohort.${k.cohort}`) })]
        : []),
      ...(k.smallSample
        ? [
            say('method.ownSmallSample', {
              kpi: k.id,
              n: k.smallSample.nMin,
              rule: say(`kpi.smallSample.${k.smallSample.rule}`),
            }),
          ]
        : []),
    ]
  })
}

function countingRules({ input, say }: Context): readonly string[] {
  const { scheme, scorecard } = input
  const { rule, nMin, k } = scheme.smallSample
  return [
    say(`method.cohort.${scorecard.cohort}`),
    say('method.unfinished'),
    say('method.redistribution'),
    say('method.notMeasured'),
    say('method.declared'),
    say('method.impossible'),
    say(scheme.basicallySatisfiedCounts ? 'method.basicallyCounts' : 'method.basicallyNot'),
    say(scheme.partlyResolvedCounts ? 'method.partlyCounts' : 'method.partlyNot'),
    say('method.rounding'),
    say(`method.small.${rule}`, { n: nMin, k }),
    say('method.wilson'),
    say(scheme.ties === 'skip' ? 'method.tiesSkip' : 'method.tiesDense'),
    say('method.unranked', { share: `${scheme.minLiveShare * 100}%` }),
    scheme.coefficient.kind === 'step'
      ? say('method.coefficientStep')
      : say('method.coefficientPiecewise', {
          points: scheme.coefficient.points.map((p) => `(${p.score}, ${p.coefficient})`).join(' '),
        }),
    say('method.exclusions'),
    ...(scheme.governance ? [say('method.governanceCounting')] : []),
  ]
}

function clockRules({ input, say }: Context): readonly string[] {
  const { pause, reopen, firstTime } = input.policy
  return [
    say('method.halfOpen'),
    say('method.working_days'),
    say('method.pause', { count: pause.maxCount, share: `${pause.maxShare * 100}%` }),
    say('method.reopen', { days: reopen.withinDays, rule: say(`kpi.reopen.${reopen.rule}`) }),
    say('method.firstTime', { count: firstTime.maxTransfers }),
  ]
}
