import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeOf } from '../../db/dialect.ts'
import { noticesOfBatch, previousImport } from '../../db/importProfiles.ts'
import { migrate } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { sourceKey } from '../../db/sourceKey.ts'
import { temporaryFolder } from './ledger.ts'

test('batches from before profiles were kept know their source, and nothing was said of them', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  await migrate(knex, place, MIGRATIONS.slice(0, 1))
  const old = {
    state: 'committed',
    file_name: '旧.csv',
    digest: 'd',
    size_bytes: 1,
    header: JSON.stringify(['编号', '时间']),
    mapping: JSON.stringify({ fields: {} }),
    policy_version: 1,
    actor: '王敏',
    created_at: 1,
    commit_no: 1,
    rows: 1,
    created: 1,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    warnings: 0,
  }
  await knex('batches').insert({ ...old, id: 1 })
  await migrate(knex, place)
  const row: Record<string, unknown> = await knex('batches').where('id', 1).first()
  expect(row).toMatchObject({
    ...old,
    source_key: sourceKey(['时间', '编号']),
    profile: null,
    check_ms: null,
  })
  expect(await noticesOfBatch(knex, 1)).toEqual([])
  await knex('batches').insert({ ...old, id: 2, commit_no: 2, source_key: row.source_key, state: 'draft' })
  expect(await previousImport(knex, 2)).toBeNull()
})

test('a correction file is no source of its own', () => {
  expect(sourceKey(['编号', '※问题说明（导入时忽略）'])).toBeNull()
  expect(sourceKey(['编号'])).not.toBe(sourceKey(['编号', '时间']))
})
