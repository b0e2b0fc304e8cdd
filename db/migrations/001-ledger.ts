// The first schema: settings, batches, records with their judgements and history, decisions, audit.
import type { Knex } from 'knex'
import type { Migration } from '../migrate.ts'

export const ledger: Migration = {
  name: 'ledger',
  async up(trx) {
    await createSettings(trx)
    await createBatches(trx)
    await createRecords(trx)
    await createJudgements(trx)
    await createHistory(trx)
  },
}

async function createSettings(trx: Knex.Transaction): Promise<void> {
  await trx.schema
    .createTable('organisation', (table) => {
      table.integer('id').primary()
      table.text('name').notNullable()
      table.text('time_zone').notNullable()
      table.text('language')
      table.integer('revision').notNullable()
    })
    .createTable('settings_versions', (table) => {
      table.text('kind').notNullable()
      table.integer('version').notNullable()
      table.bigInteger('effective_from').notNullable()
      table.text('body').notNullable()
      table.text('actor').notNullable()
      table.bigInteger('created_at').notNullable()
      table.primary(['kind', 'version'])
    })
    .createTable('ledger', (table) => {
      table.integer('id').primary()
      // One more with every change of a record.
      table.integer('version').notNullable()
    })
    .createTable('departments', (table) => {
      table.increments('id')
      table.text('name').notNullable().unique()
    })
  await trx('ledger').insert({ id: 1, version: 0 })
}

async function createBatches(trx: Knex.Transaction): Promise<void> {
  await trx.schema
    .createTable('batches', (table) => {
      table.increments('id')
      table.text('state').notNullable()
      table.text('file_name').notNullable()
      table.text('digest').notNullable()
      table.bigInteger('size_bytes').notNullable()
      table.text('encoding')
      table.text('sheet')
      table.text('header').notNullable()
      table.text('mapping').notNullable()
      table.integer('policy_version').notNullable()
      table.text('actor').notNullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('committed_at')
      table.bigInteger('undone_at')
      // Order of commits: ids are given when drafts begin, and instants can be equal.
      table.integer('commit_no').unique()
      table.integer('rows').notNullable()
      table.integer('created').notNullable()
      table.integer('updated').notNullable()
      table.integer('unchanged').notNullable()
      table.integer('rejected').notNullable()
      table.integer('warnings').notNullable()
      // `ledger.version` that the draft was matched with; null until then.
      table.integer('resolved_at_version')
      table.index(['digest'], 'batches_digest')
    })
    .createTable('rejected_rows', (table) => {
      table.integer('batch_id').notNullable().references('batches.id')
      table.integer('row_no').notNullable()
      table.text('cells').notNullable()
      table.primary(['batch_id', 'row_no'])
    })
    .createTable('batch_issues', (table) => {
      table.integer('batch_id').notNullable().references('batches.id')
      table.integer('row_no').notNullable()
      table.text('column_name')
      table.text('field')
      table.text('code').notNullable()
      table.text('severity').notNullable()
      table.text('value')
      table.index(['batch_id', 'code', 'row_no'], 'batch_issues_code')
      table.index(['batch_id', 'row_no'], 'batch_issues_row')
    })
}

/** Short columns first: reading them does not follow a row into the pages its long texts spill over to. */
async function createRecords(trx: Knex.Transaction): Promise<void> {
  await trx.schema.createTable('records', (table) => {
    table.integer('id').primary()
    table.text('ticket_no').notNullable().unique()
    table.integer('department_id').notNullable().references('departments.id')
    table.integer('batch_id').notNullable().references('batches.id')
    table.integer('row_no').notNullable()
    table.integer('revision').notNullable()
    table.text('content_hash').notNullable()
    table.integer('supplied').notNullable()
    table.bigInteger('known_at').notNullable()
    table.bigInteger('received_at').notNullable()
    for (const name of INSTANTS) table.bigInteger(name)
    for (const name of SHORT_TEXTS) table.text(name)
    for (const name of SMALL_NUMBERS) table.smallint(name)
    for (const name of LONG_TEXTS) table.text(name)
    // The ledger's order, and every field it is filtered and counted by: totals and facets never read the rows.
    table.index(['received_at', ...FACETS, 'department_id'], 'records_ledger')
    // The ledger ordered by department.
    table.index(['department_id'], 'records_department')
  })
}

