// Two people: one asks to exclude a ticket with a file, the other approves, and the score moves.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Application } from '../../app/application.ts'
import type { Role } from '../../core/account.ts'
import { actor, expect, test } from './host.ts'
import { chooseFiles, download } from './screen.ts'

test.use({ data: 'sample' })

const DEPARTMENT = '供应链管理部'
const PERIOD = '2026-Q3'
const PASSWORD = 'correct horse'

test('one person asks for an exclusion with a file, another approves it, and the score moves', async ({
  page,
  installed,
}) => {
  const { application, folder } = installed
  await addAccount(application, '王敏', ['department'], DEPARTMENT)
  await addAccount(application, '李红', ['supervisor'])
  const id = await lateRecord(application)
  const notice = join(folder, '运维公告.txt')
  await writeFile(notice, '2026-17 系统停机')
  await installed.open(`/records/${id}?period=${PERIOD}`)

  await test.step('the department’s representative asks', async () => {
    await signIn(page, '王敏')
    await page.getByRole('button', { name: '申请决定' }).click()
    const form = page.getByRole('dialog', { name: /^申请决定/ })
    await form.getByRole('button', { name: '提交申请' }).click()
    await expect(form.getByText('请填写')).toHaveCount(1)
    await expect(form.getByText('请写明依据或附上佐证材料')).toBeVisible()
    await form.getByRole('combobox', { name: '原因' }).click()
    await page.getByRole('option', { name: /^EX4/ }).click()
    await form.getByLabel('理由').fill('系统停机')
    await chooseFiles(page, form.getByRole('button', { name: '添加佐证材料' }), notice)
    await form.getByRole('button', { name: '试算影响' }).click()
    await expect(form.getByRole('table', { name: '对得分的影响' })).toContainText(DEPARTMENT)
    await form.getByRole('button', { name: '提交申请' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByRole('region', { name: '审批决定' })).toContainText('有 1 项申请待复核')
  })

  const score = async (): Promise<string> => {
    const card = await application.run(actor, 'getScorecard', { period: PERIOD, by: 'department' })
    return card.rows.find(({ name }) => name === DEPARTMENT)!.score!
  }
  const before = await score()

  await test.step('they may not decide it; another person does', async () => {
    await page.getByRole('link', { name: '有 1 项申请待复核' }).click()
    const request = page.getByRole('dialog', { name: /^申请 \d+/ })
    await expect(request.getByRole('button', { name: '撤回申请' })).toBeVisible()
    await expect(request.getByRole('button', { name: '批准' })).toHaveCount(0)
    await request.getByRole('button', { name: '关闭' }).click()

    await signIn(page, '李红')
    await page.getByRole('button', { name: /^打开申请/ }).click()
    await expect(request).toContainText('王敏')
    const file = await download(
      page,
      async () => await request.getByRole('button', { name: '运维公告.txt' }).click(),
      folder,
    )
    expect(await readFile(file.path, 'utf8')).toBe('2026-17 系统停机')
    await expect(request.getByRole('table', { name: '对得分的影响' })).toContainText(`${before} → `)
    await expect(request).toContainText('批准后，1 件工单立即重新判定')
    await request.getByRole('button', { name: '批准' }).click()
    await expect(request).toContainText('已批准')
    await request.getByRole('button', { name: '关闭' }).click()
    await expect(page.getByText('没有待您复核的申请')).toBeVisible()
  })

  expect(await score()).not.toBe(before)
  await page.goto(page.url().replace(/requests.*/, `records/${id}?period=${PERIOD}`))
  await expect(page.getByRole('region', { name: '审批决定' })).toContainText('王敏 申请，李红 批准')
  await page.getByRole('button', { name: '当前人员：李红' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByRole('button', { name: `当前人员：${actor.name}` })).toBeVisible()
})

test('several tickets chosen in the ledger are asked for at once', async ({ page, installed }) => {
  await installed.open(`/records?period=${PERIOD}&state=late`)
  const grid = page.getByRole('grid')
  await grid.getByRole('checkbox').nth(1).click()
  await grid.getByRole('checkbox').nth(2).click()
  await page.getByRole('button', { name: '申请剔除' }).click()
  const form = page.getByRole('dialog', { name: '申请剔除 · 2 件工单' })
  await form.getByLabel('理由').fill('重复件')
  await form.getByLabel('依据').fill('合并单 7')
  await form.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByText('申请已提交，等待另一人复核。')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: '复核' }).click()
  await page.getByRole('tab', { name: '我提出的' }).click()
  await expect(page.getByRole('table', { name: '复核' }).getByRole('row').nth(1)).toContainText('等 2 件')
})

test('a wrong password signs nobody in, and an ended sign-in brings the local person back', async ({
  page,
  installed,
}) => {
  const { application } = installed
  await addAccount(application, '李红', ['supervisor'])
  await installed.open('/settings?part=accounts')
  await page.getByRole('button', { name: /^当前人员/ }).click()
  await page.getByRole('menuitem', { name: '换人登录' }).click()
  const form = page.getByRole('dialog', { name: '换人登录' })
  await form.getByLabel('姓名').fill('李红')
  await form.getByLabel('密码').fill('wrong password')
  await form.getByRole('button', { name: '登录' }).click()
  await expect(form.getByRole('alert')).toContainText('姓名或密码不正确')
  await form.getByLabel('密码').fill(PASSWORD)
  await form.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('button', { name: '当前人员：李红' })).toBeVisible()

  // Another window takes the account away.
  const { rows } = await application.run(actor, 'listAccounts', { offset: 0, limit: 1 })
  const { id: accountId, revision, roles, department } = rows[0]!
  const closed = { as: { accountId, revision }, roles, department, active: false, password: null }
  await application.run(actor, 'saveAccount', closed)
  await page.getByRole('navigation').getByRole('link', { name: '台账' }).click()
  await expect(page.getByText('登录已结束，现以本机人员的身份继续。')).toBeVisible()
  await expect(page.getByRole('button', { name: `当前人员：${actor.name}` })).toBeVisible()
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

async function addAccount(
  application: Application,
  name: string,
  roles: readonly Role[],
  department: string | null = null,
): Promise<void> {
  const account = { as: { name }, roles, department, active: true, password: PASSWORD }
  await application.run(actor, 'saveAccount', account)
}

/** A ticket of the department that was closed late in the period. */
async function lateRecord(application: Application): Promise<number> {
  const { rows } = await application.run(actor, 'listRecords', {
    filter: {
      figure: { period: PERIOD, by: 'department', name: DEPARTMENT, kpi: 'K3', part: 'missed' },
      state: 'late',
    },
    sort: 'dueAt',
    descending: true,
    offset: 0,
    limit: 1,
  })
  return rows[0]!.id
}
