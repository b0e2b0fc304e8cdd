import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY } from '../../core/instant.ts'
import type { PlanTask } from '../../core/planTask.ts'
import { csvOf, type Desk, NOW, openDesk, ordinaryRows, VIEWER } from './desk.ts'
import { heldDrill } from './drillCases.ts'
import {
  APPROVER,
  claimOf,
  DRAFT,
  newApproved,
  newDraft,
  newInForce,
  newPlan,
  newSubmitted,
  OUTSIDER,
} from './planCases.ts'
import { newSession } from './trainingCases.ts'

const NEWEST = { filter: {}, sort: 'receivedAt', descending: true } as const

let desk: Desk
let now = NOW

beforeEach(async () => {
  now = NOW
  desk = await openDesk({ clock: () => now })
})
afterEach(async () => await desk.close())

test('the text in force stays what it is, byte for byte, while the next one is written', async () => {
  const first = await newInForce(desk, { draft: { ...DRAFT, text: '﻿# 总则\r\n两小时 \n' } })
  const { plan } = await desk.run('getPlan', { planId: first.planId })
  const second = await newDraft(desk, { plan })
  expect(second.digest).not.toBe(first.digest)
  const { current, draft } = await desk.run('getPlan', { planId: first.planId })
  expect(current).toEqual(first)
  expect(draft).toMatchObject({ number: 2, state: 'draft' })
  const inForce = claimOf(first)
  await expect(desk.run('savePlanDraft', { ...inForce, draft: DRAFT })).rejects.toMatchObject({
    code: 'planRevisionState',
  })
})

test('a draft begins with the text in force, and a plan has one under way at a time', async () => {
  const first = await newInForce(desk)
  const { plan } = await desk.run('getPlan', { planId: first.planId })
  const begun = { planId: plan.id, revision: plan.revision, trigger: DRAFT.basis.trigger }
  expect((await desk.run('draftPlanRevision', begun)).text).toBe(DRAFT.text)
  await expect(desk.run('draftPlanRevision', begun)).rejects.toMatchObject({ code: 'conflict' })
  const again = { ...begun, revision: begun.revision + 1 }
  await expect(desk.run('draftPlanRevision', again)).rejects.toMatchObject({
    code: 'planRevisionOpen',
    detail: { number: 2 },
  })
})

test('whoever wrote on a revision does not approve it, also after it was sent back', async () => {
  const submitted = await newSubmitted(desk)
  await expect(desk.run('approvePlanRevision', claimOf(submitted))).rejects.toMatchObject({
    code: 'notApprover',
  })
  const back = await desk.run('requestPlanChanges', { ...claimOf(submitted), reason: '缺少联络表' }, APPROVER)
  expect(back).toMatchObject({ state: 'changesRequested', rejection: '缺少联络表' })
  const mended = await desk.run('savePlanDraft', { ...claimOf(back), draft: DRAFT }, APPROVER)
  const asked = { ...claimOf(mended), approver: APPROVER.name, deadlineOn: '2026-04-20' }
  await expect(desk.run('submitPlanRevision', asked)).rejects.toMatchObject({ code: 'approverIsAuthor' })
})

