// What must hold for any data (scoring §10).
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../core/decision.ts'
import {
  CHANNELS,
  type Feedback,
  NATURES,
  RESOLUTIONS,
  SATISFACTIONS,
  URGENCIES,
} from '../../core/feedback.ts'
import { DAY, HOUR, MINUTE } from '../../core/instant.ts'
import { type Judgement, VERDICT } from '../../core/judgement.ts'
import { createJudge } from '../../core/judge.ts'
import { unionOf } from '../../core/pauses.ts'
import { type RecordKpi, type Scheme, SMALL_SAMPLE_RULES } from '../../core/scheme.ts'
import type { KpiCount, ScoreRow, Tally } from '../../core/scorecard.ts'
import { redistribute } from '../../core/weights.ts'
import { add, compare, fraction, fractionOf, toNumber, ZERO } from '../../core/fraction.ts'
import { makeFeedback } from '../make.ts'
import { at, testPolicy } from './testPolicy.ts'
import { count, scheme, score } from './tallies.ts'

const ids = scheme().kpis.map(({ id }) => id)
const some = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 }))
const counts = fc.tuple(
  ...ids.map((id) =>
    fc.record({ hit: some, conditional: some, missed: some, missing: some }).map((over) => count(id, over)),
  ),
)
const tallies = fc
  .array(counts, { minLength: 1, maxLength: 6 })
  .map((groups) => groups.map((c, i): Tally => ({ name: `部门${i}`, counts: c })))
const schemes = fc
  .record({
    rule: fc.constantFrom(...SMALL_SAMPLE_RULES),
    weights: fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 40 }))),
    curve: fc.constantFrom<RecordKpi['curve'][]>(
      { kind: 'lin60' },
      { kind: 'linear' },
      { kind: 'deduct', full: 30, perPoint: 0.7, mode: 'ceil' },
      {
        kind: 'steps',
        steps: [
          { atLeast: 90, score: 100 },
          { atLeast: 60, score: 55.5 },
        ],
      },
    ),
    basically: fc.boolean(),
    partly: fc.boolean(),
  })
  .map(({ rule, weights, curve, basically, partly }): Scheme =>
    scheme({
      kpis: scheme().kpis.map((k, i) => ({ ...k, weight: weights[i]!, curve })),
      smallSample: { rule, nMin: 10, k: 10 },
      basicallySatisfiedCounts: basically,
      partlyResolvedCounts: partly,
    }),
  )

const sumOf = (points: readonly (string | null)[]) =>
  points.reduce((sum, p) => sum + Math.round(Number(p ?? 0) * 100), 0)

describe('a scorecard of any data', () => {
  it('adds up: the points printed are the score printed, between 0 and 100', () => {
    fc.assert(
      fc.property(tallies, schemes, (groups, used) => {
        const { rows, total } = score(groups, { scheme: used })
        for (const row of [...rows, total]) {
          if (row.score === null)
            expect(row.kpis.every((k) => k.score === null || Number(k.weight) === 0)).toBe(true)
          else {
            expect(sumOf(row.kpis.map((k) => k.points))).toBe(Math.round(Number(row.score) * 100))
            expect(Number(row.score)).toBeGreaterThanOrEqual(0)
            expect(Number(row.score)).toBeLessThanOrEqual(100)
          }
        }
      }),
    )
  })

  it('is the same for the same data, and whatever the order of departments', () => {
    fc.assert(
      fc.property(tallies, schemes, fc.infiniteStream(fc.nat()), (groups, used, order) => {
        const card = JSON.stringify(score(groups, { scheme: used }))
        expect(JSON.stringify(score(groups, { scheme: used }))).toBe(card)
        const keys = new Map(groups.map((g) => [g, order.next().value]))
        const shuffled = groups.toSorted((a, b) => keys.get(a)! - keys.get(b)!)
        expect(JSON.stringify(score(shuffled, { scheme: used }))).toBe(card)
      }),
    )
  })

  it('never falls when one failing record turns good', () => {
    const turned = (c: KpiCount): KpiCount => ({ ...c, hit: c.hit + 1, missed: c.missed - 1 })
    fc.assert(
      fc.property(tallies, schemes, fc.nat(5), fc.nat(7), (groups, used, whose, which) => {
        const own = groups[whose % groups.length]!
        if (own.counts[which]!.missed === 0) return
        const better = { ...own, counts: own.counts.map((c, i) => (i === which ? turned(c) : c)) }
        const scoreOf = (all: readonly Tally[]) =>
          Number(score(all, { scheme: used }).rows.find((r) => r.name === own.name)!.score ?? 0)
        expect(scoreOf(groups.map((g) => (g === own ? better : g)))).toBeGreaterThanOrEqual(scoreOf(groups))
      }),
      { numRuns: 300 },
    )
  })

  it('pools months to a rate between the lowest and the highest of theirs', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (months) => {
        const one = (hit: number, missed: number) => [{ name: 'A', counts: [count('K3', { hit, missed })] }]
        const rateOf = (group: Tally[]) => score(group).rows[0]!.kpis[2]!.rate!
        const rates = months.map(([h, m]) => rateOf(one(h, m)))
        const quarter = one(
          months.reduce((n, [h]) => n + h, 0),
          months.reduce((n, [, m]) => n + m, 0),
        )
        expect(rateOf(quarter)).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12)
        expect(rateOf(quarter)).toBeLessThanOrEqual(Math.max(...rates) + 1e-12)
      }),
    )
  })
})

