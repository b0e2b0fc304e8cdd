// How a figure came about, in words with the numbers in them: rate, small sample, curve, points, what was left out.
import { assertNever } from './errors.ts'
import {
  compare,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  subtract,
  toFixedHalfUp,
} from './fraction.ts'
import { kpiName } from './names.ts'
import type { Kpi, Scheme } from './scheme.ts'
import type { KpiScore } from './scorecard.ts'
import { nominalWeights, weightText } from './weights.ts'
import { type Language, type Say, sayIn } from './words.ts'

/** `kpi` and `scheme` are those the score was made with. */
export function formulaSentence(
  kpi: Kpi,
  score: KpiScore,
  scheme: Scheme,
  language: Language,
): readonly string[] {
  const say = sayIn(language)
  return [
    ...valueSentences(kpi, score, scheme, say),
    ...sampleSentence(kpi, score, scheme, say),
    ...scoreSentences(kpi, score, say),
    ...pointSentences(kpi, score, scheme, say),
    ...restSentences(kpi, score, say),
  ]
}

function valueSentences(kpi: Kpi, score: KpiScore, scheme: Scheme, say: Say): string[] {
  const name = kpiName(kpi, say)
  if (score.denominator === 0)
    return [say(score.blocked ? 'formula.blocked' : NOTHING[sortOf(kpi)], { name, count: score.missing })]
  const sentences = [
    say(sortOf(kpi) === 'governance' ? 'formula.governance' : `formula.${kpi.kind}`, {
      name,
      measure: say(`kpi.measure.${kpi.measure}`),
      counted: say(`kpi.counted.${kpi.measure}`),
      n: decimals(fractionOf(score.numerator)),
      d: score.denominator,
      rate: inUnit(kpi, plainOf(score, kpi), say, 2),
    }),
  ]
  if (kpi.measure === 'resolved')
    sentences.push(say(scheme.partlyResolvedCounts ? 'formula.partly' : 'formula.partlyNot'))
  if (kpi.measure === 'satisfied')
    sentences.push(say(scheme.basicallySatisfiedCounts ? 'formula.basically' : 'formula.basicallyNot'))
  if (COHORT_MEASURES.has(kpi.measure)) {
    sentences.push(say('formula.cohort', { cohort: say(`kpi.cohort.${kpi.cohort ?? scheme.cohort}`) }))
  }
  if (score.blocked) sentences.push(say('formula.blocked', { count: score.missing }))
  return sentences
}

function sortOf({ dimension }: Kpi): keyof typeof NOTHING {
  return dimension === 'governance' ? 'governance' : 'records'
}

const NOTHING = { governance: 'formula.nothingGovernance', records: 'formula.nothing' } as const

/** Measures counted on the cohort C; the others have a span of their own. */
const COHORT_MEASURES = new Set<Kpi['measure']>([
  'handlingOnTime',
  'resolved',
  'closedLoop',
  'firstTimeResolved',
  'satisfied',
  'handlingHours',
  'handlingDays',
  'csatPoints',
])

function sampleSentence(kpi: Kpi, score: KpiScore, scheme: Scheme, say: Say): string[] {
  const { rule, nMin, k } = kpi.smallSample ?? scheme.smallSample
  const value = score.adjustedRate === null ? '' : inUnit(kpi, scoredOf(score, kpi), say, 4)
  const shown = { min: nMin, d: score.denominator, k, value }
  if (!score.smallSample) return value === '' ? [] : [say('formula.meanOfMonths', { value })]
  if (rule === 'not_scored') return [say('formula.small.not_scored', shown)]
  return [say(rule === 'plain' || value === '' ? 'formula.small' : `formula.small.${rule}`, shown)]
}

function scoreSentences(kpi: Kpi, score: KpiScore, say: Say): string[] {
  if (score.score === null) return []
  const unscored =
    kpi.kind === 'mean' && kpi.measure !== 'csatPoints' && kpi.missing === 'fail' ? score.missing : 0
  if (unscored === 0) return [curveSentence(kpi, score, score.score, say)]
  const all = score.denominator + unscored
  const before = toFixedHalfUp(
    multiply(fractionOf(score.score), fraction(BigInt(all), BigInt(score.denominator))),
    4,
  )
  const earned = {
    count: unscored,
    before: trimmed(before),
    d: score.denominator,
    all,
    score: trimmed(score.score),
  }
  return [curveSentence(kpi, score, before, say), say('formula.unscored', earned)]
}

