// Decisions about one record that change how it is judged, each with a reason and a second person.
import { z } from 'zod'
import type { Instant } from './instant.ts'

/** Exclusion codes and the KPIs each removes from (scoring §2); verdict positions, 0 = K1. */
export const EXCLUSION_MASKS = {
  EX1: 0b11111111,
  EX2: 0b11111000,
  EX3: 0b11111111,
  EX4: 0b00000111,
  EX5: 0b11111100,
  EX6: 0b11001000,
  EX7: 0b11111100,
  EX8: 0b11111111,
} as const
export type ExclusionCode = keyof typeof EXCLUSION_MASKS
export const EXCLUSION_CODES = Object.keys(EXCLUSION_MASKS) as readonly ExclusionCode[]

export const PAUSE_REASONS = [
  'awaitingCustomer',
  'awaitingThirdParty',
  'forceMajeure',
  'inspection',
  'other',
] as const

const grounds = {
  reason: z.string().trim().min(1).max(1000),
  evidence: z.string().trim().max(1000),
}
const people = {
  requestedBy: z.string().trim().min(1).max(100),
  approvedBy: z.string().trim().min(1).max(100),
}
const instant = z.int()

const exclusion = z.strictObject({
  kind: z.literal('exclusion'),
  code: z.enum(EXCLUSION_CODES as readonly [ExclusionCode, ...ExclusionCode[]]),
  ...grounds,
})
const pause = z.strictObject({
  kind: z.literal('pause'),
  code: z.enum(PAUSE_REASONS),
  startAt: instant,
  endAt: instant,
  ...grounds,
})
/** Counts only if requested before the due instant, and once. */
const extension = z.strictObject({
  kind: z.literal('extension'),
  minutes: z.int().positive(),
  requestedAt: instant,
  ...grounds,
})
/** A close that did not hold. `upheld: false` records that the reopening was judged unfounded. */
const reopen = z.strictObject({
  kind: z.literal('reopen'),
  closedAt: instant,
  reopenedAt: instant,
  upheld: z.boolean(),
  ...grounds,
})

/** What is asked for, before anybody decided it; its evidence may be files instead of words. */
export const draftDecisionSchema = inOrder(
  z.discriminatedUnion('kind', [exclusion, pause, extension, reopen]),
)
export type DraftDecision = z.infer<typeof draftDecisionSchema>

export const decisionSchema = inOrder(
  z.discriminatedUnion('kind', [
    exclusion.extend({ ...people, evidence: grounds.evidence.min(1) }),
    pause.extend(people),
    extension.extend(people),
    reopen.extend(people),
  ]),
).refine((d) => d.requestedBy !== d.approvedBy, { path: ['approvedBy'], message: 'sameApprover' })
export type Decision = z.infer<typeof decisionSchema>

type Times =
  | { readonly kind: 'pause'; readonly startAt: Instant; readonly endAt: Instant }
  | { readonly kind: 'reopen'; readonly closedAt: Instant; readonly reopenedAt: Instant }
  | { readonly kind: 'exclusion' | 'extension' }

function inOrder<T extends z.ZodType<Times>>(schema: T): T {
  return schema
    .refine((d) => d.kind !== 'pause' || d.startAt < d.endAt, { path: ['endAt'], message: 'endBeforeStart' })
    .refine((d) => d.kind !== 'reopen' || d.closedAt <= d.reopenedAt, {
      path: ['reopenedAt'],
      message: 'endBeforeStart',
    })
}
