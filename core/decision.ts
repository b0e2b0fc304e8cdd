// Decisions about one record that change how it is judged, each with a reason and a second person.
import { z } from 'zod'

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

const common = {
  reason: z.string().trim().min(1).max(1000),
  evidence: z.string().trim().max(1000),
  requestedBy: z.string().trim().min(1).max(100),
  approvedBy: z.string().trim().min(1).max(100),
}
const instant = z.int()

export const decisionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('exclusion'),
      code: z.enum(EXCLUSION_CODES as readonly [ExclusionCode, ...ExclusionCode[]]),
      ...common,
      evidence: common.evidence.min(1),
    }),
    z.strictObject({
      kind: z.literal('pause'),
      code: z.enum(PAUSE_REASONS),
      startAt: instant,
      endAt: instant,
      ...common,
    }),
    /** Counts only if requested before the due instant, and once. */
    z.strictObject({
      kind: z.literal('extension'),
      minutes: z.int().positive(),
      requestedAt: instant,
      ...common,
    }),
    /** A close that did not hold. `upheld: false` records that the reopening was judged unfounded. */
    z.strictObject({
      kind: z.literal('reopen'),
      closedAt: instant,
      reopenedAt: instant,
      upheld: z.boolean(),
      ...common,
    }),
  ])
  .refine((d) => d.requestedBy !== d.approvedBy, { path: ['approvedBy'], message: 'sameApprover' })
  .refine((d) => d.kind !== 'pause' || d.startAt < d.endAt, { path: ['endAt'], message: 'endBeforeStart' })
  .refine((d) => d.kind !== 'reopen' || d.closedAt <= d.reopenedAt, {
    path: ['reopenedAt'],
    message: 'endBeforeStart',
  })
export type Decision = z.infer<typeof decisionSchema>
