// The scoring scheme: which KPIs count, how much, and how a rate becomes a score (scoring §3–§8).
import { z } from 'zod'
import { adjustmentRulesSchema } from './adjust.ts'
import { AppError } from './errors.ts'

/** What a KPI counts in a record; the rules are in judge.ts. The first eight are K1–K8 of the default scheme. */
export const MEASURES = [
  'collectionOnTime',
  'responseOnTime',
  'handlingOnTime',
  'resolved',
  'closedLoop',
  'firstTimeResolved',
  'satisfied',
  'dissatisfiedConverted',
  'responseHours',
  'handlingHours',
  'responseDays',
  'handlingDays',
  'csatPoints',
] as const
export type Measure = (typeof MEASURES)[number]

/** Measures judged yes or no per record, in the order of the stored verdicts. Append only. */
export const RATE_MEASURES = [
  'collectionOnTime',
  'responseOnTime',
  'handlingOnTime',
  'resolved',
  'closedLoop',
  'firstTimeResolved',
  'satisfied',
  'dissatisfiedConverted',
] as const satisfies readonly Measure[]
export type RateMeasure = (typeof RATE_MEASURES)[number]

export const DIMENSIONS = ['timeliness', 'resolution', 'satisfaction'] as const
export type Dimension = (typeof DIMENSIONS)[number]

const amount = z.number().min(0)

/** Rates, floors and targets are percent for rates and csatPoints, hours or days for durations. */
const curveSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear') }),
  z.strictObject({ kind: z.literal('lin60') }),
  z.strictObject({ kind: z.literal('lower_better'), ceiling: amount }),
  z.strictObject({
    kind: z.literal('steps'),
    /** First match wins, highest first; below the last: 0. */
    steps: z.array(z.strictObject({ atLeast: amount, score: z.number().min(0).max(100) })).min(1),
  }),
  z.strictObject({
    kind: z.literal('deduct'),
    full: amount,
    perPoint: amount,
    mode: z.enum(['prop', 'floor', 'ceil']),
  }),
])
export type Curve = z.infer<typeof curveSchema>

export const COHORTS = ['due_in_period', 'received_in_period', 'closed_in_period'] as const
export type Cohort = (typeof COHORTS)[number]

export const SMALL_SAMPLE_RULES = ['plain', 'shrink', 'wilson_lower', 'pool_previous', 'not_scored'] as const
const smallSampleSchema = z.strictObject({
  rule: z.enum(SMALL_SAMPLE_RULES),
  nMin: z.int().min(0),
  /** Strength of the pull of `shrink` towards the group's pooled rate. */
  k: amount,
})
export type SmallSample = z.infer<typeof smallSampleSchema>

export const MISSING_RULES = ['fail', 'exclude', 'block'] as const
export type MissingRule = (typeof MISSING_RULES)[number]

const kpiSchema = z.strictObject({
  /** K1…K8 in the default scheme; organisations add their own. */
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,19}$/),
  /** Name for people; the catalogue's where left out (K1–K8). */
  name: z.string().optional(),
  on: z.boolean(),
  dimension: z.enum(DIMENSIONS),
  kind: z.enum(['rate', 'mean', 'mean_step']),
  measure: z.enum(MEASURES),
  /** Step function of a `mean_step`, first match wins: worth `credit` (0–1) up to and including `upTo`; later 0. */
  credits: z.array(z.strictObject({ upTo: amount, credit: z.number().min(0).max(1) })).optional(),
  weight: amount,
  floor: amount,
  target: amount,
  curve: curveSchema,
  /** Only for measures counted on the cohort C; the scheme's where left out. */
  cohort: z.enum(COHORTS).optional(),
  /** What a blank in a supplied column does. */
  missing: z.enum(MISSING_RULES),
  smallSample: smallSampleSchema.optional(),
  /** Bounds that change on a day, in order; before the first and for what a stage leaves out, the KPI's own. */
  stages: z
    .array(z.strictObject({ from: z.iso.date(), floor: amount.optional(), target: amount.optional() }))
    .optional(),
})
export type Kpi = z.infer<typeof kpiSchema>

