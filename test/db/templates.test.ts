import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { getBatch } from '../../db/batches.ts'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import * as templates from '../../db/templates.ts'
import { makeFeedback, makeMapping } from '../make.ts'
import { ACTOR, importRecords, NOW, openLedger, temporaryFolder } from './ledger.ts'

const AUTHOR = { actor: ACTOR, at: NOW }
const CONTENT = {
  header: ['单号', '时间', '部门'],
  mapping: makeMapping(['ticketNo', 'receivedAt', 'department']),
}
const HOTLINE = { name: '热线', source: '12345', ...CONTENT }

test('a version never changes: the next one stands beside it', async () => {
  const { write, knex } = await openLedger()
  const id = await write(async (trx) => await templates.addTemplate(trx, HOTLINE, AUTHOR))
  const header = [...CONTENT.header, '满意度']
  const next = { id, revision: 1, header, mapping: CONTENT.mapping }
  const later = { ...AUTHOR, at: NOW + 1 }
  expect(await write(async (trx) => await templates.addTemplateVersion(trx, next, later))).toBe(2)
  const found = await templates.getTemplate(knex, id)
  expect(found).toMatchObject({
    name: '热线',
    version: 2,
    columns: 4,
    fields: 3,
    revision: 2,
    changedAt: NOW + 1,
  })
  expect(found.versions.map(({ version, header }) => [version, header.length])).toEqual([
    [2, 4],
    [1, 3],
  ])
})

test('whoever changes what another changed meanwhile is told, and a name is given once', async () => {
  const { write, knex } = await openLedger()
  const id = await write(async (trx) => await templates.addTemplate(trx, HOTLINE, AUTHOR))
  const rename = (name: string, revision: number) =>
    write(async (trx) => await templates.renameTemplate(trx, { id, name, source: '', revision }))
  await rename('市民热线', 1)
  await expect(rename('热线二', 1)).rejects.toMatchObject({ code: 'conflict' })
  await expect(
    write(async (trx) => await templates.addTemplate(trx, { ...HOTLINE, name: '市民热线' }, AUTHOR)),
  ).rejects.toMatchObject({ code: 'templateNameTaken', detail: { name: '市民热线' } })
  // Its own name is free to it.
  await rename('市民热线', 2)
  expect((await templates.getTemplate(knex, id)).revision).toBe(3)
})

test('a retired template recognises nothing, and can be taken back into use', async () => {
  const { write, knex } = await openLedger()
  const id = await write(async (trx) => await templates.addTemplate(trx, HOTLINE, AUTHOR))
  const retire = (revision: number, retiredAt: number | null) =>
    write(async (trx) => await templates.retireTemplate(trx, { id, revision, retiredAt }))
  expect(await templates.knownTemplates(knex)).toMatchObject([{ id, version: 1, header: CONTENT.header }])
  await retire(1, NOW)
  expect(await templates.knownTemplates(knex)).toEqual([])
  expect((await templates.listTemplates(knex, { offset: 0, limit: 10 })).rows).toMatchObject([
    { retiredAt: NOW },
  ])
  await retire(2, null)
  expect(await templates.knownTemplates(knex)).toHaveLength(1)
})

test('a batch remembers the version it was read by, under the name the template has today', async () => {
  const database = await openLedger()
  const { write, knex } = database
  const id = await write(async (trx) => await templates.addTemplate(trx, HOTLINE, AUTHOR))
  const batch = await importRecords(database, [makeFeedback()], {
    batch: { template: { id, version: 1, adjusted: true } },
  })
  await write(
    async (trx) => await templates.renameTemplate(trx, { id, name: '市民热线', source: '', revision: 1 }),
  )
  expect((await getBatch(knex, batch.id)).template).toEqual({
    id,
    name: '市民热线',
    version: 1,
    adjusted: true,
  })
  expect(await templates.getTemplate(knex, id)).toMatchObject({ imports: 1, lastUsedAt: NOW })
  const plain = await importRecords(database, [makeFeedback({ ticketNo: 'GD-2' })])
  expect((await getBatch(knex, plain.id)).template).toBeNull()
})

test('batches of a file from before there were templates were read by none', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  await migrate(knex, place, MIGRATIONS.slice(0, 2))
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 }
  await knex('batches').insert({
    state: 'committed',
    file_name: '工单.csv',
    digest: 'f',
    size_bytes: 1,
    header: '[]',
    mapping: '{"fields":{}}',
    policy_version: 1,
    actor: ACTOR,
    created_at: NOW,
    commit_no: 1,
    ...counts,
  })
  await migrate(knex, place)
  expect(await getBatch(knex, 1)).toMatchObject({ fileName: '工单.csv', template: null })
  expect(await templates.listTemplates(knex, { offset: 0, limit: 10 })).toEqual({ rows: [], total: 0 })
})
