// An empty installation: what a person meets who has just started the program.
import { actor, expect, test } from './host.ts'
import { shownCount } from './screen.ts'

test('somebody new tries the sample and sees eight departments ranked, with nothing to set up first', async ({
  page,
  installed,
}) => {
  await installed.open()
  await expect(page.getByRole('heading', { level: 1, name: '准绳' })).toBeVisible()
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeEnabled()
  // Two ways to begin, and no form to fill in before either.
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0)

  await page.getByRole('button', { name: '导入示例数据' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible({ timeout: 60_000 })
  const ranking = page.getByRole('table', { name: /排名与各项指标/ })
  const departments = ranking.getByRole('row').filter({ has: page.getByRole('link', { name: /部$/ }) })
  await expect(departments).toHaveCount(8)
  const scores: number[] = []
  for (const [at, row] of (await departments.all()).entries()) {
    const [rank, score] = await row.getByRole('cell').allInnerTexts()
    expect(rank).toBe(String(at + 1))
    scores.push(Number(score))
  }
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(scores.every((score) => score > 0 && score <= 100)).toBe(true)
  await expect(page.getByText('2026 年第三季度 · 本期受理 1,042 件')).toBeVisible()
})

test('the jobs tray tells in a sentence what the sample brought when the page was left meanwhile', async ({
  page,
  installed,
}) => {
  await installed.open()
  await page.getByRole('button', { name: '导入示例数据' }).click()
  await page.getByRole('navigation').getByRole('link', { name: '设置' }).click()
  const tray = page.getByRole('region', { name: '后台任务' })
  await expect(tray.getByText('导入示例数据')).toBeVisible()
  await expect(tray.getByText(/^新增 [\d,]+ 件，更新 24 件，未变 0 件，拒收 \d+ 行。/)).toBeVisible({
    timeout: 60_000,
  })
  await tray.getByRole('link', { name: '总览' }).click()
  await expect(page.getByRole('table', { name: /排名与各项指标/ })).toBeVisible()
  // A note that was opened has said what it had to say.
  await expect(tray.getByText('导入示例数据')).toBeHidden()
  expect(await shownCount(page, '本期受理 (.+?) 件')).toBe(1042)
})

test('cancelling the sample leaves an empty installation', async ({ page, installed }) => {
  await installed.open()
  await page.getByRole('button', { name: '导入示例数据' }).click()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('button', { name: '导入示例数据' })).toBeVisible()
  const { records, batches } = await installed.application.run(actor, 'getInstallation', {})
  expect({ records, batches }).toEqual({ records: 0, batches: 0 })
})

for (const { locale, title, sample, language } of [
  { locale: 'en-US', title: 'Plumbline', sample: 'Import the sample', language: 'en' },
  { locale: 'zh-TW', title: '準繩', sample: '匯入範例資料', language: 'zh-TW' },
  { locale: 'zh-HK', title: '準繩', sample: '匯入範例資料', language: 'zh-TW' },
  { locale: 'fr-FR', title: '准绳', sample: '导入示例数据', language: 'zh-CN' },
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale })
    test(`is met in ${language}`, async ({ page, installed }) => {
      await installed.open()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByRole('button', { name: sample })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
    })
  })
}