export const GRADES = ['A+', 'A', 'B', 'C', 'D', 'E'] as const
export type Grade = (typeof GRADES)[number]

const word = z.string().trim().min(1).max(200)

const schemeFields = z.strictObject({
  name: z.string(),
  cohort: z.enum(COHORTS),
  kpis: z.array(kpiSchema).min(1),
  smallSample: smallSampleSchema,
  /** K7: 基本满意 counts as satisfied. */
  basicallySatisfiedCounts: z.boolean(),
  /** K4: 部分解决 counts one half. */
  partlyResolvedCounts: z.boolean(),
  aggregation: z.enum(['pooled', 'meanOfMonths']),
  /** A department whose live weight is under this share of its group's is not ranked. */
  minLiveShare: z.number().min(0).max(1),
  /** What praise, incidents and vetoes are worth; the defaults where left out. */
  adjustments: adjustmentRulesSchema.optional(),
  ties: z.enum(['skip', 'dense']),
  /** Highest first; the last must start at 0. */
  grades: z.array(z.strictObject({ grade: z.enum(GRADES), atLeast: amount, coefficient: amount })).min(1),
  coefficient: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('step') }),
    z.strictObject({
      kind: z.literal('piecewise'),
      points: z.array(z.strictObject({ score: amount, coefficient: amount })).min(2),
    }),
  ]),
  /** Departments compared with each other alone; those that no group names form one of their own. */
  peerGroups: z.array(z.strictObject({ name: word, departments: z.array(word).min(1) })).optional(),
  /** What the KPIs weigh for persons of a staff role; a KPI left out weighs nothing for them. */
  roles: z
    .array(
      z.strictObject({
        role: word,
        weights: z.array(z.strictObject({ kpi: z.string(), weight: amount })).min(1),
      }),
    )
    .optional(),
})
export type Scheme = z.infer<typeof schemeFields>

/** A scheme that can be scored by: each KPI measures what its kind can, bounds and bands stand in order. */
export const schemeSchema = schemeFields.superRefine((scheme, ctx) => {
  const refuse = (path: (string | number)[], message: string): void =>
    ctx.addIssue({ code: 'custom', path, message })
  for (const [i, kpi] of scheme.kpis.entries()) {
    if (scheme.kpis.findIndex(({ id }) => id === kpi.id) !== i) refuse(['kpis', i, 'id'], 'used twice')
    if (isRate(kpi.measure) !== (kpi.kind === 'rate'))
      refuse(['kpis', i, 'measure'], `cannot be counted as ${kpi.kind}`)
    if (kpi.kind === 'mean_step' && !isRising((kpi.credits ?? []).map((c) => c.upTo))) {
      refuse(['kpis', i, 'credits'], 'must be given, "upTo" rising')
    }
    const curve = wrongCurve(kpi)
    if (curve !== null) refuse(['kpis', i, ...curve.path], curve.message)
    refuseAll(['kpis', i, 'stages'], wrongStages(kpi))
  }
  if (!scheme.kpis.some(({ on, weight }) => on && weight > 0)) refuse(['kpis'], 'none is on with a weight')
  const bounds = scheme.grades.map(({ atLeast }) => atLeast)
  if (bounds.at(-1) !== 0 || !isRising(bounds.toReversed()))
    refuse(['grades'], 'must fall, and the last start at 0')
  if (scheme.coefficient.kind === 'piecewise' && !isRising(scheme.coefficient.points.map((p) => p.score))) {
    refuse(['coefficient', 'points'], 'scores must rise')
  }
  refuseAll(['peerGroups'], wrongPeerGroups(scheme.peerGroups ?? []))
  refuseAll(['roles'], wrongRoles(scheme))

  function refuseAll(path: (string | number)[], wrong: readonly Wrong[]): void {
    for (const one of wrong) refuse([...path, ...one.path], one.message)
  }
})

