// A plan (预案) or another controlled document, and its revisions on their way from a draft to the text in force.
import { dayNumber, monthsAfter } from './day.ts'
import { AppError } from './errors.ts'
import type { Instant } from './instant.ts'

export const PLAN_KINDS = ['emergencyPlan', 'sop', 'processRules', 'whitePaper'] as const
export type PlanKind = (typeof PLAN_KINDS)[number]

/** Who carries the plan out, and what each answers for. */
export interface TeamMember {
  readonly person: string
  /** Who it is on the roster; null where nobody says. */
  readonly employeeNo: string | null
  readonly duty: string
}

export interface PlanResource {
  readonly name: string
  /** null: checked at no interval. */
  readonly checkEveryMonths: number | null
  readonly checkedOn: string | null
}

/** The longest text of a revision. */
export const MOST_PLAN_CHARACTERS = 500_000

/** What somebody enters about a plan. */
export interface PlanContent {
  /** Unique: '预案-003'. */
  readonly code: string
  readonly name: string
  readonly kind: PlanKind
  readonly owner: string
  readonly departments: readonly string[]
  readonly team: readonly TeamMember[]
  readonly resources: readonly PlanResource[]
  readonly reviewEveryMonths: number
  /** null: a document that is not drilled. */
  readonly drillEveryMonths: number | null
}

export interface Plan extends PlanContent {
  readonly id: number
  readonly revision: number
  /** Number of the revision in force; null before the first. */
  readonly inForce: number | null
  /** Last review, with or without a change; null before the first. */
  readonly reviewedOn: string | null
  readonly nextReviewOn: string
  readonly createdBy: string
  readonly createdAt: Instant
}

/**
 * A draft is written; in review; sent back; approved; the text that holds; one that held before; one that was given up.
 */
export const REVISION_STATES = [
  'draft',
  'inReview',
  'changesRequested',
  'approved',
  'inForce',
  'superseded',
  'discarded',
] as const
export type RevisionState = (typeof REVISION_STATES)[number]

/** States of a revision somebody works on: a plan has one such at most. */
export const OPEN_STATES = [
  'draft',
  'inReview',
  'changesRequested',
  'approved',
] as const satisfies RevisionState[]

export const REVISION_MOVES = [
  'submit',
  'approve',
  'requestChanges',
  'putInForce',
  'recall',
  'discard',
  'supersede',
] as const
export type RevisionMove = (typeof REVISION_MOVES)[number]

/** author: whoever wrote on it; approver: the one it names; anyone who may keep plans. */
type Mover = 'author' | 'approver' | 'anyone'

const MOVES: Readonly<
  Record<
    RevisionMove,
    { readonly from: readonly RevisionState[]; readonly to: RevisionState; readonly by: Mover }
  >
> = {
  submit: { from: ['draft', 'changesRequested'], to: 'inReview', by: 'anyone' },
  approve: { from: ['inReview'], to: 'approved', by: 'approver' },
  requestChanges: { from: ['inReview', 'approved'], to: 'changesRequested', by: 'approver' },
  putInForce: { from: ['approved'], to: 'inForce', by: 'anyone' },
  recall: { from: ['inReview'], to: 'draft', by: 'author' },
  discard: { from: ['draft', 'changesRequested'], to: 'discarded', by: 'anyone' },
  supersede: { from: ['inForce'], to: 'superseded', by: 'anyone' },
}

/** finding: a gap that a drill showed. */
export const TRIGGERS = ['cycle', 'majorEvent', 'law', 'organisation', 'finding', 'other'] as const
export type TriggerKind = (typeof TRIGGERS)[number]

export const CHANGE_AREAS = ['process', 'duty', 'measure'] as const
export type ChangeArea = (typeof CHANGE_AREAS)[number]

export const PRINCIPLES = ['practical', 'scientific', 'complete', 'flexible'] as const
export type Principle = (typeof PRINCIPLES)[number]

