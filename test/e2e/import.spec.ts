// Bringing files in: four steps, each of which can be gone back to, and nothing written before the last.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { writeSample } from '../../app/sample.ts'
import { makeCompound } from '../intake/makeCompound.ts'
import { actor, expect, test } from './host.ts'
import { chooseFiles, download, ledgerTotal } from './screen.ts'

test('a workbook goes in, is corrected on the way, and is taken back again', async ({ page, installed }) => {
  const { xlsx } = await writeSample(installed.folder)
  await installed.open()
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), xlsx)

  await test.step('the file: its sheet and its header below two title lines are found', async () => {
    const file = page.getByRole('region', { name: '客户反馈工单-2026年第二季度.xlsx' })
    await expect(file.getByRole('combobox', { name: '工作表' })).toHaveText('工单明细')
    await expect(file.getByRole('textbox', { name: '表头在第几行' })).toHaveValue('3')
    await expect(file.getByText('1,018 行，34 列')).toBeVisible()
    const rows = file.getByRole('table', { name: /的前几行/ }).getByRole('row')
    await expect(rows.first()).toContainText('工单编号')
    await expect(rows.nth(1)).toContainText('YJ20260401001')
    await next(page, '下一步：对应列')
  })

  await test.step('the columns: guessed, and what is changed shows at once in the rows below', async () => {
    await expect(page.getByRole('heading', { level: 1, name: '导入：对应列' })).toBeVisible()
    const columns = page.getByRole('table', { name: /的列$/ })
    const department = columns.getByRole('row', { name: /责任部门/ })
    await expect(department.getByText('自动')).toBeVisible()
    await expect(fieldOf(page, '责任部门')).toHaveValue('承办单位')
    await expect(fieldOf(page, '坐席班组')).toHaveValue('')
    const before = await storedValues(page, '承办单位')
    expect(before.every((name) => name.endsWith('部'))).toBe(true)

    await chooseField(page, '坐席班组', '承办单位')
    await expect(fieldOf(page, '责任部门')).toHaveValue('')
    await expect(department.getByText('自动')).toBeHidden()
    await expect.poll(async () => await storedValues(page, '承办单位')).not.toEqual(before)
    for (const name of await storedValues(page, '承办单位')) expect(name).toMatch(/^..\d组$/)

    await fieldOf(page, '坐席班组').clear()
    await page.keyboard.press('Tab')
    await expect(page.getByText('还缺必需的字段：承办单位')).toBeVisible()
    await expect(page.getByRole('button', { name: '下一步：检查' })).toBeDisabled()

    await chooseField(page, '责任部门', '承办单位')
    await expect.poll(async () => await storedValues(page, '承办单位')).toEqual(before)
    await next(page, '下一步：检查')
  })

  await test.step('the check: what will happen in numbers, and the problems in groups that filter', async () => {
    await expect(page.getByRole('heading', { level: 1, name: '导入：检查' })).toBeVisible({ timeout: 60_000 })
    for (const [count, name] of [
      ['1,008', '新增'],
      ['0', '更新'],
      ['0', '不变'],
      ['10', '拒收'],
    ] as const)
      await expect(countButton(page, name)).toContainText(count)
    const rows = page.getByRole('grid', { name: '检查过的行' })
    await page.getByRole('button', { name: /缺少承办单位/ }).click()
    await expect(dataRows(rows)).toHaveCount(2)
    await expect(dataRows(rows).first()).toContainText('拒收')
    await countButton(page, '拒收').click()
    await expect(dataRows(rows)).toHaveCount(10)
    await expect(page.getByRole('button', { name: /缺少承办单位/ })).toHaveAttribute('aria-pressed', 'false')
    await countButton(page, '更新').click()
    await expect(page.getByText('没有符合筛选的行。')).toBeVisible()
    const { records } = await installed.application.run(actor, 'getInstallation', {})
    expect(records).toBe(0)
  })

  await test.step('the rejected rows come down as a workbook with the reasons', async () => {
    const button = page.getByRole('button', { name: '下载更正文件' })
    const file = await download(page, async () => await button.click(), installed.folder)
    expect(file.name).toMatch(/客户反馈工单-2026年第二季度.*\.xlsx$/)
    const text = (await rowsOf(file.path)).map((cells) => cells.join('|'))
    expect(text[0]).toContain('责任部门')
    expect(text).toHaveLength(11)
    expect(text.filter((row) => row.includes('缺少承办单位'))).toHaveLength(2)
    expect(text.filter((row) => row.includes('工单编号在文件中重复'))).toHaveLength(3)
  })

  await test.step('the import shows how far it is, and ends with what it did', async () => {
    const { release } = await holdJobs(page)
    await page.getByRole('button', { name: '导入 1,008 件工单' }).click()
    await expect(page.getByRole('main').getByRole('progressbar')).toBeVisible()
    await expect(page.getByRole('button', { name: '取消' })).toBeVisible()
    release()
    await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('main')).toContainText(/1,008\s*新增/)
    const moved = page.getByRole('region', { name: '2026 年第二季度的分数变化' })
    await expect(moved.getByRole('row')).toHaveCount(9)
    await page.getByRole('link', { name: /查看这一批的 1008 件工单/ }).click()
    expect(await ledgerTotal(page)).toBe(1008)
    await page.goBack()
  })

  await test.step('undoing says what will go, and leaves an empty ledger', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '批次' }).click()
    await page.getByRole('gridcell', { name: /客户反馈工单-2026年第二季度/ }).click()
    await page.getByRole('button', { name: '撤销…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('撤销这一批：删除 1,008 条，恢复 0 条。')
    await dialog.getByRole('button', { name: '保留' }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: '撤销…' }).click()
    await dialog.getByRole('button', { name: '删除 1,008 条，恢复 0 条' }).click()
    await expect(page.getByText(/已于 .+ 撤销，不再计入任何分数。/)).toBeVisible({ timeout: 60_000 })
    await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
    await expect(page.getByRole('button', { name: '导入示例数据' })).toBeVisible()
  })
})

