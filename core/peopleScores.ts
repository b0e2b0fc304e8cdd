// Scores of persons: the same engine as for departments, each role a peer group of its own with its own weights.
import { dayNumber } from './day.ts'
import type { Scheme } from './scheme.ts'
import { type ScoreInput, scoreTallies } from './score.ts'
import type { KpiCount, Scorecard, ScoreRow, Tally } from './scorecard.ts'
import type { StaffEntry } from './staff.ts'
import type { Days, Posting, UnmatchedReason } from './staffMatch.ts'

/** Records that count for a person, as the ledger finds them: handler, department and days. */
export interface PersonPosting extends Posting, Days {
  /** Key of the days as a period. */
  readonly period: string
  readonly records: number
}

export interface ScoredPerson {
  readonly employeeNo: string
  readonly name: string
  /** Of the post held longest in the period. */
  readonly department: string
  readonly postings: readonly PersonPosting[]
  readonly row: ScoreRow
}

export interface RoleScores {
  /** '' where people have none. */
  readonly role: string
  /** Scored by weights of its own; otherwise by the scheme's. */
  readonly ownWeights: boolean
  /** Its rows are named by employee number. */
  readonly card: Scorecard
  /** In the order of the rows. */
  readonly people: readonly ScoredPerson[]
}

/** Records of a handler that count for nobody. */
export interface UnmatchedPosting extends PersonPosting {
  readonly reason: UnmatchedReason
  readonly candidates: readonly {
    readonly employeeNo: string
    readonly name: string
    readonly department: string
  }[]
}

export interface PeopleScores {
  readonly period: Scorecard['period']
  readonly scheme: string
  readonly policy: string
  readonly asOf: number
  /** By name; those without a role last. */
  readonly roles: readonly RoleScores[]
  readonly unmatched: readonly UnmatchedPosting[]
}

/** A person's records of one period. */
export interface PersonTally {
  readonly employeeNo: string
  readonly counts: readonly KpiCount[]
  readonly postings: readonly PersonPosting[]
}

export interface PeopleInput extends Omit<ScoreInput, 'tallies' | 'by' | 'previous' | 'months'> {
  readonly people: readonly PersonTally[]
  readonly previous?: readonly (readonly PersonTally[])[]
  readonly months?: readonly (readonly PersonTally[])[]
  readonly roster: readonly StaffEntry[]
}

/** Everybody with a record, by role. */
export function scorePeople({ people, roster, ...input }: PeopleInput): readonly RoleScores[] {
  const postsOf = Map.groupBy(roster, ({ employeeNo }) => employeeNo)
  const members = people.map((person) => ({
    person,
    post: mainPost(postsOf.get(person.employeeNo)!, input.period),
  }))
  const roles = Map.groupBy(members, ({ post }) => post.role)
  return [...roles]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([role, ofRole]) => {
      const numbers = new Set(ofRole.map(({ person }) => person.employeeNo))
      const tallies = (all: readonly PersonTally[]): readonly Tally[] =>
        all.flatMap(({ employeeNo, counts }) =>
          numbers.has(employeeNo) ? [{ name: employeeNo, counts }] : [],
        )
      const { previous, months, ...basis } = input
      const card = scoreTallies({
        ...basis,
        ...(previous && { previous: previous.map(tallies) }),
        ...(months && { months: months.map(tallies) }),
        tallies: tallies(people),
        scheme: schemeForRole(input.scheme, role),
        by: 'handler',
      })
      const byNumber = new Map(ofRole.map((member) => [member.person.employeeNo, member]))
      return {
        role,
        ownWeights: weightsOf(input.scheme, role) !== null,
        card,
        people: card.rows.map((row) => {
          const { person, post } = byNumber.get(row.name)!
          const { employeeNo, postings } = person
          return { employeeNo, name: post.name, department: post.department, postings, row }
        }),
      }
    })
}

/** With the role's weights in place of the scheme's; a KPI they do not name weighs nothing. */
export function schemeForRole(scheme: Scheme, role: string): Scheme {
  const weights = weightsOf(scheme, role)
  if (weights === null) return scheme
  return { ...scheme, kpis: scheme.kpis.map((kpi) => ({ ...kpi, weight: weights.get(kpi.id) ?? 0 })) }
}

function weightsOf({ roles }: Scheme, role: string): ReadonlyMap<string, number> | null {
  const found = roles?.find((one) => one.role === role)
  return found ? new Map(found.weights.map(({ kpi, weight }) => [kpi, weight])) : null
}

/** The post held on most days of a period, of equals the earlier; outside of it, the last one that had begun. */
export function mainPost(posts: readonly StaffEntry[], { firstOn, lastOn }: Days): StaffEntry {
  const [first, last] = [dayNumber(firstOn), dayNumber(lastOn)]
  const daysOf = ({ from, to }: StaffEntry): number =>
    Math.max(0, Math.min(last, to === null ? last : dayNumber(to)) - Math.max(first, dayNumber(from)) + 1)
  const ordered = posts.toSorted(
    (a, b) => daysOf(b) - daysOf(a) || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id - b.id),
  )
  if (daysOf(ordered[0]!) > 0) return ordered[0]!
  const begun = posts.filter(({ from }) => from <= lastOn).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return begun[0] ?? ordered[0]!
}
