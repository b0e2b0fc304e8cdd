// Closes that held and closes that did not: what upheld reopenings leave of a record's history (scoring §1).
import type { Decision } from './decision.ts'
import { DAY, type Instant, type Interval } from './instant.ts'
import type { Policy } from './policy.ts'

export type Reopening = Extract<Decision, { kind: 'reopen' }>

export interface Closing {
  /** When the handling clock starts: receipt, or the last reopening under the rule `restart`. */
  readonly startAt: Instant
  /** The final valid close; null while open, and where the recorded close was voided. */
  readonly closedAt: Instant | null
  /** Time spent closed that is not charged, apart and in order. */
  readonly closed: readonly Interval[]
  /** The last reopening that voided a close: what was done before it no longer stands. Null where none did. */
  readonly voidedAt: Instant | null
  /** Upheld reopenings within the policy's days; these fail K6 under every rule. */
  readonly upheld: number
}

/**
 * `recordedAt` is the close of the record, null where missing or impossible. A reopening counts if it was upheld
 * and came within the policy's days of its close (exactly at the limit counts); after another one the close
 * before it stands, whatever was recorded later.
 */
export function settleClosing(
  receivedAt: Instant,
  recordedAt: Instant | null,
  reopenings: readonly Reopening[],
  policy: Policy['reopen'],
): Closing {
  const inOrder = reopenings
    .filter((r) => r.closedAt >= receivedAt)
    .sort((a, b) => a.closedAt - b.closedAt || a.reopenedAt - b.reopenedAt)
  const counts = (r: Reopening) => r.upheld && r.reopenedAt - r.closedAt <= policy.withinDays * DAY
  const upheld = inOrder.filter(counts).length

  if (policy.rule === 'first_close') {
    const closes = [...inOrder.map((r) => r.closedAt), ...(recordedAt === null ? [] : [recordedAt])]
    const closedAt = closes.length === 0 ? null : Math.min(...closes)
    return { startAt: receivedAt, closedAt, closed: [], voidedAt: null, upheld }
  }

  const closed: Interval[] = []
  let closedAt: Instant | null = null
  let voidedAt: Instant | null = null
  let undoneAt: Instant | null = null
  for (const r of inOrder) {
    closedAt ??= r.closedAt
    if (!counts(r)) continue
    if (closedAt < r.reopenedAt) closed.push({ startAt: closedAt, endAt: r.reopenedAt })
    voidedAt = r.reopenedAt
    undoneAt = closedAt
    closedAt = null
  }
  // Days without hours may put a reopening and the next close on one instant.
  const isLater = (at: Instant) =>
    voidedAt === null || at > voidedAt || (at === voidedAt && undoneAt !== null && at > undoneAt)
  if (closedAt === null && recordedAt !== null && isLater(recordedAt)) closedAt = recordedAt
  return policy.rule === 'restart' && voidedAt !== null
    ? { startAt: voidedAt, closedAt, closed: [], voidedAt, upheld }
    : { startAt: receivedAt, closedAt, closed, voidedAt, upheld }
}
