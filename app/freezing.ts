// Freezes an assessment: what its result rests on, the result, and a digest over both, stored in one transaction; and
// computes a frozen result anew from that alone.
import { type Assessment, moveAssessment } from '../core/assessment.ts'
import { canonicalJson } from '../core/canonicalJson.ts'
import {
  differencesOf,
  type EditionBasis,
  type EditionResult,
  type FrozenExclusion,
  inCanonicalOrder,
  ROUNDING,
  type ScoreDifference,
} from '../core/edition.ts'
import type { Instant } from '../core/instant.ts'
import type { Review } from '../core/report/input.ts'
import type { Scheme } from '../core/scheme.ts'
import type { Grouping } from '../core/scorecard.ts'
import { zoneOf } from '../core/zone.ts'
import { decidedAppeals } from '../db/appeals.ts'
import { getAssessment, listSteps, listWaivers, storeStep } from '../db/assessments.ts'
import type { Db } from '../db/database.ts'
import { type ExcludedRecord, listExclusions } from '../db/decisions.ts'
import { addEdition, digestEdition, fillEdition, type StoredEdition } from '../db/editions.ts'
import { digestFacts, factsTable, freezeFacts } from '../db/frozenFacts.ts'
import { freezeGovernance, readFrozenGovernance } from '../db/governance.ts'
import type { Watch } from '../db/judge.ts'
import { sha256 } from '../db/recordHash.ts'
import { getRegister } from '../db/settings.ts'
import { type Assessed, basisOfAssessment, scoreAssessed } from './assessed.ts'
import { governanceSpan } from './governing.ts'
import { demandReady } from './readiness.ts'
import { gatherReport } from './reporting.ts'
import { type Basis, countedIn, earlierTallies, schemeInForce } from './scoring.ts'

export interface Frozen {
  readonly assessment: Assessment
  readonly edition: number
  readonly facts: number
  readonly digest: string
}

/**
 * Freezes the current edition. Call in the transaction that stores it.
 * @throws AppError conflict, assessmentState, assessmentNotReady, cancelled
 */
export async function freeze(
  db: Db,
  { id, revision, actor, at }: { id: number; revision: number; actor: string; at: Instant },
  watch: Watch = {},
): Promise<Frozen> {
  const stored = await getAssessment(db, id)
  const last = (await listSteps(db, id)).at(-1) ?? null
  const moved = moveAssessment(stored, 'freeze', { actor, last })
  await demandReady(db, stored, 'freeze', at)
  const assessed = await basisOfAssessment(db, stored, at)
  const { basis, period } = assessed
  const result = await scoreAssessed(db, assessed)
  const review = await reviewOf(db, stored, basis)
  const { language: _, ...gathered } = await gatherReport(db, basis, period, 'zh-CN')
  watch.signal?.throwIfAborted()
  const { edition, scope } = stored
  const editionId = await addEdition(db, { assessmentId: id, edition, actor, at })
  const scheme = countedIn((await schemeInForce(db, period)).scheme, basis, 'department')
  const facts = await freezeFacts(db, editionId, { ...basis, scheme, period, scope })
  const governance = await governanceFacts(db, editionId, scheme, assessed, result)
  const factsDigest = await digestFacts(db, editionId, watch)
  const { name, kind } = stored
  const report = { ...gathered, assessment: { name, kind, scope }, review }
  const content = {
    facts,
    factsDigest,
    basis: { ...(await basisOf(db, stored, assessed, review)), ...governance },
    result,
    report,
  }
  const digest = await fillEdition(db, editionId, content)
  await storeStep(db, moved, { revision, move: 'freeze', actor, at, reason: '' })
  return { assessment: await getAssessment(db, id), edition, facts, digest }
}

/** What was decided in the current edition of an assessment. */
export async function reviewOf(db: Db, { id, edition }: Assessment, basis: Basis): Promise<Review> {
  const waivers = await listWaivers(db, id)
  return {
    appeals: inCanonicalOrder(await decidedAppeals(db, { assessmentId: id, edition })),
    adjustments: inCanonicalOrder(basis.adjustments?.facts ?? []),
    waivers: inCanonicalOrder(
      waivers.flatMap(({ edition: of, kind: gap, count, reason, requestedBy, approvedBy }) =>
        of === edition && approvedBy !== null ? [{ kind: gap, count, reason, requestedBy, approvedBy }] : [],
      ),
    ),
  }
}

