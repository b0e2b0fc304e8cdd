// Importing a CSV file through the command line: read, check, judge, store with all indexes, scores ready.
import { type Bench, type Row, type Settings, sizesOf } from '../bench.ts'
import { type DataKind, dataFile } from '../data/files.ts'
import { alternate, type Contestant } from '../measure/alternate.ts'
import { importFile } from '../ours/importFile.ts'
import { ledgerIndexes } from '../peers/ledgerIndexes.ts'
import { demandPandas, readMerely } from '../peers/pandas.ts'
import { type CsvFile, demandSqlite, importAndCheck, importMerely } from '../peers/sqlite.ts'
import { present } from '../peers/present.ts'

const FILES = [
  { kind: 'utf8.csv', encoding: 'utf8', title: 'UTF-8' },
  { kind: 'gb18030.csv', encoding: 'gb18030', title: 'GB18030' },
] as const satisfies readonly { kind: DataKind; encoding: CsvFile['encoding']; title: string }[]

export const importCsv: Bench = {
  name: 'import-csv',
  async run(settings) {
    const rows: Row[] = []
    for (const size of sizesOf(settings, [1_000_000]))
      for (const file of FILES) rows.push(...(await compare(settings, size, file)))
    return rows
  },
}

async function compare(
  settings: Settings,
  rows: number,
  { kind, encoding, title }: (typeof FILES)[number],
): Promise<readonly Row[]> {
  const { folder, runs, say } = settings
  const file: CsvFile = { path: await dataFile(folder, kind, rows), rows, encoding }
  const indexes = await ledgerIndexes(folder)
  const sqlite = async (): Promise<void> => await demandSqlite(file)
  const peers = await present(say, [
    {
      name: 'sqlite3 .import, same indexes',
      demand: sqlite,
      run: async () => await importMerely(folder, file, indexes),
      ratio: 1.5,
    },
    {
      name: 'sqlite3, converting and checking too',
      demand: sqlite,
      run: async () => await importAndCheck(folder, file, indexes),
      ratio: 1,
    },
    {
      name: 'pandas merely reading',
      demand: demandPandas,
      run: async () => await readMerely(file),
      ratio: 1,
    },
  ])
  const ours: Contestant = { name: 'ours', run: async () => await importFile(folder, file.path, rows) }
  say(`import ${title}, ${rows} rows`)
  const [own, ...others] = await alternate([ours, ...peers], runs, say)
  const bounds = { peakMegabytes: 400 }
  const work = `import CSV, ${title}`
  if (peers.length === 0) return [{ work, rows, ours: own!, peer: null, bounds }]
  return peers.map(({ name, ratio }, i) => ({
    work,
    rows,
    ours: own!,
    peer: { name, figures: others[i]! },
    bounds: { ...bounds, ratio },
  }))
}
