// From a figure to what stands behind it: every number opens exactly the records it counts, and every sum adds up.
import type { Locator } from '@playwright/test'
import { expect, test } from './host.ts'
import { countOf, ledgerTotal } from './screen.ts'

test.use({ data: 'sample' })

test('numbers of the overview open exactly the records they count', async ({ page, installed }) => {
  await installed.open()
  const ranking = page.getByRole('table', { name: /排名与各项指标/ })
  await expect(ranking).toBeVisible()
  const figures: readonly (readonly [what: string, figure: Locator])[] = [
    ['a KPI of a department', ranking.getByRole('link', { name: /^供应链管理部 · K3 / })],
    ['a small sample', ranking.getByRole('link', { name: /^行政后勤部 · K8 / })],
    ['a KPI of all together', ranking.getByRole('link', { name: /^全部合计 · K7 / })],
    ['the volume of a department', ranking.getByRole('link', { name: /^客户服务部 本期受理/ })],
    [
      'the volume of all together',
      ranking
        .getByRole('row', { name: /^全部合计/ })
        .getByRole('link')
        .last(),
    ],
    ['what is overdue', page.getByRole('region', { name: '超期未办结' }).getByRole('link').first()],
  ]
  for (const [what, figure] of figures) {
    const count = await countShownBy(figure)
    expect(count, what).toBeGreaterThan(0)
    await figure.click()
    await expect.poll(async () => await ledgerTotal(page), { message: what }).toBe(count)
    await page.goBack()
  }
  const sentence = page.getByRole('listitem').filter({ hasText: '超期仍未办结' })
  const overdue = countOf(/有 ([\d,]+) 件/.exec(await sentence.innerText())![1]!)
  await sentence.getByRole('link', { name: '看工单' }).click()
  await expect.poll(async () => await ledgerTotal(page)).toBe(overdue)
})

test('the drawer explains a figure: its n and d, the formula with the numbers in it, and lists of that size', async ({
  page,
  installed,
}) => {
  await installed.open('/?period=2026-Q3')
  const cell = page.getByRole('cell', { name: /^供应链管理部 · K3 / })
  const [n, d] = await fractionOf(cell.getByRole('link'))
  await cell.hover()
  await cell.getByRole('button', { name: /^为什么是这个数/ }).click()
  const drawer = page.getByRole('dialog', { name: 'K3 意见处理及时率' })
  await expect(drawer).toContainText('供应链管理部 · 2026 年第三季度')
  await expect(drawer).toContainText(`${n} / ${d} · 目标 95%`)
  const rate = ((100 * n) / d).toFixed(2)
  await expect(drawer).toContainText(`${n} ÷ ${d} = ${rate}%`)
  await expect(drawer).toContainText('默认考核方案 · 第 1 版')

  const parts = new Map<string, number>()
  for (const part of ['计入', '达标', '未达标']) {
    const link = drawer.getByRole('link', { name: new RegExp(`^${part} [\\d,]+$`) })
    parts.set(part, countOf(await link.innerText()))
    await link.click()
    await expect.poll(async () => await ledgerTotal(page), { message: part }).toBe(parts.get(part))
    await page.goBack()
    await expect(drawer).toBeVisible()
  }
  expect(Object.fromEntries(parts)).toEqual({ 计入: d, 达标: n, 未达标: d - n })

  // The explanation is an address: it can be sent, and Back or Esc closes it.
  await page.reload()
  await expect(drawer).toContainText(`${n} / ${d}`)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(page).toHaveURL(/\?period=2026-Q3$/)
})

test("a department's points add up to its score, and its waterfall to the change since the quarter before", async ({
  page,
  installed,
}) => {
  await installed.open('/?period=2026-Q3')
  await page.getByRole('rowheader', { name: '市场营销部' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: '市场营销部' })).toBeVisible()
  const result = page.getByRole('region', { name: '考核结果' })
  const score = hundredths(await result.getByRole('paragraph').innerText())

  // Texts are read as they stand, whether their table is there or not.
  const kpis = page.getByRole('table', { name: /各项指标$/ })
  await expect(kpis).toBeVisible()
  const pointsAt = (await kpis.getByRole('columnheader').allInnerTexts()).indexOf('计分') - 1
  const rows = await kpis.getByRole('row').filter({ hasText: /^K\d/ }).all()
  expect(rows).toHaveLength(8)
  const points = await Promise.all(
    rows.map(async (row) => hundredths(await row.getByRole('cell').nth(pointsAt).innerText())),
  )
  expect(sum(points)).toBe(score)
  const total = kpis.getByRole('row', { name: /^合计/ })
  await expect(total).toContainText((score / 100).toFixed(2))

  await page.getByRole('button', { name: '从上期到本期 · 看数据表' }).click()
  const steps = page.getByRole('table', { name: '从上期到本期' })
  await expect(steps).toBeVisible()
  const changes: number[] = []
  for (const row of await steps.getByRole('row').filter({ hasText: /^K\d/ }).all()) {
    const [before, after, change] = (await row.getByRole('cell').allInnerTexts()).map(hundredths)
    expect(after! - before!).toBe(change)
    changes.push(change!)
  }
  const [before, after, change] = (
    await steps.getByRole('row', { name: /^合计/ }).getByRole('cell').allInnerTexts()
  ).map(hundredths)
  expect(after).toBe(score)
  expect(sum(changes)).toBe(change)
  expect(before! + sum(changes)).toBe(after)
  await expect(result).toContainText(signed(change!))

  // What was missed is listed below, and the choice of the KPI stays in the address.
  const missed = page.getByRole('region', { name: '未达标的工单' })
  await missed.getByRole('button', { name: /^K2/ }).click()
  await expect(page).toHaveURL(/missed=K2/)
  const [n, d] = [await amountOf(kpis, 'K2', '达标'), await amountOf(kpis, 'K2', '计入')]
  await expect(missed.getByRole('row')).toHaveCount(1 + Math.min(10, d - n))
})

