// The register of departments: which department a name in a source counts for, and from which day on.
import { z } from 'zod'
import { type DayNumber, dayNumber, dayText } from './day.ts'
import { AppError } from './errors.ts'
import type { Instant } from './instant.ts'

/**
 * alias: another way to write it; rename: the same department under a new name; merge: it became part of another; new:
 * it was set up, and counts for itself from its day on.
 */
export const ENTRY_KINDS = ['alias', 'rename', 'merge', 'new'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

const departmentName = z.string().trim().min(1).max(200)
const day = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text), { message: 'no calendar day' })

const entry = z.strictObject({
  /** As sources write it. */
  name: departmentName,
  /** The department its records count for; that one may have an entry of its own. */
  countsAs: departmentName,
  /** First day it holds for, by the day a record is due, else received; null: always. */
  from: day.nullable(),
  kind: z.enum(ENTRY_KINDS),
  reason: z.string().trim().max(1000),
})
export type RegisterEntry = z.infer<typeof entry>

const registerSchema = z.strictObject({ entries: z.array(entry).max(5000) })
export interface Register {
  readonly entries: readonly RegisterEntry[]
}
export const EMPTY_REGISTER: Register = { entries: [] }

/** A department as the settings list it. */
export interface DepartmentRow {
  readonly name: string
  /** Records that count for it. */
  readonly records: number
  /** Records that name it and count for another. */
  readonly elsewhere: number
}

export interface RegisterVersion {
  readonly version: number
  readonly actor: string
  readonly createdAt: Instant
  readonly register: Register
}

/** Records that a register would move. */
export interface Movement {
  readonly from: string
  readonly to: string
  readonly count: number
}

/**
 * @throws AppError registerInvalid with the place and the reason, registerCycle with the names that would count for
 * each other
 */
export function parseRegister(value: unknown): Register {
  const parsed = registerSchema.safeParse(value)
  if (!parsed.success) {
    const first = parsed.error.issues[0]
    throw invalid(first?.path.join('.') ?? '', first?.message ?? '')
  }
  const { entries } = parsed.data
  const seen = new Set<string>()
  for (const [i, { name, from, countsAs, kind }] of entries.entries()) {
    const key = `${from} ${name}`
    if (seen.has(key)) throw invalid(`entries.${i}.from`, `${name} has an entry from that day already`)
    seen.add(key)
    // From a day on, a name may count for itself again: that ends what held before.
    if (name === countsAs && from === null)
      throw invalid(`entries.${i}.countsAs`, `${name} counts for itself`)
    if (kind === 'new' && name !== countsAs)
      throw invalid(`entries.${i}.countsAs`, `${name} is new and counts for another`)
  }
  const lookup = entriesByName(entries)
  for (const name of lookup.keys())
    for (const on of turningDays(lookup, name)) {
      const cycle = follow(lookup, name, on).cycle
      if (cycle)
        throw new AppError('registerCycle', { names: cycle, from: on === -Infinity ? '' : dayText(on) })
    }
  return parsed.data
}

/** A stretch of days through which a name counts for one department. */
export interface ChargeSpan {
  readonly name: string
  readonly countsAs: string
  /** −Infinity and Infinity where it has no beginning or end. */
  readonly fromDay: DayNumber
  /** The first day it holds no more. */
  readonly untilDay: DayNumber
}

/** What each name with an entry counts for, chains followed to their end; together the spans cover all days. */
export function chargeSpans({ entries }: Register): readonly ChargeSpan[] {
  const lookup = entriesByName(entries)
  return [...lookup.keys()].flatMap((name) => {
    const spans: ChargeSpan[] = []
    const days = turningDays(lookup, name)
    for (const [i, fromDay] of days.entries()) {
      const countsAs = follow(lookup, name, fromDay).name
      const untilDay = days[i + 1] ?? Infinity
      const last = spans.at(-1)
      if (last?.countsAs === countsAs) spans[spans.length - 1] = { ...last, untilDay }
      else spans.push({ name, countsAs, fromDay, untilDay })
    }
    return spans
  })
}

type Entries = ReadonlyMap<string, readonly RegisterEntry[]>

function entriesByName(entries: readonly RegisterEntry[]): Entries {
  return Map.groupBy(entries, ({ name }) => name)
}

/** Days on which something may change for a name: of its own entries and of those it leads to. */
function turningDays(lookup: Entries, name: string): readonly DayNumber[] {
  const days = new Set<DayNumber>([-Infinity])
  const reached = new Set([name])
  for (const at of reached)
    for (const { countsAs, from } of lookup.get(at) ?? []) {
      if (from !== null) days.add(dayNumber(from))
      reached.add(countsAs)
    }
  return [...days].toSorted((a, b) => a - b)
}

function follow(
  lookup: Entries,
  name: string,
  on: DayNumber,
): { readonly name: string; readonly cycle: readonly string[] | null } {
  const passed = [name]
  for (;;) {
    const at = passed.at(-1)!
    const next = entryOn(lookup.get(at) ?? [], on)?.countsAs ?? at
    if (next === at) return { name: at, cycle: null }
    if (passed.includes(next)) return { name: at, cycle: passed.slice(passed.indexOf(next)) }
    passed.push(next)
  }
}

/** The one with the latest beginning that has begun. */
function entryOn(entries: readonly RegisterEntry[], on: DayNumber): RegisterEntry | undefined {
  let found: RegisterEntry | undefined
  let since = -Infinity
  for (const one of entries) {
    const begins = one.from === null ? -Infinity : dayNumber(one.from)
    if (begins > on || (found && begins < since)) continue
    found = one
    since = begins
  }
  return found
}

function isDay(text: string): boolean {
  const number = dayNumber(text)
  return Number.isFinite(number) && dayText(number) === text
}

function invalid(at: string, reason: string): AppError {
  return new AppError('registerInvalid', { at, reason })
}
