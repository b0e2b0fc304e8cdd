// Events in the order they happened, each once, whatever order and however often the files told them.
import { EVENT_KINDS, type FeedbackEvent } from '../event.ts'
import { SATISFACTIONS } from '../feedback.ts'
import type { Instant } from '../instant.ts'

const RANK = new Map(EVENT_KINDS.map((kind, i) => [kind, i]))
const GRADE = new Map(SATISFACTIONS.map((grade, i) => [grade, i]))

/**
 * By instant, then by the order of `EVENT_KINDS`. What cannot have happened before the receipt is left out; a day or
 * minute that holds the receipt stands for the receipt itself. Rows that tell of the same step are one: what either
 * leaves blank the other fills in, and where they contradict each other the order of the rows decides nothing.
 */
export function inOrder(events: readonly FeedbackEvent[], receivedAt: Instant): readonly FeedbackEvent[] {
  const steps = new Map<string, FeedbackEvent>()
  const possible = events
    .map((event) => atEarliest(event, receivedAt))
    .filter(({ at }) => at >= receivedAt)
    .sort(compare)
  for (const event of possible) {
    const key = stepKey(event)
    const known = steps.get(key)
    steps.set(key, known ? joined(known, event) : event)
  }
  return [...steps.values()]
}

function atEarliest(event: FeedbackEvent, receivedAt: Instant): FeedbackEvent {
  const holdsReceipt = event.at < receivedAt && event.at + event.precision > receivedAt
  return holdsReceipt ? { ...event, at: receivedAt } : event
}

/** Whom a ticket goes to is part of the step; the other details describe it. */
function stepKey({ at, kind, department }: FeedbackEvent): string {
  const goesTo = kind === 'assigned' || kind === 'transferred' ? department : null
  return JSON.stringify([at, kind, goesTo])
}

function joined(a: FeedbackEvent, b: FeedbackEvent): FeedbackEvent {
  return {
    ...a,
    department: a.department ?? b.department,
    handler: a.handler ?? b.handler,
    reason: a.reason ?? b.reason,
    approver: a.approver ?? b.approver,
    // The worse grade, and the reopening upheld: nobody gains by a contradiction.
    grade: gradeRank(a) >= gradeRank(b) ? a.grade : b.grade,
    upheld: a.upheld === true || b.upheld === true ? true : (a.upheld ?? b.upheld),
    note: a.note ?? b.note,
    supplied: a.supplied | b.supplied,
  }
}

function gradeRank({ grade }: FeedbackEvent): number {
  return grade === null ? -1 : GRADE.get(grade)!
}

/** A total order of different events, so that any order of rows becomes the same. */
function compare(a: FeedbackEvent, b: FeedbackEvent): number {
  return a.at - b.at || RANK.get(a.kind)! - RANK.get(b.kind)! || compareText(detailsOf(a), detailsOf(b))
}

function detailsOf({ department, handler, reason, approver, grade, upheld, note }: FeedbackEvent): string {
  return JSON.stringify([department, handler, reason, approver, grade, upheld, note])
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
