// The risk register (风险登记册): what may go wrong, how likely and how bad, and what is done about it.
import { z } from 'zod'
import type { Instant } from './instant.ts'
import { calendarDay } from './staff.ts'
import { addMonths } from './training.ts'

export const RISK_SIDES = ['external', 'internal'] as const
export type RiskSide = (typeof RISK_SIDES)[number]

const degree = z.int().min(1).max(5)

export const riskSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  side: z.enum(RISK_SIDES),
  likelihood: degree,
  impact: degree,
  response: z.string().trim().min(1).max(1000),
  owner: z.string().trim().min(1).max(100),
  department: z.string().trim().min(1).max(200),
  reviewMonths: z.int().min(1).max(60),
  nextReviewOn: calendarDay,
  /** Followed, or laid aside. */
  active: z.boolean(),
})
export type RiskContent = Readonly<z.infer<typeof riskSchema>>

export interface Risk extends RiskContent {
  readonly id: number
  readonly revision: number
}

export const reviewSchema = z.strictObject({
  likelihood: degree,
  impact: degree,
  note: z.string().trim().min(1).max(1000),
})
export type RiskReviewContent = Readonly<z.infer<typeof reviewSchema>>

export interface RiskReview extends RiskReviewContent {
  readonly dueOn: string
  readonly reviewedOn: string
  readonly actor: string
  readonly at: Instant
}

export type RiskLevel = 'low' | 'medium' | 'high'

/** Likelihood × impact: up to 5 low, up to 12 medium, above that high. */
export function riskLevel({ likelihood, impact }: Pick<Risk, 'likelihood' | 'impact'>): RiskLevel {
  const product = likelihood * impact
  if (product <= 5) return 'low'
  return product <= 12 ? 'medium' : 'high'
}

/** The risk after a review: its next one is a cycle from the day it was reviewed. */
export function reviewRisk(risk: Risk, review: RiskReviewContent, today: string): Risk {
  const { likelihood, impact } = review
  return { ...risk, likelihood, impact, nextReviewOn: addMonths(today, risk.reviewMonths) }
}

/** The seven risks of the source, offered to whoever begins a register; words are `risk.start-…`. */
export const STARTING_RISKS = [
  { key: 'policy', side: 'external', likelihood: 2, impact: 4, reviewMonths: 3 },
  { key: 'market', side: 'external', likelihood: 3, impact: 3, reviewMonths: 1 },
  { key: 'technology', side: 'external', likelihood: 3, impact: 3, reviewMonths: 6 },
  { key: 'cooperation', side: 'internal', likelihood: 3, impact: 3, reviewMonths: 3 },
  { key: 'ability', side: 'internal', likelihood: 3, impact: 3, reviewMonths: 3 },
  { key: 'data', side: 'internal', likelihood: 3, impact: 4, reviewMonths: 3 },
  { key: 'system', side: 'internal', likelihood: 2, impact: 5, reviewMonths: 3 },
] as const satisfies readonly ({ readonly key: string } & Pick<
  RiskContent,
  'side' | 'likelihood' | 'impact' | 'reviewMonths'
>)[]
