// One record: how the clock ran and how it was judged, and what a decision about it changes in the scores.
import type { Page } from '@playwright/test'
import type { Actor } from '../../app/actor.ts'
import type { Application } from '../../app/application.ts'
import type { Decision } from '../../core/decision.ts'
import { actor, expect, test } from './host.ts'
import { countOf } from './screen.ts'

test.use({ data: 'sample' })

const DEPARTMENT = '供应链管理部'
const PERIOD = '2026-Q3'

test('a late record says why in sentences, and an exclusion takes it out of the figure until it is revoked', async ({
  page,
  installed,
}) => {
  const { application } = installed
  const id = await lateRecord(application)
  await installed.open(`/?period=${PERIOD}`)
  const [n, d] = await handlingFigure(page)

  await installed.open(`/records/${id}?period=${PERIOD}`)
  const judgement = page.getByRole('region', { name: '判定', exact: true })
  await expect(judgement).toContainText(/超期 .+：应于 .+ 前办结（.+），实际 .+ 办结，用时 .+。/)
  const timeline = page.getByRole('region', { name: '办理时间线' })
  await expect(timeline.getByRole('img', { name: /的时间线：受理 .+应办结 .+办结 / })).toBeVisible()
  await expect(timeline.getByText('已超期')).toBeVisible()
  const verdicts = page.getByRole('table', { name: '各项指标的判定' })
  await expect(verdicts.getByRole('row', { name: /^K3/ })).toContainText('未达标')

  const request = await application.run(actor, 'requestDecision', {
    records: { ids: [id] },
    decision: { kind: 'exclusion', code: 'EX4', reason: '系统停机', evidence: '运维公告 2026-17' },
    files: [],
  })
  const claim = { requestId: request.id, revision: request.revision, approve: true, reason: '' }
  await application.run(SECOND, 'decideRequest', claim)
  await page.reload()

  const decisions = page.getByRole('region', { name: '审批决定' })
  await expect(decisions).toContainText(`${actor.name} 申请，李红 批准`)
  await expect(verdicts.getByRole('row', { name: /^K3/ })).toContainText('剔除')
  await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
  await expect.poll(async () => await handlingFigure(page)).toEqual([n, d - 1])
  await page.goBack()

  await decisions.getByRole('button', { name: '撤销' }).click()
  const question = page.getByRole('dialog', { name: '撤销这项剔除？' })
  await expect(question).toContainText('决定本身仍留在记录中')
  await question.getByRole('button', { name: '撤销' }).click()
  await expect(question).toBeHidden()
  await expect(decisions).toContainText(/已于 .+ 撤销/)
  await expect(verdicts.getByRole('row', { name: /^K3/ })).toContainText('未达标')
  await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
  await expect.poll(async () => await handlingFigure(page)).toEqual([n, d])
})

