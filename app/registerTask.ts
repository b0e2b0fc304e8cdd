// Reading small tables of settings from a file, in a worker thread: the register of departments, a year's days.
import { AppError } from '../core/errors.ts'
import { readCalendarTable } from '../core/calendarTable.ts'
import { readRegisterTable } from '../core/registerTable.ts'
import type { RawRow } from '../core/table.ts'
import { readTaxonomyTable } from '../core/taxonomyTable.ts'
import { openTable } from '../intake/openTable.ts'
import type { SourceFile, Task } from './tasks.ts'

/** Such a table has a few hundred rows; a file of records chosen by mistake is refused before it is read. */
const MOST_ROWS = 5001

export const readRegister: Task<'register'> = async (file) => readRegisterTable(await readSmall(file))

export const readCalendar: Task<'calendar'> = async (file) => readCalendarTable(await readSmall(file))

export const readTaxonomy: Task<'taxonomy'> = async (file) => readTaxonomyTable(await readSmall(file))

async function readSmall({ path, fileName }: SourceFile): Promise<readonly RawRow[]> {
  const table = await openTable(path, { fileName })
  const rows: RawRow[] = []
  for await (const batch of table.rows()) {
    rows.push(...batch)
    if (rows.length > MOST_ROWS) throw new AppError('fileTooLarge', { fileName, maxRows: MOST_ROWS })
  }
  return rows
}
