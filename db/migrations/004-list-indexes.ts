// Indexes that hold the ledger's order to the last: with the id behind the instant nothing is sorted while a list is
// walked, and how a record stands with its deadline
// is told from one index alone.
import type { Knex } from 'knex'
import type { Migration } from '../migrate.ts'

export const listIndexes: Migration = {
  name: 'list indexes',
  async up(trx: Knex.Transaction) {
    await trx.schema.alterTable('records', (table) => {
      table.dropIndex([], 'records_ledger')
      table.index(['received_at', 'id', ...FACETS, 'department_id'], 'records_ledger')
    })
    await trx.schema.alterTable('judgements', (table) => {
      table.dropIndex([], 'judgements_open')
      table.dropIndex([], 'judgements_closed')
      // What has no close comes first, by due instant; the rest in the order of closing.
      table.index(['judged_closed_at', 'due_at', 'v3'], 'judgements_standing')
    })
  },
}

const FACETS = ['handler', 'nature', 'channel', 'urgency', 'satisfaction', 'resolution']
