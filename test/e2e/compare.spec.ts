// From one score to another: what is compared can be chosen and sent, adds up, and opens to its records.
import type { Locator } from '@playwright/test'
import { expect, test } from './host.ts'
import { countOf, ledgerTotal } from './screen.ts'

test.use({ data: 'sample' })

const hundredths = (text: string): number =>
  Math.round(Number(text.trim().replace('−', '-').replace('±', '').replace('+', '')) * 100)

/** The last cell of every KPI's row, and of the total. */
async function differences(table: Locator): Promise<{ parts: number; total: number }> {
  const last = async (row: Locator) => await row.getByRole('cell').last().innerText()
  const rows = await table.locator('tbody').getByRole('row').all()
  const parts = await Promise.all(rows.map(last))
  const told = parts.filter((text) => text.trim() !== '—')
  return {
    parts: told.reduce((sum, text) => sum + hundredths(text), 0),
    total: hundredths(await last(table.locator('tfoot').getByRole('row'))),
  }
}

test('a department is held against its last quarter and against another one, to the last hundredth', async ({
  page,
  installed,
}) => {
  await installed.open(`/departments/${encodeURIComponent('市场营销部')}?period=2026-Q3`)
  await page.getByRole('link', { name: '与…比较' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '得分比较' })).toBeVisible()
  const table = page.getByRole('table', {
    name: '市场营销部 · 2026 年第二季度 与 市场营销部 · 2026 年第三季度 逐项比较',
  })
  await expect(table).toBeVisible()
  const before = await differences(table)
  expect(before.total).not.toBe(0)
  expect(before.parts).toBe(before.total)

  // The other side is another department now, and the address says so.
  await page.getByRole('group', { name: '对比' }).getByRole('combobox', { name: '单位' }).click()
  await page.getByRole('option', { name: '供应链管理部' }).click()
  const other = page.getByRole('table', { name: /与 供应链管理部 · 2026 年第三季度 逐项比较$/ })
  await expect(other).toBeVisible()
  const after = await differences(other)
  expect(after.parts).toBe(after.total)
  await page.reload()
  await expect(other).toBeVisible()

  const count = other
    .getByRole('row', { name: /^K3 / })
    .getByRole('link', { name: /^计入 / })
    .first()
  const records = countOf(await count.innerText())
  await count.click()
  await expect.poll(async () => await ledgerTotal(page)).toBe(records)
  await page.goBack()

  await other.getByRole('link', { name: /^供应链管理部 .*K3 意见处理及时率 的由来/ }).click()
  await expect(page.getByRole('dialog', { name: 'K3 意见处理及时率' })).toContainText(
    '供应链管理部 · 2026 年第三季度',
  )
})

test('all together is compared from the search, the sides change places, and an empty period says so', async ({
  page,
  installed,
}) => {
  await installed.open('/?period=2026-Q3')
  await expect(page.getByRole('link', { name: '比较…' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '搜索' }).fill('得分比较')
  await page.getByRole('option', { name: /得分比较/ }).click()
  const difference = page.getByRole('region', { name: '相差' })
  await expect(difference).toContainText(/[+−]\d+\.\d\d/)
  const [shown = ''] = /[+−]\d+\.\d\d/.exec(await difference.innerText()) ?? []
  await page.getByRole('button', { name: '互换' }).click()
  await expect(difference).toContainText(
    shown.startsWith('+') ? shown.replace('+', '−') : shown.replace('−', '+'),
  )

  await page.goto(page.url().replace(/left=[^&]*/, 'left=2019-Q1'))
  await expect(page.getByText('全部 · 2019 年第一季度 没有得分，无从比较', { exact: false })).toBeVisible()
})
