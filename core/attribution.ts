// Which department a record counts for: what its source names, read through the register.
import { dayOfWall } from './day.ts'
import type { Instant } from './instant.ts'
import type { Judgement } from './judgement.ts'
import { chargeSpans, type Register } from './register.ts'
import type { Zone } from './zone.ts'

/** When a record is charged: when it is due, and what is never due when it was received (scoring §2). */
export function chargedAt({ dueAt, receivedAt }: Pick<Judgement, 'dueAt' | 'receivedAt'>): Instant {
  return dueAt ?? receivedAt
}

/** Answers the department that a named one counts for at an instant; a name the register does not know, itself. */
export function attributor(register: Register, zone: Zone): (name: string, at: Instant) => string {
  const spansOf = Map.groupBy(chargeSpans(register), ({ name }) => name)
  return (name, at) => {
    const spans = spansOf.get(name)
    if (!spans) return name
    const day = dayOfWall(zone.toWall(at))
    return spans.find(({ fromDay, untilDay }) => fromDay <= day && day < untilDay)!.countsAs
  }
}
