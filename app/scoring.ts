// Scores of a period: counted by the database, scored by core.
import type { FrozenAdjustment } from '../core/edition.ts'
import type { Instant } from '../core/instant.ts'
import { monthsOf, parsePeriod, previousPeriod } from '../core/period.ts'
import type { Policy } from '../core/policy.ts'
import { type Scheme, schemeAt } from '../core/scheme.ts'
import { scoreTallies } from '../core/score.ts'
import type { Grouping, Period, Scorecard, Tally } from '../core/scorecard.ts'
import { type Zone, zoneOf } from '../core/zone.ts'
import type { Db } from '../db/database.ts'
import { dataSpan } from '../db/diagnostics.ts'
import type { Scope } from '../db/recordFilter.ts'
import { getPolicy, getScheme } from '../db/settings.ts'
import { type JudgementSource, tallyGroups } from '../db/tallies.ts'

/** By what, and as of when, something is scored. */
export interface Basis {
  readonly scheme: Scheme
  readonly schemeVersion: number
  readonly policy: Policy
  readonly policyVersion: number
  /** The policy's: where days and periods begin. */
  readonly zone: Zone
  readonly asOf: Instant
  /** Confirmed facts of the departments in one period. */
  readonly adjustments?: { readonly period: string; readonly facts: readonly FrozenAdjustment[] }
  /** What a special assessment is about; everything where left out. Whoever sets it sets the table of it too. */
  readonly scope?: Scope | null
  /** Judgements to count; those in force where left out. */
  readonly table?: JudgementSource
  /** The table names its departments itself. */
  readonly named?: boolean
  /** Counts of earlier periods, newest first, where they do not come from the ledger. */
  readonly earlier?: Readonly<Record<Grouping, readonly (readonly Tally[])[]>>
}

export async function basisInForce(db: Db, asOf: Instant): Promise<Basis> {
  const { version: schemeVersion, value: scheme } = await getScheme(db)
  const { version: policyVersion, value: policy } = await getPolicy(db)
  return { scheme, schemeVersion, policy, policyVersion, zone: zoneOf(policy.timeZone), asOf }
}

/** @throws AppError periodInvalid */
export function periodOf(basis: Basis, key: string): Period {
  return parsePeriod(key, basis.zone)
}

/** The scheme as it is on the period's first day. */
export function schemeOf({ scheme }: Basis, period: Period): Scheme {
  return schemeAt(scheme, period.firstOn)
}

export async function scorePeriod(db: Db, basis: Basis, period: Period, by: Grouping): Promise<Scorecard> {
  const { policy, asOf } = basis
  const scheme = schemeOf(basis, period)
  const tallies = await tally(db, basis, period, by)
  return scoreTallies({
    tallies,
    previous: basis.earlier?.[by] ?? (await earlierTallies(db, basis, period, by)),
    ...(scheme.aggregation === 'meanOfMonths' ? { months: await monthlyTallies(db, basis, period, by) } : {}),
    ...(by === 'department' ? { adjustments: adjustmentsOf(basis, period) } : {}),
    scheme,
    schemeName: scheme.name,
    policyName: policy.name,
    period,
    by,
    asOf,
  })
}

function adjustmentsOf(
  { adjustments }: Basis,
  { key }: Period,
): ReadonlyMap<string, readonly FrozenAdjustment[]> {
  return Map.groupBy(adjustments?.period === key ? adjustments.facts : [], ({ department }) => department)
}

/** The scorecard one period earlier; null where nothing was counted then. */
export async function scorePrevious(
  db: Db,
  basis: Basis,
  period: Period,
  by: Grouping,
): Promise<Scorecard | null> {
  const card = await scorePeriod(db, basis, previousPeriod(period, basis.zone), by)
  return card.rows.length === 0 ? null : card
}

/** Periods of the same kind up to and including the given one, oldest first. */
export function periodsUpTo(period: Period, count: number, zone: Zone): readonly Period[] {
  const periods = [period]
  while (periods.length < count) periods.unshift(previousPeriod(periods[0]!, zone))
  return periods
}

async function tally(db: Db, basis: Basis, period: Period, by: Grouping): Promise<Tally[]> {
  const { scheme, asOf, table, named = false } = basis
  const source = table === undefined ? {} : { table: typeof table === 'string' ? table : table.clone() }
  return await tallyGroups(db, { scheme, period, by, asOf, named, ...source })
}

/** A sample still too small after so many earlier periods stays as small as it is. */
const MOST_EARLIER = 8

/** Newest first, as far back as there is data; none where the scheme pools no small sample with them. */
export async function earlierPeriods(db: Db, basis: Basis, period: Period): Promise<Period[]> {
  const { scheme } = basis
  const samples = [scheme.smallSample, ...scheme.kpis.map((kpi) => kpi.smallSample)]
  if (!samples.some((sample) => sample?.rule === 'pool_previous')) return []
  const firstAt = (await dataSpan(db))?.firstAt ?? Infinity
  const earlier: Period[] = []
  for (let at = period; at.startAt > firstAt && earlier.length < MOST_EARLIER;)
    earlier.push((at = previousPeriod(at, basis.zone)))
  return earlier
}

export async function earlierTallies(
  db: Db,
  basis: Basis,
  period: Period,
  by: Grouping,
): Promise<readonly (readonly Tally[])[]> {
  const earlier: Tally[][] = []
  for (const each of await earlierPeriods(db, basis, period)) earlier.push(await tally(db, basis, each, by))
  return earlier
}

async function monthlyTallies(db: Db, basis: Basis, period: Period, by: Grouping): Promise<Tally[][]> {
  const months: Tally[][] = []
  for (const month of monthsOf(period, basis.zone)) months.push(await tally(db, basis, month, by))
  return months
}
