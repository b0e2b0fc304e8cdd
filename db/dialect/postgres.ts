// PostgreSQL: many hosts on one database, told apart by advisory locks.
import type { Knex } from 'knex'
import { AppError } from '../../core/errors.ts'
import { placeOfColumn } from '../packedRows.ts'
import type { Db } from '../database.ts'
import { type Dialect, likePattern, STAGING } from './dialect.ts'
import { aliveSql, WRITING_SQL } from './postgresLocks.ts'
import { foldPostgresError } from './postgresErrors.ts'

export const postgres: Dialect = {
  // ILIKE reads the texts themselves.
  textIndex: null,
  shared: true,

  async refuseForeign(probe) {
    const tables: string[] = await probe('information_schema.tables')
      .whereRaw("table_schema = current_schema() AND table_type = 'BASE TABLE'")
      .pluck('table_name')
    // Another host may have made ours just now.
    if (tables.length > 0 && !tables.includes('schema_versions')) throw new AppError('databaseForeign')
    const [server] = await rowsOf<{ encoding: string; version: number }>(
      probe,
      "SELECT current_setting('server_encoding') AS encoding, current_setting('server_version_num')::int AS version",
    )
    if (server?.encoding !== 'UTF8' || server.version < OLDEST_VERSION) throw new AppError('databaseUnfit')
  },

  async claimSchema(trx) {
    await trx.raw(`SELECT ${WRITING_SQL}`)
  },

  async claimWrite(trx) {
    const [row] = await rowsOf<{ swept: string | null }>(
      trx,
      `SELECT ${WRITING_SQL}, current_setting('plumbline.swept', true) AS swept`,
    )
    return row!.swept === 'yes'
  },

  async createStagingTable(trx, name, define) {
    await trx.schema.withSchema(STAGING).createTable(name, define)
    await trx.raw('ALTER TABLE ?? SET UNLOGGED', [`${STAGING}.${name}`])
    const [{ host } = { host: 0 }] = await rowsOf<{ host: number }>(
      trx,
      "SELECT current_setting('plumbline.host')::int AS host",
    )
    await trx.raw(`COMMENT ON TABLE ?? IS '${host}'`, [`${STAGING}.${name}`])
  },

  async keptStagingTables(trx) {
    const schema = await rowsOf(trx, 'SELECT 1 FROM pg_namespace WHERE nspname = ?', [STAGING])
    if (schema.length === 0) await trx.raw('CREATE SCHEMA ??', [STAGING])
    const tables = await rowsOf<{ name: string; alive: boolean }>(
      trx,
      `SELECT c.relname AS name, ${aliveSql("obj_description(c.oid, 'pg_class')")} AS alive
        FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND c.relkind = 'r'`,
      [STAGING],
    )
    for (const { name, alive } of tables) {
      if (!alive) await trx.raw('DROP TABLE ??', [`${STAGING}.${name}`])
    }
    await trx.raw("SELECT set_config('plumbline.swept', 'yes', false)")
    return tables.filter(({ alive }) => alive).map(({ name }) => name)
  },

  // The server may stand on another machine.
  withRowFile: null,

  async insertRows(db, table, columns, packed) {
    if ('file' in packed) throw new Error('a server takes no files of rows')
    const found = await rowsOf<{ name: string; type: string }>(
      db,
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
        WHERE attrelid = ?::regclass AND attnum > 0`,
      [table],
    )
    const types = new Map(found.map(({ name, type }) => [name, type]))
    const values = columns.map((column, i) => {
      const [group, place] = placeOfColumn(i)
      return `(e.value -> ${group} ->> ${place})::${types.get(column)}`
    })
    await db.raw(
      `INSERT INTO ?? (${columns.map(() => '??').join(', ')})
        SELECT ${values.join(', ')} FROM jsonb_array_elements(convert_from(?, 'UTF8')::jsonb) AS e(value)`,
      [table, ...columns, Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)],
    )
  },

  jsonArraySql: (values) => `json_build_array(${values.join(', ')})::text`,

  valuesOf: (db, values) => db.select('value').from(db.raw('unnest(?::bigint[]) AS e(value)', [[...values]])),

  textsOf: (db, texts) => db.select('value').from(db.raw('unnest(?::text[]) AS e(value)', [[...texts]])),

  whereContains(builder, columns, text) {
    void builder.where((any) => {
      // Under the columns' collation "C" letters beyond A–Z have no case, as in SQLite.
      for (const column of columns) void any.orWhereRaw(`?? ILIKE ? ESCAPE '\\'`, [column, likePattern(text)])
    })
  },

  // Dropping an index shuts readers out until the transaction ends.
  withoutIndexes: async (_trx, _tables, work) => await work(),

  joinTexts: joined,

  async joinBytes(db, ordered) {
    return Buffer.from(await joined(db, ordered, ''))
  },

  async refreshStatistics(db) {
    for (const table of await grownTables(db)) await db.raw('ANALYZE ??', [table])
  },

  // The server looks after its files; a client cannot see them.
  async checkIntegrity() {
    return []
  },

  foldError: foldPostgresError,
}

async function joined(db: Db, ordered: Knex.QueryBuilder, separator: '' | ','): Promise<string> {
  const numbered = db.from(ordered.as('o')).select('o.text', db.raw('row_number() OVER () AS place'))
  const text = db.raw(`string_agg(n.text, '${separator}' ORDER BY n.place) AS joined`)
  const rows: { joined: string | null }[] = await db.from(numbered.as('n')).select(text)
  return rows[0]?.joined ?? ''
}

/** The first with everything that is asked of it, and still looked after when this was written. */
const OLDEST_VERSION = 130_000

/** Tables of which this transaction wrote more than a tenth; of less the server learns by itself in time. */
async function grownTables(db: Db): Promise<readonly string[]> {
  const rows = await rowsOf<{ name: string }>(
    db,
    `SELECT s.relname AS name FROM pg_stat_xact_user_tables AS s JOIN pg_class AS c ON c.oid = s.relid
      WHERE s.schemaname = current_schema()
        AND s.n_tup_ins + s.n_tup_upd + s.n_tup_del > 50 + 0.1 * greatest(c.reltuples, 0)`,
  )
  return rows.map(({ name }) => name)
}

async function rowsOf<T>(db: Db, sql: string, bindings: readonly Knex.Value[] = []): Promise<readonly T[]> {
  const { rows }: { rows: readonly T[] } = await db.raw(sql, bindings)
  return rows
}
