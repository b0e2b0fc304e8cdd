// Status histories in the ledger: what event files do to records, and what taking them back leaves.
import { expect, test } from 'vitest'
import { EVENT_KINDS, type FeedbackEvent, suppliedByEvents } from '../../core/event.ts'
import { suppliedMask } from '../../core/fields.ts'
import { HOUR } from '../../core/instant.ts'
import { VERDICT } from '../../core/judgement.ts'
import { createJudge } from '../../core/judge.ts'
import type { StagedEvent } from '../../core/stageEvents.ts'
import { createDraft, getBatch } from '../../db/batches.ts'
import type { Database } from '../../db/database.ts'
import { prepareEvents, stageEvents } from '../../db/eventDrafts.ts'
import { resolveEvents } from '../../db/eventResolution.ts'
import { listDraftRows } from '../../db/draftRows.ts'
import { issueGroups, readRejectedRows } from '../../db/issues.ts'
import { adoptScratch, judgeAll } from '../../db/judgements.ts'
import { countRecords, getRecordDetail } from '../../db/records.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { makeBatch, makeEvent, makeFeedback } from '../make.ts'
import { commit, draft, importRecords, JUDGE, openLedger, POLICY, rowsOf, undo } from './ledger.ts'

const received = makeFeedback().receivedAt
const approved = { reason: '等待用户', approver: '李主任', handler: '王敏' }

type Step = readonly [
  ticketNo: string,
  kind: FeedbackEvent['kind'],
  hours: number,
  over?: Partial<FeedbackEvent>,
]

function stepsOf(steps: readonly Step[]): readonly StagedEvent[] {
  return steps.map(([ticketNo, kind, hours, over], i) => ({
    row: i + 2,
    ticketNo,
    event: makeEvent({ kind, at: received + hours * HOUR, supplied: 0, ...over }),
    record: null,
    issues: [],
    cells: [ticketNo, kind],
  }))
}

const mapping = {
  dateOrder: 'auto',
  fields: { ticketNo: { column: '工单编号' } },
  events: { at: { column: '操作时间' }, what: { column: '操作' } },
} as const

async function draftEvents(database: Database, steps: readonly Step[], judge = JUDGE) {
  const head = makeBatch({ fileName: '流转.csv', mapping, policyVersion: judge.version })
  const batchId = await database.write(async (trx) => await createDraft(trx, head))
  const prepared = prepareEvents(stepsOf(steps))
  await database.write(async (trx) => await stageEvents(trx, batchId, prepared))
  return { ...(await resolveEvents(database, batchId, { judge })), batchId }
}

async function importEvents(database: Database, steps: readonly Step[]) {
  const { batchId } = await draftEvents(database, steps)
  return (await commit(database, [batchId]))[0]!
}

async function detailOf(database: Database, ticketNo = 'GD-1') {
  const row = await database.knex('records').where('ticket_no', ticketNo).first<{ id: number }>('id')
  return await getRecordDetail(database.knex, row.id)
}

async function isSound(database: Database) {
  expect(await verifyDatabase(database, { judge: JUDGE })).toMatchObject({ ok: true, findings: [] })
}

const K3 = 2
/** A record whose own file told only of the receipt. */
const bare = (ticketNo: string) => makeFeedback({ ticketNo, supplied: suppliedMask(['resolution']) })
const pausedAndClosed: readonly Step[] = [
  ['GD-1', 'closed', 60],
  ['GD-1', 'paused', 10, approved],
  ['GD-1', 'resumed', 30],
]

