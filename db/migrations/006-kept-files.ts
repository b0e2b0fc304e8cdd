// Imported files that are kept as they were, by their digest.
import type { Migration } from '../migrate.ts'

export const keptFiles: Migration = {
  name: 'kept-files',
  async up(trx) {
    await trx.schema.createTable('kept_files', (table) => {
      table.text('digest').primary()
      table.bigInteger('size_bytes').notNullable()
      table.bigInteger('stored_bytes').notNullable()
      table.text('actor').notNullable()
      table.bigInteger('kept_at').notNullable()
    })
  },
}
