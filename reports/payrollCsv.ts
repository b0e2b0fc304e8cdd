// The payroll sheet as CSV: UTF-8 with its mark, CRLF, the columns and names the organisation set.
import { writeFile } from 'node:fs/promises'
import type { HrBook } from '../core/hrBook.ts'
import { payrollColumns } from './hr/payrollColumns.ts'
import { csvField } from './recordsCsv.ts'
import { startsFormula } from './workbook/cell.ts'

export async function writePayrollCsv(book: HrBook, path: string): Promise<void> {
  const columns = payrollColumns(book)
  const lines = [
    columns.map(({ title }) => title),
    ...book.people.map((row) => columns.map(({ read }) => read(row) ?? '')),
  ]
  const text = lines.map((line) => line.map((value) => csvField(safe(value))).join(',')).join('\r\n')
  await writeFile(path, `\uFEFF${text}\r\n`)
}

function safe(value: string): string {
  return startsFormula(value) ? `'${value}` : value
}
