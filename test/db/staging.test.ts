import { expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import type { DraftRow } from '../../core/draftRow.ts'
import { discardDraft, findCommittedBatch, getBatch, listBatches } from '../../db/batches.ts'
import type { Database } from '../../db/database.ts'
import { listDraftRows } from '../../db/draftRows.ts'
import { issueGroups, listBatchIssues, type RejectedRow, readRejectedRows } from '../../db/issues.ts'
import { resolveDraft } from '../../db/resolution.ts'
import type { StagedRow } from '../../db/stagedRows.ts'
import { rejectDuplicates } from '../../db/staging.ts'
import { makeFeedback, makeIssue } from '../make.ts'
import { commit, draft, importRecords, JUDGE, openLedger, rowsOf, stageDraft } from './ledger.ts'

const noDate = makeIssue({
  row: 4,
  column: '受理时间',
  field: 'receivedAt',
  code: 'receivedAtMissing',
  severity: 'error',
  value: null,
})
const warned = makeIssue({ row: 3 })

/** Two good rows, the second with a warning, and a refused one. */
const ROWS: readonly StagedRow[] = [
  { row: 2, feedback: makeFeedback(), issues: [], cells: null },
  { row: 3, feedback: makeFeedback({ ticketNo: 'GD-2' }), issues: [warned], cells: null },
  { row: 4, feedback: null, issues: [noDate, makeIssue({ row: 4 })], cells: ['GD-3', '', '挺好'] },
]

async function actions(
  database: Database,
  batchId: number,
  query: { action?: DraftRow['action']; code?: 'valueUnknown' } = {},
): Promise<readonly string[]> {
  const { rows, total } = await listDraftRows(database.knex, { batchId, ...query, offset: 0, limit: 100 })
  expect(total).toBe(rows.length)
  return rows.map(({ row, action }) => `${row} ${action}`)
}

test('a draft counts its rows, warnings and refusals, and nothing of it is in the ledger', async () => {
  const database = await openLedger()
  const { batchId, ...counts } = await draft(database, ROWS)
  expect(counts).toMatchObject({ rows: 3, created: 2, updated: 0, unchanged: 0, rejected: 1, warnings: 1 })
  expect(await database.knex('records')).toEqual([])
  expect(await getBatch(database.knex, batchId)).toMatchObject({ state: 'draft', ...counts })
  expect(await listBatches(database.knex, { offset: 0, limit: 10 })).toEqual({ rows: [], total: 0 })
})

test('a draft is shown row by row as it will be stored, by action and by finding', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback({ subject: '旧', content: '留' })], {
    fields: ['subject', 'content'],
  })
  const known = makeFeedback({ subject: '新', handler: '李雷' })
  const { batchId } = await draft(database, [{ ...ROWS[0]!, feedback: known }, ...ROWS.slice(1)], {
    fields: ['subject'],
  })
  expect(await actions(database, batchId)).toEqual(['2 update', '3 create', '4 reject'])
  expect(await actions(database, batchId, { action: 'update' })).toEqual(['2 update'])
  expect(await actions(database, batchId, { code: 'valueUnknown' })).toEqual(['3 create', '4 reject'])
  const { rows } = await listDraftRows(database.knex, { batchId, offset: 0, limit: 10 })
  expect(rows[0]!.feedback).toEqual({ ...known, content: '留', handler: null })
  expect(rows[1]).toEqual({ row: 3, action: 'create', feedback: ROWS[1]!.feedback, issues: [warned] })
  expect(rows[2]).toEqual({ row: 4, action: 'reject', feedback: null, issues: ROWS[2]!.issues })
  expect((await listDraftRows(database.knex, { batchId, offset: 1, limit: 1 })).rows).toEqual([rows[1]])
})

test('a row that changes nothing is shown as the record that stays', async () => {
  const database = await openLedger()
  const feedback = makeFeedback({ handler: '李雷', content: '留' })
  await importRecords(database, [feedback])
  const { batchId, unchanged } = await draft(database, rowsOf([makeFeedback()]), { fields: ['subject'] })
  expect(unchanged).toBe(1)
  const { rows } = await listDraftRows(database.knex, { batchId, offset: 0, limit: 10 })
  expect(rows).toEqual([{ row: 2, action: 'unchanged', feedback, issues: [] }])
})