describe('peer groups', () => {
  const grouped = fc.tuple(tallies, schemes, fc.nat(5))
  const bare = (rows: readonly ScoreRow[]) => rows.map((row) => ({ ...row, group: null }))
  const split = (all: readonly Tally[], at: number) => {
    const first = all.slice(0, (at % all.length) + 1)
    return { first, rest: all.slice(first.length) }
  }
  const peerGroups = (members: readonly Tally[]) => [
    { name: '甲组', departments: members.map(({ name }) => name) },
  ]

  it('do not influence each other: each is scored as if the other were not there', () => {
    fc.assert(
      fc.property(grouped, ([all, used, at]) => {
        const { first, rest } = split(all, at)
        const both = score(all, { scheme: { ...used, peerGroups: peerGroups(first) } })
        const alone = [...score(first, { scheme: used }).rows, ...score(rest, { scheme: used }).rows]
        expect(bare(both.rows)).toEqual(alone)
        expect(both.rows.map(({ group }) => group)).toEqual([
          ...first.map(() => '甲组'),
          ...rest.map(() => null),
        ])
      }),
    )
  })

  it('change nothing where one of them holds all', () => {
    fc.assert(
      fc.property(grouped, ([all, used]) => {
        const none = score(all, { scheme: used })
        const one = score(all, { scheme: { ...used, peerGroups: peerGroups(all) } })
        expect({ ...one, rows: bare(one.rows), groups: [] }).toEqual(none)
      }),
    )
  })

  it('never change what all of them earn together', () => {
    fc.assert(
      fc.property(grouped, ([all, used, at]) => {
        const groups = peerGroups(split(all, at).first)
        expect(score(all, { scheme: { ...used, peerGroups: groups } }).total).toEqual(
          score(all, { scheme: used }).total,
        )
      }),
    )
  })
})

const exact = <T extends { readonly weight: number }>(kpis: readonly T[]) =>
  kpis.map((kpi) => ({ ...kpi, weight: fractionOf(kpi.weight) }))

describe('redistributed weights', () => {
  const weighed = fc.array(
    fc.record({
      dimension: fc.constantFrom('timeliness', 'resolution', 'satisfaction' as const),
      weight: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(0.5, 12.5, 33.33)),
      live: fc.boolean(),
    }),
    { maxLength: 12 },
  )

  it('always weigh exactly 100, or nothing where nothing with a weight is live', () => {
    fc.assert(
      fc.property(weighed, (kpis) => {
        const weights = redistribute(exact(kpis))
        const sum = weights.reduce(add, ZERO)
        const alive = kpis.some(({ live, weight }) => live && weight > 0)
        expect(compare(sum, alive ? fraction(100n) : ZERO)).toBe(0)
        for (const [i, { live }] of kpis.entries()) if (!live) expect(weights[i]!.n).toBe(0n)
      }),
    )
  })

  it('keep their proportions inside a dimension', () => {
    fc.assert(
      fc.property(weighed, (kpis) => {
        const weights = redistribute(exact(kpis)).map(toNumber)
        for (const [i, a] of kpis.entries()) {
          for (const [j, b] of kpis.entries()) {
            if (!a.live || !b.live || a.dimension !== b.dimension) continue
            expect(weights[i]! * b.weight).toBeCloseTo(weights[j]! * a.weight, 6)
          }
        }
      }),
    )
  })
})

