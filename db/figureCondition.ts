// Which judgements a figure rests on: the one translation of KPI, cohort and part into SQL, used by tallies and by
// lists alike, so that a figure and the records behind it can never disagree. The judgements' alias is j.
import type { Knex } from 'knex'
import { assertNever } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import { VERDICT, type Verdict } from '../core/judgement.ts'
import type { FigurePart } from '../core/ledger.ts'
import { type Measure, RATE_MEASURES, type RateMeasure, type RecordKpi, type Scheme } from '../core/scheme.ts'
import type { Period } from '../core/scorecard.ts'
import { VERDICT_COLUMNS } from './columns.ts'

/** The instant that puts a record into a period. */
export interface Anchor {
  readonly column: 'judged_received_at' | 'response_due_at' | 'due_at' | 'judged_closed_at' | 'rated_at'
  /** Due instant that must have passed, for what is not yet due is not counted; null where it does not matter. */
  readonly due: 'response_due_at' | 'due_at' | null
}

/** Equal anchors are the same object. */
export function anchorOf({ measure, cohort }: RecordKpi, scheme: Scheme): Anchor {
  switch (measure) {
    case 'collectionOnTime':
      return RECEIVED
    case 'responseOnTime':
    case 'responseHours':
    case 'responseDays':
      return RESPONSE_DUE
    case 'dissatisfiedConverted':
      return RATED
    default:
      return COHORT_ANCHORS[cohort ?? scheme.cohort]
  }
}

const RECEIVED: Anchor = { column: 'judged_received_at', due: null }
/** Whether its due instant has passed or not. */
const DUE: Anchor = { column: 'due_at', due: null }
const RESPONSE_DUE: Anchor = { column: 'response_due_at', due: 'response_due_at' }
const RATED: Anchor = { column: 'rated_at', due: null }
const COHORT_ANCHORS: Readonly<Record<Scheme['cohort'], Anchor>> = {
  due_in_period: { column: 'due_at', due: 'due_at' },
  received_in_period: { column: 'judged_received_at', due: 'due_at' },
  // What is closed is final, due or not.
  closed_in_period: { column: 'judged_closed_at', due: null },
}

/**
 * Only judgements whose anchor lies in the period, and whose due instant has passed where that matters.
 * @param scan reads a whole index in the order of its groups rather than jump to the span and sort what is there
 */
export function whereAnchored(
  builder: Knex.QueryBuilder,
  { column, due }: Anchor,
  {
    period,
    asOf,
    scan = false,
  }: { period: Pick<Period, 'startAt' | 'endAt'>; asOf: Instant; scan?: boolean },
): void {
  // A plus sign makes a column an expression, which no index is searched for.
  const [anchor, dueAt] = scan ? [`+j.${column}`, `+j.${due}`] : [`j.${column}`, `j.${due}`]
  void builder.whereRaw(`${anchor} >= ? AND ${anchor} < ?`, [period.startAt, period.endAt])
  if (due) void builder.whereRaw(`${dueAt} < ?`, [asOf])
}

/** Only judgements that `whereAnchored` would let pass, were their due instant not still to come. */
export function whereNotYetDue(
  builder: Knex.QueryBuilder,
  { column, due }: Anchor,
  { period, asOf }: { period: Pick<Period, 'startAt' | 'endAt'>; asOf: Instant },
): void {
  // Those are few, and found by their due instant.
  void builder
    .whereRaw(`+j.${column} >= ? AND +j.${column} < ?`, [period.startAt, period.endAt])
    .whereRaw(`j.${due} >= ?`, [asOf])
}

/**
 * Only judgements that a scorecard of the period knows of: received or due in it, or counted or left out (excluded, not
 * measured, missing) by any of its KPIs.
 */
