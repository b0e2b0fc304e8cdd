// Mapping templates in versions, and which of them a batch was read by.
import type { Migration } from '../migrate.ts'

export const templates: Migration = {
  name: 'templates',
  async up(trx) {
    await trx.schema
      .createTable('mapping_templates', (table) => {
        table.increments('id')
        table.text('name').notNullable().unique()
        table.text('source').notNullable()
        table.bigInteger('retired_at')
        table.integer('revision').notNullable()
      })
      .createTable('mapping_template_versions', (table) => {
        table.integer('template_id').notNullable().references('mapping_templates.id')
        table.integer('version').notNullable()
        table.text('header').notNullable()
        table.text('mapping').notNullable()
        table.text('actor').notNullable()
        table.bigInteger('created_at').notNullable()
        table.primary(['template_id', 'version'])
      })
      .alterTable('batches', (table) => {
        table.integer('template_id')
        table.integer('template_version')
        // 1: the mapping was corrected for this one file.
        table.smallint('template_adjusted')
      })
  },
}
