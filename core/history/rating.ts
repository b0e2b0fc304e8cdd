// What the customer thought, and thought later, as a history tells.
import type { FeedbackEvent } from '../event.ts'
import type { Satisfaction } from '../feedback.ts'
import type { Instant } from '../instant.ts'

export interface EventRating {
  readonly ratedAt: Instant
  readonly satisfaction: Satisfaction
  /** The last grade, and since when it has been on the same side of 基本满意; null where nobody asked again. */
  readonly rerating: { readonly at: Instant; readonly satisfaction: Satisfaction } | null
}

/** The first grade is the rating. Asked again, the last grade counts, from when the opinion turned to it. */
export function ratingOf(events: readonly FeedbackEvent[]): EventRating | null {
  const grades = events.flatMap(({ kind, at, grade }) =>
    kind === 'rated' && grade !== null ? [{ at, satisfaction: grade }] : [],
  )
  const [first, ...later] = grades
  if (!first) return null
  const last = later.at(-1)
  const turned = last && later[later.findLastIndex((grade) => isGood(grade) !== isGood(last)) + 1]!
  return {
    ratedAt: first.at,
    satisfaction: first.satisfaction,
    rerating: last && turned ? { at: turned.at, satisfaction: last.satisfaction } : null,
  }
}

const GOOD = new Set<Satisfaction>(['verySatisfied', 'satisfied', 'basicallySatisfied'])

function isGood({ satisfaction }: { readonly satisfaction: Satisfaction }): boolean {
  return GOOD.has(satisfaction)
}