test('events judge the record they belong to, and taking them back leaves it as it was', async () => {
  const database = await openLedger()
  await importRecords(database, [bare('GD-1'), bare('GD-2')])
  const before = await detailOf(database)
  const batch = await importEvents(database, pausedAndClosed)
  expect(batch).toMatchObject({ rows: 3, created: 0, updated: 1, unchanged: 0, rejected: 0, events: 3 })
  const after = await detailOf(database)
  expect(after.judgement).toMatchObject({ dueAt: received + 68 * HOUR, closedAt: received + 60 * HOUR })
  expect(after.judgement.verdicts[K3]).toBe(VERDICT.hit)
  expect(after.events.map(({ kind, row }) => [kind, row])).toEqual([
    ['paused', 3],
    ['resumed', 4],
    ['closed', 2],
  ])
  expect(after).toMatchObject({ feedback: before.feedback, batchId: before.batchId, row: before.row })
  expect(after.changes.at(-1)).toMatchObject({ kind: 'updated', fields: [], events: 3 })
  await isSound(database)
  expect(await undo(database, batch.id)).toEqual({ deleted: 0, restored: 1 })
  expect(await detailOf(database)).toEqual({ ...before, revision: 3 })
  expect(await database.knex('record_events')).toEqual([])
  await isSound(database)
})

test('the same events again change nothing; a file with one more adds only that', async () => {
  const database = await openLedger()
  await importRecords(database, [bare('GD-1')])
  const first = await importEvents(database, pausedAndClosed)
  const again = await importEvents(database, [...pausedAndClosed].toReversed())
  expect(again).toMatchObject({ rows: 3, updated: 0, unchanged: 1, events: 0 })
  const more = await importEvents(database, [...pausedAndClosed, ['GD-1', 'urged', 40]])
  expect(more).toMatchObject({ updated: 1, events: 1 })
  expect((await detailOf(database)).events).toHaveLength(4)
  await expect(undo(database, first.id)).rejects.toMatchObject({ code: 'laterBatchRests' })
  await undo(database, more.id)
  await undo(database, again.id)
  await undo(database, first.id)
  expect((await detailOf(database)).events).toEqual([])
  await isSound(database)
})

test('events make a record where they tell of its receipt and of who handles it', async () => {
  const database = await openLedger()
  const batch = await importEvents(database, [
    ['GD-7', 'received', 0],
    ['GD-7', 'assigned', 1, { department: '市政部' }],
    ['GD-7', 'closed', 20],
  ])
  expect(batch).toMatchObject({ created: 1, updated: 0, events: 3 })
  const { feedback, judgement, events } = await detailOf(database, 'GD-7')
  expect(feedback).toMatchObject({ receivedAt: received, department: '市政部', nature: null })
  expect(judgement.verdicts[K3]).toBe(VERDICT.hit)
  expect(events).toHaveLength(3)
  await isSound(database)
  await undo(database, batch.id)
  expect(await countRecords(database.knex)).toBe(0)
  await isSound(database)
})

test('events of a ticket that nobody knows are kept for correction, and count once the record is there', async () => {
  const database = await openLedger()
  await importRecords(database, [bare('GD-1')])
  const steps: Step[] = [...pausedAndClosed, ['GD-9', 'closed', 5], ['GD-9', 'rated', 6]]
  const { batchId, ...counts } = await draftEvents(database, steps)
  expect(counts).toMatchObject({ rows: 5, updated: 1, created: 0, rejected: 2, events: 3 })
  expect(await issueGroups(database.knex, batchId)).toMatchObject([{ code: 'eventWithoutRecord', count: 2 }])
  for await (const rows of readRejectedRows(database.knex, batchId))
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [5, ['GD-9', 'closed']],
      [6, ['GD-9', 'rated']],
    ])
  const { rows } = await listDraftRows(database.knex, { batchId, offset: 0, limit: 10 })
  expect(rows.map(({ row, action }) => [row, action])).toEqual([
    [2, 'update'],
    [5, 'reject'],
    [6, 'reject'],
  ])
  // The record comes in the same commit, whatever the order it is asked for in.
  const records = await draft(database, rowsOf([bare('GD-9')]))
  const [events] = await commit(database, [batchId, records.batchId])
  expect(events).toMatchObject({ id: batchId, updated: 2, rejected: 0, events: 5 })
  expect((await detailOf(database, 'GD-9')).judgement.closedAt).toBe(received + 5 * HOUR)
  await isSound(database)
})

