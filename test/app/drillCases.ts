// The operations of drills and findings, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { DrillsOperations } from '../../app/contract/drills.ts'
import { type Drill, type DrillContent, type DrillHead, EMPTY_DRILL } from '../../core/drill.ts'
import type { DrillFinding, FindingContent } from '../../core/drillFinding.ts'
import { type Desk, VIEWER } from './desk.ts'
import type { Case } from './operationCase.ts'

type Name = keyof DrillsOperations & OperationName

const PAGE = { offset: 0, limit: 10 }

export const HEAD: DrillHead = {
  name: '热线中断演练',
  kind: 'tableTop',
  planId: null,
  planRevisionId: null,
  owner: '甲',
  department: '客服部',
  plannedOn: '2026-03-10',
}
export const AIMS: DrillContent = {
  ...EMPTY_DRILL,
  scenario: '热线系统中断',
  objectives: [{ key: 'o1', text: '十分钟内切换备用线路', weight: 2, rating: null }],
  participants: [{ name: '甲', role: '值班长' }],
}
export const RESULTS: DrillContent = {
  ...AIMS,
  objectives: [{ ...AIMS.objectives[0]!, rating: 4 }],
  strengths: '响应快',
  improvement: '补充备用线路清单',
}
export const FINDING: FindingContent = {
  gap: '备用线路没人会切',
  remedy: 'action',
  measure: '培训值班长',
  planId: null,
  owner: '乙',
  department: '客服部',
  dueOn: '2026-04-30',
}

export async function newDrill(desk: Desk, over: Partial<DrillHead> = {}): Promise<Drill> {
  return await desk.run('createDrill', { head: { ...HEAD, ...over } })
}

/** Held, with its results written down. */
export async function heldDrill(desk: Desk, over: Partial<DrillHead> = {}): Promise<Drill> {
  const head = { ...HEAD, ...over }
  const { id } = await newDrill(desk, over)
  await desk.run('saveDrill', { id, revision: 1, head, content: AIMS })
  await desk.run('moveDrill', { id, revision: 2, move: 'prepare' })
  await desk.run('moveDrill', { id, revision: 3, move: 'hold' })
  return await desk.run('saveDrill', { id, revision: 4, head, content: RESULTS })
}

export async function newFinding(desk: Desk): Promise<DrillFinding> {
  const { id } = await heldDrill(desk)
  return await desk.run('addFinding', { drillId: id, finding: FINDING })
}

export const DRILL_CASES: { [N in Name]: Case<N> } = {
  listDrills: {
    accepted: () => ({ states: ['planned'], kind: 'live', planId: 1, text: '热线', ...PAGE }),
    refused: { input: { firstOn: '2026-02-30', ...PAGE }, code: 'badInput' },
  },
  getDrillProgramme: {
    accepted: () => ({ year: 2026 }),
    refused: { input: { year: 26 }, code: 'badInput' },
  },
  getDrill: {
    accepted: async (desk) => ({ id: (await newDrill(desk)).id }),
    refused: { input: { id: 9999 }, code: 'notFound' },
  },
  createDrill: {
    accepted: () => ({ head: HEAD }),
    refused: { input: { head: HEAD }, code: 'notAllowed', actor: VIEWER },
  },
  saveDrill: {
    accepted: async (desk) => {
      const { id, revision } = await newDrill(desk)
      return { id, revision, head: HEAD, content: AIMS }
    },
    refused: {
      input: { id: 1, revision: 1, head: HEAD, content: { ...AIMS, metFrom: 9 } },
      code: 'badInput',
    },
  },
  moveDrill: {
    accepted: async (desk) => {
      const { id } = await newDrill(desk)
      await desk.run('saveDrill', { id, revision: 1, head: HEAD, content: AIMS })
      return { id, revision: 2, move: 'prepare' }
    },
    refused: { input: { id: 9999, revision: 1, move: 'prepare' }, code: 'notFound' },
  },
  addDrillPhotos: {
    accepted: async (desk) => ({
      id: (await newDrill(desk)).id,
      files: [await desk.addText('现场.txt', '照片')],
    }),
    refused: { input: { id: 1, files: [] }, code: 'badInput' },
  },
  listFindings: {
    accepted: () => ({ states: ['open'], department: '客服部', drillId: 1, ...PAGE }),
    refused: { input: { states: [], ...PAGE }, code: 'badInput' },
  },
  getFinding: {
    accepted: async (desk) => ({ id: (await newFinding(desk)).id }),
    refused: { input: { id: 9999 }, code: 'notFound' },
  },
  addFinding: {
    accepted: async (desk) => ({ drillId: (await heldDrill(desk)).id, finding: FINDING }),
    refused: { input: { drillId: 9999, finding: FINDING }, code: 'notFound' },
  },
  saveFinding: {
    accepted: async (desk) => {
      const { id, revision } = await newFinding(desk)
      return { id, revision, finding: { ...FINDING, dueOn: '2026-05-31' } }
    },
    refused: {
      input: { id: 1, revision: 1, finding: FINDING },
      code: 'notAllowed',
      actor: VIEWER,
    },
  },
  moveFinding: {
    accepted: async (desk) => {
      const { id, revision } = await newFinding(desk)
      return { id, revision, move: 'fix', note: '已培训' }
    },
    refused: { input: { id: 1, revision: 1, move: 'fix', note: ' ' }, code: 'badInput' },
  },
}
