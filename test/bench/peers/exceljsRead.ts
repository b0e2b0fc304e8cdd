// exceljs's streaming reader, merely reading: counts the rows of the file named.
import exceljs from 'exceljs'

const reader = new exceljs.stream.xlsx.WorkbookReader(process.argv[2]!, {
  sharedStrings: 'cache',
  styles: 'cache',
  worksheets: 'emit',
})
let rows = 0
for await (const sheet of reader) for await (const row of sheet) if (row.cellCount > 0) rows++
process.stdout.write(String(rows))
