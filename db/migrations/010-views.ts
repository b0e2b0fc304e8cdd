// Named views of the ledger.
import type { Migration } from '../migrate.ts'

export const views: Migration = {
  name: 'views',
  async up(trx) {
    await trx.schema.createTable('views', (table) => {
      table.increments('id')
      table.text('name').notNullable()
      table.text('owner').notNullable()
      table.smallint('shared').notNullable()
      table.integer('revision').notNullable()
      table.text('content').notNullable()
      table.index(['owner'], 'views_owner')
    })
  },
}
