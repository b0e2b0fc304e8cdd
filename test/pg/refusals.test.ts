// A server that is not there, does not want us, or holds what is not ours; and what it must do as SQLite does.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AppError, type ErrorCode } from '../../core/errors.ts'
import { openDatabase } from '../../db/database.ts'
import { listDepartments } from '../../db/records.ts'
import { listRecords } from '../../db/recordList.ts'
import { importRecords, NOW, temporaryFolder } from '../db/ledger.ts'
import { makeFeedback } from '../make.ts'
import { addressOf, makeDatabase, makeNamed, ON_SERVER, onServer, sayTo } from './place.ts'

const PASSWORD = 'hidden-word'

async function openingRefused(url: string): Promise<unknown> {
  const opened = openDatabase({ url })
  return await opened.then(
    async (database) => {
      await database.close()
      return null
    },
    (error: unknown) => error,
  )
}

test.each([
  `mysql://anna:${PASSWORD}@localhost/plumbline`,
  `anna:${PASSWORD}@localhost`,
  `postgres://anna:${PASSWORD}%@local host:99999/plumbline`,
  '',
])('an address that is none is refused without being repeated', async (url) => {
  const refusal = await openingRefused(url)
  expect(refusal).toEqual(new AppError('databaseAddressInvalid'))
  expect(JSON.stringify([refusal, String(refusal), (refusal as Error).stack])).not.toContain(PASSWORD)
})

test('a server that is not there is said to be out of reach', async () => {
  const refusal = await openingRefused(`postgres://anna:${PASSWORD}@127.0.0.1:1/plumbline`)
  expect(refusal).toEqual(new AppError('databaseUnreachable'))
  expect(JSON.stringify([refusal, String(refusal), (refusal as Error).stack])).not.toContain(PASSWORD)
})

test('the command line says which way a database refuses, and never the password', async () => {
  const folder = await temporaryFolder()
  const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts')
  const run = (url: string): { error: { code: string } } => {
    const env = { ...process.env, PLUMBLINE_DATABASE: url, PLUMBLINE_DEBUG: '1' }
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [main, 'organisation', '--data', folder, '--json'],
      { env, encoding: 'utf8' },
    )
    expect(status).toBe(1)
    expect(stdout + stderr).not.toContain(PASSWORD)
    return JSON.parse(stderr) as { error: { code: string } }
  }
  expect(run(`postgres://anna:${PASSWORD}@127.0.0.1:1/x`).error.code).toBe('databaseUnreachable')
  expect(run(`oracle://anna:${PASSWORD}@127.0.0.1:1/x`).error.code).toBe('databaseAddressInvalid')
})

describe.skipIf(!ON_SERVER)('a PostgreSQL server', () => {
  test('refuses a wrong password, a missing one, and a database that is not there', async () => {
    await onServer(`DROP ROLE IF EXISTS anna; CREATE ROLE anna LOGIN PASSWORD '${PASSWORD}'`)
    const asAnna = (password: string): string =>
      Object.assign(new URL(addressOf('postgres')), { username: 'anna', password }).href
    for (const url of [asAnna('wrong'), asAnna(''), addressOf('nowhere')]) {
      const refusal = await openingRefused(url)
      expect(refusal).toEqual(new AppError('databaseRefused'))
    }
    // May come in, and may not make tables.
    const refusal = await openingRefused(asAnna(PASSWORD))
    expect(refusal).toEqual(new AppError('databaseRefused'))
    expect(JSON.stringify([refusal, String(refusal), (refusal as Error).stack])).not.toContain(PASSWORD)
  })

  test.each<[string, string, ErrorCode]>([
    ['tables of another program', 'CREATE TABLE contacts (name text)', 'databaseForeign'],
    [
      'tables of a newer version',
      "CREATE TABLE schema_versions (version int, name text); INSERT INTO schema_versions VALUES (99, 'later')",
      'dataNewer',
    ],
  ])('with %s is refused and left as it is', async (_, sql, code) => {
    const url = await makeNamed('of_others')
    await sayTo(url, sql)
    expect(await openingRefused(url)).toMatchObject({ name: 'AppError', code })
    // Fails where anything was made.
    await sayTo(url, 'CREATE TABLE organisation (id int); CREATE SCHEMA staging')
  })

  test('whose database cannot hold every text is refused', async () => {
    const url = await makeNamed('narrow', "ENCODING 'LATIN1' LOCALE 'C'")
    expect(await openingRefused(url)).toEqual(new AppError('databaseUnfit'))
  })

  test('sorts and searches as SQLite does, whatever its language', async () => {
    const url = await makeNamed('en', "LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C.UTF-8'")
    const database = await openDatabase({ url })
    onTestFinished(async () => await database.close())
    const names = ['a', 'B', 'c', 'Ä', 'ä', '丁', '丙', '一']
    const records = names.map((department, i) => makeFeedback({ ticketNo: `Nº Ä${i}`, department }))
    await importRecords(database, records)
    expect(await listDepartments(database.knex)).toEqual(names.toSorted())
    const found = async (text: string): Promise<number> => {
      const query = { filter: { text }, sort: 'receivedAt', descending: false, asOf: NOW } as const
      return (await listRecords(database.knex, { ...query, offset: 0, limit: 20 })).total
    }
    expect(await found('nº ')).toBe(8)
    expect(await found('ä0')).toBe(0)
    expect(await found('Ä0')).toBe(1)
    expect(await found('%')).toBe(0)
  })

  test('refuses a value that no index takes, and imports nothing', async () => {
    const url = await makeDatabase('too long')
    const database = await openDatabase({ url })
    onTestFinished(async () => await database.close())
    const ticketNo = Array.from({ length: 9000 }, (_, i) =>
      String.fromCodePoint(0x4e_00 + ((i * 7919) % 20_000)),
    )
    const long = makeFeedback({ ticketNo: ticketNo.join('') })
    await expect(importRecords(database, [makeFeedback(), long])).rejects.toEqual(
      new AppError('valueTooLong'),
    )
    expect(await database.knex('records')).toEqual([])
  })
})
