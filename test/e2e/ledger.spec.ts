// The ledger: narrowed down, searched, sorted and paged in the database, with the whole view in the address.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { openTable } from '../../intake/openTable.ts'
import { actor, expect, test } from './host.ts'
import { countOf, download, ledgerTotal } from './screen.ts'

test.use({ data: 'sample' })

test('filters promise how many records they leave, and keep the promise over reload and Back', async ({
  page,
  installed,
}) => {
  await installed.open('/records?period=2026-Q3')
  await expectTotal(page, 1042)

  const left = await chooseFilter(page, '承办单位', 'checkbox', '供应链管理部')
  await page.keyboard.press('Escape')
  await expectTotal(page, left)
  await expect(page.getByRole('button', { name: '承办单位: 供应链管理部' })).toBeVisible()
  for (const cell of await columnOf(page, '承办单位')) expect(cell).toBe('供应链管理部')

  const late = await chooseFilter(page, '办理情况', 'radio', '超期办结')
  await expectTotal(page, late)
  expect(late).toBeLessThan(left)

  const address = page.url()
  await page.reload()
  expect(page.url()).toBe(address)
  await expectTotal(page, late)
  await page.goBack()
  await expectTotal(page, left)
  await page.goForward()
  await expectTotal(page, late)

  await page.getByRole('button', { name: '清除全部筛选' }).click()
  await expectTotal(page, 1042)
})

test('a search in Chinese looks through subject, content, reply and customer', async ({
  page,
  installed,
}) => {
  await installed.open('/records?period=2026-Q3')
  const search = page.getByRole('searchbox', { name: '搜索工单' })
  await search.fill('停车')
  await expect(page).toHaveURL(/q=%E5%81%9C%E8%BD%A6/)
  const { total } = await installed.application.run(actor, 'listRecords', {
    filter: { period: '2026-Q3', text: '停车' },
    sort: 'receivedAt',
    descending: true,
    offset: 0,
    limit: 1,
  })
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThan(1042)
  await expectTotal(page, total)

  await search.fill('没有人这样说过')
  await expect(page.getByText('没有符合条件的工单')).toBeVisible()
  await page.getByRole('button', { name: '清除全部筛选' }).last().click()
  await expectTotal(page, 1042)
  await expect(search).toHaveValue('')

  // A wildcard is a character like any other.
  await search.fill('%')
  await expect(page.getByText('没有符合条件的工单')).toBeVisible()
})