test('a text export in GB18030 is read as it was written', async ({ page, installed }) => {
  const { csv } = await writeSample(installed.folder)
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), csv)
  const file = page.getByRole('region', { name: '客户反馈工单-2026年第三季度.csv' })
  await expect(file.getByRole('combobox', { name: '编码' })).toHaveText('GB18030（简体中文）')
  await expect(file.getByText('以逗号分隔')).toBeVisible()
  await expect(file.getByRole('table')).toContainText('客户服务部')
  // A wrong choice is refused in words, and the right one is one click away.
  await file.getByRole('combobox', { name: '编码' }).click()
  await page.getByRole('option', { name: 'UTF-8' }).click()
  await expect(file.getByRole('alert')).toContainText('按这种编码读出的内容有乱码')
  await expect(page.getByRole('link', { name: '下一步：对应列' })).toHaveAttribute('aria-disabled', 'true')
  await file.getByRole('button', { name: '恢复自动识别' }).click()
  await expect(file.getByRole('table')).toContainText('客户服务部')
  await next(page, '下一步：对应列')
  await next(page, '下一步：检查')
  await expect(countButton(page, '新增')).toContainText('1,066', { timeout: 60_000 })
  await page.getByRole('button', { name: '导入 1,066 件工单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })
})

test('what is no table is refused with what it is and what to do, and nothing is written', async ({
  page,
  installed,
}) => {
  const write = async (name: string, bytes: Buffer | string): Promise<string> => {
    await writeFile(join(installed.folder, name), bytes)
    return join(installed.folder, name)
  }
  const refusals: readonly (readonly [path: string, says: RegExp])[] = [
    [await write('旧台账.xls', makeCompound(['Workbook'])), /旧版 Excel 文件（\.xls）.+另存为 \.xlsx/],
    [await write('报告.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'), /这不是可导入的表格/],
    [await write('空.csv', ''), /文件是空的/],
    [await write('~$工单.xlsx', Buffer.from('user')), /Excel 打开文件时生成的临时文件/],
    [await write('断了.xlsx', Buffer.from('504b0304140000000800', 'hex')), /文件不完整/],
  ]
  const good = await write('好.csv', csv([['1', '2026-03-02 09:00', '2026-03-02 10:00', '客服部']]))
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), [
    ...refusals.map(([path]) => path),
    good,
  ])
  for (const [path, says] of refusals) {
    const file = page.getByRole('region', { name: path.slice(installed.folder.length + 1) })
    await expect(file.getByRole('alert')).toContainText(says)
  }
  await expect(page.getByText('有 5 个文件无法读取，移除后可以继续。')).toBeVisible()
  for (const [path] of refusals)
    await page.getByRole('button', { name: `移除 ${path.slice(installed.folder.length + 1)}` }).click()
  await next(page, '下一步：对应列')
  await expect(fieldOf(page, '责任部门')).toHaveValue('承办单位')
  const { records, batches } = await installed.application.run(actor, 'getInstallation', {})
  expect({ records, batches }).toEqual({ records: 0, batches: 0 })
})

