import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../app/actor.ts'
import type { Input } from '../../app/contract.ts'
import type { AssessmentAdjustment } from '../../core/adjustment.ts'
import type { Appeal, AppealAbout, AppealConsequence } from '../../core/appeal.ts'
import type { Assessment } from '../../core/assessment.ts'
import { DAY } from '../../core/instant.ts'
import { adjustmentClaim, claimOf, SPEAKER } from './appealCases.ts'
import { assessmentAfter, claimOf as claimOfAssessment, SECOND } from './assessmentCases.ts'
import { at, csvOf, type Desk, NOW, openDesk, ordinaryRows, SUPERVISOR } from './desk.ts'

const THIRD: Actor = { name: '第三人', roles: ['supervisor'] }
const NOTHING: AppealConsequence = { kind: 'none' }

let desk: Desk
let now = NOW
let assessment: Assessment
beforeEach(async () => {
  now = NOW
  desk = await openDesk({ clock: () => now })
  const rows = ordinaryRows(12, (i) => (i === 0 ? { closedAt: at(72 * 60) } : {}))
  await desk.importCsv(
    '一.csv',
    csvOf([...rows, ...ordinaryRows(1, () => ({ ticketNo: 'S', department: '供应部' }))]),
  )
  assessment = await assessmentAfter(desk, 'openAppeals')
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

async function appeal(about: AppealAbout, actor: Actor = SPEAKER, department = '客服部'): Promise<Appeal> {
  const asked = { assessmentId: assessment.id, department, about, reason: '系统停机所致', files: [] }
  return await desk.run('fileAppeal', asked, actor)
}

async function uphold(filed: Appeal, consequence = NOTHING, actor = SECOND): Promise<Appeal> {
  const verdict = { uphold: true, outcome: '申诉成立', consequence }
  return await desk.run('decideAppeal', { ...claimOf(filed), ...verdict }, actor)
}

async function lateRecord(): Promise<number> {
  const list = { filter: { state: 'late' }, sort: 'dueAt', descending: false, offset: 0, limit: 1 } as const
  return (await desk.run('listRecords', list)).rows[0]!.id
}

async function score(): Promise<string | null> {
  const { scorecard } = await desk.run('getAssessmentScores', { id: assessment.id, by: 'department' })
  return scorecard.rows.find(({ name }) => name === '客服部')!.score
}

test('an upheld appeal about a ticket excludes it at once, shows before and after, and is final', async () => {
  const recordId = await lateRecord()
  const filed = await appeal({ kind: 'record', recordId })
  expect(filed).toMatchObject({ state: 'filed', filedBy: '王敏', edition: 1 })
  const before = await score()
  const consequence: AppealConsequence = {
    kind: 'decision',
    decision: { kind: 'exclusion', code: 'EX4', reason: '系统停机', evidence: '' },
  }
  const preview = await desk.run('previewAppeal', { appealId: filed.id, consequence }, SECOND)
  expect(await score()).toBe(before)
  const upheld = await uphold(filed, consequence)
  expect(upheld).toMatchObject({
    state: 'upheld',
    decidedBy: SECOND.name,
    outcome: '申诉成立',
    effect: preview,
  })
  expect(preview.departments).toMatchObject([{ department: '客服部', before: { score: before } }])
  expect(await score()).toBe(preview.departments[0]!.after.score)
  expect(await score()).not.toBe(before)
  const { decisions } = await desk.run('getRecord', { id: recordId })
  expect(decisions[0]!.decision).toMatchObject({ requestedBy: '王敏', approvedBy: SECOND.name })
  await expect(uphold(upheld)).rejects.toMatchObject({ code: 'alreadyDecided' })
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true })
})

test('an upheld appeal about the total brings an adjustment, which counts in the score', async () => {
  const filed = await appeal({ kind: 'total' })
  const before = Number(await score())
  const upheld = await uphold(filed, { kind: 'adjustment', adjustment: 'majorIncident' })
  expect(Number(await score())).toBe(before - 5)
  expect(upheld.effect!.departments[0]!.after.score).toBe(await score())
  const { rows } = await desk.run('listAdjustments', { assessmentId: assessment.id, offset: 0, limit: 10 })
  expect(rows).toMatchObject([{ state: 'approved', requestedBy: '王敏', approvedBy: SECOND.name }])
})

test('a decision about a figure has no ticket to rest on', async () => {
  const filed = await appeal({ kind: 'figure', kpi: 'K3' })
  const consequence: AppealConsequence = { kind: 'revocation', decisionId: 1 }
  await expect(uphold(filed, consequence)).rejects.toMatchObject({ code: 'appealConsequence' })
})

test('neither who filed nor who decided before decides an appeal', async () => {
  const recordId = await lateRecord()
  const draft = { kind: 'exclusion', code: 'EX4', reason: '停机', evidence: '公告' } as const
  const request = await desk.run('requestDecision', {
    records: { ids: [recordId] },
    decision: draft,
    files: [],
  })
  const decided = { requestId: request.id, revision: 1, approve: true, reason: '' }
  await desk.run('decideRequest', decided, SECOND)
  const filed = await appeal({ kind: 'record', recordId })
  for (const actor of [SUPERVISOR, SECOND])
    await expect(uphold(filed, NOTHING, actor)).rejects.toMatchObject({ code: 'samePerson' })
  await expect(uphold(filed, NOTHING, SPEAKER)).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(uphold({ ...filed, revision: 2 }, NOTHING, THIRD)).rejects.toMatchObject({ code: 'conflict' })
  const { decisions } = await desk.run('getRecord', { id: recordId })
  const consequence: AppealConsequence = { kind: 'revocation', decisionId: decisions[0]!.id }
  expect((await uphold(filed, consequence, THIRD)).state).toBe('upheld')
  expect((await desk.run('getRecord', { id: recordId })).decisions[0]!.revokedAt).toBe(NOW)

  const own = await appeal({ kind: 'total' }, SECOND)
  await expect(uphold(own)).rejects.toMatchObject({ code: 'samePerson' })
})

