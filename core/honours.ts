// Who is held up: promotion and award lists, the star of the month, red and black lists (scoring §5, §7, §8).
import { compare, fractionOf } from './fraction.ts'
import type { AwardRule, HrSettings } from './hrSettings.ts'
import { type AwardReason, type Quarter, whyNotPromoted } from './pay.ts'
import type { PeopleScores, ScoredPerson } from './peopleScores.ts'
import type { Grade, Scheme } from './scheme.ts'
import type { KpiScore, ScoreRow } from './scorecard.ts'
import { textOrder } from './textOrder.ts'

export interface AwardQuarter extends Quarter {
  readonly score: string | null
}

export interface AwardRow {
  /** A department's name, or an employee number. */
  readonly id: string
  readonly name: string
  /** Of a person; null for a department itself. */
  readonly department: string | null
  /** Oldest first, as many as the rule asks for; null where there was nothing. */
  readonly quarters: readonly (AwardQuarter | null)[]
  /** null: on the list. */
  readonly reason: AwardReason | null
}

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly department: string | null
  readonly row: ScoreRow
}

/** Everybody in any of the quarters, those on the list first; then by name. `quarters` oldest first. */
export function buildAwards(
  quarters: readonly (readonly Candidate[])[],
  rule: AwardRule,
): readonly AwardRow[] {
  const asked = quarters.slice(-rule.quarters)
  const latest = new Map(asked.flatMap((cards) => cards.map((candidate) => [candidate.id, candidate])))
  const byId = asked.map((cards) => new Map(cards.map(({ id, row }) => [id, row])))
  return [...latest.values()]
    .map(({ id, name, department }): AwardRow => {
      const own = byId.map((rows) => quarterOf(rows.get(id) ?? null))
      return { id, name, department, quarters: own, reason: whyNotPromoted(own, rule) }
    })
    .sort(
      (a, b) =>
        Number(a.reason !== null) - Number(b.reason !== null) ||
        textOrder(a.name, b.name) ||
        textOrder(a.id, b.id),
    )
}

function quarterOf(row: ScoreRow | null): AwardQuarter | null {
  if (row === null) return null
  const { score, grade, ranked, adjustment } = row
  return { score, grade, ranked, vetoed: adjustment?.vetoed ?? false }
}

export interface Star {
  readonly month: string
  /** Several where they tie, in name order; none where nobody had enough cases. */
  readonly people: readonly {
    readonly employeeNo: string
    readonly name: string
    readonly department: string
    readonly score: string
    readonly cases: number
  }[]
}

/** The highest scorers with enough cases. */
export function starOfMonth({ period, roles }: PeopleScores, leastCases: number): Star {
  const able = roles
    .flatMap(({ people }) => people)
    .filter((person) => person.row.ranked && casesOf(person) >= leastCases)
  const best = able.reduce<string | null>(
    (high, { row }) =>
      high === null || compare(fractionOf(row.score!), fractionOf(high)) > 0 ? row.score! : high,
    null,
  )
  return {
    month: period.key,
    people: able
      .filter(({ row }) => row.score === best)
      .map((person) => {
        const { employeeNo, name, department, row } = person
        return { employeeNo, name, department, score: row.score!, cases: casesOf(person) }
      })
      .sort((a, b) => textOrder(a.name, b.name) || textOrder(a.employeeNo, b.employeeNo)),
  }
}

/** Records that counted in any KPI. */
export function casesOf({ postings }: ScoredPerson): number {
  return postings.reduce((sum, { records }) => sum + records, 0)
}

export interface ListedDepartment {
  readonly name: string
  /** Peer group; null where there are none. */
  readonly group: string | null
  readonly score: string
  readonly grade: Grade | null
  /** 并列: stands beside another of the same score, in no order. */
  readonly tied: boolean
  readonly numerator: number
  readonly denominator: number
  /** sample: enough ratings; interval: few, but wholly on one side of the target. */
  readonly admitted: 'sample' | 'interval'
}

