// The operations of plans, once accepted and once refused each.
import type { Actor } from '../../app/actor.ts'
import type { OperationName } from '../../app/contract.ts'
import type { PlansOperations } from '../../app/contract/plans.ts'
import {
  EMPTY_BASIS,
  type Plan,
  type PlanContent,
  type PlanRevision,
  type RevisionDraft,
} from '../../core/plan.ts'
import type { PlanLine } from '../../core/planTable.ts'
import { type Desk, SUPERVISOR, VIEWER } from './desk.ts'
import type { Case } from './operationCase.ts'

/** Approves what the supervisor of the desk writes. */
export const APPROVER: Actor = { name: '审批员', roles: ['supervisor'] }
export const OUTSIDER: Actor = { name: '外部门', roles: ['department'], department: '供水公司' }

type Name = keyof PlansOperations & OperationName

export const CONTENT: PlanContent = {
  code: 'YA-1',
  name: '大面积投诉应急预案',
  kind: 'emergencyPlan',
  owner: '督查员',
  departments: ['客服部'],
  team: [{ person: '王五', employeeNo: null, duty: '现场指挥' }],
  resources: [{ name: '备用话务席', checkEveryMonths: 3, checkedOn: '2026-03-01' }],
  reviewEveryMonths: 12,
  drillEveryMonths: 6,
}

/** The columns that a register needs. */
export const PLAN_HEADER = '编号,名称,类型,负责人,修订周期（月）'
export const PLAN_LINE: PlanLine = {
  code: 'YA-名录',
  name: '停电应急预案',
  kind: 'emergencyPlan',
  owner: '王五',
  departments: ['客服部'],
  reviewEveryMonths: 12,
  drillEveryMonths: null,
}

export const DRAFT: RevisionDraft = {
  text: '# 总则\n\n客服人员应当在两小时内上报。\n',
  basis: {
    ...EMPTY_BASIS,
    trigger: { kind: 'cycle', reference: '' },
    changes: [{ area: 'process', text: '缩短上报时限' }],
    principles: {
      practical: '按现有班次可行',
      scientific: '依据近一年响应数据',
      complete: '覆盖四类场景',
      flexible: '分级启动',
    },
    applicability: '适用于全部渠道',
    effectiveness: '演练达标',
  },
  effectiveOn: null,
}

const LAW = {
  trigger: 'law',
  reference: '《条例》第十二条',
  source: '国务院公报',
  issuedOn: '2026-04-01',
  recordId: null,
  dueOn: '2026-05-01',
} as const

const SUBMISSION = { approver: APPROVER.name, deadlineOn: '2026-04-20' } as const

