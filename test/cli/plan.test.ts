import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UsageError } from '../../cli/arguments.ts'
import { planCommand } from '../../cli/commands/plan.ts'
import { type Desk, openDesk } from '../app/desk.ts'
import { DRAFT, newInForce, newPlan } from '../app/planCases.ts'
import { terminalOf, unopened } from './terminal.ts'

describe('on plans', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk()
  })
  afterEach(async () => await desk.close())

  test('a list says what is missing, and a text leaves as it is in force', async () => {
    const type = terminalOf(desk)
    expect((await type(planCommand, ['list'])).text).toBe('还没有预案')
    const plan = await newPlan(desk, { code: 'YA-甲' })
    await newPlan(desk, { code: 'YA-甲乙' })
    const { digest } = await newInForce(desk, { plan })
    expect((await type(planCommand, ['list', '--text', 'YA-甲'])).text).toContain('没有现行版本')
    expect((await type(planCommand, ['list', '--overdue'])).value).toEqual({ plans: [] })
    const { text, value } = await type(planCommand, ['show', 'YA-甲'])
    expect(text).toContain('第 1 版，2026-04-10 起施行')
    expect(text).toContain('从未演练')
    expect(value).toMatchObject({ plan: { id: plan.id }, readers: { expected: 1, read: 0 } })
    const out = join(desk.folder, '甲.md')
    expect((await type(planCommand, ['export', 'YA-甲', '--out', out])).value).toMatchObject({
      number: 1,
      digest,
    })
    expect(await readFile(out, 'utf8')).toBe(DRAFT.text)
    await expect(type(planCommand, ['export', 'YA-甲乙', '--out', out])).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(type(planCommand, ['show', 'YA-'])).rejects.toMatchObject({ code: 'notFound' })
  })
})

test.each([
  [[]],
  [['lose']],
  [['list', 'YA-1']],
  [['show']],
  [['show', 'YA-1', '--overdue']],
  [['export', 'YA-1']],
  [['export', 'YA-1', '--out', 'x.md', '--revision', 'last']],
])('plumbline plan %j is wrong usage, said before anything is opened', async (args) => {
  await expect(unopened(planCommand, args)).rejects.toThrow(UsageError)
})