test('an order of day and month that the file cannot decide is asked, and the answer lets it go on', async ({
  page,
  installed,
}) => {
  const path = join(installed.folder, '日期.csv')
  await writeFile(
    path,
    csv([
      ['A-1', '03/04/2026 09:00', '03/05/2026 10:00', '客服部'],
      ['A-2', '05/06/2026 09:00', '05/07/2026 10:00', '技术部'],
    ]),
  )
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), path)
  await next(page, '下一步：对应列')
  const question = page.getByRole('radiogroup', { name: '日期的写法' })
  await expect(page.getByRole('alert')).toContainText('03/04/2026 09:00')
  await page.getByRole('button', { name: '下一步：检查' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '分不清日和月的先后' })).toBeVisible()

  await question.getByRole('radio', { name: '日/月/年 → 2026-04-03' }).check()
  await expect
    .poll(async () => await storedValues(page, '接收时间'))
    .toEqual(['2026-04-03 09:00:00', '2026-06-05 09:00:00'])
  await question.getByRole('radio', { name: '月/日/年 → 2026-03-04' }).check()
  await expect
    .poll(async () => await storedValues(page, '接收时间'))
    .toEqual(['2026-03-04 09:00:00', '2026-05-06 09:00:00'])
  await next(page, '下一步：检查')
  await page.getByRole('button', { name: '导入 2 件工单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible()
  const { rows } = await installed.application.run(actor, 'listRecords', FIRST_TEN)
  expect(rows.map(({ receivedAt }) => new Date(receivedAt).toISOString())).toEqual([
    '2026-03-04T01:00:00.000Z',
    '2026-05-06T01:00:00.000Z',
  ])
})

test('what a value means is said in place and decides what is stored', async ({ page, installed }) => {
  const path = join(installed.folder, '满意度.csv')
  await writeFile(
    path,
    csv(
      [
        ['B-1', '2026-03-02 09:00', '2026-03-02 10:00', '客服部', '满意'],
        ['B-2', '2026-03-03 09:00', '2026-03-03 10:00', '客服部', '还可以'],
      ],
      ['满意度'],
    ),
  )
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), path)
  await next(page, '下一步：对应列')
  await page.getByRole('button', { name: '2 种取值中 1 种未识别' }).click()
  const values = page.getByRole('table', { name: '满意度的取值对照' })
  await values.getByRole('combobox', { name: '“还可以”读作' }).click()
  await page.getByRole('option', { name: '基本满意', exact: true }).click()
  await expect(page.getByRole('button', { name: '2 种取值', exact: true })).toBeVisible()
  await expect.poll(async () => await storedValues(page, '满意度')).toEqual(['满意', '基本满意'])
  await next(page, '下一步：检查')
  await page.getByRole('button', { name: '导入 2 件工单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible()
  const { rows } = await installed.application.run(actor, 'listRecords', FIRST_TEN)
  expect(rows.map(({ satisfaction }) => satisfaction)).toEqual(['satisfied', 'basicallySatisfied'])
})

