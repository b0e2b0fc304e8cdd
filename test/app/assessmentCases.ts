// The operations of the assessment cycle, once accepted and once refused each.
import type { Actor } from '../../app/actor.ts'
import type { OperationName } from '../../app/contract.ts'
import type { AssessmentsOperations } from '../../app/contract/assessments.ts'
import type { Assessment, AssessmentMove } from '../../core/assessment.ts'
import { DAY } from '../../core/instant.ts'
import { type Desk, NOW, QUARTER, VIEWER } from './desk.ts'
import type { Case } from './operationCase.ts'

/** Another supervisor, for what takes a second person. */
export const SECOND: Actor = { name: '复核员', roles: ['supervisor'] }

type Name = keyof AssessmentsOperations & OperationName

export const ASSESSMENT_CASES: { [N in Name]: Case<N> } = {
  createAssessment: {
    accepted: () => ({ name: '信访专项', kind: 'special', period: QUARTER, scope: { text: '噪声' } }),
    refused: {
      input: { name: '三月', kind: 'monthly', period: QUARTER, scope: null },
      code: 'assessmentPeriod',
    },
  },
  listAssessments: {
    accepted: () => ({ states: ['open'], text: '专项', offset: 0, limit: 10 }),
    refused: { input: { states: ['lost'], offset: 0, limit: 10 }, code: 'badInput' },
  },
  getAssessment: {
    accepted: async (desk) => ({ id: (await newAssessment(desk)).id }),
    refused: { input: { id: 999 }, code: 'notFound' },
  },
  startPreview: {
    accepted: async (desk) => claimOf(await newAssessment(desk)),
    refused: { input: { id: 1, revision: 1 }, code: 'notAllowed', actor: VIEWER },
  },
  openAppeals: {
    accepted: async (desk) => ({
      ...claimOf(await assessmentAfter(desk, 'startPreview')),
      appealUntil: NOW + DAY,
    }),
    refused: { input: { id: 1, revision: 1, appealUntil: NOW }, code: 'appealWindowPast' },
  },
  closeReview: {
    accepted: async (desk) => {
      const appealing = await assessmentAfter(desk, 'openAppeals')
      await waiveWindow(desk, appealing)
      return claimOf(appealing)
    },
    refused: { input: { id: 999, revision: 1 }, code: 'notFound' },
  },
  reopenAssessment: {
    accepted: async (desk) => ({
      ...claimOf(await assessmentAfter(desk, 'startPreview', SECOND)),
      reason: '补录数据',
    }),
    refused: { input: { id: 1, revision: 1, reason: ' ' }, code: 'badInput' },
  },
  publishAssessment: {
    accepted: async (desk) => claimOf(await assessmentAfter(desk, 'freeze')),
    refused: { input: { id: 999, revision: 1 }, code: 'notFound' },
  },
  freezeAssessment: {
    accepted: async (desk) => claimOf(await assessmentAfter(desk, 'closeReview')),
    refused: { input: { id: 999, revision: 1 }, code: 'notFound' },
  },
  requestWaiver: {
    accepted: async (desk) => ({
      ...claimOf(await assessmentAfter(desk, 'openAppeals')),
      kind: 'appealWindowOpen',
      reason: '各部门均已书面确认',
    }),
    refused: { input: { id: 999, revision: 1, kind: 'blockedData', reason: '无' }, code: 'notFound' },
  },
  approveWaiver: {
    accepted: async (desk) => ({
      waiverId: await requestedWaiver(desk, await assessmentAfter(desk, 'openAppeals'), SECOND),
    }),
    refused: { input: { waiverId: 999 }, code: 'notFound' },
  },
  getAssessmentScores: {
    accepted: async (desk) => ({ id: (await newAssessment(desk)).id, by: 'handler' }),
    refused: { input: { id: 1, edition: 99, by: 'department' }, code: 'notFound' },
  },
  getEdition: {
    accepted: async (desk) => await newEdition(desk),
    refused: { input: { id: 1, edition: 99 }, code: 'notFound' },
  },
  explainAssessmentFigure: {
    accepted: async (desk) => ({ ...(await newEdition(desk)), by: 'department', name: '客服部', kpi: 'K3' }),
    refused: {
      input: { id: 1, edition: 99, by: 'department', name: null, kpi: 'K3' },
      code: 'notFound',
    },
  },
  listFrozenFacts: {
    accepted: async (desk) => ({
      ...(await newEdition(desk)),
      figure: { by: 'department', name: '客服部', kpi: 'K3', part: 'denominator' },
      offset: 0,
      limit: 10,
    }),
    refused: { input: { id: 1, edition: 99, offset: 0, limit: 10 }, code: 'notFound' },
  },
  carryDifference: {
    accepted: async (desk) => ({ ...(await newEdition(desk)), targetId: (await laterAssessment(desk)).id }),
    refused: { input: { id: 1, edition: 99, targetId: 1 }, code: 'notFound' },
  },
  compareWithLive: {
    accepted: async (desk) => await newEdition(desk),
    refused: { input: { id: 1, edition: 99 }, code: 'notFound' },
  },
  checkEdition: {
    accepted: async (desk) => await newEdition(desk),
    refused: { input: { id: 999, edition: 1 }, code: 'notFound' },
  },
}

let made = 0

/** A special one of the quarter: of these there may be many. */
export async function newAssessment(desk: Desk): Promise<Assessment> {
  const name = `专项 ${++made}`
  return await desk.run('createAssessment', { name, kind: 'special', period: QUARTER, scope: null })
}

/** Of the month after the quarter that the others are of. */
export async function laterAssessment(desk: Desk): Promise<Assessment> {
  const name = `四月专项 ${++made}`
  return await desk.run('createAssessment', { name, kind: 'special', period: '2026-04', scope: null })
}

export function claimOf({ id, revision }: Assessment): { id: number; revision: number } {
  return { id, revision }
}

/** A new assessment taken so far, its appeal window waived by two people where it stands in the way. */
export async function assessmentAfter(
  desk: Desk,
  move: Exclude<AssessmentMove, 'reopen'>,
  actor?: Actor,
): Promise<Assessment> {
  const created = await newAssessment(desk)
  const preview = await desk.run('startPreview', claimOf(created), actor)
  if (move === 'startPreview') return preview
  const window = { ...claimOf(preview), appealUntil: NOW + DAY }
  const appealing = await desk.run('openAppeals', window, actor)
  if (move === 'openAppeals') return appealing
  await waiveWindow(desk, appealing)
  const closed = await desk.run('closeReview', claimOf(appealing), actor)
  if (move === 'closeReview') return closed
  const { assessment: frozen } = await desk.finish('freezeAssessment', claimOf(closed))
  return move === 'freeze' ? frozen : await desk.run('publishAssessment', claimOf(frozen), actor)
}

async function newEdition(desk: Desk): Promise<{ id: number; edition: number }> {
  const { id } = await assessmentAfter(desk, 'freeze')
  return { id, edition: 1 }
}

async function requestedWaiver(desk: Desk, assessment: Assessment, actor?: Actor): Promise<number> {
  const asked = { ...claimOf(assessment), kind: 'appealWindowOpen', reason: '各部门均已书面确认' } as const
  const { waivers } = await desk.run('requestWaiver', asked, actor)
  return waivers.at(-1)!.id
}

/** One person asks, another approves. */
async function waiveWindow(desk: Desk, assessment: Assessment): Promise<void> {
  await desk.run('approveWaiver', { waiverId: await requestedWaiver(desk, assessment) }, SECOND)
}
