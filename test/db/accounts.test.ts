import { expect, test } from 'vitest'
import * as accounts from '../../db/accounts.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { migrate } from '../../db/migrate.ts'
import { placeOf } from '../../db/dialect.ts'
import { join } from 'node:path'
import { openLedger, temporaryFolder } from './ledger.ts'

const AUTHOR = { actor: '督查员', at: 7 }
const ANNA = {
  name: '王敏',
  roles: ['department', 'viewer'] as const,
  department: '客服部',
  active: true,
  hash: 'h1',
}

test('an account is read back as it was stored, its hash only with its credentials', async () => {
  const { write, knex } = await openLedger()
  const id = await write(async (trx) => await accounts.addAccount(trx, ANNA, AUTHOR))
  const { hash, ...content } = ANNA
  const stored = { id, ...content, revision: 1, createdAt: 7 }
  expect(await accounts.getAccount(knex, id)).toEqual(stored)
  expect(await accounts.listAccounts(knex, { offset: 0, limit: 10 })).toEqual({ rows: [stored], total: 1 })
  expect(await accounts.getCredentials(knex, '王敏')).toEqual({ account: stored, hash })
  expect(await accounts.getCredentials(knex, '李红')).toBeNull()
  const again = write(async (trx) => await accounts.addAccount(trx, ANNA, AUTHOR))
  await expect(again).rejects.toMatchObject({ code: 'accountNameTaken' })
})

test('a change keeps the hash where it brings none, and is refused on a stale revision', async () => {
  const { write, knex } = await openLedger()
  const id = await write(async (trx) => await accounts.addAccount(trx, ANNA, AUTHOR))
  const change = { roles: ['hr'] as const, department: null, active: false, hash: null }
  await write(async (trx) => await accounts.changeAccount(trx, { id, revision: 1 }, change))
  const found = await accounts.getCredentials(knex, '王敏')
  expect(found).toMatchObject({ hash: 'h1', account: { roles: ['hr'], active: false, revision: 2 } })
  const stale = write(async (trx) => await accounts.changeAccount(trx, { id, revision: 1 }, change))
  await expect(stale).rejects.toMatchObject({ code: 'conflict' })
})

test('a ledger from before accounts keeps its decisions, and has nobody and no requests yet', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  const before = MIGRATIONS.slice(
    0,
    MIGRATIONS.findIndex(({ name }) => name === 'second-person'),
  )
  await migrate(knex, place, before)
  const old = { record_id: 1, kind: 'exclusion', body: '{}', actor: '王敏', decided_at: 1 }
  await knex.raw('PRAGMA foreign_keys = OFF')
  await knex('decisions').insert(old)
  await migrate(knex, place)
  expect(await knex('decisions')).toMatchObject([old])
  for (const table of ['accounts', 'evidence_files', 'requests', 'request_records', 'appeals', 'adjustments'])
    expect(await knex(table)).toEqual([])
  await knex.destroy()
})
