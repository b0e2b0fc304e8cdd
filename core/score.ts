// Tallies → scorecard: rates, scores, points, grades and ranks of a period (scoring §2–§8). Exact throughout.
import { type Adjustment, applyAdjustments } from './adjust.ts'
import { defaultAdjustmentRules } from './defaults/adjustmentRules.ts'
import { compare, type Fraction, fraction, fractionOf } from './fraction.ts'
import { footPoints } from './footing.ts'
import { coefficientOf, gradeOf } from './grade.ts'
import type { Instant } from './instant.ts'
import { type Evidence, kpiScoreOf, type ScoredKpi, scoreKpi } from './kpiScore.ts'
import { rankByScore } from './rank.ts'
import { pooled } from './ratio.ts'
import { type Kpi, kpisOf, type Scheme } from './scheme.ts'
import type { Grouping, KpiCount, NotRankedReason, Period, Scorecard, ScoreRow, Tally } from './scorecard.ts'
import {
  byLive,
  liveShare,
  nominalWeights,
  type PrintedWeight,
  redistributor,
  type Weighed,
} from './weights.ts'

export interface ScoreInput {
  readonly tallies: readonly Tally[]
  /** The same groups in earlier periods, newest first; only `pool_previous` reads them. */
  readonly previous?: readonly (readonly Tally[])[]
  /** The months of the period; only `meanOfMonths` reads them. */
  readonly months?: readonly (readonly Tally[])[]
  /** Confirmed facts of the period by department (scoring §3). */
  readonly adjustments?: ReadonlyMap<string, readonly Pick<Adjustment, 'kind' | 'points'>[]>
  readonly scheme: Scheme
  readonly schemeName: string
  /** null: tried, not published. */
  readonly schemeVersion: number | null
  readonly policyName: string
  readonly policyVersion: number | null
  readonly period: Period
  readonly by: Grouping
  readonly asOf: Instant
}

/**
 * Scores all that is counted; departments only within their peer group, as if the others were not there.
 * Choices where the rules leave room:
 * - A KPI that is `blocked` by missing data is not scored, and its department not ranked.
 * - A department that is not ranked keeps its score to look at, but has neither grade nor coefficient.
 * - `total` pools them all by the same rules, under the name ''; it is graded and never ranked.
 * - Persons have no peer groups.
 */
export function scoreTallies(input: ScoreInput): Scorecard {
  const { scheme, tallies } = input
  const kpis = kpisOf(scheme)
  const nominal = nominalWeights(scheme)
  const all = gatherEvidence(input, tallies)
  const groups = peerGroupsOf(input).map(({ name, members }) =>
    scoreGroup(name, members, { kpis, nominal }, gatherEvidence(input, members), input),
  )
  const total = rowOf(
    '',
    null,
    kpis.map((k) => scoreKpi(k, all(null, k), scheme)),
    weigher(nominal),
  )
  return {
    period: input.period,
    by: input.by,
    scheme: input.schemeName,
    schemeVersion: input.schemeVersion,
    policy: input.policyName,
    policyVersion: input.policyVersion,
    cohort: scheme.cohort,
    asOf: input.asOf,
    rows: groups.flatMap(({ rows }) => rows),
    total: { ...total, ...(total.score === null ? UNGRADED : graded(total.score, scheme)) },
    dropped: kpis.flatMap(({ id }) =>
      groups.length > 0 && groups.every(({ dropped }) => dropped.includes(id)) ? [id] : [],
    ),
    groups: hasPeerGroups(input) ? groups.map(({ name, dropped }) => ({ name, dropped })) : [],
  }
}

interface PeerGroup {
  readonly name: string | null
  readonly members: readonly Tally[]
}

function hasPeerGroups({ by, scheme }: ScoreInput): boolean {
  return by === 'department' && (scheme.peerGroups ?? []).length > 0
}

/** Those with members, in the scheme's order, then whoever is in none. */
function peerGroupsOf(input: ScoreInput): readonly PeerGroup[] {
  const named = hasPeerGroups(input) ? input.scheme.peerGroups! : []
  const groupOf = new Map(named.flatMap(({ name, departments }) => departments.map((d) => [d, name])))
  return [...named.map(({ name }) => name), null]
    .map((name) => ({
      name,
      members: input.tallies.filter((one) => (groupOf.get(one.name) ?? null) === name),
    }))
    .filter(({ members }) => members.length > 0)
}

interface ScoredGroup extends Pick<Scorecard, 'rows' | 'dropped'> {
  readonly name: string | null
}

function scoreGroup(
  group: string | null,
  members: readonly Tally[],
  { kpis, nominal }: { readonly kpis: readonly Kpi[]; readonly nominal: Nominal },
  evidenceOf: (name: string | null, kpi: Kpi) => Evidence,
  { scheme, adjustments }: ScoreInput,
): ScoredGroup {
  const departments = members.map(({ name }) => ({
    name,
    scored: kpis.map((k) => scoreKpi(k, evidenceOf(name, k), scheme)),
  }))
  const live = kpis.map((_, i) => departments.some(({ scored }) => scored[i]!.score !== null))
  const groupWeights = kpis.map((kpi, i) => weighedOf(kpi, live[i]!, nominal))
  const weigh = weigher(nominal)
  const isEnough = byLive(
    (own) => compare(liveShare(own, groupWeights), fractionOf(scheme.minLiveShare)) >= 0,
  )
  const rows = departments.map(({ name, scored }) => {
    const row = adjusted(rowOf(name, group, scored, weigh), adjustments?.get(name) ?? [], scheme)
    const ownWeights = scored.map(({ kpi, score }) => weighedOf(kpi, score !== null, nominal))
    const notRanked = reasonNotRanked(row, scored, isEnough(ownWeights))
    return { ...row, ...(notRanked === null ? graded(row.score!, scheme) : UNGRADED), notRanked }
  })
  return {
    name: group,
    rows: ranked(rows, scheme),
    dropped: kpis.flatMap(({ id }, i) => (departments.every((d) => hasNothing(d.scored[i]!)) ? [id] : [])),
  }
}

