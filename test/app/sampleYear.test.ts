// The sample year: whoever looks around meets every screen as it is after months of work.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hands, SAMPLE_TODAY, writeSampleYear } from '../../app/sampleYear.ts'
import { DRILL_STATES } from '../../core/drill.ts'
import { OUTREACH_KINDS } from '../../core/outreach.ts'
import { type Desk, openDesk } from './desk.ts'

const PAGE = { offset: 0, limit: 200 }
let desk: Desk

beforeAll(async () => {
  const hands: Hands = { now: 0 }
  desk = await openDesk({ clock: () => hands.now })
  await writeSampleYear(desk.application, hands, async () => {
    await desk.finish('importSample', { language: 'zh-CN' })
  })
}, 120_000)
afterAll(async () => await desk.close())

test('plans stand at every place of their life, some ready and some not', async () => {
  const { rows } = await desk.run('listPlans', PAGE)
  const gaps = rows.flatMap((row) => row.gaps.map(({ kind }) => kind))
  expect(new Set(gaps)).toEqual(
    new Set(['noRevision', 'reviewOverdue', 'noTeam', 'untrained', 'neverDrilled']),
  )
  expect(rows.filter((row) => row.gaps.length === 0)).not.toHaveLength(0)
  const open = rows.flatMap((row) => row.open?.state ?? [])
  expect(new Set(open)).toEqual(new Set(['draft', 'inReview', 'changesRequested', 'approved']))
})

test('drills stand at every state, and what they showed at every end', async () => {
  const { rows } = await desk.run('listDrills', PAGE)
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(DRILL_STATES))
  const findings = await desk.run('listFindings', PAGE)
  const ends = findings.rows.map(({ state, closedHow }) => closedHow ?? state)
  expect(new Set(ends)).toEqual(new Set(['open', 'fixed', 'verify', 'retest']))
})

test('one quarter counts, another is appealed, and something waits for a second person', async () => {
  const { rows } = await desk.run('listAssessments', PAGE)
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['open', 'appeal', 'published']))
  expect((await desk.run('listAppeals', { states: ['filed'], ...PAGE })).total).toBe(1)
  expect((await desk.run('listRequests', { states: ['pending'], ...PAGE })).total).toBe(2)
})

test('people have hours and are paid, and some are to be trained again', async () => {
  const { rows } = await desk.run('getHourLedger', { on: '2026-09-30', ...PAGE })
  expect(new Set(rows.map(({ met }) => met))).toEqual(new Set([true, false]))
  expect((await desk.run('listRetrain', PAGE)).total).toBeGreaterThan(5)
  const payroll = await desk.run('getPayroll', { source: { period: '2026-Q3' } })
  expect(payroll.rows).not.toHaveLength(0)
})

test('some things are overdue and some are due soon, as of its last day', async () => {
  const { today } = await desk.run('listDue', PAGE)
  expect(today).toBe(SAMPLE_TODAY)
  const { overdue, soon } = await desk.run('countDue', {})
  expect(Math.min(overdue, soon)).toBeGreaterThan(2)
})

test('every kind of outreach has records, stories among them with and without consent', async () => {
  const { rows } = await desk.run('listOutreach', PAGE)
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(OUTREACH_KINDS))
  expect(rows.filter(({ plan }) => plan?.number !== null && plan !== null)).not.toHaveLength(0)
  const stories = rows.filter((row) => row.kind === 'story')
  expect(new Set(stories.map(({ consent }) => consent === ''))).toEqual(new Set([true, false]))
  expect(stories.every(({ ticket }) => ticket !== null)).toBe(true)
})