/** The scheme as it is on a day: every KPI with the bounds of its stage. Applied where a period is scored. */
export function schemeAt(scheme: Scheme, day: string): Scheme {
  return { ...scheme, kpis: scheme.kpis.map((kpi) => kpiAt(kpi, day)) }
}

function kpiAt({ stages, ...kpi }: Kpi, day: string): Kpi {
  const stage = stages?.findLast(({ from }) => from <= day)
  return stage ? { ...kpi, floor: stage.floor ?? kpi.floor, target: stage.target ?? kpi.target } : kpi
}

interface Wrong {
  readonly path: readonly (string | number)[]
  readonly message: string
}

function isRate(measure: Measure): boolean {
  return (RATE_MEASURES as readonly Measure[]).includes(measure)
}

function isRising(values: readonly number[]): boolean {
  return values.length > 0 && values.every((value, i) => i === 0 || value > values[i - 1]!)
}

function wrongStages(kpi: Kpi): readonly Wrong[] {
  return (kpi.stages ?? []).flatMap(({ from, floor, target }, i, all): readonly Wrong[] => {
    if (i > 0 && from <= all[i - 1]!.from) return [{ path: [i, 'from'], message: 'days must rise' }]
    if (floor === undefined && target === undefined) return [{ path: [i], message: 'changes nothing' }]
    const bound = wrongCurve(kpiAt(kpi, from))
    return bound ? [{ path: [i, target === undefined ? 'floor' : 'target'], message: bound.message }] : []
  })
}

function wrongPeerGroups(groups: NonNullable<Scheme['peerGroups']>): readonly Wrong[] {
  const groupOf = new Map<string, number>()
  return groups.flatMap(({ name, departments }, i): readonly Wrong[] => [
    ...(groups.findIndex((group) => group.name === name) === i
      ? []
      : [{ path: [i, 'name'], message: 'used twice' }]),
    ...departments.flatMap((department, k) => {
      const isTaken = groupOf.has(department)
      groupOf.set(department, i)
      return isTaken ? [{ path: [i, 'departments', k], message: 'is in a group already' }] : []
    }),
  ])
}

function wrongRoles({ kpis, roles = [] }: Scheme): readonly Wrong[] {
  return roles.flatMap(({ role, weights }, i): readonly Wrong[] => [
    ...(roles.findIndex((one) => one.role === role) === i
      ? []
      : [{ path: [i, 'role'], message: 'used twice' }]),
    ...weights.flatMap(({ kpi }, k) => {
      if (!kpis.some(({ id }) => id === kpi))
        return [{ path: [i, 'weights', k, 'kpi'], message: 'no such KPI' }]
      return weights.findIndex((one) => one.kpi === kpi) === k
        ? []
        : [{ path: [i, 'weights', k, 'kpi'], message: 'used twice' }]
    }),
    ...(weights.some(({ weight }) => weight > 0)
      ? []
      : [{ path: [i, 'weights'], message: 'none has a weight' }]),
  ])
}

function wrongCurve({ curve, floor, target }: Kpi): { path: string[]; message: string } | null {
  if ((curve.kind === 'linear' || curve.kind === 'lin60') && floor >= target) {
    return { path: ['floor'], message: 'must be below the target' }
  }
  if (curve.kind === 'lower_better' && curve.ceiling <= target) {
    return { path: ['curve', 'ceiling'], message: 'must be above the target' }
  }
  if (curve.kind === 'steps' && !isRising(curve.steps.map(({ atLeast }) => atLeast).toReversed())) {
    return { path: ['curve', 'steps'], message: '"atLeast" must fall' }
  }
  return curve.kind === 'deduct' && curve.full === 0
    ? { path: ['curve', 'full'], message: 'must be above 0' }
    : null
}

/** @throws AppError schemeInvalid with the place and the reason. */
export function parseScheme(value: unknown): Scheme {
  const parsed = schemeSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw new AppError('schemeInvalid', { at: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}
