// An assessment from open data to a published result that later data no longer moves; what takes two people takes two.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { actor, expect, test } from './host.ts'
import { download } from './screen.ts'

test.use({ data: 'sample' })

const PASSWORD = 'correct horse battery'

async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^当前人员/ }).click()
  await page.getByRole('menuitem', { name: '换人登录' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('密码').fill(PASSWORD)
  await dialog.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('button', { name: `当前人员：${name}` })).toBeVisible()
}

async function take(page: Page, move: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: move }).click()
  await page.getByRole('dialog').getByRole('button', { name: move }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('a quarter goes from open data to a frozen and published result, and stays what it was', async ({
  page,
  installed,
}) => {
  const account = { as: { name: '李四' }, roles: ['supervisor'], department: null, active: true } as const
  await installed.application.run(actor, 'saveAccount', { ...account, password: PASSWORD })
  await installed.open('/assessments?period=2026-Q3')
  await expect(page.getByText('还没有考核')).toBeVisible()
  await page.getByRole('button', { name: '新建考核' }).click()
  await page.getByLabel('名称').fill('三季度考核')
  await page.getByRole('button', { name: '建立考核' }).click()
  await expect(page.getByRole('heading', { name: '三季度考核' })).toBeVisible()
  const ranking = page.getByRole('table', { name: '得分与排名' })
  const first = await ranking.getByRole('row').nth(1).innerText()

  await take(page, '开放预览')
  await take(page, '开放申诉')
  await expect(page.getByRole('button', { name: '完成复核' })).toBeDisabled()
  const missing = page.getByRole('region', { name: '待完成事项' })
  await missing.getByRole('button', { name: '申请豁免' }).click()
  await page.getByLabel('理由').fill('各单位均已书面确认')
  await page.getByRole('dialog').getByRole('button', { name: '申请豁免' }).click()
  await expect(missing.getByRole('button', { name: '批准豁免' })).toBeDisabled()

  await signInAs(page, '李四')
  await missing.getByRole('button', { name: '批准豁免' }).click()
  await expect(missing).toContainText('已豁免：各单位均已书面确认')
  await take(page, '完成复核')
  await take(page, '冻结结果')
  await take(page, '发布结果')
  await expect(page.getByText('结果已发布并生效')).toBeVisible()

  const pdf = await download(
    page,
    async () => page.getByRole('button', { name: '下载 PDF' }).click(),
    installed.folder,
  )
  const before = await readFile(pdf.path)
  const { jobId } = await installed.application.run(actor, 'undoBatch', { batchId: 2 })
  await installed.application.finish(jobId)
  await page.reload()
  expect(await ranking.getByRole('row').nth(1).innerText()).toBe(first)
  const again = await download(
    page,
    async () => page.getByRole('button', { name: '下载 PDF' }).click(),
    installed.folder,
  )
  expect((await readFile(again.path)).equals(before)).toBe(true)

  await page.getByRole('tab', { name: '版次与记录' }).click()
  const edition = page.getByRole('region', { name: '冻结的第 1 版' })
  await edition.getByRole('button', { name: '复算核对' }).click()
  await expect(edition).toContainText('复算一致')
  await expect(edition).toContainText('得分会不同')
  await edition.getByRole('button', { name: '结转差额' }).click()
  await expect(page.getByRole('dialog')).toContainText('没有进行中的考核')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await edition.getByRole('link', { name: /件工单$/ }).click()
  await expect(page.getByRole('heading', { name: '冻结时的工单' })).toBeVisible()
  await expect(page.getByText('已撤销').first()).toBeVisible()
})

test('a frozen figure opens to as many records as it counts', async ({ page, installed }) => {
  const { application } = installed
  const created = await application.run(actor, 'createAssessment', {
    name: '三季度',
    kind: 'quarterly',
    period: '2026-Q3',
    scope: null,
  })
  const second = { ...actor, name: '李四' }
  const preview = await application.run(actor, 'startPreview', { id: created.id, revision: 1 })
  const appealUntil = Date.now() + 3_600_000
  await application.run(actor, 'openAppeals', { id: created.id, revision: preview.revision, appealUntil })
  const asked = { id: created.id, revision: 3, kind: 'appealWindowOpen', reason: '已确认' } as const
  const { waivers } = await application.run(actor, 'requestWaiver', asked)
  await application.run(second, 'approveWaiver', { waiverId: waivers[0]!.id })
  await application.run(actor, 'closeReview', { id: created.id, revision: 3 })
  await application.finish(
    (await application.run(actor, 'freezeAssessment', { id: created.id, revision: 4 })).jobId,
  )

  await installed.open(`/assessments/${created.id}?period=2026-Q3`)
  const cell = page.getByRole('cell', { name: /^供应链管理部 · K3 / })
  await cell.hover()
  await cell.getByRole('button', { name: /^为什么是这个数/ }).click()
  const drawer = page.getByRole('dialog', { name: 'K3 意见处理及时率' })
  const missed = drawer.getByRole('link', { name: /^未达标 [\d,]+$/ })
  const count = Number((await missed.innerText()).replace(',', ''))
  expect(count).toBeGreaterThan(0)
  await missed.click()
  await expect(page.getByText(`供应链管理部 · K3 意见处理及时率 · 未达标 · ${count} 件工单`)).toBeVisible()
  await expect(page.getByRole('table', { name: '冻结时的工单' }).getByRole('row')).toHaveCount(
    Math.min(count, 50) + 1,
  )
})
