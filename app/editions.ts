// Frozen editions: their figures, the records behind them, and the proof that nobody touched them.
import { z } from 'zod'
import type { EditionHead } from '../core/edition.ts'
import { AppError } from '../core/errors.ts'
import { fractionOf, subtract, toFixedHalfUp } from '../core/fraction.ts'
import type { Instant } from '../core/instant.ts'
import { kpisOf } from '../core/scheme.ts'
import type { Grouping, Scorecard } from '../core/scorecard.ts'
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
import { countedIn, schemeInForce, scorePeriod } from './scoring.ts'

const ofEdition = { id: input.id, edition: z.int().min(1) }

export const getAssessmentScores = defineOperation<'getAssessmentScores'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ id: input.id, edition: z.int().min(1).optional(), by: input.grouping }),
  async run({ db, clock }, { id, edition, by }) {
    const stored = await standingEdition(db, id, edition)
    if (stored) {
      return { scorecard: stored.result[by], frozen: headOf(stored) }
    }
    const { basis, period } = await basisOfAssessment(db, await getAssessment(db, id), clock())
    return { scorecard: await scorePeriod(db, basis, period, by), frozen: null }
  },
})

export const getEdition = defineOperation<'getEdition'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(ofEdition),
  async run({ db }, { id, edition }) {
    const stored = await editionOf(db, id, edition)
    return { head: headOf(stored), basis: stored.basis }
  },
})

export const explainAssessmentFigure = defineOperation<'explainAssessmentFigure'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    id: input.id,
    edition: z.int().min(1).optional(),
    by: input.grouping,
    name: input.text.nullable(),
    kpi: input.key,
  }),
  async run({ db, clock }, { id, edition, by, name, kpi: kpiId }) {
    const stored = await standingEdition(db, id, edition)
    const { scorecard, ...rules } = stored
      ? { ...stored.basis, scorecard: stored.result[by] }
      : await liveFigures(db, id, { by, now: clock() })
    const scheme = countedIn(rules.scheme, rules, by)
    const kpi = kpisOf(scheme).find((each) => each.id === kpiId)
    const score = rowOf(scorecard, name)
    if (!kpi || !score) throw new AppError('notFound', { kpi: kpiId, ...(name === null ? {} : { name }) })
    const { schemeVersion, policy, policyVersion, period } = rules
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
export async function liveDifferences(
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

/** The edition that is named, else the one an assessment stands by; null while its figures move. @throws AppError notFound */
async function standingEdition(db: Db, id: number, edition?: number): Promise<StoredEdition | null> {
  const { state } = await getAssessment(db, id)
  const stands = state === 'frozen' || state === 'published'
  return edition === undefined && !stands ? null : await editionOf(db, id, edition)
}

async function liveFigures(db: Db, id: number, { by, now }: { by: Grouping; now: Instant }) {
  const { basis, period } = await basisOfAssessment(db, await getAssessment(db, id), now)
  const { scheme, version: schemeVersion } = await schemeInForce(db, period)
  const scorecard = await scorePeriod(db, basis, period, by)
  return { ...basis, scheme, schemeVersion, period, scorecard }
}

function headOf({
  id,
  assessmentId,
  edition,
  frozenBy,
  frozenAt,
  facts,
  digest,
}: StoredEdition): EditionHead {
  return { id, assessmentId, edition, frozenBy, frozenAt, facts, digest }
}
