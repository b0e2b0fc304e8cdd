// A drill (演练): a plan tried out, from its place in the year's programme to the report that closes it.
import { z } from 'zod'
import { AppError } from './errors.ts'
import { add, compare, divide, type Fraction, fraction, fractionOf, multiply, ZERO } from './fraction.ts'
import type { Instant } from './instant.ts'
import { calendarDay } from './staff.ts'

export const DRILL_KINDS = ['tableTop', 'live', 'simulation'] as const
export type DrillKind = (typeof DRILL_KINDS)[number]

/**
 * planned: a place in the programme; prepared: scenario, objectives and people stand; held: it took place and is being
 * scored; reported: the after-action report stands; closed: every finding of it is closed too; cancelled: it will not
 * take place, and stays in the programme as planned and not done.
 */
export const DRILL_STATES = ['planned', 'prepared', 'held', 'reported', 'closed', 'cancelled'] as const
export type DrillState = (typeof DRILL_STATES)[number]

const text = z.string().trim().max(4000)
const line = z.string().trim().min(1).max(500)
const person = z.string().trim().min(1).max(100)
const minute = z.int().min(0).max(100_000)

export const drillContentSchema = z
  .strictObject({
    scenario: text,
    /** Best rating of an objective; 0 is the worst. */
    scale: z.int().min(1).max(100),
    /** Rating from which an objective is met. */
    metFrom: z.int().min(0).max(100),
    objectives: z
      .array(
        z.strictObject({
          /** Stays with the objective while its text is edited. */
          key: z.string().min(1).max(40),
          text: line,
          weight: z.int().min(1).max(100),
          rating: z.int().min(0).max(100).nullable(),
        }),
      )
      .max(50),
    /** What is thrown in, in minutes from the start: when a reaction was expected, and when it came. */
    injects: z
      .array(z.strictObject({ text: line, expectedMinute: minute, actualMinute: minute.nullable() }))
      .max(200),
    participants: z.array(z.strictObject({ name: person, role: z.string().trim().max(100) })).max(500),
    notes: z.array(z.strictObject({ observer: person, text: line })).max(200),
    selfAssessments: z
      .array(z.strictObject({ name: person, rating: z.int().min(0).max(100).nullable(), text }))
      .max(500),
    teamAssessment: text,
    strengths: text,
    improvement: text,
  })
  .refine(({ scale, metFrom }) => metFrom <= scale, { path: ['metFrom'], message: 'above the scale' })
  .refine(({ objectives }) => new Set(objectives.map(({ key }) => key)).size === objectives.length, {
    path: ['objectives'],
    message: 'key used twice',
  })
  .refine(
    ({ scale, objectives, selfAssessments }) =>
      [...objectives, ...selfAssessments].every(({ rating }) => rating === null || rating <= scale),
    { path: ['scale'], message: 'a rating is above it' },
  )
export type DrillContent = Readonly<z.infer<typeof drillContentSchema>>

export const EMPTY_DRILL: DrillContent = {
  scenario: '',
  scale: 5,
  metFrom: 3,
  objectives: [],
  injects: [],
  participants: [],
  notes: [],
  selfAssessments: [],
  teamAssessment: '',
  strengths: '',
  improvement: '',
}

const planId = z.int().positive().nullable()

export const drillHeadSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(DRILL_KINDS),
  planId,
  /** The revision of the plan that is drilled. */
  planRevisionId: planId,
  owner: person,
  department: z.string().trim().min(1).max(200),
  plannedOn: calendarDay,
})
export type DrillHead = Readonly<z.infer<typeof drillHeadSchema>>

export interface Drill extends DrillHead {
  readonly id: number
  readonly state: DrillState
  readonly heldOn: string | null
  readonly content: DrillContent
  readonly revision: number
}

/** A line of the programme: everything but the content. */
export type DrillRow = Omit<Drill, 'content'> & { readonly openFindings: number }

/** reopen: one of its findings opened again. */
export const DRILL_MOVES = ['prepare', 'sendBack', 'hold', 'report', 'close', 'cancel', 'reopen'] as const
export type DrillMove = (typeof DRILL_MOVES)[number]
/** What people may do. */
export type OfferedMove = Exclude<DrillMove, 'reopen'>

const MOVES: Readonly<Record<DrillMove, { readonly from: readonly DrillState[]; readonly to: DrillState }>> =
  {
    prepare: { from: ['planned'], to: 'prepared' },
    sendBack: { from: ['prepared'], to: 'planned' },
    hold: { from: ['prepared'], to: 'held' },
    report: { from: ['held'], to: 'reported' },
    close: { from: ['reported'], to: 'closed' },
    cancel: { from: ['planned', 'prepared'], to: 'cancelled' },
    reopen: { from: ['closed'], to: 'reported' },
  }

