// Importing a CSV file through the command line: read, check, judge, store with all indexes, scores ready.
import { type Bench, type Row, type Settings, sizesOf } from '../bench.ts'
import { type DataKind, dataFile } from '../data/files.ts'
import { importFile } from '../ours/importFile.ts'
import { ledgerIndexes } from '../peers/ledgerIndexes.ts'
import { demandPandas, readMerely } from '../peers/pandas.ts'
import type { Peer } from '../peers/present.ts'
import { type CsvFile, demandSqlite, importAndCheck, importMerely } from '../peers/sqlite.ts'
import { compareImport } from './compareImport.ts'

const FILES = [
  { kind: 'utf8.csv', encoding: 'utf8', title: 'UTF-8' },
  { kind: 'gb18030.csv', encoding: 'gb18030', title: 'GB18030' },
] as const satisfies readonly { kind: DataKind; encoding: CsvFile['encoding']; title: string }[]

const BOUNDS = { peakMegabytes: 400, stallMs: 50 }

export const importCsv: Bench = {
  name: 'import-csv',
  layout: 'rows',
  async run(settings) {
    const rows: Row[] = []
    for (const size of sizesOf(settings, [1_000_000]))
      for (const { kind, encoding, title } of FILES) {
        const file = { path: await dataFile(settings.folder, kind, size), rows: size, encoding }
        const ours = async () => await importFile(settings.folder, file.path, size)
        const peers = await peersOf(settings, file)
        rows.push(
          ...(await compareImport(settings, {
            work: `import CSV, ${title}`,
            file,
            ours,
            peers,
            bounds: BOUNDS,
          })),
        )
      }
    return rows
  },
}

async function peersOf({ folder }: Settings, file: CsvFile): Promise<readonly Peer[]> {
  const indexes = await ledgerIndexes(folder)
  const demand = async (): Promise<void> => await demandSqlite(file)
  return [
    {
      name: 'sqlite3 .import, same indexes',
      demand,
      run: async () => await importMerely(folder, file, indexes),
      ratio: 1.5,
    },
    {
      name: 'sqlite3, converting and checking too',
      demand,
      run: async () => await importAndCheck(folder, file, indexes),
      ratio: 1,
    },
    {
      name: 'pandas merely reading',
      demand: demandPandas,
      run: async () => await readMerely(file),
      ratio: 1,
    },
  ]
}
