// Files that came in without anybody looking on, each once by its digest.
import type { Migration } from '../migrate.ts'

export const watchedFiles: Migration = {
  name: 'watched-files',
  async up(trx) {
    await trx.schema.createTable('watched_files', (table) => {
      table.increments('id')
      table.text('digest').notNullable().unique()
      table.text('path').notNullable()
      table.text('file_name').notNullable()
      table.bigInteger('size_bytes').notNullable()
      table.bigInteger('modified_at').notNullable()
      table.text('state').notNullable()
      table.text('reasons').notNullable()
      table.text('batch_ids').notNullable()
      table.bigInteger('at').notNullable()
      table.index(['path'], 'watched_files_path')
    })
  },
}