test('an approved pause moves the due time, and the timeline and the sentences show it', async ({
  page,
  installed,
}) => {
  const id = await lateRecord(installed.application)
  await installed.open(`/records/${id}?period=${PERIOD}`)
  const due = page
    .getByRole('region', { name: '办理时间线' })
    .getByRole('listitem')
    .filter({ hasText: /^应办结/ })
  const dueText = async (): Promise<string> => await due.innerText()
  const before = await dueText()
  await page.getByRole('button', { name: '登记书面决定' }).click()
  const form = page.getByRole('dialog', { name: /^登记书面决定/ })
  await form.getByRole('combobox', { name: '类型' }).click()
  await page.getByRole('option', { name: '暂停计时' }).click()
  const start = later(await form.getByLabel('开始时间').inputValue(), 1)
  await form.getByLabel('开始时间').fill(start)
  await form.getByLabel('结束时间').fill(start)
  await form.getByRole('button', { name: '保存决定' }).click()
  await expect(form.getByText('请填写')).toHaveCount(3)
  await form.getByLabel('理由').fill('等待客户提供凭证')
  await form.getByLabel('申请人').fill('张明')
  await form.getByLabel('批准人').fill('张明')
  await expect(form.getByText('须晚于开始时间')).toBeVisible()
  await expect(form.getByText('批准人不能与申请人相同')).toBeVisible()
  await form.getByLabel('批准人').fill('李红')
  await form.getByLabel('结束时间').fill(later(start, 5))
  await form.getByRole('button', { name: '保存决定' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('region', { name: '判定', exact: true })).toContainText('经批准暂停计时 5 小时')
  await expect.poll(dueText).not.toBe(before)
  // Who entered it stands in the trail, beside the import it came with.
  const trail = page.getByRole('region', { name: '操作记录' })
  await expect(trail.getByRole('row', { name: /登记书面决定 · 暂停计时/ })).toBeVisible()
  await expect(trail.getByRole('row', { name: /导入 批次 \d+/ })).toBeVisible()
  // And from its verdict one is back at the figure that it moved.
  await page.getByRole('row', { name: /^K3 / }).getByRole('link', { name: /^见/ }).click()
  await expect(page.getByRole('dialog', { name: 'K3 意见处理及时率' })).toBeVisible()
})

test('a record that changed meanwhile is said to have changed, and nothing typed is lost', async ({
  page,
  installed,
}) => {
  const { application } = installed
  const id = await lateRecord(application)
  await installed.open(`/records/${id}?period=${PERIOD}`)
  await page.getByRole('button', { name: '登记书面决定' }).click()
  const form = page.getByRole('dialog', { name: /^登记书面决定/ })
  await form.getByLabel('结束时间').fill(later(await form.getByLabel('开始时间').inputValue(), 5))
  await form.getByLabel('理由').fill('重复受理')
  await form.getByLabel('申请人').fill('张明')
  await form.getByLabel('批准人').fill('李红')

  const { revision } = await application.run(actor, 'getRecord', { id })
  await application.run(actor, 'recordDecision', { recordId: id, revision, decision: EXTENSION })
  await form.getByRole('button', { name: '保存决定' }).click()
  await expect(form).toContainText('有人刚改过这张工单，已载入最新内容，您填写的都还在。')
  await expect(form.getByLabel('理由')).toHaveValue('重复受理')
  await expect(page.getByRole('region', { name: '审批决定', includeHidden: true })).toContainText('等待鉴定')
  await form.getByRole('button', { name: '保存决定' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('region', { name: '审批决定' }).getByRole('listitem')).toHaveCount(2)

  // Revoking what was revoked elsewhere is refused in words too.
  await page.getByRole('region', { name: '审批决定' }).getByRole('button', { name: '撤销' }).first().click()
  const now = await application.run(actor, 'getRecord', { id })
  await application.run(actor, 'revokeDecision', {
    decisionId: now.decisions[0]!.id,
    revision: now.revision,
  })
  const question = page.getByRole('dialog', { name: '撤销这项延期？' })
  await question.getByRole('button', { name: '撤销' }).click()
  await expect(question.getByRole('alert')).toContainText('内容已被他人更改，您的更改没有覆盖它')
})

test('a record shows where it came from and what later files changed in it', async ({ page, installed }) => {
  const { application } = installed
  const { rows } = await application.run(actor, 'listRecords', {
    filter: { batchId: 2, period: '2026-Q2' },
    sort: 'receivedAt',
    descending: false,
    offset: 0,
    limit: 1,
  })
  await installed.open(`/records/${rows[0]!.id}?period=2026-Q2`)
  const history = page.getByRole('region', { name: '变更记录' })
  await expect(history.getByRole('link', { name: /2026年第二季度\.xlsx（批次 1）/ })).toBeVisible()
  const changed = history.getByRole('table', { name: '变更记录' })
  await expect(changed.getByRole('row', { name: /^解决情况/ })).toContainText('已解决')
  await page.getByRole('link', { name: /^来自批次 2 第 \d+ 行$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^批次 2：/ })).toBeVisible()

  await installed.open('/records/999999')
  await expect(page.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible()
})

const SECOND: Actor = { name: '李红', roles: ['supervisor'] }

const EXTENSION: Decision = {
  kind: 'extension',
  minutes: 60,
  requestedAt: Date.UTC(2026, 6, 1),
  reason: '等待鉴定',
  evidence: '',
  requestedBy: '王强',
  approvedBy: '赵敏',
}

/** A complaint of the department that was closed late in the period. */
async function lateRecord(application: Application): Promise<number> {
  const { rows } = await application.run(actor, 'listRecords', {
    filter: {
      figure: { period: PERIOD, by: 'department', name: DEPARTMENT, kpi: 'K3', part: 'missed' },
      fields: { nature: { in: ['complaint'] } },
      state: 'late',
    },
    sort: 'dueAt',
    descending: true,
    offset: 0,
    limit: 1,
  })
  return rows[0]!.id
}

/** n and d of the department's handling timeliness, as the overview shows them. */
async function handlingFigure(page: Page): Promise<readonly [n: number, d: number]> {
  const figure = page.getByRole('link', { name: new RegExp(`^${DEPARTMENT} · K3 `) })
  const [, n, d] = / ([\d,]+) \/ ([\d,]+) /.exec((await figure.getAttribute('aria-label'))!)!
  return [countOf(n!), countOf(d!)]
}

/** '2026-09-24T09:00' some hours on. */
function later(at: string, hours: number): string {
  return new Date(Date.parse(`${at}Z`) + hours * 3_600_000).toISOString().slice(0, 16)
}
