import type { Knex } from 'knex'
import { expect, test } from 'vitest'
import { appendAudit, listAudit } from '../../db/audit.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { AppError } from '../../core/errors.ts'
import type { Database } from '../../db/database.ts'
import { makeFeedback } from '../make.ts'
import { publishScheme } from '../../db/settings.ts'
import { versionDigest } from '../../db/settingsVersions.ts'
import { ACTOR, importRecords, JUDGE, NOW, openLedger, SCHEME, undo } from './ledger.ts'

async function filled(): Promise<Database> {
  const database = await openLedger()
  await importRecords(database, [makeFeedback({ customerName: '张三' }), makeFeedback({ ticketNo: 'GD-2' })])
  const again = await importRecords(database, [
    makeFeedback({ subject: '新' }),
    makeFeedback({ ticketNo: 'GD-3' }),
  ])
  await undo(database, again.id)
  await importRecords(database, [makeFeedback({ subject: '又' })])
  return database
}

test('an installation that was only ever used as intended verifies', async () => {
  const database = await filled()
  const progress: string[] = []
  const onProgress = (done: number, total: number) => void progress.push(`${done}/${total}`)
  expect(await verifyDatabase(database, { judge: JUDGE, onProgress })).toEqual({
    ok: true,
    auditEntries: 4,
    records: 2,
    batches: 3,
    policyVersion: 1,
    schemeVersion: 1,
    findings: [],
  })
  expect(progress).toEqual(['2/2'])
})

/** The days that a record was counted at. */
const TALLIES = ['06', '07', '08'].map((day) => `tally 2026-03-${day} 客服部`)

test.each<[string, (trx: Knex.Transaction) => Promise<unknown>, string[]]>([
  [
    'a changed close',
    async (trx) => await trx('records').where('ticket_no', 'GD-2').update({ closed_at: 1_772_800_000_000 }),
    ['recordHash record 3', 'judgement record 3'],
  ],
  [
    'a changed close with its hash made to fit',
    async (trx) =>
      await trx('records')
        .where('ticket_no', 'GD-2')
        .update({ content_hash: 'f'.repeat(32) }),
    ['recordHash record 3'],
  ],
  [
    'a changed verdict',
    async (trx) => await trx('judgements').where('record_id', 2).update({ v3: 2 }),
    ['judgement record 2', 'tally 2026-03-06 客服部', 'tally 2026-03-08 客服部'],
  ],
  [
    'a changed department of a verdict',
    async (trx) => {
      await trx('departments').insert({ name: '别处' })
      await trx('judgements').where('record_id', 2).update({ department_id: 2 })
    },
    [
      'judgement record 2',
      ...['06', '07', '08'].flatMap((day) => [`tally 2026-03-${day} 别处`, `tally 2026-03-${day} 客服部`]),
    ],
  ],
  [
    'a changed count of a day',
    async (trx) => await trx('day_tallies').where('anchor', 2).increment('v3_1', 1),
    ['tally 2026-03-08 客服部'],
  ],
  [
    'a changed history',
    async (trx) => await trx('record_changes').where({ batch_id: 1, row_no: 3 }).update({ after_hash: 'x' }),
    ['batchDigest batch 1', 'recordHash record 3'],
  ],
  [
    'a record deleted with everything about it',
    async (trx) => {
      await trx('judgements').where('record_id', 2).delete()
      await trx('records').where('id', 2).delete()
    },
    ['recordHash record 2', ...TALLIES],
  ],
  [
    'a verdict deleted',
    async (trx) => await trx('judgements').where('record_id', 2).delete(),
    ['judgement record 2', ...TALLIES],
  ],
  [
    'a changed audit entry',
    async (trx) => await trx('audit_entries').where('seq', 3).update({ actor: '别人' }),
    ['auditChain 3'],
  ],
  [
    'an audit entry deleted',
    async (trx) => await trx('audit_entries').where('seq', 3).delete(),
    ['auditChain 4'],
  ],
  [
    'the last audit entry deleted',
    async (trx) => await trx('audit_entries').where('seq', 4).delete(),
    ['batchDigest batch 3'],
  ],
])('verification finds %s', async (_, tamper, expected) => {
  const database = await filled()
  await database.write(tamper)
  const { ok, findings } = await verifyDatabase(database, { judge: JUDGE })
  expect(ok).toBe(false)
  expect(findings.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(expected)
})

test('verification can be stopped', async () => {
  const database = await filled()
  const stopped = verifyDatabase(database, { judge: JUDGE, signal: AbortSignal.abort() })
  await expect(stopped).rejects.toEqual(new AppError('cancelled'))
})

test('the audit trail lists newest first, of one subject where named', async () => {
  const database = await openLedger()
  for (const subject of ['policy 1', 'record 7', 'policy 1']) {
    const entry = {
      at: NOW,
      actor: ACTOR,
      operation: 'publishPolicy',
      subject,
      detail: { 版本: 1, ok: true },
    }
    await database.write(async (trx) => await appendAudit(trx, entry))
  }
  const { rows, total } = await listAudit(database.knex, { subjects: ['policy 1'], offset: 0, limit: 1 })
  expect(total).toBe(2)
  expect(rows).toMatchObject([
    { seq: 3, at: NOW, actor: ACTOR, subject: 'policy 1', detail: { 版本: 1, ok: true } },
  ])
})

test('rules that no longer say what was published are found, and rules that nobody published', async () => {
  const database = await openLedger()
  const scheme = { ...SCHEME, name: '二季度方案' }
  const publication = { scheme, version: 1, actor: ACTOR, at: NOW, effectiveOn: '2026-04-01' }
  await database.write(async (trx) => {
    const version = await publishScheme(trx, publication)
    const digest = await versionDigest(trx, 'scheme', version)
    const entry = {
      at: NOW,
      actor: ACTOR,
      operation: 'publishScheme',
      subject: 'scheme 2',
      detail: { digest },
    }
    await appendAudit(trx, entry)
  })
  const found = async () =>
    (await verifyDatabase(database, { judge: JUDGE })).findings.map((f) => `${f.kind} ${f.subject}`)
  expect(await found()).toEqual([])
  const second = { kind: 'scheme', version: 2 }
  await database.write(
    async (trx) => await trx('settings_versions').where(second).update({ effective_on: '2026-01-01' }),
  )
  expect(await found()).toEqual(['settings scheme 2'])
  await database.write(async (trx) => {
    await trx('settings_versions').where(second).update({ effective_on: '2026-04-01' })
    await publishScheme(trx, { ...publication, version: 2 })
  })
  expect(await found()).toEqual(['settings scheme 3'])
  await database.write(async (trx) => await trx('settings_versions').where('version', '>', 1).delete())
  expect(await found()).toEqual(['settings scheme 2'])
})
