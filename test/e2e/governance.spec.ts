// Governance is switched on in the scheme, a drill that was not held costs points, is held late, and the score moves; each
// figure opens to what it counts.
import type { Locator, Page } from '@playwright/test'
import { SAMPLE_TODAY } from '../../app/sampleYear.ts'
import { actor, expect, test } from './host.ts'

test.use({ data: 'year' })

const DEPARTMENT = '市场营销部'
const DRILL = '展会退场演练'

test('a drill held late moves the governance KPI and the score, and the figure opens to it', async ({
  page,
  installed,
}) => {
  await installed.application.run(actor, 'createDrill', {
    head: {
      name: DRILL,
      kind: 'tableTop',
      planId: null,
      planRevisionId: null,
      owner: '甲',
      department: DEPARTMENT,
      plannedOn: '2026-09-10',
    },
  })
  await installed.open('/governance?period=2026-Q3')
  await expect(page.getByText('本期的考核方案没有启用治理维度，本页指标不计入得分。')).toBeVisible()

  await test.step('the dimension is switched on, tried, and put in force', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '设置' }).click()
    await page.getByRole('tab', { name: '考核方案' }).click()
    await page.getByRole('button', { name: '修改…' }).click()
    const dimension = page.getByRole('region', { name: '治理维度' })
    await dimension.getByRole('switch', { name: '启用治理维度' }).click()
    await expect(dimension).toContainText('及时 26.67；解决 31.67；满意 31.67；治理 10')
    await dimension.getByRole('textbox', { name: 'G4 目标' }).fill('50')
    await dimension.getByRole('textbox', { name: '治理维度分值' }).fill('100')
    const draft = page.getByRole('region', { name: '未启用的草稿' })
    await expect(draft).toContainText('有 2 处填写有误')
    await dimension.getByRole('textbox', { name: 'G4 目标' }).fill('95')
    await dimension.getByRole('textbox', { name: '治理维度分值' }).fill('10')
    await draft.getByRole('button', { name: '试算并启用…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('启用治理维度：10 分从其他维度均摊')
    await expect(dialog.getByRole('row', { name: DEPARTMENT })).toBeVisible()
    await dialog.getByRole('radio', { name: '所有期间（含以往）' }).click()
    await dialog.getByLabel(/修改原因/).fill('年度方案')
    await dialog.getByRole('button', { name: '启用', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('table', { name: '版本历史' })).toContainText('启用治理维度')
  })

  await page.goto(addressOf(page, `/departments/${DEPARTMENT}?period=2026-Q3`))
  const figure = page.getByRole('row', { name: /^G6 演练完成率/ })
  await expect(figure).toContainText('0.00%')
  const before = await scoreOf(page)

  await test.step('the figure of the department opens to the drill that was not held', async () => {
    await figure.getByRole('button').click()
    const why = page.getByRole('dialog', { name: 'G6 演练完成率' })
    await expect(why).toContainText('演练完成率 = 已举行的演练 ÷ 本期计划的演练 = 0 ÷ 1 = 0.00%。')
    await expect(why).toContainText('治理维度共 10 分')
    await why.getByRole('link', { name: '未达标 1' }).click()
    await expect(page.getByRole('heading', { name: `演练完成率：${DEPARTMENT} · 未达标` })).toBeVisible()
    await page.getByRole('table', { name: '演练完成率' }).getByRole('link', { name: DRILL }).click()
    await expect(page.getByRole('heading', { level: 1, name: DRILL })).toBeVisible()
  })

  await test.step('it is held late', async () => {
    await page.getByLabel('情景', { exact: true }).fill('展会散场拥堵')
    await page.getByRole('button', { name: '添加目标' }).click()
    await page.getByLabel('第 1 行目标').fill('二十分钟内疏散')
    await page.getByRole('button', { name: '添加参演人员' }).click()
    await page.getByLabel('第 1 行姓名').fill('甲')
    await page.getByRole('button', { name: '保存' }).click()
    await move(page, '准备就绪')
    const held = await openMove(page, '登记举行')
    await held.getByLabel('举行日期').fill(SAMPLE_TODAY)
    await held.getByRole('button', { name: '登记举行' }).click()
    await expect(held).toBeHidden()
  })

  await test.step('the KPI and the score have moved, and the page of governance says the same', async () => {
    await page.goto(addressOf(page, `/departments/${DEPARTMENT}?period=2026-Q3`))
    await expect(figure).toContainText('100.00%')
    expect(Number(await scoreOf(page))).toBeGreaterThan(Number(before))
    await page.goto(addressOf(page, '/governance?period=2026-Q3'))
    const row = page.getByRole('table', { name: '治理指标' }).getByRole('row', { name: DEPARTMENT })
    await row
      .getByRole('button', { name: /100\.00% ?1 \/ 1/ })
      .first()
      .click()
    await expect(page.getByRole('row', { name: new RegExp(DRILL) })).toContainText('达标')
  })

  await test.step('persons are scored as they were', async () => {
    await page.goto(addressOf(page, '/?period=2026-Q3&by=handler'))
    await expect(page.getByRole('columnheader', { name: /K8/ })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: /G6/ })).toHaveCount(0)
  })
})

function addressOf(page: Page, path: string): string {
  return new URL(path, page.url()).href
}

async function scoreOf(page: Page): Promise<string> {
  const total = page.getByRole('region', { name: '各项指标' }).getByRole('row', { name: /^合计/ })
  return (await total.getByRole('cell').nth(2).innerText()).trim()
}

async function openMove(page: Page, name: string): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name }).click()
  return page.getByRole('dialog', { name })
}

async function move(page: Page, name: string): Promise<void> {
  const form = await openMove(page, name)
  await form.getByRole('button', { name }).click()
  await expect(form).toBeHidden()
}
