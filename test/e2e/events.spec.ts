// A status history goes in beside the records: the clock and the score change, and undoing it restores both.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { chooseFiles } from './screen.ts'

const RECORDS = `工单编号,接收时间,承办单位,意见性质,标题,办结时间
GD-1,2026-03-02 09:00,市政部,咨询,路灯不亮,2026-03-03 22:00
GD-2,2026-03-02 10:00,市政部,咨询,井盖松动,2026-03-02 18:00
GD-3,2026-03-02 11:00,技术部,投诉,网站打不开,
`

const HISTORY = `工单编号,操作时间,操作,处理部门,操作人,挂起原因,审批人,评价
GD-1,2026-03-03 22:00,办结,市政部,王敏,,,
GD-1,2026-03-02 15:00,挂起,市政部,王敏,等待用户补充,李主任,
GD-1,2026-03-03 11:00,恢复,市政部,王敏,,,
GD-1,2026-03-02 10:00,催办,,,,,
GD-1,2026-03-04 09:00,回访评价,,,,,满意
GD-2,2026-03-02 12:00,挂起,市政部,王敏,等待用户补充,,
GD-2,2026-03-02 13:00,恢复,市政部,王敏,,,
GD-2,2026-03-02 14:00,盖章,市政部,王敏,,,
GD-8,2026-03-02 14:00,办结,市政部,王敏,,,
`

test('an event file is recognised, moves the clock, and is taken back', async ({ page, installed }) => {
  const [records, history] = [join(installed.folder, '工单.csv'), join(installed.folder, '流转.csv')]
  await writeFile(records, RECORDS)
  await writeFile(history, HISTORY)
  await installed.open()

  await test.step('the records alone: GD-1 was closed late', async () => {
    await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), records)
    await next(page, '下一步：对应列')
    await next(page, '下一步：检查')
    await page.getByRole('button', { name: '导入 3 件工单' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })
    await openRecord(page, 'GD-1')
    await expect(sentences(page)).toContainText('超期 13 小时')
  })

  await test.step('the columns: steps are recognised, and an unknown word is given a meaning', async () => {
    await page.goto(`${new URL(page.url()).origin}/import`)
    await chooseFiles(page, page.getByRole('button', { name: '选择文件…' }), history)
    await next(page, '下一步：对应列')
    await expect(page.getByRole('button', { name: '状态流转（一件多行）' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(page.getByRole('combobox', { name: '操作', exact: true })).toHaveText('操作')
    await expect(page.getByRole('combobox', { name: '审批人' })).toHaveText('审批人')
    const rows = page.getByRole('table', { name: '前几行将这样计入' }).getByRole('row')
    await expect(rows.nth(2)).toContainText('暂停')
    await expect(rows.filter({ hasText: '无法识别的操作' })).toHaveCount(1)
    await page.getByRole('combobox', { name: '盖章' }).click()
    await page.getByRole('option', { name: '不计' }).click()
    await expect(rows.filter({ hasText: '无法识别的操作' })).toHaveCount(0)
    await next(page, '下一步：检查')
  })

  await test.step('the check says what the events will do', async () => {
    await expect(page.getByText('新增事件 7 条，涉及工单 2 件；无对应工单 1 条')).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('button', { name: /事件无对应工单/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /暂停缺少原因或审批人/ })).toBeVisible()
    await page.getByRole('button', { name: '导入 2 件工单' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '导入完成' })).toBeVisible({ timeout: 60_000 })
  })

  await test.step('the record shows its history, and what the pause did', async () => {
    await openRecord(page, 'GD-1')
    await expect(sentences(page)).toContainText('按期办结')
    await expect(sentences(page)).toContainText('经批准暂停计时 20 小时')
    await expect(sentences(page)).toContainText('用户催办 1 次')
    const steps = page.getByRole('table', { name: '状态流转' })
    await expect(steps.getByRole('row', { name: /暂停/ })).toContainText('停止计时')
    await expect(page.getByRole('img', { name: /催办/ })).toBeVisible()
    await openRecord(page, 'GD-2')
    await expect(sentences(page)).toContainText('缺少原因或经办人以外的审批人，不扣除时间')
  })

  await test.step('undoing the file gives the clock back', async () => {
    await page.goto(`${new URL(page.url()).origin}/batches/2`)
    await page.getByRole('button', { name: '撤销…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除 0 条，恢复 2 条' }).click()
    await expect(page.getByText(/撤销，不再计入任何分数/)).toBeVisible({ timeout: 60_000 })
    await openRecord(page, 'GD-1')
    await expect(sentences(page)).toContainText('超期 13 小时')
    await expect(page.getByRole('table', { name: '状态流转' })).toBeHidden()
  })
})

async function next(page: Page, name: string): Promise<void> {
  const button = page.getByRole('link', { name }).or(page.getByRole('button', { name }))
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  await button.click()
}

async function openRecord(page: Page, ticketNo: string): Promise<void> {
  // Ids follow the rows of the file.
  const id = { 'GD-1': 2, 'GD-2': 3 }[ticketNo] ?? 0
  await page.goto(`${new URL(page.url()).origin}/records/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: ticketNo })).toBeVisible()
}

function sentences(page: Page) {
  return page.getByRole('region', { name: '判定', exact: true })
}