test('only an active account that may keep plans, and did not write on it, can be named as approver', async () => {
  const draft = await newDraft(desk)
  const account = (name: string, over: object = {}) =>
    desk.run('saveAccount', {
      as: { name },
      roles: ['department'],
      department: '客服部',
      active: true,
      password: 'correct horse',
      ...over,
    })
  await account('审批甲')
  await account('审批乙', { active: false })
  await account('只读丙', { roles: ['viewer'], department: null })
  await account('人事丁', { roles: ['hr', 'viewer'], department: null })
  const search = { planId: draft.planId, number: draft.number, offset: 0, limit: 10 }
  const namesFor = async (text?: string) =>
    (await desk.run('listApprovers', { ...search, ...(text !== undefined && { text }) })).rows.map(
      ({ name }) => name,
    )
  expect(new Set(await namesFor())).toEqual(new Set(['审批甲', '人事丁']))
  expect(await namesFor('客服')).toEqual(['审批甲'])
  for (const approver of ['审批乙', '只读丙', '无此人'])
    await expect(
      desk.run('submitPlanRevision', { ...claimOf(draft), approver, deadlineOn: '2026-04-20' }),
    ).rejects.toMatchObject({ code: 'approverUnfit' })
  const fourth = { name: '人事丁', roles: ['hr'] } as const
  const saved = await desk.run('savePlanDraft', { ...claimOf(draft), draft: DRAFT }, fourth)
  expect(await namesFor()).toEqual(['审批甲'])
  const submitted = await desk.run('submitPlanRevision', {
    ...claimOf(saved),
    approver: '审批甲',
    deadlineOn: '2026-04-20',
  })
  expect(submitted.state).toBe('inReview')
})

