// exceljs in memory: writes the records of a CSV file, times as dates, into the workbook named second.
import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import { CsvScanner } from '../../../intake/csvScanner.ts'

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/

const [from, to] = process.argv.slice(2) as [string, string]
const workbook = new exceljs.Workbook()
const sheet = workbook.addWorksheet('records')
const scanner = new CsvScanner(',')
scanner.feed(readFileSync(from, 'utf8').slice(1))
scanner.finish()
for (let row = scanner.next(); row !== null; row = scanner.next()) {
  sheet.addRow(
    row.cells.map((cell) =>
      typeof cell === 'string' && TIME.test(cell) ? new Date(`${cell.replace(' ', 'T')}Z`) : cell,
    ),
  )
}
await workbook.xlsx.writeFile(to)
process.stdout.write(String(sheet.rowCount))
