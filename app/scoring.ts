// Scores of a period: counted by the database, scored by core.
import type { FrozenAdjustment } from '../core/edition.ts'
import type { Instant } from '../core/instant.ts'
import { monthsOf, parsePeriod, previousPeriod } from '../core/period.ts'
import type { Policy } from '../core/policy.ts'
import { countedScheme, kpisOf, type Scheme, schemeAt, withoutGovernance } from '../core/scheme.ts'
import { scoreTallies } from '../core/score.ts'
import type { Grouping, Period, Scorecard, Tally } from '../core/scorecard.ts'
import { type Zone, zoneOf } from '../core/zone.ts'
import type { Db } from '../db/database.ts'
import { dataSpan } from '../db/diagnostics.ts'
import type { Scope } from '../db/recordFilter.ts'
import { getPolicy, getSchemeOn } from '../db/settings.ts'
import { type JudgementSource, tallyGroups } from '../db/tallies.ts'
import { withGovernance } from './governing.ts'

export interface SchemeOfPeriod {
  readonly scheme: Scheme
  /** null: tried, not published. */
  readonly version: number | null
}

/** By what, and as of when, something is scored. */
export interface Basis {
  /** Scores every period: frozen, or tried and of no version. The one that counts on a period's first day where left out. */
  readonly fixedScheme?: SchemeOfPeriod
  readonly policy: Policy
  /** Of the one in force. */
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
  /** The policy is only tried; no version of it was published. */
  readonly isPolicyTried?: boolean
  /** The table names its departments itself. */
  readonly named?: boolean
  /** Edition whose frozen items governance is counted from; those of today where left out. */
  readonly editionId?: number
  /** Counts of earlier periods, newest first, where they do not come from the ledger. */
  readonly earlier?: Readonly<Record<Grouping, readonly (readonly Tally[])[]>>
}

export async function basisInForce(db: Db, asOf: Instant): Promise<Basis> {
  const { version: policyVersion, value: policy } = await getPolicy(db)
  return { policy, policyVersion, zone: zoneOf(policy.timeZone), asOf }
}

/** @throws AppError periodInvalid */
export function periodOf(basis: Basis, key: string): Period {
  return parsePeriod(key, basis.zone)
}

/** What scores a period: the version that counts on its first day, with the targets of that day. */
export async function schemeInForce(
  db: Db,
  { firstOn }: Period,
): Promise<{ scheme: Scheme; version: number }> {
  const { value, version } = await getSchemeOn(db, firstOn)
  return { scheme: schemeAt(value, firstOn), version }
}

/** What scores departments, or persons, by a basis. */
export async function schemeOf(db: Db, basis: Basis, period: Period, by: Grouping): Promise<SchemeOfPeriod> {
  const { fixedScheme } = basis
  const found = fixedScheme
    ? { ...fixedScheme, scheme: schemeAt(fixedScheme.scheme, period.firstOn) }
    : await schemeInForce(db, period)
  return { ...found, scheme: countedIn(found.scheme, basis, by) }
}

export function countedIn(scheme: Scheme, { scope = null }: Pick<Basis, 'scope'>, by: Grouping): Scheme {
  return countedScheme(scheme, { by, isPart: scope !== null })
}

/** Departments that have a score of a period. */
export async function scoredNames(db: Db, basis: Basis, period: Period): Promise<readonly string[]> {
  const { scheme } = await schemeOf(db, basis, period, 'department')
  return (await tally(db, basis, withoutGovernance(scheme), period, 'department')).map(({ name }) => name)
}

export async function scorePeriod(db: Db, basis: Basis, period: Period, by: Grouping): Promise<Scorecard> {
  const { policy, asOf } = basis
  const { scheme, version } = await schemeOf(db, basis, period, by)
  const tallies = await tally(db, basis, scheme, period, by)
  return scoreTallies({
    tallies,
    previous: basis.earlier?.[by] ?? (await earlierTallies(db, basis, scheme, period, by)),
    ...(scheme.aggregation === 'meanOfMonths'
      ? { months: await monthlyTallies(db, basis, scheme, period, by) }
      : {}),
    ...(by === 'department' ? { adjustments: adjustmentsOf(basis, period) } : {}),
    scheme,
    schemeName: scheme.name,
    schemeVersion: version,
    policyName: policy.name,
    policyVersion: basis.isPolicyTried ? null : basis.policyVersion,
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

/** The scheme, as `schemeOf` answers it, decides what is counted, in whatever period. */
async function tally(db: Db, basis: Basis, scheme: Scheme, period: Period, by: Grouping): Promise<Tally[]> {
  const { asOf, table, named = false } = basis
  const source = table === undefined ? {} : { table: typeof table === 'string' ? table : table.clone() }
  const tallies = await tallyGroups(db, { scheme, period, by, asOf, named, ...source })
  return scheme.governance ? await withGovernance(db, tallies, scheme, basis, period) : tallies
}

/** A sample still too small after so many earlier periods stays as small as it is. */
const MOST_EARLIER = 8

/** Newest first, as far back as there is data; none where the scheme pools no small sample with them. */
export async function earlierPeriods(
  db: Db,
  { zone }: Basis,
  scheme: Scheme,
  period: Period,
): Promise<Period[]> {
  const samples = [scheme.smallSample, ...kpisOf(scheme).map((kpi) => kpi.smallSample)]
  if (!samples.some((sample) => sample?.rule === 'pool_previous')) return []
  const firstAt = (await dataSpan(db))?.firstAt ?? Infinity
  const earlier: Period[] = []
  for (let at = period; at.startAt > firstAt && earlier.length < MOST_EARLIER;)
    earlier.push((at = previousPeriod(at, zone)))
  return earlier
}

export async function earlierTallies(
  db: Db,
  basis: Basis,
  scheme: Scheme,
  period: Period,
  by: Grouping,
): Promise<readonly (readonly Tally[])[]> {
  const earlier: Tally[][] = []
  for (const each of await earlierPeriods(db, basis, scheme, period))
    earlier.push(await tally(db, basis, scheme, each, by))
  return earlier
}

async function monthlyTallies(
  db: Db,
  basis: Basis,
  scheme: Scheme,
  period: Period,
  by: Grouping,
): Promise<Tally[][]> {
  const months: Tally[][] = []
  for (const month of monthsOf(period, basis.zone)) months.push(await tally(db, basis, scheme, month, by))
  return months
}
