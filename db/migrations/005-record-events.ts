// Status history: what happened to each record and when, as event files told it.
import type { Migration } from '../migrate.ts'

export const recordEvents: Migration = {
  name: 'record-events',
  async up(trx) {
    await trx.schema
      .createTable('record_events', (table) => {
        table.integer('record_id').notNullable().references('records.id')
        table.integer('batch_id').notNullable().references('batches.id')
        table.integer('row_no').notNullable()
        table.text('kind').notNullable()
        table.bigInteger('at').notNullable()
        table.integer('precision').notNullable()
        for (const name of ['department', 'handler', 'reason', 'approver', 'grade']) table.text(name)
        table.smallint('upheld')
        table.text('note')
        table.integer('supplied').notNullable()
        table.text('hash').notNullable()
        // The same event told twice is one.
        table.primary(['record_id', 'hash'])
        table.index(['batch_id', 'row_no'], 'record_events_batch')
      })
      // How many events a batch brought; null for one of records.
      .alterTable('batches', (table) => void table.integer('events'))
  },
}
