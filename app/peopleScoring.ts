// Scores of persons in a period: records counted by handler and department, matched with the roster, scored by core.
import { monthsOf, parsePeriod } from '../core/period.ts'
import {
  type PeopleScores,
  type PersonPosting,
  type PersonTally,
  scorePeople as scoreByRole,
  type UnmatchedPosting,
} from '../core/peopleScores.ts'
import { pooled } from '../core/ratio.ts'
import type { Scheme } from '../core/scheme.ts'
import type { Register } from '../core/register.ts'
import type { KpiCount, Period } from '../core/scorecard.ts'
import { dayBefore, type StaffEntry } from '../core/staff.ts'
import { createMatcher, type Match, type Matcher } from '../core/staffMatch.ts'
import type { Db } from '../db/database.ts'
import { readStaff } from '../db/staff.ts'
import { type PostTally, tallyPosts } from '../db/tallies.ts'
import { type Basis, earlierPeriods, schemeOf } from './scoring.ts'

interface Roster {
  readonly entries: readonly StaffEntry[]
  readonly matcher: Matcher
}

/** `register` says which department a name on the roster counts for. */
export async function scorePeople(
  db: Db,
  basis: Basis,
  period: Period,
  register: Register,
): Promise<PeopleScores> {
  const { scheme, version } = await schemeOf(db, basis, period, 'handler')
  const counted = { ...basis, scheme }
  const entries = await readStaff(db)
  const roster = { entries, matcher: createMatcher(entries, register) }
  const { people, unmatched } = await tallyPeople(db, counted, period, roster)
  const others = async (periods: readonly Period[]): Promise<readonly (readonly PersonTally[])[]> => {
    const tallies: (readonly PersonTally[])[] = []
    for (const each of periods) tallies.push((await tallyPeople(db, counted, each, roster)).people)
    return tallies
  }
  const { policy, asOf } = basis
  const roles = scoreByRole({
    people,
    previous: await others(await earlierPeriods(db, basis, scheme, period)),
    ...(scheme.aggregation === 'meanOfMonths' && { months: await others(monthsOf(period, basis.zone)) }),
    roster: entries,
    scheme,
    schemeName: scheme.name,
    schemeVersion: version,
    policyName: policy.name,
    policyVersion: basis.policyVersion,
    period,
    asOf,
  })
  return { period, scheme: scheme.name, policy: policy.name, asOf, roles, unmatched }
}

/** The scheme decides what is counted, in whatever period. */
type CountedBy = Basis & { readonly scheme: Scheme }

interface Tallied {
  readonly people: readonly PersonTally[]
  readonly unmatched: readonly UnmatchedPosting[]
}

interface Counted extends PersonPosting {
  readonly match: Match
  readonly counts: readonly KpiCount[]
}

/** Most handlers are one person all through the period; it is counted in pieces only for those who are not. */
async function tallyPeople(
  db: Db,
  basis: CountedBy,
  period: Period,
  { entries, matcher }: Roster,
): Promise<Tallied> {
  const whole = await tally(db, basis, period)
  const found = whole.map((post) => ({ post, pieces: matcher.matchPosting(post, period) }))
  const counted: Counted[] = found.flatMap(({ post, pieces: [only, ...more] }) =>
    more.length === 0 ? [countedOf(post, only!.match, period)] : [],
  )
  const varying = found.filter(({ pieces }) => pieces.length > 1)
  const starts = new Set(varying.flatMap(({ pieces }) => pieces.map(({ firstOn }) => firstOn)))
  const names = new Set(varying.map(({ post }) => keyOf(post)))
  for (const piece of piecesOf(period, [...starts].sort(), basis))
    for (const post of await tally(db, basis, piece))
      if (names.has(keyOf(post)))
        counted.push(countedOf(post, matcher.matchPosting(post, piece)[0]!.match, piece))
  const nameOf = new Map(entries.map((entry) => [entry.employeeNo, entry]))
  return { people: peopleOf(counted), unmatched: counted.flatMap((one) => unmatchedOf(one, nameOf)) }
}

async function tally(db: Db, basis: CountedBy, period: Period): Promise<PostTally[]> {
  const { scheme, asOf, table, named = false } = basis
  const source = table === undefined ? {} : { table: typeof table === 'string' ? table : table.clone() }
  return await tallyPosts(db, { scheme, period, asOf, named, ...source })
}

/** The period cut before each of these days, of which the first is its own. */
function piecesOf(period: Period, starts: readonly string[], { zone }: Basis): readonly Period[] {
  return starts.map((firstOn, i) => {
    const next = starts[i + 1]
    const lastOn = next === undefined ? period.lastOn : dayBefore(next)
    return parsePeriod(`${firstOn}..${lastOn}`, zone)
  })
}

function countedOf({ handler, department, counts }: PostTally, match: Match, period: Period): Counted {
  const { firstOn, lastOn, key } = period
  const records = Math.max(
    0,
    ...counts.map((c) => c.hit + c.conditional + c.missed + c.missing + c.excluded + c.notMeasured),
  )
  return { handler, department, firstOn, lastOn, period: key, records, match, counts }
}

function peopleOf(counted: readonly Counted[]): readonly PersonTally[] {
  const matched = counted.flatMap((one) =>
    one.match.kind === 'person' ? [{ ...one, match: one.match }] : [],
  )
  return [...Map.groupBy(matched, ({ match }) => match.employeeNo)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([employeeNo, own]) => ({
      employeeNo,
      counts: own[0]!.counts.map(({ kpi }, i) =>
        pooled(
          kpi,
          own.map(({ counts }) => counts[i]!),
        ),
      ),
      postings: own.map(postingOf),
    }))
}

function unmatchedOf(one: Counted, staff: ReadonlyMap<string, StaffEntry>): readonly UnmatchedPosting[] {
  if (one.match.kind === 'person') return []
  const { reason, candidates } = one.match
  return [
    {
      ...postingOf(one),
      reason,
      candidates: candidates.map((employeeNo) => {
        const { name, department } = staff.get(employeeNo)!
        return { employeeNo, name, department }
      }),
    },
  ]
}

function postingOf({ handler, department, firstOn, lastOn, period, records }: Counted): PersonPosting {
  return { handler, department, firstOn, lastOn, period, records }
}

function keyOf({ department, handler }: PostTally): string {
  return JSON.stringify([department, handler])
}