export interface Step<M extends string> {
  readonly move: M
  readonly actor: string
  readonly at: Instant
  readonly note: string
}

/** What people may do next; a drill opens again by a finding alone. */
export function drillMovesFrom(state: DrillState): readonly OfferedMove[] {
  return DRILL_MOVES.filter((move) => move !== 'reopen').filter((move) => MOVES[move].from.includes(state))
}

export const DRILL_GAPS = [
  'scenario',
  'objectives',
  'participants',
  'ratings',
  'strengths',
  'improvement',
] as const
export type DrillGap = (typeof DRILL_GAPS)[number]

/** What must be filled in before a move. */
export function missingFor(move: DrillMove, content: DrillContent): readonly DrillGap[] {
  const empty: Readonly<Record<DrillGap, boolean>> = {
    scenario: content.scenario === '',
    objectives: content.objectives.length === 0,
    participants: content.participants.length === 0,
    ratings: content.objectives.some(({ rating }) => rating === null),
    strengths: content.strengths === '',
    improvement: content.improvement === '',
  }
  const needed: Readonly<Record<DrillMove, readonly DrillGap[]>> = {
    prepare: ['scenario', 'objectives', 'participants'],
    sendBack: [],
    hold: ['scenario', 'objectives', 'participants'],
    report: ['ratings', 'strengths', 'improvement'],
    close: [],
    cancel: [],
    reopen: [],
  }
  return needed[move].filter((gap) => empty[gap])
}

/**
 * The drill after a move.
 * @param heldOn the day it took place, for `hold`
 * @throws AppError drillState, drillNotReady, notHeldYet, drillFindingsOpen
 */
export function moveDrill(
  drill: Drill,
  move: DrillMove,
  { today, heldOn, openFindings }: { today: string; heldOn: string; openFindings: number },
): Drill {
  const { from, to } = MOVES[move]
  if (!from.includes(drill.state)) throw new AppError('drillState', { state: drill.state, move })
  const missing = missingFor(move, drill.content)
  if (missing.length > 0) throw new AppError('drillNotReady', { missing })
  if (move === 'close' && openFindings > 0) throw new AppError('drillFindingsOpen', { count: openFindings })
  if (move !== 'hold') return { ...drill, state: to }
  if (heldOn > today) throw new AppError('notHeldYet', { on: heldOn })
  return { ...drill, state: to, heldOn }
}

/**
 * The drill with other content. Results wait until it was held; from then on its objectives stay what they were.
 * @throws AppError drillState
 */
export function reviseDrill(drill: Drill, head: DrillHead, content: DrillContent): Drill {
  const refuse = (): never => {
    throw new AppError('drillState', { state: drill.state, move: 'revise' })
  }
  if (drill.state === 'reported' || drill.state === 'closed' || drill.state === 'cancelled') return refuse()
  const results =
    content.objectives.some(({ rating }) => rating !== null) ||
    content.injects.some(({ actualMinute }) => actualMinute !== null) ||
    content.selfAssessments.length > 0
  if (drill.state !== 'held') return results ? refuse() : { ...drill, ...head, content }
  const aims = ({ scale, metFrom, objectives }: DrillContent): string =>
    JSON.stringify([scale, metFrom, objectives.map(({ key, text, weight }) => [key, text, weight])])
  if (aims(content) !== aims(drill.content) || head.plannedOn !== drill.plannedOn) return refuse()
  return { ...drill, ...head, content }
}

/** The weighted share of the best rating, 0–1; null until every objective is rated. */
export function drillScore({ objectives, scale }: DrillContent): Fraction | null {
  if (objectives.length === 0 || objectives.some(({ rating }) => rating === null)) return null
  const weights = objectives.reduce((sum, { weight }) => sum + weight, 0)
  const points = objectives.reduce(
    (sum, { weight, rating }) => add(sum, multiply(fractionOf(weight), fractionOf(rating ?? 0))),
    ZERO,
  )
  return divide(points, fraction(BigInt(weights * scale)))
}

/** Whether an objective reached the rating from which it is met. */
export function isMet(content: DrillContent, key: string): boolean {
  const rating = content.objectives.find((objective) => objective.key === key)?.rating ?? null
  return rating !== null && compare(fractionOf(rating), fractionOf(content.metFrom)) >= 0
}
