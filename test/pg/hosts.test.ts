// What two hosts on one PostgreSQL database may do to each other, and what not.
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import type { Feedback } from '../../core/feedback.ts'
import { readAudit } from '../../db/audit.ts'
import { type Database, openDatabase } from '../../db/database.ts'
import { recordDecision } from '../../db/decisions.ts'
import { listDraftRows } from '../../db/draftRows.ts'
import { countRecords } from '../../db/records.ts'
import { getOrganisation, setOrganisation } from '../../db/settings.ts'
import { verifyDatabase } from '../../db/verification.ts'
import {
  ACTOR,
  commit,
  draft,
  importRecords,
  JUDGE,
  NOW,
  openLedger,
  rowsOf,
  temporaryFolder,
} from '../db/ledger.ts'
import { makeExclusion, makeFeedback } from '../make.ts'
import { makeNamed, ON_SERVER, sayTo, stagedTables, targetFor } from './place.ts'

/** Two databases of two hosts, which are one. */
async function openTwice(): Promise<{ file: string; one: Database; other: Database }> {
  const file = join(await temporaryFolder(), '准绳.db')
  const one = await openLedger(file)
  const other = await openDatabase(await targetFor(file))
  onTestFinished(async () => await other.close())
  return { file, one, other }
}

async function addressOf(file: string): Promise<string> {
  const target = await targetFor(file)
  return 'url' in target ? target.url : ''
}

function tickets(prefix: string, count: number, subject: string): readonly Feedback[] {
  return Array.from({ length: count }, (_, i) => makeFeedback({ ticketNo: `${prefix}-${i}`, subject }))
}

const exclusion = makeExclusion()

describe.skipIf(!ON_SERVER)('two hosts', () => {
  test('importing the same tickets, deciding and changing settings at once lose nothing', async () => {
    const { one, other } = await openTwice()
    await importRecords(one, tickets('早', 20, '早'))
    const hosts = [one, other, one, other]
    const imports = hosts.map(async (host, n) => {
      const rows = rowsOf([...tickets(`${n}`, 300, `${n}`), ...tickets('共', 30, `${n}`)])
      const { batchId } = await draft(host, rows)
      return await commit(host, [batchId])
    })
    const { id } = await one.knex('records').where('ticket_no', '早-0').first<{ id: number }>('id')
    const decisions = hosts.slice(0, 2).map(async (host) => {
      const input = { recordId: id, revision: 1, decision: exclusion, actor: ACTOR, at: NOW, judge: JUDGE }
      await host.write(async (trx) => await recordDecision(trx, input))
    })
    const organisation = await getOrganisation(one.knex)
    const renamings = hosts.map(async (host, n) => {
      const renamed = { ...organisation, name: `名 ${n}` }
      await host.write(async (trx) => await setOrganisation(trx, renamed))
    })
    const decided = await Promise.allSettled(decisions)
    expect(decided.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(decided.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: new AppError('conflict', { recordId: id }),
    })
    const settled = await Promise.allSettled(renamings)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of settled) {
      if (result.status === 'rejected')
        expect(result.reason).toEqual(new AppError('conflict', { subject: 'organisation' }))
    }
    const batches = (await Promise.all(imports)).flat()
    const counts = batches.map(({ created, updated }) => [created, updated].join())
    expect(counts.toSorted()).toEqual(['300,30', '300,30', '300,30', '330,0'])
    for (const host of [one, other]) {
      expect(await countRecords(host.knex)).toBe(20 + 4 * 300 + 30)
      expect(await verifyDatabase(host, { judge: JUDGE })).toMatchObject({ ok: true, findings: [] })
    }
    const numbers: number[] = []
    for await (const page of readAudit(one.knex)) numbers.push(...page.map(({ seq }) => seq))
    expect(numbers).toEqual([1, 2, 3, 4, 5])
  })

  test('a draft outlives the coming of another host, and can be looked at there', async () => {
    const { file, one, other } = await openTwice()
    const { batchId } = await draft(one, rowsOf(tickets('稿', 3, '稿')))
    const third = await openDatabase(await targetFor(file))
    await third.close()
    await importRecords(other, tickets('别', 2, '别'))
    const seen = await listDraftRows(other.knex, { batchId, offset: 0, limit: 10 })
    expect(seen.rows.map(({ feedback }) => feedback?.ticketNo)).toEqual(['稿-0', '稿-1', '稿-2'])
    const [batch] = await commit(one, [batchId])
    expect(batch).toMatchObject({ created: 3 })
  })

  test('drafts of a host that is gone are cleared away by the next that comes', async () => {
    const { file, one, other } = await openTwice()
    await draft(other, rowsOf(tickets('稿', 3, '稿')))
    await other.close()
    expect(await one.knex('batches').pluck('state')).toEqual(['draft'])
    const third = await openDatabase(await targetFor(file))
    onTestFinished(async () => await third.close())
    expect(await third.knex('batches')).toEqual([])
    expect(await stagedTables(third.knex)).toEqual([])
  })

  test('a host that lost its connection goes on, and refuses the drafts that may be lost with it', async () => {
    const { file, one } = await openTwice()
    await importRecords(one, tickets('早', 2, '早'))
    const { batchId } = await draft(one, rowsOf(tickets('稿', 3, '稿')))
    // As in a crash of the server, after which tables that are not logged are empty.
    await sayTo(
      await addressOf(file),
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await expect(commit(one, [batchId])).rejects.toMatchObject({ name: 'AppError', code: 'draftGone' })
    expect(await importRecords(one, tickets('后', 2, '后'))).toMatchObject({ created: 2 })
    expect(await verifyDatabase(one, { judge: JUDGE })).toMatchObject({ ok: true, records: 4 })
  })

  test('hosts that open an empty database at the same time make its tables once', async () => {
    const url = await makeNamed('at_once')
    const hosts = await Promise.all(Array.from({ length: 4 }, async () => await openDatabase({ url })))
    const versions = await hosts[0]!.knex('schema_versions').pluck('version')
    expect(versions).toEqual(versions.map((_, i) => i + 1))
    for (const host of hosts) await host.close()
  })

  test('a host stops writing once a newer one has changed the tables', async () => {
    const { one, other } = await openTwice()
    await other.write(async (trx) => await trx('schema_versions').insert({ version: 99, name: 'later' }))
    await expect(importRecords(one, tickets('早', 1, '早'))).rejects.toMatchObject({ code: 'dataNewer' })
    expect(await countRecords(one.knex)).toBe(0)
  })

  test('a writer waits for the one of another host, and sees what it wrote', async () => {
    const { one, other } = await openTwice()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    const order: string[] = []
    const first = one.write(async (trx) => {
      await trx('departments').insert({ name: '先' })
      begin()
      await held
      order.push('first')
    })
    await begun
    const second = other.write(async (trx) => {
      order.push('second')
      return await trx('departments').pluck('name')
    })
    // Long enough for the second to get there, were it not waiting.
    await other.knex('departments')
    letGo()
    await first
    expect(await second).toEqual(['先'])
    expect(order).toEqual(['first', 'second'])
  })
})