export interface RedAndBlack {
  readonly red: readonly ListedDepartment[]
  readonly black: readonly ListedDepartment[]
  /** Ranked, and on neither list for want of ratings. */
  readonly tooFew: readonly string[]
}

/**
 * The best and the last of each peer group, of those the ratings are enough for. A tie is never cut: all of it is on
 * the list. No list takes more than half, and who would be on both is on neither.
 */
export function redAndBlack(
  rows: readonly ScoreRow[],
  scheme: Scheme,
  sizes: HrSettings['lists'],
): RedAndBlack {
  const ranked = rows.filter((row) => row.ranked && row.score !== null)
  const judged = ranked.map((row) => ({ row, admission: admissionOf(row, scheme) }))
  const lists = [...Map.groupBy(judged, ({ row }) => row.group ?? null)].map(([, members]) => {
    const admitted = (to: 'red' | 'black') =>
      members.flatMap(({ row, admission }) =>
        admission?.to.includes(to) ? [listed(row, admission, members)] : [],
      )
    const most = Math.floor(members.length / 2)
    const red = firstOf(admitted('red'), Math.min(sizes.red, most), 1)
    const black = firstOf(admitted('black'), Math.min(sizes.black, most), -1)
    const both = new Set(
      red.filter((one) => black.some(({ name }) => name === one.name)).map(({ name }) => name),
    )
    const only = (list: readonly ListedDepartment[]) => list.filter(({ name }) => !both.has(name))
    return { red: only(red), black: only(black) }
  })
  return {
    red: lists.flatMap(({ red }) => red),
    black: lists.flatMap(({ black }) => black),
    tooFew: judged.flatMap(({ row, admission }) => (admission === null ? [row.name] : [])).sort(textOrder),
  }
}

interface Admission {
  readonly to: readonly ('red' | 'black')[]
  readonly by: ListedDepartment['admitted']
  readonly ratings: Pick<KpiScore, 'numerator' | 'denominator'>
}

/** By the ratings of K7; nobody is listed by a scheme without satisfaction. */
function admissionOf(row: ScoreRow, scheme: Scheme): Admission | null {
  const kpi = scheme.kpis.find(({ on, measure }) => on && measure === 'satisfied')
  const figure = kpi && row.kpis.find((one) => one.kpi === kpi.id)
  if (!figure || !figure.wilson) return null
  const { nMin } = kpi.smallSample ?? scheme.smallSample
  if (figure.denominator >= nMin) return { to: ['red', 'black'], by: 'sample', ratings: figure }
  if (figure.wilson.low * 100 > figure.target) return { to: ['red'], by: 'interval', ratings: figure }
  return figure.wilson.high * 100 < figure.target ? { to: ['black'], by: 'interval', ratings: figure } : null
}

function listed(
  row: ScoreRow,
  { by: admitted, ratings }: Admission,
  members: readonly { readonly row: ScoreRow }[],
): ListedDepartment {
  const { name, score, grade } = row
  const tied = members.some((other) => other.row !== row && other.row.score === score)
  const { numerator, denominator } = ratings
  return { name, group: row.group ?? null, score: score!, grade, tied, numerator, denominator, admitted }
}

/** Whole ties, best first or last first, until there are enough; inside one by name. */
function firstOf(
  departments: readonly ListedDepartment[],
  size: number,
  direction: 1 | -1,
): readonly ListedDepartment[] {
  const ties = [...Map.groupBy(departments, ({ score }) => score)].sort(
    ([a], [b]) => compare(fractionOf(b), fractionOf(a)) * direction,
  )
  const taken: ListedDepartment[] = []
  for (const [, tie] of ties) {
    if (taken.length >= size) break
    taken.push(...tie.toSorted((a, b) => textOrder(a.name, b.name)))
  }
  return taken
}
