// What operations about plans take, as schemas.
import { z } from 'zod'
import { CHANGE_AREAS, MOST_PLAN_CHARACTERS, PLAN_KINDS, type RevisionBasis, TRIGGERS } from '../core/plan.ts'
import { COMMENT_SOURCES, ENTERED_TRIGGERS } from '../core/planTask.ts'
import * as input from './input.ts'

const name = z.string().trim().min(1).max(200)
const line = z.string().trim().max(2000)
const degree = z.int().min(1).max(5)
const months = z.int().min(1).max(120)

export const claim = { planId: input.id, revision: z.int().min(1) }
export const revisionClaim = { ...claim, number: input.id }
export const person = z.string().trim().min(1).max(100)
export const reason = z.string().trim().min(1).max(1000)
export const commentSource = z.enum(COMMENT_SOURCES)

export const planContent = z.strictObject({
  code: z.string().trim().min(1).max(50),
  name,
  kind: z.enum(PLAN_KINDS),
  owner: person,
  departments: z.array(name).max(200),
  team: z
    .array(z.strictObject({ person, employeeNo: z.string().trim().min(1).max(50).nullable(), duty: line }))
    .max(200),
  resources: z
    .array(z.strictObject({ name, checkEveryMonths: months.nullable(), checkedOn: input.day.nullable() }))
    .max(200),
  reviewEveryMonths: months,
  drillEveryMonths: months.nullable(),
})

export const trigger = z.strictObject({ kind: z.enum(TRIGGERS), reference: line })

const basis: z.ZodType<RevisionBasis> = z.strictObject({
  trigger,
  evidence: z.strictObject({
    text: line,
    recordIds: z.array(input.id).max(100),
    assessmentId: input.id.nullable(),
    findingId: input.id.nullable(),
    accountabilityId: input.id.nullable(),
  }),
  changes: z.array(z.strictObject({ area: z.enum(CHANGE_AREAS), text: line.min(1) })).max(100),
  principles: z.strictObject({ practical: line, scientific: line, complete: line, flexible: line }),
  solution: z.strictObject({ customerNeed: line, feasible: line, innovative: line, compliant: line }),
  risks: z
    .array(z.strictObject({ risk: line.min(1), likelihood: degree, impact: degree, response: line.min(1) }))
    .max(100),
  applicability: line,
  effectiveness: line,
})

export const draft = z.strictObject({
  // PostgreSQL keeps no text with a zero character in it.
  text: z
    .string()
    .max(MOST_PLAN_CHARACTERS)
    .refine((text) => !text.includes('\0'), { message: 'a zero character' }),
  basis,
  effectiveOn: input.day.nullable(),
})

export const task = z
  .strictObject({
    trigger: z.enum(ENTERED_TRIGGERS),
    reference: line.min(1),
    source: line,
    issuedOn: input.day.nullable(),
    recordId: input.id.nullable(),
    dueOn: input.day,
  })
  .refine(({ trigger, source, issuedOn }) => trigger !== 'law' || (source !== '' && issuedOn !== null), {
    path: ['source'],
    message: 'a law has a source and a date',
  })
  .refine(({ trigger, source, recordId }) => trigger !== 'majorEvent' || recordId !== null || source !== '', {
    path: ['recordId'],
    message: 'an event has its ticket, or where it is written down',
  })
