// Scores before and after something is done about records.
import { type Effect, effectOf, type Moment } from '../core/effect.ts'
import { dayOfWall } from '../core/day.ts'
import { parsePeriod, periodKeyOf } from '../core/period.ts'
import type { Period } from '../core/scorecard.ts'
import type { Db } from '../db/database.ts'
import { exclusionShares } from '../db/exclusionShare.ts'
import { recordsById, type StoredRecord } from '../db/records.ts'
import { type Basis, schemeOf, scorePeriod } from './scoring.ts'

/** Scores, does it, scores again. Call in the transaction it is done in. */
export async function measureEffect(
  db: Db,
  input: {
    readonly basis: Basis
    /** One of the records should be in it. */
    readonly period: Period
    readonly recordIds: readonly number[]
    /** Departments it is about beside those of the records. */
    readonly departments?: readonly string[]
    readonly act: () => Promise<void>
    /** By what is scored after it, where that changes too. */
    readonly basisAfter?: () => Promise<Basis>
  },
): Promise<Effect> {
  const { basis, period, recordIds, departments = [], act, basisAfter } = input
  const touched = new Set(departments)
  const note = (records: readonly StoredRecord[]): void => {
    for (const { chargedTo } of records) touched.add(chargedTo)
  }
  note(await recordsById(db, recordIds))
  const before = await momentOf(db, basis, period)
  await act()
  const after = await momentOf(db, (await basisAfter?.()) ?? basis, period)
  note(await recordsById(db, recordIds))
  return effectOf(before, after, [...touched])
}

async function momentOf(db: Db, basis: Basis, period: Period): Promise<Moment> {
  const { cohort } = (await schemeOf(db, basis, period, 'department')).scheme
  return {
    card: await scorePeriod(db, basis, period, 'department'),
    shares: await exclusionShares(db, { period, cohort }),
  }
}

/** The period asked for where one of the records is in it, else the quarter of the first record. */
export async function periodFor(
  db: Db,
  basis: Basis,
  recordIds: readonly number[],
  asked: string | undefined,
): Promise<Period> {
  const instants = (await recordsById(db, recordIds)).map(
    ({ judgement: { dueAt, receivedAt } }) => dueAt ?? receivedAt,
  )
  if (asked !== undefined) {
    const period = parsePeriod(asked, basis.zone)
    const isInside = (at: number): boolean => at >= period.startAt && at < period.endAt
    if (instants.length === 0 || instants.some(isInside)) return period
  }
  const day = dayOfWall(basis.zone.toWall(instants[0] ?? basis.asOf))
  return parsePeriod(periodKeyOf('quarter', day), basis.zone)
}
