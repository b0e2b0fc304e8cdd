// The one builder of test values: a value with everything ordinary, and what a test says of it.
import type { Feedback } from '../core/feedback.ts'
import { SUPPLIED_FIELDS, suppliedMask } from '../core/fields.ts'

/** A complaint received on Friday 2026-03-06 at 16:30 in Shanghai, still open, whose source has every column. */
export function makeFeedback(over: Partial<Feedback> = {}): Feedback {
  return {
    ticketNo: 'GD-1',
    receivedAt: Date.UTC(2026, 2, 6, 8, 30),
    registeredAt: null,
    assignedAt: null,
    firstRespondedAt: null,
    closedAt: null,
    resultSentAt: null,
    revisitedAt: null,
    reratedAt: null,
    department: '客服部',
    handler: null,
    channel: null,
    sourceParty: null,
    nature: 'complaint',
    category: null,
    problemClass: null,
    rootCause: null,
    urgency: null,
    scope: null,
    complex: null,
    subject: null,
    content: null,
    reply: null,
    customerName: null,
    customerContact: null,
    region: null,
    event: null,
    status: null,
    resolution: null,
    satisfaction: null,
    reratedSatisfaction: null,
    selfRated: null,
    reopenCount: null,
    transferCount: null,
    declaredResponseOnTime: null,
    declaredHandlingOnTime: null,
    extras: {},
    supplied: suppliedMask(SUPPLIED_FIELDS),
    knownAt: Date.UTC(2027, 0, 1),
    ...over,
  }
}
