// A department appeals against a ticket, somebody else upholds it, and the score moves; a bonus takes two people too.
import type { Page } from '@playwright/test'
import type { Actor } from '../../app/actor.ts'
import type { Application } from '../../app/application.ts'
import { DAY } from '../../core/instant.ts'
import { actor, expect, test } from './host.ts'

test.use({ data: 'sample' })

const DEPARTMENT = '供应链管理部'
const SECOND: Actor = { name: '李红', roles: ['supervisor'] }
const PASSWORD = 'correct horse'

test('an appeal about a ticket is filed, decided by somebody else, and final', async ({
  page,
  installed,
}) => {
  const { application } = installed
  const id = await appealing(application)
  const ticket = await lateTicket(application)
  const account = {
    as: { name: '王敏' },
    roles: ['department'],
    department: DEPARTMENT,
    active: true,
  } as const
  await application.run(actor, 'saveAccount', { ...account, password: PASSWORD })
  await installed.open(`/assessments/${id}?tab=appeals&period=2026-Q3`)

  await test.step('the department files it for itself alone', async () => {
    await signIn(page, '王敏')
    await page.getByRole('button', { name: '提出申诉' }).click()
    const form = page.getByRole('dialog', { name: '提出申诉' })
    await expect(form.getByLabel('承办单位')).toHaveValue(DEPARTMENT)
    await form.getByLabel('工单编号').fill(ticket)
    await page.getByRole('option', { name: new RegExp(`^${ticket}`) }).click()
    await form.getByLabel('申诉理由').fill('系统停机所致')
    await form.getByRole('button', { name: '提交申诉' }).click()
    await expect(form).toBeHidden()
    const row = page.getByRole('table', { name: '申诉' }).getByRole('row').nth(1)
    await expect(row).toContainText('待裁定')
    await expect(page.getByText('1 件申诉未作决定')).toBeVisible()
    await page.getByRole('button', { name: '打开申诉 1' }).click()
    const detail = page.getByRole('dialog', { name: '申诉 1' })
    await expect(detail.getByRole('button', { name: '撤回申诉' })).toBeVisible()
    await expect(detail.getByRole('button', { name: '裁定成立' })).toHaveCount(0)
    await detail.getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '当前人员：王敏' }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
  })

  await test.step('a supervisor upholds it with an exclusion, seeing before and after', async () => {
    await page.getByRole('button', { name: '打开申诉 1' }).click()
    const detail = page.getByRole('dialog', { name: '申诉 1' })
    await detail.getByLabel('裁定意见').fill('停机属实')
    await detail.getByRole('combobox', { name: '成立后的处理' }).click()
    await page.getByRole('option', { name: '对工单作出决定' }).click()
    await detail.getByRole('combobox', { name: '原因' }).click()
    await page.getByRole('option', { name: /^EX4/ }).click()
    await detail.getByRole('button', { name: '试算成立后的影响' }).click()
    await expect(detail.getByRole('table', { name: '对得分的影响' })).toContainText('0 → 1 /')
    await detail.getByRole('button', { name: '裁定成立' }).click()
    await expect(detail.getByRole('button', { name: '裁定成立' })).toHaveCount(0)
    await expect(detail).toContainText('成立后的处理')
    await detail.getByRole('button', { name: '关闭' }).click()
    const row = page.getByRole('table', { name: '申诉' }).getByRole('row').nth(1)
    await expect(row).toContainText(/\d\d\.\d\d → \d\d\.\d\d/)
    await expect(row).toContainText('停机属实')
  })
})

test('a bonus counts once another person approves it, and exclusions are told by department', async ({
  page,
  installed,
}) => {
  const { application } = installed
  const id = await appealing(application)
  const ask = {
    assessmentId: id,
    department: DEPARTMENT,
    kind: 'praise',
    evidence: '表扬信 3',
    files: [],
  } as const
  await application.run(SECOND, 'requestAdjustment', ask)
  await installed.open(`/assessments/${id}?tab=adjustments&period=2026-Q3`)
  await page.getByRole('button', { name: '打开加减分 1' }).click()
  const detail = page.getByRole('dialog', { name: '加减分 1' })
  await expect(detail.getByRole('table', { name: '对得分的影响' })).toContainText('+1.00')
  await detail.getByRole('button', { name: '批准' }).click()
  await expect(detail).toBeHidden()
  await expect(page.getByRole('table', { name: '加减分与责任追究' })).toContainText('已批准')

  await page.getByRole('button', { name: '提出加减分' }).click()
  const form = page.getByRole('dialog', { name: '提出加减分' })
  await form.getByLabel('承办单位').click()
  await page.getByRole('option', { name: DEPARTMENT }).click()
  await form.getByRole('combobox', { name: '事项' }).click()
  await page.getByRole('option', { name: /一票否决/ }).click()
  await form.getByLabel('依据').fill('抽查记录 12')
  await form.getByRole('button', { name: '提交' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('button', { name: '打开加减分 2' }).click()
  await expect(page.getByRole('dialog', { name: '加减分 2' })).toContainText('须由另一人决定')
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()

  await page.getByRole('tab', { name: '剔除' }).click()
  await expect(page.getByText('本期没有剔除申请。')).toBeVisible()
})

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^当前人员/ }).click()
  await page.getByRole('menuitem', { name: '换人登录' }).click()
  const form = page.getByRole('dialog', { name: '换人登录' })
  await form.getByLabel('姓名').fill(name)
  await form.getByLabel('密码').fill(PASSWORD)
  await form.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('button', { name: `当前人员：${name}` })).toBeVisible()
}

/** An assessment of the quarter whose appeal window is open. */
async function appealing(application: Application): Promise<number> {
  const made = await application.run(actor, 'createAssessment', {
    name: '第三季度',
    kind: 'quarterly',
    period: '2026-Q3',
    scope: null,
  })
  const { id, revision } = await application.run(actor, 'startPreview', {
    id: made.id,
    revision: made.revision,
  })
  await application.run(actor, 'openAppeals', { id, revision, appealUntil: Date.now() + DAY })
  return id
}

async function lateTicket(application: Application): Promise<string> {
  const { rows } = await application.run(actor, 'listRecords', {
    filter: {
      figure: { period: '2026-Q3', by: 'department', name: DEPARTMENT, kpi: 'K3', part: 'missed' },
      state: 'late',
    },
    sort: 'dueAt',
    descending: true,
    offset: 0,
    limit: 1,
  })
  return rows[0]!.ticketNo
}
