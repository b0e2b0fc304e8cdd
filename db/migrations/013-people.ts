// The staff roster; what people are paid and appraised by; what departments below target are held to.
import type { Migration } from '../migrate.ts'

export const people: Migration = {
  name: 'people',
  async up(trx) {
    await trx.schema
      .createTable('staff', (table) => {
        table.increments('id')
        table.text('employee_no').notNullable()
        table.text('name').notNullable()
        table.text('department').notNullable()
        table.text('role').notNullable()
        // Days since 1970-01-01, both inside; without a last one the post goes on.
        table.integer('from_day').notNullable()
        table.integer('to_day')
        table.integer('revision').notNullable()
        table.unique(['employee_no', 'role', 'from_day'], { indexName: 'staff_post' })
        table.index(['name', 'department'], 'staff_name')
        table.index(['department'], 'staff_department')
      })
      // One row: how often the roster changed.
      .createTable('roster', (table) => {
        table.integer('id').primary()
        table.integer('revision').notNullable()
      })
      // Personal data: base pay and the appraisal's other part, of one period.
      .createTable('pay_inputs', (table) => {
        table.text('period').notNullable()
        table.text('employee_no').notNullable()
        table.text('base')
        table.text('other_appraisal')
        // The import it came by, counted by period.
        table.integer('revision').notNullable()
        table.primary(['period', 'employee_no'])
      })
      .createTable('accountability', (table) => {
        table.increments('id')
        table.text('department').notNullable()
        table.text('period').notNullable()
        table.text('score')
        table.text('missed').notNullable()
        table.text('owner').notNullable()
        table.integer('due_day').notNullable()
        table.text('state').notNullable()
        table.integer('revision').notNullable()
        table.unique(['department', 'period'], { indexName: 'accountability_case' })
        table.index(['state', 'due_day'], 'accountability_state')
      })
      .createTable('accountability_steps', (table) => {
        table.increments('id')
        table.integer('entry_id').notNullable().references('accountability.id')
        table.text('state').notNullable()
        table.text('note').notNullable()
        table.text('actor').notNullable()
        table.bigInteger('at').notNullable()
        table.index(['entry_id'], 'accountability_steps_entry')
      })
    await trx('roster').insert({ id: 1, revision: 0 })
  },
}
