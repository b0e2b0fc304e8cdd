// Cooperation is recorded with its file, a story loses the names in it, one is put away, and the list leaves as a workbook.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from './host.ts'
import { chooseFiles, download } from './screen.ts'

test('what was done with others is recorded, found, put away and taken out', async ({ page, installed }) => {
  const { folder } = installed
  await installed.open('/outreach')

  await test.step('cooperation, with a file', async () => {
    await page.getByRole('button', { name: '登记合作' }).click()
    const dialog = page.getByRole('dialog', { name: '登记合作' })
    await dialog.getByLabel('事项').fill('受理规范座谈')
    await dialog.getByLabel('合作单位').fill('市场监督管理局')
    await dialog.getByLabel('成果').fill('明确受理口径')
    const minutes = join(folder, '会议纪要.txt')
    await writeFile(minutes, '纪要')
    await chooseFiles(page, dialog.getByRole('button', { name: '添加附件' }), minutes)
    await dialog.getByRole('button', { name: '保存' }).click()
    const row = page.getByRole('row', { name: /受理规范座谈/ })
    await expect(row).toContainText('主管部门')
    await expect(row.getByRole('button', { name: '会议纪要.txt' })).toBeVisible()
  })

  await test.step('a story is kept without the number in it', async () => {
    await page.getByRole('tab', { name: '反馈故事' }).click()
    await page.getByRole('button', { name: '收录故事' }).click()
    const dialog = page.getByRole('dialog', { name: '收录故事' })
    await dialog.getByLabel('标题').fill('改了短信')
    await dialog.getByLabel('故事').fill('用户 13812345678 来电')
    await dialog.getByRole('button', { name: '保存' }).click()
    const row = page.getByRole('row', { name: /改了短信/ })
    await expect(row).toContainText('138****5678')
    await expect(row).toContainText('未征得同意')
  })

  await test.step('a link that is none is not saved', async () => {
    await page.getByRole('tab', { name: '宣传', exact: true }).click()
    await page.getByRole('button', { name: '登记宣传' }).click()
    const dialog = page.getByRole('dialog', { name: '登记宣传' })
    await dialog.getByLabel('标题').fill('服务简报')
    await dialog.getByLabel('网址').fill('example')
    await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled()
    await dialog.getByLabel('网址').fill('https://example.com/1')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('row', { name: /服务简报/ })).toContainText('内部')
  })

  await test.step('what is put away is found under it', async () => {
    await page
      .getByRole('row', { name: /服务简报/ })
      .getByRole('button', { name: '归档' })
      .click()
    await expect(page.getByText('还没有宣传记录')).toBeVisible()
    await page.getByLabel('显示').click()
    await page.getByRole('option', { name: '已归档' }).click()
    await expect(page.getByRole('row', { name: /服务简报/ })).toBeVisible()
  })

  await test.step('the workbook has what is listed', async () => {
    await page.getByRole('tab', { name: '合作交流' }).click()
    await page.getByRole('main').getByRole('button', { name: '导出', exact: true }).click()
    const item = page.getByRole('menuitem', { name: '合作与宣传记录（Excel）' })
    const { path } = await download(page, async () => await item.click(), folder)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    expect(JSON.stringify(book.getWorksheet('合作交流')!.getRow(2).values)).toContain('会议纪要.txt')
  })
})