test('going back between the steps, and reloading, keeps the work', async ({ page, installed }) => {
  const path = join(installed.folder, '两步.csv')
  await writeFile(path, csv([['C-1', '2026-03-02 09:00', '2026-03-02 10:00', '客服部', '张三']], ['班组']))
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), path)
  await next(page, '下一步：对应列')
  await chooseField(page, '班组', '办理人')
  await next(page, '下一步：检查')
  await expect(page.getByRole('button', { name: '导入 1 件工单' })).toBeVisible()
  await page.goBack()
  await expect(fieldOf(page, '班组')).toHaveValue('办理人')
  await page.reload()
  await expect(fieldOf(page, '班组')).toHaveValue('办理人')
  await page.getByRole('link', { name: '上一步' }).click()
  await expect(page.getByRole('region', { name: '两步.csv' })).toBeVisible()
  // A look at another page does not clear the desk either.
  await page.getByRole('navigation').getByRole('link', { name: '设置' }).click()
  await page.getByRole('navigation').getByRole('link', { name: '导入' }).click()
  await next(page, '下一步：对应列')
  await expect(fieldOf(page, '班组')).toHaveValue('办理人')
  await next(page, '下一步：检查')
  await page.getByRole('button', { name: '导入 1 件工单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible()
  const { rows } = await installed.application.run(actor, 'listRecords', FIRST_TEN)
  expect(rows.map(({ handler }) => handler)).toEqual(['张三'])
})

test('a file that was imported before is recognised, and a newer version of it says what it updates', async ({
  page,
  installed,
}) => {
  const path = join(installed.folder, '三月.csv')
  await writeFile(path, csv(MARCH))
  await installed.open('/import')
  await importFile(page, path, '导入 2 件工单')

  await page.getByRole('link', { name: '继续导入' }).click()
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), path)
  await expect(page.getByRole('alert')).toContainText(/这个文件已在 .+ 导入过；再导入不会重复计数/)
  await expect(page.getByRole('link', { name: '查看批次 1' })).toBeVisible()
  await next(page, '下一步：对应列')
  await next(page, '下一步：检查')
  await expect(page.getByText('文件里的工单都已在台账中，且没有变化。')).toBeVisible()
  await expect(countButton(page, '不变')).toContainText('2')
  await expect(page.getByRole('button', { name: /^导入 0 件工单$/ })).toBeDisabled()
  await page.getByRole('button', { name: '放弃' }).click()

  const newer = join(installed.folder, '三月-更新.csv')
  await writeFile(newer, csv([MARCH[0]!, ['D-2', '2026-03-03 09:00', '2026-03-04 12:00', '客服部'], MAY]))
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), newer)
  await next(page, '下一步：对应列')
  await next(page, '下一步：检查')
  await expect(countButton(page, '新增')).toContainText('1')
  await expect(countButton(page, '更新')).toContainText('1')
  await expect(countButton(page, '不变')).toContainText('1')
})

test('a file dropped anywhere on the window goes to the import desk', async ({ page, installed }) => {
  await installed.open('/settings')
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
  const dropped = await page.evaluateHandle((text) => {
    const carried = new DataTransfer()
    carried.items.add(new File([text], '拖进来.csv'))
    return carried
  }, csv(MARCH))
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped })
  await expect(page.getByText('松开鼠标，导入文件')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await expect(page.getByRole('region', { name: '拖进来.csv' }).getByRole('table')).toContainText('D-1')
})

