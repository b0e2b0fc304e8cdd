import { expect, test } from 'vitest'
import { readRecords, recordsById } from '../../db/records.ts'
import { makeFeedback } from '../make.ts'
import { ON_SERVER } from '../pg/place.ts'
import { importRecords, openLedger } from './ledger.ts'

test('records are read by number and page by page, each with its department', async () => {
  const database = await openLedger()
  const names = ['城管局', '教育局', '城管局']
  await importRecords(
    database,
    names.map((department, i) => makeFeedback({ ticketNo: `GD-${i + 1}`, department })),
  )
  const read = []
  for await (const page of readRecords(database.knex)) read.push(...page)
  expect(read.map(({ feedback }) => feedback.department)).toEqual(names)
  const [first, , last] = read.map(({ id }) => id) as [number, number, number]
  const chosen = await recordsById(database.knex, [last, first, last, -1])
  expect(chosen.map(({ feedback }) => feedback.ticketNo)).toEqual(['GD-1', 'GD-3'])
  expect(await recordsById(database.knex, [])).toEqual([])
})

test('a page of records reads no more than its records, however few the departments are', async (context) => {
  context.skip(ON_SERVER, 'it reads the query plan of SQLite')
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  // What SQLite knows of a large ledger of few departments, which lets it start from the departments.
  await database.write(async (trx) => {
    await trx('sqlite_stat1').delete()
    await trx('sqlite_stat1').insert([
      { tbl: 'records', idx: 'records_department', stat: '999000 1001' },
      { tbl: 'records', idx: 'records_ledger', stat: '999000 1 1 1 1 1 1 1 1 1' },
      { tbl: 'departments', idx: 'departments_name_unique', stat: '50 1' },
      { tbl: 'judgements', idx: 'judgements_due', stat: '999000 2' },
    ])
    await trx.raw('ANALYZE sqlite_schema')
  })
  const queries: string[] = []
  database.background.on('query', ({ sql }: { sql: string }) => queries.push(sql))
  for await (const page of readRecords(database.background)) expect(page).toHaveLength(1)
  const sql = queries.find((text) => text.includes('departments'))!
  const steps: { detail: string }[] = await database.background.raw(`EXPLAIN QUERY PLAN ${sql}`, [0, 500])
  const scans = steps.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'))
  // The page itself, and what it selects.
  expect(scans).toEqual(['SCAN p', 'SCAN o'])
})
