import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import type { Database } from '../../db/database.ts'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { textIndex } from '../../db/migrations/009-text-index.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { createListMemory } from '../../db/listMemory.ts'
import { countRecordList, listRecords, readRecordList } from '../../db/recordList.ts'
import { indexTexts, isTextIndexBehind } from '../../db/textIndex.ts'
import { makeFeedback } from '../make.ts'
import { importRecords, NOW, openLedger, temporaryFolder, undo } from './ledger.ts'
import { ON_SERVER } from '../pg/place.ts'

const SIGNS = Array.from('路灯不亮退款，。aAbB12 %_-\\𠮷')

/** The same every time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function textOf(random: (below: number) => number, length: number): string {
  return Array.from({ length }, () => SIGNS[random(SIGNS.length)]).join('')
}

function recordsOf(random: (below: number) => number, from: number, to: number): Feedback[] {
  return Array.from({ length: to - from }, (_, i) =>
    makeFeedback({
      ticketNo: `GD-${String(from + i).padStart(6, '0')}`,
      subject: random(4) === 0 ? null : textOf(random, random(6)),
      content: textOf(random, 3 + random(20)),
      reply: random(2) === 0 ? null : textOf(random, 8),
      customerName: textOf(random, 3),
    }),
  )
}

async function catchUp(database: Database, steps = Infinity): Promise<void> {
  for (let i = 0; i < steps; i++) {
    if ((await database.write(async (trx) => await indexTexts(trx, 37))) === 0) return
  }
}

/** What a plain look through the texts finds, letters A–Z in any case. */
function holds(record: Feedback, text: string): boolean {
  const folded = (value: string): string => value.replace(/[A-Z]/g, (sign) => sign.toLowerCase())
  const { ticketNo, subject, content, reply, customerName } = record
  return [ticketNo, subject, content, reply, customerName].some(
    (value) => value !== null && folded(value).includes(folded(text)),
  )
}

async function expectSearches(database: Database, records: readonly Feedback[]): Promise<void> {
  const random = createRandom(records.length)
  const texts = [
    'GD-0000',
    '000012',
    '0',
    '-',
    ...Array.from({ length: 30 }, (_, i) => textOf(random, 1 + (i % 4))),
  ]
  for (const text of texts.filter((each) => each.trim() !== '')) {
    const query = { filter: { text }, sort: 'ticketNo', descending: false, asOf: NOW } as const
    const { total } = await listRecords(database.knex, { ...query, offset: 0, limit: 1 })
    const found: string[] = []
    for await (const page of readRecordList(database.knex, query)) {
      found.push(...page.map(({ feedback }) => feedback.ticketNo))
    }
    const expected = records.filter((record) => holds(record, text)).map(({ ticketNo }) => ticketNo)
    expect(found, JSON.stringify(text)).toEqual(expected)
    expect(total).toBe(expected.length)
  }
}

test('a search finds what a look through all texts finds, however far the index has come', async () => {
  const database = await openLedger()
  const random = createRandom(7)
  const first = recordsOf(random, 0, 120)
  await importRecords(database, first)
  await expectSearches(database, first)
  await catchUp(database, 2)
  await expectSearches(database, first)
  await catchUp(database)
  expect(await isTextIndexBehind(database.knex)).toBe(false)
  await expectSearches(database, first)

  const second = [...recordsOf(random, 60, 120), ...recordsOf(random, 120, 180)]
  const { id } = await importRecords(database, second)
  const both = [...first.slice(0, 60), ...second]
  await expectSearches(database, both)
  await catchUp(database, 1)
  await expectSearches(database, both)
  await catchUp(database)
  await expectSearches(database, both)

  await undo(database, id)
  await expectSearches(database, first)
  await catchUp(database)
  expect(await isTextIndexBehind(database.knex)).toBe(false)
  await expectSearches(database, first)
})

test('a text that very many records hold is counted and paged as exactly as a rare one', async () => {
  const database = await openLedger()
  const recordOf = (i: number, content: string): Feedback =>
    makeFeedback({
      ticketNo: `GD-${String(i).padStart(6, '0')}`,
      content,
      nature: i % 2 === 0 ? 'complaint' : 'inquiry',
    })
  const records = Array.from({ length: 5600 }, (_, i) => recordOf(i, i % 50 === 0 ? '灯路不亮' : '路灯不亮'))
  const remembered = { memory: createListMemory(), policyVersion: 1 }
  const expectPages = async (state: string): Promise<void> => {
    for (const nature of [undefined, 'complaint'] as const) {
      for (const text of ['路灯', '路', '路灯不亮', '灯路']) {
        const filter = { text, fields: nature ? { nature: { in: [nature] } } : {} }
        const expected = records.filter(
          (each) => each.nature === (nature ?? each.nature) && holds(each, text),
        )
        const query = { filter, sort: 'ticketNo', descending: false, asOf: NOW, limit: 20 } as const
        for (const offset of [0, 40, Math.max(0, expected.length - 15)]) {
          const { rows, total } = await listRecords(database.knex, { ...query, offset })
          expect(total, `${text} ${nature} ${state}`).toBe(expected.length)
          expect(rows.map(({ ticketNo }) => ticketNo)).toEqual(
            expected.slice(offset, offset + 20).map(({ ticketNo }) => ticketNo),
          )
          const known = await listRecords(database.knex, { ...query, offset, remembered })
          expect(known).toEqual({ rows, total })
        }
        expect(await countRecordList(database.knex, { filter, asOf: NOW })).toBe(expected.length)
      }
    }
  }
  await importRecords(database, records)
  await expectPages('behind')
  await catchUp(database)
  await expectPages('caught up')
  const before = records.slice(1, 40)
  records.splice(1, 39, ...before.map((_, i) => recordOf(i + 1, '水管破裂')))
  const { id } = await importRecords(database, records.slice(1, 40))
  await expectPages('changed')
  await catchUp(database)
  await expectPages('changed and caught up')
  await undo(database, id)
  records.splice(1, 39, ...before)
  await expectPages('undone')
})

test('a database of the version before is searched at once, and its texts are indexed after', async (context) => {
  context.skip(ON_SERVER, 'it begins with a file')
  const file = join(await temporaryFolder(), '准绳.db')
  const place = placeOf({ file })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  await migrate(knex, place, MIGRATIONS.slice(0, MIGRATIONS.indexOf(textIndex)))
  expect(await knex.schema.hasTable('text_index')).toBe(false)
  await knex.destroy()
  const database = await openLedger(file)
  await importRecords(database, [makeFeedback({ content: '路灯不亮' })])
  for (const expected of [true, false]) {
    expect(await isTextIndexBehind(database.knex)).toBe(expected)
    const query = { filter: { text: '灯不' }, sort: 'receivedAt', descending: true, asOf: NOW } as const
    expect(await listRecords(database.knex, { ...query, offset: 0, limit: 1 })).toMatchObject({ total: 1 })
    await catchUp(database)
  }
})
