import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import { DAY, HOUR } from '../../core/instant.ts'
import { createJudge } from '../../core/judge.ts'
import { parseRegister, type RegisterEntry } from '../../core/register.ts'
import { attribute, previewMoves } from '../../db/charges.ts'
import type { Database } from '../../db/database.ts'
import { recordDecision, revokeDecision } from '../../db/decisions.ts'
import { knownDepartments, listDepartmentRows } from '../../db/departments.ts'
import { placeOf } from '../../db/dialect.ts'
import { adoptScratch, dropScratch, judgeAll } from '../../db/judgements.ts'
import { migrate } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { getRecordDetail, listDepartments } from '../../db/records.ts'
import { getRegister, publishPolicy, publishRegister } from '../../db/settings.ts'
import { tallyGroups } from '../../db/tallies.ts'
import { listUnknownDepartments } from '../../db/unknownDepartments.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { makeFeedback } from '../make.ts'
import {
  ACTOR,
  commit,
  draft,
  importRecords,
  JUDGE,
  NOW,
  openLedger,
  periodOf,
  POLICY,
  rowsOf,
  SCHEME,
  temporaryFolder,
  undo,
  ZONE,
} from './ledger.ts'

const entry = (name: string, countsAs: string, from: string | null = null): RegisterEntry => ({
  name,
  countsAs,
  from,
  kind: 'alias',
  reason: '',
})
const ALIAS = entry('市城管局', '城管局')

async function publish(database: Database, entries: readonly RegisterEntry[]): Promise<number> {
  return await database.write(async (trx) => {
    const { version } = await getRegister(trx)
    await publishRegister(trx, { register: parseRegister({ entries }), version, actor: ACTOR, at: NOW })
    return await attribute(trx)
  })
}

const record = (ticketNo: string, department: string, over: Partial<Feedback> = {}) =>
  makeFeedback({ ticketNo, department, ...over })

/** Ticket → what it names and what it counts for. */
async function charges({ knex }: Database): Promise<Record<string, string>> {
  const ids: number[] = await knex('records').orderBy('ticket_no').pluck('id')
  const found: Record<string, string> = {}
  for (const id of ids) {
    const { feedback, chargedTo } = await getRecordDetail(knex, id)
    found[feedback.ticketNo] =
      feedback.department === chargedTo ? chargedTo : `${feedback.department} → ${chargedTo}`
  }
  return found
}

async function expectSound(database: Database, judge = JUDGE): Promise<void> {
  expect((await verifyDatabase(database, { judge })).findings).toEqual([])
}

test('a published alias moves records and verdicts, leaves what the source said, and can be taken back', async () => {
  const database = await openLedger()
  await importRecords(database, [record('A', '城管局'), record('B', '市城管局'), record('C', '市政部')])
  const preview = await previewMoves(database, parseRegister({ entries: [ALIAS] }), ZONE)
  expect(preview).toEqual([{ from: '市城管局', to: '城管局', count: 1 }])
  expect(await charges(database)).toMatchObject({ B: '市城管局' })

  expect(await publish(database, [ALIAS])).toBe(1)
  expect(await charges(database)).toEqual({ A: '城管局', B: '市城管局 → 城管局', C: '市政部' })
  expect(await listDepartments(database.knex)).toEqual(['城管局', '市政部'])
  expect(await listDepartmentRows(database.knex, { offset: 0, limit: 2 })).toEqual({
    rows: [
      { name: '城管局', records: 2, elsewhere: 0 },
      { name: '市城管局', records: 0, elsewhere: 1 },
    ],
    total: 3,
  })
  const tallies = await tallyGroups(database.knex, {
    scheme: SCHEME,
    period: periodOf('2026-Q1'),
    by: 'department',
    asOf: NOW,
  })
  expect(tallies.map(({ name }) => name).toSorted()).toEqual(['城管局', '市政部'])
  await expectSound(database)

  expect(await publish(database, [])).toBe(1)
  expect(await charges(database)).toEqual({ A: '城管局', B: '市城管局', C: '市政部' })
  await expectSound(database)
})

