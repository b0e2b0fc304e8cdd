// What bringing a roster file in does to the roster: posts added, changed and ended, worked out before anything is written.
import { dayBefore, isHeldOn, overlaps, type StaffEntry, type StaffLine, type StaffSpan } from './staff.ts'

export interface RosterRules {
  /** First day of posts whose line names none. */
  readonly from: string
  /** Last day of those who are on the roster and not in the file; null leaves them. */
  readonly missingEndOn: string | null
}

export interface RosterPlan {
  readonly added: readonly StaffSpan[]
  /** In more than an earlier last day. */
  readonly changed: readonly Change[]
  readonly ended: readonly Change[]
  readonly unchanged: number
  /** Lines that overlap a later post of the same role on the roster; nothing is guessed about them. */
  readonly clashes: readonly Clash[]
}

export interface Change {
  readonly before: StaffEntry
  readonly after: StaffSpan
}

export interface Clash {
  /** Index into the lines. */
  readonly line: number
  readonly with: StaffSpan
}

/**
 * A line is the post of its person that has the same role and first day, or without a first day the one held in the
 * same role and department on `rules.from`. Otherwise it begins a post and ends the one of that role before it the
 * day before. The same lines a second time change nothing.
 */
export function planRoster(
  stored: readonly StaffEntry[],
  lines: readonly StaffLine[],
  rules: RosterRules,
): RosterPlan {
  const people = Map.groupBy(stored, ({ employeeNo }) => employeeNo)
  const named = new Set(lines.map(({ employeeNo }) => employeeNo))
  const plan = { added: [] as StaffSpan[], clashes: [] as Clash[] }
  const now = new Map<number, StaffSpan>()
  const ordered = lines
    .map((line, i) => ({ line, i }))
    .sort((a, b) => ((a.line.from ?? rules.from) < (b.line.from ?? rules.from) ? -1 : 1))
  for (const { line, i } of ordered) {
    const own = (people.get(line.employeeNo) ?? []).map((entry) => ({
      entry,
      span: now.get(entry.id) ?? (entry as StaffSpan),
    }))
    const sameRole = own.filter(({ span }) => span.role === line.role)
    const same = sameRole.find(({ span }) =>
      line.from === null
        ? span.department === line.department && isHeldOn(span, rules.from)
        : span.from === line.from,
    )
    const span = spanOf({ ...line, from: same?.span.from ?? line.from ?? rules.from })
    const inTheWay = sameRole.filter((other) => other !== same && overlaps(other.span, span))
    const later = inTheWay.find((other) => other.span.from >= span.from)
    if (later) {
      plan.clashes.push({ line: i, with: spanOf(later.span) })
      continue
    }
    for (const { entry, span: before } of inTheWay)
      now.set(entry.id, { ...spanOf(before), to: dayBefore(span.from) })
    if (same) now.set(same.entry.id, span)
    else plan.added.push(span)
  }
  const { missingEndOn: end } = rules
  if (end !== null) {
    for (const entry of stored)
      if (!named.has(entry.employeeNo) && entry.from <= end && (entry.to === null || entry.to > end))
        now.set(entry.id, { ...spanOf(entry), to: end })
  }
  const touched = stored.flatMap((before) => {
    const after = now.get(before.id)
    return after ? [{ before, after }] : []
  })
  const changes = touched.filter(({ before, after }) => !isSame(before, after))
  return {
    ...plan,
    changed: changes.filter((change) => !isEnd(change)),
    ended: changes.filter(isEnd),
    unchanged: touched.length - changes.length,
  }
}

function isEnd({ before, after }: Change): boolean {
  return after.to !== null && isSame({ ...before, to: after.to }, after)
}

function spanOf({ employeeNo, name, department, role, from, to }: StaffSpan): StaffSpan {
  return { employeeNo, name, department, role, from, to }
}

function isSame(a: StaffSpan, b: StaffSpan): boolean {
  return (['employeeNo', 'name', 'department', 'role', 'from', 'to'] as const).every(
    (key) => a[key] === b[key],
  )
}