/** What a solution is to be, beside the principles of a revision: for the customer, feasible, new, and lawful. */
export const SOLUTION_PRINCIPLES = ['customerNeed', 'feasible', 'innovative', 'compliant'] as const
export type SolutionPrinciple = (typeof SOLUTION_PRINCIPLES)[number]

/** What may go wrong when the plan is carried out, and what is done then; degrees 1–5 as in the risk register. */
export interface PlanRisk {
  readonly risk: string
  readonly likelihood: number
  readonly impact: number
  readonly response: string
}

/** What may be cited as the reason for a revision. */
export const EVIDENCE_KINDS = ['record', 'assessment', 'finding', 'accountability'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What a revision rests on and says about itself, beside its text. */
export interface RevisionBasis {
  readonly trigger: { readonly kind: TriggerKind; readonly reference: string }
  readonly evidence: {
    readonly text: string
    readonly recordIds: readonly number[]
    readonly assessmentId: number | null
    readonly findingId: number | null
    /** A department that was held to account and put things right. */
    readonly accountabilityId: number | null
  }
  readonly changes: readonly { readonly area: ChangeArea; readonly text: string }[]
  /** How each principle is met, in a sentence; '' while nobody has said. */
  readonly principles: Readonly<Record<Principle, string>>
  /** The same of the solution; '' where nobody has said. */
  readonly solution: Readonly<Record<SolutionPrinciple, string>>
  readonly risks: readonly PlanRisk[]
  readonly applicability: string
  readonly effectiveness: string
}

/** A revision without its text: what a list shows. */
export interface RevisionHead {
  readonly id: number
  readonly planId: number
  readonly number: number
  readonly state: RevisionState
  /** SHA-256 of the text's bytes, hexadecimal. */
  readonly digest: string
  /** Everybody who wrote on it; none of them approves it. */
  readonly authors: readonly string[]
  readonly approver: string | null
  /** Day by which the approver answers. */
  readonly deadlineOn: string | null
  /** Why it was sent back last; '' where it never was. */
  readonly rejection: string
  /** Why it was given up; '' where it was not. */
  readonly discardReason: string
  readonly effectiveOn: string | null
  readonly revision: number
  readonly createdAt: Instant
  readonly decidedAt: Instant | null
}

export interface PlanRevision extends RevisionHead {
  /** Markdown. */
  readonly text: string
  readonly basis: RevisionBasis
}

/** A plan where something else names it. */
export interface PlanReference {
  readonly id: number
  readonly code: string
  readonly name: string
  /** Of the revision that is named; null where none is. */
  readonly number: number | null
}

/** A plan in a list, with the revision somebody works on. */
export interface ListedPlan {
  readonly plan: Plan
  readonly open: {
    readonly number: number
    readonly state: RevisionState
    readonly deadlineOn: string | null
  } | null
  /** Tasks not closed yet, and the day the first of them is due. */
  readonly openTasks: number
  readonly taskDueOn: string | null
}

export interface PlanFilter {
  readonly text?: string
  readonly kind?: PlanKind
  readonly department?: string
  readonly owner?: string
  /** inForce: a text holds; underWay: somebody works on a revision; none: neither. */
  readonly state?: 'inForce' | 'underWay' | 'none'
  /** Review or task overdue on this day. */
  readonly overdueOn?: string
}

/** What the editor saves. */
export interface RevisionDraft {
  readonly text: string
  readonly basis: RevisionBasis
  readonly effectiveOn: string | null
}

export function movesFrom(state: RevisionState): readonly RevisionMove[] {
  return REVISION_MOVES.filter((move) => move !== 'supersede' && MOVES[move].from.includes(state))
}

/** Who takes a move. */
export function moverOf(move: RevisionMove): Mover {
  return MOVES[move].by
}

/** Whether somebody may take a move of a revision that stands where it can be taken. */
export function mayMove(revision: RevisionHead, move: RevisionMove, actor: string): boolean {
  const { by } = MOVES[move]
  if (by === 'approver') return revision.approver === actor && !revision.authors.includes(actor)
  return by === 'anyone' || revision.authors.includes(actor)
}

/** @throws AppError planRevisionState, notApprover, notYours */
export function moveRevision<T extends RevisionHead>(revision: T, move: RevisionMove, actor: string): T {
  const { from, to, by } = MOVES[move]
  if (!from.includes(revision.state)) throw new AppError('planRevisionState', { state: revision.state, move })
  if (!mayMove(revision, move, actor))
    throw new AppError(by === 'approver' ? 'notApprover' : 'notYours', { move })
  return { ...revision, state: to }
}

/** The text and what stands beside it change only while nobody reviews it. @throws AppError planRevisionState */
export function demandEditable({ state }: RevisionHead): void {
  if (state !== 'draft' && state !== 'changesRequested')
    throw new AppError('planRevisionState', { state, move: 'edit' })
}

/** What a review of the solution finds not said: feasible is also what has its risks answered. */
export function openSolutionChecks({ solution, risks }: RevisionBasis): readonly SolutionPrinciple[] {
  return SOLUTION_PRINCIPLES.filter(
    (principle) => solution[principle].trim() === '' || (principle === 'feasible' && risks.length === 0),
  )
}

export type RevisionGap = 'text' | 'changes' | Principle | 'applicability' | 'effectiveness'

/** What a revision still lacks before it can be submitted. */
export function missingIn({ text, basis }: Pick<PlanRevision, 'text' | 'basis'>): readonly RevisionGap[] {
  const isBlank = (words: string): boolean => words.trim() === ''
  return [
    ...(isBlank(text) ? (['text'] as const) : []),
    ...(basis.changes.length === 0 ? (['changes'] as const) : []),
    ...PRINCIPLES.filter((principle) => isBlank(basis.principles[principle])),
    ...(['applicability', 'effectiveness'] as const).filter((field) => isBlank(basis[field])),
  ]
}

/**
 * @throws AppError planRevisionIncomplete naming what is missing, approverIsAuthor where the approver wrote on it or is
 * the one who submits
 */
export function demandSubmittable(revision: PlanRevision, approver: string, actor: string): void {
  const missing = missingIn(revision)
  if (missing.length > 0) throw new AppError('planRevisionIncomplete', { missing })
  if (approver === actor || revision.authors.includes(approver))
    throw new AppError('approverIsAuthor', { approver })
}

/** What a revision cites, each once. */
export function evidenceIn({ evidence }: RevisionBasis): readonly (readonly [EvidenceKind, number])[] {
  const { recordIds, assessmentId, findingId, accountabilityId } = evidence
  return [
    ...[...new Set(recordIds)].map((id) => ['record', id] as const),
    ...(assessmentId === null ? [] : [['assessment', assessmentId] as const]),
    ...(findingId === null ? [] : [['finding', findingId] as const]),
    ...(accountabilityId === null ? [] : [['accountability', accountabilityId] as const]),
  ]
}

/** A text holds from its effective day. @throws AppError planNotEffective */
export function demandEffective({ effectiveOn }: RevisionHead, today: string): void {
  if (effectiveOn !== null && dayNumber(effectiveOn) > dayNumber(today))
    throw new AppError('planNotEffective', { effectiveOn })
}

/** The cycle runs from the last review, else from the day the plan was entered. */
export function nextReviewOn(lastOn: string, everyMonths: number): string {
  return monthsAfter(lastOn, everyMonths)
}

export const EMPTY_BASIS: Omit<RevisionBasis, 'trigger'> = {
  evidence: { text: '', recordIds: [], assessmentId: null, findingId: null, accountabilityId: null },
  changes: [],
  principles: { practical: '', scientific: '', complete: '', flexible: '' },
  solution: { customerNeed: '', feasible: '', innovative: '', compliant: '' },
  risks: [],
  applicability: '',
  effectiveness: '',
}
