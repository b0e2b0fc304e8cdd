// The ids of a list in its order, written down once: sorting a million records to skip half of them takes as long as
// writing the whole order down, and from then on any page is a look-up.
import type { Knex } from 'knex'
import type { Db } from './database.ts'
import { dialectOf } from './dialect.ts'

export interface IdsInOrder {
  readonly sizeBytes: number
  readonly slice: (offset: number, limit: number) => readonly number[]
}

/** Hexadecimal digits of an id: text that the database joins comes over in milliseconds, rows would take a second. */
const DIGITS = 10

/** @param ordered selects `id` in the order of the list */
export async function writeIdsInOrder(db: Db, ordered: Knex.QueryBuilder): Promise<IdsInOrder> {
  const dialect = dialectOf(db)
  const texts = db.from(ordered.as('ids')).select(db.raw(`${dialect.hexSql('ids.id', DIGITS)} AS text`))
  const digits = Buffer.from(await dialect.joinTexts(db, texts, ''), 'latin1')
  return {
    sizeBytes: digits.length,
    slice: (offset, limit) =>
      Array.from({ length: Math.max(0, Math.min(limit, digits.length / DIGITS - offset)) }, (_, i) => {
        const from = (offset + i) * DIGITS
        return Number.parseInt(digits.toString('latin1', from, from + DIGITS), 16)
      }),
  }
}
