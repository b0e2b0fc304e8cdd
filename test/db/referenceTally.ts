// Tallies counted in memory, record by record, straight from scoring §2 and §3: what the database must agree with.
import { DAY, HOUR, type Instant, MINUTE } from '../../core/instant.ts'
import { type Judgement, VERDICT, type Verdict } from '../../core/judgement.ts'
import type { FigurePart } from '../../core/ledger.ts'
import {
  type RecordKpi,
  type Measure,
  RATE_MEASURES,
  type RateMeasure,
  type Scheme,
} from '../../core/scheme.ts'
import type { KpiCount, Period, Tally } from '../../core/scorecard.ts'

export interface Judged {
  readonly group: string | null
  readonly judgement: Judgement
}
interface Span {
  readonly scheme: Scheme
  readonly period: Period
  readonly asOf: Instant
}

export function referenceTally(records: readonly Judged[], span: Span): Tally[] {
  const kpis = span.scheme.kpis.filter(({ on }) => on)
  const groups = new Map<string, KpiCount[]>()
  for (const { group, judgement } of records) {
    if (group === null) continue
    for (const [i, kpi] of kpis.entries()) {
      if (!isCounted(judgement, kpi, span)) continue
      const counts = groups.get(group) ?? kpis.map(({ id }) => emptyCount(id))
      counts[i] = countIn(counts[i]!, judgement, kpi)
      groups.set(group, counts)
    }
  }
  return [...groups]
    .map(([name, counts]) => ({ name, counts }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Whether the record is one of those behind a part of the KPI's figure. */
export function belongsTo(judgement: Judgement, kpi: RecordKpi, part: FigurePart, span: Span): boolean {
  if (!isCounted(judgement, kpi, span)) return false
  const outcome = outcomeOf(judgement, kpi.measure)
  const { partlyResolvedCounts, basicallySatisfiedCounts } = span.scheme
  const partial =
    (kpi.measure === 'resolved' && partlyResolvedCounts) ||
    (kpi.measure === 'satisfied' && basicallySatisfiedCounts)
  const failed = outcome === VERDICT.missing && kpi.missing === 'fail'
  const judged = outcome === VERDICT.hit || outcome === VERDICT.missed || outcome === VERDICT.conditional
  switch (part) {
    case 'numerator':
      return outcome === VERDICT.hit || (outcome === VERDICT.conditional && partial)
    case 'missed':
      return outcome === VERDICT.missed || (outcome === VERDICT.conditional && !partial) || failed
    case 'denominator':
      return judged || failed
    case 'declared':
      return judged && isDeclared(judgement, kpi)
    default:
      return outcome === VERDICT[part]
  }
}

function isDeclared({ declared }: Judgement, { kind, measure }: RecordKpi): boolean {
  return kind === 'rate' && ((declared >> RATE_MEASURES.indexOf(questionOf(measure))) & 1) === 1
}

function isCounted(judgement: Judgement, kpi: RecordKpi, { scheme, period, asOf }: Span): boolean {
  const within = (at: Instant | null): boolean => at !== null && at >= period.startAt && at < period.endAt
  const passed = (at: Instant | null): boolean => at !== null && at < asOf
  const { receivedAt, responseDueAt, dueAt, closedAt, ratedAt } = judgement
  if (kpi.measure === 'collectionOnTime') return within(receivedAt)
  if (kpi.measure === 'dissatisfiedConverted') return within(ratedAt)
  if (kpi.measure.startsWith('response')) return within(responseDueAt) && passed(responseDueAt)
  switch (kpi.cohort ?? scheme.cohort) {
    case 'due_in_period':
      return within(dueAt) && passed(dueAt)
    case 'received_in_period':
      return within(receivedAt) && passed(dueAt)
    case 'closed_in_period':
      return within(closedAt)
    default:
      throw new Error('a cohort of the scheme')
  }
}

function countIn(count: KpiCount, judgement: Judgement, kpi: RecordKpi): KpiCount {
  const outcome = outcomeOf(judgement, kpi.measure)
  const name = (Object.keys(VERDICT) as (keyof typeof VERDICT)[]).find((key) => VERDICT[key] === outcome)!
  if (name === 'outside') return count
  const value = valueOf(judgement, kpi.measure)
  const hit = outcome === VERDICT.hit && value !== null
  const judged = name === 'hit' || name === 'missed' || name === 'conditional'
  return {
    ...count,
    [name]: count[name] + 1,
    declared: count.declared + Number(judged && isDeclared(judgement, kpi)),
    valueSum: count.valueSum + (hit && kpi.kind === 'mean' ? value : 0),
    stepCounts: hit && kpi.kind === 'mean_step' ? addStep(count.stepCounts, kpi, value) : count.stepCounts,
  }
}

function addStep(
  steps: readonly number[],
  { credits = [], measure }: RecordKpi,
  value: number,
): readonly number[] {
  const amount = measure.endsWith('Days')
    ? Math.floor((value * MINUTE) / DAY)
    : measure.endsWith('Hours')
      ? (value * MINUTE) / HOUR
      : value
  const found = credits.findIndex(({ upTo }) => amount <= upTo)
  const next = steps.length > 0 ? [...steps] : Array.from({ length: credits.length + 1 }, () => 0)
  next[found < 0 ? credits.length : found]! += 1
  return next
}

function outcomeOf(judgement: Judgement, measure: Measure): Verdict {
  const question = RATE_MEASURES.indexOf(questionOf(measure))
  const verdict = judgement.verdicts[question]!
  if ((RATE_MEASURES as readonly Measure[]).includes(measure)) return verdict
  if (verdict === VERDICT.outside || verdict === VERDICT.excluded || verdict === VERDICT.notMeasured)
    return verdict
  if (valueOf(judgement, measure) !== null) return VERDICT.hit
  return (judgement.declared >> question) & 1 ? VERDICT.notMeasured : VERDICT.missing
}

function questionOf(measure: Measure): RateMeasure {
  if (measure === 'responseHours' || measure === 'responseDays') return 'responseOnTime'
  if (measure === 'handlingHours' || measure === 'handlingDays') return 'handlingOnTime'
  return measure === 'csatPoints' ? 'satisfied' : measure
}

function valueOf(
  { responseMinutes, handlingMinutes, csatPoints }: Judgement,
  measure: Measure,
): number | null {
  if (measure === 'responseHours' || measure === 'responseDays') return responseMinutes
  if (measure === 'handlingHours' || measure === 'handlingDays') return handlingMinutes
  return measure === 'csatPoints' ? csatPoints : null
}

function emptyCount(kpi: string): KpiCount {
  return {
    kpi,
    hit: 0,
    conditional: 0,
    missed: 0,
    missing: 0,
    excluded: 0,
    notMeasured: 0,
    declared: 0,
    valueSum: 0,
    stepCounts: [],
  }
}
