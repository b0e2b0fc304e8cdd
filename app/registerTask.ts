// Reading small tables of settings from a file, in a worker thread: the register of departments, a year's days, plans.
import { AppError } from '../core/errors.ts'
import { readCalendarTable } from '../core/calendarTable.ts'
import { readRegisterTable } from '../core/registerTable.ts'
import { readPlanTable } from '../core/planTable.ts'
import type { RawRow } from '../core/table.ts'
import { readTaxonomyTable } from '../core/taxonomyTable.ts'
import { openTable } from '../intake/openTable.ts'
import type { SourceFile, Task } from './tasks.ts'

/** Such a table has a few hundred rows; a file of records chosen by mistake is refused before it is read. */
const MOST_ROWS = 5001

export const readRegister: Task<'register'> = async (file) => readRegisterTable(await readSmall(file))

export const readCalendar: Task<'calendar'> = async (file) => readCalendarTable(await readSmall(file))

export const readTaxonomy: Task<'taxonomy'> = async (file) => readTaxonomyTable(await readSmall(file))

/** Of the sheets of a workbook, the first that has the columns: our own begins with a cover. */
export const readPlans: Task<'plans'> = async (file) => {
  const { sheets, sheet } = (await openTable(file.path, { fileName: file.fileName })).info
  const others = sheets.filter(({ name, hidden }) => !hidden && name !== sheet).map(({ name }) => name)
  let refusal: unknown
  for (const name of [undefined, ...others]) {
    try {
      return readPlanTable(await readSmall(file, name))
    } catch (error) {
      if (!(error instanceof AppError) || !['columnMissing', 'noRows'].includes(error.code)) throw error
      refusal ??= error
    }
  }
  throw refusal
}

async function readSmall({ path, fileName }: SourceFile, sheet?: string): Promise<readonly RawRow[]> {
  const table = await openTable(path, { fileName, ...(sheet !== undefined && { sheet }) })
  const rows: RawRow[] = []
  for await (const batch of table.rows()) {
    rows.push(...batch)
    if (rows.length > MOST_ROWS) throw new AppError('fileTooLarge', { fileName, maxRows: MOST_ROWS })
  }
  return rows
}
