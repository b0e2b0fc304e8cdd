// Verdicts counted ahead by day and department, in place of the indexes they were counted from; and the lists of one
// department, and of what is open, from indexes alone.
import { createDayTallies, recountDays } from '../dayTallies.ts'
import type { Migration } from '../migrate.ts'

export const dayTallies: Migration = {
  name: 'day tallies',
  async up(trx) {
    await trx.schema.alterTable('judgements', (table) => {
      for (const name of ['due', 'received', 'response', 'rated']) {
        table.dropIndex([], `judgements_tally_${name}`)
      }
      // Handlers of each department in order, with every instant and verdict: counted without reading rows or sorting.
      table.index(['department_id', 'handler', ...INSTANTS, ...VERDICTS, 'declared'], 'judgements_handler')
      // What fell due or was received a part of a day ago, and the ledger in these orders.
      table.index(['response_due_at'], 'judgements_response_due')
      table.index(['judged_received_at'], 'judgements_received')
      table.dropIndex([], 'judgements_standing')
      table.index(['judged_closed_at', 'due_at', 'v3', 'department_id'], 'judgements_standing')
    })
    await trx.schema.alterTable('records', (table) => {
      table.dropIndex([], 'records_department')
      table.index(['department_id', 'received_at', 'id', ...FACETS], 'records_department')
    })
    await trx.schema.alterTable('ledger', (table) => {
      table.bigInteger('day_offset').notNullable().defaultTo(0)
    })
    await createDayTallies(trx)
    const policy: { body: string } | undefined = await trx('settings_versions')
      .where('kind', 'policy')
      .orderBy('version', 'desc')
      .first('body')
    if (policy) await recountDays(trx, (JSON.parse(policy.body) as { timeZone: string }).timeZone)
  },
}

const FACETS = ['handler', 'nature', 'channel', 'urgency', 'satisfaction', 'resolution']
const INSTANTS = ['due_at', 'response_due_at', 'judged_received_at', 'judged_closed_at', 'rated_at']
const VERDICTS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']
