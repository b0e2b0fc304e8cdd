// An index over the records' texts where the database needs one of ours, and how far it has come.
import type { Migration } from '../migrate.ts'
import { dialectOf } from '../dialect.ts'

export const textIndex: Migration = {
  name: 'text index',
  async up(trx) {
    await trx.schema
      .createTable('text_index', (table) => {
        table.integer('indexed_to').notNullable()
      })
      .createTable('unindexed_texts', (table) => {
        table.integer('record_id').primary()
      })
    await trx('text_index').insert({ indexed_to: 0 })
    await dialectOf(trx).textIndex?.create(trx)
  },
}
