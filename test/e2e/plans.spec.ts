// A law changes: the plan is revised, sent back, approved by another account, in force, read by staff, and compared.
import { actor, expect, test } from './host.ts'
import { confirm, fillBasis, saveDraft, signInAs, signOut, take } from './planSteps.ts'

const PASSWORD = 'correct horse battery'

test('a law opens a revision that another person approves, staff read, and everybody can compare', async ({
  page,
  installed,
}) => {
  test.setTimeout(240_000)
  const { application } = installed
  const account = { as: { name: '李四' }, roles: ['supervisor'], department: null, active: true } as const
  await application.run(actor, 'saveAccount', { ...account, password: PASSWORD })
  const post = { department: '客服部', role: '', from: '2026-01-01', to: null } as const
  await application.run(actor, 'saveStaff', { as: null, span: { ...post, employeeNo: '1', name: '李四' } })
  await application.run(actor, 'saveStaff', { as: null, span: { ...post, employeeNo: '2', name: '王五' } })
  const plan = await application.run(actor, 'savePlan', {
    as: null,
    plan: {
      code: 'YA-1',
      name: '大面积投诉应急预案',
      kind: 'emergencyPlan',
      owner: '张三',
      departments: ['客服部'],
      team: [],
      resources: [],
      reviewEveryMonths: 12,
      drillEveryMonths: null,
    },
  })
  const claim = { planId: plan.id, number: 1 }
  const basis = {
    trigger: { kind: 'other', reference: '首次编制' },
    evidence: { text: '', recordIds: [], assessmentId: null, findingId: null, accountabilityId: null },
    changes: [{ area: 'process', text: '首次编制' }],
    solution: { customerNeed: '', feasible: '', innovative: '', compliant: '' },
    risks: [{ risk: '夜班人手不足', likelihood: 3, impact: 4, response: '二线值班员到岗' }],
    principles: { practical: '是', scientific: '是', complete: '是', flexible: '是' },
    applicability: '适用',
    effectiveness: '有效',
  } as const
  const second = { ...actor, name: '李四' }
  await application.run(actor, 'draftPlanRevision', { planId: plan.id, revision: 1, trigger: basis.trigger })
  const text = '# 总则\n\n客服人员应当在四小时内上报。\n'
  await application.run(actor, 'savePlanDraft', {
    ...claim,
    revision: 1,
    draft: { text, basis, effectiveOn: null },
  })
  await application.run(actor, 'submitPlanRevision', {
    ...claim,
    revision: 2,
    approver: '李四',
    deadlineOn: '2026-12-31',
  })
  await application.run(second, 'approvePlanRevision', { ...claim, revision: 3 })
  await application.run(actor, 'putPlanInForce', { ...claim, revision: 4 })

  await installed.open('/plans')
  await page.getByRole('gridcell', { name: '大面积投诉应急预案' }).click()
  await expect(page.getByText('客服人员应当在四小时内上报。')).toBeVisible()

  await page.getByRole('tab', { name: /^修订事由/ }).click()
  await page.getByRole('button', { name: '登记事由' }).click()
  await page.getByLabel('具体内容').fill('《信访工作条例》第十二条')
  await page.getByLabel('来源').fill('国务院公报')
  await page.getByLabel('发布日期').fill('2026-11-01')
  await confirm(page, '登记事由')
  await expect(page.getByRole('cell', { name: '《信访工作条例》第十二条' })).toBeVisible()

  await page.getByRole('button', { name: '开始修订' }).click()
  await expect(page.getByRole('dialog').getByLabel('修订事由')).toHaveValue('《信访工作条例》第十二条')
  await confirm(page, '开始修订')
  const source = page.getByLabel('正文（Markdown）')
  await expect(source).toHaveValue(text)
  await source.fill(`${text.replace('四小时', '两小时')}\n| 岗位 | 职责 |\n|--|--|\n| 值班长 | 上报 |\n`)
  await expect(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '值班长' })).toBeVisible()
  await expect(page.getByText('送审前还缺')).toBeVisible()
  await fillBasis(page)
  await page.getByRole('button', { name: '增加一项风险' }).click()
  await page.getByLabel('第 2 项风险', { exact: true }).fill('备用线路中断')
  await page.getByLabel('第 2 项应对措施').fill('启用移动席位')
  await saveDraft(page)
  await page.getByRole('main').getByRole('button', { name: '送审', exact: true }).click()
  await page.getByRole('dialog').getByLabel('审批人').fill('李')
  await expect(page.getByRole('option', { name: '李四' })).toBeVisible()
  await page.keyboard.press('Enter')
  await confirm(page, '送审')
  const approve = page.getByRole('main').getByRole('button', { name: '批准' })
  await expect(approve).toBeDisabled()
  await expect(approve).toHaveAccessibleDescription(/等待 李四 审批/)

  await signInAs(page, '李四', PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '退回修改' }).click()
  await page.getByRole('dialog').getByLabel('理由').fill('缺少联络表')
  await confirm(page, '退回修改')
  await expect(page.getByText('退回修改：缺少联络表')).toBeVisible()

  await signOut(page)
  await page.getByLabel('正文（Markdown）').fill(`${text.replace('四小时', '两小时')}\n- 联络表见附件\n`)
  await saveDraft(page)
  await take(page, '送审')
  await signInAs(page, '李四', PASSWORD)
  await take(page, '批准')
  await take(page, '施行')

  await page.getByRole('link', { name: '大面积投诉应急预案', exact: true }).click()
  await expect(page.getByText('客服人员应当在两小时内上报。')).toBeVisible()
  await page.getByRole('button', { name: '已阅读并理解' }).click()
  await expect(page.getByRole('button', { name: '您已阅知' })).toBeDisabled()
  await page.getByRole('tab', { name: /^阅知 1\/2/ }).click()
  await expect(page.getByRole('table', { name: '未阅知' })).toContainText('王五')
  await page.getByRole('tab', { name: /^修订事由/ }).click()
  await expect(page.getByRole('row', { name: /信访工作条例.*已修订/ })).toBeVisible()

  await page.getByRole('tab', { name: '版本', exact: true }).click()
  await page.getByLabel('选择第 1 版').check()
  await page.getByLabel('选择第 2 版').check()
  await page.getByRole('button', { name: '对比第 1 版与第 2 版' }).click()
  const compared = page.getByRole('table', { name: '逐词对比' })
  await expect(compared.locator('del')).toHaveText(['删除：四'])
  await expect(compared.locator('ins').first()).toHaveText('新增：两')
  const beside = page.getByRole('table', { name: '修订说明与风险' })
  await expect(beside).toContainText('夜班人手不足（可能性 3 × 影响 4，中）')
  await expect(beside.locator('ins', { hasText: '备用线路中断' })).toBeVisible()
})

test('a list of names that comes late does not open over the field somebody went on to', async ({
  page,
  installed,
}) => {
  const { application } = installed
  const post = { department: '客服部', role: '', from: '2026-01-01', to: null } as const
  await application.run(actor, 'saveStaff', { as: null, span: { ...post, employeeNo: '1', name: '李四' } })
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/api/listPeople', async (route) => {
    await promise
    await route.continue()
  })
  await installed.open('/plans')
  await page.getByRole('button', { name: '新建预案' }).first().click()
  const owner = page.getByRole('dialog').getByRole('combobox', { name: /^负责人/ })
  const asked = page.waitForRequest('**/api/listPeople')
  await owner.click()
  await asked
  await page.getByRole('dialog').getByLabel('编号').click()
  const came = page.waitForResponse('**/api/listPeople')
  resolve()
  await came
  await expect(owner).toHaveAttribute('aria-expanded', 'false')
  await page.waitForTimeout(300)
  await expect(page.getByRole('listbox')).toHaveCount(0)
})
