import { afterEach, beforeEach, expect, test } from 'vitest'
import { SECOND } from './assessmentCases.ts'
import { type Desk, openDesk, QUARTER } from './desk.ts'
import { FINDING, heldDrill, newDrill } from './drillCases.ts'
import { MILESTONE, newRisk, RISK } from './riskCases.ts'
import { newSession } from './trainingCases.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const PAGE = { offset: 0, limit: 50 }

test('a review moves the next one a cycle on, is remembered with the day it was due, and clears what is due', async () => {
  const { id } = await newRisk(desk)
  const due = async () =>
    (await desk.run('listDue', { kinds: ['risk'], ...PAGE })).rows.map(({ dueOn }) => dueOn)
  expect(await due()).toEqual(['2026-03-31'])
  const review = { likelihood: 1, impact: 5, note: '已演练切换' }
  expect(await desk.run('reviewRisk', { id, revision: 1, review })).toMatchObject({
    likelihood: 1,
    nextReviewOn: '2026-07-10',
    revision: 2,
  })
  expect(await due()).toEqual(['2026-07-10'])
  expect((await desk.run('listRiskReviews', { riskId: id, ...PAGE })).rows).toMatchObject([
    { dueOn: '2026-03-31', reviewedOn: '2026-04-10', note: '已演练切换' },
  ])
  await expect(desk.run('reviewRisk', { id, revision: 1, review })).rejects.toMatchObject({
    code: 'conflict',
  })
  await desk.run('saveRisk', { id, revision: 2, risk: { ...RISK, active: false } })
  expect(await due()).toEqual([])
  await expect(desk.run('reviewRisk', { id, revision: 3, review })).rejects.toMatchObject({
    code: 'riskClosed',
  })
})

test('a milestone is due until it was reached and something shows it', async () => {
  await desk.run('addStages', { stages: [{ name: '启动期', firstOn: '2026-01-01', lastOn: '2026-06-30' }] })
  const [stage] = (await desk.run('listStages', PAGE)).rows
  const made = await desk.run('saveMilestone', { as: null, milestone: { ...MILESTONE, stageId: stage!.id } })
  expect(made).toMatchObject({ stage: '启动期', doneOn: null })
  const as = { id: made.id, revision: 1 }
  const done = { ...MILESTONE, stageId: stage!.id, doneOn: '2026-04-09' }
  await expect(desk.run('saveMilestone', { as, milestone: done })).rejects.toMatchObject({ code: 'badInput' })
  await desk.run('saveMilestone', { as, milestone: { ...done, proof: '验收单 12 号' } })
  expect((await desk.run('listDue', { kinds: ['milestone'], ...PAGE })).total).toBe(0)
})

test('every governance figure opens to as many things as it counts', async () => {
  for (const [employeeNo, name] of [
    ['1', '甲'],
    ['2', '乙'],
  ] as const)
    await desk.run('saveStaff', {
      as: null,
      span: { employeeNo, name, department: '客服部', role: '', from: '2025-01-01', to: null },
    })
  const session = await newSession(desk, { minutes: 900 })
  await desk.run('saveAttendances', {
    id: session.id,
    revision: 1,
    entries: [
      { employeeNo: '1', attended: true, points: 50 },
      { employeeNo: '2', attended: false, points: null },
    ],
  })
  const late = await newRisk(desk, { nextReviewOn: '2026-02-28', department: '客服部' })
  await desk.run('reviewRisk', { id: late.id, revision: 1, review: { likelihood: 1, impact: 1, note: '迟' } })
  await newRisk(desk, { nextReviewOn: '2026-03-31', department: '客服部' })
  const { id: drillId } = await heldDrill(desk)
  await newDrill(desk, { plannedOn: '2026-03-30' })
  for (const dueOn of ['2026-03-20', '2026-03-31']) {
    const { id } = await desk.run('addFinding', { drillId, finding: { ...FINDING, dueOn } })
    if (dueOn === '2026-03-20') continue
    await desk.run('moveFinding', { id, revision: 1, move: 'fix', note: '已培训' })
    await desk.run('moveFinding', { id, revision: 2, move: 'verify', note: '已抽查' }, SECOND)
  }
  const { rows } = await desk.run('getGovernance', { period: QUARTER })
  const own = rows.find(({ department }) => department === '客服部')!
  expect(own.figures.map(({ measure, numerator, denominator }) => [measure, numerator, denominator])).toEqual(
    [
      // Closed on 10 April: landed, and after both days.
      ['improvementLanded', 1, 2],
      ['reviewsOnTime', 0, 0],
      ['trainingCoverage', 1, 2],
      ['passRate', 0, 1],
      ['hoursMet', 1, 2],
      ['drillsDone', 1, 2],
      ['closedOnTime', 0, 2],
      ['risksReviewed', 0, 2],
    ],
  )
  for (const { measure, numerator, denominator } of own.figures) {
    const items = await desk.run('listGovernanceItems', {
      period: QUARTER,
      measure,
      department: '客服部',
      ...PAGE,
    })
    expect([measure, items.total, items.rows.filter(({ outcome }) => outcome === 'hit').length]).toEqual([
      measure,
      denominator,
      numerator,
    ])
  }
  expect((await desk.run('getGovernance', { period: '2026-Q2' })).rows[0]!.figures[5]).toMatchObject({
    denominator: 0,
    met: null,
  })
})
