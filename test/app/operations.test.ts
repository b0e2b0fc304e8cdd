import type { Knex } from 'knex'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../app/actor.ts'
import type { OperationName } from '../../app/contract.ts'
import { OPERATIONS } from '../../app/operations.ts'
import type { Decision } from '../../core/decision.ts'
import { defaultTaxonomy } from '../../core/defaults/taxonomy.ts'
import { HOUR } from '../../core/instant.ts'
import { DEFAULT_IMPORT_SETTINGS } from '../../core/importSettings.ts'
import type { Register } from '../../core/register.ts'
import {
  csvOf,
  databaseOf,
  type Desk,
  MAPPING,
  NOW,
  openDesk,
  ordinaryRows,
  QUARTER,
  VIEWER,
} from './desk.ts'
import type { SavedView, ViewContent } from '../../core/view.ts'
import { APPEAL_CASES } from './appealCases.ts'
import { ASSESSMENT_CASES } from './assessmentCases.ts'
import type { Case } from './operationCase.ts'
import { PEOPLE_CASES } from './peopleCases.ts'
import { DRILL_CASES } from './drillCases.ts'
import { DUE_CASES } from './dueCases.ts'
import { OUTREACH_CASES } from './outreachCases.ts'
import { PAPER_CASES } from './paperCases.ts'
import { PLAN_CASES } from './planCases.ts'
import { REQUEST_CASES } from './requestCases.ts'
import { RISK_CASES } from './riskCases.ts'
import { TRAINING_CASES } from './trainingCases.ts'
import { connectBeside } from '../pg/place.ts'

const PAUSE: Decision = {
  kind: 'pause',
  code: 'awaitingCustomer',
  startAt: NOW - 2 * HOUR,
  endAt: NOW - HOUR,
  reason: '等待材料',
  evidence: '',
  requestedBy: '张三',
  approvedBy: '李四',
}
const REGISTER: Register = {
  entries: [{ name: '客服一部', countsAs: '客服部', from: null, kind: 'alias', reason: '' }],
}
const PERIOD = { period: QUARTER, by: 'department' } as const
const VIEW: ViewContent = {
  columns: [{ column: 'ticketNo', width: 120 }, { column: 'state' }],
  filter: { fields: { nature: { in: ['complaint', null] } } },
  span: 'period',
  sort: 'lateMinutes',
  descending: true,
}
const LIST = { filter: {}, sort: 'receivedAt', descending: false } as const