test('a change by another person since it was opened is not written over', async () => {
  const draft = await newDraft(desk)
  await desk.run('savePlanDraft', { ...claimOf(draft), draft: { ...DRAFT, text: '# 新' } }, APPROVER)
  await expect(desk.run('savePlanDraft', { ...claimOf(draft), draft: DRAFT })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('a revision is in force from its day on, in place of the one before, and answers every open task', async () => {
  const first = await newInForce(desk)
  const { planId } = first
  const task = {
    trigger: 'law',
    reference: '《条例》',
    source: '公报',
    issuedOn: '2026-04-01',
    recordId: null,
    dueOn: '2026-04-09',
  } as const
  const { plan, openTasks } = await desk.run('openPlanTask', { planId, task })
  expect(openTasks).toBe(1)
  const overdue = await desk.run('listPlans', { overdue: true, offset: 0, limit: 10 })
  expect(overdue.rows.map((row) => [row.plan.id, row.taskDueOn])).toEqual([[planId, '2026-04-09']])
  const approved = await newApproved(desk, { plan, draft: { ...DRAFT, effectiveOn: '2026-05-01' } })
  await expect(desk.run('putPlanInForce', claimOf(approved))).rejects.toMatchObject({
    code: 'planNotEffective',
  })
  now += 21 * DAY
  await desk.run('putPlanInForce', claimOf(approved))
  const detail = await desk.run('getPlan', { planId })
  expect(detail).toMatchObject({ openTasks: 0, draft: null, current: { number: 2, state: 'inForce' } })
  expect(detail.plan).toMatchObject({ inForce: 2, reviewedOn: '2026-05-01', nextReviewOn: '2027-05-01' })
  expect((await desk.run('getPlanRevision', { planId, number: 1 })).state).toBe('superseded')
  const { rows } = await desk.run('listPlanTasks', { planId, offset: 0, limit: 10 })
  expect(rows).toMatchObject([{ reference: '《条例》', closedAs: 'revised' }])
})

test('a review that changes nothing is an entry of its own and begins the cycle anew', async () => {
  const { planId } = await newInForce(desk)
  now += 400 * DAY
  const late = await desk.run('getPlan', { planId })
  expect(late.gaps).toContainEqual({ kind: 'reviewOverdue', since: '2027-04-10' })
  const asked = { planId, revision: late.plan.revision, note: '经复核无需修订' }
  const reviewed = await desk.run('reviewPlanUnchanged', asked)
  expect(reviewed.plan).toMatchObject({ inForce: 1, nextReviewOn: '2028-05-15' })
  const { rows } = await desk.run('listPlanReviews', { planId, offset: 0, limit: 10 })
  expect(rows.map(({ outcome, number }) => [outcome, number])).toEqual([
    ['noChange', 1],
    ['revised', 1],
  ])
  await newDraft(desk, { plan: reviewed.plan })
  const again = { ...asked, revision: asked.revision + 2 }
  await expect(desk.run('reviewPlanUnchanged', again)).rejects.toMatchObject({ code: 'planRevisionOpen' })
})

test('a department that becomes another one calls for a revision of the plans that name it, once', async () => {
  const plan = await newPlan(desk, { departments: ['热线部', '客服部'] })
  await newPlan(desk, { departments: ['供水公司'] })
  const merge = {
    name: '热线部',
    countsAs: '客服部',
    from: '2026-04-01',
    kind: 'merge',
    reason: '合并',
  } as const
  const register = { entries: [merge] }
  expect(await desk.finish('publishRegister', { register, version: 0 })).toMatchObject({ planTasks: 1 })
  const { rows } = await desk.run('listPlanTasks', { planId: plan.id, offset: 0, limit: 10 })
  expect(rows).toMatchObject([
    { trigger: 'organisation', reference: '热线部 → 客服部', source: '合并', dueOn: '2026-05-10' },
  ])
  expect(await desk.finish('publishRegister', { register, version: 1 })).toMatchObject({ planTasks: 0 })
})

test('a department that is set up calls for a look at every plan in force, or at those of what it came out of', async () => {
  const inForce = await newInForce(desk)
  const hotline = await newInForce(desk, { plan: await newPlan(desk, { departments: ['热线部'] }) })
  await newPlan(desk, { departments: ['热线部'] })
  const setUp = { from: '2026-04-01', kind: 'new', reason: '组建' } as const
  const first = { ...setUp, name: '督办专班', countsAs: '督办专班' }
  expect(await desk.finish('publishRegister', { register: { entries: [first] }, version: 0 })).toMatchObject({
    planTasks: 2,
  })
  const alias = { ...setUp, name: '夜间热线', countsAs: '热线部', from: null, kind: 'alias' } as const
  const entries = [first, alias]
  await desk.finish('publishRegister', { register: { entries }, version: 1 })
  const own = { ...setUp, name: '夜间热线', countsAs: '夜间热线' }
  const register = { entries: [...entries, own] }
  expect(await desk.finish('publishRegister', { register, version: 2 })).toMatchObject({ planTasks: 2 })
  const references = async (planId: number) =>
    (await desk.run('listPlanTasks', { planId, offset: 0, limit: 10 })).rows.map(({ reference }) => reference)
  expect(await references(inForce.planId)).toEqual(['+ 督办专班'])
  expect(await references(hotline.planId)).toEqual(['+ 督办专班', '+ 夜间热线'])
  await expect(
    desk.run('publishRegister', { register: { entries: [{ ...first, countsAs: '客服部' }] }, version: 3 }),
  ).rejects.toMatchObject({ code: 'registerInvalid' })
})

test('a major event is one of the ledger or written down elsewhere, and its ticket opens what came of it', async () => {
  const { planId } = await newInForce(desk)
  await desk.importCsv('1.csv', csvOf(ordinaryRows(1)))
  const { rows } = await desk.run('listRecords', { ...NEWEST, offset: 0, limit: 1 })
  const recordId = rows[0]!.id
  const task = {
    trigger: 'majorEvent',
    reference: '群体投诉',
    source: '',
    issuedOn: null,
    recordId: null,
    dueOn: '2026-05-01',
  } as const
  await expect(desk.run('openPlanTask', { planId, task })).rejects.toMatchObject({ code: 'badInput' })
  await expect(
    desk.run('openPlanTask', { planId, task: { ...task, recordId: recordId + 99 } }),
  ).rejects.toMatchObject({
    code: 'notFound',
  })
  const { plan } = await desk.run('openPlanTask', { planId, task: { ...task, recordId } })
  const [{ id: taskId }] = (await desk.run('listPlanTasks', { planId, offset: 0, limit: 1 })).rows as [
    PlanTask,
  ]
  const trigger = { kind: 'other', reference: '' } as const
  const begun = await desk.run('draftPlanRevision', { planId, revision: plan.revision, trigger, taskId })
  expect(begun.basis).toMatchObject({ trigger: { kind: 'majorEvent' }, evidence: { recordIds: [recordId] } })
  const links = await desk.run('listLinks', { of: 'record', id: recordId, offset: 0, limit: 10 })
  expect(links.rows.map(({ kind, planId: of, number }) => [kind, of, number])).toEqual([
    ['task', planId, null],
    ['revision', planId, 2],
  ])
})

test('a risk inside a plan has a degree and a response, stays with its revision, and is carried into the next', async () => {
  const draft = await newDraft(desk)
  const risk = { risk: '备用线路中断', likelihood: 3, impact: 5, response: '启用移动席位' }
  const withRisk = (over: object) => ({
    ...DRAFT,
    basis: { ...DRAFT.basis, risks: [{ ...risk, ...over }] },
  })
  for (const over of [{ likelihood: 6 }, { impact: 0 }, { response: ' ' }, { risk: '' }])
    await expect(
      desk.run('savePlanDraft', { ...claimOf(draft), draft: withRisk(over) }),
    ).rejects.toMatchObject({ code: 'badInput' })
  const saved = await desk.run('savePlanDraft', { ...claimOf(draft), draft: withRisk({}) })
  expect(saved.basis.risks).toEqual([risk])
  const first = await newInForce(desk, { draft: withRisk({}) })
  const { plan } = await desk.run('getPlan', { planId: first.planId })
  const trigger = { kind: 'cycle', reference: '' } as const
  const next = await desk.run('draftPlanRevision', { planId: plan.id, revision: plan.revision, trigger })
  expect(next.basis).toMatchObject({ risks: [risk], changes: [] })
})

test('a draft that is given up keeps its text and the reason, frees the plan, and its number is never used again', async () => {
  const { planId } = await newInForce(desk)
  const { plan } = await desk.run('getPlan', { planId })
  const draft = await newDraft(desk, { plan })
  await expect(
    desk.run('discardPlanRevision', { ...claimOf(draft), reason: '不属本部门' }, OUTSIDER),
  ).rejects.toMatchObject({ code: 'otherDepartment' })
  const gone = await desk.run('discardPlanRevision', { ...claimOf(draft), reason: '并入另一预案' })
  expect(gone).toMatchObject({ state: 'discarded', discardReason: '并入另一预案', text: DRAFT.text })
  await expect(desk.run('savePlanDraft', { ...claimOf(gone), draft: DRAFT })).rejects.toMatchObject({
    code: 'planRevisionState',
  })
  const detail = await desk.run('getPlan', { planId })
  expect(detail).toMatchObject({ draft: null, current: { number: 1 } })
  expect((await newDraft(desk, { plan: detail.plan })).number).toBe(3)
  const submitted = await newSubmitted(desk)
  await expect(
    desk.run('discardPlanRevision', { ...claimOf(submitted), reason: '晚了' }),
  ).rejects.toMatchObject({ code: 'planRevisionState' })
})

test('everybody on the team and on the roster of its departments is to know the text, each version anew', async () => {
  const post = { department: '客服部', role: '', from: '2026-01-01', to: null } as const
  for (const [employeeNo, name] of [
    ['1', '张三'],
    ['2', '张三'],
    ['3', '李四'],
  ] as const)
    await desk.run('saveStaff', { as: null, span: { ...post, employeeNo, name } })
  await desk.run('saveStaff', {
    as: null,
    span: { ...post, employeeNo: '4', name: '赵六', to: '2026-03-31' },
  })
  const { planId, number } = await newInForce(desk)
  const unread = async () =>
    (await desk.run('listPlanReaders', { planId, read: false, offset: 0, limit: 10 })).rows.map(
      ({ person }) => person,
    )
  expect(await unread()).toEqual(['张三 1', '张三 2', '李四', '王五'])
  await desk.run('recordPlanReading', { planId, number, people: [] }, { ...VIEWER, name: '李四' })
  expect(await desk.run('recordPlanReading', { planId, number, people: ['张三 2', '李四'] })).toEqual({
    recorded: 1,
  })
  expect(await unread()).toEqual(['张三 1', '王五'])
  const { plan, readers } = await desk.run('getPlan', { planId })
  expect(readers).toEqual({ expected: 4, read: 2 })
  await newInForce(desk, { plan })
  expect(await unread()).toHaveLength(4)
  await expect(desk.run('recordPlanReading', { planId, number, people: [] })).rejects.toMatchObject({
    code: 'planRevisionState',
  })
})

test('a plan is ready when its team was trained on that very text and it was drilled, and no longer with the next', async () => {
  const post = { department: '客服部', role: '', from: '2026-01-01', to: null } as const
  await desk.run('saveStaff', { as: null, span: { ...post, employeeNo: '7', name: '王五' } })
  await desk.run('saveStaff', { as: null, span: { ...post, employeeNo: '8', name: '赵六' } })
  const team = [
    { person: '王五', employeeNo: null, duty: '现场指挥' },
    { person: '赵六', employeeNo: '8', duty: '联络' },
  ]
  const first = await newInForce(desk, { plan: await newPlan(desk, { team }) })
  const { planId } = first
  const gaps = async () => (await desk.run('getPlan', { planId })).gaps
  expect(await gaps()).toEqual([{ kind: 'untrained', people: ['王五', '赵六'] }, { kind: 'neverDrilled' }])
  const session = await newSession(desk, { planId, planRevisionId: first.id, exam: false })
  const attended = { attended: true, points: null }
  await desk.run('saveAttendances', {
    id: session.id,
    revision: session.revision,
    entries: [{ employeeNo: '7', ...attended }],
  })
  expect(await gaps()).toEqual([{ kind: 'untrained', people: ['赵六'] }, { kind: 'neverDrilled' }])
  await desk.run('saveAttendances', {
    id: session.id,
    revision: session.revision + 1,
    entries: [{ employeeNo: '8', ...attended }],
  })
  await heldDrill(desk, { planId, planRevisionId: first.id })
  expect(await gaps()).toEqual([])
  const listed = await desk.run('listPlans', { offset: 0, limit: 10 })
  expect(listed.rows.map((row) => row.gaps)).toEqual([[]])
  const { plan } = await desk.run('getPlan', { planId })
  await newInForce(desk, { plan })
  expect(await gaps()).toEqual([{ kind: 'untrained', people: ['王五', '赵六'] }])
})

test('a representative keeps the plans of the own department only', async () => {
  const { planId } = await newInForce(desk)
  const { plan } = await desk.run('getPlan', { planId })
  const asked = { planId, revision: plan.revision, note: '无' }
  await expect(desk.run('reviewPlanUnchanged', asked, OUTSIDER)).rejects.toMatchObject({
    code: 'otherDepartment',
  })
  const own = { ...OUTSIDER, department: '客服部' }
  expect((await desk.run('reviewPlanUnchanged', asked, own)).plan.id).toBe(planId)
})

test('a text leaves as the bytes it was written in, and its file keeps a name that any system takes', async () => {
  const plan = await newPlan(desk, { code: 'A/1', name: '预案: 一' })
  const { planId, number } = await newDraft(desk, { plan, draft: { ...DRAFT, text: '# 一\r\n' } })
  const { fileName, fileId } = await desk.run('exportPlanRevision', { planId, number })
  expect(fileName).toBe('A-1 预案- 一 1.md')
  expect(await readFile(await desk.application.filePath(fileId), 'utf8')).toBe('# 一\r\n')
})

test('a code belongs to one plan', async () => {
  const first = await newPlan(desk, { code: 'YA-甲' })
  await expect(newPlan(desk, { code: 'YA-甲' })).rejects.toMatchObject({
    code: 'planCodeTaken',
    detail: { planId: first.id },
  })
})