const INSTANTS = [
  'registered_at',
  'assigned_at',
  'first_responded_at',
  'closed_at',
  'result_sent_at',
  'revisited_at',
  'rerated_at',
]
const FACETS = ['handler', 'nature', 'channel', 'urgency', 'satisfaction', 'resolution']
const SHORT_TEXTS = [
  ...FACETS,
  'source_party',
  'problem_class',
  'scope',
  'status',
  'rerated_satisfaction',
  'category',
  'root_cause',
  'region',
  'event',
]
const SMALL_NUMBERS = [
  'complex',
  'self_rated',
  'reopen_count',
  'transfer_count',
  'declared_response_on_time',
  'declared_handling_on_time',
]
const LONG_TEXTS = ['subject', 'customer_name', 'customer_contact', 'content', 'reply', 'extras']

async function createJudgements(trx: Knex.Transaction): Promise<void> {
  await trx.schema.createTable('judgements', (table) => {
    table.integer('record_id').primary().references('records.id')
    table.integer('department_id').notNullable()
    table.text('handler')
    table.bigInteger('judged_received_at').notNullable()
    table.bigInteger('response_due_at').notNullable()
    table.bigInteger('due_at')
    table.bigInteger('judged_closed_at')
    table.bigInteger('rated_at').notNullable()
    for (const name of ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']) table.smallint(name).notNullable()
    table.smallint('declared').notNullable()
    table.integer('response_minutes')
    table.integer('handling_minutes')
    table.smallint('csat_points')
    table.smallint('handling_rule').notNullable()
    table.smallint('response_rule').notNullable()
    // One per anchor, in the order that tallies group by, so that counting reads neither rows nor sorts them; the
    // handler comes behind, so that departments are counted as fast as if it were not there.
    const tally = (name: string, verdicts: readonly string[], anchor: string): void => {
      const columns = ['department_id', ...verdicts, 'declared', 'handler', anchor]
      void table.index(columns, `judgements_tally_${name}`)
    }
    tally('due', ['v3', 'v4', 'v5', 'v6', 'v7'], 'due_at')
    tally('received', ['v1'], 'judged_received_at')
    tally('response', ['v2'], 'response_due_at')
    tally('rated', ['v8'], 'rated_at')
    // The ledger ordered by due or closing instant, and what falls due in a period.
    table.index(['due_at'], 'judgements_due')
    table.index(['judged_closed_at'], 'judgements_closed')
    // What is open and how long overdue: few of many.
    table.index(['due_at'], 'judgements_open', { predicate: trx.whereNull('judged_closed_at') })
  })
}

async function createHistory(trx: Knex.Transaction): Promise<void> {
  await trx.schema
    .createTable('record_changes', (table) => {
      table.integer('batch_id').notNullable().references('batches.id')
      // No reference: the history of an undone batch outlives its records, and keeps their ids from being used again.
      table.integer('record_id').notNullable()
      table.integer('row_no').notNullable()
      table.text('ticket_no').notNullable()
      table.text('kind').notNullable()
      table.text('before')
      table.text('after_hash').notNullable()
      table.primary(['batch_id', 'row_no'])
      table.index(['record_id', 'batch_id'], 'record_changes_record')
    })
    // Records that a batch held just as they stood: it changed nothing, and still rests on them.
    .createTable('record_repeats', (table) => {
      table.integer('batch_id').notNullable().references('batches.id')
      table.integer('record_id').notNullable()
      table.primary(['record_id', 'batch_id'])
    })
    .createTable('decisions', (table) => {
      table.increments('id')
      table.integer('record_id').notNullable().references('records.id')
      table.text('kind').notNullable()
      table.text('body').notNullable()
      table.text('actor').notNullable()
      table.bigInteger('decided_at').notNullable()
      table.text('revoked_by')
      table.bigInteger('revoked_at')
      table.index(['record_id'], 'decisions_record')
    })
    .createTable('audit_entries', (table) => {
      table.integer('seq').primary()
      table.bigInteger('at').notNullable()
      table.text('actor').notNullable()
      table.text('operation').notNullable()
      table.text('subject').notNullable()
      table.text('detail').notNullable()
      table.text('prev_hash').notNullable()
      table.text('hash').notNullable()
      table.index(['subject'], 'audit_entries_subject')
    })
}
