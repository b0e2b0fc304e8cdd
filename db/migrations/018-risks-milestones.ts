// The risk register with its reviews, and milestones by stage.
import type { Migration } from '../migrate.ts'

export const risksMilestones: Migration = {
  name: 'risks-milestones',
  async up(trx) {
    await trx.schema.createTable('risks', (table) => {
      table.increments('id')
      table.text('name').notNullable()
      table.text('side').notNullable()
      table.smallint('likelihood').notNullable()
      table.smallint('impact').notNullable()
      table.text('response').notNullable()
      table.text('owner').notNullable()
      table.text('department').notNullable()
      table.integer('review_months').notNullable()
      table.integer('next_review_on').notNullable()
      table.smallint('active').notNullable()
      table.integer('revision').notNullable()
      table.index(['next_review_on'], 'risks_review')
    })
    await trx.schema.createTable('risk_reviews', (table) => {
      table.increments('id')
      table.integer('risk_id').notNullable().references('risks.id')
      table.integer('due_on').notNullable()
      table.integer('reviewed_on').notNullable()
      table.smallint('likelihood').notNullable()
      table.smallint('impact').notNullable()
      table.text('note').notNullable()
      table.text('actor').notNullable()
      table.bigInteger('at').notNullable()
      table.index(['risk_id'], 'risk_reviews_risk')
      table.index(['due_on'], 'risk_reviews_due')
    })
    await trx.schema.createTable('stages', (table) => {
      table.increments('id')
      table.text('name').notNullable()
      table.integer('first_on').notNullable()
      table.integer('last_on').notNullable()
      table.integer('revision').notNullable()
    })
    await trx.schema.createTable('milestones', (table) => {
      table.increments('id')
      table.integer('stage_id').references('stages.id')
      table.text('name').notNullable()
      table.text('deliverable').notNullable()
      table.text('owner').notNullable()
      table.text('department').notNullable()
      table.integer('due_on').notNullable()
      table.integer('done_on')
      table.text('proof').notNullable()
      table.integer('revision').notNullable()
      table.index(['due_on'], 'milestones_due')
    })
  },
}