test('of a ticket that occurs more than once the first row is kept, the others with their cells', async () => {
  const database = await openLedger()
  const tickets = ['甲', '乙', '甲', '丙', '乙', '甲']
  const rows = rowsOf(tickets.map((ticketNo) => makeFeedback({ ticketNo })))
  const batchId = await stageDraft(
    database,
    rows.map((row, i) => ({ ...row, cells: [tickets[i]!, '=1+1'] })),
  )
  await rejectDuplicates(database, batchId)
  const counts = await resolveDraft(database, batchId, { judge: JUDGE })
  expect(counts).toMatchObject({ rows: 6, created: 3, rejected: 3 })
  const issue = { column: 'ticketNo', field: 'ticketNo', code: 'ticketDuplicate', severity: 'error' }
  const rejected: RejectedRow[] = []
  for await (const page of readRejectedRows(database.knex, batchId)) rejected.push(...page)
  expect(rejected).toEqual([
    { row: 4, cells: ['甲', '=1+1'], issues: [{ row: 4, ...issue, value: '甲' }] },
    { row: 6, cells: ['乙', '=1+1'], issues: [{ row: 6, ...issue, value: '乙' }] },
    { row: 7, cells: ['甲', '=1+1'], issues: [{ row: 7, ...issue, value: '甲' }] },
  ])
})

test('findings are grouped by rule and column with the first as example, errors first', async () => {
  const database = await openLedger()
  const { batchId } = await draft(database, ROWS)
  expect(await issueGroups(database.knex, batchId)).toEqual([
    {
      code: 'receivedAtMissing',
      severity: 'error',
      column: '受理时间',
      count: 1,
      exampleRow: 4,
      exampleValue: null,
    },
    {
      code: 'valueUnknown',
      severity: 'warning',
      column: '满意度',
      count: 2,
      exampleRow: 3,
      exampleValue: '挺好',
    },
  ])
  const page = { batchId, offset: 1, limit: 1 }
  expect(await listBatchIssues(database.knex, { ...page, code: 'valueUnknown' })).toEqual({
    rows: [makeIssue({ row: 4 })],
    total: 2,
  })
})

test('texts that no database can hold are kept with a replacement character, and stay provable', async () => {
  const database = await openLedger()
  await importRecords(database, [
    makeFeedback({ subject: '半\uD83D个', content: '空\0字', extras: { '\0': '\uDC00' } }),
  ])
  const row = await database.knex('records').first<Record<string, string>>()
  expect(row.subject).toBe('半\uFFFD个')
  expect(row.content).toBe('空\uFFFD字')
  const same = await draft(
    database,
    rowsOf([makeFeedback({ subject: '半\uD83D个', content: '空\0字', extras: {} })]),
  )
  expect(same).toMatchObject({ unchanged: 1 })
})

test('a discarded draft is gone, and asking for it says so', async () => {
  const database = await openLedger()
  const { batchId } = await draft(database, ROWS)
  await database.write(async (trx) => await discardDraft(trx, batchId))
  const gone = new AppError('draftGone', { batchId })
  await expect(listDraftRows(database.knex, { batchId, offset: 0, limit: 1 })).rejects.toEqual(gone)
  await expect(database.write(async (trx) => await discardDraft(trx, batchId))).rejects.toEqual(gone)
  await expect(commit(database, [batchId])).rejects.toEqual(gone)
  for (const table of ['batches', 'batch_issues', 'rejected_rows'])
    expect(await database.knex(table)).toEqual([])
})

test('matching with the ledger can be stopped', async () => {
  const database = await openLedger()
  const batchId = await stageDraft(database, ROWS)
  const stop = resolveDraft(database, batchId, { judge: JUDGE, signal: AbortSignal.abort() })
  await expect(stop).rejects.toEqual(new AppError('cancelled'))
  await expect(commit(database, [batchId])).rejects.toThrow('a draft is resolved before it is committed')
  expect(await resolveDraft(database, batchId, { judge: JUDGE })).toMatchObject({ created: 2 })
})

test('the very same file is recognised until its batch is taken back, another sheet of it is not', async () => {
  const database = await openLedger()
  const batch = await importRecords(database, [makeFeedback()], { batch: { digest: 'abc', sheet: '一月' } })
  expect(await findCommittedBatch(database.knex, { digest: 'abc', sheet: '一月' })).toEqual(batch)
  expect(await findCommittedBatch(database.knex, { digest: 'abc', sheet: '二月' })).toBeNull()
  expect(await findCommittedBatch(database.knex, { digest: 'abd', sheet: '一月' })).toBeNull()
})