test('sorting and paging stand in the address, and Back returns to the page before', async ({
  page,
  installed,
}) => {
  await installed.open('/records?period=2026-Q3')
  await page.getByRole('columnheader', { name: '工单编号' }).click()
  await expect(page).toHaveURL(/sort=ticketNo/)
  await expect.poll(async () => (await columnOf(page, '工单编号'))[0]).toBe('YJ20260701001')
  const first = await columnOf(page, '工单编号')
  expect(first).toEqual([...first].sort())
  await page.getByRole('columnheader', { name: '工单编号' }).click()
  await expect(page).toHaveURL(/sort=-ticketNo/)
  await expect.poll(async () => (await columnOf(page, '工单编号'))[0]).toBe('YJ20260930008')

  await page.getByRole('button', { name: '下一页' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByText('51–100 共 1,042')).toBeVisible()
  await expect.poll(async () => await columnOf(page, '工单编号')).not.toContain('YJ20260930008')
  const second = await columnOf(page, '工单编号')
  await page.reload()
  await expect(page.getByText('51–100 共 1,042')).toBeVisible()
  await expect.poll(async () => await columnOf(page, '工单编号')).toEqual(second)
  await page.goBack()
  await expect(page.getByText('1–50 共 1,042')).toBeVisible()

  // A link to a page the list no longer has shows the last one there is.
  await installed.open('/records?period=2026-Q3&page=99')
  await expect(page.getByText('1,001–1,042 共 1,042')).toBeVisible()
})

test('the records of a figure carry its name and its count, and the figure can be taken off', async ({
  page,
  installed,
}) => {
  await installed.open(
    '/records?period=2026-Q3&kpi=K3&part=missed&by=department&name=%E4%BE%9B%E5%BA%94%E9%93%BE%E7%AE%A1%E7%90%86%E9%83%A8',
  )
  const missed = await ledgerTotal(page)
  const chip = page.getByText(`K3 意见处理及时率 · 未达标 · 供应链管理部 · 2026 年第三季度：${missed} 件`)
  await expect(chip).toBeVisible()
  // The verdict is the last column; the grid draws only those in view.
  await page.getByRole('gridcell').first().hover()
  await page.mouse.wheel(2000, 0)
  for (const verdict of await columnOf(page, 'K3 判定')) expect(verdict).toBe('未达标')
  await page.getByRole('button', { name: /K3 意见处理及时率/ }).focus()
  await page.keyboard.press('Delete')
  await expect(chip).toBeHidden()
  await expectTotal(page, 1042)
  await page.goBack()
  await expect(chip).toBeVisible()
  await page.getByRole('img', { name: '取消该指标的限定' }).click()
  await expectTotal(page, 1042)
})

test('the export holds exactly what the ledger shows, as text a spreadsheet reads', async ({
  page,
  installed,
}) => {
  await installed.open('/records?period=2026-Q3&state=late&sort=dueAt')
  const total = await ledgerTotal(page)
  const first = await columnOf(page, '工单编号')
  await page.getByRole('button', { name: '导出' }).click()
  await expect(page.getByText(`导出当前筛选的全部 ${total} 件，按现在的顺序`)).toBeVisible()
  const item = page.getByRole('menuitem', { name: 'CSV 文本（UTF-8）' })
  const file = await download(page, async () => await item.click(), installed.folder)
  expect(file.name).toBe('工单台账.csv')
  const bytes = await readFile(file.path)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const cells: unknown[][] = []
  for await (const rows of (await openTable(file.path)).rows())
    cells.push(...rows.map((row) => [...row.cells]))
  expect(cells).toHaveLength(1 + total)
  const ticketAt = cells[0]!.indexOf('工单编号')
  expect(cells.slice(1, 1 + first.length).map((row) => row[ticketAt])).toEqual(first)
  await expect(page.getByRole('region', { name: '后台任务' })).toContainText('已生成')
})

test('everything is reached from the keyboard', async ({ page, installed }) => {
  await installed.open('/records?period=2026-Q3')
  await expectTotal(page, 1042)
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: '搜索工单' })
  await expect(search).toBeFocused()
  await page.keyboard.type('退款')
  await expect(page).toHaveURL(/q=/)
  await expect.poll(async () => await ledgerTotal(page)).toBeLessThan(1042)
  await page.keyboard.press('Escape')
  await expectTotal(page, 1042)

  // The grid: arrows move, Enter opens; the record knows the list it came from.
  await page.getByRole('gridcell').nth(2).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const third = (await columnOf(page, '工单编号'))[2]!
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: third })).toBeVisible()
  await expect(page.getByText('第 3 / 1,042 件')).toBeVisible()
  await page.getByRole('link', { name: '下一件' }).click()
  await expect(page.getByText('第 4 / 1,042 件')).toBeVisible()
  await page.getByRole('link', { name: '返回清单' }).click()
  await expectTotal(page, 1042)

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: '搜索' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('财务')
  await expect(palette.getByRole('option', { name: /^部门\s*财务结算部/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '财务结算部' })).toBeVisible()
  await expect(palette).toBeHidden()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('YJ20260701001')
  await expect(palette.getByRole('option', { name: /^工单\s*YJ20260701001/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'YJ20260701001' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

test('columns and views that somebody arranged are there again after a reload', async ({
  page,
  installed,
}) => {
  await installed.open('/records?period=2026-Q3')
  await expectTotal(page, 1042)
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '来源渠道' }).uncheck()
  await page.getByRole('checkbox', { name: '紧急程度' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: '紧急程度' })).toBeVisible()
  await chooseFilter(page, '意见性质', 'checkbox', '投诉')
  await page.keyboard.press('Escape')
  await expect.poll(async () => await ledgerTotal(page)).toBeLessThan(1042)
  const complaints = await ledgerTotal(page)
  await page.getByRole('button', { name: '视图' }).click()
  await page.getByLabel('视图名称').fill('本季投诉')
  await page.getByRole('button', { name: '保存当前视图' }).click()
  await expect(page.getByRole('button', { name: '视图：本季投诉' })).toBeVisible()
  await expect(page).toHaveURL(/view=\d+/)

  await installed.open('/records?period=2026-Q3')
  await expectTotal(page, 1042)
  await page.getByRole('button', { name: '视图：全部' }).click()
  await page.getByRole('link', { name: '本季投诉' }).click()
  await expectTotal(page, complaints)
  await expect(page.getByRole('columnheader', { name: '紧急程度' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '来源渠道' })).toBeHidden()

  // The name of a view alone is an address too.
  const id = new URL(page.url()).searchParams.get('view')
  await installed.open(`/records?period=2026-Q3&view=${id}`)
  await expectTotal(page, complaints)
  await installed.open('/records?period=2026-Q3&view=overdue')
  await expect(page.getByRole('button', { name: '视图：超期未办结' })).toBeVisible()
  await expect(page).toHaveURL(/state=overdue/)
})

