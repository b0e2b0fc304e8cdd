import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { temporaryFolder } from './ledger.ts'

async function openFile(): Promise<{ folder: string; file: string; knex: Knex }> {
  const folder = await temporaryFolder()
  const file = join(folder, '准绳.db')
  const knex = connect({ file, max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  return { folder, file, knex }
}

const addNote = {
  name: 'note',
  up: async (trx: Knex.Transaction) =>
    await trx.schema.alterTable('departments', (table) => void table.text('note')),
}
const failing = {
  name: 'failing',
  up: async () => {
    throw new Error('half way')
  },
}

test('the first migration makes every table, on pages of 8 KB in a journal that readers need not wait for', async () => {
  const { folder, file, knex } = await openFile()
  await migrate(knex, file)
  const tables: string[] = await knex('sqlite_master')
    .where('type', 'table')
    .whereNot('name', 'like', 'sqlite%')
    .pluck('name')
  expect(tables.toSorted()).toEqual([
    'audit_entries',
    'batch_issues',
    'batches',
    'decisions',
    'departments',
    'judgements',
    'ledger',
    'organisation',
    'record_changes',
    'record_repeats',
    'records',
    'rejected_rows',
    'schema_versions',
    'settings_versions',
  ])
  expect(await knex.raw('PRAGMA page_size')).toEqual([{ page_size: 8192 }])
  expect(await knex.raw('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
  expect(await knex.raw('PRAGMA synchronous')).toEqual([{ synchronous: 2 }])
  expect((await readdir(folder)).filter((name) => name.endsWith('.backup'))).toEqual([])
})

test('a pending migration runs after a copy of the file, and keeps the data', async () => {
  const { folder, file, knex } = await openFile()
  await migrate(knex, file)
  await knex('departments').insert({ name: '市政部' })
  await migrate(knex, file, [...MIGRATIONS, addNote])
  expect(await knex('departments')).toEqual([{ id: 1, name: '市政部', note: null }])
  expect(await knex('schema_versions').pluck('name')).toEqual([...MIGRATIONS.map(({ name }) => name), 'note'])
  const backup = `准绳.db.version-${MIGRATIONS.length}.backup`
  expect(await readdir(folder)).toContain(backup)
  const copy = connect({ file: join(folder, backup), max: 1, cacheMegabytes: 2, readOnly: false })
  expect(await copy('departments')).toEqual([{ id: 1, name: '市政部' }])
  await copy.destroy()
})

test('where one of several pending migrations fails, none has happened', async () => {
  const { file, knex } = await openFile()
  await migrate(knex, file)
  await expect(migrate(knex, file, [...MIGRATIONS, addNote, failing])).rejects.toThrow('half way')
  expect(await knex.schema.hasColumn('departments', 'note')).toBe(false)
  expect(await knex('schema_versions')).toHaveLength(MIGRATIONS.length)
})