/** One entry per operation: a new one without a case fails the build. */
const CASES: { [N in OperationName]: Case<N> } = {
  ...ASSESSMENT_CASES,
  ...PEOPLE_CASES,
  ...TRAINING_CASES,
  ...DRILL_CASES,
  ...DUE_CASES,
  ...RISK_CASES,
  ...OUTREACH_CASES,
  ...PLAN_CASES,
  ...PAPER_CASES,

  getInstallation: { accepted: () => ({}), refused: { input: { more: 1 }, code: 'badInput' } },
  setOrganisation: {
    accepted: async (desk) => ({
      name: '市民服务中心',
      timeZone: 'Asia/Shanghai',
      language: null,
      revision: (await desk.run('getInstallation', {})).organisation.revision,
    }),
    refused: {
      input: { name: 'x', timeZone: 'Mars/Olympus', language: null, revision: 1 },
      code: 'timeZoneUnknown',
    },
  },

  getActor: { accepted: () => ({}), refused: { input: { name: 'x' }, code: 'badInput' } },
  listAccounts: {
    accepted: () => ({ offset: 0, limit: 10 }),
    refused: { input: { offset: 0, limit: 0 }, code: 'badInput' },
  },
  saveAccount: {
    accepted: () => newAccount(),
    refused: {
      input: { as: { name: '王敏' }, roles: ['viewer'], department: null, active: true, password: 'short' },
      code: 'passwordShort',
    },
  },
  signIn: {
    async accepted(desk) {
      const account = newAccount()
      const { name } = await desk.run('saveAccount', account)
      return { name, password: account.password }
    },
    refused: { input: { name: '没有这个人', password: '12345678' }, code: 'signInWrong' },
  },
  signOut: { accepted: () => ({}), refused: { input: { all: true }, code: 'badInput' } },

  surveyFile: {
    accepted: async (desk) => ({ fileId: await newFile(desk) }),
    refused: { input: { fileId: 'nothing' }, code: 'notFound' },
  },
  checkImport: {
    accepted: async (desk) => ({ fileId: await newFile(desk), mapping: MAPPING }),
    refused: {
      input: { fileId: 'nothing', mapping: { fields: { receivedAt: 'x' } } },
      code: 'mappingInvalid',
    },
  },
  getDraft: {
    accepted: async (desk) => ({ batchId: await newDraft(desk) }),
    refused: { input: { batchId: 1 }, code: 'draftGone' },
  },
  listDraftRows: {
    accepted: async (desk) => ({ batchId: await newDraft(desk), action: 'create', offset: 0, limit: 10 }),
    refused: { input: { batchId: 1, offset: 0, limit: 501 }, code: 'badInput' },
  },
  exportCorrections: {
    accepted: () => ({ batchId: 1, language: 'zh-CN' }),
    refused: { input: { batchId: 999, language: 'zh-CN' }, code: 'notFound' },
  },
  discardDraft: {
    accepted: async (desk) => ({ batchId: await newDraft(desk) }),
    refused: { input: { batchId: 1 }, code: 'draftGone' },
  },
  commitImport: {
    accepted: async (desk) => ({ batchIds: [await newDraft(desk)] }),
    refused: { input: { batchIds: [1] }, code: 'alreadyCommitted', inJob: true },
  },
  importSample: {
    accepted: () => ({ language: 'zh-CN' }),
    refused: { input: { language: 'zh-CN' }, code: 'notAllowed', actor: VIEWER },
  },
  listBatches: {
    accepted: () => ({ offset: 0, limit: 10 }),
    refused: { input: { offset: -1, limit: 10 }, code: 'badInput' },
  },
  getBatch: { accepted: () => ({ batchId: 1 }), refused: { input: { batchId: 999 }, code: 'notFound' } },
  listBatchIssues: {
    accepted: () => ({ batchId: 1, offset: 0, limit: 10 }),
    refused: { input: { batchId: 999, offset: 0, limit: 10 }, code: 'notFound' },
  },
  exportKeptFile: {
    accepted: async (desk) => ({ batchId: await keptBatch(desk) }),
    refused: { input: { batchId: 1 }, code: 'notFound' },
  },
  removeKeptFile: {
    accepted: async (desk) => ({ batchId: await keptBatch(desk) }),
    refused: { input: { batchId: 1 }, code: 'notFound' },
  },
  undoBatch: {
    async accepted(desk) {
      const { batches } = await desk.importCsv('undo.csv', csvOf(newRows(2)))
      return { batchId: batches[0]!.id }
    },
    refused: { input: { batchId: 1 }, code: 'notAllowed', actor: VIEWER },
  },

  listUnknownDepartments: {
    accepted: async (desk) => ({ batchId: await newDraft(desk), offset: 0, limit: 10 }),
    refused: { input: { batchId: 1, offset: 0, limit: 10 }, code: 'draftGone' },
  },

  listTemplates: {
    accepted: () => ({ offset: 0, limit: 10 }),
    refused: { input: { offset: 0, limit: 0 }, code: 'badInput' },
  },
  getTemplate: {
    accepted: async (desk) => ({ templateId: (await newTemplate(desk)).templateId }),
    refused: { input: { templateId: 999 }, code: 'notFound' },
  },
  saveTemplate: {
    accepted: () => ({ as: { name: templateTitle(), source: '' }, header: ['工单编号'], mapping: MAPPING }),
    refused: {
      input: { as: { templateId: 999, revision: 1 }, header: ['工单编号'], mapping: MAPPING },
      code: 'notFound',
    },
  },
  renameTemplate: {
    accepted: async (desk) => ({ ...(await newTemplate(desk)), name: templateTitle(), source: '12345' }),
    refused: { input: { templateId: 999, revision: 1, name: '没有', source: '' }, code: 'notFound' },
  },
  retireTemplate: {
    accepted: async (desk) => ({ ...(await newTemplate(desk)), retired: true }),
    refused: { input: { templateId: 999, revision: 1, retired: true }, code: 'notFound' },
  },
  exportTemplate: {
    accepted: async (desk) => ({ templateId: (await newTemplate(desk)).templateId, version: 1 }),
    refused: { input: { templateId: 999 }, code: 'notFound' },
  },
  importTemplate: {
    accepted: () => ({
      template: {
        plumblineTemplate: 1,
        name: templateTitle(),
        source: '',
        header: ['工单编号'],
        mapping: MAPPING,
      },
    }),
    refused: { input: { template: { name: 'x' } }, code: 'templateInvalid' },
  },

  listRecords: {
    accepted: () => ({ ...LIST, offset: 0, limit: 10 }),
    refused: {
      input: { ...LIST, filter: { period: '2026-Q5' }, offset: 0, limit: 10 },
      code: 'periodInvalid',
    },
  },
  countFacet: {
    accepted: () => ({ filter: {}, facet: 'department' }),
    refused: {
      input: { filter: { figure: { ...PERIOD, kpi: 'K99', part: 'missed' } }, facet: 'department' },
      code: 'notFound',
    },
  },
  listRecordAudit: {
    accepted: async (desk) => ({ recordId: await firstRecord(desk), offset: 0, limit: 10 }),
    refused: { input: { recordId: 999_999, offset: 0, limit: 10 }, code: 'notFound' },
  },
  getRecord: {
    accepted: async (desk) => ({ id: await firstRecord(desk) }),
    refused: { input: { id: 999_999 }, code: 'notFound' },
  },
  recordDecision: {
    async accepted(desk) {
      const { id, revision } = await desk.run('getRecord', { id: await firstRecord(desk) })
      return { recordId: id, revision, decision: PAUSE }
    },
    refused: {
      input: { recordId: 1, revision: 1, decision: { ...PAUSE, approvedBy: '张三' } },
      code: 'sameApprover',
    },
  },
  revokeDecision: {
    async accepted(desk) {
      const { id, revision } = await desk.run('getRecord', { id: await firstRecord(desk) })
      const decided = await desk.run('recordDecision', { recordId: id, revision, decision: PAUSE })
      return { decisionId: decided.decisions.at(-1)!.id, revision: decided.revision }
    },
    refused: { input: { decisionId: 999, revision: 1 }, code: 'notFound' },
  },
  exportRecords: {
    accepted: () => ({ query: LIST, format: 'csv', language: 'zh-CN' }),
    refused: { input: { query: LIST, format: 'pdf', language: 'zh-CN' }, code: 'badInput' },
  },

  ...REQUEST_CASES,
  ...APPEAL_CASES,

  listViews: { accepted: () => ({}), refused: { input: { mine: true }, code: 'badInput' } },
  saveView: {
    accepted: () => ({ as: { name: `视图 ${written++}`, shared: true }, view: VIEW }),
    refused: {
      input: { as: { name: 'x', shared: true }, view: VIEW },
      code: 'notAllowed',
      actor: VIEWER,
    },
  },
  renameView: {
    async accepted(desk) {
      const { id: viewId, revision } = await newView(desk)
      return { viewId, revision, name: `改名 ${written++}`, shared: false }
    },
    refused: { input: { viewId: 999, revision: 1, name: 'x', shared: false }, code: 'notFound' },
  },
  deleteView: {
    async accepted(desk) {
      const { id: viewId, revision } = await newView(desk)
      return { viewId, revision }
    },
    refused: { input: { viewId: 999, revision: 1 }, code: 'notFound' },
  },

  getScorecard: {
    accepted: () => PERIOD,
    refused: { input: { ...PERIOD, period: 'Q1' }, code: 'periodInvalid' },
  },
  getOverview: { accepted: () => PERIOD, refused: { input: { ...PERIOD, by: 'channel' }, code: 'badInput' } },
  getTrend: {
    accepted: () => ({ ...PERIOD, name: '客服部', count: 4 }),
    refused: { input: { ...PERIOD, name: '客服部', count: 0 }, code: 'badInput' },
  },
  explainFigure: {
    accepted: () => ({ ...PERIOD, name: '客服部', kpi: 'K3' }),
    refused: { input: { ...PERIOD, name: '没有的部门', kpi: 'K3' }, code: 'notFound' },
  },
  getDataQuality: {
    accepted: () => ({ period: QUARTER }),
    refused: { input: { period: '2026-02-30..2026-03-01' }, code: 'periodInvalid' },
  },
  scoreWith: {
    accepted: async (desk) => ({ ...PERIOD, policy: (await desk.run('getPolicy', {})).policy }),
    refused: { input: { ...PERIOD, scheme: { name: 'x' } }, code: 'schemeInvalid' },
  },

  getImportSettings: { accepted: () => ({}), refused: { input: {}, code: 'notAllowed', actor: VIEWER } },
  setImportSettings: {
    accepted: async (desk) => await desk.run('getImportSettings', {}),
    refused: {
      input: { settings: { keepFiles: false, watchFolder: 'nowhere' }, version: 0 },
      code: 'folderUnusable',
    },
  },

  importUnattended: {
    accepted: async (desk) => ({ fileId: await newFile(desk) }),
    refused: { input: { fileId: 'nothing' }, code: 'notFound' },
  },
  listWatchedFiles: {
    accepted: () => ({ offset: 0, limit: 10 }),
    refused: { input: { offset: 0, limit: 501 }, code: 'badInput' },
  },
  openWatchedFile: {
    accepted: async (desk) => ({ id: await newWatched(desk) }),
    refused: { input: { id: 999 }, code: 'notFound' },
  },
  dismissWatchedFile: {
    accepted: async (desk) => ({ id: await newWatched(desk) }),
    refused: { input: { id: 999 }, code: 'notFound' },
  },

  getScheme: { accepted: () => ({}), refused: { input: null, code: 'badInput' } },
  getPolicy: { accepted: () => ({}), refused: { input: [], code: 'badInput' } },
  publishScheme: {
    accepted: async (desk) => await desk.run('getScheme', {}),
    refused: { input: { scheme: {}, version: 1 }, code: 'schemeInvalid' },
  },
  listSchemeVersions: {
    accepted: () => ({ offset: 0, limit: 10, language: 'zh-CN' }),
    refused: { input: { offset: 0, limit: 10, language: 'fr' }, code: 'badInput' },
  },
  listPolicyVersions: {
    accepted: () => ({ offset: 0, limit: 10, language: 'en' }),
    refused: { input: { offset: 0, limit: 0, language: 'en' }, code: 'badInput' },
  },
  getSchemeVersion: {
    accepted: () => ({ version: 1 }),
    refused: { input: { version: 99 }, code: 'notFound' },
  },
  getPolicyVersion: {
    accepted: () => ({ version: 1 }),
    refused: { input: { version: 99 }, code: 'notFound' },
  },
  publishPolicy: {
    accepted: async (desk) => await desk.run('getPolicy', {}),
    refused: { input: { policy: { timeZone: 3 }, version: 1 }, code: 'policyInvalid' },
  },

  getTaxonomy: { accepted: () => ({}), refused: { input: { version: 1 }, code: 'badInput' } },
  listTaxonomyVersions: {
    accepted: () => ({ offset: 0, limit: 10, language: 'zh-TW' }),
    refused: { input: { offset: -1, limit: 10, language: 'zh-TW' }, code: 'badInput' },
  },
  publishTaxonomy: {
    accepted: () => ({ taxonomy: defaultTaxonomy(), version: 0, reason: '启用分类' }),
    refused: { input: { taxonomy: { name: '分类', trees: [] }, version: 1 }, code: 'taxonomyInvalid' },
  },
  getTaxonomyVersion: {
    accepted: () => ({ version: 1 }),
    refused: { input: { version: 9 }, code: 'notFound' },
  },
  readTaxonomyFile: {
    accepted: async (desk) => ({ fileId: await desk.addText('分类.csv', '编码,名称\nA,城乡建设') }),
    refused: { input: { fileId: 'nothing' }, code: 'notFound' },
  },
  listDepartments: {
    accepted: () => ({ offset: 0, limit: 10 }),
    refused: { input: { offset: 0, limit: 501 }, code: 'badInput' },
  },
  getRegister: { accepted: () => ({}), refused: { input: { version: 1 }, code: 'badInput' } },
  listRegisterVersions: {
    accepted: () => ({ offset: 0, limit: 10 }),
    refused: { input: { offset: 0, limit: 0 }, code: 'badInput' },
  },
  readCalendarFile: {
    accepted: async (desk) => ({ fileId: await desk.addText('节假日.csv', '日期,类型\n2027-01-01,放假') }),
    refused: { input: { fileId: 'nothing' }, code: 'notFound' },
  },
  readRegisterFile: {
    accepted: async (desk) => ({ fileId: await desk.addText('名录.csv', '名称,计入单位\n客服一部,客服部') }),
    refused: { input: { fileId: 'nothing' }, code: 'notFound' },
  },
  tryRegister: {
    accepted: () => ({ register: REGISTER }),
    refused: { input: { register: { entries: [{ name: '甲' }] } }, code: 'registerInvalid' },
  },
  publishRegister: {
    accepted: async (desk) => ({ register: REGISTER, version: (await desk.run('getRegister', {})).version }),
    refused: { input: { register: REGISTER, version: 99 }, code: 'conflict' },
  },

  exportReport: {
    accepted: () => ({ kind: 'assessment', period: QUARTER, format: 'pdf', language: 'zh-CN' }),
    refused: {
      input: { kind: 'assessment', period: '2026-W54', format: 'pdf', language: 'zh-CN' },
      code: 'periodInvalid',
    },
  },

  getJob: {
    accepted: async (desk) => ({ jobId: (await desk.run('verify', {})).jobId }),
    refused: { input: { jobId: 'nothing' }, code: 'notFound' },
  },
  listJobs: { accepted: () => ({}), refused: { input: 'all', code: 'badInput' } },
  cancelJob: {
    accepted: async (desk) => ({ jobId: (await desk.run('verify', {})).jobId }),
    refused: { input: { jobId: 'nothing' }, code: 'notFound' },
  },
  verify: { accepted: () => ({}), refused: { input: {}, code: 'notAllowed', actor: VIEWER } },
}

