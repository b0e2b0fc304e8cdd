// The operations of risks, milestones and governance, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { GovernanceOperations } from '../../app/contract/governance.ts'
import type { RisksOperations } from '../../app/contract/risks.ts'
import type { MilestoneContent } from '../../core/milestone.ts'
import type { Risk, RiskContent } from '../../core/risk.ts'
import { type Desk, QUARTER, VIEWER } from './desk.ts'
import { governedEdition } from './governanceCases.ts'
import type { Case } from './operationCase.ts'

type Name = keyof (RisksOperations & GovernanceOperations) & OperationName

const PAGE = { offset: 0, limit: 10 }

export const RISK: RiskContent = {
  name: '系统不稳定',
  side: 'internal',
  likelihood: 2,
  impact: 5,
  response: '建立灾备系统',
  owner: '丁',
  department: '技术部',
  reviewMonths: 3,
  nextReviewOn: '2026-03-31',
  active: true,
}
export const MILESTONE: MilestoneContent = {
  stageId: null,
  name: '全渠道反馈整合',
  deliverable: '各渠道统一受理',
  owner: '丁',
  department: '技术部',
  dueOn: '2026-06-30',
  doneOn: null,
  proof: '',
}
const STAGE = { name: '启动期', firstOn: '2026-01-01', lastOn: '2026-02-28' }

export async function newRisk(desk: Desk, over: Partial<RiskContent> = {}): Promise<Risk> {
  await desk.run('addRisks', { risks: [{ ...RISK, ...over }] })
  const { rows } = await desk.run('listRisks', { offset: 0, limit: 500 })
  return rows.reduce((last, risk) => (risk.id > last.id ? risk : last))
}

export const RISK_CASES: { [N in Name]: Case<N> } = {
  listRisks: { accepted: () => PAGE, refused: { input: { ...PAGE, limit: 0 }, code: 'badInput' } },
  listRiskReviews: {
    accepted: () => ({ riskId: 1, ...PAGE }),
    refused: { input: PAGE, code: 'badInput' },
  },
  addRisks: {
    accepted: () => ({ risks: [RISK] }),
    refused: { input: { risks: [RISK] }, code: 'notAllowed', actor: VIEWER },
  },
  saveRisk: {
    accepted: async (desk) => {
      const { id, revision } = await newRisk(desk)
      return { id, revision, risk: { ...RISK, impact: 4 } }
    },
    refused: { input: { id: 9999, revision: 1, risk: RISK }, code: 'notFound' },
  },
  reviewRisk: {
    accepted: async (desk) => {
      const { id, revision } = await newRisk(desk)
      return { id, revision, review: { likelihood: 1, impact: 5, note: '已演练切换' } }
    },
    refused: {
      input: { id: 1, revision: 1, review: { likelihood: 6, impact: 5, note: '高' } },
      code: 'badInput',
    },
  },
  listStages: { accepted: () => PAGE, refused: { input: { offset: -1, limit: 1 }, code: 'badInput' } },
  addStages: {
    accepted: () => ({ stages: [STAGE] }),
    refused: { input: { stages: [{ ...STAGE, lastOn: '2025-12-31' }] }, code: 'badInput' },
  },
  saveStage: {
    accepted: async (desk) => {
      await desk.run('addStages', { stages: [STAGE] })
      const { rows } = await desk.run('listStages', { offset: 0, limit: 500 })
      const { id, revision } = rows.at(-1)!
      return { id, revision, stage: STAGE }
    },
    refused: { input: { id: 9999, revision: 1, stage: STAGE }, code: 'conflict' },
  },
  listMilestones: { accepted: () => PAGE, refused: { input: {}, code: 'badInput' } },
  saveMilestone: {
    accepted: () => ({ as: null, milestone: MILESTONE }),
    refused: {
      input: { as: null, milestone: { ...MILESTONE, doneOn: '2026-04-11', proof: '验收单' } },
      code: 'notHeldYet',
    },
  },
  getGovernance: {
    accepted: () => ({ period: QUARTER }),
    refused: { input: { period: 'soon' }, code: 'periodInvalid' },
  },
  listGovernanceItems: {
    accepted: () => ({ period: QUARTER, measure: 'drillsDone', department: '客服部', ...PAGE }),
    refused: { input: { period: QUARTER, measure: 'hoursMet', ...PAGE }, code: 'notAllowed', actor: VIEWER },
  },
  listFrozenGovernance: {
    accepted: async (desk) => ({
      ...(await governedEdition(desk)),
      kpi: 'G6',
      part: 'denominator',
      department: '客服部',
      ...PAGE,
    }),
    refused: { input: { id: 1, edition: 99, kpi: 'G6', part: 'denominator', ...PAGE }, code: 'notFound' },
  },
}
