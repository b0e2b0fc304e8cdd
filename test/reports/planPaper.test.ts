import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildPlanPaper, type PlanPaperInput, textBlocks } from '../../core/report/planPaper.ts'
import { EMPTY_BASIS, type Plan, type PlanRevision } from '../../core/plan.ts'
import { writePdf } from '../../reports/pdf.ts'
import { temporaryFolder } from '../db/ledger.ts'

const PLAN: Plan = {
  id: 1,
  code: 'YA-1',
  name: '大面积投诉应急预案',
  kind: 'emergencyPlan',
  owner: '张三',
  departments: ['客服部'],
  team: [{ person: '王五', employeeNo: '17', duty: '现场指挥' }],
  resources: [],
  reviewEveryMonths: 12,
  drillEveryMonths: 6,
  revision: 3,
  inForce: 1,
  reviewedOn: '2026-04-10',
  nextReviewOn: '2027-04-10',
  createdBy: '张三',
  createdAt: 0,
}
const CURRENT: PlanRevision = {
  id: 1,
  planId: 1,
  number: 1,
  state: 'inForce',
  digest: 'ab12',
  authors: ['张三'],
  approver: '李四',
  deadlineOn: null,
  rejection: '',
  effectiveOn: '2026-04-10',
  revision: 5,
  createdAt: 0,
  decidedAt: 0,
  text: '# 总则\n\n- 甲\n  - 乙\n\n| 岗位 | 职责 |\n|--|--|\n| 值班长 | **上报** |\n',
  basis: { ...EMPTY_BASIS, trigger: { kind: 'cycle', reference: '' } },
}
const INPUT: PlanPaperInput = {
  organisation: { name: '市民服务中心', timeZone: 'Asia/Shanghai' },
  language: 'zh-CN',
  issuedAt: 0,
  plan: PLAN,
  current: CURRENT,
  gaps: [{ kind: 'neverDrilled' }],
  revisions: [CURRENT],
  reviews: [],
  tasks: [],
}

test('the blocks on paper hold the headings, items and cells of the text', () => {
  const [heading, list, table] = textBlocks(CURRENT.text)
  expect(heading).toEqual({ kind: 'heading', text: '总则' })
  expect(list).toEqual({ kind: 'list', items: ['甲\n　· 乙'], ordered: false })
  expect(table).toMatchObject({
    columns: [{ title: '岗位' }, { title: '职责' }],
    rows: [{ cells: [{ text: '值班长' }, { text: '上报' }] }],
  })
})

test('a plan without a text prints what it lacks, and the same plan gives the same bytes', async () => {
  const bare = buildPlanPaper({ ...INPUT, current: null, gaps: [{ kind: 'noRevision' }] })
  expect(bare.sections.map(({ id }) => id)).toEqual(['team', 'log'])
  expect(bare.cover.facts.at(-1)?.text).toBe('没有现行版本')
  const folder = await temporaryFolder()
  const bytes = []
  for (const name of ['a.pdf', 'b.pdf']) {
    await writePdf(buildPlanPaper(INPUT), join(folder, name))
    bytes.push(await readFile(join(folder, name)))
  }
  expect(bytes[0]!.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes[0]!.equals(bytes[1]!)).toBe(true)
})
