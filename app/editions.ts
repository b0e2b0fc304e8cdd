// Frozen editions: their figures, the records behind them, and the proof that nobody touched them.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { fractionOf, subtract, toFixedHalfUp } from '../core/fraction.ts'
import type { Scorecard } from '../core/scorecard.ts'
import { getAssessment } from '../db/assessments.ts'
import type { Db } from '../db/database.ts'
import { getEdition as editionOf, type StoredEdition } from '../db/editions.ts'
import { listFacts } from '../db/frozenFacts.ts'
import { READERS } from './actor.ts'
import { basisOfAssessment } from './assessed.ts'
import type { LiveDifference } from './contract/assessments.ts'
import { checkEdition as check } from './freezing.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { scorePeriod } from './scoring.ts'

const ofEdition = { id: input.id, edition: z.int().min(1) }

export const getAssessmentScores = defineOperation<'getAssessmentScores'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ id: input.id, edition: z.int().min(1).optional(), by: input.grouping }),
  async run({ db, clock }, { id, edition, by }) {
    const assessment = await getAssessment(db, id)
    const stands = assessment.state === 'frozen' || assessment.state === 'published'
    if (edition === undefined && !stands) {
      const { basis, period } = await basisOfAssessment(db, assessment, clock())
      return { scorecard: await scorePeriod(db, basis, period, by), frozen: null }
    }
    const { result, basis: _, factsDigest: __, ...head } = await editionOf(db, id, edition)
    return { scorecard: result[by], frozen: head }
  },
})

export const getEdition = defineOperation<'getEdition'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(ofEdition),
  async run({ db }, { id, edition }) {
    const { basis, result: _, factsDigest: __, ...head } = await editionOf(db, id, edition)
    return { head, basis }
  },
})

export const explainFrozenFigure = defineOperation<'explainFrozenFigure'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ ...ofEdition, by: input.grouping, name: input.text.nullable(), kpi: input.key }),
  async run({ db }, { id, edition, by, name, kpi: kpiId }) {
    const { basis, result } = await editionOf(db, id, edition)
    const kpi = basis.scheme.kpis.find((each) => each.id === kpiId)
    const score = rowOf(result[by], name)
    if (!kpi || !score) throw new AppError('notFound', { kpi: kpiId, ...(name === null ? {} : { name }) })
    const { scheme, schemeVersion, policy, policyVersion, period } = basis
    return { period, scheme, schemeVersion, policy: policy.name, policyVersion, kpi, score, previous: null }
  },
})

export const listFrozenFacts = defineOperation<'listFrozenFacts'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ ...ofEdition, figure: input.frozenFigure.optional(), ...input.paging }),
  async run({ db }, { id, edition, ...query }) {
    const { id: editionId, basis } = await editionOf(db, id, edition)
    const { scheme, period, asOf } = basis
    return await listFacts(db, { ...query, editionId, scheme, period, asOf })
  },
})

export const compareWithLive = defineOperation<'compareWithLive'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(ofEdition),
  run: async ({ db }, { id, edition }) => await liveDifferences(db, await editionOf(db, id, edition)),
})

export const checkEdition = defineOperation<'checkEdition'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject(ofEdition),
  lane: null,
  phase: 'verifying',
  subject: async ({ db }, { id }) => (await getAssessment(db, id)).name,
  async run({ database, signal, report }, { id, edition }) {
    const onProgress = (done: number): void => report('verifying', done, null)
    return await database.background.transaction(
      async (db) => await check(db, await editionOf(db, id, edition), { signal, onProgress }),
    )
  },
})

/** By the rules the edition was scored by, so that only what happened to the records shows. */
async function liveDifferences(
  db: Db,
  { basis, result, assessmentId }: StoredEdition,
): Promise<LiveDifference[]> {
  const { basis: today } = await basisOfAssessment(db, await getAssessment(db, assessmentId), basis.asOf)
  const { scheme, schemeVersion: version, adjustments, period, asOf } = basis
  const fixedScheme = { scheme, version }
  const facts = { period: period.key, facts: adjustments }
  const live = await scorePeriod(
    db,
    { ...today, fixedScheme, asOf, adjustments: facts },
    period,
    'department',
  )
  const names = new Set([...result.department.rows, ...live.rows].map(({ name }) => name))
  return [...names].flatMap((name): LiveDifference[] => {
    const before = rowOf(result.department, name)?.score ?? null
    const after = rowOf(live, name)?.score ?? null
    if (before === after) return []
    const gap = before === null || after === null ? null : subtract(fractionOf(after), fractionOf(before))
    return [{ name, frozen: before, live: after, difference: gap && toFixedHalfUp(gap, 2) }]
  })
}

/** Unnamed, or by the name of its row, '': the whole group. */
function rowOf(card: Scorecard, name: string | null): Scorecard['total'] | null {
  return [card.total, ...card.rows].find((row) => row.name === (name ?? '')) ?? null
}
