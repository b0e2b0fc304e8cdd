// From which day a version of the rules counts, and why it was published.
import type { Migration } from '../migrate.ts'

export const settingsDates: Migration = {
  name: 'settings-dates',
  async up(trx) {
    // Until now the latest version counted for every period, whenever it was published: blank says just that.
    await trx.schema.alterTable('settings_versions', (table) => {
      table.text('effective_on')
      table.text('reason').notNullable().defaultTo('')
    })
    await trx.schema.alterTable('settings_versions', (table) => {
      table.dropColumn('effective_from')
    })
  },
}
