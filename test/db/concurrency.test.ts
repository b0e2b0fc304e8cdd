import { expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import { commitDrafts } from '../../db/commit.ts'
import { recordDecision } from '../../db/decisions.ts'
import { countRecords } from '../../db/records.ts'
import { listRecords } from '../../db/recordList.ts'
import { tallyGroups } from '../../db/tallies.ts'
import { makeExclusion, makeFeedback } from '../make.ts'
import {
  ACTOR,
  commit,
  draft,
  importRecords,
  JUDGE,
  NOW,
  openLedger,
  periodOf,
  rowsOf,
  SCHEME,
} from './ledger.ts'

const LIST = { filter: {}, sort: 'receivedAt', descending: false, offset: 0, limit: 10, asOf: NOW } as const

test('readers go on reading what was there while an import is written, and see all of it afterwards', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  const records = Array.from({ length: 3000 }, (_, i) => makeFeedback({ ticketNo: `N-${i}` }))
  const { batchId } = await draft(database, rowsOf(records))
  const seen: number[] = []
  await database.write(async (trx) => {
    await commitDrafts(trx, [batchId], { actor: ACTOR, at: NOW, judge: JUDGE })
    // The writer has everything, and has not committed yet.
    expect(await countRecords(trx)).toBe(3001)
    for (const db of [database.knex, database.background]) {
      seen.push((await listRecords(db, LIST)).total)
      const query = { scheme: SCHEME, period: periodOf('2026-03'), by: 'department' as const, asOf: NOW }
      const [tally] = await tallyGroups(db, query)
      seen.push(tally!.counts.find(({ kpi }) => kpi === 'K3')!.missed)
    }
  })
  expect(seen).toEqual([1, 1, 1, 1])
  expect((await listRecords(database.knex, LIST)).total).toBe(3001)
})

test('a snapshot held by a long reader stays as it is while others write', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  await database.background.transaction(async (snapshot) => {
    expect(await countRecords(snapshot)).toBe(1)
    await importRecords(database, [makeFeedback({ ticketNo: 'GD-2' })])
    expect(await countRecords(snapshot)).toBe(1)
    expect(await countRecords(database.knex)).toBe(2)
  })
  expect(await countRecords(database.background)).toBe(2)
})

test('of two who decide on the same record at once one is told to look again', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  const row = await database.knex('records').first<{ id: number }>('id')
  const decision = makeExclusion()
  const input = { recordId: row.id, revision: 1, decision, actor: ACTOR, at: NOW, judge: JUDGE }
  const decide = async () => await database.write(async (trx) => await recordDecision(trx, input))
  const results = await Promise.allSettled([decide(), decide()])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(results[1]).toMatchObject({ reason: new AppError('conflict', { recordId: row.id }) })
})

test('imports checked and committed at the same time all arrive', async () => {
  const database = await openLedger()
  const imports = Array.from({ length: 4 }, async (_, n) => {
    const own = Array.from({ length: 300 }, (_, i) =>
      makeFeedback({ ticketNo: `${n}-${i}`, subject: `${n}` }),
    )
    const { batchId } = await draft(database, rowsOf([...own, makeFeedback({ subject: `${n}` })]))
    return await commit(database, [batchId])
  })
  const batches = (await Promise.all(imports)).flat()
  const counts = batches.map(({ created, updated }) => [created, updated].join())
  expect(counts.toSorted()).toEqual(['300,1', '300,1', '300,1', '301,0'])
  expect(await countRecords(database.knex)).toBe(1201)
})
