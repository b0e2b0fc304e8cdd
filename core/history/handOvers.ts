// How long each department kept a ticket before it passed it on, against the limits between departments (OLA).
import { createClocks, heldBy } from '../deadline.ts'
import type { FeedbackEvent } from '../event.ts'
import type { Feedback } from '../feedback.ts'
import type { Instant } from '../instant.ts'
import type { Policy } from '../policy.ts'
import { zoneOf } from '../zone.ts'
import { inOrder } from './order.ts'

export interface HandOver {
  readonly department: string
  readonly fromAt: Instant
  /** When it passed the ticket on or closed it; null while it has it. */
  readonly toAt: Instant | null
  readonly dueAt: Instant
  /** Service minutes past the limit, 0 in time; null while it has the ticket, for that depends on when one asks. */
  readonly lateMinutes: number | null
}

/**
 * The stays of a ticket in departments that the policy limits, in order. They are facts about single tickets and change
 * no verdict: a ticket is charged once, to whoever has it when it falls due. @throws AppError policyInvalid
 */
export function createHandOvers(
  policy: Policy,
): (record: Feedback, events: readonly FeedbackEvent[]) => readonly HandOver[] {
  const clockOf = createClocks(policy)
  const zone = zoneOf(policy.timeZone)
  const limits = (policy.handOver ?? []).map((rule) => ({
    department: rule.department,
    clock: clockOf(rule.limit)(rule.department),
    holds: heldBy(rule, zone),
  }))
  return (record, events) =>
    staysOf(inOrder(events, record.receivedAt)).flatMap(({ department, fromAt, toAt }) => {
      const limit = limits.find((one) => one.department === department && one.holds(record.receivedAt))
      if (!limit) return []
      const { clock } = limit
      const dueAt = clock.dueAt(fromAt)
      const lateMinutes = toAt === null ? null : toAt <= dueAt ? 0 : clock.minutesBetween(dueAt, toAt)
      return [{ department, fromAt, toAt, dueAt, lateMinutes }]
    })
}

interface Stay {
  readonly department: string
  readonly fromAt: Instant
  readonly toAt: Instant | null
}

/** Steps that say who has the ticket from then on. */
const TAKES: ReadonlySet<FeedbackEvent['kind']> = new Set([
  'received',
  'registered',
  'assigned',
  'transferred',
])

function staysOf(events: readonly FeedbackEvent[]): readonly Stay[] {
  const stays: Stay[] = []
  let open: Omit<Stay, 'toAt'> | null = null
  for (const { kind, at, department } of events) {
    if (kind === 'closed' && open !== null) {
      stays.push({ ...open, toAt: at })
      open = null
    }
    if (!TAKES.has(kind) || department === null) continue
    if (open !== null && open.department === department) continue
    if (open) stays.push({ ...open, toAt: at })
    open = { department, fromAt: at }
  }
  return open ? [...stays, { ...open, toAt: null }] : stays
}