const NAMES = Object.keys(OPERATIONS) as OperationName[]
/** Jobs that change or hand out what is stored. */
const AUDITED_JOBS = new Set<OperationName>([
  'exportCorrections',
  'importUnattended',
  'exportKeptFile',
  'exportRecords',
  'exportReport',
  'commitImport',
  'importSample',
  'undoBatch',
  'publishPolicy',
  'publishRegister',
  'freezeAssessment',
  'importPay',
  'exportHr',
  'exportPlanText',
  'exportPlanLog',
  'exportPlans',
  'exportPlanRegister',
  'exportTrainingLedger',
  'exportCertificates',
  'exportDrillReport',
  'exportDrillProgramme',
  'exportDueList',
  'exportOutreach',
])

let desk: Desk
let audit: Knex
let written = 0

beforeAll(async () => {
  desk = await openDesk()
  await desk.importCsv('first.csv', csvOf([...newRows(5), { department: '客服部' }]))
  audit = await connectBeside(databaseOf(desk.folder))
})
afterAll(async () => {
  await audit.destroy()
  await desk.close()
})

test('every operation of the table has a case', () => {
  expect(Object.keys(CASES).sort()).toEqual([...NAMES].sort())
})

describe.each(NAMES)('%s', (name) => {
  const { accepted, refused } = CASES[name]
  const { kind, roles } = OPERATIONS[name]

  test('is accepted, and leaves one audit entry if it is a command', async () => {
    const input = await accepted(desk)
    const before = await countEntries(name)
    const faults = desk.faults.length
    const output = await desk.run(name, input)
    if (kind === 'job')
      await desk.application.finish((output as { jobId: string }).jobId).catch(unlessCancelled)
    const audited = kind === 'command' || AUDITED_JOBS.has(name)
    // The sample is committed as two batches, under the operation that proves what a batch wrote.
    const entries = (await countEntries(name)) - before
    expect(entries).toBe(name === 'importSample' ? 0 : Number(audited))
    expect(desk.faults.slice(faults)).toEqual([])
  })

  test(`is refused with ${refused.code}, and leaves no audit entry`, async () => {
    const before = await countEntries()
    const faults = desk.faults.length
    const attempt = async (): Promise<void> => {
      const output = await desk.run(name, refused.input as never, refused.actor)
      if (refused.inJob) await desk.application.finish((output as { jobId: string }).jobId)
    }
    await expect(attempt()).rejects.toMatchObject({ name: 'AppError', code: refused.code })
    expect(await countEntries()).toBe(before)
    expect(desk.faults.slice(faults)).toEqual([])
  })

  test('is only for those whose role allows it', async () => {
    const stranger: Actor = { name: '外人', roles: roles.includes('viewer') ? [] : ['viewer'] }
    const input = await accepted(desk)
    const before = await countEntries()
    await expect(desk.run(name, input, stranger)).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await countEntries()).toBe(before)
  })
})

