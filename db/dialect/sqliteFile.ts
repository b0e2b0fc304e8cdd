// A file of SQLite: how it is opened, and what lies beside it.
import { existsSync, rmSync, statSync } from 'node:fs'
import knex, { type Knex } from 'knex'
import { type Place, STAGING } from './dialect.ts'

const SETTINGS = [
  // The journal's default rollback mode would let a writer lock readers out.
  'PRAGMA journal_mode = WAL',
  // With NORMAL a power cut could take back a commit that a person was told of; a sync per commit costs milliseconds,
  // and imports commit once.
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  // Writers of this process queue in `write`; this is for a second program on the same file.
  'PRAGMA busy_timeout = 5000',
  // Building an index sorts on a second core.
  'PRAGMA threads = 2',
  // A large import grows the journal past its size; this gives the disk space back.
  'PRAGMA journal_size_limit = 67108864',
]

export function sqliteFile(file: string): Place {
  // Drafts lie in a file of its own that is never kept, so that it needs no syncing and leaves no holes.
  const staging = `${file}-staging`
  return {
    async probe() {
      if (!existsSync(file) || statSync(file).size === 0) return null
      return knexOn(file, 1, ['PRAGMA busy_timeout = 5000'])
    },

    clear() {
      for (const suffix of ['', '-wal', '-shm']) rmSync(staging + suffix, { force: true })
    },

    connect({ max, cacheMegabytes, readOnly }) {
      return knexOn(file, max, [
        // Takes effect in a new file only. Rows are long: 8 KB pages load and scan fastest.
        'PRAGMA page_size = 8192',
        ...SETTINGS,
        `PRAGMA cache_size = ${-1024 * cacheMegabytes}`,
        `ATTACH DATABASE ${quoted(staging)} AS ${STAGING}`,
        `PRAGMA ${STAGING}.page_size = 65536`,
        `PRAGMA ${STAGING}.journal_mode = WAL`,
        `PRAGMA ${STAGING}.synchronous = OFF`,
        ...(readOnly ? ['PRAGMA query_only = ON'] : []),
      ])
    },

    async backUp(db, version) {
      const path = `${file}.version-${version}.backup`
      rmSync(path, { force: true })
      await db.raw('VACUUM INTO ?', [path])
    },
  }
}

function knexOn(file: string, max: number, settings: readonly string[]): Knex {
  return knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: 0,
      max,
      afterCreate(connection: RawConnection, done: (error: Error | null, connection: RawConnection) => void) {
        connection.exec(settings.join(';'), (error) => done(error, connection))
      },
    },
    // knex prints messages that hold the values of rows.
    log: { warn() {}, error() {}, deprecate() {}, debug() {} },
  })
}

interface RawConnection {
  exec(sql: string, done: (error: Error | null) => void): void
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
