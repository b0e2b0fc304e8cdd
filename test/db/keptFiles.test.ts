import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeOf } from '../../db/dialect.ts'
import { addKeptFile, getKeptFile, listKeptDigests, removeKeptFile } from '../../db/keptFiles.ts'
import { migrate } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { openLedger, temporaryFolder } from './ledger.ts'

test('an installation from before files were kept keeps none, and can from now on', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  await migrate(knex, place, MIGRATIONS.slice(0, 5))
  await migrate(knex, place)
  expect(await listKeptDigests(knex)).toEqual([])
})

test('a file is kept once, by its digest', async () => {
  const { write, knex } = await openLedger()
  const file = { digest: 'd', sizeBytes: 5_000_000_000, storedBytes: 7, actor: '王敏', at: 1 }
  await write(async (trx) => {
    await addKeptFile(trx, file)
    await addKeptFile(trx, { ...file, at: 2 })
  })
  expect(await getKeptFile(knex, 'd')).toEqual({ sizeBytes: 5_000_000_000, storedBytes: 7, keptAt: 1 })
  await write(async (trx) => await removeKeptFile(trx, 'd'))
  expect(await getKeptFile(knex, 'd')).toBeNull()
})
