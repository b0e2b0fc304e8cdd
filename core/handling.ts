// The handling clock of one record: which rule, from when, due when, paused how long, closed when (scoring §1).
import type { Decision } from './decision.ts'
import { type Clock, type ClockOf, createClocks, createRuleFinder } from './deadline.ts'
import { AppError } from './errors.ts'
import type { Feedback } from './feedback.ts'
import type { Transfer } from './history/transfers.ts'
import { type Instant, type Interval, MINUTE } from './instant.ts'
import { type Uncharged, unchargedTime } from './pauses.ts'
import type { LimitRule, Policy } from './policy.ts'
import { type Closing, settleClosing } from './reopening.ts'
import { zoneOf } from './zone.ts'

export interface Handling extends Closing {
  /** Index into the policy's handling rules. */
  readonly rule: number
  /** After pauses, time spent closed and extension; null where the rule sets no clock (praise). */
  readonly dueAt: Instant | null
  readonly pauses: readonly Interval[]
  /** Natural minutes of the extension that counts; 0 without one. */
  readonly extensionMinutes: number
  /** Who has had the record since the transfer that its clock starts with; null where the clock starts otherwise. */
  readonly transferredTo: string | null
}

/**
 * Settles closes, pauses, transfers and extension of a record. A transfer is valid while the clock of whoever passes
 * the record on still runs: the clock of the receiving department starts with it. What is passed on when it is overdue
 * stays with who let it become so (scoring §2).
 * @throws AppError policyInvalid, timeZoneUnknown
 */
export function createHandling(
  policy: Policy,
): (feedback: Feedback, decisions: readonly Decision[], transfers?: readonly Transfer[]) => Handling {
  const clocks = clocksOf(policy, 'handling')
  const ruleOf = createRuleFinder(policy.handling, zoneOf(policy.timeZone))
  return (feedback, decisions, transfers = []) => {
    const rule = ruleOf(feedback)
    const clockOf = clocks[rule] ?? null
    const closing = settleClosing(
      feedback.receivedAt,
      possible(feedback.closedAt, feedback),
      ofKind(decisions, 'reopen'),
      policy.reopen,
    )
    const transferredTo = null
    if (!clockOf) return { ...closing, rule, dueAt: null, pauses: [], extensionMinutes: 0, transferredTo }

    const extension = firstRequested(ofKind(decisions, 'extension'))
    const pauses = ofKind(decisions, 'pause')
    const runFrom = (running: Closing, clock: Clock) => {
      const extensionAfter = (uncharged: number): number =>
        extension && extension.requestedAt < clock.dueAt(running.startAt, uncharged) ? extension.minutes : 0
      const dueAfter = (uncharged: number): Instant =>
        clock.dueAt(running.startAt, uncharged) + extensionAfter(uncharged) * MINUTE
      const uncharged = unchargedOf(clock, running, pauses, policy, dueAfter)
      return {
        dueAt: dueAfter(uncharged.minutes),
        pauses: uncharged.pauses,
        extensionMinutes: extensionAfter(uncharged.minutes),
      }
    }
    let run = {
      ...closing,
      ...runFrom(closing, clockOf(feedback.department)),
      transferredTo: null as string | null,
    }
    for (const { at, department } of transfers) {
      if (department === null || at < run.startAt || at >= run.dueAt) continue
      if (run.closedAt !== null && at >= run.closedAt) continue
      const running = startedAt(run, at)
      run = { ...running, ...runFrom(running, clockOf(department)), transferredTo: department }
    }
    return { ...run, rule }
  }
}

/** The same closing on a clock that starts later: time spent closed before that is none of it. */
function startedAt(closing: Closing, startAt: Instant): Closing {
  const closed = closing.closed
    .filter(({ endAt }) => endAt > startAt)
    .map((stretch) => ({ ...stretch, startAt: Math.max(stretch.startAt, startAt) }))
  const { closedAt, voidedAt, upheld } = closing
  return { startAt, closedAt, closed, voidedAt, upheld }
}

/**
 * A time that can be: not before the receipt and not later than the last import knew. Others count as missing, so
 * that nobody gains by an impossible time (scoring §2).
 */
export function possible(at: Instant | null, feedback: Feedback): Instant | null {
  return at !== null && at >= feedback.receivedAt && at <= feedback.knownAt ? at : null
}

/** One clock a rule, null where the rule sets none. @throws AppError policyInvalid where no rule catches the rest. */
export function clocksOf(policy: Policy, rules: 'response' | 'handling'): readonly (ClockOf | null)[] {
  const list: readonly LimitRule[] = policy[rules]
  if (Object.keys(list.at(-1)?.when ?? { none: true }).length > 0) {
    throw new AppError('policyInvalid', { at: rules, reason: 'the last rule must be unconditional' })
  }
  const clockOf = createClocks(policy)
  return list.map(({ limit }) => limit && clockOf(limit))
}

function unchargedOf(
  clock: Clock,
  closing: Closing,
  pauses: readonly Interval[],
  policy: Policy,
  dueAfter: (uncharged: number) => Instant,
): Uncharged {
  if (pauses.length === 0 && closing.closed.length === 0) return { pauses: [], minutes: 0 }
  return unchargedTime({ clock, ...closing, pauses, rule: policy.pause, dueAfter })
}

type OfKind<K extends Decision['kind']> = Extract<Decision, { kind: K }>

export function ofKind<K extends Decision['kind']>(decisions: readonly Decision[], kind: K): OfKind<K>[] {
  return decisions.filter((d): d is OfKind<K> => d.kind === kind)
}

/** An extension is granted once: the one asked for first, if that was before the due instant. */
function firstRequested(extensions: readonly OfKind<'extension'>[]): OfKind<'extension'> | undefined {
  return extensions.toSorted((a, b) => a.requestedAt - b.requestedAt)[0]
}