describe('judging any record', () => {
  const judge = createJudge(testPolicy)
  const received = at('2026-09-25 10:00')
  const sometime = fc.option(
    fc.integer({ min: -2 * 24 * 60, max: 45 * 24 * 60 }).map((m) => received + m * MINUTE),
  )
  const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values))
  const records: fc.Arbitrary<Feedback> = fc
    .record({
      registeredAt: sometime,
      firstRespondedAt: sometime,
      closedAt: sometime,
      resultSentAt: sometime,
      revisitedAt: sometime,
      reratedAt: sometime,
      nature: orNull(NATURES),
      urgency: orNull(URGENCIES),
      channel: orNull(CHANNELS),
      complex: fc.option(fc.boolean()),
      resolution: orNull(RESOLUTIONS),
      satisfaction: orNull(SATISFACTIONS),
      reratedSatisfaction: orNull(SATISFACTIONS),
      selfRated: fc.option(fc.boolean()),
      reopenCount: fc.option(fc.nat(2)),
      transferCount: fc.option(fc.nat(3)),
      declaredResponseOnTime: fc.option(fc.boolean()),
      declaredHandlingOnTime: fc.option(fc.boolean()),
      supplied: fc.nat(2 ** 14 - 1),
    })
    .map((over) => makeFeedback({ receivedAt: received, ...over }))
  const people = { reason: '需要', evidence: '附件', requestedBy: '甲', approvedBy: '乙' }
  const span = fc
    .tuple(fc.integer({ min: -600, max: 30_000 }), fc.integer({ min: 1, max: 20_000 }))
    .map(([from, length]) => ({
      startAt: received + from * MINUTE,
      endAt: received + (from + length) * MINUTE,
    }))
  const decisions: fc.Arbitrary<Decision[]> = fc.array(
    fc.oneof(
      span.map((s): Decision => ({ kind: 'pause', code: 'inspection', ...s, ...people })),
      span.map((s): Decision => ({
        kind: 'reopen',
        closedAt: s.startAt,
        reopenedAt: s.endAt,
        upheld: true,
        ...people,
      })),
      span.map((s): Decision => ({ kind: 'extension', minutes: 60, requestedAt: s.startAt, ...people })),
    ),
    { maxLength: 5 },
  )
  const tallyOf = (judgements: readonly Judgement[]): Tally => ({
    name: 'A',
    counts: ids.map((id, i) => {
      const of = (verdict: number) => judgements.filter((j) => j.verdicts[i] === verdict).length
      return count(id, {
        hit: of(VERDICT.hit),
        conditional: of(VERDICT.conditional),
        missed: of(VERDICT.missed),
        missing: of(VERDICT.missing),
      })
    }),
  })

  it('changes no score by an excluded record, nor by the order of records', () => {
    const excluded: Decision = { kind: 'exclusion', code: 'EX1', ...people }
    fc.assert(
      fc.property(fc.array(records, { minLength: 1, maxLength: 20 }), records, (all, extra) => {
        const judgements = all.map((f) => judge(f, []))
        const before = JSON.stringify(score([tallyOf(judgements)]))
        expect(JSON.stringify(score([tallyOf([...judgements, judge(extra, [excluded])])]))).toBe(before)
        expect(JSON.stringify(score([tallyOf(judgements.toReversed())]))).toBe(before)
      }),
    )
  })

  it('gives a verdict in every KPI, the same each time, whatever the order of decisions', () => {
    fc.assert(
      fc.property(records, decisions, (feedback, taken) => {
        const judgement = judge(feedback, taken)
        expect(judgement.verdicts).toHaveLength(8)
        expect(judge(feedback, taken.toReversed())).toEqual(judgement)
        expect(JSON.parse(JSON.stringify(judgement))).toEqual(judgement)
      }),
    )
  })

  it('never shortens a deadline by a pause, an extension or a reopening', () => {
    fc.assert(
      fc.property(records, decisions, (feedback, taken) => {
        const plain = judge(feedback, []).dueAt
        const due = judge(feedback, taken).dueAt
        if (plain === null) expect(due).toBe(null)
        else expect(due).toBeGreaterThanOrEqual(plain)
      }),
    )
  })

  it('finds a close on time exactly where the time charged is within the limit', () => {
    const pauses = fc.array(
      span.map((s): Decision => ({ kind: 'pause', code: 'inspection', ...s, ...people })),
      {
        maxLength: 2,
      },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 * 24 * 60 }), pauses, (minutes, taken) => {
        const closedAt = received + minutes * MINUTE
        const { verdicts, handlingMinutes } = judge(makeFeedback({ receivedAt: received, closedAt }), taken)
        const intervals = unionOf(taken.filter((d) => d.kind === 'pause'))
        const paused = intervals.reduce(
          (sum, i) => sum + Math.max(0, Math.min(i.endAt, closedAt) - Math.max(i.startAt, received)),
          0,
        )
        const charged = closedAt - received - Math.min(paused, 48 * HOUR)
        expect(verdicts[2] === VERDICT.hit).toBe(charged <= 48 * HOUR)
        if (verdicts[2] === VERDICT.hit) expect(handlingMinutes).toBe(charged / MINUTE)
      }),
    )
  })

  it('does not trouble with records from any year', () => {
    for (const year of [1, 1900, 1970, 2100, 9000]) {
      const receivedAt = Date.UTC(2000, 0, 1) + (year - 2000) * 365.25 * DAY
      expect(judge(makeFeedback({ receivedAt, nature: 'suggestion' }), []).dueAt).toBeGreaterThan(receivedAt)
    }
  })
})
