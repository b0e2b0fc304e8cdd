// The operations about requests and their evidence, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { RequestsOperations } from '../../app/contract/requests.ts'
import type { DraftDecision } from '../../core/decision.ts'
import type { DecisionRequest } from '../../core/request.ts'
import { SECOND } from './assessmentCases.ts'
import { csvOf, type Desk, ordinaryRows, QUARTER, SUPERVISOR, VIEWER } from './desk.ts'
import type { Case } from './operationCase.ts'

export const DUPLICATE: DraftDecision = {
  kind: 'exclusion',
  code: 'EX1',
  reason: '与前件重复',
  evidence: '合并单 7',
}

type Name = keyof RequestsOperations & OperationName

export const REQUEST_CASES: { [N in Name]: Case<N> } = {
  requestDecision: {
    accepted: async (desk) => ({
      records: { ids: [await freshRecord(desk)] },
      decision: DUPLICATE,
      files: [await desk.addText('合并单.txt', '合并')],
    }),
    refused: {
      input: { records: { ids: [999_999] }, decision: DUPLICATE, files: [] },
      code: 'notFound',
    },
  },
  decideRequest: {
    accepted: async (desk) => ({ ...claimOf(await newRequest(desk, SECOND)), approve: true, reason: '' }),
    refused: { input: { requestId: 1, revision: 1, approve: false, reason: ' ' }, code: 'badInput' },
  },
  withdrawRequest: {
    accepted: async (desk) => claimOf(await newRequest(desk)),
    refused: { input: { requestId: 999, revision: 1 }, code: 'notFound' },
  },
  getRequest: {
    accepted: async (desk) => ({ requestId: (await newRequest(desk)).id }),
    refused: { input: { requestId: 999 }, code: 'notFound' },
  },
  listRequests: {
    accepted: () => ({ states: ['pending'], kinds: ['exclusion'], code: 'EX1', offset: 0, limit: 10 }),
    refused: { input: { whose: 'nobody', offset: 0, limit: 10 }, code: 'badInput' },
  },
  listRequestRecords: {
    accepted: async (desk) => ({ requestId: (await newRequest(desk)).id, offset: 0, limit: 10 }),
    refused: { input: { requestId: 1, offset: 0, limit: 0 }, code: 'badInput' },
  },
  previewRequest: {
    accepted: async (desk) => ({ requestId: (await newRequest(desk)).id, period: QUARTER }),
    refused: { input: { requestId: 1 }, code: 'notAllowed', actor: VIEWER },
  },
  getExclusionShares: {
    accepted: () => ({ period: QUARTER }),
    refused: { input: { period: 'Q1' }, code: 'periodInvalid' },
  },
  exportEvidence: {
    accepted: async (desk) => ({ evidenceId: (await newRequest(desk)).files[0]!.id }),
    refused: { input: { evidenceId: 999 }, code: 'notFound' },
  },
}

let used = 0

/** Of a year before: what waits for a decision stands in no assessment's way. */
const EARLIER = {
  receivedAt: '2025-03-03 09:00:00',
  registeredAt: '2025-03-03 09:05:00',
  firstRespondedAt: '2025-03-03 09:30:00',
  closedAt: '2025-03-03 10:00:00',
  resultSentAt: '2025-03-03 10:10:00',
  revisitedAt: '2025-03-03 10:20:00',
}

/** Of a record that nobody asked about yet. */
export async function newRequest(desk: Desk, actor = SUPERVISOR): Promise<DecisionRequest> {
  return await desk.run(
    'requestDecision',
    {
      records: { ids: [await freshRecord(desk)] },
      decision: DUPLICATE,
      files: [await desk.addText(`证据-${used}.txt`, `证据 ${used}`)],
    },
    actor,
  )
}

export function claimOf({ id, revision }: DecisionRequest): { requestId: number; revision: number } {
  return { requestId: id, revision }
}

async function freshRecord(desk: Desk): Promise<number> {
  const ticketNo = `Q-${++used}`
  await desk.importCsv(`q-${used}.csv`, csvOf(ordinaryRows(1, () => ({ ticketNo, ...EARLIER }))))
  const { rows } = await desk.run('listRecords', {
    filter: { text: ticketNo },
    sort: 'receivedAt',
    descending: false,
    offset: 0,
    limit: 1,
  })
  return rows[0]!.id
}
