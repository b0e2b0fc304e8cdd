// What makes a plan due for a revision: its cycle, a major event, a law, a change of the organisation.
import { dayNumber, dayText } from './day.ts'
import type { Instant } from './instant.ts'
import type { TriggerKind } from './plan.ts'
import type { Register, RegisterEntry } from './register.ts'

/** What somebody enters; of a law its source and date, of an event its record. */
export interface NewPlanTask {
  readonly trigger: TriggerKind
  readonly reference: string
  readonly source: string
  readonly issuedOn: string | null
  readonly recordId: number | null
  readonly dueOn: string
}

export interface PlanTask extends NewPlanTask {
  readonly id: number
  readonly planId: number
  readonly openedBy: string
  readonly openedAt: Instant
  /** How it ended; null while it is open. */
  readonly closedAs: 'revised' | 'noChange' | null
  readonly closedBy: string | null
  readonly closedAt: Instant | null
}

/** A review: it ended in a new revision in force, or found that nothing changes. Either resets the cycle. */
export interface PlanReview {
  readonly id: number
  readonly outcome: 'revised' | 'noChange'
  /** Number of the revision that came of it, or that was found good. */
  readonly number: number
  /** When the cycle asked for it; null of reviews from before that was written down. */
  readonly dueOn: string | null
  readonly reviewedOn: string
  readonly note: string
  readonly actor: string
  readonly at: Instant
}

export const COMMENT_SOURCES = ['staff', 'customer', 'partner'] as const
export type CommentSource = (typeof COMMENT_SOURCES)[number]

export interface PlanComment {
  readonly id: number
  /** Of the revision it is about. */
  readonly number: number
  readonly source: CommentSource
  readonly text: string
  readonly actor: string
  readonly at: Instant
}

/** Somebody who is to know a revision, and when they said they do. */
export interface PlanReader {
  readonly person: string
  readonly department: string | null
  readonly readAt: Instant | null
}

/** An organisational change leaves a month to look at the plans that name the department. */
export const ORGANISATION_DAYS = 30

/** What a new version of the register says anew about departments that became others. */
export function departmentChanges(before: Register, after: Register): readonly RegisterEntry[] {
  const known = new Set(before.entries.map(keyOf))
  return after.entries.filter((entry) => entry.kind !== 'alias' && !known.has(keyOf(entry)))
}

export function organisationTask(
  { name, countsAs, from, reason }: RegisterEntry,
  today: string,
): NewPlanTask {
  return {
    trigger: 'organisation',
    reference: `${name} → ${countsAs}`,
    source: reason,
    issuedOn: from,
    recordId: null,
    dueOn: dayText(dayNumber(today) + ORGANISATION_DAYS),
  }
}

function keyOf({ name, countsAs, from, kind }: RegisterEntry): string {
  return JSON.stringify([name, countsAs, from, kind])
}