test('an operation that is not in the table is unknown, whatever it is called', async () => {
  for (const name of ['dropEverything', 'toString', '__proto__', ''])
    await expect(desk.run(name as OperationName, {})).rejects.toMatchObject({
      code: 'unknownOperation',
    })
})

async function countEntries(operation?: string): Promise<number> {
  const entries = audit('audit_entries').count({ n: '*' })
  if (operation !== undefined) void entries.where('operation', operation)
  const [row] = (await entries) as { n: number }[]
  return row!.n
}

function unlessCancelled(error: unknown): void {
  if ((error as { code?: string }).code !== 'cancelled') throw error
}

/** Tickets nobody has used yet. */
function newRows(count: number): ReturnType<typeof ordinaryRows> {
  const rows = ordinaryRows(count, (i) => ({ ticketNo: `N-${written + i}` }))
  written += count
  return rows
}

async function newFile(desk: Desk): Promise<string> {
  return await desk.addText(`new-${written}.csv`, csvOf(newRows(3)))
}

async function newDraft(desk: Desk): Promise<number> {
  return (await desk.check(await newFile(desk))).batchId
}

function newAccount() {
  const as = { name: `账号 ${++written}` }
  return { as, roles: ['viewer' as const], department: null, active: true, password: 'correct horse' }
}