test('a register moves to a department that no record names yet', async () => {
  const database = await openLedger()
  await importRecords(database, [record('A', '城管局')])
  const entries = [entry('城管局', '综合执法局', '2026-03-01')]
  expect(await previewMoves(database, parseRegister({ entries }), ZONE)).toEqual([
    { from: '城管局', to: '综合执法局', count: 1 },
  ])
  await publish(database, entries)
  expect(await charges(database)).toEqual({ A: '城管局 → 综合执法局' })
})

test('a merger counts from the day a record is due, not from the day it was received', async () => {
  const database = await openLedger()
  const { dueAt } = JUDGE.judge(makeFeedback(), [])
  const day = new Date(dueAt! + 8 * HOUR).toISOString().slice(0, 10)
  await publish(database, [entry('城管局', '综合执法局', day)])
  await importRecords(database, [
    record('A', '城管局'),
    record('B', '城管局', { receivedAt: makeFeedback().receivedAt - 3 * DAY }),
    record('C', '城管局', { nature: 'praise' }),
  ])
  // Praise is never due: it is charged when it was received, the day before.
  expect(await charges(database)).toEqual({ A: '城管局 → 综合执法局', B: '城管局', C: '城管局' })
  await expectSound(database)
})

test('an import into a ledger with a register is charged right: new records, updates, and their undoing', async () => {
  const database = await openLedger()
  await publish(database, [ALIAS])
  await importRecords(database, [record('A', '市城管局'), record('B', '城管局')])
  expect(await charges(database)).toEqual({ A: '市城管局 → 城管局', B: '城管局' })
  const second = await importRecords(database, [record('A', '市政部'), record('B', '市城管局')])
  expect(second).toMatchObject({ created: 0, updated: 2 })
  expect(await charges(database)).toEqual({ A: '市政部', B: '市城管局 → 城管局' })
  await expectSound(database)
  await undo(database, second.id)
  expect(await charges(database)).toEqual({ A: '市城管局 → 城管局', B: '城管局' })
  await expectSound(database)
  // The same again changes nothing: what counts elsewhere is no change of the record.
  expect(await importRecords(database, [record('A', '市城管局')])).toMatchObject({ unchanged: 1 })
  await expectSound(database)
})

test('an alias published while a draft waits counts when the draft does', async () => {
  const database = await openLedger()
  await importRecords(database, [record('A', '城管局')])
  const { batchId } = await draft(database, rowsOf([record('A', '城管局'), record('B', '市城管局')]))
  await publish(database, [ALIAS])
  const [batch] = await commit(database, [batchId])
  expect(batch).toMatchObject({ created: 1, unchanged: 1 })
  expect(await charges(database)).toEqual({ A: '城管局', B: '市城管局 → 城管局' })
  await expectSound(database)
})

test('a decision that puts off the due day into another department’s time moves the record, and revoking moves it back', async () => {
  const database = await openLedger()
  const { receivedAt } = makeFeedback()
  await publish(database, [entry('城管局', '综合执法局', '2026-03-10')])
  await importRecords(database, [record('A', '城管局')])
  expect(await charges(database)).toEqual({ A: '城管局' })
  const { id } = await database.knex('records').first<{ id: number }>('id')
  const common = { actor: ACTOR, at: NOW, judge: JUDGE }
  const decisionId = await database.write(
    async (trx) =>
      await recordDecision(trx, {
        ...common,
        recordId: id,
        revision: 1,
        decision: {
          kind: 'pause',
          code: 'awaitingCustomer',
          startAt: receivedAt + HOUR,
          endAt: receivedAt + HOUR + 5 * DAY,
          reason: '等待材料',
          evidence: '',
          requestedBy: '李雷',
          approvedBy: '韩梅',
        },
      }),
  )
  expect(await charges(database)).toEqual({ A: '城管局 → 综合执法局' })
  await expectSound(database)
  await database.write(async (trx) => await revokeDecision(trx, { ...common, decisionId, revision: 2 }))
  expect(await charges(database)).toEqual({ A: '城管局' })
  await expectSound(database)
})

