import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assessCommand } from '../../cli/commands/assess.ts'
import { connectBeside } from '../pg/place.ts'
import { SECOND } from '../app/assessmentCases.ts'
import { csvOf, databaseOf, type Desk, NOW, openDesk, ordinaryRows } from '../app/desk.ts'
import { type Said, type Terminal, terminalOf } from './terminal.ts'

let desk: Desk
let now = NOW
let terminal: Terminal

beforeEach(async () => {
  now = NOW
  desk = await openDesk({ clock: () => now })
  terminal = terminalOf(desk)
  await desk.importCsv('first.csv', csvOf(ordinaryRows(12)))
})
afterEach(async () => await desk.close())

const assess = async (...args: string[]): Promise<Said> => await terminal(assessCommand, args)
const second = async (...args: string[]): Promise<Said> => await terminal(assessCommand, args, SECOND)

test('a quarter goes from open to published by the command line, and shows where it stands on the way', async () => {
  const { value: created } = await assess('create', '--period', '2026-Q1')
  expect(created).toMatchObject({
    assessment: { id: 1, name: '2026 年第一季度考核', kind: 'quarterly', state: 'open', scope: null },
  })
  await assess('preview', '1')
  const { value: appealing, text } = await assess('appeals', '1', '--until', '2026-04-10 18:00')
  // 18:00 in Shanghai, where the desk stands.
  expect(appealing).toMatchObject({ assessment: { appealUntil: Date.UTC(2026, 3, 10, 10) } })
  expect(text).toContain('2026-04-10 18:00')

  const shown = await assess('show', '1')
  expect(shown.text).toContain('申诉期尚未截止')
  expect(shown.text).toContain('appealWindowOpen')
  expect(shown.text).toContain('客服部')
  expect(shown.value).toMatchObject({
    gaps: [{ kind: 'appealWindowOpen', weight: 'waivable' }],
    frozen: null,
    scorecard: { rows: [{ name: '客服部' }] },
  })

  await expect(assess('close', '1')).rejects.toMatchObject({ code: 'assessmentNotReady' })
  const waive = ['waive', '1', '--gap', 'appealWindowOpen', '--reason', '各部门均已确认'] as const
  expect((await assess(...waive)).value).toMatchObject({ waiver: { id: 1, approvedBy: null } })
  await expect(assess('approve-waiver', '1')).rejects.toMatchObject({ code: 'samePerson' })
  expect((await second('approve-waiver', '1')).text).toContain(SECOND.name)
  await assess('close', '1')
  expect((await assess('freeze', '1')).value).toMatchObject({ edition: 1, facts: 12 })
  expect((await assess('publish', '1')).value).toMatchObject({ assessment: { state: 'published' } })
  expect((await assess('check', '1')).value).toEqual({
    assessmentId: 1,
    edition: 1,
    untouched: true,
    differences: [],
  })
  expect((await assess('list', '--state', 'published')).text).toContain('已发布')
  expect((await assess('list', '--state', 'open')).value).toEqual({ assessments: [] })
})

test('a published result goes back by a second person, and both editions can be read and reported', async () => {
  await toFrozen()
  await assess('publish', '1')
  await expect(assess('reopen', '1', '--reason', '补录')).rejects.toMatchObject({ code: 'samePerson' })
  expect((await second('reopen', '1', '--reason', '补录漏报')).value).toMatchObject({
    assessment: { state: 'open', edition: 2 },
  })
  await desk.importCsv('more.csv', csvOf(ordinaryRows(3, (i) => ({ ticketNo: `N-${i}` }))))
  expect((await assess('show', '1')).text).toContain('15/15')
  expect((await assess('show', '1', '--edition', '1')).text).toContain('12/12')
  expect((await assess('show', '1')).text).toContain('补录漏报')

  const out = join(desk.folder, 'frozen.xlsx')
  const { value } = await assess('report', '1', '--format', 'xlsx', '--out', out, '--edition', '1')
  expect(value).toMatchObject({ file: out, format: 'xlsx', language: 'zh-CN', assessmentId: 1, edition: 1 })
  expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK')
})

test('a check of a result that somebody altered is refused, naming what no longer agrees', async () => {
  await toFrozen()
  const knex = await connectBeside(databaseOf(desk.folder))
  await knex('frozen_facts').where('place', 1).update({ department: '别的部门' })
  await knex.destroy()
  await expect(assess('check', '1')).rejects.toMatchObject({
    code: 'verificationFailed',
    detail: { findings: expect.arrayContaining(['digest: assessment 1 edition 1']) as unknown },
  })
})

test('a special matter is named by its period and takes its scope from a file', async () => {
  const path = join(desk.folder, 'scope.json')
  await writeFile(path, JSON.stringify({ fields: { nature: { in: ['inquiry'] } } }))
  const { value } = await assess('create', '--period', '2026-03', '--scope', path)
  expect(value).toMatchObject({
    assessment: {
      kind: 'special',
      name: '2026 年 3 月专项考核',
      scope: { fields: { nature: { in: ['inquiry'] } } },
    },
  })
  await writeFile(path, JSON.stringify({ batchId: 1 }))
  await expect(assess('create', '--period', '2026-03', '--scope', path)).rejects.toMatchObject({
    code: 'badInput',
  })
})

async function toFrozen(): Promise<void> {
  await assess('create', '--period', '2026-Q1')
  await assess('preview', '1')
  await assess('appeals', '1', '--until', '2026-04-10 13:00')
  now = Date.UTC(2026, 3, 10, 5)
  await assess('close', '1')
  await assess('freeze', '1')
}
