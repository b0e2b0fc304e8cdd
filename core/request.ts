// A request for a decision (剔除、暂停、延期、重办认定): asked by one person with evidence, decided by another.
import { type Decision, decisionSchema, type DraftDecision } from './decision.ts'
import type { Effect } from './effect.ts'
import { AppError } from './errors.ts'
import type { EvidenceFile } from './evidence.ts'
import type { Instant } from './instant.ts'

export const REQUEST_STATES = ['pending', 'approved', 'rejected', 'withdrawn'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** Records in one request. */
export const MOST_REQUESTED = 1000

export interface DecisionRequest {
  readonly id: number
  readonly decision: DraftDecision
  /** How many records it is about. */
  readonly records: number
  /** One of them, to name it by; null where its import was undone. */
  readonly first: Pick<RequestedRecord, 'recordId' | 'ticketNo' | 'department'> | null
  /** Departments its records count for. */
  readonly departments: number
  readonly state: RequestState
  readonly revision: number
  readonly requestedBy: string
  readonly requestedAt: Instant
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly decidedReason: string
  readonly files: readonly EvidenceFile[]
  /** Of the approval, as the scores stood then. */
  readonly effect: Effect | null
}

export interface RequestedRecord {
  readonly recordId: number
  readonly ticketNo: string
  readonly department: string
  readonly subject: string | null
  readonly receivedAt: Instant
  readonly dueAt: Instant | null
}

type Standing = Pick<DecisionRequest, 'state' | 'requestedBy' | 'id'>

/** @throws AppError alreadyDecided, samePerson where somebody would decide what they asked for */
export function demandDecidable({ id, state, requestedBy }: Standing, actor: string): void {
  if (state !== 'pending') throw new AppError('alreadyDecided', { requestId: id })
  if (requestedBy === actor) throw new AppError('samePerson', { actor })
}

/** @throws AppError alreadyDecided, notYours */
export function demandWithdrawable({ id, state, requestedBy }: Standing, actor: string): void {
  if (state !== 'pending') throw new AppError('alreadyDecided', { requestId: id })
  if (requestedBy !== actor) throw new AppError('notYours', { requestedBy })
}

/**
 * The decision that an approval makes of a request, its evidence in words and by the names of its files.
 * @throws AppError evidenceNeeded for an exclusion without either
 */
export function decisionOf(
  draft: DraftDecision,
  by: { readonly requestedBy: string; readonly approvedBy: string; readonly files: readonly string[] },
): Decision {
  const { requestedBy, approvedBy, files } = by
  const evidence = [draft.evidence, ...files].filter((text) => text !== '').join('; ')
  if (draft.kind === 'exclusion' && evidence === '') throw new AppError('evidenceNeeded')
  return decisionSchema.parse({ ...draft, evidence: cut(evidence), requestedBy, approvedBy })
}

const MOST_EVIDENCE_TEXT = 1000

function cut(text: string): string {
  return text.length > MOST_EVIDENCE_TEXT ? `${text.slice(0, MOST_EVIDENCE_TEXT - 1)}…` : text
}
