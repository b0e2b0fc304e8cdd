// Importing a workbook whose texts lie in a shared table, through the command line.
import { type Bench, type Row, sizesOf } from '../bench.ts'
import { dataFile } from '../data/files.ts'
import { importFile } from '../ours/importFile.ts'
import { readWorkbook } from '../peers/exceljs.ts'
import { convertToCsv, demandLibreOffice } from '../peers/libreoffice.ts'
import { compareImport } from './compareImport.ts'

/** Rows of the larger workbook promised, for its memory; whom it is compared with take minutes and gigabytes there. */
const LARGE = 500_000

export const importXlsx: Bench = {
  name: 'import-xlsx',
  layout: 'rows',
  async run(settings) {
    const rows: Row[] = []
    for (const size of sizesOf(settings, [100_000, LARGE])) {
      const file = { path: await dataFile(settings.folder, 'xlsx', size), rows: size }
      const large = size >= LARGE
      const all = [
        {
          name: 'exceljs streaming, merely reading',
          demand: async () => {},
          run: async () => await readWorkbook(file.path, size),
          ratio: 0.6,
        },
        {
          name: 'LibreOffice converting to CSV',
          demand: demandLibreOffice,
          run: async () => await convertToCsv(settings.folder, file.path),
        },
      ]
      rows.push(
        ...(await compareImport(settings, {
          work: 'import XLSX',
          file,
          ours: async () => await importFile(settings.folder, file.path, size),
          peers: large ? [] : all,
          bounds: { peakMegabytes: large ? 500 : 300, stallMs: 50 },
        })),
      )
    }
    return rows
  },
}
