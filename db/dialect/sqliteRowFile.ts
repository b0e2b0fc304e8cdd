// A file of rows that a thread writes on its own and the database then reads by itself: what crosses to the host is a
// name. The thread uses the engine that comes with Node; the two copies of SQLite in the process never open one file at
// the same time, because each would drop the other's locks.
import type { DatabaseSync } from 'node:sqlite'
import type { BulkColumn, BulkRowWriter } from '../bulkRows.ts'

export const ROW_FILE_TABLE = 'bulk_rows'

/** undefined where the runtime was built without it. */
const engine = process.getBuiltinModule('node:sqlite')

export const canWriteRowFiles = engine !== undefined

/** @throws Error of the engine where the disk is full */
export function sqliteRowFile(path: string, columns: readonly BulkColumn[]): BulkRowWriter {
  const file: DatabaseSync = new engine.DatabaseSync(path)
  // It lives for moments: nothing is worth a journal or a sync.
  file.exec(
    'PRAGMA page_size = 65536; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE',
  )
  const definition = columns.map(({ name, isText }) => `"${name}" ${isText ? 'TEXT' : 'INTEGER'}`)
  file.exec(`CREATE TABLE ${ROW_FILE_TABLE} (${definition.join(', ')}); BEGIN`)
  const insert = file.prepare(`INSERT INTO ${ROW_FILE_TABLE} VALUES (${columns.map(() => '?').join(', ')})`)
  let size = 0
  return {
    get size() {
      return size
    },
    add(values) {
      insert.run(...values)
      size++
    },
    finish() {
      file.exec('COMMIT')
      file.close()
      return { file: path }
    },
    abandon() {
      if (file.isOpen) file.close()
    },
  }
}
