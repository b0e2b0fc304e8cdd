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
    await expect(page.getByRole('region', { name: '未启用的草稿' })).toContainText('与第 1 版相比有 2 处改动')
    await page.getByRole('button', { name: '试算并启用…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('K3 意见处理及时率 权重：15 → 35')
    const then = await tried(dialog, '供应链管理部')
    await dialog.getByRole('radio', { name: '所有期间（含以往）' }).click()
    await dialog.getByLabel(/修改原因/).fill('年度方案')
    await dialog.getByRole('button', { name: '启用', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('heading', { name: /（第 2 版）$/ })).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
    await expect(scoreOf(page, '供应链管理部')).toHaveText(then)
  })

  test('a weight is changed in place and counts from a day on: history shows it, older periods keep their scores', async ({
    page,
    installed,
  }) => {
    await installed.open('/?period=2026-07')
    const before = await scoreOf(page, '供应链管理部').innerText()
    await installed.open('/settings?part=scheme&period=2026-Q3')
    await page.getByRole('button', { name: '修改…' }).click()
    await page.getByRole('textbox', { name: 'K3 权重' }).fill('40')
    await page.getByRole('textbox', { name: 'K3 底线' }).fill('99')
    const draft = page.getByRole('region', { name: '未启用的草稿' })
    await expect(page.getByText('须低于目标')).toBeVisible()
    await expect(draft).toContainText('有 1 处填写有误')
    await expect(draft.getByRole('button', { name: '试算并启用…' })).toBeDisabled()
    await page.getByRole('textbox', { name: 'K3 底线' }).fill('70')
    await expect(page.getByRole('row', { name: /^合计/ })).toContainText('及时 55；解决 35；满意 35')

    await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
    const leaving = page.getByRole('dialog', { name: '草稿尚未启用' })
    await expect(leaving).toContainText('1 处改动将丢失')
    await leaving.getByRole('button', { name: '继续修改' }).click()
    await expect(page.getByRole('textbox', { name: 'K3 权重' })).toHaveValue('40')

    await draft.getByRole('button', { name: '试算并启用…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '试算期间' }).click()
    await page.getByRole('option', { name: '2026 年 8 月' }).click()
    await expect(dialog).toContainText(/试算 2026 年 8 月：\d+ 个部门中 \d+ 个的分数有变化/)
    const then = await tried(dialog, '供应链管理部')
    await dialog.getByLabel('生效日期').fill('2026-08-01')
    await expect(dialog).toContainText('2026-08-01 及以后开始的期间按新版计分')
    await dialog.getByLabel(/修改原因/).fill('市考核办 12 号文')
    await dialog.getByRole('button', { name: '启用', exact: true }).click()
    await expect(dialog).toBeHidden()

    const history = page.getByRole('table', { name: '版本历史' })
    const second = history.getByRole('row', { name: /2026-08-01 起/ })
    await expect(second).toContainText('K3 意见处理及时率 权重：15 → 40')
    await expect(second).toContainText('原因：市考核办 12 号文')
    await expect(history.getByRole('row', { name: /2026-08-01 之前/ })).toContainText('首个版本')
    await history.getByRole('button', { name: '查看第 1 版' }).click()
    await expect(page.getByRole('alert')).toContainText('正在查看第 1 版')
    await expect(
      page.getByRole('region', { name: '指标', exact: true }).getByRole('row', { name: /K3/ }),
    ).toContainText('15')

    await installed.open('/?period=2026-07')
    await expect(scoreOf(page, '供应链管理部')).toHaveText(before)
    await installed.open('/?period=2026-08')
    await expect(scoreOf(page, '供应链管理部')).toHaveText(then)
  })

  test('a year of holidays is read from a file, line by line, and shows in the months', async ({
    page,
    installed,
  }) => {
    await installed.open('/settings?part=calendar&period=2027-Q1')
    await page.getByRole('button', { name: '修改…' }).click()
    const path = join(installed.folder, '节假日.csv')
    const read = async (text: string): Promise<void> => {
      await writeFile(path, text)
      await chooseFiles(page, page.getByRole('button', { name: '读入一年…' }), path)
    }
    await read('日期,至,类型,说明\n2027-01-01,2027-01-03,放假,元旦\n2027-02-30,,放假,\n')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('第 3 行：没有这一天（2027-02-30）')
    await expect(dialog.getByRole('button', { name: '写入草稿' })).toBeDisabled()
    await dialog.getByRole('button', { name: '取消' }).click()
    await read('日期,至,类型,说明\n2027-01-01,2027-01-03,放假,元旦\n2027-01-10,,调休上班,周五\n')
    await expect(dialog).toContainText('增加休息日：2027-01-01 – 2027-01-03')
    await dialog.getByRole('button', { name: '写入草稿' }).click()
    await expect(page.getByRole('region', { name: '2027 年的特殊日子' })).toContainText('按星期五')
    await expect(page.getByTitle('2027-01-10 调休上班 09:00–12:00 13:30–18:00')).toBeVisible()
    await page.getByRole('button', { name: '试算并启用…' }).click()
    await expect(dialog.getByRole('table', { name: '试算结果' })).toBeVisible({ timeout: 60_000 })
    await dialog.getByLabel(/修改原因/).fill('国务院办公厅通知')
    await dialog.getByRole('button', { name: '启用', exact: true }).click()
    await expect(dialog).toBeHidden({ timeout: 60_000 })
    await expect(page.getByText('法定节假日与调休已知至 2027-12-31。')).toBeVisible()
    await expect(page.getByRole('table', { name: '版本历史' })).toContainText('原因：国务院办公厅通知')
  })

  test('a deadline rule is added that holds from a day on, and put before the others', async ({
    page,
    installed,
  }) => {
    await installed.open('/settings?part=deadlines&period=2026-Q3')
    await page.getByRole('button', { name: '修改…' }).click()
    const clock = page.getByRole('region', { name: '办结', exact: true })
    await clock.getByRole('button', { name: '增加规则' }).click()
    const rule = clock.getByRole('listitem', { name: '办结规则 1' })
    await rule.getByRole('combobox', { name: '意见性质' }).click()
    await page.getByRole('option', { name: '投诉' }).click()
    await rule.getByRole('textbox', { name: '办结规则 1 期限' }).fill('12')
    await rule.getByLabel('自（受理日）').fill('2026-09-01')
    await rule.getByLabel('至（含）').fill('2026-08-01')
    await expect(rule).toContainText('不能早于开始日期')
    await rule.getByLabel('至（含）').fill('')
    await rule.getByRole('button', { name: '办结规则 1下移' }).click()
    await expect(page.getByRole('region', { name: '未启用的草稿' })).toContainText(
      '新增办结规则：投诉 · 2026-09-01 起受理（12 小时）',
    )
    await page.getByRole('button', { name: '试算并启用…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('table', { name: '试算结果' })).toBeVisible({ timeout: 60_000 })
    await dialog.getByLabel(/修改原因/).fill('提速')
    await dialog.getByRole('button', { name: '启用', exact: true }).click()
    await expect(dialog).toBeHidden({ timeout: 60_000 })
    await expect(page.getByRole('region', { name: '办理时限' })).toContainText('投诉 · 2026-09-01 起受理')
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
    await page.getByRole('button', { name: '试算并启用…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('将按新规则重新判定全部 2,050 件工单')
    await expect(dialog.getByRole('table', { name: '试算结果' })).toBeVisible({ timeout: 60_000 })
    await dialog.getByRole('button', { name: '不启用' }).click()
    await page.getByRole('button', { name: '放弃草稿' }).click()
    await installed.open('/?period=2026-Q3')
    await expect(scoreOf(page, '客户服务部')).toHaveText(before.toFixed(2))

    await installed.open('/settings?part=deadlines&period=2026-Q3')
    await chooseFiles(page, page.getByRole('button', { name: '读入文件…' }), path)
    await page.getByRole('button', { name: '试算并启用…' }).click()
    await dialog.getByLabel(/修改原因/).fill('提速')
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
      /核验通过：2,050 件工单、2 个批次、0 版冻结结果、\d+ 条操作记录完整一致。/,
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

/** What the trial says a department would score; not what it scores now. */
async function tried(dialog: Locator, department: string): Promise<string> {
  const row = dialog.getByRole('table', { name: '试算结果' }).getByRole('row', { name: department })
  // Texts are read as they stand, whether the trial has ended or not.
  await expect(row).toBeVisible()
  const [now, then] = (await row.getByRole('cell').allInnerTexts()).slice(1, 3)
  expect(Number(then)).toBeLessThan(Number(now))
  return then!
}

function scoreOf(page: Page, department: string): Locator {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: department }) })
  return row.getByRole('cell').nth(1)
}
