// The same kind of file every month: read by its template, with one department written in two ways.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { chooseFiles } from './screen.ts'

const MARCH = csv('工单编号,受理时间,承办单位,办结时间,满意度,备注', (i) => [
  `YL03${i}`,
  `2026-03-0${1 + (i % 9)} 09:00:00`,
  '市政管理局',
  `2026-03-0${1 + (i % 9)} 15:00:00`,
  '满意',
  '无',
])
/** Another order of columns, one that is new, one that is gone. */
const APRIL = csv('承办单位,工单编号,满意度,办结时间,受理时间,来电天气', (i) => [
  i < 4 ? '云岭市市政管理局' : '市政管理局',
  `YL04${i}`,
  '满意',
  `2026-03-1${i % 9} 15:00:00`,
  `2026-03-1${i % 9} 09:00:00`,
  '晴',
])

test('a template saved from one file reads the next month’s, and an alias makes one department of two', async ({
  page,
  installed,
}) => {
  const [march, april] = ['三月.csv', '四月.csv'].map((name) => join(installed.folder, name)) as [
    string,
    string,
  ]
  await writeFile(march, MARCH)
  await writeFile(april, APRIL)
  const line = page.getByRole('region', { name: '导入模板' })

  await test.step('March: a column is left out, and the mapping kept under a name', async () => {
    await installed.open()
    await toColumns(page, page.getByRole('button', { name: '选择文件…' }), march)
    await expect(line).toContainText('未使用模板')
    await page.getByRole('checkbox', { name: '随工单保留“备注”列' }).uncheck()
    await line.getByRole('button', { name: '存为新模板' }).click()
    const dialog = page.getByRole('dialog', { name: '存为新模板' })
    await dialog.getByRole('textbox', { name: '模板名称' }).fill('12345 热线工单')
    await dialog.getByRole('textbox', { name: '来源' }).fill('市民热线平台')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(line).toContainText('按模板“12345 热线工单”第 1 版读取')
    await toCheck(page)
    await expect(page.getByRole('region', { name: '没见过的承办单位' })).toBeHidden()
    await importAll(page)
  })

  await test.step('April: recognised in another order, with what is new and what is gone', async () => {
    await installed.open('/import')
    await toColumns(page, page.getByRole('button', { name: /选择文件…|再导入文件|添加文件/ }).first(), april)
    await expect(line).toContainText('按模板“12345 热线工单”第 1 版读取')
    await expect(line).toContainText('缺列 1：备注')
    await expect(line).toContainText('新列 1：来电天气')
    await expect(line.getByRole('combobox', { name: '选用的模板' })).toHaveText('12345 热线工单')
  })

  await test.step('a correction becomes the next version', async () => {
    await page.getByRole('checkbox', { name: '随工单保留“来电天气”列' }).uncheck()
    await expect(line).toContainText('本次有改动')
    await line.getByRole('button', { name: '存为第 2 版' }).click()
    await expect(line).toContainText('按模板“12345 热线工单”第 2 版读取')
    await toCheck(page)
  })

  await test.step('the unknown name is asked about once, and said to be an alias', async () => {
    const unknown = page.getByRole('region', { name: '没见过的承办单位' })
    const row = unknown.getByRole('row', { name: /云岭市市政管理局/ })
    await expect(row.getByRole('cell').nth(1)).toHaveText('4')
    await row.getByRole('combobox', { name: '“云岭市市政管理局”是' }).click()
    await page.getByRole('option', { name: '“市政管理局”的别名' }).click()
    await unknown.getByRole('button', { name: '登记别名' }).click()
    await expect(unknown).toBeHidden()
    await importAll(page)
  })

  await test.step('the ranking shows one department', async () => {
    await installed.open('/?period=2026-Q1')
    const ranking = page.getByRole('main').getByRole('table').first()
    await expect(ranking.getByRole('link', { name: '市政管理局', exact: true })).toBeVisible()
    await expect(page.getByText('云岭市市政管理局')).toBeHidden()
  })
})

function csv(header: string, row: (i: number) => readonly string[]): string {
  return [header, ...Array.from({ length: 12 }, (_, i) => row(i).join(','))].join('\r\n')
}

async function toColumns(page: Page, button: ReturnType<Page['getByRole']>, path: string): Promise<void> {
  await chooseFiles(page, button, path)
  await page.getByRole('link', { name: '下一步：对应列' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入：对应列' })).toBeVisible()
}

async function toCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步：检查' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入：检查' })).toBeVisible({ timeout: 60_000 })
}

async function importAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^导入 12/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })
}
