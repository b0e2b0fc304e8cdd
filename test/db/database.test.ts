import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import knex from 'knex'
import { expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import { createDraft } from '../../db/batches.ts'
import { openDatabase } from '../../db/database.ts'
import { insertRows } from '../../db/dialect.ts'
import { countRecords } from '../../db/records.ts'
import { getOrganisation } from '../../db/settings.ts'
import { makeBatch, makeFeedback } from '../make.ts'
import { ON_SERVER } from '../pg/place.ts'
import { draft, importRecords, openLedger, rowsOf, temporaryFolder } from './ledger.ts'

const digestOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

test('a database opened again holds what was written', async () => {
  const file = join(await temporaryFolder(), "it's 准绳.db")
  const first = await openLedger(file)
  await importRecords(first, [makeFeedback()])
  await first.close()
  const second = await openLedger(file)
  expect(await countRecords(second.knex)).toBe(1)
  expect((await getOrganisation(second.knex)).name).toBe('云岭市政务服务中心')
})

test.each([
  ['a text file', async (file: string) => await writeFile(file, '工单编号,受理时间\n'.repeat(500))],
  [
    'a database of another program',
    async (file: string) => {
      const other = knex({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true })
      await other.schema.createTable('contacts', (table) => void table.text('name'))
      await other.destroy()
    },
  ],
])('%s is refused as damaged and left as it is', async (_, make) => {
  const folder = await temporaryFolder()
  const file = join(folder, '准绳.db')
  await make(file)
  const before = await digestOf(file)
  await expect(openDatabase({ file })).rejects.toEqual(new AppError('dataDamaged'))
  expect(await digestOf(file)).toBe(before)
  expect(await readdir(folder)).toEqual(['准绳.db'])
})

test('a file cut short is refused as damaged', async (context) => {
  context.skip(ON_SERVER, 'it cuts the file of SQLite')
  const file = join(await temporaryFolder(), '准绳.db')
  const database = await openLedger(file)
  await importRecords(database, [makeFeedback()])
  await database.close()
  await truncate(file, 8192 * 2)
  await expect(openDatabase({ file })).rejects.toMatchObject({ code: 'dataDamaged' })
})

test('a file of a newer version is refused before anything is touched', async (context) => {
  context.skip(ON_SERVER, 'it compares bytes of the file; test/pg tries the same on a server')
  const folder = await temporaryFolder()
  const file = join(folder, '准绳.db')
  const database = await openLedger(file)
  await database.write(async (trx) => await trx('schema_versions').insert({ version: 99, name: 'later' }))
  await database.close()
  const [before, files] = [await digestOf(file), await readdir(folder)]
  await expect(openDatabase({ file })).rejects.toMatchObject({ code: 'dataNewer', detail: { version: 99 } })
  expect(await digestOf(file)).toBe(before)
  expect(await readdir(folder)).toEqual(files)
})

test('an empty file becomes a database', async (context) => {
  context.skip(ON_SERVER, 'it begins with a file')
  const file = join(await temporaryFolder(), '准绳.db')
  await writeFile(file, '')
  const database = await openLedger(file)
  expect(await countRecords(database.knex)).toBe(0)
})

test('connections for reading cannot write', async () => {
  const database = await openLedger()
  for (const db of [database.knex, database.background]) {
    await expect(createDraft(db, makeBatch())).rejects.toThrow(/read-?only/)
  }
})

test('a write inside a write is a fault, not a wait without end', async () => {
  const database = await openLedger()
  const nested = database.write(async () => await database.write(async () => {}))
  await expect(nested).rejects.toThrow('a write inside a write would wait for itself')
  await expect(database.write(async () => 'next')).resolves.toBe('next')
})

test('writes follow one another, and one that fails changes nothing', async () => {
  const database = await openLedger()
  const rename = async (name: string, fails = false): Promise<string> =>
    await database.write(async (trx) => {
      const before = await getOrganisation(trx)
      await trx('organisation')
        .where('id', 1)
        .update({ name: before.name + name })
      if (fails) throw new AppError('cancelled')
      return name
    })
  const results = await Promise.allSettled([rename('甲'), rename('乙', true), rename('丙')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((await getOrganisation(database.knex)).name).toBe('云岭市政务服务中心甲丙')
})

test('another program holding the file makes a write wait, and then go through', async (context) => {
  context.skip(ON_SERVER, 'it locks the file of SQLite; test/pg has two hosts at once')
  const file = join(await temporaryFolder(), '准绳.db')
  const database = await openLedger(file)
  const other = knex({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true })
  await other.raw('BEGIN IMMEDIATE')
  const write = database.write(
    async (trx) => await trx('organisation').where('id', 1).update({ name: '新名' }),
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  await other.raw('COMMIT')
  await expect(write).resolves.toBe(1)
  await other.destroy()
})

test('a full disk refuses the write, keeps what was there, and says so', async (context) => {
  context.skip(ON_SERVER, 'it fills the file of SQLite')
  const file = join(await temporaryFolder(), '准绳.db')
  const database = await openLedger(file)
  const write = database.write(async (trx) => {
    await trx.raw('PRAGMA max_page_count = 60')
    const cells = JSON.stringify(['张三', '13800000000'.repeat(500)])
    const id = await createDraft(trx, makeBatch())
    const rows = Array.from({ length: 200 }, (_, i) => [id, i, cells])
    await insertRows(trx, 'rejected_rows', ['batch_id', 'row_no', 'cells'], rows)
  })
  await expect(write).rejects.toEqual(new AppError('diskFull'))
  expect(await database.knex('batches')).toEqual([])
})

test('what the database refuses never carries the values of a row', async () => {
  const database = await openLedger()
  const write = database.write(async (trx) => {
    const row = { id: 1, ticket_no: '张三 13800000000', department_id: 7 }
    await trx('records').insert(row)
  })
  const error: unknown = await write.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  expect(JSON.stringify([String(error), (error as Error).stack, error])).not.toContain('张三')
  expect(String(error)).toBe(`Error: database: ${ON_SERVER ? '23502' : 'SQLITE_CONSTRAINT'}`)
})

test('drafts that a dead process left are gone when the file is opened again', async () => {
  const file = join(await temporaryFolder(), '准绳.db')
  const database = await openLedger(file)
  await importRecords(database, [makeFeedback()])
  const [row] = rowsOf([makeFeedback({ ticketNo: 'GD-2' })])
  const rejected = { row: 3, feedback: null, issues: [], cells: ['x'] }
  await draft(database, [row!, rejected])
  // Closing is no help to the draft: only committing is.
  await database.close()
  if (!ON_SERVER) expect(existsSync(`${file}-staging`)).toBe(true)
  const again = await openLedger(file)
  expect(await again.knex('batches').pluck('state')).toEqual(['committed'])
  expect(await again.knex('rejected_rows')).toEqual([])
  expect(await countRecords(again.knex)).toBe(1)
})
