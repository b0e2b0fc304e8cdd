import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import { suppliedMask } from '../../core/fields.ts'
import { HOUR, type Instant, MINUTE, SECOND } from '../../core/instant.ts'
import { LEDGER_FIELDS, type LedgerField } from '../../core/ledgerFields.ts'
import type { Database } from '../../db/database.ts'
import { inOrder, placedRecords } from '../../db/listOrder.ts'
import { orderOf } from '../../db/orderOf.ts'
import { readWords } from '../../db/placesRead.ts'
import type { Selection } from '../../db/recordFilter.ts'
import { writeOrder } from '../../db/writeOrder.ts'
import { makeFeedback } from '../make.ts'
import { importRecords, openLedger } from './ledger.ts'

const { receivedAt } = makeFeedback()
const COUNT = 120

/** Closed in time, late, in the very minute, still open, and nobody knows when; blanks and equals in every column. */
function record(i: number): Feedback {
  const at = receivedAt + ((i * 37) % 50) * HOUR + (i % 7) * 11 * SECOND
  const closedAt = [null, at + (i % 90) * HOUR, null, at + 48 * HOUR + (i % 5) * 20 * SECOND][i % 4]!
  return makeFeedback({
    ticketNo: `GD-${(i * 53) % COUNT}`,
    receivedAt: at,
    closedAt,
    firstRespondedAt: i % 3 === 0 ? null : at + (i % 30) * MINUTE,
    department: ['城管局', '教育局', 'Parks'][i % 3]!,
    handler: i % 5 === 0 ? null : ['李雷', '韩梅', '1,2', '李'][i % 4]!,
    region: i % 4 === 0 ? null : ['东区,', '东', '1', '东区'][i % 4]!,
    category: i % 6 === 0 ? null : `设施>${i % 9}`,
    nature: i % 8 === 0 ? 'praise' : 'complaint',
    reopenCount: i % 5 === 0 ? null : i % 3,
    complex: i % 3 === 0 ? null : i % 2 === 0,
    satisfaction: i % 2 === 0 ? 'satisfied' : null,
    subject: i % 7 === 0 ? null : `路灯 ${i % 11}`,
    content: `内容 ${(i * 29) % 31}`,
    ...(i % 16 === 8 && { supplied: suppliedMask(['firstRespondedAt']) }),
  })
}

async function ledger(): Promise<Database> {
  const database = await openLedger()
  await importRecords(
    database,
    Array.from({ length: COUNT }, (_, i) => record(i)),
  )
  return database
}

async function expectOrder(
  { knex }: Database,
  filter: Selection,
  sort: LedgerField,
  moments: readonly Instant[],
): Promise<void> {
  const order = await writeOrder(knex, { filter, sort, descending: true, asOf: moments[0]! })
  for (const asOf of moments) {
    for (const descending of [false, true]) {
      const rows: { id: number }[] = await inOrder(knex, { filter, sort, descending, asOf })
      const expected = rows.map(({ id }) => id)
      const page = (offset: number, limit: number): readonly number[] =>
        order.page({ offset, limit, descending, asOf })
      expect([sort, descending, asOf, page(0, COUNT + 5)]).toEqual([sort, descending, asOf, expected])
      for (let offset = 0; offset <= expected.length; offset += 7)
        expect(page(offset, 9)).toEqual(expected.slice(offset, offset + 9))
    }
  }
}

test('an order that is written down is the one the database would sort, by every field, either way', async () => {
  const database = await ledger()
  for (const sort of LEDGER_FIELDS) await expectOrder(database, {}, sort, [receivedAt + 60 * HOUR])
})

test('an order by lateness that was written down holds at any moment, while what is open grows later', async () => {
  const database = await ledger()
  const around = Array.from({ length: 12 }, (_, i) => receivedAt + 70 * HOUR + i * 13 * SECOND)
  const moments = [...around, receivedAt - 900 * HOUR, receivedAt + 9000 * HOUR]
  for (const filter of [{}, { state: 'open' }, { state: 'late' }, { text: '无此一词' }] as const)
    await expectOrder(database, filter, 'lateMinutes', moments)
})

test('orders of filtered lists hold what the filter leaves', async () => {
  const database = await ledger()
  const filters: readonly Selection[] = [
    { state: 'open' },
    { fields: { satisfaction: { in: ['satisfied'] }, department: { in: ['教育局'] } } },
    { text: '路灯 1' },
  ]
  for (const filter of filters)
    for (const sort of ['receivedAt', 'department', 'region', 'dueAt', 'subject'] as const)
      await expectOrder(database, filter, sort, [receivedAt + 60 * HOUR])
})

test('words that are too many are left to the database', async () => {
  const { knex } = await ledger()
  const list = { filter: {}, sort: 'region', descending: false, asOf: receivedAt } as const
  const read = async (most: number) => {
    const { place, ...records } = placedRecords(knex, list)
    return await readWords(knex, records, place, most)
  }
  expect(await read(2)).toBeNull()
  expect((await read(3))?.ids).toHaveLength(COUNT)
})

test('numbers are sorted as they are compared, equal ones as they stood, those that are none last', async () => {
  const number = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.integer(),
    fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
    fc.constant(NaN),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(number, { maxLength: 200 }), async (numbers) => {
      const { places, valued } = await orderOf(Float64Array.from(numbers))
      const all = numbers.map((_, place) => place)
      const some = all.filter((place) => !Number.isNaN(numbers[place]!))
      const none = all.filter((place) => Number.isNaN(numbers[place]!))
      const expected = [...some.toSorted((a, b) => numbers[a]! - numbers[b]!), ...none]
      expect([...places]).toEqual(expected)
      expect(valued).toBe(some.length)
    }),
  )
})
