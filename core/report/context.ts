// What every section of a report needs at hand: the input, its language, and the scheme's KPIs in words.
import { formatRate, NO_VALUE } from '../format.ts'
import { roundHalfUp } from '../fraction.ts'
import { kpiName, kpiShortName } from '../names.ts'
import { type Kpi, kpisOf } from '../scheme.ts'
import type { KpiScore, ScoreRow } from '../scorecard.ts'
import { type Say, sayIn } from '../words.ts'
import { type Zone, zoneOf } from '../zone.ts'
import type { Mark } from './document.ts'
import type { ReportInput } from './input.ts'

export interface Context {
  readonly input: ReportInput
  readonly say: Say
  readonly zone: Zone
  /** Of the scorecard, in its order; those dropped for all are left out. */
  readonly kpis: readonly KpiView[]
  /** 承办单位, or 办理人: as the head of a column, and inside a sentence. */
  readonly group: string
  readonly noun: string
}

export interface KpiView {
  readonly kpi: Kpi
  /** '意见处理及时率'; a rate's own name, id apart. */
  readonly name: string
  readonly short: string
  readonly percent: boolean
  /** Behind a mean: ' 小时'; empty for rates, whose text carries '%'. */
  readonly unit: string
}

export function contextOf(input: ReportInput): Context {
  const say = sayIn(input.language)
  const { scorecard, scheme } = input
  return {
    input,
    say,
    zone: zoneOf(input.organisation.timeZone),
    kpis: kpisOf(scheme)
      .filter((k) => !scorecard.dropped.includes(k.id))
      .map((kpi) => viewOf(kpi, say)),
    group: say(scorecard.by === 'department' ? 'field.department' : 'field.handler'),
    noun: say(`report.noun.${scorecard.by}`),
  }
}

export function viewOf(kpi: Kpi, say: Say): KpiView {
  const percent = kpi.kind !== 'mean'
  const unit = percent ? '' : ` ${say(UNIT[unitOf(kpi.measure)])}`
  return { kpi, name: kpiName(kpi, say), short: kpiShortName(kpi, say), percent, unit }
}

const UNIT = { hours: 'figure.unit.hours', days: 'figure.unit.days', points: 'figure.unit.points' } as const

/** Of a mean. */
function unitOf(measure: Kpi['measure']): keyof typeof UNIT {
  return measure.endsWith('Hours') ? 'hours' : measure.endsWith('Days') ? 'days' : 'points'
}

export function scoreOf(row: ScoreRow | null | undefined, kpi: string): KpiScore | null {
  return row?.kpis.find((k) => k.kpi === kpi) ?? null
}

/** The same group in the period before; null where it was not there. */
export function previousRow(c: Context, name: string): ScoreRow | null {
  return c.input.previous?.rows.find((r) => r.name === name) ?? null
}

/** '84.38%', '6.50 小时', '—'. */
export function valueText(view: KpiView, score: KpiScore): string {
  if (score.denominator === 0) return NO_VALUE
  if (view.percent) return formatRate(score.numerator, score.denominator)
  return roundHalfUp(score.numerator, score.denominator, 2) + view.unit
}

/** A floor or target in the KPI's unit: '95%', '4 小时'. */
export function boundText(view: KpiView, bound: number): string {
  return view.percent ? `${bound}%` : `${bound}${view.unit}`
}

export function marksOf(score: KpiScore): readonly Mark[] {
  return [
    ...(score.smallSample ? (['small'] as const) : []),
    ...(score.declared > 0 ? (['declared'] as const) : []),
  ]
}

/** How far a value is from its target, in the KPI's unit; negative where it is better than asked. Null where N/A. */
export function gapOf(view: KpiView, score: KpiScore): number | null {
  if (score.rate === null) return null
  const value = view.percent ? score.rate * 100 : score.rate
  return view.kpi.curve.kind === 'lower_better' ? value - score.target : score.target - value
}

/** Records a group answered for: the cohort of the KPI that counts most of it. */
export function volumeOf(row: ScoreRow, c: Context): number {
  const main = c.kpis.find((v) => v.kpi.measure === 'handlingOnTime')
  const score = main ? scoreOf(row, main.kpi.id) : null
  if (score && score.denominator > 0) return score.denominator
  return Math.max(0, ...row.kpis.map((k) => (k.dimension === 'governance' ? 0 : k.denominator)))
}
