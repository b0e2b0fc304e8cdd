// Governance figures, as operations.
import { z } from 'zod'
import { GOVERNANCE_KPIS, governanceRows, governanceTarget, PERSONAL_KPIS } from '../core/governance.ts'
import { amountOn, quarterOf, type TrainingRule } from '../core/training.ts'
import { countGovernance, type GovernanceSpan, listGovernanceItems as listItems } from '../db/governance.ts'
import { readTrainingRules } from '../db/trainingLedger.ts'
import { demandRole, READERS } from './actor.ts'
import * as input from './input.ts'
import { type Context, defineOperation } from './operation.ts'
import { PEOPLE_ROLES } from './people.ts'
import { basisInForce, periodOf } from './scoring.ts'
import { todayOf } from './today.ts'

export const getGovernance = defineOperation<'getGovernance'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ period: input.key }),
  async run(context, { period }) {
    const { span, rules } = await spanOf(context, period)
    const targets = {
      reviewsOnTime: governanceTarget('reviewsOnTime', rules, span.lastOn),
      trainingCoverage: governanceTarget('trainingCoverage', rules, span.lastOn),
      passRate: governanceTarget('passRate', rules, span.lastOn),
      hoursMet: governanceTarget('hoursMet', rules, span.lastOn),
      drillsDone: governanceTarget('drillsDone', rules, span.lastOn),
      improvementLanded: governanceTarget('improvementLanded', rules, span.lastOn),
    }
    const counts = await countGovernance(context.db, span)
    return { rows: governanceRows(counts, targets), targets, quarter: span.quarter }
  },
})

export const listGovernanceItems = defineOperation<'listGovernanceItems'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    period: input.key,
    kpi: z.enum(GOVERNANCE_KPIS),
    department: input.text.optional(),
    ...input.paging,
  }),
  async run(context, { period, kpi, ...query }) {
    if (PERSONAL_KPIS.has(kpi)) demandRole(context.actor, PEOPLE_ROLES, 'listGovernanceItems')
    const { span } = await spanOf(context, period)
    return await listItems(context.db, kpi, span, query)
  },
})

async function spanOf(
  context: Context,
  key: string,
): Promise<{ span: GovernanceSpan; rules: readonly TrainingRule[] }> {
  const { firstOn, lastOn } = periodOf(await basisInForce(context.db, context.clock()), key)
  const rules = await readTrainingRules(context.db)
  const quarter = quarterOf(lastOn)
  const quarterMinutes = Math.ceil(amountOn(rules, 'quarterHours', quarter.lastOn) * 60)
  return { rules, span: { firstOn, lastOn, today: await todayOf(context), quarter, quarterMinutes } }
}
