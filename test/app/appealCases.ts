// The operations about appeals and adjustments, once accepted and once refused each.
import type { Actor } from '../../app/actor.ts'
import type { Input, OperationName } from '../../app/contract.ts'
import type { AppealsOperations } from '../../app/contract/appeals.ts'
import type { AssessmentAdjustment } from '../../core/adjustment.ts'
import type { Appeal } from '../../core/appeal.ts'
import { assessmentAfter, newAssessment, SECOND } from './assessmentCases.ts'
import { type Desk, SUPERVISOR, VIEWER } from './desk.ts'
import type { Case } from './operationCase.ts'

type Name = keyof AppealsOperations & OperationName

export const SPEAKER: Actor = { name: '王敏', roles: ['department'], department: '客服部' }
const UPHELD = { uphold: true, outcome: '申诉成立', consequence: { kind: 'none' } } as const

export const APPEAL_CASES: { [N in Name]: Case<N> } = {
  fileAppeal: {
    accepted: async (desk) => await appealInput(desk),
    refused: {
      input: { assessmentId: 1, department: '客服部', about: { kind: 'total' }, reason: ' ', files: [] },
      code: 'badInput',
    },
  },
  decideAppeal: {
    accepted: async (desk) => ({ ...claimOf(await newAppeal(desk)), ...UPHELD }),
    refused: {
      input: { appealId: 1, revision: 1, ...UPHELD, uphold: false, consequence: { kind: 'adjustment' } },
      code: 'badInput',
    },
  },
  withdrawAppeal: {
    accepted: async (desk) => claimOf(await newAppeal(desk, SUPERVISOR)),
    refused: { input: { appealId: 999, revision: 1 }, code: 'notFound' },
  },
  getAppeal: {
    accepted: async (desk) => ({ appealId: (await newAppeal(desk)).id }),
    refused: { input: { appealId: 999 }, code: 'notFound' },
  },
  listAppeals: {
    accepted: () => ({ states: ['filed'], department: '客服部', offset: 0, limit: 10 }),
    refused: { input: { states: ['lost'], offset: 0, limit: 10 }, code: 'badInput' },
  },
  previewAppeal: {
    accepted: async (desk) => ({ appealId: (await newAppeal(desk)).id, consequence: { kind: 'none' } }),
    refused: { input: { appealId: 999, consequence: { kind: 'none' } }, code: 'notFound' },
  },
  requestAdjustment: {
    accepted: async (desk) => await adjustmentInput(desk),
    refused: {
      input: { assessmentId: 1, department: '客服部', kind: 'praise', evidence: '', files: [] },
      code: 'evidenceNeeded',
    },
  },
  decideAdjustment: {
    accepted: async (desk) => ({
      ...adjustmentClaim(await newAdjustment(desk)),
      verdict: 'approve',
      reason: '',
    }),
    refused: {
      input: { adjustmentId: 1, revision: 1, verdict: 'approve', reason: '' },
      code: 'notAllowed',
      actor: VIEWER,
    },
  },
  listAdjustments: {
    accepted: () => ({ states: ['approved'], offset: 0, limit: 10 }),
    refused: { input: { states: ['lost'], offset: 0, limit: 10 }, code: 'badInput' },
  },
  previewAdjustment: {
    accepted: async (desk) => ({ adjustmentId: (await newAdjustment(desk)).id, verdict: 'approve' }),
    refused: { input: { adjustmentId: 999, verdict: 'approve' }, code: 'notFound' },
  },
}

async function appealInput(desk: Desk): Promise<Input<'fileAppeal'>> {
  const { id } = await assessmentAfter(desk, 'openAppeals')
  return {
    assessmentId: id,
    department: '客服部',
    about: { kind: 'figure', kpi: 'K3' },
    reason: '统计口径有误',
    files: [await desk.addText('申诉书.txt', '申诉')],
  }
}

async function newAppeal(desk: Desk, actor: Actor = SPEAKER): Promise<Appeal> {
  return await desk.run('fileAppeal', await appealInput(desk), actor)
}

async function adjustmentInput(desk: Desk): Promise<Input<'requestAdjustment'>> {
  const { id } = await newAssessment(desk)
  return { assessmentId: id, department: '客服部', kind: 'praise', evidence: '表扬信 3', files: [] }
}

async function newAdjustment(desk: Desk): Promise<AssessmentAdjustment> {
  return await desk.run('requestAdjustment', await adjustmentInput(desk), SECOND)
}

export function claimOf({ id, revision }: Appeal): { appealId: number; revision: number } {
  return { appealId: id, revision }
}

export function adjustmentClaim({ id, revision }: AssessmentAdjustment): {
  adjustmentId: number
  revision: number
} {
  return { adjustmentId: id, revision }
}