test('people are ranked like departments, and their figures open their own records', async ({
  page,
  installed,
}) => {
  await installed.open('/?period=2026-Q3')
  await page.getByRole('button', { name: '办理人' }).click()
  await expect(page).toHaveURL(/by=handler/)
  const volume = page.getByRole('link', { name: /^蒋国庆 本期受理/ })
  const count = countOf(await volume.innerText())
  await volume.click()
  await expect.poll(async () => await ledgerTotal(page)).toBe(count)
  await page.goBack()
  const figure = page.getByRole('link', { name: /^蒋国庆 · K4 / })
  const [, d] = await fractionOf(figure)
  await figure.click()
  await expect.poll(async () => await ledgerTotal(page)).toBe(d)
  await page.goBack()
  await page.getByRole('rowheader', { name: '蒋国庆' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: '蒋国庆' })).toBeVisible()
})

test('the period is chosen once and stands in the address of every page', async ({ page, installed }) => {
  await installed.open()
  await expect(page.getByText('本期受理 1,042 件')).toBeVisible()
  await page.getByRole('button', { name: '上一期' }).click()
  await expect(page).toHaveURL(/period=2026-Q2/)
  await expect(page.getByText('本期受理 1,008 件')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: '台账' }).click()
  await expect.poll(async () => await ledgerTotal(page)).toBe(1008)

  await page.getByRole('button', { name: '2026 年第二季度' }).click()
  const picker = page.getByRole('dialog', { name: '考核期间' })
  await picker.getByRole('button', { name: '月', exact: true }).click()
  await picker.getByRole('button', { name: '5 月', exact: true }).click()
  await expect(page).toHaveURL(/period=2026-05/)
  await expect(page.getByText(/2026 年 5 月受理/)).toBeVisible()
  const may = await ledgerTotal(page)
  expect(may).toBeGreaterThan(100)
  expect(may).toBeLessThan(1008)

  await page.getByRole('button', { name: '2026 年 5 月' }).click()
  await picker.getByRole('button', { name: '自定', exact: true }).click()
  await picker.getByLabel('开始日期').fill('2026-05-01')
  await picker.getByLabel('结束日期').fill('2026-05-31')
  await picker.getByRole('button', { name: '应用' }).click()
  await expect(page).toHaveURL(/period=2026-05-01\.\.2026-05-31/)
  await expect.poll(async () => await ledgerTotal(page)).toBe(may)

  await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
  await page.getByRole('button', { name: '2026-05-01 至 2026-05-31' }).click()
  await picker.getByRole('button', { name: '年', exact: true }).click()
  await picker.getByRole('button', { name: '2025', exact: true }).click()
  await expect(page.getByText('2025 年 没有可考核的工单')).toBeVisible()
  await page.getByRole('button', { name: '看 2026 年第三季度' }).click()
  await expect(page.getByRole('table', { name: /排名与各项指标/ })).toBeVisible()
})

/** The count a link promises: its d where it is a rate, else the number it is. */
async function countShownBy(figure: Locator): Promise<number> {
  const label = await figure.getAttribute('aria-label')
  if (label !== null && / \/ /.test(label)) return (await fractionOf(figure))[1]
  return countOf(await figure.innerText())
}

async function fractionOf(figure: Locator): Promise<readonly [n: number, d: number]> {
  const [, n, d] = / ([\d,]+) \/ ([\d,]+) /.exec((await figure.getAttribute('aria-label'))!)!
  return [countOf(n!), countOf(d!)]
}

async function amountOf(table: Locator, kpi: string, part: string): Promise<number> {
  const row = table.getByRole('row', { name: new RegExp(`^${kpi} `) })
  return countOf(await row.getByRole('link', { name: new RegExp(`^${part} `) }).innerText())
}

/** '−6.38' → −638: sums of cents are exact. */
function hundredths(text: string): number {
  return Math.round(Number(text.replace('−', '-').replace('±', '').replace('+', '')) * 100)
}

function signed(change: number): string {
  return `${change < 0 ? '−' : '+'}${(Math.abs(change) / 100).toFixed(2)}`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
