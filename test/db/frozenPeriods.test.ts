import { expect, test } from 'vitest'
import type { AssessmentKind, AssessmentScope, AssessmentState } from '../../core/assessment.ts'
import { DAY, HOUR } from '../../core/instant.ts'
import type { Feedback } from '../../core/feedback.ts'
import { zoneOf } from '../../core/zone.ts'
import { addAssessment, getAssessment, storeStep } from '../../db/assessments.ts'
import type { Database } from '../../db/database.ts'
import { frozenPeriodsTouched } from '../../db/frozenPeriods.ts'
import { makeFeedback } from '../make.ts'
import { ACTOR, draft, importRecords, NOW, openLedger, rowsOf, ZONE } from './ledger.ts'

/** 09:00 in Shanghai of a day of March or, past it, April. */
const on = (day: number): number => Date.UTC(2026, 2, day, 1)

function complaint(ticketNo: string, receivedAt: number, over: Partial<Feedback> = {}): Feedback {
  return makeFeedback({
    ticketNo,
    receivedAt,
    registeredAt: receivedAt,
    firstRespondedAt: receivedAt + HOUR,
    closedAt: receivedAt + 2 * HOUR,
    nature: 'complaint',
    ...over,
  })
}

interface Made {
  readonly kind?: AssessmentKind
  readonly scope?: AssessmentScope | null
  readonly state?: AssessmentState
}

async function assess(
  { write }: Database,
  name: string,
  period: string,
  { kind = 'special', scope = null, state = 'frozen' }: Made = {},
): Promise<void> {
  await write(async (trx) => {
    const id = await addAssessment(trx, { name, kind, period, scope, actor: ACTOR, at: NOW })
    const step = { revision: 1, move: 'freeze', actor: ACTOR, at: NOW, reason: '' } as const
    await storeStep(trx, { ...(await getAssessment(trx, id)), state }, step)
  })
}

async function touched(database: Database, records: readonly Feedback[]): Promise<readonly string[]> {
  const { batchId } = await draft(database, rowsOf(records))
  const found = await frozenPeriodsTouched(database.knex, batchId, zoneOf(ZONE))
  return found.map(({ name, created, updated }) => `${name} +${created} ~${updated}`)
}

test('new and changed records name every frozen result they are late for, and no other', async () => {
  const database = await openLedger()
  await importRecords(database, [complaint('A', on(10)), complaint('B', on(11)), complaint('C', on(40))])
  await assess(database, '三月', '2026-03')
  await assess(database, '一季度', '2026-Q1', { state: 'published' })
  await assess(database, '二季度', '2026-Q2', { state: 'appeal' })
  await assess(database, '二月', '2026-02')
  const changed = complaint('A', on(10), { closedAt: on(20) })
  const same = complaint('B', on(11))
  expect(await touched(database, [changed, same, complaint('N', on(12)), complaint('O', on(41))])).toEqual([
    '一季度 +1 ~1',
    '三月 +1 ~1',
  ])
  expect(await touched(database, [complaint('P', on(42))])).toEqual([])
})

test('a record received before a period and due in it is late for it', async () => {
  const database = await openLedger()
  await assess(database, '三月', '2026-03')
  // 48 hours for a complaint: due on the first of March.
  const received = Date.UTC(2026, 1, 27, 9)
  expect(await touched(database, [complaint('A', received)])).toEqual(['三月 +1 ~0'])
  expect(await touched(database, [complaint('B', received - 2 * DAY)])).toEqual([])
})

test('a change that takes a record out of a frozen period is late for it too', async () => {
  const database = await openLedger()
  await importRecords(database, [complaint('A', on(10))])
  await assess(database, '三月', '2026-03')
  expect(await touched(database, [complaint('A', on(50))])).toEqual(['三月 +0 ~1'])
})

test('a special assessment is touched by what it is about, as it was or as it will be', async () => {
  const database = await openLedger()
  await importRecords(database, [
    complaint('A', on(10), { channel: 'phone', department: '城管局' }),
    complaint('B', on(10), { channel: 'app' }),
    complaint('C', on(10), { channel: 'app' }),
  ])
  await assess(database, '电话', '2026-03', { scope: { fields: { channel: { in: ['phone'] } } } })
  await assess(database, '城管', '2026-03', { scope: { fields: { department: { in: ['城管局'] } } } })
  await assess(database, '噪声', '2026-03', { scope: { text: '噪声' } })
  const changes = [
    complaint('A', on(10), { channel: 'app', department: '城管局' }),
    complaint('B', on(10), { channel: 'phone' }),
    complaint('C', on(10), { channel: 'app', closedAt: on(20) }),
    complaint('N', on(12), { channel: 'phone' }),
    complaint('O', on(12), { channel: 'app', content: '夜间施工噪声扰民' }),
  ]
  expect(await touched(database, changes)).toEqual(['噪声 +1 ~0', '城管 +0 ~1', '电话 +1 ~2'])
})
