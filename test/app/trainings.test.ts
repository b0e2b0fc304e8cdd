import { afterEach, beforeEach, expect, test } from 'vitest'
import { trainingCommand } from '../../cli/commands/training.ts'
import { trainedOn } from '../../db/trainings.ts'
import { terminalOf } from '../cli/terminal.ts'
import { connectBeside } from '../pg/place.ts'
import { databaseOf, type Desk, openDesk } from './desk.ts'
import { newInForce } from './planCases.ts'
import { newSession } from './trainingCases.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  // 甲 and 乙 were there on the roster's first day; 丙 is new.
  for (const [employeeNo, name, from] of [
    ['1', '甲', '2025-01-01'],
    ['2', '乙', '2025-01-01'],
    ['3', '丙', '2026-02-01'],
  ] as const)
    await desk.run('saveStaff', {
      as: null,
      span: { employeeNo, name, department: '客服部', role: '', from, to: null },
    })
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const PAGE = { offset: 0, limit: 10 }

async function attend(
  over: Parameters<typeof newSession>[1],
  who: readonly (readonly [employeeNo: string, points: number | null])[],
) {
  const { id, revision } = await newSession(desk, over)
  const entries = who.map(([employeeNo, points]) => ({ employeeNo, attended: true, points }))
  return await desk.run('saveAttendances', { id, revision, entries })
}

test('hours count for who was there, in the quarter and in the first 90 days of somebody new', async () => {
  await attend({ minutes: 900, exam: false }, [['1', null]])
  await attend({ minutes: 899, exam: false, heldOn: '2026-03-31' }, [['2', null]])
  await attend({ minutes: 2400, exam: false, heldOn: '2026-04-01' }, [['3', null]])
  const { rows, firstOn, lastOn } = await desk.run('getHourLedger', { on: '2026-03-01', ...PAGE })
  expect([firstOn, lastOn]).toEqual(['2026-01-01', '2026-03-31'])
  expect(rows.map(({ name, minutes, met }) => [name, minutes, met])).toEqual(
    expect.arrayContaining([
      ['甲', 900, true],
      ['乙', 899, false],
      ['丙', 0, false],
    ]),
  )
  const onboarding = new Map(rows.map((row) => [row.name, row.onboarding]))
  expect(onboarding.get('甲')).toBeNull()
  expect(onboarding.get('丙')).toEqual({ since: '2026-02-01', minutes: 2400, met: true })
  const { text } = await terminalOf(desk)(trainingCommand, ['ledger', '--on', '2026-03-01'])
  expect(text).toContain('15 达标')
  expect(text).toContain('14.98 未达标')
})

test('who failed, missed or is past the day is in the queue until a later session of the course', async () => {
  const { id, courseId, revision } = await newSession(desk, { heldOn: '2026-03-05' })
  await desk.run('saveAttendances', {
    id,
    revision,
    entries: [
      { employeeNo: '1', attended: true, points: 59.99 },
      { employeeNo: '2', attended: false, points: null },
      { employeeNo: '3', attended: true, points: 60 },
    ],
  })
  expect(await desk.run('getSession', { id })).toMatchObject({
    invited: 3,
    attended: 2,
    examined: 2,
    passed: 1,
  })
  const queue = async () =>
    (await desk.run('listRetrain', PAGE)).rows.map(({ name, reason }) => `${name} ${reason}`).sort()
  expect(await queue()).toEqual(['乙 missed', '甲 failed'])
  await attend({ courseId, heldOn: '2026-04-09' }, [['1', 90]])
  expect(await queue()).toEqual(['乙 missed'])
  await attend({ courseId, heldOn: '2025-03-01' }, [['2', 90]])
  expect(await queue()).toEqual(['乙 missed'])
  const old = await newSession(desk, { heldOn: '2025-04-09' })
  await desk.run('saveAttendances', {
    id: old.id,
    revision: 1,
    entries: [{ employeeNo: '2', attended: true, points: 100 }],
  })
  expect(await queue()).toEqual(['乙 expired', '乙 missed'])
})

test('the pass mark of a session is the one of its day, and a later rule leaves it', async () => {
  await desk.run('addTrainingRule', { kind: 'passMark', from: '2026-03-06', amount: 80 })
  expect(await newSession(desk, { heldOn: '2026-03-05' })).toMatchObject({ passMark: 60 })
  expect(await newSession(desk, { heldOn: '2026-03-06' })).toMatchObject({ passMark: 80 })
  await expect(
    desk.run('addTrainingRule', { kind: 'passMark', from: '2026-03-06', amount: 85 }),
  ).rejects.toMatchObject({ code: 'ruleDayTaken' })
})

test('a list is read with its strangers named, and nobody is recorded before the day or by a stale claim', async () => {
  const { id } = await newSession(desk)
  const fileId = await desk.addText('签到.csv', '工号,是否签到,考试成绩\r\n1,是,88\r\n99,是,90\r\n2,也许,')
  const { lines, issues } = await desk.finish('readAttendanceFile', { fileId, sessionId: id })
  expect(issues.map(({ row, code }) => [row, code])).toEqual([
    [3, 'unknownPerson'],
    [4, 'attendedUnread'],
  ])
  const entries = lines.map(({ entry }) => entry)
  expect(await desk.run('saveAttendances', { id, revision: 1, entries })).toMatchObject({ passed: 1 })
  await expect(desk.run('saveAttendances', { id, revision: 1, entries })).rejects.toMatchObject({
    code: 'conflict',
  })
  const later = await newSession(desk, { heldOn: '2026-05-01' })
  await expect(desk.run('saveAttendances', { id: later.id, revision: 1, entries })).rejects.toMatchObject({
    code: 'notHeldYet',
  })
  expect(
    await desk.run('inviteToSession', { id: later.id, revision: 1, department: '客服部' }),
  ).toMatchObject({ added: 3, session: { invited: 3, attended: 0 } })
})

test('trained on a revision is who came, and passed where there was an exam', async () => {
  const { planId, id: planRevisionId } = await newInForce(desk)
  const { plan } = await desk.run('getPlan', { planId })
  const next = await newInForce(desk, { plan })
  await attend({ planId, planRevisionId }, [
    ['1', 60],
    ['2', 10],
  ])
  await attend({ planId, planRevisionId, exam: false }, [['3', null]])
  await attend({ planId, planRevisionId: next.id }, [['2', 100]])
  const knex = await connectBeside(databaseOf(desk.folder))
  expect([...(await trainedOn(knex, planRevisionId))].sort()).toEqual(['1', '3'])
  await knex.destroy()
})
