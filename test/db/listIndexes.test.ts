import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { listIndexes } from '../../db/migrations/004-list-indexes.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { listRecords } from '../../db/recordList.ts'
import { makeFeedback } from '../make.ts'
import { ON_SERVER } from '../pg/place.ts'
import { importRecords, NOW, openLedger, temporaryFolder } from './ledger.ts'

test('a database of the version before keeps its records and gets the new indexes', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(listIndexes))
  await migrate(knex, place, before)
  await knex('departments').insert({ id: 1, name: '市政部' })
  await migrate(knex, place, [...before, listIndexes])
  expect(await knex('departments').pluck('name')).toEqual(['市政部'])
  const indexes: string[] = await knex('sqlite_master').where('type', 'index').pluck('name')
  expect(indexes).toEqual(expect.arrayContaining(['records_ledger', 'judgements_standing']))
  expect(indexes).not.toContain('judgements_open')
})

test('the list in the order of receipt, and what is overdue, are read from an index without sorting', async (context) => {
  context.skip(ON_SERVER, 'it reads the query plan of SQLite')
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  const plans: string[] = []
  const { knex } = database
  knex.on('query', ({ sql }: { sql: string }) => plans.push(sql))
  for (const state of [undefined, 'overdue'] as const) {
    const filter = state ? { state } : {}
    const sort = state ? 'dueAt' : 'receivedAt'
    await listRecords(knex, { filter, sort, descending: !state, asOf: NOW, offset: 0, limit: 10 })
  }
  for (const sql of plans.filter((text) => text.includes('order by') && text.includes('place'))) {
    const steps: { detail: string }[] = await knex.raw(
      `EXPLAIN QUERY PLAN ${sql}`,
      [0, 0, 0, 0].slice(0, sql.split('?').length - 1),
    )
    const details = steps.map(({ detail }) => detail).join('; ')
    expect(details).toContain('COVERING INDEX')
    expect(details).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  }
})
