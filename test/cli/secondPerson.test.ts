import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../app/actor.ts'
import { UsageError } from '../../cli/arguments.ts'
import { appealCommand } from '../../cli/commands/appeal.ts'
import { excludeCommand } from '../../cli/commands/exclude.ts'
import { assessmentAfter, SECOND } from '../app/assessmentCases.ts'
import { at, csvOf, type Desk, openDesk, ordinaryRows } from '../app/desk.ts'
import { type Terminal, terminalOf, unopened } from './terminal.ts'

const SPEAKER: Actor = { name: '王敏', roles: ['department'], department: '客服部' }

let desk: Desk
let terminal: Terminal
beforeEach(async () => {
  desk = await openDesk()
  await desk.importCsv('一.csv', csvOf(ordinaryRows(12, (i) => (i < 2 ? { closedAt: at(72 * 60) } : {}))))
  terminal = terminalOf(desk)
})
afterEach(async () => await desk.close())

test('an exclusion is tried, requested with a file, listed and approved by another person', async () => {
  const ask = [
    'request',
    'GD-000001',
    'GD-000002',
    '--code',
    'EX4',
    '--reason',
    '停机',
    '--period',
    '2026-Q1',
  ]
  const tried = await terminal(excludeCommand, [...ask, '--dry-run'])
  expect(tried.text).toContain('0 → 2 / 12')
  const notice = join(desk.folder, '公告.txt')
  await writeFile(notice, '停机')
  const asked = await terminal(excludeCommand, [...ask, '--file', notice])
  expect(asked.value).toMatchObject({ request: { records: 2, files: [{ fileName: '公告.txt' }] } })
  expect((await terminal(excludeCommand, ['list', '--state', 'pending'])).text).toContain('GD-000001 等 2 件')
  await expect(terminal(excludeCommand, ['approve', '1'])).rejects.toMatchObject({ code: 'samePerson' })
  const approved = await terminal(excludeCommand, ['approve', '1', '--period', '2026-Q1'], SECOND)
  expect(approved.value).toMatchObject({ request: { state: 'approved' } })
  expect(approved.text).toBe(`申请 1：已批准\n${tried.text}`)
  await expect(
    terminal(excludeCommand, ['request', 'GD-9', '--code', 'EX4', '--reason', 'x']),
  ).rejects.toMatchObject({ code: 'notFound' })
})

test('an appeal is filed by a department and decided by another person', async () => {
  const { id } = await assessmentAfter(desk, 'openAppeals')
  const of = ['--assessment', String(id), '--department', '客服部']
  const filed = await terminal(
    appealCommand,
    ['file', ...of, '--ticket', 'GD-000001', '--reason', '停机'],
    SPEAKER,
  )
  expect(filed.text).toBe('申诉 1 已提交，等待裁定。')
  expect((await terminal(appealCommand, ['list', ...of])).text).toContain('GD-000001')
  const verdict = ['decide', '1', '--uphold', '--outcome', '属实', '--exclude', 'EX4']
  const decided = await terminal(appealCommand, verdict, SECOND)
  expect(decided.value).toMatchObject({ appeal: { state: 'upheld', outcome: '属实' } })
  expect(decided.text).toContain('申诉 1：成立')
  expect(decided.text).toContain('0 → 1 / 12')
})

test.each([
  [[]],
  [['request', 'GD-1', '--reason', 'x']],
  [['request', 'GD-1', '--code', 'EX9', '--reason', 'x']],
  [['request', '--code', 'EX1', '--reason', 'x']],
  [['approve', 'one']],
  [['reject', '1']],
  [['list', '--code', 'EX1']],
  [['list', '--state', 'lost']],
])('plumbline exclude %j is wrong usage', async (args) => {
  await expect(unopened(excludeCommand, args)).rejects.toThrow(UsageError)
})

test.each([
  [[]],
  [['file', '--assessment', '1', '--department', '客服部', '--reason', 'x']],
  [['file', '--assessment', 'x', '--department', '客服部', '--reason', 'x', '--total']],
  [['decide', '1', '--outcome', 'x']],
  [['decide', '1', '--reject', '--outcome', 'x', '--exclude', 'EX1']],
  [['decide', '1', '--uphold', '--outcome', 'x', '--exclude', 'EX1', '--adjustment', 'praise']],
  [['decide', '1', '--uphold', '--outcome', 'x', '--adjustment', 'gift']],
  [['list', '--outcome', 'x']],
])('plumbline appeal %j is wrong usage', async (args) => {
  await expect(unopened(appealCommand, args)).rejects.toThrow(UsageError)
})
