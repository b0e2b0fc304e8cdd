// What is said of a plan, on screens and on paper.
import type { ListedPlan } from './plan.ts'
import type { Say } from './words.ts'

/** The revision that holds, and the one somebody works on. */
export function planStateText({ plan, open }: Pick<ListedPlan, 'plan' | 'open'>, say: Say): string {
  const texts = [
    ...(plan.inForce === null ? [] : [say('plan.inForceNumber', { number: plan.inForce })]),
    ...(open
      ? [say('plan.openNumber', { number: open.number, state: say(`plan.state-${open.state}`) })]
      : []),
  ]
  return texts.length > 0 ? texts.join(say('plan.comma')) : say('plan.noText')
}