function templateTitle(): string {
  return `模板 ${++written}`
}

/** Recognises none of the files these tests read. */
async function newTemplate(desk: Desk): Promise<{ templateId: number; revision: number }> {
  const { id, revision } = await desk.run('saveTemplate', {
    as: { name: templateTitle(), source: '' },
    header: ['甲', '乙'],
    mapping: { dateOrder: 'auto', fields: { department: { column: '甲' } } },
  })
  return { templateId: id, revision }
}

/** A batch whose file is kept. */
async function keptBatch(desk: Desk): Promise<number> {
  const { version } = await desk.run('getImportSettings', {})
  await desk.run('setImportSettings', { settings: { ...DEFAULT_IMPORT_SETTINGS, keepFiles: true }, version })
  const { batches } = await desk.finish('commitImport', { batchIds: [await newDraft(desk)] })
  await desk.run('setImportSettings', {
    settings: DEFAULT_IMPORT_SETTINGS,
    version: version + 1,
  })
  return batches[0]!.id
}

/** A file that waits for a person: no template knows it. */
async function newWatched(desk: Desk): Promise<number> {
  return (await desk.finish('importUnattended', { fileId: await newFile(desk) })).id
}

async function newView(desk: Desk): Promise<SavedView> {
  return await desk.run('saveView', { as: { name: `视图 ${written++}`, shared: true }, view: VIEW })
}

async function firstRecord(desk: Desk): Promise<number> {
  const { rows } = await desk.run('listRecords', { ...LIST, offset: 0, limit: 1 })
  return rows[0]!.id
}
