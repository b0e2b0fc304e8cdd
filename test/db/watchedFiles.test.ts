import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { addWatchedFile, isKnownAt, listWatchedFiles, settleWatchedFiles } from '../../db/watchedFiles.ts'
import { openLedger, temporaryFolder } from './ledger.ts'

const file = (digest: string, state: 'waiting' | 'imported') =>
  ({
    digest,
    path: `/in/${digest}.csv`,
    fileName: `${digest}.csv`,
    sizeBytes: 5_000_000_000,
    modifiedAt: Date.UTC(2026, 2, 1),
    state,
    reasons: [],
    batchIds: [],
    at: 1,
  }) as const

test('an installation from before folders were watched has seen no file', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.findIndex(({ name }) => name === 'watched-files')
  await migrate(knex, place, MIGRATIONS.slice(0, before))
  await migrate(knex, place)
  expect(await listWatchedFiles(knex, { offset: 0, limit: 9 })).toEqual({ rows: [], total: 0 })
})

test('files that wait come first, and are known by where they lie', async () => {
  const { write, knex } = await openLedger()
  await write(async (trx) => {
    await addWatchedFile(trx, file('a', 'waiting'))
    await addWatchedFile(trx, file('b', 'imported'))
  })
  const { rows } = await listWatchedFiles(knex, { offset: 0, limit: 9 })
  expect(rows.map(({ fileName }) => fileName)).toEqual(['a.csv', 'b.csv'])
  expect(await isKnownAt(knex, file('a', 'waiting'))).toBe(true)
  expect(await isKnownAt(knex, { ...file('a', 'waiting'), sizeBytes: 1 })).toBe(false)
  await write(async (trx) => await settleWatchedFiles(trx, [{ id: 7, digest: 'a' }]))
  const settled = await listWatchedFiles(knex, { offset: 0, limit: 9 })
  // The batch of this test is none that is stored.
  expect(settled.rows.map(({ state, batchIds }) => [state, batchIds])).toEqual([
    ['imported', []],
    ['imported', []],
  ])
})
