// The operations of what is due, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { DueOperations } from '../../app/contract/due.ts'
import type { Case } from './operationCase.ts'

type Name = keyof DueOperations & OperationName

export const DUE_CASES: { [N in Name]: Case<N> } = {
  listDue: {
    accepted: () => ({
      kinds: ['drill', 'finding'],
      from: '2026-01-01',
      until: '2026-12-31',
      owner: '甲',
      department: '客服部',
      offset: 0,
      limit: 10,
    }),
    refused: { input: { until: 'soon', offset: 0, limit: 10 }, code: 'badInput' },
  },
  countDue: { accepted: () => ({}), refused: { input: { more: 1 }, code: 'badInput' } },
  listDueOwners: { accepted: () => ({}), refused: { input: { more: 1 }, code: 'badInput' } },
  exportDue: {
    accepted: () => ({ until: '2026-12-31', language: 'zh-CN' }),
    refused: { input: { language: 'la' }, code: 'badInput' },
  },
}
