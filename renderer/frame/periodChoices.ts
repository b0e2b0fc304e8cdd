// What the period picker offers, and the period beside one.
import { dayNumber, dayText } from '../../core/day.ts'
import { parsePeriod, periodKeyOf, previousPeriod } from '../../core/period.ts'
import type { Period } from '../../core/scorecard.ts'
import type { Zone } from '../../core/zone.ts'

export type PeriodKind = Period['kind']
export const PERIOD_KINDS = [
  'year',
  'quarter',
  'month',
  'week',
  'range',
] as const satisfies readonly PeriodKind[]
export type GridKind = Exclude<PeriodKind, 'range'>

/** All periods of a kind that belong to a year; for years, twelve ending three after it. */
export function periodsOfYear(kind: GridKind, year: number, zone: Zone): readonly Period[] {
  const keys: string[] = []
  if (kind === 'year') for (let y = year - 8; y <= year + 3; y++) keys.push(String(y))
  if (kind === 'quarter') for (let q = 1; q <= 4; q++) keys.push(`${year}-Q${q}`)
  if (kind === 'month') for (let m = 1; m <= 12; m++) keys.push(`${year}-${pad(m)}`)
  if (kind === 'week') {
    // 28 December is always in the last week of its year (ISO 8601).
    const last = Number(periodKeyOf('week', dayNumber(`${year}-12-28`)).slice(6))
    for (let w = 1; w <= last; w++) keys.push(`${year}-W${pad(w)}`)
  }
  return keys.map((key) => parsePeriod(key, zone))
}

/** The neighbour in time; a range moves on by as many days as it has. */
export function besidePeriod(period: Period, step: 1 | -1, zone: Zone): Period {
  if (step === -1) return previousPeriod(period, zone)
  const last = dayNumber(period.lastOn)
  if (period.kind !== 'range') return parsePeriod(periodKeyOf(period.kind, last + 1), zone)
  const days = last - dayNumber(period.firstOn) + 1
  return parsePeriod(`${dayText(last + 1)}..${dayText(last + days)}`, zone)
}

/** Whether anything was received or due in a period, going by the first and last such day. */
export function holdsData(
  period: Pick<Period, 'firstOn' | 'lastOn'>,
  firstOn: string | null,
  lastOn: string | null,
): boolean {
  return firstOn !== null && lastOn !== null && period.firstOn <= lastOn && period.lastOn >= firstOn
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
