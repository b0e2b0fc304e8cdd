// SQLite, through the package sqlite3: the database is a file that one host at a time holds.
import { AppError } from '../../core/errors.ts'
import { placeOfColumn } from '../packedRows.ts'
import { codeOf, type Dialect, likePattern, STAGING } from './dialect.ts'
import { ROW_FILE_TABLE } from './sqliteRowFile.ts'
import { sqliteTextIndex } from './sqliteTextIndex.ts'

export const sqlite: Dialect = {
  textIndex: sqliteTextIndex,
  shared: false,

  async refuseForeign() {
    throw new AppError('dataDamaged')
  },

  // Whoever holds the data folder is alone.
  async claimSchema() {},

  async claimWrite(trx) {
    await trx('organisation').where('id', 0).update({ revision: 0 })
    return true
  },

  async createStagingTable(trx, name, define) {
    await trx.schema.withSchema(STAGING).createTable(name, define)
  },

  // Drafts lie in a file that was made anew when the database was opened.
  async keptStagingTables() {
    return []
  },

  async insertRows(db, table, columns, rows) {
    if ('file' in rows) {
      const names = columns.map(() => '??').join(', ')
      await db.raw(`INSERT INTO ?? (${names}) SELECT ${names} FROM ??`, [
        table,
        ...columns,
        ...columns,
        `${BESIDE}.${ROW_FILE_TABLE}`,
      ])
      return
    }
    const values = columns.map((_, i) => `e.value ->> '$[${placeOfColumn(i).join('][')}]'`).join(', ')
    await db.raw(
      `INSERT INTO ?? (${columns.map(() => '??').join(', ')})
        SELECT ${values} FROM jsonb_each(CAST(? AS TEXT)) AS e`,
      [table, ...columns, Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength)],
    )
  },

  async withRowFile(db, { file }, work) {
    await db.raw('ATTACH DATABASE ? AS ??', [file, BESIDE])
    try {
      return await work()
    } finally {
      await db.raw('DETACH DATABASE ??', [BESIDE])
    }
  },

  jsonArraySql: (values) => `json_array(${values.join(', ')})`,

  valuesOf: (db, values) => db.select('value').from(db.raw('json_each(?)', [JSON.stringify(values)])),

  textsOf: (db, texts) => db.select('value').from(db.raw('json_each(?)', [JSON.stringify(texts)])),

  whereContains(builder, columns, text) {
    void builder.where((any) => {
      for (const column of columns) void any.orWhereRaw(`?? LIKE ? ESCAPE '\\'`, [column, likePattern(text)])
    })
  },

  async withoutIndexes(trx, tables, work) {
    const indexes: { name: string; sql: string }[] = await trx('sqlite_master')
      .select('name', 'sql')
      .where('type', 'index')
      .whereIn('tbl_name', tables)
      .whereNotNull('sql')
    for (const { name } of indexes) await trx.raw('DROP INDEX ??', [name])
    const result = await work()
    for (const { sql } of indexes) await trx.raw(sql)
    return result
  },

  // Below an aggregate that joins texts the order of a selection within is kept.
  async joinTexts(db, ordered, separator) {
    const joined = db.raw(`group_concat(o.text, '${separator}') AS joined`)
    const rows: { joined: string | null }[] = await db.from(ordered.as('o')).select(joined)
    return rows[0]?.joined ?? ''
  },

  async joinBytes(db, ordered) {
    const joined = db.raw("CAST(group_concat(o.text, '') AS BLOB) AS joined")
    const rows: { joined: Uint8Array | null }[] = await db.from(ordered.as('o')).select(joined)
    return rows[0]?.joined ?? new Uint8Array()
  },

  async refreshStatistics(db) {
    await db.raw('PRAGMA analysis_limit = 1000')
    await db.raw('PRAGMA optimize')
  },

  async checkIntegrity(db) {
    const found: { integrity_check: string }[] = await db.raw('PRAGMA integrity_check(20)')
    return found.map((row) => row.integrity_check).filter((text) => text !== 'ok')
  },

  foldError(error) {
    const code = codeOf(error)
    if (!code.startsWith('SQLITE_')) return null
    return code in MEANING
      ? new AppError(MEANING[code as keyof typeof MEANING])
      : new Error(`database: ${code}`)
  },
}

/** Schema that a file of rows is attached as. */
const BESIDE = 'beside'

const MEANING = {
  SQLITE_FULL: 'diskFull',
  SQLITE_BUSY: 'databaseBusy',
  SQLITE_LOCKED: 'databaseBusy',
  SQLITE_CORRUPT: 'dataDamaged',
  SQLITE_NOTADB: 'dataDamaged',
} as const
