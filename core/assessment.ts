// An assessment (考核): one period, or one special matter, on its way from open data to a published result.
import { AppError } from './errors.ts'
import type { Instant } from './instant.ts'
import type { RecordFilter } from './ledger.ts'
import type { Period } from './scorecard.ts'

export const ASSESSMENT_KINDS = ['weekly', 'monthly', 'quarterly', 'yearly', 'special'] as const
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number]

/**
 * open: figures move with the data; preview: departments see theirs; appeal: they may appeal until a date; closed:
 * every appeal is decided; frozen: the result stands, whatever becomes of the data; published: it counts.
 */
export const ASSESSMENT_STATES = ['open', 'preview', 'appeal', 'closed', 'frozen', 'published'] as const
export type AssessmentState = (typeof ASSESSMENT_STATES)[number]

/** Which records a special assessment (专项考核) is about: an event, a category, any fields, or a text. */
export type AssessmentScope = Pick<RecordFilter, 'fields' | 'text'>

export interface Assessment {
  readonly id: number
  readonly name: string
  readonly kind: AssessmentKind
  /** Key of its period. */
  readonly period: string
  /** Only of a special one; everything in its period where null. */
  readonly scope: AssessmentScope | null
  readonly state: AssessmentState
  /** End of the appeal window, once it was opened. */
  readonly appealUntil: Instant | null
  /** Counts from 1; going back begins the next one and leaves the earlier readable. */
  readonly edition: number
  readonly revision: number
  readonly createdBy: string
  readonly createdAt: Instant
}

export const ASSESSMENT_MOVES = [
  'startPreview',
  'openAppeals',
  'closeReview',
  'freeze',
  'publish',
  'reopen',
] as const
export type AssessmentMove = (typeof ASSESSMENT_MOVES)[number]

const MOVES: Readonly<
  Record<AssessmentMove, { readonly from: readonly AssessmentState[]; readonly to: AssessmentState }>
> = {
  startPreview: { from: ['open'], to: 'preview' },
  openAppeals: { from: ['preview'], to: 'appeal' },
  closeReview: { from: ['appeal'], to: 'closed' },
  freeze: { from: ['closed'], to: 'frozen' },
  publish: { from: ['frozen'], to: 'published' },
  reopen: { from: ['preview', 'appeal', 'closed', 'frozen', 'published'], to: 'open' },
}

/** One step an assessment took: what its history is made of. */
export interface AssessmentStep {
  readonly edition: number
  readonly move: AssessmentMove
  readonly actor: string
  readonly at: Instant
  /** Why it went back; empty on the way forward. */
  readonly reason: string
}

/** What may be done next, the way forward first. */
export function movesFrom(state: AssessmentState): readonly AssessmentMove[] {
  return ASSESSMENT_MOVES.filter((move) => MOVES[move].from.includes(state))
}

/**
 * The assessment after a move. Going back takes another person than the one of the last step, and begins a new edition.
 * @param last the latest step of the assessment; null before the first
 * @throws AppError assessmentState (not possible from where it is), samePerson
 */
export function moveAssessment(
  assessment: Assessment,
  move: AssessmentMove,
  { actor, last }: { actor: string; last: Pick<AssessmentStep, 'actor'> | null },
): Assessment {
  const { from, to } = MOVES[move]
  const { state, edition } = assessment
  if (!from.includes(state)) throw new AppError('assessmentState', { state, move })
  if (move !== 'reopen') return { ...assessment, state: to }
  if (last?.actor === actor) throw new AppError('samePerson', { actor })
  return { ...assessment, state: to, edition: edition + 1, appealUntil: null }
}

const PERIOD_KINDS: Readonly<Record<Exclude<AssessmentKind, 'special'>, Period['kind']>> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
}

/** Whether an assessment of the kind can be of the period: a special one of any, a monthly one of a month. */
export function suitsPeriod(kind: AssessmentKind, period: Pick<Period, 'kind'>): boolean {
  return kind === 'special' || PERIOD_KINDS[kind] === period.kind
}

/** The kind that assesses such a period; a span of days of one's own is a special matter. */
export function kindOfPeriod({ kind }: Pick<Period, 'kind'>): AssessmentKind {
  return ASSESSMENT_KINDS.find((each) => each !== 'special' && PERIOD_KINDS[each] === kind) ?? 'special'
}
