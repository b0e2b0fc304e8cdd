// The scoring scheme: which KPIs count, how much, and how a rate becomes a score (scoring §3–§8).
import { z } from 'zod'
import { adjustmentRulesSchema } from './adjust.ts'
import { AppError } from './errors.ts'
import { isRising, type Wrong, wrongKpis, wrongPeerGroups, wrongRoles } from './wrongScheme.ts'

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

/** What a KPI of the governance dimension counts: no records, but what is kept beside them (governance.ts). */
export const GOVERNANCE_MEASURES = [
  'improvementLanded',
  'reviewsOnTime',
  'trainingCoverage',
  'passRate',
  'hoursMet',
  'drillsDone',
  'closedOnTime',
  'risksReviewed',
] as const
export type GovernanceMeasure = (typeof GOVERNANCE_MEASURES)[number]

/** Dimensions of KPIs that count records. */
export const RECORD_DIMENSIONS = ['timeliness', 'resolution', 'satisfaction'] as const
export const DIMENSIONS = [...RECORD_DIMENSIONS, 'governance'] as const
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

const kpiFields = {
  /** K1…K8 in the default scheme; organisations add their own. */
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,19}$/),
  /** Name for people; the catalogue's where left out (K1–K8, and what governance measures). */
  name: z.string().optional(),
  on: z.boolean(),
  weight: amount,
  floor: amount,
  target: amount,
  curve: curveSchema,
  /** What a blank in a supplied column does. */
  missing: z.enum(MISSING_RULES),
  smallSample: smallSampleSchema.optional(),
  /** Bounds that change on a day, in order; before the first and for what a stage leaves out, the KPI's own. */
  stages: z
    .array(z.strictObject({ from: z.iso.date(), floor: amount.optional(), target: amount.optional() }))
    .optional(),
}

const recordKpiSchema = z.strictObject({
  ...kpiFields,
  dimension: z.enum(RECORD_DIMENSIONS),
  kind: z.enum(['rate', 'mean', 'mean_step']),
  measure: z.enum(MEASURES),
  /** Step function of a `mean_step`, first match wins: worth `credit` (0–1) up to and including `upTo`; later 0. */
  credits: z.array(z.strictObject({ upTo: amount, credit: z.number().min(0).max(1) })).optional(),
  /** Only for measures counted on the cohort C; the scheme's where left out. */
  cohort: z.enum(COHORTS).optional(),
})
/** A KPI that counts records. */
export type RecordKpi = z.infer<typeof recordKpiSchema>

const governanceKpiSchema = z.strictObject({
  ...kpiFields,
  dimension: z.literal('governance'),
  kind: z.literal('rate'),
  measure: z.enum(GOVERNANCE_MEASURES),
})
/** A KPI that counts plans, training, drills and improvements. */
export type GovernanceKpi = z.infer<typeof governanceKpiSchema>

/** A KPI of either sort. */
export type Kpi = Omit<RecordKpi, 'dimension' | 'measure'> & {
  dimension: Dimension
  measure: Measure | GovernanceMeasure
}

const governanceSchema = z.strictObject({
  /** Of 100, taken evenly from the dimensions of the records (weights.ts). */
  points: z.number().gt(0).lt(100),
  /** Weights of one against another; together they weigh `points`. */
  kpis: z.array(governanceKpiSchema).min(1),
})

export const GRADES = ['A+', 'A', 'B', 'C', 'D', 'E'] as const
export type Grade = (typeof GRADES)[number]

const word = z.string().trim().min(1).max(200)

const schemeFields = z.strictObject({
  name: z.string(),
  cohort: z.enum(COHORTS),
  kpis: z.array(recordKpiSchema).min(1),
  /** The optional dimension: off where left out. */
  governance: governanceSchema.optional(),
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
    if (isRate(kpi.measure) !== (kpi.kind === 'rate'))
      refuse(['kpis', i, 'measure'], `cannot be counted as ${kpi.kind}`)
    if (kpi.kind === 'mean_step' && !isRising((kpi.credits ?? []).map((c) => c.upTo))) {
      refuse(['kpis', i, 'credits'], 'must be given, "upTo" rising')
    }
  }
  refuseAll([], wrongKpis(scheme))
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

/** Every KPI that counts, those of the governance dimension last. */
export function kpisOf({ kpis, governance }: Pick<Scheme, 'kpis' | 'governance'>): readonly Kpi[] {
  return [...kpis, ...(governance?.kpis ?? [])].filter(({ on }) => on)
}

export function withoutGovernance(scheme: Scheme): Scheme {
  const own = { ...scheme }
  delete own.governance
  return own
}

/** Governance is of departments and of all they do: persons, and a part of the records, are scored without it. */
export function countedScheme(
  scheme: Scheme,
  { by, isPart = false }: { readonly by: 'department' | 'handler'; readonly isPart?: boolean },
): Scheme {
  return by === 'department' && !isPart ? scheme : withoutGovernance(scheme)
}

/** The scheme as it is on a day: every KPI with the bounds of its stage. Applied where a period is scored. */
export function schemeAt({ governance, ...scheme }: Scheme, day: string): Scheme {
  return {
    ...scheme,
    kpis: scheme.kpis.map((kpi) => kpiAt(kpi, day)),
    ...(governance && {
      governance: { ...governance, kpis: governance.kpis.map((kpi) => kpiAt(kpi, day)) },
    }),
  }
}

function kpiAt<K extends Pick<Kpi, 'floor' | 'target' | 'stages'>>({ stages, ...kpi }: K, day: string): K {
  const stage = stages?.findLast(({ from }) => from <= day)
  // Without its stages it is the same KPI.
  const own = kpi as unknown as K
  return stage ? { ...own, floor: stage.floor ?? own.floor, target: stage.target ?? own.target } : own
}

function isRate(measure: Measure): boolean {
  return (RATE_MEASURES as readonly Measure[]).includes(measure)
}

/** @throws AppError schemeInvalid with the place and the reason. */
export function parseScheme(value: unknown): Scheme {
  const parsed = schemeSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw new AppError('schemeInvalid', { at: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}
