// From a roster file to what people are paid: brought in, scored, exported, and read back from the workbook.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { SAMPLE_DEPARTMENTS } from '../../core/sample/departments.ts'
import { expect, test } from './host.ts'
import { chooseFiles, download, ledgerTotal } from './screen.ts'

test.use({ data: 'sample' })

const PEOPLE = SAMPLE_DEPARTMENTS.flatMap(({ name, handlers }) =>
  handlers.map((handler) => ({ name: handler, department: name })),
).map((person, i) => ({ ...person, employeeNo: String(1001 + i) }))

const ROSTER = [
  '云岭集团人员花名册,,,',
  '员工编号,姓名,所在部门,岗位',
  ...PEOPLE.map(({ employeeNo, name, department }) => `${employeeNo},${name},${department},业务岗`),
  ',没有工号,财务结算部,业务岗',
].join('\r\n')

const PAY = ['工号,绩效基数,其他考核', ...PEOPLE.map(({ employeeNo }) => `${employeeNo},10000,88`)].join(
  '\r\n',
)

test('a roster is brought in, pay follows the scores, and the workbook says the same', async ({
  page,
  installed,
}) => {
  const { folder } = installed
  const [roster, pay] = [join(folder, '花名册.csv'), join(folder, '基数.csv')]
  await writeFile(roster, ROSTER)
  await writeFile(pay, PAY)
  const people = page.getByRole('grid', { name: '人员' })

  await test.step('the roster is checked before it is brought in', async () => {
    await installed.open('/people?period=2026-Q3')
    await expect(page.getByText('还没有人员名册')).toBeVisible()
    await chooseFiles(page, page.getByRole('button', { name: '导入名册' }).first(), roster)
    const dialog = page.getByRole('dialog', { name: '导入名册：花名册.csv' })
    await expect(dialog.getByText('读到 27 行可用，1 行有问题。')).toBeVisible()
    await expect(dialog.getByRole('table', { name: '有问题的行' })).toContainText('没有工号')
    await dialog.getByRole('button', { name: /^导入：新增 27/ }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('27 人，27 条任职记录')).toBeVisible()
  })

  await test.step('a person’s figure opens the tickets it counts', async () => {
    await page.getByRole('searchbox', { name: '姓名或工号' }).fill('陈静')
    await people.getByRole('gridcell', { name: '陈静', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: '陈静' })).toBeVisible()
    const row = page.getByRole('table', { name: '本期得分' }).getByRole('row', { name: /^K3 / })
    const link = row.getByRole('link').last()
    const count = Number(await link.innerText())
    expect(count).toBeGreaterThan(0)
    await link.click()
    await expect.poll(async () => await ledgerTotal(page)).toBe(count)
  })

  await test.step('base pay is brought in, and performance pay follows', async () => {
    await installed.open('/hr?period=2026-Q3')
    await expect(page.getByRole('alert').filter({ hasText: '尚未定稿' })).toBeVisible()
    await chooseFiles(page, page.getByRole('button', { name: '导入基数与其他考核' }), pay)
    const dialog = page.getByRole('dialog', { name: '基数与其他考核：基数.csv' })
    await expect(dialog.getByText('读到 27 人，0 行有问题，0 人不在本期名册。')).toBeVisible()
    await dialog.getByRole('button', { name: /^存入 27 人/ }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('27 人，其中 27 人已算出绩效工资', { exact: false })).toBeVisible()
  })

  await test.step('the workbook holds what the screen shows, and *** without the box', async () => {
    const source = { period: '2026-Q3' }
    const actor = { name: '核对', roles: ['hr'] as const }
    const { rows } = await installed.application.run(actor, 'getPayroll', { source })
    const workbook = page.getByRole('button', { name: '导出工作簿' })
    const masked = await read((await download(page, () => workbook.click(), folder)).path)
    expect(masked.getWorksheet('人员')!.getCell('M2').value).toBe('***')
    await page.getByRole('checkbox', { name: '含金额' }).check()
    const file = await download(page, () => workbook.click(), folder)
    expect(file.name).toMatch(/^草稿 人力联动 2026-Q3/)
    const sheet = (await read(file.path)).getWorksheet('人员')!
    for (const [i, row] of rows.entries()) {
      expect(sheet.getCell(`B${i + 2}`).value).toBe(row.name)
      expect(sheet.getCell(`M${i + 2}`).result).toBe(Number(row.performance))
    }
  })

  await test.step('lists, and a department below the line is held to account', async () => {
    await page.getByRole('tab', { name: '设置' }).click()
    await page.getByRole('spinbutton', { name: '低于几分问责' }).fill('100')
    await page.getByRole('button', { name: '发布设置' }).click()
    await expect(page.getByText('第 1 版')).toBeVisible()
    await page.getByRole('tab', { name: '名单' }).click()
    await expect(page.getByRole('table', { name: '反馈管理之星' })).toContainText('2026-07')
    await page.getByRole('tab', { name: '问责整改' }).click()
    const proposals = page.getByRole('region', { name: '应予问责整改的部门' })
    await proposals.getByRole('textbox', { name: '责任人 供应链管理部' }).fill('蒋国庆')
    await proposals.getByRole('button', { name: '登记 1 个部门的问责整改' }).click()
    const cases = page.getByRole('table', { name: '问责整改台账' })
    await expect(cases.getByRole('row', { name: /供应链管理部/ })).toContainText('待整改')
    await cases.getByRole('button', { name: '供应链管理部' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '情况说明' }).fill('已约谈')
    await dialog.getByRole('button', { name: '开始整改' }).click()
    await expect(dialog.getByRole('button', { name: '查验通过' })).toBeVisible()
  })
})

async function read(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}