test('a later file of records leaves the events and is judged with them', async () => {
  const database = await openLedger()
  await importRecords(database, [bare('GD-1')])
  await importEvents(database, pausedAndClosed)
  await importRecords(database, [makeFeedback({ subject: '新' })])
  const { judgement, feedback, events } = await detailOf(database)
  expect(feedback.subject).toBe('新')
  expect(events).toHaveLength(3)
  expect(judgement.closedAt).toBe(received + 60 * HOUR)
  await isSound(database)
})

test('whoever received a valid transfer is charged, and keeps being charged when the record comes again', async () => {
  const database = await openLedger()
  await importRecords(database, [bare('GD-1')])
  const batch = await importEvents(database, [['GD-1', 'transferred', 20, { department: '技术部' }]])
  const { feedback, changes, judgement } = await detailOf(database)
  expect(feedback.department).toBe('技术部')
  expect(judgement.dueAt).toBe(received + 68 * HOUR)
  expect(changes.at(-1)!.fields).toEqual([{ field: 'department', before: '客服部', after: '技术部' }])
  await isSound(database)
  const again = await importRecords(database, [bare('GD-1')])
  expect((await detailOf(database)).feedback.department).toBe('技术部')
  await undo(database, again.id)
  await undo(database, batch.id)
  expect((await detailOf(database)).feedback.department).toBe('客服部')
  await isSound(database)
})

test('pauses that stop no clock are said, with the reason', async () => {
  const database = await openLedger()
  await importRecords(database, [bare('GD-1'), bare('GD-2')])
  const { batchId } = await draftEvents(database, [
    ['GD-1', 'paused', 10, { reason: '等待' }],
    ['GD-1', 'resumed', 12],
    ['GD-2', 'paused', 10, approved],
    ['GD-2', 'urged', -5],
  ])
  const groups = await issueGroups(database.knex, batchId)
  expect(new Map(groups.map(({ code, count, exampleRow }) => [code, [count, exampleRow]]))).toEqual(
    new Map([
      ['beforeReceived', [1, 5]],
      ['pauseUnapproved', [1, 2]],
      ['pauseUnended', [1, 4]],
    ]),
  )
  expect(await getBatch(database.knex, batchId)).toMatchObject({ warnings: 3, events: 4 })
})

test('another policy judges the events again', async () => {
  const database = await openLedger()
  await importRecords(database, [bare('GD-1')])
  await importEvents(database, pausedAndClosed)
  const judge = { version: 2, judge: createJudge({ ...POLICY, pause: { maxCount: 0, maxShare: 1 } }) }
  const scratch = await judgeAll(database, judge.judge)
  await database.write(async (trx) => await adoptScratch(trx, scratch, judge))
  expect((await detailOf(database)).judgement.dueAt).toBe(received + 48 * HOUR)
})

test('what was changed behind its back is found: an event, and one that was taken out', async () => {
  for (const tamper of [
    async (database: Database) =>
      await database.write(
        async (trx) => await trx('record_events').where('kind', 'paused').update({ approver: '某人' }),
      ),
    async (database: Database) =>
      await database.write(async (trx) => await trx('record_events').where('kind', 'urged').delete()),
    async (database: Database) =>
      await database.write(
        async (trx) =>
          await trx('record_events').update({ supplied: suppliedByEvents(new Set(EVENT_KINDS), true) }),
      ),
  ]) {
    const database = await openLedger()
    await importRecords(database, [bare('GD-1')])
    await importEvents(database, [...pausedAndClosed, ['GD-1', 'urged', 3]])
    await isSound(database)
    await tamper(database)
    expect((await verifyDatabase(database, { judge: JUDGE })).ok).toBe(false)
  }
})