export const PLAN_CASES: { [N in Name]: Case<N> } = {
  savePlan: {
    accepted: () => ({ as: null, plan: newContent() }),
    refused: { input: { as: null, plan: CONTENT }, code: 'otherDepartment', actor: OUTSIDER },
  },
  readPlanFile: {
    accepted: async (desk) => ({
      fileId: await desk.addText('名录.csv', `${PLAN_HEADER}\r\nYA-9,预案九,应急预案,王五,12`),
    }),
    refused: { input: { fileId: 'gone' }, code: 'notFound' },
  },
  tryPlanImport: {
    accepted: () => ({ lines: [PLAN_LINE] }),
    refused: { input: { lines: [] }, code: 'badInput' },
  },
  importPlans: {
    accepted: async (desk) => {
      const lines = [PLAN_LINE]
      const { basis } = await desk.run('tryPlanImport', { lines })
      return { lines, basis }
    },
    refused: { input: { lines: [PLAN_LINE], basis: 999_999 }, code: 'conflict' },
  },
  listPlans: {
    accepted: () => ({ text: '应急', state: 'none', overdue: true, offset: 0, limit: 10 }),
    refused: { input: { kind: 'poem', offset: 0, limit: 10 }, code: 'badInput' },
  },
  getPlan: {
    accepted: async (desk) => ({ planId: (await newPlan(desk)).id }),
    refused: { input: { planId: 999 }, code: 'notFound' },
  },
  listPlanRevisions: {
    accepted: async (desk) => ({ planId: (await newPlan(desk)).id, offset: 0, limit: 10 }),
    refused: { input: { planId: 1, offset: -1, limit: 10 }, code: 'badInput' },
  },
  getPlanRevision: {
    accepted: async (desk) => numberOf(await newDraft(desk)),
    refused: { input: { planId: 1, number: 999 }, code: 'notFound' },
  },
  exportPlanRevision: {
    accepted: async (desk) => numberOf(await newDraft(desk)),
    refused: { input: { planId: 1, number: 999 }, code: 'notFound' },
  },
  readPlanText: {
    accepted: async (desk) => ({ fileId: await desk.addText('预案.md', '# 总则') }),
    refused: { input: { fileId: 'nothing' }, code: 'notFound' },
  },
  draftPlanRevision: {
    accepted: async (desk) => {
      const { id, revision } = await newPlan(desk)
      return { planId: id, revision, trigger: { kind: 'law', reference: '《条例》' } }
    },
    refused: {
      input: { planId: 999, revision: 1, trigger: { kind: 'law', reference: '' } },
      code: 'notFound',
    },
  },
  savePlanDraft: {
    accepted: async (desk) => ({ ...claimOf(await newDraft(desk)), draft: DRAFT }),
    refused: {
      input: { planId: 1, number: 1, revision: 1, draft: { ...DRAFT, text: 'a\0b' } },
      code: 'badInput',
    },
  },
  submitPlanRevision: {
    accepted: async (desk) => {
      await openAccount(desk, APPROVER.name)
      return { ...claimOf(await newDraft(desk)), ...SUBMISSION }
    },
    refused: {
      input: { planId: 999, number: 1, revision: 1, ...SUBMISSION, approver: '无此人' },
      code: 'approverUnfit',
    },
  },
  listApprovers: {
    accepted: async (desk) => ({ ...numberOf(await newDraft(desk)), text: '审', offset: 0, limit: 10 }),
    refused: { input: { planId: 1, number: 999, offset: 0, limit: 10 }, code: 'notFound' },
  },
  // The desk's own actor approves what another one wrote.
  approvePlanRevision: {
    accepted: async (desk) => claimOf(await submittedBySecond(desk)),
    refused: { input: { planId: 1, number: 1, revision: 1 }, code: 'notAllowed', actor: VIEWER },
  },
  requestPlanChanges: {
    accepted: async (desk) => ({ ...claimOf(await submittedBySecond(desk)), reason: '缺少联络表' }),
    refused: { input: { planId: 1, number: 1, revision: 1, reason: ' ' }, code: 'badInput' },
  },
  recallPlanRevision: {
    accepted: async (desk) => claimOf(await newSubmitted(desk)),
    refused: { input: { planId: 999, number: 1, revision: 1 }, code: 'notFound' },
  },
  discardPlanRevision: {
    accepted: async (desk) => ({ ...claimOf(await newDraft(desk)), reason: '并入另一预案' }),
    refused: { input: { planId: 1, number: 1, revision: 1, reason: '' }, code: 'badInput' },
  },
  putPlanInForce: {
    accepted: async (desk) => claimOf(await newApproved(desk)),
    refused: { input: { planId: 999, number: 1, revision: 1 }, code: 'notFound' },
  },
  openPlanTask: {
    accepted: async (desk) => ({ planId: (await newPlan(desk)).id, task: LAW }),
    refused: { input: { planId: 1, task: { ...LAW, source: '' } }, code: 'badInput' },
  },
  listPlanTasks: {
    accepted: async (desk) => ({ planId: (await newPlan(desk)).id, open: true, offset: 0, limit: 10 }),
    refused: { input: { planId: 1, offset: 0, limit: 0 }, code: 'badInput' },
  },
  reviewPlanUnchanged: {
    accepted: async (desk) => {
      const { planId } = await newInForce(desk)
      const { plan } = await desk.run('getPlan', { planId })
      return { planId, revision: plan.revision, note: '经复核无需修订' }
    },
    refused: { input: { planId: 999, revision: 1, note: '无' }, code: 'notFound' },
  },
  listPlanReviews: {
    accepted: async (desk) => ({ planId: (await newPlan(desk)).id, offset: 0, limit: 10 }),
    refused: { input: { planId: 1, offset: 0, limit: 0 }, code: 'badInput' },
  },
  recordPlanReading: {
    accepted: async (desk) => ({ ...numberOf(await newInForce(desk)), people: [] }),
    refused: {
      input: { planId: 1, number: 1, people: ['王五'] },
      code: 'notAllowed',
      actor: VIEWER,
    },
  },
  listPlanReaders: {
    accepted: async (desk) => ({ planId: (await newPlan(desk)).id, read: false, offset: 0, limit: 10 }),
    refused: { input: { planId: 999, read: true, offset: 0, limit: 10 }, code: 'notFound' },
  },
  commentPlan: {
    accepted: async (desk) => ({
      planId: (await newPlan(desk)).id,
      source: 'staff',
      text: '第三条难以执行',
    }),
    refused: { input: { planId: 999, source: 'customer', text: '看不懂' }, code: 'notFound' },
  },
  listPlanComments: {
    accepted: async (desk) => ({ planId: (await newPlan(desk)).id, offset: 0, limit: 10 }),
    refused: { input: { planId: 1, offset: 0, limit: 0 }, code: 'badInput' },
  },
  listLinks: {
    accepted: async (desk) => ({ of: 'revision', id: (await newDraft(desk)).id, offset: 0, limit: 10 }),
    refused: { input: { of: 'poem', id: 1, offset: 0, limit: 10 }, code: 'badInput' },
  },
  addPlanFiles: {
    accepted: async (desk) => ({
      planId: (await newPlan(desk)).id,
      files: [await desk.addText('联络表.txt', '12345')],
    }),
    refused: { input: { planId: 1, files: [] }, code: 'badInput' },
  },
}