test('chosen records over several pages are exported with the columns on screen, and no others', async ({
  page,
  installed,
}) => {
  await installed.open('/records?period=2026-Q3&sort=ticketNo')
  await expectTotal(page, 1042)
  const first = await columnOf(page, '工单编号')
  const cells = page.locator('[role=gridcell][data-field=ticketNo]')
  // The cell, not the link in it.
  await cells.first().click({ position: { x: 110, y: 18 } })
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await expect(page.getByText('已选 2 条')).toBeVisible()
  await page.getByRole('button', { name: '下一页' }).click()
  await expect(page.getByText('51–100 共 1,042')).toBeVisible()
  await expect(page.getByText('已选 2 条')).toBeVisible()
  await page.getByRole('button', { name: '导出' }).click()
  await expect(page.getByText('导出选中的 2 件，按现在的顺序')).toBeVisible()
  const item = page.getByRole('menuitem', { name: 'Excel 工作簿（.xlsx）' })
  const file = await download(page, async () => await item.click(), installed.folder)
  const rows: string[][] = []
  for await (const batch of (await openTable(file.path)).rows()) {
    rows.push(...batch.map((row) => row.cells.map((cell) => (typeof cell === 'string' ? cell : ''))))
  }
  expect(rows[0]).toEqual([
    '工单编号',
    '接收时间',
    '承办单位',
    '意见性质',
    '标题',
    '办理情况',
    '应办结',
    '办结时间',
    '解决情况',
    '满意度',
    '来源渠道',
  ])
  expect(rows.slice(1).map(([ticket]) => ticket)).toEqual(first.slice(0, 2))

  await page.getByRole('button', { name: '选中全部 1,042 条' }).click()
  await expect(page.getByText('已选 1,042 条')).toBeVisible()
  await page.getByRole('button', { name: '取消选择' }).click()
  await expect(page.getByText('已选 1,042 条')).toBeHidden()
})

test('any field narrows the ledger down, by a part of its text or by days', async ({ page, installed }) => {
  await installed.open('/records?period=2026-Q3')
  await expectTotal(page, 1042)
  await page.getByRole('button', { name: '更多筛选' }).click()
  await page.getByRole('menuitem', { name: '标题', exact: true }).click()
  await page.getByLabel('标题包含').fill('退款')
  await page.getByRole('button', { name: '应用' }).click()
  await expect(page.getByRole('button', { name: '标题: 退款' })).toBeVisible()
  await expect(page).toHaveURL(/subject.has=/)
  await expect.poll(async () => await ledgerTotal(page)).toBeLessThan(1042)
  for (const subject of await columnOf(page, '标题')) expect(subject).toContain('退款')

  await page.getByRole('button', { name: '更多筛选' }).click()
  await page.getByRole('menuitem', { name: '应办结', exact: true }).click()
  await page.getByLabel('从').fill('2026-08-01')
  await page.getByLabel('到').fill('2026-08-31')
  await page.getByRole('button', { name: '应用' }).click()
  await expect(page.getByRole('button', { name: '应办结: 2026-08-01–2026-08-31' })).toBeVisible()
  await expect.poll(async () => await columnOf(page, '应办结')).not.toEqual([])
  for (const due of await columnOf(page, '应办结')) expect(due).toMatch(/^2026-08-/)
})

async function expectTotal(page: Page, total: number): Promise<void> {
  await expect.poll(async () => await ledgerTotal(page)).toBe(total)
}

/** Chooses a value of a filter and answers the count it promised. */
async function chooseFilter(
  page: Page,
  name: string,
  role: 'checkbox' | 'radio',
  value: string,
): Promise<number> {
  await page.getByRole('region', { name: '筛选' }).getByRole('button', { name, exact: true }).click()
  const choice = page.getByRole(role, { name: new RegExp(`^${value}\\s*[\\d,]+$`) })
  await expect(choice).toBeVisible()
  const promised = countOf(/[\d,]+$/.exec(await choice.innerText())![0])
  await choice.click()
  return promised
}

/** The values in view of a column, from the top. */
async function columnOf(page: Page, name: string): Promise<string[]> {
  const grid: Locator = page.getByRole('grid')
  await expect(grid.getByRole('gridcell').first()).toBeVisible()
  const field = await grid.getByRole('columnheader', { name }).first().getAttribute('data-field')
  return await grid.locator(`[role=gridcell][data-field="${field}"]`).allInnerTexts()
}
