import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import { HOUR } from '../../core/instant.ts'
import { createJudge } from '../../core/judge.ts'
import type { Database } from '../../db/database.ts'
import { recordDecision } from '../../db/decisions.ts'
import type { Judge } from '../../db/judge.ts'
import { adoptScratch, dropScratch, judgeAll } from '../../db/judgements.ts'
import { publishPolicy } from '../../db/settings.ts'
import { tallyGroups } from '../../db/tallies.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { makeFeedback } from '../make.ts'
import { indexes, stagedTables } from '../pg/place.ts'
import {
  ACTOR,
  importRecords,
  JUDGE,
  NOW,
  openLedger,
  periodOf,
  POLICY,
  SCHEME,
  temporaryFolder,
  undo,
} from './ledger.ts'

/** Everything in 20 hours. */
const STRICT = { ...POLICY, handling: [{ when: {}, limit: { kind: 'natural_hours' as const, n: 20 } }] }
const STRICT_JUDGE: Judge = { version: 2, judge: createJudge(STRICT) }

async function fill(database: Database): Promise<void> {
  const { receivedAt } = makeFeedback()
  const hours = [10, 30, 30, 100]
  await importRecords(
    database,
    hours.map((n, i) =>
      makeFeedback({ ticketNo: `GD-${i + 1}`, closedAt: receivedAt + n * HOUR, content: '很长' }),
    ),
  )
}

async function onTime(database: Database, table?: string): Promise<string> {
  const query = { scheme: SCHEME, period: periodOf('2026-03'), by: 'department' as const, asOf: NOW }
  const [tally] = await tallyGroups(database.knex, table === undefined ? query : { ...query, table })
  const { hit, missed } = tally!.counts.find(({ kpi }) => kpi === 'K3')!
  return `${hit}/${hit + missed}`
}

test('another policy is tried beside the one in force, and leaves nothing when dropped', async () => {
  const database = await openLedger()
  await fill(database)
  const progress: number[] = []
  const scratchFolder = await temporaryFolder()
  const table = await judgeAll(database, STRICT_JUDGE.judge, {
    onProgress: (done) => void progress.push(done),
    scratchFolder,
  })
  expect(await readdir(scratchFolder)).toEqual([])
  expect(progress).toEqual([4])
  expect(await onTime(database, table)).toBe('1/4')
  expect(await onTime(database)).toBe('3/4')
  await database.write(async (trx) => await dropScratch(trx, table))
  await expect(onTime(database, table)).rejects.toThrow(/no such table|does not exist/)
})

test('a published policy replaces every verdict in one go, also of records that changed while it was tried', async () => {
  const database = await openLedger()
  await fill(database)
  const extra = await importRecords(database, [makeFeedback({ ticketNo: 'GD-9' })])
  const table = await judgeAll(database, STRICT_JUDGE.judge)
  await undo(database, extra.id)
  const { receivedAt } = makeFeedback()
  await importRecords(database, [
    makeFeedback({ ticketNo: 'GD-2', closedAt: receivedAt + HOUR }),
    makeFeedback({ ticketNo: 'GD-5', closedAt: receivedAt + HOUR }),
  ])
  const row = await database
    .knex('records')
    .where('ticket_no', 'GD-4')
    .first<{ id: number; revision: number }>()
  const decision = {
    kind: 'exclusion',
    code: 'EX8',
    reason: '测试',
    evidence: '无',
    requestedBy: '李雷',
    approvedBy: '韩梅',
  } as const
  const decided = { recordId: row.id, revision: 1, decision, actor: ACTOR, at: NOW, judge: JUDGE }
  await database.write(async (trx) => await recordDecision(trx, decided))
  const counts = await database.write(async (trx) => {
    await publishPolicy(trx, { policy: STRICT, version: 1, actor: ACTOR, at: NOW })
    const adopted = await adoptScratch(trx, table, STRICT_JUDGE)
    await dropScratch(trx, table)
    return adopted
  })
  expect(counts).toEqual({ judged: 5, changed: 5 })
  expect(await onTime(database)).toBe('3/4')
  expect(await verifyDatabase(database, { judge: STRICT_JUDGE })).toMatchObject({ ok: true, findings: [] })
})

test('a policy that changes nothing is seen to change nothing', async () => {
  const database = await openLedger()
  await fill(database)
  const table = await judgeAll(database, JUDGE.judge)
  expect(await database.write(async (trx) => await adoptScratch(trx, table, JUDGE))).toEqual({
    judged: 4,
    changed: 0,
  })
})

test('judging again can be stopped and leaves no table', async () => {
  const database = await openLedger()
  await fill(database)
  const scratchFolder = await temporaryFolder()
  const stopped = judgeAll(database, JUDGE.judge, { signal: AbortSignal.abort(), scratchFolder })
  await expect(stopped).rejects.toEqual(new AppError('cancelled'))
  expect(await stagedTables(database.knex)).toEqual([])
  expect(await readdir(scratchFolder)).toEqual([])
})

test('a policy that moves most of a large ledger leaves every verdict and every index in place', async () => {
  const database = await openLedger()
  const { receivedAt } = makeFeedback()
  await importRecords(
    database,
    Array.from({ length: 20_100 }, (_, i) =>
      makeFeedback({ ticketNo: `GD-${i}`, closedAt: receivedAt + 30 * HOUR }),
    ),
  )
  const before = await indexes(database.knex)
  const table = await judgeAll(database, STRICT_JUDGE.judge)
  const done = await database.write(async (trx) => {
    const adopted = await adoptScratch(trx, table, STRICT_JUDGE)
    await dropScratch(trx, table)
    return adopted
  })
  expect(done).toEqual({ judged: 20_100, changed: 20_100 })
  expect(await onTime(database)).toBe('0/20100')
  expect(await indexes(database.knex)).toEqual(before)
})
