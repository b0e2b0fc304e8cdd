import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY } from '../../core/instant.ts'
import { assessmentAfter, claimOf, newAssessment, SECOND } from './assessmentCases.ts'
import { csvOf, type Desk, NOW, openDesk, ordinaryRows, QUARTER, SUPERVISOR, VIEWER } from './desk.ts'

let desk: Desk
let now = NOW

beforeEach(async () => {
  now = NOW
  desk = await openDesk({ clock: () => now })
  await desk.importCsv('first.csv', csvOf(ordinaryRows(12)))
})
afterEach(async () => await desk.close())

test('a quarter is assessed once, as many special matters as there are', async () => {
  const asked = { name: '一季度', kind: 'quarterly', period: QUARTER, scope: null } as const
  const { id } = await desk.run('createAssessment', asked)
  await expect(desk.run('createAssessment', asked)).rejects.toMatchObject({
    code: 'assessmentExists',
    detail: { assessmentId: id },
  })
  await newAssessment(desk)
  await newAssessment(desk)
  expect((await desk.run('listAssessments', { offset: 0, limit: 10 })).total).toBe(3)
})

test('every step is taken once: not in the wrong state, not on what has moved since, not by who may not', async () => {
  const created = await newAssessment(desk)
  await expect(desk.run('closeReview', claimOf(created))).rejects.toMatchObject({ code: 'assessmentState' })
  await expect(desk.run('startPreview', claimOf(created), VIEWER)).rejects.toMatchObject({
    code: 'notAllowed',
  })
  const preview = await desk.run('startPreview', claimOf(created))
  await expect(desk.run('startPreview', claimOf(created))).rejects.toMatchObject({ code: 'conflict' })
  await expect(desk.run('startPreview', claimOf(preview))).rejects.toMatchObject({ code: 'assessmentState' })
  await expect(desk.finish('freezeAssessment', claimOf(preview))).rejects.toMatchObject({
    code: 'assessmentState',
  })
})

test('the review closes when the appeal window has ended, and before that only with a waiver of two people', async () => {
  const appealing = await assessmentAfter(desk, 'openAppeals')
  await expect(desk.run('closeReview', claimOf(appealing))).rejects.toMatchObject({
    code: 'assessmentNotReady',
    detail: { gaps: ['appealWindowOpen'] },
  })
  const { waivers } = await desk.run('requestWaiver', {
    ...claimOf(appealing),
    kind: 'appealWindowOpen',
    reason: '各部门均已确认',
  })
  const { id: waiverId } = waivers[0]!
  await expect(desk.run('closeReview', claimOf(appealing))).rejects.toMatchObject({
    code: 'assessmentNotReady',
  })
  await expect(desk.run('approveWaiver', { waiverId })).rejects.toMatchObject({ code: 'samePerson' })
  await desk.run('approveWaiver', { waiverId }, SECOND)
  await expect(desk.run('approveWaiver', { waiverId }, SECOND)).rejects.toMatchObject({
    code: 'alreadyDecided',
  })
  expect((await desk.run('closeReview', claimOf(appealing))).state).toBe('closed')

  const waiting = await assessmentAfter(desk, 'openAppeals')
  now = NOW + DAY
  expect((await desk.run('closeReview', claimOf(waiting))).state).toBe('closed')
})

test('a period that is not over cannot be closed, whatever is waived', async () => {
  const created = await desk.run('createAssessment', {
    name: '二季度',
    kind: 'quarterly',
    period: '2026-Q2',
    scope: null,
  })
  await desk.importCsv(
    'later.csv',
    csvOf([{ ...ordinaryRows(1)[0]!, ticketNo: 'GD-9', receivedAt: '2026-04-02 09:00' }]),
  )
  const preview = await desk.run('startPreview', claimOf(created))
  const appealing = await desk.run('openAppeals', { ...claimOf(preview), appealUntil: NOW + 1 })
  now = NOW + DAY
  await expect(desk.run('closeReview', claimOf(appealing))).rejects.toMatchObject({
    detail: { gaps: ['periodNotOver'] },
  })
  const asked = { ...claimOf(appealing), kind: 'periodNotOver', reason: '提前' } as const
  await expect(desk.run('requestWaiver', asked)).rejects.toMatchObject({ code: 'notFound' })
})

test('a result goes back only by another person with a reason, as a new edition beside the old one', async () => {
  const published = await assessmentAfter(desk, 'publish')
  const asked = { ...claimOf(published), reason: '补录漏报工单' }
  await expect(desk.run('reopenAssessment', asked, SUPERVISOR)).rejects.toMatchObject({ code: 'samePerson' })
  const again = await desk.run('reopenAssessment', asked, SECOND)
  expect(again).toMatchObject({ state: 'open', edition: 2, appealUntil: null })
  const { steps, editions } = await desk.run('getAssessment', { id: again.id })
  expect(steps.at(-1)).toEqual({
    edition: 2,
    move: 'reopen',
    actor: SECOND.name,
    at: NOW,
    reason: '补录漏报工单',
  })
  expect(editions).toHaveLength(1)
  const old = await desk.run('getAssessmentScores', { id: again.id, edition: 1, by: 'department' })
  expect(old.scorecard.rows[0]).toMatchObject({ name: '客服部', ranked: true })
  expect(old.frozen).toEqual(editions[0])
})

test('a special assessment scores its scope alone', async () => {
  const rows = ordinaryRows(6, (i) => ({ ticketNo: `T-${i}`, nature: i < 2 ? '咨询' : '投诉' }))
  await desk.importCsv('second.csv', csvOf(rows))
  const { id } = await desk.run('createAssessment', {
    name: '咨询专项',
    kind: 'special',
    period: QUARTER,
    scope: { fields: { nature: { in: ['inquiry'] } } },
  })
  const { scorecard } = await desk.run('getAssessmentScores', { id, by: 'department' })
  expect(scorecard.rows[0]!.kpis.map(({ denominator }) => denominator)).toEqual([2, 2, 2, 2, 2, 2, 2, 0])
})
