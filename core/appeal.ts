// An appeal (申诉): a department holds a record, a figure or its score to be wrong; somebody who had no part in it decides.
import { z } from 'zod'
import { ADJUSTMENTS } from './adjust.ts'
import type { Assessment } from './assessment.ts'
import { type Decision, draftDecisionSchema } from './decision.ts'
import type { Effect } from './effect.ts'
import { AppError } from './errors.ts'
import type { EvidenceFile } from './evidence.ts'
import type { Instant } from './instant.ts'

export const APPEAL_STATES = ['filed', 'upheld', 'rejected', 'withdrawn'] as const
export type AppealState = (typeof APPEAL_STATES)[number]

export const appealAboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), recordId: z.int().positive() }),
  z.strictObject({ kind: z.literal('figure'), kpi: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('total') }),
])
export type AppealAbout = z.infer<typeof appealAboutSchema>

/** What upholding does at once: nothing, a decision about the record or the end of one, or an adjustment. */
export const appealConsequenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('decision'), decision: draftDecisionSchema }),
  z.strictObject({ kind: z.literal('revocation'), decisionId: z.int().positive() }),
  z.strictObject({ kind: z.literal('adjustment'), adjustment: z.enum(ADJUSTMENTS).exclude(['carriedOver']) }),
])
export type AppealConsequence = z.infer<typeof appealConsequenceSchema>

export interface Appeal {
  readonly id: number
  readonly assessmentId: number
  readonly edition: number
  readonly department: string
  readonly about: AppealAbout
  /** Of a record. */
  readonly ticketNo: string | null
  readonly reason: string
  readonly files: readonly EvidenceFile[]
  readonly state: AppealState
  readonly revision: number
  readonly filedBy: string
  readonly filedAt: Instant
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  /** What the department is told; final. */
  readonly outcome: string
  readonly consequence: AppealConsequence | null
  /** Its score before and after, as it stood when it was decided. */
  readonly effect: Effect | null
}

/** @throws AppError appealClosed outside the window, appealLate after its end */
export function demandWindow({ state, appealUntil }: Assessment, now: Instant): void {
  if (state !== 'appeal' || appealUntil === null) throw new AppError('appealClosed', { state })
  if (now >= appealUntil) throw new AppError('appealLate')
}

/** @throws AppError appealClosed where the review is over or began anew */
export function demandReview({ state, edition }: Assessment, of: Pick<Appeal, 'edition'>): void {
  if (state !== 'appeal' || of.edition !== edition) throw new AppError('appealClosed', { state })
}

/**
 * Whether somebody may decide it: neither who filed it, nor who had a part in a decision about the record.
 * @throws AppError alreadyDecided, samePerson
 */
export function demandImpartial(
  { id, state, filedBy }: Pick<Appeal, 'id' | 'state' | 'filedBy'>,
  actor: string,
  decisions: readonly Pick<Decision, 'requestedBy' | 'approvedBy'>[],
): void {
  if (state !== 'filed') throw new AppError('alreadyDecided', { appealId: id })
  const people = [filedBy, ...decisions.flatMap((made) => [made.requestedBy, made.approvedBy])]
  if (people.includes(actor)) throw new AppError('samePerson', { actor })
}

/** @throws AppError alreadyDecided, notYours */
export function demandOwnAppeal({ id, state, filedBy }: Appeal, actor: string): void {
  if (state !== 'filed') throw new AppError('alreadyDecided', { appealId: id })
  if (filedBy !== actor) throw new AppError('notYours', { requestedBy: filedBy })
}

/** What a consequence may rest on: a decision needs the record it is about. @throws AppError appealConsequence */
export function demandFitting(about: AppealAbout, consequence: AppealConsequence): void {
  const needsRecord = consequence.kind === 'decision' || consequence.kind === 'revocation'
  if (needsRecord && about.kind !== 'record') throw new AppError('appealConsequence')
}
