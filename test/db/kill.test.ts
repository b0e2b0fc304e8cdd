import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { getBatch } from '../../db/batches.ts'
import { countRecords } from '../../db/records.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { makeFeedback } from '../make.ts'
import { targetFor } from '../pg/place.ts'
import { importRecords, JUDGE, openLedger, temporaryFolder } from './ledger.ts'

const SCRIPT = fileURLToPath(new URL('importThatStops.ts', import.meta.url))

/** Runs the import and kills it without warning (kill -9): once it reports the moment, or after so many milliseconds. */
async function importAndKill(file: string, moment: string | number): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(await targetFor(file)), String(moment)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const closed = once(child, 'close')
  if (typeof moment === 'number') setTimeout(() => child.kill('SIGKILL'), moment)
  else {
    lines.on('line', (line) => {
      if (line === moment) child.kill('SIGKILL')
    })
  }
  const [, signal] = (await closed) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
}

test.each<[string | number, 'none' | 'all' | 'either']>([
  ['staging', 'none'],
  ['resolving', 'none'],
  ['committing', 'none'],
  ['written', 'none'],
  ['committed', 'all'],
  [700, 'either'],
  [1500, 'either'],
])('an import killed at %s has happened: %s of it', async (moment, expected) => {
  const file = join(await temporaryFolder(), '准绳.db')
  const before = await openLedger(file)
  const known = Array.from({ length: 500 }, (_, i) => makeFeedback({ ticketNo: `GD-${i}`, subject: '旧' }))
  await importRecords(before, known)
  await before.close()
  await importAndKill(file, moment)
  const database = await openLedger(file)
  const { knex } = database
  const happened = expected === 'either' ? (await countRecords(knex)) > 500 : expected === 'all'
  expect(await countRecords(knex)).toBe(happened ? 6000 : 500)
  const renewed = await knex('records').where('subject', '新').count({ n: '*' }).first<{ n: number }>()
  expect(renewed.n).toBe(happened ? 6000 : 0)
  expect(await knex('batches').pluck('state')).toEqual(happened ? ['committed', 'committed'] : ['committed'])
  if (happened) expect(await getBatch(knex, 2)).toMatchObject({ created: 5500, updated: 500, rejected: 0 })
  expect(await verifyDatabase(database, { judge: JUDGE })).toMatchObject({ ok: true, findings: [] })
  const again = await importRecords(database, [makeFeedback({ ticketNo: '后来' })])
  expect(again).toMatchObject({ created: 1 })
})
