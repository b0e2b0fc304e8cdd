// Cooperation, publicity and stories, as one list of what went out to others and came of it.
import type { Migration } from '../migrate.ts'

export const outreach: Migration = {
  name: 'outreach',
  async up(trx) {
    await trx.schema.createTable('outreach', (table) => {
      table.increments('id')
      table.text('kind').notNullable()
      table.text('title').notNullable()
      table.integer('held_on').notNullable()
      table.text('department').notNullable()
      table.integer('plan_id')
      table.integer('plan_revision_id')
      // Of the kind that has it; null in the others.
      table.text('partner_kind')
      table.text('partner')
      table.text('outcome')
      table.text('channel')
      table.text('audience')
      table.text('link')
      table.text('story')
      table.integer('record_id')
      table.text('consent')
      table.smallint('archived').notNullable()
      table.integer('revision').notNullable()
      table.text('created_by').notNullable()
      table.bigInteger('created_at').notNullable()
      table.index(['kind', 'archived', 'held_on'], 'outreach_kind')
      table.index(['plan_id'], 'outreach_plan')
    })
  },
}
