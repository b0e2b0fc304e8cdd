// Reading a register of departments from a file, in a worker thread.
import { AppError } from '../core/errors.ts'
import { readRegisterTable } from '../core/registerTable.ts'
import type { RawRow } from '../core/table.ts'
import { openTable } from '../intake/openTable.ts'
import type { Task } from './tasks.ts'

/** A register has a few hundred entries; a file of records chosen by mistake is refused before it is read. */
const MOST_ROWS = 5001

export const readRegister: Task<'register'> = async ({ path, fileName }) => {
  const table = await openTable(path, { fileName })
  const rows: RawRow[] = []
  for await (const batch of table.rows()) {
    rows.push(...batch)
    if (rows.length > MOST_ROWS) throw new AppError('fileTooLarge', { fileName, maxRows: MOST_ROWS })
  }
  return readRegisterTable(rows)
}