const UNGRADED = { grade: null, coefficient: null }

function graded(score: string, scheme: Scheme): Pick<ScoreRow, 'grade' | 'coefficient'> {
  return { grade: gradeOf(score, scheme), coefficient: coefficientOf(score, scheme) }
}

/** Counts of a KPI by name; null is all the given ones together. */
function gatherEvidence(
  { previous = [], months = [] }: ScoreInput,
  tallies: readonly Tally[],
): (name: string | null, kpi: Kpi) => Evidence {
  const now = lookUp(tallies)
  const earlier = previous.map(lookUp)
  const monthly = months.map(lookUp)
  return (name, { id }) => ({
    own: now(name, id),
    group: now(null, id),
    earlier: earlier.map((find) => find(name, id)),
    months: monthly.map((find) => find(name, id)),
  })
}

function lookUp(tallies: readonly Tally[]): (name: string | null, kpi: string) => KpiCount {
  const byName = new Map(tallies.map(({ name, counts }) => [name, new Map(counts.map((c) => [c.kpi, c]))]))
  const totals = new Map<string, KpiCount>()
  return (name, kpi) => {
    if (name !== null) return byName.get(name)?.get(kpi) ?? pooled(kpi, [])
    let total = totals.get(kpi)
    if (!total)
      totals.set(
        kpi,
        (total = pooled(
          kpi,
          [...byName.values()].flatMap((counts) => counts.get(kpi) ?? []),
        )),
      )
    return total
  }
}

type Unplaced = Omit<ScoreRow, 'ranked' | 'rank' | 'tied'>

/** Weights after redistribution, points, and their sum as printed; grade and place come later. */
function rowOf(name: string, group: string | null, scored: readonly ScoredKpi[], weigh: Weigher): ScoreRow {
  const weights = weigh(scored)
  const exact = scored.flatMap(({ score }, i) => (score ? [pointsOf(weights[i]!.weight, score)] : []))
  const { points, sum } = footPoints(exact, 100)
  let next = 0
  const kpis = scored.map((one, i) => kpiScoreOf(one, weights[i]!.text, one.score ? points[next++]! : null))
  const isLive = scored.some(({ score }, i) => score !== null && weights[i]!.weight.n > 0n)
  const score = isLive ? sum : null
  return { name, group, ranked: false, notRanked: null, rank: null, tied: false, score, ...UNGRADED, kpis }
}

/** The row after its adjustments; the points of its KPIs still add up to the sum before them. */
function adjusted(
  row: ScoreRow,
  facts: readonly Pick<Adjustment, 'kind' | 'points'>[],
  { adjustments = defaultAdjustmentRules() }: Scheme,
): ScoreRow {
  if (facts.length === 0 || row.score === null) return row
  const adjustment = applyAdjustments(row.score, facts, adjustments)
  return { ...row, score: adjustment.score, adjustment }
}

function pointsOf(weight: Fraction, score: Fraction): Fraction {
  return fraction(weight.n * score.n, weight.d * score.d * 100n)
}

type Nominal = ReturnType<typeof nominalWeights>
type Weigher = (scored: readonly ScoredKpi[]) => readonly PrintedWeight[]

/** Weights after redistribution; worked out once for all that have the same KPIs live. */
function weigher(nominal: Nominal): Weigher {
  const weigh = redistributor()
  return (scored) => weigh(scored.map(({ kpi, score }) => weighedOf(kpi, score !== null, nominal)))
}

function weighedOf({ id, dimension }: Kpi, live: boolean, nominal: Nominal): Weighed {
  return { dimension, weight: nominal.get(id)!, live }
}

function reasonNotRanked(
  row: ScoreRow,
  scored: readonly ScoredKpi[],
  isEnough: boolean,
): NotRankedReason | null {
  if (scored.some(({ ratio }) => ratio.blocked)) return 'blocked'
  if (row.score === null) return 'nothingDue'
  return isEnough ? null : 'tooLittleWeight'
}

/** Nothing in the data supplies the KPI for this group. */
function hasNothing({ ratio }: ScoredKpi): boolean {
  return ratio.denominator === 0 && !ratio.blocked
}

/** Ranked rows by rank, then the others by name. */
function ranked(rows: readonly Unplaced[], scheme: Scheme): readonly ScoreRow[] {
  const placed = rankByScore(
    rows.flatMap((row) =>
      row.notRanked === null && row.score !== null ? [{ ...row, score: row.score }] : [],
    ),
    scheme.ties,
  )
  const others = rows.filter((row) => row.notRanked !== null).sort((a, b) => (a.name < b.name ? -1 : 1))
  return [
    ...placed.map(({ entry, rank, tied }) => ({ ...entry, ranked: true, rank, tied })),
    ...others.map((row) => ({ ...row, ranked: false, rank: null, tied: false })),
  ]
}
