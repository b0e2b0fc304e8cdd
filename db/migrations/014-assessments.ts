// Assessments on their way to a result, and the results that stand: editions with the facts they rest on.
import type { Migration } from '../migrate.ts'

export const assessments: Migration = {
  name: 'assessments',
  async up(trx) {
    await trx.schema.createTable('assessments', (table) => {
      table.increments('id')
      table.text('name').notNullable()
      table.text('kind').notNullable()
      table.text('period').notNullable()
      // One assessment of a kind and period; special ones have none and may be many.
      table.text('regular').unique()
      table.text('scope')
      table.text('state').notNullable()
      table.bigInteger('appeal_until')
      table.integer('edition').notNullable()
      table.integer('revision').notNullable()
      table.text('created_by').notNullable()
      table.bigInteger('created_at').notNullable()
      table.index(['state'], 'assessments_state')
    })
    await trx.schema.createTable('assessment_steps', (table) => {
      table.increments('id')
      table.integer('assessment_id').notNullable().references('assessments.id')
      table.integer('edition').notNullable()
      table.text('move').notNullable()
      table.text('actor').notNullable()
      table.bigInteger('at').notNullable()
      table.text('reason').notNullable()
      table.index(['assessment_id'], 'assessment_steps_assessment')
    })
    await trx.schema.createTable('assessment_waivers', (table) => {
      table.increments('id')
      table.integer('assessment_id').notNullable().references('assessments.id')
      table.integer('edition').notNullable()
      table.text('kind').notNullable()
      table.integer('count').notNullable()
      table.text('reason').notNullable()
      table.text('requested_by').notNullable()
      table.bigInteger('requested_at').notNullable()
      table.text('approved_by')
      table.bigInteger('approved_at')
      table.index(['assessment_id'], 'assessment_waivers_assessment')
    })
    await trx.schema.createTable('editions', (table) => {
      table.increments('id')
      table.integer('assessment_id').notNullable().references('assessments.id')
      table.integer('edition').notNullable()
      table.text('frozen_by').notNullable()
      table.bigInteger('frozen_at').notNullable()
      table.integer('facts').notNullable()
      table.text('facts_digest').notNullable()
      table.text('digest').notNullable()
      table.text('basis').notNullable()
      table.text('result').notNullable()
      table.text('report').notNullable()
      table.unique(['assessment_id', 'edition'], { indexName: 'editions_edition' })
    })
    // As judgements have them, beside names and numbers that no later change can touch; in the order of tickets.
    await trx.schema.createTable('frozen_facts', (table) => {
      table.integer('edition_id').notNullable()
      table.integer('place').notNullable()
      table.text('ticket_no').notNullable()
      table.text('content_hash').notNullable()
      table.text('department').notNullable()
      table.text('handler')
      for (const column of ['judged_received_at', 'response_due_at']) table.bigInteger(column).notNullable()
      for (const column of ['due_at', 'judged_closed_at']) table.bigInteger(column)
      table.bigInteger('rated_at').notNullable()
      for (let i = 1; i <= 8; i++) table.smallint(`v${i}`).notNullable()
      table.smallint('declared').notNullable()
      for (const column of ['response_minutes', 'handling_minutes']) table.bigInteger(column)
      table.smallint('csat_points')
      for (const column of ['handling_rule', 'response_rule']) table.smallint(column).notNullable()
      table.primary(['edition_id', 'place'])
    })
  },
}