function curveSentence(kpi: Kpi, score: KpiScore, earned: string, say: Say): string {
  const { curve } = kpi
  const x = scoredOf(score, kpi)
  const [f, t] = [fractionOf(kpi.floor), fractionOf(kpi.target)]
  const unit = (value: Fraction) => inUnit(kpi, value, say, 4)
  const shown = {
    x: decimals(x),
    f: decimals(f),
    t: decimals(t),
    floor: unit(f),
    target: unit(t),
    score: trimmed(earned),
  }
  switch (curve.kind) {
    case 'linear':
      if (compare(x, f) <= 0) return say('formula.linearBelow', shown)
      return say(compare(x, t) >= 0 ? 'formula.targetMet' : 'formula.linearBetween', shown)
    case 'lin60':
      if (compare(x, t) >= 0) return say('formula.targetMet', shown)
      return say(compare(x, f) >= 0 ? 'formula.lin60Between' : 'formula.lin60Below', shown)
    case 'lower_better': {
      const c = fractionOf(curve.ceiling)
      const bounds = { ...shown, c: decimals(c), ceiling: unit(c) }
      if (compare(x, t) <= 0) return say('formula.targetMet', shown)
      return say(compare(x, c) >= 0 ? 'formula.lowerAbove' : 'formula.lowerBetween', bounds)
    }
    case 'steps': {
      const step = curve.steps.find(({ atLeast }) => compare(x, fractionOf(atLeast)) >= 0)
      if (!step) return say('formula.stepNone')
      return say('formula.step', { atLeast: unit(fractionOf(step.atLeast)), score: step.score })
    }
    case 'deduct':
      if (compare(x, t) >= 0) return say('formula.targetMet', shown)
      return say('formula.deduct', {
        ...shown,
        gap: decimals(subtract(t, x)),
        perPoint: curve.perPoint,
        full: curve.full,
        how: say(`formula.how.${curve.mode}`),
      })
    default:
      return assertNever(curve)
  }
}

function pointSentences(kpi: Kpi, score: KpiScore, scheme: Scheme, say: Say): string[] {
  if (score.score === null || score.points === null) return []
  const { weight, points } = score
  const sentences = [say('formula.points', { weight, score: trimmed(score.score), points })]
  const { governance } = scheme
  const before = weightText(nominalWeights(scheme).get(kpi.id)!, 6)
  if (governance)
    sentences.push(
      say(kpi.dimension === 'governance' ? 'formula.governanceWeight' : 'formula.governanceTaken', {
        taken: governance.points,
        own: kpi.weight,
        weight: before,
      }),
    )
  if (weight !== before) sentences.push(say('formula.weightMoved', { before, after: weight }))
  return sentences
}

function restSentences(kpi: Kpi, score: KpiScore, say: Say): string[] {
  const sentences: string[] = []
  if (score.declared > 0) sentences.push(say('formula.declared', { count: score.declared }))
  if (score.missing > 0 && !score.blocked) {
    sentences.push(say('formula.missing', { count: score.missing, rule: say(`kpi.missing.${kpi.missing}`) }))
  }
  if (score.notMeasured > 0) sentences.push(say('formula.notMeasured', { count: score.notMeasured }))
  if (score.excluded > 0) sentences.push(say('formula.excluded', { count: score.excluded }))
  return sentences
}

const HUNDRED = fraction(100n)

/** Percent for rates and steps, else the KPI's own unit. */
function plainOf(score: KpiScore, kpi: Kpi): Fraction {
  const value = divide(fractionOf(score.numerator), fractionOf(score.denominator))
  return kpi.kind === 'mean' ? value : multiply(value, HUNDRED)
}

/** What the curve was asked: the adjusted value where there is one. */
function scoredOf(score: KpiScore, kpi: Kpi): Fraction {
  if (score.adjustedRate === null) return plainOf(score, kpi)
  const value = fractionOf(score.adjustedRate.toFixed(12))
  return kpi.kind === 'mean' ? value : multiply(value, HUNDRED)
}

function inUnit(kpi: Kpi, value: Fraction, say: Say, places: number): string {
  const text = places === 2 ? toFixedHalfUp(value, 2) : decimals(value)
  if (kpi.kind !== 'mean') return `${text}%`
  if (kpi.measure === 'csatPoints') return `${text} ${say('figure.unit.points')}`
  return `${text} ${say(kpi.measure.endsWith('Days') ? 'figure.unit.days' : 'figure.unit.hours')}`
}

/** Four decimals at most, no trailing zeros. */
function decimals(value: Fraction): string {
  return trimmed(toFixedHalfUp(value, 4))
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
