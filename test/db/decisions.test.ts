import { expect, test } from 'vitest'
import type { Decision } from '../../core/decision.ts'
import { AppError } from '../../core/errors.ts'
import { HOUR } from '../../core/instant.ts'
import { VERDICT } from '../../core/judgement.ts'
import type { Database } from '../../db/database.ts'
import { listExclusions, recordDecision, revokeDecision } from '../../db/decisions.ts'
import { getRecordDetail } from '../../db/records.ts'
import { makeFeedback } from '../make.ts'
import { ACTOR, importRecords, JUDGE, NOW, openLedger, periodOf } from './ledger.ts'

const people = { requestedBy: '李雷', approvedBy: '韩梅' }
const exclusion: Decision = {
  kind: 'exclusion',
  code: 'EX4',
  reason: '系统故障',
  evidence: '故障单',
  ...people,
}
const { receivedAt } = makeFeedback()
const pause: Decision = {
  kind: 'pause',
  code: 'awaitingCustomer',
  startAt: receivedAt + HOUR,
  endAt: receivedAt + 21 * HOUR,
  reason: '等待来电人补充材料',
  evidence: '',
  ...people,
}

async function decide(
  database: Database,
  recordId: number,
  revision: number,
  decision: Decision,
): Promise<number> {
  const input = { recordId, revision, decision, actor: ACTOR, at: NOW, judge: JUDGE }
  return await database.write(async (trx) => await recordDecision(trx, input))
}

async function revoke(database: Database, decisionId: number, revision: number): Promise<number> {
  const input = { decisionId, revision, actor: ACTOR, at: NOW, judge: JUDGE }
  return await database.write(async (trx) => await revokeDecision(trx, input))
}

async function onlyRecord(database: Database): Promise<number> {
  const row = await database.knex('records').first<{ id: number }>('id')
  return row.id
}

test('a decision judges its record again, and revoking it judges it back', async () => {
  const database = await openLedger()
  const feedback = makeFeedback()
  await importRecords(database, [feedback])
  const id = await onlyRecord(database)
  const first = await decide(database, id, 1, exclusion)
  await decide(database, id, 2, pause)
  const decided = await getRecordDetail(database.knex, id)
  expect(decided).toMatchObject({ revision: 3, feedback })
  expect(decided.judgement).toEqual(JUDGE.judge(feedback, [exclusion, pause]))
  expect(decided.judgement.verdicts[2]).toBe(VERDICT.excluded)
  expect(decided.decisions).toMatchObject([
    { id: first, decision: exclusion, decidedAt: NOW, actor: ACTOR, revokedAt: null },
    { decision: pause },
  ])
  expect(await revoke(database, first, 3)).toBe(id)
  const revoked = await getRecordDetail(database.knex, id)
  expect(revoked.judgement).toEqual(JUDGE.judge(feedback, [pause]))
  expect(revoked.decisions).toMatchObject([{ revokedAt: NOW }, { revokedAt: null }])
})

test('a decision on what somebody else has changed meanwhile is a conflict, and changes nothing', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  const id = await onlyRecord(database)
  const decisionId = await decide(database, id, 1, exclusion)
  const conflict = new AppError('conflict', { recordId: id })
  await expect(decide(database, id, 1, pause)).rejects.toEqual(conflict)
  await expect(revoke(database, decisionId, 1)).rejects.toEqual(conflict)
  await revoke(database, decisionId, 2)
  await expect(revoke(database, decisionId, 2)).rejects.toEqual(conflict)
  expect((await getRecordDetail(database.knex, id)).decisions).toHaveLength(1)
})

test('a decision about no record, or one revoked already, is not found', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  const id = await onlyRecord(database)
  await expect(decide(database, 99, 1, pause)).rejects.toEqual(new AppError('notFound', { recordId: 99 }))
  const decisionId = await decide(database, id, 1, exclusion)
  await revoke(database, decisionId, 2)
  await expect(revoke(database, decisionId, 3)).rejects.toEqual(new AppError('notFound', { decisionId }))
})

test('an update by import is judged with the decisions in force', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  const id = await onlyRecord(database)
  await decide(database, id, 1, exclusion)
  await importRecords(database, [makeFeedback({ subject: '新' })])
  const { judgement } = await getRecordDetail(database.knex, id)
  expect(judgement.verdicts[2]).toBe(VERDICT.excluded)
})

test('the exclusions of a period are those in force of records received or due in it', async () => {
  const database = await openLedger()
  await importRecords(database, [
    makeFeedback({ receivedAt: Date.UTC(2026, 2, 31, 10) }),
    makeFeedback({ ticketNo: 'GD-2', receivedAt: Date.UTC(2026, 1, 1) }),
    makeFeedback({ ticketNo: 'GD-3', department: '市政部' }),
    makeFeedback({ ticketNo: 'GD-4' }),
  ])
  const ids: number[] = await database.knex('records').orderBy('ticket_no').pluck('id')
  for (const id of ids) await decide(database, id, 1, exclusion)
  await decide(database, ids[2]!, 2, pause)
  const last = await database.knex('decisions').where('record_id', ids[3]!).first<{ id: number }>('id')
  await revoke(database, last.id, 2)
  const listed = async (key: string): Promise<readonly string[]> =>
    (await listExclusions(database.knex, { period: periodOf(key), asOf: NOW })).map(
      ({ ticketNo }) => ticketNo,
    )
  expect(await listed('2026-03')).toEqual(['GD-1', 'GD-3'])
  expect(await listed('2026-04')).toEqual(['GD-1'])
  expect(await listed('2026-01')).toEqual([])
  expect((await listExclusions(database.knex, { period: periodOf('2026-04'), asOf: NOW }))[0]).toEqual({
    recordId: ids[0],
    ticketNo: 'GD-1',
    department: '客服部',
    code: 'EX4',
    reason: '系统故障',
    evidence: '故障单',
    ...people,
    decidedAt: NOW,
  })
})
