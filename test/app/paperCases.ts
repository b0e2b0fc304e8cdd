// The operations that make reports on plans, training and drills, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { PapersOperations } from '../../app/contract/papers.ts'
import type { Case } from './operationCase.ts'
import { newInForce } from './planCases.ts'

type Name = keyof PapersOperations & OperationName

export const PAPER_CASES: { [N in Name]: Case<N> } = {
  exportPlanText: {
    accepted: async (desk) => ({ planId: (await newInForce(desk)).planId, number: 1, language: 'en' }),
    refused: { input: { planId: 999, number: 1, language: 'en' }, code: 'notFound' },
  },
  exportPlanLog: {
    accepted: async (desk) => ({
      planId: (await newInForce(desk)).planId,
      format: 'xlsx',
      language: 'zh-TW',
    }),
    refused: { input: { planId: 999, format: 'pdf', language: 'en' }, code: 'notFound' },
  },
  exportPlans: {
    accepted: () => ({ filter: { overdue: true }, format: 'xlsx', language: 'zh-CN' }),
    refused: { input: { filter: {}, format: 'docx', language: 'zh-CN' }, code: 'badInput' },
  },
}