test('a file in Big5 from across the strait is read', async ({ page, installed }) => {
  const path = join(installed.folder, '案件.csv')
  const text = '案件編號,受理時間,結案時間,承辦單位\r\nT-1,2026/3/2 09:00,2026/3/2 10:00,客戶服務處\r\n'
  await writeFile(path, iconv.encode(text, 'big5'))
  await installed.open('/import')
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), path)
  const file = page.getByRole('region', { name: '案件.csv' })
  await expect(file.getByRole('combobox', { name: '编码' })).toHaveText('Big5（繁体中文）')
  await next(page, '下一步：对应列')
  await expect(fieldOf(page, '承辦單位')).toHaveValue('承办单位')
  await expect.poll(async () => await storedValues(page, '承办单位')).toEqual(['客戶服務處'])
})

const FIRST_TEN = { filter: {}, sort: 'receivedAt', descending: false, offset: 0, limit: 10 } as const

const MARCH = [
  ['D-1', '2026-03-02 09:00', '2026-03-02 10:00', '客服部'],
  ['D-2', '2026-03-03 09:00', '', '客服部'],
]
const MAY = ['D-3', '2026-05-04 09:00', '2026-05-04 10:00', '技术部']

/** Rows under the columns every file here has, and some of its own. */
function csv(rows: readonly (readonly string[])[], more: readonly string[] = []): string {
  return [['工单编号', '提交时间', '办结时间', '责任部门', ...more], ...rows]
    .map((cells) => cells.join(','))
    .join('\r\n')
}

async function next(page: Page, step: string): Promise<void> {
  const button = page.getByRole('link', { name: step }).or(page.getByRole('button', { name: step }))
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  await button.click()
}

async function importFile(page: Page, path: string, commit: string): Promise<void> {
  await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), path)
  await next(page, '下一步：对应列')
  await next(page, '下一步：检查')
  await page.getByRole('button', { name: commit }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible()
}

function fieldOf(page: Page, column: string): Locator {
  return page.getByRole('combobox', { name: `“${column}”对应的字段` })
}

async function chooseField(page: Page, column: string, field: string): Promise<void> {
  await fieldOf(page, column).fill(field)
  await page
    .getByRole('option', { name: new RegExp(`^${field}`) })
    .first()
    .click()
  await expect(fieldOf(page, column)).toHaveValue(field)
}

/** What the rows below the columns would store in a field. */
async function storedValues(page: Page, field: string): Promise<readonly string[]> {
  const table = page.getByRole('table', { name: '将这样保存' })
  const names = await table.getByRole('columnheader').allInnerTexts()
  const rows = await table.getByRole('row').all()
  return await Promise.all(
    rows.slice(1).map(async (row) => await row.getByRole('cell').nth(names.indexOf(field)).innerText()),
  )
}

function countButton(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('button', { name: new RegExp(`^[\\d,]+\\s*${name}$`) })
}

/** Rows of a grid below its head. */
function dataRows(grid: Locator): Locator {
  return grid.getByRole('row').filter({ hasNot: grid.page().getByRole('columnheader') })
}

/** Keeps the page from learning that a job has ended, so that its progress can be looked at. */
async function holdJobs(page: Page): Promise<{ readonly release: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let first = true
  await page.route('**/api/getJob', async (route) => {
    if (!first) {
      await promise
      await route.continue()
      return
    }
    first = false
    // A quick job may have ended before it is first asked for.
    const response = await route.fetch()
    const job = (await response.json()) as object
    await route.fulfill({ response, json: { ...job, state: 'running', result: null, endedAt: null } })
  })
  return { release: resolve }
}

async function rowsOf(path: string): Promise<readonly (readonly string[])[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const rows: string[][] = []
  workbook.worksheets[0]!.eachRow((row) => {
    rows.push((row.values as readonly unknown[]).slice(1).map(String))
  })
  return rows
}
