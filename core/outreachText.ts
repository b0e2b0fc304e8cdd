// What is said of a record of outreach, on screens and on paper.
import { type Channel, INTERNAL_CHANNELS } from './outreach.ts'
import type { PlanReference } from './plan.ts'
import type { Say } from './words.ts'

export function sideOf(channel: Channel, say: Say): string {
  const isInternal = INTERNAL_CHANNELS.some((each) => each === channel)
  return say(isInternal ? 'outreach.side-internal' : 'outreach.side-external')
}

export function planName({ code, name, number }: PlanReference, say: Say): string {
  const plan = `${code} ${name}`
  return number === null ? plan : say('link.revisionOf', { plan, number })
}
