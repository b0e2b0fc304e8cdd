// Grade and coefficient of a score (scoring §7).
import {
  add,
  compare,
  divide,
  type Fraction,
  fractionOf,
  multiply,
  subtract,
  toFixedHalfUp,
} from './fraction.ts'
import type { Grade, Scheme } from './scheme.ts'

/** The first grade whose bound the score reaches, compared exactly; `score` is a decimal such as '94.72'. */
export function gradeOf(score: string, { grades }: Pick<Scheme, 'grades'>): Grade {
  return bandOf(fractionOf(score), grades).grade
}

/** '1.10', '0.798': two decimals, up to four where the piecewise line needs them. */
export function coefficientOf(score: string, scheme: Pick<Scheme, 'grades' | 'coefficient'>): string {
  const x = fractionOf(score)
  const { coefficient: way, grades } = scheme
  const exact = way.kind === 'step' ? fractionOf(bandOf(x, grades).coefficient) : onLine(x, way.points)
  return toFixedHalfUp(exact, 4).replace(/0{1,2}$/, '')
}

function bandOf(score: Fraction, grades: Scheme['grades']): Scheme['grades'][number] {
  return grades.find(({ atLeast }) => compare(score, fractionOf(atLeast)) >= 0) ?? grades.at(-1)!
}

type Point = Extract<Scheme['coefficient'], { kind: 'piecewise' }>['points'][number]

/** On the line through the points, level before the first and after the last. */
function onLine(x: Fraction, points: readonly Point[]): Fraction {
  const next = points.findIndex(({ score }) => compare(x, fractionOf(score)) <= 0)
  if (next === -1) return fractionOf(points.at(-1)!.coefficient)
  if (next === 0) return fractionOf(points[0]!.coefficient)
  const [a, b] = [points[next - 1]!, points[next]!]
  const share = divide(subtract(x, fractionOf(a.score)), subtract(fractionOf(b.score), fractionOf(a.score)))
  const rise = subtract(fractionOf(b.coefficient), fractionOf(a.coefficient))
  return add(fractionOf(a.coefficient), multiply(share, rise))
}
