// What is said of a whole file before it counts, corrections that come back, folders, and files that come in by themselves.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { actor, expect, test } from './host.ts'
import { chooseFiles, download } from './screen.ts'

const HEAD = '工单编号,受理时间,承办单位,满意度,备注说明'

/** Tickets of one department, some a day, over the first days of March. */
function csv(
  prefix: string,
  count: number,
  over: { department?: string; rating?: string; note?: string } = {},
) {
  const { department = '客服部', rating = '满意', note = '停水' } = over
  const rows = Array.from({ length: count }, (_, i) => {
    const day = String((i % 10) + 1).padStart(2, '0')
    return `${prefix}-${i},2026-03-${day} 09:${String(i % 60).padStart(2, '0')},${department},${rating},${note}`
  })
  return [HEAD, ...rows].join('\n')
}

test('a file that is unlike the last one of its source says so before it counts', async ({
  page,
  installed,
}) => {
  const write = async (name: string, text: string) => {
    await writeFile(join(installed.folder, name), text)
    return join(installed.folder, name)
  }
  const check = async (path: string) => {
    await installed.open('/import')
    await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), path)
    await page.getByRole('link', { name: '下一步：对应列' }).click()
    await page.getByRole('button', { name: '下一步：检查' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '导入：检查' })).toBeVisible({ timeout: 60_000 })
  }
  await check(await write('二月.csv', csv('A', 40)))
  const notices = page.getByRole('region', { name: '导入前请留意' })
  await expect(notices).toBeHidden()
  await page.getByRole('button', { name: '导入 40 件工单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })

  await check(await write('三月.csv', csv('B', 400, { rating: '', note: '请回电 13812341234' })))
  await expect(notices.getByRole('listitem')).toHaveCount(4)
  await expect(notices).toContainText('400 件新工单与台账已有的 40 件同日同单位')
  await expect(notices).toContainText('2026-03 共 400 件，平均每天 40 件，上次每天 4.0 件')
  await expect(notices).toContainText('满意度 100.0%（上次 0.0%）')
  await expect(notices).toContainText('“备注说明”这一列保存为附加信息')
  await notices.getByRole('link', { name: '查看批次 1' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '批次 1：二月.csv' })).toBeVisible()
})

test('the correction file comes back corrected and is imported as it is', async ({ page, installed }) => {
  const path = join(installed.folder, '有误.csv')
  await writeFile(path, `${csv('A', 20)}\nBAD-1,,客服部,满意,停水\nBAD-2,2026-03-04 10:00,,满意,停水`)
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), path)
  await page.getByRole('link', { name: '下一步：对应列' }).click()
  await page.getByRole('button', { name: '下一步：检查' }).click()
  await expect(page.getByRole('button', { name: /拒收/ }).first()).toContainText('2', { timeout: 60_000 })
  const file = await download(
    page,
    async () => await page.getByRole('button', { name: '下载更正文件' }).click(),
    installed.folder,
  )
  await page.getByRole('button', { name: '导入 20 件工单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })

  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file.path)
  const sheet = book.worksheets[0]!
  sheet.getCell('B2').value = new Date(Date.UTC(2026, 2, 5, 9))
  sheet.getCell('B2').numFmt = 'yyyy-mm-dd hh:mm'
  sheet.getCell('C3').value = '技术部'
  const corrected = join(installed.folder, '已更正.xlsx')
  await book.xlsx.writeFile(corrected)
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), corrected)
  await page.getByRole('link', { name: '下一步：对应列' }).click()
  await page.getByRole('button', { name: '下一步：检查' }).click()
  await page.getByRole('button', { name: '导入 2 件工单' }).click({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })
  expect((await installed.application.run(actor, 'getInstallation', {})).records).toBe(22)
})

test('a folder is chosen with all tables in it, and nothing else', async ({ page, installed }) => {
  const folder = join(installed.folder, '导出')
  await mkdir(join(folder, '四月'), { recursive: true })
  await writeFile(join(folder, '三月.csv'), csv('A', 5))
  await writeFile(join(folder, '四月', '四月.csv'), csv('B', 6))
  await writeFile(join(folder, '说明.md'), '# x')
  await writeFile(join(folder, '~$三月.xlsx'), 'lock')
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件夹…' }), folder)
  await expect(page.getByRole('region', { name: '三月.csv' }).getByText(/5 行/)).toBeVisible()
  await expect(page.getByRole('region', { name: '四月.csv' }).getByText(/6 行/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^移除 / })).toHaveCount(2)
})

test('a watched folder imports what is sound and leaves the rest to a person', async ({
  page,
  installed,
}) => {
  const folder = join(installed.folder, '收件')
  await mkdir(folder)
  await installed.open('/settings?part=import')
  await page.getByRole('switch', { name: '监视一个文件夹' }).check()
  await page.getByRole('textbox', { name: '文件夹的完整路径' }).fill(join(folder, '没有'))
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert')).toContainText('不能监视')
  await page.getByRole('textbox', { name: '文件夹的完整路径' }).fill(folder)
  await page.getByRole('switch', { name: '只自动导入能识别出模板的文件' }).uncheck()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存')).toBeVisible()

  await page.getByRole('navigation').getByRole('link', { name: '批次' }).click()
  const panel = page.getByRole('region', { name: '监视的文件夹' })
  await expect(panel).toContainText('还没有文件进来')
  await writeFile(join(folder, '好.csv'), csv('A', 20))
  await writeFile(join(folder, '有误.csv'), `${csv('B', 20, { department: '技术部' })}\nBAD,,技术部,满意,x`)
  await installed.application.watch(actor, { settleMs: 200 }).look()
  await page.reload()
  const row = (name: string) => panel.getByRole('row', { name: new RegExp(name) })
  await expect(row('好.csv')).toContainText('已导入')
  await expect(row('有误.csv')).toContainText('等您处理：21 行中有 1 行不能导入')
  await row('有误.csv').getByRole('link', { name: '查看检查结果' }).click()
  await page.getByRole('button', { name: '导入 20 件工单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('navigation').getByRole('link', { name: '批次' }).click()
  await expect(row('有误.csv')).toContainText('已导入')
})