export function whereScored(
  builder: Knex.QueryBuilder,
  { scheme, period }: { scheme: Scheme; period: Period },
  asOf: Instant,
): void {
  const span = { period, asOf }
  void builder.where((any) => {
    for (const anchor of [RECEIVED, DUE]) void any.orWhere((one) => whereAnchored(one, anchor, span))
    for (const kpi of scheme.kpis.filter(({ on }) => on)) {
      void any.orWhere((one) => {
        whereAnchored(one, anchorOf(kpi, scheme), span)
        void one.whereRaw(`${outcomeSql(kpi.measure)} <> ${VERDICT.outside}`)
      })
    }
  })
}

/** The value a mean is taken of: whole minutes or points; null for rates. */
export function valueColumn(measure: Measure): string | null {
  switch (measure) {
    case 'responseHours':
    case 'responseDays':
      return 'response_minutes'
    case 'handlingHours':
    case 'handlingDays':
      return 'handling_minutes'
    case 'csatPoints':
      return 'csat_points'
    default:
      return null
  }
}

/** The yes-or-no question that says whether a record belongs into a KPI at all; for rates the KPI itself. */
function questionOf(measure: Measure): RateMeasure {
  switch (measure) {
    case 'responseHours':
    case 'responseDays':
      return 'responseOnTime'
    case 'handlingHours':
    case 'handlingDays':
      return 'handlingOnTime'
    case 'csatPoints':
      return 'satisfied'
    default:
      return measure
  }
}

export function verdictColumn(measure: Measure): string {
  return VERDICT_COLUMNS[RATE_MEASURES.indexOf(questionOf(measure))]!
}

/** Bit of `declared` that belongs to the KPI's question. */
export function declaredBit(measure: Measure): number {
  return 1 << RATE_MEASURES.indexOf(questionOf(measure))
}

/**
 * SQL of how a record stands in a KPI, as one of `VERDICT`. For a mean: a record with a value is a hit; one that is
 * judged by a declared fact has no value to measure; any other without a value misses it.
 */
export function outcomeSql(measure: Measure): string {
  const verdict = `j.${verdictColumn(measure)}`
  const value = valueColumn(measure)
  if (!value) return verdict
  const { outside, excluded, notMeasured, hit, missing } = VERDICT
  return `CASE WHEN ${verdict} IN (${outside}, ${excluded}, ${notMeasured}) THEN ${verdict}
    WHEN j.${value} IS NOT NULL THEN ${hit}
    WHEN j.declared & ${declaredBit(measure)} <> 0 THEN ${notMeasured} ELSE ${missing} END`
}

/** Only records that a part of a figure counts. */
export function wherePart(
  builder: Knex.QueryBuilder,
  kpi: RecordKpi,
  scheme: Scheme,
  part: FigurePart,
): void {
  const outcomes = outcomesOf(kpi, scheme, part)
  void builder.whereRaw(`${outcomeSql(kpi.measure)} IN (${outcomes.join(', ')})`)
  if (part === 'declared') {
    const bit = declaredBit(kpi.measure)
    // A mean never counts a declared fact.
    void builder.whereRaw(valueColumn(kpi.measure) ? '1 = 0' : `j.declared & ${bit} <> 0`)
  }
}

/** Outcomes that belong to a part, by the switches and the missing-data rule (as `core/ratio.ts` counts them). */
function outcomesOf(kpi: RecordKpi, scheme: Scheme, part: FigurePart): readonly Verdict[] {
  const { hit, missed, conditional, missing, excluded, notMeasured } = VERDICT
  const worth =
    (kpi.measure === 'resolved' && scheme.partlyResolvedCounts) ||
    (kpi.measure === 'satisfied' && scheme.basicallySatisfiedCounts)
  const failed = kpi.missing === 'fail' ? [missing] : []
  switch (part) {
    case 'numerator':
      return worth ? [hit, conditional] : [hit]
    case 'missed':
      return [missed, ...(worth ? [] : [conditional]), ...failed]
    case 'denominator':
      return [hit, missed, conditional, ...failed]
    case 'declared':
      return [hit, missed, conditional]
    case 'excluded':
      return [excluded]
    case 'notMeasured':
      return [notMeasured]
    case 'missing':
      return [missing]
    default:
      return assertNever(part)
  }
}
