// The whole chain: a law changes, the plan is revised, approved by somebody else, trained, read and drilled; the drill
// shows a gap, which is fixed and tested again; the plan turns ready, and the governance figures move.
import type { Page } from '@playwright/test'
import { SAMPLE_TODAY } from '../../app/sampleYear.ts'
import { dayNumber, dayText } from '../../core/day.ts'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '../../core/sample/people.ts'
import { choose, move, openMove, takeFinding } from './drillSteps.ts'
import { expect, test } from './host.ts'
import { confirm, fillBasis, saveDraft, signInAs, signOut, take } from './planSteps.ts'

test.use({ data: 'year' })

const PLAN = '大型活动现场突发事件应急预案'
const TEAM = ['贺志刚', '孙浩然', '魏明']
const LAW = '《大型群众性活动安全管理条例》第八条'
const APPROVER = SAMPLE_ACCOUNTS.approver.name
/** What falls due counts in a figure once its day is over. */
const YESTERDAY = dayText(dayNumber(SAMPLE_TODAY) - 1)
const GAP = '疏散指令未覆盖二层看台'

test('a law changes, and in the end the plan is ready again', async ({ page, installed }) => {
  test.setTimeout(600_000)
  await installed.open('/plans')
  await page.getByRole('gridcell', { name: PLAN }).click()
  await expect(page.getByRole('heading', { level: 1, name: PLAN })).toBeVisible()
  const plan = page.url()
  const isReady = page.getByRole('main').getByText('就绪', { exact: true })
  await expect(page.getByText(/修订逾期/)).toBeVisible()
  await expect(isReady).toBeHidden()
  const landed = await governance(page, 'improvementLanded', plan)
  const trained = await governance(page, 'trainingCoverage', plan)

  await test.step('the law opens a revision task, and the revision begins with it', async () => {
    await page.getByRole('tab', { name: /^修订事由/ }).click()
    await page.getByRole('button', { name: '登记事由' }).click()
    await page.getByLabel('具体内容').fill(LAW)
    await page.getByLabel('来源').fill('国务院公报')
    await page.getByLabel('发布日期').fill(SAMPLE_TODAY)
    await confirm(page, '登记事由')
    await page.getByRole('button', { name: '开始修订' }).click()
    await expect(page.getByRole('dialog').getByLabel('修订事由')).toHaveValue(LAW)
    await confirm(page, '开始修订')
  })

  await test.step('it is drafted, compared with the text in force, and sent back once', async () => {
    const source = page.getByLabel('正文（Markdown）')
    const text = await source.inputValue()
    await source.fill(text.replace('五分钟内', '三分钟内'))
    await fillBasis(page)
    await saveDraft(page)
    await page.getByRole('link', { name: '与第 1 版对比' }).click()
    await expect(page.getByRole('table', { name: '逐词对比' }).locator('del')).toHaveText(['删除：五分钟'])
    const unchanged = page.getByRole('button', { name: /行未变$/ }).first()
    const rows = page.getByRole('table', { name: '逐词对比' }).getByRole('row')
    const shown = await rows.count()
    await unchanged.click()
    await expect(unchanged).toHaveAttribute('aria-expanded', 'true')
    expect(await rows.count()).toBeGreaterThan(shown + 3)
    await page.goBack()
    await page.getByRole('main').getByRole('button', { name: '送审', exact: true }).click()
    await page.getByRole('dialog').getByLabel('审批人').fill(APPROVER)
    await page.getByRole('option', { name: APPROVER }).click()
    await confirm(page, '送审')
    await signInAs(page, APPROVER, SAMPLE_PASSWORD)
    await page.getByRole('main').getByRole('button', { name: '退回修改' }).click()
    await page.getByRole('dialog').getByLabel('理由').fill('补充二层看台的疏散路线')
    await confirm(page, '退回修改')
    await signOut(page)
    await source.fill(`${text.replace('五分钟内', '三分钟内')}\n- 二层看台经东侧楼梯疏散。\n`)
    await saveDraft(page)
    await take(page, '送审')
  })

  await test.step('another person approves it and puts it in force; staff read it', async () => {
    await signInAs(page, APPROVER, SAMPLE_PASSWORD)
    await take(page, '批准')
    await take(page, '施行')
    await page.getByRole('link', { name: PLAN, exact: true }).click()
    await expect(page.getByText('二层看台经东侧楼梯疏散。')).toBeVisible()
    await page.getByRole('button', { name: '已阅读并理解' }).click()
    await expect(page.getByRole('button', { name: '您已阅知' })).toBeDisabled()
    await expect(page.getByText('3 名小组成员未接受本版培训')).toBeVisible()
    await page.getByRole('tab', { name: /^修订事由/ }).click()
    await expect(page.getByRole('row', { name: new RegExp(`${LAW}.*已修订`) })).toBeVisible()
    await signOut(page)
  })

  await test.step('its team is trained on the new text, and the plan is ready', async () => {
    await page.goto(plan.replace(/plans\/.*/, 'training'))
    await page.getByRole('button', { name: '安排培训' }).click()
    const form = page.getByRole('dialog', { name: '安排培训' })
    await choose(page, form, /^课程/, /一线现场处置/)
    await form.getByLabel('日期').fill(YESTERDAY)
    await form.getByLabel('学时').fill('4')
    await form.getByLabel('讲师').fill('贺志刚')
    await choose(page, form, /^预案$/, new RegExp(PLAN))
    await choose(page, form, '所培训的版本', /第 2 版/)
    await form.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /一线现场处置/ })).toBeVisible()
    await page.getByRole('button', { name: '添加人员' }).click()
    for (const person of TEAM) await page.getByLabel(`${person} 到训`).check()
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText(/到训 3 \/ 35/)).toBeVisible()
    await page.goto(plan)
    await expect(isReady).toBeVisible()
  })

  const url = new URL('/drills', plan).href
  await test.step('it is drilled, and the drill shows a gap', async () => {
    await page.goto(url)
    await page.getByRole('link', { name: '活动现场疏散演练' }).click()
    await rate(page, ['2', '4'])
    await page.getByRole('button', { name: '登记问题' }).click()
    const form = page.getByRole('dialog', { name: '登记问题' })
    await form.getByLabel('不足之处').fill(GAP)
    await form.getByLabel('具体措施').fill('增设二层引导员，改写指令词')
    await form.getByLabel('负责人').fill('孙浩然')
    await form.getByLabel('整改期限').fill(YESTERDAY)
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
  })
  const drill = page.url()

  await test.step('the gap is fixed, tested again by a later drill, and closed', async () => {
    await page.getByRole('button', { name: GAP }).click()
    await takeFinding(page, '整改完成', '引导员已到岗，指令词已改')
    await page.goto(url)
    await page.getByRole('button', { name: '安排演练' }).click()
    const form = page.getByRole('dialog', { name: '安排演练' })
    await form.getByLabel('演练名称').fill('疏散复测')
    await form.getByLabel('负责人').fill('孙浩然')
    await form.getByLabel('部门').fill('活动运营部')
    await choose(page, form, /^预案$/, new RegExp(PLAN))
    await choose(page, form, '预案版本', /第 2 版/)
    await form.getByLabel('计划日期').fill(SAMPLE_TODAY)
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByLabel('情景', { exact: true }).fill('停电，二层看台约一百人')
    await page.getByRole('button', { name: '添加目标' }).click()
    await page.getByLabel('第 1 行目标').fill('三分钟内二层全部疏散')
    await page.getByRole('button', { name: '添加参演人员' }).click()
    await page.getByLabel('第 1 行姓名').fill('孙浩然')
    await page.getByRole('button', { name: '保存' }).click()
    await move(page, '准备就绪')
    await move(page, '登记举行')
    await rate(page, ['5'])
    await page.goto(drill)
    await page.getByRole('button', { name: GAP }).click()
    const retest = await openMove(page, '复测关闭')
    await choose(page, retest, '复测的演练', /疏散复测/)
    await choose(page, retest, '达标的目标', /三分钟内二层全部疏散/)
    await retest.getByLabel('说明与依据').fill('两分四十秒疏散完毕')
    await retest.getByRole('button', { name: '保存' }).click()
    await expect(retest).toBeHidden()
    await expect(page.getByRole('dialog', { name: /^问题/ })).toContainText('已关闭')
  })

  await test.step('the plan is ready, and the governance figures have moved', async () => {
    await page.goto(plan)
    await expect(isReady).toBeVisible()
    const after = await governance(page, 'improvementLanded', plan)
    expect(after).toEqual({ n: landed.n + 1, d: landed.d + 1 })
    const coverage = await governance(page, 'trainingCoverage', plan)
    expect(coverage.n).toBe(trained.n + TEAM.length)
  })
})

/** Writes the results of a drill that was held. */
async function rate(page: Page, ratings: readonly string[]): Promise<void> {
  for (const [i, rating] of ratings.entries()) await page.getByLabel(`第 ${i + 1} 行评分`).fill(rating)
  await page.getByLabel('做得好的方面').fill('指挥果断')
  await page.getByLabel('改进计划').fill('完善二层引导')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/得分 \d+\.\d\d%/)).toBeVisible()
}

/** n and d of a figure of all departments together, in the quarter that the sample year ends in. */
async function governance(
  page: Page,
  kpi: 'improvementLanded' | 'trainingCoverage',
  backTo: string,
): Promise<{ readonly n: number; readonly d: number }> {
  await page.goto(new URL('/governance?period=2026-Q4', backTo).href)
  const cell = page
    .getByRole('table', { name: '治理指标' })
    .getByRole('row', { name: /^全部/ })
    .getByRole('cell')
    .nth(kpi === 'improvementLanded' ? 1 : 3)
  await expect(cell).toBeVisible()
  const [, n = '0', d = '0'] = /(\d+) \/ (\d+)/.exec(await cell.innerText()) ?? []
  await page.goto(backTo)
  return { n: Number(n), d: Number(d) }
}
