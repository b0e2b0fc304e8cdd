import { afterEach, beforeEach, expect, test } from 'vitest'
import { assessCommand } from '../../cli/commands/assess.ts'
import { terminalOf } from '../cli/terminal.ts'
import { assessmentAfter, claimOf, laterAssessment, SECOND } from './assessmentCases.ts'
import { csvOf, type Desk, openDesk, ordinaryRows, VIEWER } from './desk.ts'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
  await desk.importCsv('first.csv', csvOf(ordinaryRows(12)))
  await desk.importCsv(
    'april.csv',
    csvOf(ordinaryRows(12, (i) => ({ ticketNo: `A-${i}`, receivedAt: '2026-04-02 09:00:00', closedAt: '' }))),
  )
})
afterEach(async () => await desk.close())

/** Six of twelve turn out unresolved after the freeze. */
async function late(): Promise<string> {
  await desk.importCsv('late.csv', csvOf(ordinaryRows(6).map((row) => ({ ...row, resolution: '未解决' }))))
  const [one] = await desk.run('compareWithLive', { id: 1, edition: 1 })
  expect(Number(one!.difference)).toBeLessThan(0)
  return one!.difference!
}

test('what came late after a freeze moves the next cycle by exactly the difference, once', async () => {
  const { id } = await assessmentAfter(desk, 'freeze')
  const target = await laterAssessment(desk)
  const of = { id, edition: 1, targetId: target.id }
  expect(await desk.run('carryDifference', of)).toEqual({ proposed: [], skipped: [] })

  const difference = await late()
  const { proposed, skipped } = await desk.run('carryDifference', of)
  expect(skipped).toEqual([])
  expect(proposed).toMatchObject([
    { department: '客服部', kind: 'carriedOver', points: difference, state: 'requested' },
  ])
  expect(await desk.run('carryDifference', of)).toEqual({
    proposed: [],
    skipped: [{ department: '客服部', reason: 'alreadyCarried' }],
  })

  const scoreOf = async () => {
    const { scorecard } = await desk.run('getAssessmentScores', { id: target.id, by: 'department' })
    return scorecard.rows[0]!
  }
  const before = await scoreOf()
  const { id: adjustmentId, revision } = proposed[0]!
  const verdict = { adjustmentId, revision, verdict: 'approve', reason: '' } as const
  await expect(desk.run('decideAdjustment', verdict)).rejects.toMatchObject({ code: 'samePerson' })
  await desk.run('decideAdjustment', verdict, SECOND)
  const after = await scoreOf()
  expect(after.adjustment).toMatchObject({ sum: before.score, carried: difference })

  // Elsewhere it is not counted a second time either.
  const other = await laterAssessment(desk)
  expect(await desk.run('carryDifference', { ...of, targetId: other.id })).toMatchObject({ proposed: [] })
})

test('what was rejected may be proposed anew, and what is no later or not frozen takes nothing', async () => {
  const published = await assessmentAfter(desk, 'publish')
  const target = await laterAssessment(desk)
  await late()
  const of = { id: published.id, edition: 1, targetId: target.id }
  await expect(desk.run('carryDifference', of, VIEWER)).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(desk.run('carryDifference', { ...of, targetId: published.id })).rejects.toMatchObject({
    code: 'assessmentState',
  })
  const { proposed } = await desk.run('carryDifference', of)
  const { id: adjustmentId, revision } = proposed[0]!
  const rejected = { adjustmentId, revision, verdict: 'reject', reason: '数据有误' } as const
  await desk.run('decideAdjustment', rejected, SECOND)
  expect((await desk.run('carryDifference', of)).proposed).toHaveLength(1)

  await desk.run('reopenAssessment', { ...claimOf(published), reason: '补录' }, SECOND)
  await expect(desk.run('carryDifference', of)).rejects.toMatchObject({ code: 'assessmentState' })
})

test('the command line says what it proposed, and why it did not', async () => {
  const { id } = await assessmentAfter(desk, 'freeze')
  const target = await laterAssessment(desk)
  const difference = await late()
  const carry = async () =>
    await terminalOf(desk)(assessCommand, ['carry', String(id), '--to', String(target.id)])
  expect((await carry()).text).toContain(`客服部 ${difference} 分`)
  expect((await carry()).text).toContain('这一版的差异已结转过')
})