test('a policy that moves due days, or the zone days begin in, moves records with them', async () => {
  const database = await openLedger()
  const { dueAt } = JUDGE.judge(makeFeedback(), [])
  const day = new Date(dueAt! + 8 * HOUR).toISOString().slice(0, 10)
  await publish(database, [entry('城管局', '综合执法局', day)])
  await importRecords(database, [record('A', '城管局')])
  expect(await charges(database)).toEqual({ A: '城管局 → 综合执法局' })
  // 2026-03-08 16:30 in Shanghai is still the 7th in Honolulu.
  const policy = { ...POLICY, timeZone: 'Pacific/Honolulu' }
  const judge = createJudge(policy)
  const scratch = await judgeAll(database, judge)
  await database.write(async (trx) => {
    await publishPolicy(trx, { policy, version: 1, actor: ACTOR, at: NOW })
    await adoptScratch(trx, scratch, { version: 2, judge })
    await dropScratch(trx, scratch)
  })
  expect(await charges(database)).toEqual({ A: '城管局' })
  await expectSound(database, { version: 2, judge })
})

test('verification finds a record charged to another than the register says', async () => {
  const database = await openLedger()
  await importRecords(database, [record('A', '城管局'), record('B', '市政部')])
  await database.write(async (trx) => {
    const { id } = await trx('departments').where('name', '市政部').first<{ id: number }>('id')
    const named = await trx('departments').where('name', '城管局').first<{ id: number }>('id')
    const record = await trx('records').where('ticket_no', 'A').first<{ id: number }>('id')
    await trx('records').where('id', record.id).update({ department_id: id, named_department_id: named.id })
    await trx('judgements').where('record_id', record.id).update({ department_id: id })
  })
  const { findings } = await verifyDatabase(database, { judge: JUDGE })
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['charge', 'tally']))
})

test('names that nothing knows are listed once with their rows; an alias known to the register is not', async () => {
  const database = await openLedger()
  const first = await draft(database, rowsOf([record('A', '城管局')]))
  const page = { offset: 0, limit: 10 }
  expect(await listUnknownDepartments(database.knex, { batchId: first.batchId, ...page })).toEqual({
    rows: [],
    total: 0,
  })
  await commit(database, [first.batchId])
  const rows = rowsOf([
    ...['B', 'C'].map((no) => record(no, '市城管局')),
    record('D', '气象局'),
    record('E', '城管局'),
  ])
  const { batchId } = await draft(database, rows)
  expect(await listUnknownDepartments(database.knex, { batchId, ...page })).toEqual({
    rows: [
      { name: '市城管局', count: 2 },
      { name: '气象局', count: 1 },
    ],
    total: 2,
  })
  await publish(database, [ALIAS])
  expect((await listUnknownDepartments(database.knex, { batchId, ...page })).rows).toEqual([
    { name: '气象局', count: 1 },
  ])
  expect(await knownDepartments(database.knex)).toEqual(['城管局', '市城管局'])
  await expect(
    listUnknownDepartments(database.knex, { batchId: first.batchId, ...page }),
  ).rejects.toMatchObject({ code: 'draftGone' })
})

test('records of a file from before the register count for what they name', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.findIndex(({ name }) => name === 'register')
  await migrate(knex, place, MIGRATIONS.slice(0, before))
  await knex('departments').insert({ name: '城管局' })
  await migrate(knex, place)
  expect(await knex.schema.hasColumn('records', 'named_department_id')).toBe(true)
  expect(await getRegister(knex)).toEqual({ version: 0, value: { entries: [] } })
  expect(await knex('department_charges')).toEqual([])
})
