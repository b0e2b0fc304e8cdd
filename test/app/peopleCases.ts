// The operations about people and what they are paid, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { HrOperations } from '../../app/contract/hr.ts'
import type { PeopleOperations } from '../../app/contract/people.ts'
import { DEFAULT_HR_SETTINGS } from '../../core/hrSettings.ts'
import type { StaffEntry, StaffSpan } from '../../core/staff.ts'
import { csvOf, type Desk, ordinaryRows, QUARTER, SUPERVISOR, VIEWER } from './desk.ts'
import type { Case } from './operationCase.ts'

type Name = (keyof PeopleOperations | keyof HrOperations) & OperationName

const SPAN: StaffSpan = {
  employeeNo: '1',
  name: '张三',
  department: '客服部',
  role: '客服',
  from: '2026-01-01',
  to: null,
}
const SOURCE = { period: QUARTER }
const WITHOUT_HR = { ...SUPERVISOR, roles: ['supervisor'] as const }

export const PEOPLE_CASES: { [N in Name]: Case<N> } = {
  getRoster: { accepted: () => ({}), refused: { input: { more: 1 }, code: 'badInput' } },
  listStaff: {
    accepted: () => ({ text: '张', on: '2026-03-01', offset: 0, limit: 10 }),
    refused: { input: { on: '2026-02-30', offset: 0, limit: 10 }, code: 'badInput' },
  },
  listPeople: {
    accepted: () => ({ text: '张', offset: 0, limit: 10 }),
    refused: { input: { offset: 0, limit: 10 }, code: 'notAllowed', actor: VIEWER },
  },
  getPerson: {
    accepted: async (desk) => ({ employeeNo: (await newPost(desk)).employeeNo }),
    refused: { input: { employeeNo: 'nobody' }, code: 'notFound' },
  },
  readStaffFile: {
    accepted: async (desk) => ({
      fileId: await desk.addText('名册.csv', '工号,姓名,部门\n1,张三,客服部'),
    }),
    refused: { input: { fileId: 'nothing' }, code: 'notFound' },
  },
  tryStaffImport: {
    accepted: () => ({ lines: [newSpan()], from: '2026-01-01', missingEndOn: null }),
    refused: { input: { lines: [], from: '2026-01-01', missingEndOn: null }, code: 'badInput' },
  },
  importStaff: {
    accepted: async (desk) => ({
      lines: [newSpan()],
      from: '2026-01-01',
      missingEndOn: null,
      revision: (await desk.run('getRoster', {})).revision,
    }),
    refused: {
      input: { lines: [SPAN], from: '2026-01-01', missingEndOn: null, revision: 999 },
      code: 'conflict',
    },
  },
  saveStaff: {
    accepted: () => ({ as: null, span: newSpan() }),
    refused: { input: { as: { id: 999, revision: 1 }, span: SPAN }, code: 'notFound' },
  },
  endStaff: {
    async accepted(desk) {
      const { id, revision } = await newPost(desk)
      return { id, revision, to: '2026-03-31' }
    },
    refused: { input: { id: 999, revision: 1, to: '2026-03-31' }, code: 'notFound' },
  },

  getPeopleScores: {
    accepted: () => ({ period: QUARTER }),
    refused: { input: { period: '2026-Q5' }, code: 'periodInvalid' },
  },

  getHrSettings: { accepted: () => ({}), refused: { input: { more: 1 }, code: 'badInput' } },
  publishHrSettings: {
    accepted: async (desk) => ({
      settings: { ...DEFAULT_HR_SETTINGS, share: 0.3 },
      version: (await desk.run('getHrSettings', {})).version,
    }),
    refused: {
      input: { settings: { ...DEFAULT_HR_SETTINGS, appraisalWeight: 0.19 }, version: 0 },
      code: 'badInput',
    },
  },
  getPayroll: {
    accepted: () => ({ source: SOURCE }),
    refused: { input: { source: { assessment: 999 } }, code: 'notFound' },
  },
  getHonours: {
    accepted: () => ({ source: SOURCE }),
    refused: { input: { source: { period: '2026-Q5' } }, code: 'periodInvalid' },
  },
  readPayFile: {
    accepted: async (desk) => ({ fileId: await payFile(desk), period: QUARTER }),
    refused: { input: { fileId: 'nothing', period: QUARTER }, code: 'notFound' },
  },
  importPay: {
    async accepted(desk) {
      const fileId = await payFile(desk)
      const { revision } = await desk.finish('readPayFile', { fileId, period: QUARTER })
      return { fileId, period: QUARTER, revision }
    },
    refused: {
      input: { fileId: 'nothing', period: QUARTER, revision: 0 },
      code: 'notAllowed',
      actor: WITHOUT_HR,
    },
  },
  proposeAccountability: {
    accepted: () => SOURCE,
    refused: { input: { period: 'someday' }, code: 'periodInvalid' },
  },
  openAccountability: {
    async accepted(desk) {
      const department = await badDepartment(desk)
      return { period: QUARTER, cases: [{ department, owner: '赵主任', dueOn: '2026-04-30' }] }
    },
    refused: {
      input: { period: QUARTER, cases: [{ department: '没有的部门', owner: '甲', dueOn: '2026-04-30' }] },
      code: 'notFound',
    },
  },
  listAccountability: {
    accepted: () => ({ state: 'open', period: QUARTER, offset: 0, limit: 10 }),
    refused: { input: { state: 'lost', offset: 0, limit: 10 }, code: 'badInput' },
  },
  getAccountability: {
    accepted: async (desk) => ({ id: await newCase(desk) }),
    refused: { input: { id: 999 }, code: 'notFound' },
  },
  moveAccountability: {
    accepted: async (desk) => ({ id: await newCase(desk), revision: 1, move: 'rectify', note: '已布置' }),
    refused: { input: { id: 999, revision: 1, move: 'rectify', note: '已布置' }, code: 'notFound' },
  },
  exportHr: {
    accepted: () => ({ source: SOURCE, format: 'csv', full: true, language: 'zh-CN' }),
    refused: {
      input: { source: SOURCE, format: 'csv', full: true, language: 'zh-CN' },
      code: 'notAllowed',
      actor: WITHOUT_HR,
    },
  },
}

let made = 0

/** A post of somebody new. */
function newSpan(): StaffSpan {
  return { ...SPAN, employeeNo: `E${made++}` }
}

async function newPost(desk: Desk): Promise<StaffEntry> {
  return await desk.run('saveStaff', { as: null, span: newSpan() })
}

async function payFile(desk: Desk): Promise<string> {
  return await desk.addText(`基数-${made++}.csv`, '工号,绩效基数,其他考核\n1,10000,88')
}

/** A department of its own that leaves everything undone. */
async function badDepartment(desk: Desk): Promise<string> {
  const department = `拖沓部${made++}`
  const rows = ordinaryRows(12, (i) => ({
    ticketNo: `${department}-${i}`,
    department,
    firstRespondedAt: '',
    closedAt: '',
    resultSentAt: '',
    revisitedAt: '',
    resolution: '未解决',
    satisfaction: '不满意',
  }))
  await desk.importCsv(`${department}.csv`, csvOf(rows))
  return department
}

async function newCase(desk: Desk): Promise<number> {
  const department = await badDepartment(desk)
  const { opened } = await desk.run('openAccountability', {
    period: QUARTER,
    cases: [{ department, owner: '赵主任', dueOn: '2026-04-30' }],
  })
  return opened[0]!.id
}
