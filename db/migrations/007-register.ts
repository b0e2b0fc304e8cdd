// Which department a record counts for where its source names another, and what the register says of it.
import type { Migration } from '../migrate.ts'

export const register: Migration = {
  name: 'register',
  async up(trx) {
    await trx.schema
      .alterTable('records', (table) => {
        // What the source names, where that counts for another department: `department_id` is the one it counts for.
        table.integer('named_department_id').references('departments.id')
        table.index(['named_department_id'], 'records_named', {
          predicate: trx.whereNotNull('named_department_id'),
        })
      })
      // The register spelt out: a named department counts for the charged one from `from_at` until before `until_at`.
      .createTable('department_charges', (table) => {
        table.integer('department_id').notNullable().references('departments.id')
        table.bigInteger('from_at').notNullable()
        table.bigInteger('until_at').notNullable()
        table.integer('charged_id').notNullable().references('departments.id')
        table.primary(['department_id', 'from_at'])
      })
  },
}
