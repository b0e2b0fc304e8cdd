// Who a record's handler is: by employee number, or by name and department on the day. Never by guessing.
import { type DayNumber, dayNumber, dayText } from './day.ts'
import { type ChargeSpan, chargeSpans, type Register } from './register.ts'
import { isHeldOn, type StaffEntry } from './staff.ts'

/**
 * ambiguous: several people of that name in that department; otherDepartment: on the day only elsewhere; notThen: on
 * the roster, but not on the day; nobody: neither a name nor a number of anybody.
 */
export const UNMATCHED_REASONS = ['ambiguous', 'otherDepartment', 'notThen', 'nobody'] as const
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number]

export type Match =
  | { readonly kind: 'person'; readonly employeeNo: string }
  | {
      readonly kind: 'unmatched'
      readonly reason: UnmatchedReason
      /** Employee numbers of those it might be. */
      readonly candidates: readonly string[]
    }

/** Somebody's records in one department: what is matched as a whole. */
export interface Posting {
  /** As the records name the handler. */
  readonly handler: string
  /** The department the records count for. */
  readonly department: string
}

/** Days, both inside. */
export interface Days {
  readonly firstOn: string
  readonly lastOn: string
}

export interface Matcher {
  /** Stretches of the days in which a posting means the same, in order; together they are all of them. */
  matchPosting(posting: Posting, days: Days): readonly (Days & { readonly match: Match })[]
}

/** A roster's department may be a name that the register counts for another. */
export function createMatcher(roster: readonly StaffEntry[], register: Register): Matcher {
  const byNumber = new Set(roster.map(({ employeeNo }) => employeeNo))
  const byName = Map.groupBy(roster, ({ name }) => name)
  const charges = Map.groupBy(chargeSpans(register), ({ name }) => name)
  const chargedOn = (name: string, day: DayNumber): string =>
    charges.get(name)?.find((span) => span.fromDay <= day && day < span.untilDay)?.countsAs ?? name

  const matchOn = ({ handler, department }: Posting, day: DayNumber): Match => {
    const text = handler.trim()
    if (byNumber.has(text)) return { kind: 'person', employeeNo: text }
    const named = byName.get(text) ?? []
    const on = dayText(day)
    const held = named.filter((entry) => isHeldOn(entry, on))
    const here = numbersOf(held.filter((entry) => chargedOn(entry.department, day) === department))
    if (here.length === 1) return { kind: 'person', employeeNo: here[0]! }
    if (here.length > 1) return { kind: 'unmatched', reason: 'ambiguous', candidates: here }
    const reason = named.length === 0 ? 'nobody' : held.length === 0 ? 'notThen' : 'otherDepartment'
    return { kind: 'unmatched', reason, candidates: numbersOf(held.length > 0 ? held : named) }
  }

  return {
    matchPosting(posting, { firstOn, lastOn }) {
      const [first, last] = [dayNumber(firstOn), dayNumber(lastOn)]
      const turns = turningDays(byName.get(posting.handler.trim()) ?? [], charges)
      const starts = [first, ...[...turns].filter((day) => day > first && day <= last)].sort((a, b) => a - b)
      const pieces: { firstOn: string; lastOn: string; match: Match }[] = []
      for (const [i, start] of starts.entries()) {
        const match = matchOn(posting, start)
        const piece = { firstOn: dayText(start), lastOn: dayText((starts[i + 1] ?? last + 1) - 1), match }
        const before = pieces.at(-1)
        if (before && isSame(before.match, match))
          pieces[pieces.length - 1] = { ...before, lastOn: piece.lastOn }
        else pieces.push(piece)
      }
      return pieces
    },
  }
}

/** Days on which what these posts mean may change. */
function turningDays(
  entries: readonly StaffEntry[],
  charges: ReadonlyMap<string, readonly ChargeSpan[]>,
): ReadonlySet<DayNumber> {
  const days = new Set<DayNumber>()
  for (const { from, to, department } of entries) {
    days.add(dayNumber(from))
    if (to !== null) days.add(dayNumber(to) + 1)
    for (const { fromDay } of charges.get(department) ?? []) if (fromDay > -Infinity) days.add(fromDay)
  }
  return days
}

function numbersOf(entries: readonly StaffEntry[]): readonly string[] {
  return [...new Set(entries.map(({ employeeNo }) => employeeNo))].sort((a, b) => (a < b ? -1 : 1))
}

function isSame(a: Match, b: Match): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
