// Gathers what an assessment report is built from.
import type { Instant } from '../core/instant.ts'
import { DAY } from '../core/instant.ts'
import { previousPeriod } from '../core/period.ts'
import { type Breakdown, OVERDUE_LIMIT, type OverdueRecord, type ReportInput } from '../core/report/input.ts'
import type { RecordRow } from '../core/ledger.ts'
import type { Period, Scorecard } from '../core/scorecard.ts'
import type { Language } from '../core/words.ts'
import type { Zone } from '../core/zone.ts'
import type { Db } from '../db/database.ts'
import { listExclusions } from '../db/decisions.ts'
import { getDataQuality } from '../db/dataQuality.ts'
import { getDiagnostics, listOverdue } from '../db/diagnostics.ts'
import { countFacet } from '../db/facets.ts'
import type { Scope } from '../db/recordFilter.ts'
import { readRecordList } from '../db/recordList.ts'
import type { StoredRecord } from '../db/records.ts'
import { getOrganisation } from '../db/settings.ts'
import { governedLines } from './governing.ts'
import { type Basis, countedIn, periodsUpTo, schemeInForce, scorePeriod } from './scoring.ts'

/** Periods of the trend, the report's own the last. */
const TREND_PERIODS = 6

/** By department. Dated by the day, so that the same data gives the same report all day long. */
export async function gatherReport(
  db: Db,
  basis: Basis,
  period: Period,
  language: Language,
): Promise<ReportInput> {
  const { asOf, zone, policy, policyVersion, scope = null } = basis
  const { scheme: whole, version: schemeVersion } = await schemeInForce(db, period)
  const scheme = countedIn(whole, basis, 'department')
  const before = previousPeriod(period, zone)
  const cards: Scorecard[] = []
  for (const each of periodsUpTo(period, TREND_PERIODS, zone))
    cards.push(await scorePeriod(db, basis, each, 'department'))
  const [previous, scorecard] = cards.slice(-2) as [Scorecard, Scorecard]
  const hasPrevious = previous.rows.length > 0
  const overdue = await listOverdue(db, { period, asOf, scope, limit: OVERDUE_LIMIT })
  return {
    organisation: await getOrganisation(db),
    language,
    edition: { kind: asOf < period.endAt ? 'draft' : 'final', number: 1 },
    issuedAt: startOfDay(asOf, zone),
    scorecard,
    previous: hasPrevious ? previous : null,
    trend: scorecard.rows.map(({ name }) => ({ name, points: cards.map((card) => pointOf(card, name)) })),
    diagnostics: await getDiagnostics(db, { period, asOf, scope }),
    previousDiagnostics: hasPrevious ? await getDiagnostics(db, { period: before, asOf, scope }) : null,
    breakdowns: await breakdowns(db, { period, before: hasPrevious ? before : null, asOf, scope }),
    dataQuality: await getDataQuality(db, { period, asOf, scope }),
    overdue: overdue.rows.map(overdueRecord),
    overdueCount: overdue.total,
    exclusions: await listExclusions(db, { period, asOf, scope }),
    ...(scheme.governance && { governance: await governedLines(db, scheme, basis, scorecard) }),
    scheme,
    schemeVersion,
    policy,
    policyVersion,
  }
}

/** All that the report's figures can be counted from again, whenever it was received; oldest first. */
export async function* readReportRecords(
  db: Db,
  { asOf, scope = null }: Basis,
  period: Period,
): AsyncGenerator<readonly StoredRecord[]> {
  const { scheme } = await schemeInForce(db, period)
  const filter = { ...scope, touches: { scheme, period } }
  yield* readRecordList(db, { filter, sort: 'receivedAt', descending: false, asOf })
}

/**
 * What a report counts as due: everything until now; of a period that is over, until this day began, which is all of
 * it, and reads the same all day.
 */
export function reportInstant(now: Instant, period: Period, zone: Zone): Instant {
  const today = startOfDay(now, zone)
  return period.endAt <= today ? today : now
}

/** Midnight of the zone at or before an instant. */
export function startOfDay(at: Instant, zone: Zone): Instant {
  return zone.toInstant(Math.floor(zone.toWall(at) / DAY) * DAY)
}

function pointOf(card: Scorecard, name: string): { period: string; row: Scorecard['total'] | null } {
  return { period: card.period.key, row: card.rows.find((row) => row.name === name) ?? null }
}

async function breakdowns(
  db: Db,
  spans: { period: Period; before: Period | null; asOf: Instant; scope: Scope | null },
): Promise<Breakdown[]> {
  const { period, before, asOf, scope } = spans
  const found: Breakdown[] = []
  for (const field of ['nature', 'channel', 'urgency'] as const) {
    const values = await countFacet(db, { filter: { ...scope, period }, facet: field, asOf })
    const earlier =
      before && (await countFacet(db, { filter: { ...scope, period: before }, facet: field, asOf }))
    const previous = (value: string): number | null =>
      earlier && (earlier.find((e) => e.value === value)?.count ?? 0)
    const named = values.flatMap(({ value, count }) =>
      value === null ? [] : [{ value, count, previous: previous(value) }],
    )
    if (named.length > 0) found.push({ field, values: named })
  }
  return found
}

function overdueRecord(row: RecordRow): OverdueRecord {
  const { ticketNo, department, handler, nature, subject, receivedAt, dueAt, closedAt } = row
  return { ticketNo, department, handler, nature, subject, receivedAt, dueAt: dueAt!, closedAt }
}
