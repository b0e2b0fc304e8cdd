import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dueCommand } from '../../cli/commands/due.ts'
import { DAY } from '../../core/instant.ts'
import { terminalOf } from '../cli/terminal.ts'
import { SECOND } from './assessmentCases.ts'
import { csvOf, type Desk, NOW, openDesk, ordinaryRows, QUARTER } from './desk.ts'
import { newDrill, newFinding } from './drillCases.ts'
import { CONTENT, newPlan } from './planCases.ts'
import { newSession } from './trainingCases.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const all = async (over: object = {}) =>
  (await desk.run('listDue', { offset: 0, limit: 100, ...over })).rows.map(
    ({ kind, dueOn }) => `${kind} ${dueOn}`,
  )

test('everything with a date stands in one list, by day, until it is dealt with', async () => {
  const { id, drillId } = await newFinding(desk)
  await newDrill(desk, { plannedOn: '2026-05-20', owner: '丙', department: '技术部' })
  await newSession(desk, { heldOn: '2026-04-20', exam: true })
  await newSession(desk, { heldOn: '2026-04-01', exam: false })
  await desk.importCsv('工单.csv', csvOf(ordinaryRows(2)))
  const { id: assessment } = await desk.run('createAssessment', {
    name: '一季度',
    kind: 'quarterly',
    period: QUARTER,
    scope: null,
  })
  await desk.run('startPreview', { id: assessment, revision: 1 })
  // 23:30 of the 12th in Shanghai.
  const appealUntil = NOW + 2 * DAY + 11.5 * 3_600_000
  await desk.run('openAppeals', { id: assessment, revision: 2, appealUntil })
  expect(await all()).toEqual([
    'training 2026-04-01',
    'appeal 2026-04-12',
    'exam 2026-04-20',
    'finding 2026-04-30',
    'drill 2026-05-20',
  ])
  expect(await desk.run('countDue', {})).toEqual({ overdue: 1, soon: 2 })
  expect(await all({ from: '2026-04-12', until: '2026-04-20' })).toHaveLength(2)
  expect(await all({ owner: '丙' })).toEqual(['drill 2026-05-20'])
  expect(await all({ department: '客服部' })).toEqual(['finding 2026-04-30'])
  expect(await desk.run('listDueOwners', {})).toContain('丙')
  await desk.run('moveFinding', { id, revision: 1, move: 'fix', note: '已培训' })
  expect(await all({ kinds: ['finding'] })).toHaveLength(1)
  await desk.run('moveFinding', { id, revision: 2, move: 'verify', note: '已抽查' }, SECOND)
  expect(await all({ kinds: ['finding'] })).toEqual([])
  expect(drillId).toBeGreaterThan(0)
})

test('the command line says what is due within some days', async () => {
  await newDrill(desk, { plannedOn: '2026-05-10' })
  await newDrill(desk, { plannedOn: '2026-05-11' })
  const { value, text } = await terminalOf(desk)(dueCommand, ['--within', '30d'])
  expect((value as { due: unknown[] }).due).toHaveLength(1)
  expect(text).toContain('2026-05-10')
  await expect(terminalOf(desk)(dueCommand, ['--within', 'soon'])).rejects.toThrow('--within')
})

test('and a calendar takes it along', async () => {
  await newDrill(desk, { plannedOn: '2026-05-10' })
  const { fileId } = await desk.run('exportDue', { language: 'zh-CN' })
  const text = await readFile(await desk.application.filePath(fileId), 'utf8')
  expect(text).toContain('DTSTART;VALUE=DATE:20260510')
})

test('what a plan asks for stands under each of its departments', async () => {
  const both = ['客服部', '技术部']
  const { id } = await newPlan(desk, { ...CONTENT, departments: both })
  const kinds = ['planReview'] as const
  const found = async (over: object = {}) =>
    (await desk.run('listDue', { kinds, offset: 0, limit: 100, ...over })).rows
  expect(await found()).toMatchObject([{ id, departments: both }])
  expect(await found({ department: '技术部' })).toMatchObject([{ id, departments: both }])
  expect(await found({ department: '财务部' })).toEqual([])
})
