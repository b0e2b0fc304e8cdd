// The operations of outreach, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { OutreachOperations } from '../../app/contract/outreach.ts'
import type { Cooperation, OutreachRecord } from '../../core/outreach.ts'
import { type Desk, VIEWER } from './desk.ts'
import type { Case } from './operationCase.ts'

type Name = keyof OutreachOperations & OperationName

export const COOPERATION: Cooperation = {
  kind: 'cooperation',
  title: '受理规范座谈',
  heldOn: '2026-03-20',
  department: '客服部',
  planId: null,
  planRevisionId: null,
  partnerKind: 'authority',
  partner: '市场监督管理局',
  outcome: '明确受理口径',
}

export async function newCooperation(desk: Desk, over: Partial<Cooperation> = {}): Promise<OutreachRecord> {
  return await desk.run('saveOutreach', { as: null, content: { ...COOPERATION, ...over }, files: [] })
}

export const OUTREACH_CASES: { [N in Name]: Case<N> } = {
  listOutreach: {
    accepted: () => ({ kind: 'story', consented: true, text: '退款', offset: 0, limit: 10 }),
    refused: { input: { channel: 'pigeon', offset: 0, limit: 10 }, code: 'badInput' },
  },
  saveOutreach: {
    accepted: () => ({ as: null, content: COOPERATION, files: [] }),
    refused: {
      input: { as: null, content: COOPERATION, files: [] },
      code: 'notAllowed',
      actor: VIEWER,
    },
  },
  archiveOutreach: {
    accepted: async (desk) => {
      const { id, revision } = await newCooperation(desk)
      return { id, revision, archived: true }
    },
    refused: { input: { id: 9999, revision: 1, archived: true }, code: 'notFound' },
  },
}
