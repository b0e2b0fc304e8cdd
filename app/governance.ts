// Governance figures, as operations.
import { z } from 'zod'
import { defaultGovernance } from '../core/defaults/governance.ts'
import { AppError } from '../core/errors.ts'
import {
  type GovernanceItem,
  governanceRows,
  governanceTarget,
  PERSONAL_MEASURES,
} from '../core/governance.ts'
import type { Page } from '../core/ledger.ts'
import {
  GOVERNANCE_MEASURES,
  type GovernanceKpi,
  type GovernanceMeasure,
  type Scheme,
} from '../core/scheme.ts'
import type { Period } from '../core/scorecard.ts'
import { getEdition } from '../db/editions.ts'
import * as governance from '../db/governance.ts'
import { readTrainingRules } from '../db/trainingLedger.ts'
import { type Actor, demandRole, READERS } from './actor.ts'
import type { Output } from './contract.ts'
import { frozenBasis } from './freezing.ts'
import { governanceSpan } from './governing.ts'
import * as input from './input.ts'
import { type Context, defineOperation } from './operation.ts'
import { PEOPLE_ROLES } from './people.ts'
import { type Basis, basisInForce, periodOf, schemeInForce, scoredNames } from './scoring.ts'

export const getGovernance = defineOperation<'getGovernance'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ period: input.key }),
  run: async (context, { period }) => await readGovernance(context, period),
})

/** What governance comes to in a period; for the screen, and for reports that print a part of it. */
export async function readGovernance(
  context: Pick<Context, 'db' | 'clock'>,
  key: string,
): Promise<Output<'getGovernance'>> {
  const { db } = context
  const { basis, period, scheme } = await askedOf(context, key)
  const kpis = kpisShown(scheme)
  const rules = await readTrainingRules(db)
  const counted = countedBy(scheme)
  const target = (kpi: GovernanceKpi): [GovernanceMeasure, number] => [
    kpi.measure,
    governanceTarget(kpi, { isCounted: counted.includes(kpi.measure), rules, day: period.firstOn }),
  ]
  const targets = Object.fromEntries(kpis.map(target)) as Record<GovernanceMeasure, number>
  const span = await governanceSpan(db, basis, period)
  const counts = await governance.countGovernance(db, GOVERNANCE_MEASURES, span)
  return { rows: governanceRows(counts, kpis, targets, scheme), targets, counted }
}

export const listGovernanceItems = defineOperation<'listGovernanceItems'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    period: input.key,
    measure: z.enum(GOVERNANCE_MEASURES),
    part: input.figurePart.optional(),
    department: input.text.optional(),
    scored: z.boolean().optional(),
    ...input.paging,
  }),
  async run(context, { period: key, measure, part = 'denominator', department, scored, ...paging }) {
    const { db, actor } = context
    demandSeen(actor, measure, 'listGovernanceItems')
    const { basis, period, scheme } = await askedOf(context, key)
    const kpi = kpisShown(scheme).find((each) => each.measure === measure)!
    const departments =
      department === undefined ? (scored && (await scoredNames(db, basis, period))) || null : [department]
    return await governance.listGovernanceItems(db, await governanceSpan(db, basis, period), {
      kpi,
      part,
      ...(departments && { departments }),
      ...paging,
    })
  },
})

export const listFrozenGovernance = defineOperation<'listFrozenGovernance'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    id: input.id,
    edition: z.int().min(1),
    kpi: input.key,
    part: input.figurePart,
    department: input.text.optional(),
    ...input.paging,
  }),
  async run(
    { db, actor },
    { id, edition, kpi: kpiId, part, department, ...paging },
  ): Promise<Page<GovernanceItem>> {
    const stored = await getEdition(db, id, edition)
    const { scheme, period } = stored.basis
    const kpi = scheme.governance?.kpis.find((each) => each.id === kpiId)
    if (!kpi) throw new AppError('notFound', { kpi: kpiId })
    demandSeen(actor, kpi.measure, 'listFrozenGovernance')
    const span = await governanceSpan(db, { ...frozenBasis(db, stored), editionId: stored.id }, period)
    const departments = department === undefined ? null : [department]
    return await governance.listGovernanceItems(db, span, {
      kpi,
      part,
      ...(departments && { departments }),
      ...paging,
    })
  },
})

/** Persons are for those who keep people; how many there are is for everybody. */
function demandSeen(actor: Actor, measure: GovernanceMeasure, operation: string): void {
  if (PERSONAL_MEASURES.has(measure)) demandRole(actor, PEOPLE_ROLES, operation)
}

async function askedOf(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  key: string,
): Promise<{ basis: Basis; period: Period; scheme: Scheme }> {
  const basis = await basisInForce(db, clock())
  const period = periodOf(basis, key)
  return { basis, period, scheme: (await schemeInForce(db, period)).scheme }
}

function countedBy({ governance: dimension }: Scheme): readonly GovernanceMeasure[] {
  return (dimension?.kpis ?? []).filter(({ on }) => on).map(({ measure }) => measure)
}

/** One KPI for each measure: the scheme's where it counts it, else as it would begin. */
function kpisShown(scheme: Scheme): readonly GovernanceKpi[] {
  const own = (scheme.governance?.kpis ?? []).filter(({ on }) => on)
  return defaultGovernance().kpis.map((kpi) => own.find(({ measure }) => measure === kpi.measure) ?? kpi)
}
