// Scores, and what stands behind each figure.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { createJudge } from '../core/judge.ts'
import { kpisOf } from '../core/scheme.ts'
import type { Scorecard, ScoreRow, TrendPoint } from '../core/scorecard.ts'
import { zoneOf } from '../core/zone.ts'
import * as dataQuality from '../db/dataQuality.ts'
import { getDiagnostics } from '../db/diagnostics.ts'
import { dropScratch, judgeAll } from '../db/judgements.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import {
  basisInForce,
  countedIn,
  periodOf,
  periodsUpTo,
  schemeInForce,
  scorePeriod,
  scorePrevious,
} from './scoring.ts'

const scoreQuery = { period: input.key, by: input.grouping }

export const getScorecard = defineOperation<'getScorecard'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(scoreQuery),
  async run({ db, clock }, { period, by }) {
    const basis = await basisInForce(db, clock())
    return await scorePeriod(db, basis, periodOf(basis, period), by)
  },
})

export const getOverview = defineOperation<'getOverview'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(scoreQuery),
  async run({ db, clock }, query) {
    const basis = await basisInForce(db, clock())
    const period = periodOf(basis, query.period)
    const [scorecard, previous, diagnostics] = await Promise.all([
      scorePeriod(db, basis, period, query.by),
      scorePrevious(db, basis, period, query.by),
      getDiagnostics(db, { period, asOf: basis.asOf }),
    ])
    return { scorecard, previous, diagnostics }
  },
})

export const getTrend = defineOperation<'getTrend'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ ...scoreQuery, name: input.text, count: z.int().min(1).max(36) }),
  async run({ db, clock }, { period, by, name, count }) {
    const basis = await basisInForce(db, clock())
    const points: TrendPoint[] = []
    for (const each of periodsUpTo(periodOf(basis, period), count, basis.zone)) {
      const card = await scorePeriod(db, basis, each, by)
      points.push({ period: each.key, row: rowOf(card, name) })
    }
    return points
  },
})

export const explainFigure = defineOperation<'explainFigure'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ ...scoreQuery, name: input.text.nullable(), kpi: input.key }),
  async run({ db, clock }, { period: key, by, name, kpi: kpiId }) {
    const basis = await basisInForce(db, clock())
    const period = periodOf(basis, key)
    const { scheme: whole, version } = await schemeInForce(db, period)
    const scheme = countedIn(whole, basis, by)
    const kpi = kpisOf(scheme).find(({ id }) => id === kpiId)
    const card = await scorePeriod(db, basis, period, by)
    const score = rowOf(card, name)
    if (!kpi || !score) throw new AppError('notFound', { kpi: kpiId, ...(name === null ? {} : { name }) })
    const before = await scorePrevious(db, basis, period, by)
    return {
      period,
      scheme,
      schemeVersion: version,
      policy: basis.policy.name,
      policyVersion: basis.policyVersion,
      kpi,
      score,
      previous: before && rowOf(before, name),
    }
  },
})

export const getDataQuality = defineOperation<'getDataQuality'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ period: input.key }),
  async run({ db, clock }, { period }) {
    const basis = await basisInForce(db, clock())
    return await dataQuality.getDataQuality(db, { period: periodOf(basis, period), asOf: basis.asOf })
  },
})

/** Another policy is judged beside the verdicts in force; nothing of it stays. */
export const scoreWith = defineOperation<'scoreWith'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({
    ...scoreQuery,
    scheme: input.scheme.optional(),
    policy: input.policy.optional(),
  }),
  lane: null,
  phase: 'judging',
  subject: (_context, { period }) => period,
  async run({ db, database, scratchFolder, clock, signal, report }, { period, by, scheme, policy }) {
    const inForce = await basisInForce(db, clock())
    const basis = {
      ...inForce,
      ...(scheme && { fixedScheme: { scheme, version: null } }),
      ...(policy && { policy, isPolicyTried: true, zone: zoneOf(policy.timeZone) }),
    }
    const asked = periodOf(basis, period)
    if (!policy) return await scorePeriod(db, basis, asked, by)
    const onProgress = (done: number, total: number): void => report('judging', done, total)
    const table = await judgeAll(database, createJudge(policy), { onProgress, signal, scratchFolder })
    try {
      report('scoring', 0, null)
      return await scorePeriod(db, { ...basis, table }, asked, by)
    } finally {
      await database.write(async (write) => await dropScratch(write, table))
    }
  },
})

/** Unnamed, or by the name of its row, '': the whole group. */
function rowOf(card: Scorecard, name: string | null): ScoreRow | null {
  return [card.total, ...card.rows].find((row) => row.name === (name ?? '')) ?? null
}
