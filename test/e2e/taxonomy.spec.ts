// The classification: changed as a draft, put in force with a reason, and what the ledger then finds by a category.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actor, expect, test } from './host.ts'
import { chooseFiles, download } from './screen.ts'

test.use({ data: 'sample' })

test('a category above finds what lies below it, and another name once that is published', async ({
  page,
  installed,
}) => {
  const { application } = installed
  const filter = { period: '2026-Q3' }
  const facets = await application.run(actor, 'countFacet', { filter, facet: 'category' })
  const paths = facets.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
  const top = paths[0]!.value.split('>')[0]!
  const other = paths.find(({ value }) => !value.startsWith(top))!.value.split('>')[0]!
  const below = (name: string) =>
    paths.reduce((n, { value, count }) => (value === name || value.startsWith(`${name}>`) ? n + count : n), 0)

  await installed.open('/records?period=2026-Q3')
  await page.getByRole('button', { name: '更多筛选' }).click()
  await page.getByRole('menuitem', { name: '意见分类', exact: true }).click()
  const choice = page.getByRole('checkbox', { name: new RegExp(`^${top}`) })
  await expect(choice).toContainText(String(below(top)))
  await choice.click()
  await page.keyboard.press('Escape')
  await expect(page.getByText(`1–50 共 ${below(top)}`)).toBeVisible()

  await installed.open('/settings?part=taxonomy')
  await expect(page.getByRole('heading', { name: '默认分类（初始）' })).toBeVisible()
  await page.getByRole('button', { name: '修改…' }).click()
  const csv = join(installed.folder, '分类.csv')
  await writeFile(csv, `编码,上级编码,名称,别名\nA,,${top},\nA1,A,并入的,${top}>没有\n`)
  await chooseFiles(page, page.getByRole('button', { name: '读入表格…' }), csv)
  await expect(page.getByText('别名已是某个分类或其别名')).toBeVisible()
  await expect(page.getByRole('button', { name: '核对并启用…' })).toBeDisabled()
  await page.getByRole('textbox', { name: '并入的 别名' }).fill(other)
  await page.getByRole('button', { name: '核对并启用…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`新增意见分类：${top}>并入的（A1）`)
  await dialog.getByLabel(/修改原因/).fill('市分类标准')
  await dialog.getByRole('button', { name: '启用', exact: true }).click()
  await expect(page.getByRole('heading', { name: '默认分类（第 1 版）' })).toBeVisible()
  await expect(page.getByRole('table', { name: '版本历史' })).toContainText('原因：市分类标准')
  const button = page.getByRole('button', { name: '导出表格' })
  const saved = await download(page, async () => await button.click(), installed.folder)
  expect(saved.name).toBe('意见分类.csv')

  await installed.open(`/records?period=2026-Q3&category=${encodeURIComponent(top)}`)
  await expect(page.getByText(`1–50 共 ${below(top) + below(other)}`)).toBeVisible()
})
