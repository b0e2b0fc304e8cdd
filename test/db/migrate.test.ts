import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { expect, onTestFinished, test } from 'vitest'
import { getBatch } from '../../db/batches.ts'
import { type Place, placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { getSchemeOn } from '../../db/settings.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { temporaryFolder } from './ledger.ts'

async function openFile(): Promise<{ folder: string; place: Place; knex: Knex }> {
  const folder = await temporaryFolder()
  const place = placeOf({ file: join(folder, '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  return { folder, place, knex }
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
  const { folder, place, knex } = await openFile()
  await migrate(knex, place)
  const tables: string[] = await knex('sqlite_master')
    .where('type', 'table')
    .whereNot('name', 'like', 'sqlite%')
    .pluck('name')
  expect(tables.toSorted()).toEqual([
    'accountability',
    'accountability_steps',
    'accounts',
    'adjustments',
    'appeals',
    'assessment_steps',
    'assessment_waivers',
    'assessments',
    'audit_entries',
    'batch_issues',
    'batches',
    'day_tallies',
    'decisions',
    'department_charges',
    'departments',
    'drill_finding_steps',
    'drill_findings',
    'drill_steps',
    'drills',
    'editions',
    'evidence_files',
    'frozen_facts',
    'frozen_governance',
    'judgements',
    'kept_files',
    'ledger',
    'mapping_template_versions',
    'mapping_templates',
    'milestones',
    'organisation',
    'outreach',
    'pay_inputs',
    'plan_comments',
    'plan_departments',
    'plan_evidence',
    'plan_readings',
    'plan_reviews',
    'plan_revisions',
    'plan_tasks',
    'plans',
    'record_changes',
    'record_events',
    'record_repeats',
    'record_words',
    'record_words_config',
    'record_words_data',
    'record_words_docsize',
    'record_words_idx',
    'records',
    'rejected_rows',
    'request_records',
    'requests',
    'risk_reviews',
    'risks',
    'roster',
    'schema_versions',
    'settings_versions',
    'staff',
    'stages',
    'text_index',
    'training_attendances',
    'training_courses',
    'training_rules',
    'training_sessions',
    'unindexed_texts',
    'views',
    'watched_files',
  ])
  expect(await knex.raw('PRAGMA page_size')).toEqual([{ page_size: 8192 }])
  expect(await knex.raw('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
  expect(await knex.raw('PRAGMA synchronous')).toEqual([{ synchronous: 2 }])
  expect((await readdir(folder)).filter((name) => name.endsWith('.backup'))).toEqual([])
})

test('a pending migration runs after a copy of the file, and keeps the data', async () => {
  const { folder, place, knex } = await openFile()
  await migrate(knex, place)
  await knex('departments').insert({ name: '市政部' })
  await migrate(knex, place, [...MIGRATIONS, addNote])
  expect(await knex('departments')).toEqual([{ id: 1, name: '市政部', note: null }])
  expect(await knex('schema_versions').pluck('name')).toEqual([...MIGRATIONS.map(({ name }) => name), 'note'])
  const backup = `准绳.db.version-${MIGRATIONS.length}.backup`
  expect(await readdir(folder)).toContain(backup)
  const copy = placeOf({ file: join(folder, backup) }).connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  expect(await copy('departments')).toEqual([{ id: 1, name: '市政部' }])
  await copy.destroy()
})

test('where one of several pending migrations fails, none has happened', async () => {
  const { place, knex } = await openFile()
  await migrate(knex, place)
  await expect(migrate(knex, place, [...MIGRATIONS, addNote, failing])).rejects.toThrow('half way')
  expect(await knex.schema.hasColumn('departments', 'note')).toBe(false)
  expect(await knex('schema_versions')).toHaveLength(MIGRATIONS.length)
})

test('rules from before they had days count from the beginning, as they did', async () => {
  const { place, knex } = await openFile()
  const before = MIGRATIONS.slice(
    0,
    MIGRATIONS.findIndex(({ name }) => name === 'settings-dates'),
  )
  await migrate(knex, place, before)
  const old = { kind: 'scheme', actor: '王敏', body: JSON.stringify(defaultScheme()) }
  await knex('settings_versions').insert([
    { ...old, version: 1, effective_from: 1_700_000_000_000, created_at: 1_700_000_000_000 },
    { ...old, version: 2, effective_from: 1_775_000_000_000, created_at: 1_775_000_000_000 },
  ])
  await migrate(knex, place)
  expect(await getSchemeOn(knex, '2020-01-01')).toMatchObject({
    version: 2,
    effectiveOn: null,
    reason: '',
    actor: '王敏',
    createdAt: 1_775_000_000_000,
  })
  expect(await knex('settings_versions').pluck('version')).toEqual([1, 2])
})

test('a ledger from before status histories keeps its batches, which brought no events', async () => {
  const { place, knex } = await openFile()
  const before = MIGRATIONS.slice(
    0,
    MIGRATIONS.findIndex(({ name }) => name === 'record-events'),
  )
  await migrate(knex, place, before)
  const counts = { rows: 1, created: 1, updated: 0, unchanged: 0, rejected: 0, warnings: 0 }
  const head = { file_name: '工单.csv', digest: 'f', size_bytes: 1, header: '[]', mapping: '{"fields":{}}' }
  await knex('batches').insert({
    state: 'committed',
    ...head,
    ...counts,
    policy_version: 1,
    actor: '王敏',
    created_at: 1,
    commit_no: 1,
  })
  await migrate(knex, place)
  expect(await getBatch(knex, 1)).toMatchObject({ fileName: '工单.csv', created: 1, events: null })
  expect(await knex('record_events')).toEqual([])
})
