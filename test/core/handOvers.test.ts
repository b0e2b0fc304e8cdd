// Limits between departments: how long a ticket may stay before it is passed on.
import { expect, test } from 'vitest'
import type { FeedbackEvent } from '../../core/event.ts'
import { createHandOvers } from '../../core/history/handOvers.ts'
import { HOUR } from '../../core/instant.ts'
import { type Policy, policySchema } from '../../core/policy.ts'
import { makeEvent, makeFeedback } from '../make.ts'
import { testPolicy } from './testPolicy.ts'

const policy: Policy = {
  ...testPolicy,
  handOver: [
    { department: '销售部', limit: { kind: 'natural_hours', n: 2 } },
    { department: '技术部', limit: { kind: 'natural_hours', n: 24 } },
  ],
}
const record = makeFeedback()
const step = (kind: FeedbackEvent['kind'], hours: number, department: string | null = null) =>
  makeEvent({ kind, at: record.receivedAt + hours * HOUR, department })
const handOvers = (...events: FeedbackEvent[]) =>
  createHandOvers(policy)(record, events).map(({ department, lateMinutes }) => [department, lateMinutes])

test('sales pass on within two hours, exactly at the limit in time; the desk has no limit', () => {
  const chain = (hours: number) => [
    step('received', 0, '销售部'),
    step('transferred', hours, '客服部'),
    step('transferred', 5, '技术部'),
    step('closed', 30),
  ]
  expect(handOvers(...chain(2))).toEqual([
    ['销售部', 0],
    ['技术部', 60],
  ])
  expect(handOvers(...chain(2.5).toReversed())[0]).toEqual(['销售部', 30])
})

test('whoever still has the ticket is neither late nor in time', () => {
  expect(handOvers(step('assigned', 1, '技术部'))).toEqual([['技术部', null]])
  expect(handOvers(step('assigned', 1, '技术部'), step('assigned', 2, '技术部'), step('closed', 4))).toEqual([
    ['技术部', 0],
  ])
})

test('a policy without limits between departments has none, and one with an unknown calendar is refused', () => {
  expect(createHandOvers(testPolicy)(record, [step('received', 0, '销售部')])).toEqual([])
  const limit = { kind: 'working_hours', n: 2, calendar: '火星' }
  const unknown = { ...testPolicy, handOver: [{ department: '销售部', limit }] }
  expect(policySchema.safeParse(unknown).success).toBe(false)
  expect(policySchema.safeParse(policy).success).toBe(true)
})
