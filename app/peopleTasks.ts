// Reading tables about people from files, in a worker thread.
import { readAttendanceTable } from '../core/attendanceTable.ts'
import { AppError } from '../core/errors.ts'
import { readPayTable } from '../core/payTable.ts'
import { MOST_ROSTER_LINES } from '../core/staff.ts'
import { readStaffTable } from '../core/staffTable.ts'
import type { RawRow } from '../core/table.ts'
import { openTable } from '../intake/openTable.ts'
import type { SourceFile, Task } from './tasks.ts'

export const readPay: Task<'pay'> = async (file) => readPayTable(await allRows(file))

export const readStaff: Task<'staff'> = async (file) => readStaffTable(await allRows(file))

export const readAttendance: Task<'attendance'> = async (file) => readAttendanceTable(await allRows(file))

/** A file of records chosen by mistake is refused before it is read. */
async function allRows({ path, fileName }: SourceFile): Promise<readonly RawRow[]> {
  const table = await openTable(path, { fileName })
  const rows: RawRow[] = []
  for await (const batch of table.rows()) {
    rows.push(...batch)
    if (rows.length > MOST_ROSTER_LINES)
      throw new AppError('fileTooLarge', { fileName, maxRows: MOST_ROSTER_LINES })
  }
  return rows
}
