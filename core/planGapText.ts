import type { PlanGap } from './planReadiness.ts'
import type { Say } from './words.ts'

/** What keeps a plan from being ready, in a line. */
export function gapText(gap: PlanGap, say: Say): string {
  if (gap.kind === 'untrained') return say('plan.gap-untrained', { count: gap.people.length })
  return say(`plan.gap-${gap.kind}`, 'since' in gap ? { since: gap.since } : {})
}
