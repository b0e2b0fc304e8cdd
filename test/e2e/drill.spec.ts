// A drill shows a gap: it becomes a finding, is fixed, tested again by a later drill, and both are closed; what is due
// shows it on the way and clears it.
import type { Page } from '@playwright/test'
import { choose, move, openMove, takeFinding } from './drillSteps.ts'
import { expect, test } from './host.ts'

const YEAR = new Date().getFullYear() - 1

test('a gap of a drill is followed until a later drill meets it', async ({ page, installed }) => {
  await installed.open('/drills')

  await test.step('a drill is planned, prepared, held and scored', async () => {
    await holdDrill(page, '热线中断演练', `${YEAR}-03-10`, '2')
  })

  const drill = page.url()
  await test.step('its gap becomes a finding that is due', async () => {
    await page.getByRole('button', { name: '登记问题' }).click()
    const form = page.getByRole('dialog', { name: '登记问题' })
    await form.getByLabel('不足之处').fill('备用线路没人会切')
    await form.getByLabel('具体措施').fill('培训值班长')
    await form.getByLabel('负责人').fill('乙')
    await form.getByLabel('整改期限').fill(`${YEAR}-04-30`)
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
    await page.getByRole('link', { name: /到期事项/ }).click()
    await expect(page.getByRole('row', { name: /备用线路没人会切/ })).toContainText('逾期')
  })

  await test.step('it is fixed, and the same person may not verify what they fixed', async () => {
    await page.getByRole('link', { name: '备用线路没人会切' }).click()
    await takeFinding(page, '整改完成', '已培训四名值班长')
    const form = await openMove(page, '核实关闭')
    await form.getByLabel('说明与依据').fill('抽查')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form.getByRole('alert')).toContainText('另一人')
    await form.getByRole('button', { name: '取消' }).click()
    await page.getByRole('dialog', { name: /^问题/ }).getByRole('button', { name: '取消' }).click()
  })

  await test.step('a later drill tests it again and meets the objective', async () => {
    await page.getByRole('link', { name: '演练', exact: true }).click()
    await holdDrill(page, '热线中断复测', `${YEAR}-06-10`, '4')
    await page.goto(drill)
    await page.getByRole('button', { name: '备用线路没人会切' }).click()
    const form = await openMove(page, '复测关闭')
    await choose(page, form, '复测的演练', /热线中断复测/)
    await choose(page, form, '达标的目标', /十分钟内切换备用线路/)
    await form.getByLabel('说明与依据').fill('六分钟完成切换')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByRole('dialog', { name: /^问题/ })).toContainText('已关闭')
    await page.getByRole('dialog', { name: /^问题/ }).getByRole('button', { name: '取消' }).click()
  })

  await test.step('nothing of it is due any more, and the drill closes with its report', async () => {
    await move(page, '提交总结报告')
    await move(page, '结案')
    await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('已结案')
    await page.getByRole('link', { name: /到期事项/ }).click()
    await expect(page.getByText('没有到期事项')).toBeVisible()
  })
})

/** From the programme to written results; the objective is met from a rating of 3. */
async function holdDrill(page: Page, name: string, on: string, rating: string): Promise<void> {
  await page.getByRole('button', { name: '安排演练' }).click()
  const form = page.getByRole('dialog', { name: '安排演练' })
  await form.getByLabel('演练名称').fill(name)
  await form.getByLabel('负责人').fill('甲')
  await form.getByLabel('部门').fill('客服部')
  await form.getByLabel('计划日期').fill(on)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await page.getByLabel('情景', { exact: true }).fill('热线系统中断')
  await page.getByRole('button', { name: '添加目标' }).click()
  await page.getByLabel('第 1 行目标').fill('十分钟内切换备用线路')
  await page.getByRole('button', { name: '添加参演人员' }).click()
  await page.getByLabel('第 1 行姓名').fill('甲')
  await page.getByRole('button', { name: '保存' }).click()
  await move(page, '准备就绪')
  await move(page, '登记举行')
  await page.getByLabel('第 1 行评分').fill(rating)
  await page.getByLabel('做得好的方面').fill('响应快')
  await page.getByLabel('改进计划').fill('补充备用线路清单')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(`得分 ${Number(rating) * 20}.00%`)).toBeVisible()
}