test('appeals are filed by the department, for itself, within the window', async () => {
  await expect(appeal({ kind: 'total' }, SPEAKER, '供应部')).rejects.toMatchObject({
    code: 'otherDepartment',
  })
  await expect(appeal({ kind: 'total' }, SUPERVISOR, '没有的部门')).rejects.toMatchObject({
    code: 'notFound',
  })
  await expect(appeal({ kind: 'figure', kpi: 'K99' })).rejects.toMatchObject({ code: 'notFound' })
  await expect(
    appeal({ kind: 'record', recordId: await lateRecord() }, SUPERVISOR, '供应部'),
  ).rejects.toMatchObject({ code: 'otherDepartment' })
  now = NOW + DAY
  await expect(appeal({ kind: 'total' })).rejects.toMatchObject({ code: 'appealLate' })
  now = NOW
  assessment = await assessmentAfter(desk, 'startPreview')
  await expect(appeal({ kind: 'total' })).rejects.toMatchObject({ code: 'appealClosed' })
})

test('an appeal is taken back only by who filed it, and only while nobody decided it', async () => {
  const filed = await appeal({ kind: 'total' })
  await expect(desk.run('withdrawAppeal', claimOf(filed))).rejects.toMatchObject({ code: 'notYours' })
  const withdrawn = await desk.run('withdrawAppeal', claimOf(filed), SPEAKER)
  expect(withdrawn.state).toBe('withdrawn')
  await expect(desk.run('withdrawAppeal', claimOf(filed), SPEAKER)).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(desk.run('withdrawAppeal', claimOf(withdrawn), SPEAKER)).rejects.toMatchObject({
    code: 'alreadyDecided',
  })
})

test('what nobody decided stands in the way of closing the review, and the result prints what was', async () => {
  const filed = await appeal({ kind: 'figure', kpi: 'K3' })
  const asked = await adjustment('praise')
  now = NOW + DAY
  await expect(desk.run('closeReview', claimOfAssessment(assessment))).rejects.toMatchObject({
    detail: { gaps: ['undecidedAppeals', 'undecidedAdjustments'] },
  })
  const rejected = { ...claimOf(filed), uphold: false, outcome: '口径无误', consequence: NOTHING }
  await desk.run('decideAppeal', rejected, SECOND)
  await decide(asked, 'approve')
  const closed = await desk.run('closeReview', claimOfAssessment(assessment))
  const frozen = await desk.finish('freezeAssessment', claimOfAssessment(closed))
  const { basis } = await desk.run('getEdition', { id: assessment.id, edition: frozen.edition })
  expect(basis.appeals).toMatchObject([
    { about: 'K3', upheld: false, filedBy: '王敏', decidedBy: SECOND.name },
  ])
  expect(basis.adjustments).toMatchObject([{ kind: 'praise', department: '客服部' }])
  await expect(adjustment('praise')).rejects.toMatchObject({ code: 'assessmentState' })
})

async function adjustment(
  kind: Input<'requestAdjustment'>['kind'],
  actor: Actor = SUPERVISOR,
): Promise<AssessmentAdjustment> {
  const asked = { assessmentId: assessment.id, department: '客服部', kind, evidence: '通报 7', files: [] }
  return await desk.run('requestAdjustment', asked, actor)
}

async function decide(
  asked: AssessmentAdjustment,
  verdict: Input<'decideAdjustment'>['verdict'],
  actor = SECOND,
): Promise<AssessmentAdjustment> {
  return await desk.run('decideAdjustment', { ...adjustmentClaim(asked), verdict, reason: '核实' }, actor)
}

test('an adjustment counts from its approval by another person until it is revoked', async () => {
  const before = await score()
  const asked = await adjustment('falsifiedClosing')
  expect(await score()).toBe(before)
  await expect(decide(asked, 'approve', SUPERVISOR)).rejects.toMatchObject({ code: 'samePerson' })
  const preview = await desk.run('previewAdjustment', { adjustmentId: asked.id, verdict: 'approve' })
  expect(preview.departments).toMatchObject([
    { before: { score: before }, after: { score: '59.99', grade: 'E' } },
  ])
  const approved = await decide(asked, 'approve')
  expect(await score()).toBe('59.99')
  await expect(decide(asked, 'approve')).rejects.toMatchObject({ code: 'conflict' })
  await expect(decide(approved, 'approve')).rejects.toMatchObject({ code: 'alreadyDecided' })
  const revoked = await decide(approved, 'revoke')
  expect(revoked).toMatchObject({ state: 'revoked', approvedBy: SECOND.name })
  expect(await score()).toBe(before)
  expect((await decide(await adjustment('praise'), 'reject')).state).toBe('rejected')
  await expect(adjustment('praise', SPEAKER)).rejects.toMatchObject({ code: 'notAllowed' })
})

test('the scheme says what an adjustment is worth', async () => {
  const { scheme, version } = await desk.run('getScheme', {})
  const rules = {
    bonusEach: 2,
    bonusMax: 3,
    majorIncident: 7,
    complaintUpheld: 2,
    accountability: 4,
    vetoCap: 50,
  }
  await desk.run('publishScheme', { scheme: { ...scheme, adjustments: rules }, version })
  const before = Number(await score())
  await decide(await adjustment('accountability'), 'approve')
  expect(Number(await score())).toBe(before - 4)
})
