// What is wrong in a draft of rules, for the field it stands in: the finding of a schema, in words.
import type { z } from 'zod'
import type { Say, WordKey } from './words.ts'

/** What a schema of rules is, to whoever only asks it what is wrong. */
export type RulesSchema = z.ZodType

/** Texts by place: 'kpis.2.floor'. The first finding of a place is the one shown. */
export type Faults = ReadonlyMap<string, string>

export function faultsOf(schema: RulesSchema, draft: unknown, say: Say): Faults {
  const parsed = schema.safeParse(draft)
  const faults = new Map<string, string>()
  for (const { code, message, path } of parsed.error?.issues ?? []) {
    const at = path.join('.')
    if (!faults.has(at))
      faults.set(
        at,
        say(code === 'custom' ? (OWN[message] ?? 'fault.other') : (KINDS[code] ?? 'fault.other')),
      )
  }
  return faults
}

const KINDS: Readonly<Record<string, WordKey>> = {
  too_small: 'fault.tooSmall',
  too_big: 'fault.tooBig',
  invalid_type: 'fault.missing',
  invalid_format: 'fault.format',
}

/** Findings of the rules themselves, by what the schemas say. */
const OWN: Readonly<Record<string, WordKey>> = {
  'used twice': 'fault.usedTwice',
  'must be below the target': 'fault.belowTarget',
  'must be above the target': 'fault.aboveTarget',
  'must be above 0': 'fault.aboveZero',
  '"atLeast" must fall': 'fault.mustFall',
  'must be given, "upTo" rising': 'fault.mustRise',
  'none is on with a weight': 'fault.noneOn',
  'must fall, and the last start at 0': 'fault.grades',
  'scores must rise': 'fault.mustRise',
  'days must rise': 'fault.daysRise',
  'changes nothing': 'fault.changesNothing',
  'is in a group already': 'fault.inGroup',
  'is measured already': 'fault.measuredAlready',
  'no such KPI': 'fault.noKpi',
  'none has a weight': 'fault.noWeight',
  'must be later than "from"': 'fault.laterThanFrom',
  'working days are whole': 'fault.wholeDays',
  'the last rule must have no condition': 'fault.lastRule',
  'the last rule must hold on any day': 'fault.lastRule',
  'a response needs a limit': 'fault.needsLimit',
  'no such calendar': 'fault.noCalendar',
  'must not be before "from"': 'fault.beforeFrom',
  'has a calendar already': 'fault.hasCalendar',
  'must not hold ">"': 'fault.noLevelSign',
  'must stand before it': 'fault.parentBefore',
  'is a category already': 'fault.isCategory',
  'unknown time zone': 'fault.noZone',
}
