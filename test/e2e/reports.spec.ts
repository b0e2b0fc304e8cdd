// The assessment report: looked at page by page before it is taken away, as PDF and as a workbook.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { expect, test } from './host.ts'
import { download } from './screen.ts'

test.use({ data: 'sample' })

test('the pages are shown as they will print, and come down as PDF and as a workbook with the same ranking', async ({
  page,
  installed,
}) => {
  await installed.open('/?period=2026-Q3')
  const ranking = await rankingShown(page)
  await page.getByRole('link', { name: '出考核报告' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '报告' })).toBeVisible()
  await expect(page.getByText('绩效考核报告 · 2026 年第三季度')).toBeVisible()

  const preview = page.getByRole('region', { name: '打印预览' })
  const pages = preview.getByRole('article')
  await expect(pages.first()).toBeVisible({ timeout: 60_000 })
  const total = await pages.count()
  expect(total).toBeGreaterThan(3)
  await expect(pages.last()).toHaveAccessibleName(`第 ${total} 页，共 ${total} 页`)
  await expect(page.getByRole('region', { name: '报告设置' })).toContainText(`共 ${total} 页`)
  // Pages are drawn as they come near; their words are there for whoever does not see them.
  await expect.poll(async () => await preview.locator('canvas').count()).toBeGreaterThan(1)
  expect(await inkOf(page)).toBe(true)
  await expect(pages.first()).toContainText('2026 年第三季度')
  await pages.nth(total - 1).scrollIntoViewIfNeeded()
  await expect(pages.last().locator('canvas')).toBeVisible()

  const pdfButton = page.getByRole('button', { name: '下载 PDF' })
  const pdf = await download(page, async () => await pdfButton.click(), installed.folder)
  expect(pdf.name).toBe('考核报告 2026-Q3.pdf')
  expect((await readFile(pdf.path)).subarray(0, 5).toString('latin1')).toBe('%PDF-')

  const xlsxButton = page.getByRole('button', { name: '下载 Excel' })
  const xlsx = await download(page, async () => await xlsxButton.click(), installed.folder)
  expect(xlsx.name).toBe('考核报告 2026-Q3.xlsx')
  expect(await rankingIn(xlsx.path)).toEqual(ranking)
})

test('the language of the report is chosen apart from the language of the screen', async ({
  page,
  installed,
}) => {
  await installed.open('/reports?period=2026-Q3')
  const facts = page.getByRole('region', { name: '报告设置' })
  const first = page.getByRole('region', { name: '打印预览' }).getByRole('article').first()
  await expect(first).toContainText('2026 年第三季度', { timeout: 60_000 })
  const digest = await facts.getByRole('code').innerText()
  expect(digest).toMatch(/^[0-9a-f]{64}$/)

  await page.getByRole('combobox', { name: '报告语言' }).click()
  await page.getByRole('option', { name: 'English' }).click()
  await expect(facts).toContainText('Assessment report 2026-Q3.pdf', { timeout: 60_000 })
  await expect(first).toContainText('Q3 2026')
  await expect(page.getByRole('heading', { level: 1, name: '报告' })).toBeVisible()
  await expect(facts.getByRole('code')).not.toHaveText(digest)

  // The same data and rules in the same language give the same digest again.
  await page.getByRole('combobox', { name: '报告语言' }).click()
  await page.getByRole('option', { name: '简体中文' }).click()
  await expect(facts.getByRole('code')).toHaveText(digest, { timeout: 60_000 })

  await page.getByRole('button', { name: '上一期' }).click()
  await expect(facts).toContainText('考核报告 2026-Q2.pdf', { timeout: 60_000 })
  await expect(first).toContainText('2026 年第二季度')
})

/** Names and scores of the overview, best first. */
async function rankingShown(page: Page): Promise<readonly (readonly [string, string])[]> {
  const ranking = page.getByRole('table', { name: /排名与各项指标/ })
  const rows = ranking.getByRole('row').filter({ has: page.getByRole('link', { name: /部$/ }) })
  await expect(rows).toHaveCount(8)
  return await Promise.all(
    (await rows.all()).map(
      async (row) =>
        [
          await row.getByRole('rowheader').innerText(),
          await row.getByRole('cell').nth(1).innerText(),
        ] as const,
    ),
  )
}

/** The same from the first sheet of the workbook: rank, name, score. */
async function rankingIn(path: string): Promise<readonly (readonly [string, string])[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const rows: (readonly [string, string])[] = []
  workbook.getWorksheet('排名')!.eachRow((row) => {
    const [name, score] = [textOf(row.getCell(2)), textOf(row.getCell(3))]
    if (name.endsWith('部')) rows.push([name, Number(score).toFixed(2)])
  })
  return rows
}

/** A formula's cell as the value it was written with. */
function textOf(cell: ExcelJS.Cell): string {
  return cell.result === undefined ? cell.text : String(cell.result)
}

/** Whether anything is drawn on the first page: paper alone has one colour. */
async function inkOf(page: Page): Promise<boolean> {
  const canvas = page.locator('canvas').first()
  await expect
    .poll(
      async () =>
        await canvas.evaluate((drawn: HTMLCanvasElement) => {
          const { data } = drawn.getContext('2d')!.getImageData(0, 0, drawn.width, drawn.height)
          const colours = new Set<number>()
          for (let at = 0; at < data.length; at += 4)
            colours.add(data[at]! * 65536 + data[at + 1]! * 256 + data[at + 2]!)
          return colours.size
        }),
    )
    .toBeGreaterThan(2)
  return true
}
