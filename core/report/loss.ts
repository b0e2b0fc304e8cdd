// Where points were lost: weight minus points, by KPI and by aspect of the work.
import { add, type Fraction, fractionOf, subtract, toNumber, ZERO } from '../fraction.ts'
import type { Kpi } from '../scheme.ts'
import type { KpiScore, ScoreRow } from '../scorecard.ts'
import { type Context, type KpiView, scoreOf } from './context.ts'

/**
 * The four ways a result is looked at and mended: timeliness, quality, satisfaction, after-effect (requirements 136–137);
 * and governance, where the scheme counts it.
 */
export const ASPECTS = ['timeliness', 'quality', 'satisfaction', 'impact', 'governance'] as const
export type Aspect = (typeof ASPECTS)[number]

const ASPECT_OF: Record<Kpi['measure'], Aspect> = {
  collectionOnTime: 'timeliness',
  responseOnTime: 'timeliness',
  handlingOnTime: 'timeliness',
  responseHours: 'timeliness',
  handlingHours: 'timeliness',
  responseDays: 'timeliness',
  handlingDays: 'timeliness',
  resolved: 'quality',
  closedLoop: 'quality',
  firstTimeResolved: 'quality',
  satisfied: 'satisfaction',
  csatPoints: 'satisfaction',
  dissatisfiedConverted: 'impact',
  improvementLanded: 'governance',
  reviewsOnTime: 'governance',
  trainingCoverage: 'governance',
  passRate: 'governance',
  hoursMet: 'governance',
  drillsDone: 'governance',
  closedOnTime: 'governance',
  risksReviewed: 'governance',
}

export const aspectOf = (view: KpiView): Aspect => ASPECT_OF[view.kpi.measure]

export interface Loss {
  readonly view: KpiView
  readonly score: KpiScore
  /** Weight minus points. */
  readonly points: number
}

/** Live KPIs of a row, greatest loss first; ties in the scheme's order. */
export function lossesOf(row: ScoreRow, c: Context): readonly Loss[] {
  return c.kpis
    .flatMap((view) => {
      const score = scoreOf(row, view.kpi.id)
      return isScored(score) ? [{ view, score, points: toNumber(lost(score)) }] : []
    })
    .sort((a, b) => b.points - a.points)
}

/** Share of its weight that an aspect earned; null where none of it is live. */
export function attainment(row: ScoreRow, aspect: Aspect, c: Context): number | null {
  let [weight, points] = [ZERO, ZERO]
  for (const view of c.kpis) {
    const score = scoreOf(row, view.kpi.id)
    if (aspectOf(view) !== aspect || !isScored(score)) continue
    weight = add(weight, fractionOf(score.weight))
    points = add(points, fractionOf(score.points))
  }
  return weight.n === 0n ? null : toNumber(points) / toNumber(weight)
}

type Scored = KpiScore & { readonly points: string }

const isScored = (score: KpiScore | null): score is Scored => score !== null && score.points !== null

const lost = (score: Scored): Fraction => subtract(fractionOf(score.weight), fractionOf(score.points))
