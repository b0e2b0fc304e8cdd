// What makes a plan due for a revision: its cycle, a major event, a law, a change of the organisation.
import { dayNumber, dayText } from './day.ts'
import type { Instant } from './instant.ts'
import type { TriggerKind } from './plan.ts'
import type { Register, RegisterEntry } from './register.ts'

/** What calls for a revision; of a law its source and date, of an event its record. */
export interface NewPlanTask {
  readonly trigger: TriggerKind
  readonly reference: string
  readonly source: string
  readonly issuedOn: string | null
  readonly recordId: number | null
  /** The finding that opened it, and that it follows. */
  readonly findingId: number | null
  readonly dueOn: string
}

/** What people enter: the cycle has its own task at all times, and findings open theirs. */
export const ENTERED_TRIGGERS = [
  'majorEvent',
  'law',
  'organisation',
  'other',
] as const satisfies TriggerKind[]
export type EnteredTask = Omit<NewPlanTask, 'findingId' | 'trigger'> & {
  readonly trigger: (typeof ENTERED_TRIGGERS)[number]
}

export interface PlanTask extends NewPlanTask {
  readonly id: number
  readonly planId: number
  readonly openedBy: string
  readonly openedAt: Instant
  /** How it ended; withdrawn with the finding that opened it; null while it is open. */
  readonly closedAs: 'revised' | 'noChange' | 'withdrawn' | null
  /** Number of the revision that answered it, or that was found good. */
  readonly closedNumber: number | null
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

/** What a new version of the register says anew about departments that came to be or became others. */
export function departmentChanges(before: Register, after: Register): readonly RegisterEntry[] {
  const known = new Set(before.entries.map(keyOf))
  return after.entries.filter((entry) => entry.kind !== 'alias' && !known.has(keyOf(entry)))
}

/**
 * Departments whose plans a change concerns: those it names and, of one that is set up out of others, those that its
 * name counted for. null where nobody can tell, as of a department that is new altogether: then it concerns every plan.
 */
export function departmentsConcerned(entry: RegisterEntry, before: Register): readonly string[] | null {
  if (entry.countsAs !== entry.name) return [entry.name, entry.countsAs]
  const was = before.entries.filter(({ name }) => name === entry.name).map(({ countsAs }) => countsAs)
  return was.length === 0 ? null : [...new Set([entry.name, ...was])]
}

export function organisationTask(
  { name, countsAs, from, reason, kind }: RegisterEntry,
  today: string,
): NewPlanTask {
  return {
    trigger: 'organisation',
    reference: kind === 'new' || name === countsAs ? `+ ${name}` : `${name} → ${countsAs}`,
    source: reason,
    issuedOn: from,
    recordId: null,
    findingId: null,
    dueOn: dayText(dayNumber(today) + ORGANISATION_DAYS),
  }
}

function keyOf({ name, countsAs, from, kind }: RegisterEntry): string {
  return JSON.stringify([name, countsAs, from, kind])
}
