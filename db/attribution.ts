// Judges a case and charges it to whoever had it when it fell due (scoring §2).
import type { Decision } from '../core/decision.ts'
import type { FeedbackEvent } from '../core/event.ts'
import type { Feedback } from '../core/feedback.ts'
import type { Judgement } from '../core/judgement.ts'
import type { Judge } from './judge.ts'

/**
 * The verdict, and the record as it will be stored: where its history tells of a valid transfer, its department is the
 * one that received it, whatever the file of records says. Decided when record or events come in; a later policy
 * judges the record anew and leaves it where it is.
 */
export function judgeAttributed(
  { judge }: Judge,
  feedback: Feedback,
  decisions: readonly Decision[],
  events: readonly FeedbackEvent[],
): { readonly feedback: Feedback; readonly judgement: Judgement } {
  const judgement = judge(feedback, decisions, events)
  const department = judgement.transferredTo
  if (department === undefined || department === feedback.department) return { feedback, judgement }
  const charged = { ...feedback, department }
  // A deadline may depend on the department.
  return { feedback: charged, judgement: judge(charged, decisions, events) }
}
