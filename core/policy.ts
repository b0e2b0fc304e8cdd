// The deadline policy: how long each record may take, and on which clock (scoring §1, §3). Data, never constants in rules.
import { z } from 'zod'
import { AppError } from './errors.ts'
import { NATURES, URGENCIES } from './feedback.ts'
import { isZone } from './zone.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const day = z.iso.date()
const periods = z.array(
  z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .refine(({ from, to }) => from < to, { path: ['to'], message: 'must be later than "from"' }),
)

/** Working hours of an organisation. Precedence: dated override > make-up day > holiday > week (scoring §1). */
const calendarSchema = z.strictObject({
  name: z.string(),
  /** Monday first, seven lists of periods. */
  week: z.array(periods).length(7),
  holidays: z.array(day),
  /** A day worked although it is a weekend; `as` names the weekday (1 = Monday) whose periods apply. */
  makeUpDays: z.array(z.strictObject({ on: day, as: z.int().min(1).max(7) })),
  /** Days with periods of their own; an empty list is a day off. */
  overrides: z.array(z.strictObject({ on: day, periods })),
  /** Last day for which holidays are known; later days follow the week, and the product says so. */
  knownUntil: day.nullable(),
})
export type CalendarDef = z.infer<typeof calendarSchema>

const limitSchema = z
  .strictObject({
    kind: z.enum(['natural_hours', 'working_hours', 'working_days']),
    n: z.number().positive(),
    /** Key into `calendars`; the policy's default calendar where left out. Ignored by natural_hours. */
    calendar: z.string().optional(),
  })
  .refine(({ kind, n }) => kind !== 'working_days' || Number.isInteger(n), {
    path: ['n'],
    message: 'working days are whole',
  })
export type Limit = z.infer<typeof limitSchema>

/** First and last day, both inside, by the day of receipt in the policy's zone; from ever and for ever where left out. */
const dates = { from: day.optional(), to: day.optional() }

/** First rule whose every condition holds decides; `limit: null` means no clock (praise). */
const limitRuleSchema = z.strictObject({
  when: z.strictObject({
    nature: z.enum([...NATURES, 'unknown']).optional(),
    urgency: z.enum(URGENCIES).optional(),
    channel: z.string().optional(),
    department: z.string().optional(),
    complex: z.boolean().optional(),
  }),
  limit: limitSchema.nullable(),
  ...dates,
})
export type LimitRule = z.infer<typeof limitRuleSchema>

/** When a rule holds. */
export type Dated = Pick<LimitRule, 'from' | 'to'>

const handOverSchema = z.strictObject({ department: z.string().min(1), limit: limitSchema, ...dates })
export type HandOverRule = z.infer<typeof handOverSchema>

const policyFields = z.strictObject({
  name: z.string(),
  /** The zone the calendars and the periods of assessment are in. */
  timeZone: z.string(),
  calendars: z.record(z.string(), calendarSchema),
  defaultCalendar: z.string(),
  /** K1: receipt to registration. */
  collection: limitSchema,
  /** K2: receipt to first substantive response; the last rule must be unconditional. */
  response: z.array(limitRuleSchema).min(1),
  /** K3–K7: receipt to final close. */
  handling: z.array(limitRuleSchema).min(1),
  /** K8: a dissatisfied rating to its re-rating. */
  rerating: limitSchema,
  pause: z.strictObject({ maxCount: z.int().min(0), maxShare: z.number().min(0) }),
  reopen: z.strictObject({
    rule: z.enum(['continue', 'first_close', 'restart']),
    withinDays: z.int().min(0),
  }),
  firstTime: z.strictObject({ maxTransfers: z.int().min(0) }),
  /** How long a department may keep a ticket before it passes it on or closes it (OLA); the first that fits decides. */
  handOver: z.array(handOverSchema).optional(),
  /** Calendars of single departments, for working limits that name none; the default calendar's where left out. */
  departmentCalendars: z
    .array(z.strictObject({ department: z.string().min(1), calendar: z.string() }))
    .optional(),
})

/** A policy that holds together: every record finds its rule, every limit its calendar. */
export const policySchema = policyFields.superRefine((policy, ctx) => {
  const refuse = (path: (string | number)[], message: string): void =>
    ctx.addIssue({ code: 'custom', path, message })
  if (!isZone(policy.timeZone)) refuse(['timeZone'], 'unknown time zone')
  for (const list of ['response', 'handling'] as const) {
    const rules = policy[list]
    const last = rules.length - 1
    if (Object.keys(rules[last]!.when).length > 0)
      refuse([list, last, 'when'], 'the last rule must have no condition')
    for (const bound of ['from', 'to'] as const)
      if (rules[last]![bound] !== undefined) refuse([list, last, bound], 'the last rule must hold on any day')
    for (const [i, { limit, ...dated }] of rules.entries()) {
      checkDates(dated, [list, i])
      if (limit) checkCalendar(limit, [list, i, 'limit'])
      else if (list === 'response') refuse([list, i, 'limit'], 'a response needs a limit')
    }
  }
  checkCalendar(policy.collection, ['collection'])
  checkCalendar(policy.rerating, ['rerating'])
  for (const [i, { limit, ...dated }] of (policy.handOver ?? []).entries()) {
    checkDates(dated, ['handOver', i])
    checkCalendar(limit, ['handOver', i, 'limit'])
  }
  for (const [i, { department, calendar }] of (policy.departmentCalendars ?? []).entries()) {
    const at = ['departmentCalendars', i]
    if (!Object.hasOwn(policy.calendars, calendar)) refuse([...at, 'calendar'], 'no such calendar')
    if (policy.departmentCalendars!.findIndex((one) => one.department === department) !== i)
      refuse([...at, 'department'], 'has a calendar already')
  }
  if (!Object.hasOwn(policy.calendars, policy.defaultCalendar))
    refuse(['defaultCalendar'], 'no such calendar')

  function checkDates({ from, to }: Dated, path: (string | number)[]): void {
    if (from !== undefined && to !== undefined && to < from)
      refuse([...path, 'to'], 'must not be before "from"')
  }
  function checkCalendar({ kind, calendar }: Limit, path: (string | number)[]): void {
    if (kind === 'natural_hours' || calendar === undefined) return
    if (!Object.hasOwn(policy.calendars, calendar)) refuse([...path, 'calendar'], 'no such calendar')
  }
})
export type Policy = z.infer<typeof policySchema>

/** @throws AppError policyInvalid with the place and the reason. */
export function parsePolicy(value: unknown): Policy {
  const parsed = policySchema.safeParse(value)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw new AppError('policyInvalid', { at: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}