let made = 0

function newContent(): PlanContent {
  return { ...CONTENT, code: `YA-${++made}-${CONTENT.code}` }
}

export async function newPlan(desk: Desk, over: Partial<PlanContent> = {}): Promise<Plan> {
  return await desk.run('savePlan', { as: null, plan: { ...newContent(), ...over } })
}

export function claimOf({ planId, number, revision }: PlanRevision): {
  planId: number
  number: number
  revision: number
} {
  return { planId, number, revision }
}

function numberOf({ planId, number }: PlanRevision): { planId: number; number: number } {
  return { planId, number }
}

/** A draft with everything it takes to be submitted; of the plan, else of a new one. */
export async function newDraft(
  desk: Desk,
  { plan, draft = DRAFT, actor }: { plan?: Plan; draft?: RevisionDraft; actor?: Actor } = {},
): Promise<PlanRevision> {
  const { id, revision } = plan ?? (await newPlan(desk))
  const begun = { planId: id, revision, trigger: draft.basis.trigger }
  const empty = await desk.run('draftPlanRevision', begun, actor)
  return await desk.run('savePlanDraft', { ...claimOf(empty), draft }, actor)
}

/** Opens the account of somebody who is to approve, where there is none. */
export async function openAccount(desk: Desk, name: string, by = SUPERVISOR): Promise<void> {
  const account = { as: { name }, roles: ['supervisor'], department: null, active: true } as const
  await desk.run('saveAccount', { ...account, password: 'correct horse' }, by).catch(unlessTaken)
}

function unlessTaken(error: unknown): void {
  if ((error as { code?: string }).code !== 'accountNameTaken') throw error
}

export async function newSubmitted(
  desk: Desk,
  of: Parameters<typeof newDraft>[1] = {},
): Promise<PlanRevision> {
  await openAccount(desk, APPROVER.name)
  return await desk.run('submitPlanRevision', { ...claimOf(await newDraft(desk, of)), ...SUBMISSION })
}

export async function newApproved(
  desk: Desk,
  of: Parameters<typeof newDraft>[1] = {},
): Promise<PlanRevision> {
  return await desk.run('approvePlanRevision', claimOf(await newSubmitted(desk, of)), APPROVER)
}

export async function newInForce(desk: Desk, of: Parameters<typeof newDraft>[1] = {}): Promise<PlanRevision> {
  return await desk.run('putPlanInForce', claimOf(await newApproved(desk, of)))
}

async function submittedBySecond(desk: Desk): Promise<PlanRevision> {
  await openAccount(desk, SUPERVISOR.name, APPROVER)
  const draft = await newDraft(desk, { actor: APPROVER })
  const asked = { ...claimOf(draft), approver: '督查员', deadlineOn: '2026-04-20' }
  return await desk.run('submitPlanRevision', asked, APPROVER)
}