async function basisOf(
  db: Db,
  assessment: Assessment,
  { basis, period }: Assessed,
  review: Review,
): Promise<EditionBasis> {
  const { policy, policyVersion, asOf } = basis
  const { scheme: whole, version: schemeVersion } = await schemeInForce(db, period)
  const scheme = countedIn(whole, basis, 'department')
  const { name, kind, scope, edition } = assessment
  const exclusions = await listExclusions(db, { period, asOf, scope })
  const earlier = async (by: Grouping) =>
    await earlierTallies(db, basis, countedIn(scheme, basis, by), period, by)
  return {
    form: 1,
    name,
    kind,
    scope,
    edition,
    period,
    asOf,
    scheme,
    schemeVersion,
    policy,
    policyVersion,
    register: (await getRegister(db)).value.entries,
    exclusions: inCanonicalOrder(exclusions.map(frozenExclusion)),
    ...review,
    earlier: { department: await earlier('department'), handler: await earlier('handler') },
    rounding: ROUNDING,
  }
}

/** Stores what governance counted of the departments that are scored, where the scheme has that dimension. */
async function governanceFacts(
  db: Db,
  editionId: number,
  { governance }: Scheme,
  { basis, period }: Assessed,
  result: EditionResult,
): Promise<Pick<EditionBasis, 'governance'>> {
  if (!governance) return {}
  const measures = governance.kpis.filter(({ on }) => on).map(({ measure }) => measure)
  const departments = result.department.rows.map(({ name }) => name)
  const span = await governanceSpan(db, basis, period)
  const items = await freezeGovernance(db, editionId, measures, { span, departments })
  return { governance: { items, digest: await digestGovernance(db, editionId) } }
}

/** Over every item of an edition in its order, hexadecimal. */
async function digestGovernance(db: Db, editionId: number): Promise<string> {
  return sha256(canonicalJson(await readFrozenGovernance(db, editionId)))
}

function frozenExclusion(entry: ExcludedRecord): FrozenExclusion {
  const { ticketNo, department, code, reason, evidence, requestedBy, approvedBy } = entry
  return { ticketNo, department, code, reason, evidence, requestedBy, approvedBy }
}

/** What a check of an edition found. */
export interface EditionCheck {
  /** The digest over what is stored is the one that was written down. */
  readonly untouched: boolean
  /** Scores that come out otherwise from the stored facts. */
  readonly differences: readonly ScoreDifference[]
}

/** Computes an edition anew from its own facts alone, and its digest from what is stored. @throws AppError cancelled */
export async function checkEdition(db: Db, edition: StoredEdition, watch: Watch = {}): Promise<EditionCheck> {
  const factsDigest = await digestFacts(db, edition.id, watch)
  const { basis, result, digest } = edition
  const governed = await digestGovernance(db, edition.id)
  const computed = await scoreAssessed(db, { basis: frozenBasis(db, edition), period: basis.period })
  return {
    untouched:
      factsDigest === edition.factsDigest &&
      governed === (basis.governance?.digest ?? NOTHING_GOVERNED) &&
      digest === digestEdition(basis, result, factsDigest),
    differences: differencesOf(result, computed),
  }
}

/** Of an edition without governance: there are no items. */
const NOTHING_GOVERNED = sha256(canonicalJson([]))

/** Scores by what was frozen, and by nothing of today. */
export function frozenBasis(db: Db, { id, basis }: StoredEdition): Basis {
  const { scheme, schemeVersion, policy, policyVersion, asOf, scope, earlier, adjustments, period } = basis
  return {
    fixedScheme: { scheme, version: schemeVersion },
    policy,
    policyVersion,
    zone: zoneOf(policy.timeZone),
    asOf,
    scope,
    earlier,
    adjustments: { period: period.key, facts: adjustments },
    table: factsTable(db, id),
    named: true,
    editionId: id,
  }
}
