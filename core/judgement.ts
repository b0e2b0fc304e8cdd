// The verdict on one record: plain integers, stored beside it, that SQL only filters and sums.
import type { Instant } from './instant.ts'
import { RATE_MEASURES, type RateMeasure } from './scheme.ts'

/** How a record stands in a rate KPI, whatever the scheme. Stored data: append only. */
export const VERDICT = {
  /** Not of this KPI's kind (praise has no completion clock; an unresolved record is outside K6). */
  outside: 0,
  missed: 1,
  hit: 2,
  /** Counts by a switch of the scheme: 部分解决 in K4 (one half), 基本满意 in K7 (one). */
  conditional: 3,
  /** The record's source has no column for the fact. */
  notMeasured: 4,
  /** The column is there and blank (or impossible); the scheme's missing-data rule decides. */
  missing: 5,
  /** Taken out by an approved exclusion (剔除). */
  excluded: 6,
} as const
export type Verdict = (typeof VERDICT)[keyof typeof VERDICT]

export interface Judgement {
  readonly receivedAt: Instant
  readonly responseDueAt: Instant
  /** Effective due instant after pauses and extension; null where there is no completion clock (praise). */
  readonly dueAt: Instant | null
  /** The final valid close: null while open, and where the recorded close is impossible or was voided. */
  readonly closedAt: Instant | null
  /** When the rating counts: call-back, else result sent, else close, else due, else receipt. */
  readonly ratedAt: Instant
  /** In the order of `RATE_MEASURES`. */
  readonly verdicts: readonly Verdict[]
  /** Bit i: verdict i rests on a declared fact, not on times. */
  readonly declared: number
  /** Receipt to first response, natural minutes; null where unknown. */
  readonly responseMinutes: number | null
  /** Active service minutes to the final close, natural; null while open. */
  readonly handlingMinutes: number | null
  /** 100, 75, 60, 50, 25, 0; null without a valid rating. */
  readonly csatPoints: number | null
  /** Index of the handling rule that applied, for the explanation. */
  readonly handlingRule: number
  readonly responseRule: number
  /** Who has had the record since the transfer that its clock starts with, where its history tells of one; not stored. */
  readonly transferredTo?: string
}

/**
 * Verdicts in handling time under which a record without a valid close is no open one: its source has no closing
 * times at all, or declared it done in time without saying when.
 */
export const CLOSE_UNKNOWN: readonly Verdict[] = [VERDICT.notMeasured, VERDICT.hit]

export function verdictIndex(measure: RateMeasure): number {
  return RATE_MEASURES.indexOf(measure)
}
