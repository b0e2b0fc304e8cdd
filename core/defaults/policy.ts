// The deadline policy a new organisation starts with (scoring §3); every figure of it is data.
import type { Policy } from '../policy.ts'
import { chinaCalendar } from './chinaCalendar.ts'

/**
 * Its name and its calendar's are codes; `core/names.ts` words them. The rules of a list are tried in order, so
 * praise stands before complex (praise has no completion clock, however complex) and complex before the natures.
 */
export function defaultPolicy(timeZone: string): Policy {
  return {
    name: 'default',
    timeZone,
    calendars: { china: chinaCalendar() },
    defaultCalendar: 'china',
    collection: { kind: 'natural_hours', n: 0.5 },
    response: [
      { when: { urgency: 'urgent' }, limit: { kind: 'natural_hours', n: 1 } },
      { when: { channel: 'email' }, limit: { kind: 'natural_hours', n: 4 } },
      { when: {}, limit: { kind: 'natural_hours', n: 24 } },
    ],
    handling: [
      { when: { nature: 'praise' }, limit: null },
      { when: { complex: true }, limit: { kind: 'working_days', n: 3 } },
      { when: { nature: 'inquiry' }, limit: { kind: 'natural_hours', n: 24 } },
      { when: { nature: 'complaint' }, limit: { kind: 'natural_hours', n: 48 } },
      { when: { nature: 'suggestion' }, limit: { kind: 'working_days', n: 3 } },
      { when: {}, limit: { kind: 'natural_hours', n: 48 } },
    ],
    rerating: { kind: 'natural_hours', n: 168 },
    pause: { maxCount: 2, maxShare: 1 },
    reopen: { rule: 'continue', withinDays: 30 },
    firstTime: { maxTransfers: 1 },
  }
}
