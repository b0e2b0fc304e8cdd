// What can be set: whose feedback this is, the rules it is scored by, and how the screen looks to its reader.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Policy } from '../../core/policy.ts'
import type { Scheme } from '../../core/scheme.ts'
import { actor, expect, test } from './host.ts'
import { chooseFiles, download } from './screen.ts'

test.describe('with the sample', () => {
  test.use({ data: 'sample' })

  test('the name stands at the top and every time is told in the chosen zone', async ({
    page,
    installed,
  }) => {
    await installed.open('/records?period=2026-Q3&q=YJ20260930008')
    await expect(page.getByRole('gridcell', { name: '2026-09-30 13:33' })).toBeVisible()
    await installed.open('/settings')
    const save = page.getByRole('button', { name: '保存', exact: true })
    await expect(save).toBeDisabled()
    await page.getByLabel('组织名称').fill('滨海市客户服务中心')
    await page.getByRole('combobox', { name: '时区' }).fill('Asia/Tokyo')
    await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
    await save.click()
    await expect(page.getByText('已保存')).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('滨海市客户服务中心')
    await page.reload()
    await expect(page.getByLabel('组织名称')).toHaveValue('滨海市客户服务中心')
    await installed.open('/records?period=2026-Q3&q=YJ20260930008')
    await expect(page.getByRole('gridcell', { name: '2026-09-30 14:33' })).toBeVisible()
  })

  test('a changed weight is tried first, put in force, and moves the score as the trial said', async ({
    page,
    installed,
  }) => {
    await installed.open('/settings?part=scheme&period=2026-Q3')
    const button = page.getByRole('button', { name: '保存为文件' })
    const file = await download(page, async () => await button.click(), installed.folder)
    expect(file.name).toBe('scheme-1.json')
    const scheme = JSON.parse(await readFile(file.path, 'utf8')) as Scheme
    const readFrom = async (changed: unknown): Promise<void> => {
      const path = join(installed.folder, 'changed.json')
      await writeFile(path, JSON.stringify(changed))
      await chooseFiles(page, page.getByRole('button', { name: '读入文件…' }), path)
    }

    await readFrom({ ...scheme, kpis: scheme.kpis.map((kpi) => ({ ...kpi, floor: 100 })) })
    await expect(page.getByRole('alert')).toContainText(/考核方案中“kpis\.0\.floor”处不成立.+现行方案未变/)

    const weights: Readonly<Record<string, number>> = { K3: 35, K7: 10 }
    await readFrom({
      ...scheme,
      kpis: scheme.kpis.map((kpi) => ({ ...kpi, weight: weights[kpi.id] ?? kpi.weight })),
    })
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('与当前规则不同的有：K3 意见处理及时率、K7 用户满意率。')
    const trial = dialog.getByRole('table', { name: '试算结果' })
    const [now, then] = await trial
      .getByRole('row', { name: /^供应链管理部/ })
      .getByRole('cell')
      .allInnerTexts()
      .then((cells) => cells.slice(1, 3))
    expect(Number(then)).toBeLessThan(Number(now))
    await dialog.getByRole('button', { name: '启用', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('heading', { name: /（第 2 版）$/ })).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
    await expect(scoreOf(page, '供应链管理部')).toHaveText(then!)
  })

  test('a shorter deadline judges every record again, and one not put in force changes nothing', async ({
    page,
    installed,
  }) => {
    const { policy } = await installed.application.run(actor, 'getPolicy', {})
    const path = join(installed.folder, 'policy.json')
    const strict: Policy = {
      ...policy,
      handling: policy.handling.map((rule) =>
        rule.when.nature === 'complaint' && rule.limit ? { ...rule, limit: { ...rule.limit, n: 1 } } : rule,
      ),
    }
    await writeFile(path, JSON.stringify(strict))
    await installed.open('/?period=2026-Q3')
    const before = Number(await scoreOf(page, '客户服务部').innerText())
    await installed.open('/settings?part=deadlines&period=2026-Q3')
    await chooseFiles(page, page.getByRole('button', { name: '读入文件…' }), path)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('将按新规则重新判定全部 2,050 件工单')
    await expect(dialog.getByRole('table', { name: '试算结果' })).toBeVisible({ timeout: 60_000 })
    await dialog.getByRole('button', { name: '不启用' }).click()
    await installed.open('/?period=2026-Q3')
    await expect(scoreOf(page, '客户服务部')).toHaveText(before.toFixed(2))

    await installed.open('/settings?part=deadlines&period=2026-Q3')
    await chooseFiles(page, page.getByRole('button', { name: '读入文件…' }), path)
    await dialog.getByRole('button', { name: '启用', exact: true }).click()
    await expect(dialog).toBeHidden({ timeout: 60_000 })
    await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
    await expect(scoreOf(page, '客户服务部')).not.toHaveText(before.toFixed(2))
    expect(Number(await scoreOf(page, '客户服务部').innerText())).toBeLessThan(before)
  })

  test('the data proves itself whole', async ({ page, installed }) => {
    await installed.open('/settings?part=data')
    await page.getByRole('button', { name: '开始核验' }).click()
    await expect(page.getByRole('alert')).toContainText(
      /核验通过：2,050 件工单、2 个批次、\d+ 条操作记录完整一致。/,
      { timeout: 60_000 },
    )
  })
})

test('a change made elsewhere meanwhile is not overwritten', async ({ page, installed }) => {
  const { application } = installed
  await installed.open('/settings')
  await page.getByLabel('组织名称').fill('我的名字')
  const { organisation } = await application.run(actor, 'getInstallation', {})
  await application.run(actor, 'setOrganisation', { ...organisation, name: '别人的名字' })
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('内容已被他人更改，您的更改没有覆盖它')
  await page.getByRole('alert').getByRole('button').click()
  await expect(page.getByLabel('组织名称')).toHaveValue('别人的名字')
})

test('light or dark and the language are kept for the reader, whatever the organisation prefers', async ({
  page,
  installed,
}) => {
  await installed.open('/settings')
  const background = async (): Promise<string> =>
    await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const light = await background()
  await page.getByRole('button', { name: '明暗' }).click()
  await page.getByRole('menuitemradio', { name: '深色' }).click()
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await page.getByRole('button', { name: '语言' }).click()
  await page.getByRole('menuitemradio', { name: '繁體中文' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW')
  expect(await background()).toBe(dark)

  const { organisation } = await installed.application.run(actor, 'getInstallation', {})
  await installed.application.run(actor, 'setOrganisation', { ...organisation, name: 'A', language: 'en' })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible()
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

function scoreOf(page: Page, department: string): Locator {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: department }) })
  return row.getByRole('cell').nth(1)
}
