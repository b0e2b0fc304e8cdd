// The operations that make reports on plans, training and drills, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { PapersOperations } from '../../app/contract/papers.ts'
import { VIEWER } from './desk.ts'
import { heldDrill } from './drillCases.ts'
import type { Case } from './operationCase.ts'
import { newInForce } from './planCases.ts'
import { withPerson } from './trainingCases.ts'

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
  exportPlanRegister: {
    accepted: () => ({ format: 'xlsx', language: 'en' }),
    refused: { input: { format: 'csv', language: 'en' }, code: 'badInput' },
  },
  exportTrainingLedger: {
    accepted: () => ({ on: '2026-02-01', department: '客服部', format: 'xlsx', language: 'en' }),
    refused: { input: { format: 'pdf', language: 'en' }, code: 'notAllowed', actor: VIEWER },
  },
  exportCertificates: {
    accepted: async (desk) => {
      const { session, employeeNo } = await withPerson(desk)
      const { id, revision } = session
      await desk.run('saveAttendances', {
        id,
        revision,
        entries: [{ employeeNo, attended: true, points: 60 }],
      })
      return { sessionId: id, employeeNo, language: 'zh-CN' }
    },
    refused: { input: { sessionId: 9999, language: 'zh-CN' }, code: 'notFound' },
  },
  exportDrillReport: {
    accepted: async (desk) => ({ id: (await heldDrill(desk)).id, format: 'pdf', language: 'zh-TW' }),
    refused: { input: { id: 9999, format: 'pdf', language: 'zh-TW' }, code: 'notFound' },
  },
  exportDrillProgramme: {
    accepted: () => ({ year: 2026, format: 'xlsx', language: 'zh-CN' }),
    refused: { input: { year: 26, format: 'xlsx', language: 'zh-CN' }, code: 'badInput' },
  },
  exportDueList: {
    accepted: () => ({ filter: { kinds: ['drill'], until: '2026-12-31' }, format: 'xlsx', language: 'en' }),
    refused: { input: { filter: { kinds: [] }, format: 'xlsx', language: 'en' }, code: 'badInput' },
  },
  exportOutreach: {
    accepted: () => ({ filter: { kind: 'cooperation' }, format: 'xlsx', language: 'zh-TW' }),
    refused: { input: { filter: { kind: 'song' }, format: 'xlsx', language: 'en' }, code: 'badInput' },
  },
}
