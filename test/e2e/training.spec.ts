// Training from a course to the hours and exams of people, and what governance figures make of it; risks and milestones.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actor, expect, test } from './host.ts'
import { chooseFiles } from './screen.ts'

const YEAR = new Date().getFullYear() - 1
const Q1 = `${YEAR}-Q1`

test('a session is planned, its list read from a file, and hours, retraining and figures follow', async ({
  page,
  installed,
}) => {
  for (const [employeeNo, name] of [
    ['1001', '王丽娟'],
    ['1002', '赵敏'],
  ] as const)
    await installed.application.run(actor, 'saveStaff', {
      as: null,
      span: { employeeNo, name, department: '客服部', role: '', from: `${YEAR}-01-01`, to: null },
    })
  await installed.open(`/training?tab=courses&period=${Q1}`)

  await test.step('a course, and a session of it', async () => {
    await page.getByRole('button', { name: '新增课程' }).click()
    const course = page.getByRole('dialog', { name: '新增课程' })
    await course.getByLabel('课程名称').fill('投诉处理技巧')
    await course.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('cell', { name: '投诉处理技巧' })).toBeVisible()
    await page.getByRole('tab', { name: '场次' }).click()
    await page.getByRole('button', { name: '安排培训' }).click()
    const session = page.getByRole('dialog', { name: '安排培训' })
    await session.getByLabel('课程').click()
    await page.getByRole('option', { name: '投诉处理技巧' }).click()
    await session.getByLabel('日期').fill(`${YEAR}-03-05`)
    await session.getByLabel('学时').fill('15')
    await session.getByLabel('讲师').fill('李老师')
    await session.getByLabel('有考核').check()
    await session.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /投诉处理技巧/ })).toBeVisible()
  })

  await test.step('its list comes from a file whose bad line is named', async () => {
    const file = join(installed.folder, '签到表.csv')
    await writeFile(file, '工号,是否签到,考试成绩\r\n1001,是,88\r\n1002,是,59.5\r\n9999,是,90\r\n')
    await chooseFiles(page, page.getByRole('button', { name: '导入签到表' }), file)
    const dialog = page.getByRole('dialog', { name: '导入签到表' })
    await expect(dialog).toContainText('第 4 行：培训当日名册上没有工号 9999')
    await dialog.getByRole('button', { name: '导入 2 人' }).click()
    await expect(page.getByRole('row', { name: /王丽娟/ })).toContainText('合格')
    await expect(page.getByRole('row', { name: /赵敏/ })).toContainText('不合格')
  })

  await test.step('hours are met, who failed is to be retrained, and the figure opens to both', async () => {
    await page.goto(page.url().replace(/training\/.*/, `training?tab=ledger&period=${Q1}`))
    await expect(page.getByRole('row', { name: /赵敏/ })).toContainText('15 达标')
    await page.getByRole('tab', { name: '待补训' }).click()
    await expect(page.getByRole('row', { name: /赵敏/ })).toContainText('考核未合格')
    await page.getByRole('link', { name: '治理指标' }).click()
    await page
      .getByRole('button', { name: /^50\.00% ?1 \/ 2/ })
      .first()
      .click()
    const items = page.getByRole('table', { name: '考核通过率' })
    await expect(items.getByRole('row')).toHaveCount(3)
    await expect(items.getByRole('row', { name: /赵敏/ })).toContainText('未达标')
  })
})

test('seven risks begin a register, one is reviewed, and a milestone is reached', async ({
  page,
  installed,
}) => {
  await installed.open('/risks')
  await page.getByRole('button', { name: '从七项常见风险开始' }).click()
  const start = page.getByRole('dialog', { name: '从七项常见风险开始' })
  await start.getByLabel('负责人').fill('丁')
  await start.getByLabel('部门').fill('督查室')
  await start.getByLabel('下次复核').fill(`${YEAR}-06-30`)
  await start.getByRole('button', { name: '保存' }).click()
  const table = page.getByRole('table', { name: '风险' })
  await expect(table.getByRole('row')).toHaveCount(8)
  await expect(page.getByRole('link', { name: /到期事项/ }).getByText('7', { exact: true })).toBeVisible()

  await table
    .getByRole('row', { name: /数据质量不高/ })
    .getByRole('button', { name: '复核' })
    .click()
  const review = page.getByRole('dialog', { name: /数据质量不高/ })
  await review.getByLabel('复核意见').fill('抽查 50 条无误')
  await review.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('link', { name: /到期事项/ }).getByText('6', { exact: true })).toBeVisible()

  await page.getByRole('tab', { name: '里程碑' }).click()
  await page.getByRole('button', { name: '新增里程碑' }).click()
  const milestone = page.getByRole('dialog', { name: '新增里程碑' })
  await milestone.getByLabel('里程碑').fill('全渠道反馈整合')
  await milestone.getByLabel('负责人').fill('丁')
  await milestone.getByLabel('部门').fill('技术部')
  await milestone.getByLabel('完成期限').fill(`${YEAR}-06-30`)
  await milestone.getByLabel('完成日期').fill(`${YEAR}-06-01`)
  await expect(milestone.getByRole('button', { name: '保存' })).toBeDisabled()
  await milestone.getByLabel('完成依据').fill('验收单 12 号')
  await milestone.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('row', { name: /全渠道反馈整合/ })).toContainText('验收单 12 号')
})
