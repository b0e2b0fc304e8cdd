// How our own figures grow with the records: of the import's memory it is promised that it does not.
import type { Bench, Bounds, Row, Settings } from '../bench.ts'
import { dataFile } from '../data/files.ts'
import { acceptedOf } from '../data/records.ts'
import { alternate, type Figures } from '../measure/alternate.ts'
import { firstScreen } from '../ours/firstScreen.ts'
import { buildProgram } from '../ours/program.ts'
import { importFile } from '../ours/importFile.ts'
import { ledgerOf } from '../ours/ledger.ts'
import { listHere } from './ledger.ts'
import { rejudgeHere } from './rejudge.ts'
import { scoreHere } from './score.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const IMPORT_SIZES = [...SIZES, 5_000_000]
/** From here on one round is enough: its figures are minutes, not moments. */
const LARGE = 1_000_000

export const growth: Bench = {
  name: 'growth',
  layout: 'growth',
  async run(settings) {
    buildProgram()
    const rows: Row[] = []
    for (const size of sizesOf(settings, IMPORT_SIZES)) rows.push(await importing(settings, size))
    for (const size of sizesOf(settings, SIZES)) rows.push(...(await working(settings, size)))
    return rows
  },
}

/** In the short form the size asked for, and a tenth of it. */
function sizesOf({ rows }: Settings, full: readonly number[]): readonly number[] {
  return rows === null ? full : [Math.ceil(rows / 10), rows]
}

async function importing(settings: Settings, rows: number): Promise<Row> {
  const { folder, say } = settings
  say(`growth: import, ${rows} rows`)
  const path = await dataFile(folder, 'utf8.csv', rows)
  const bounds = { peakMegabytes: 400 }
  return await rowOf(
    settings,
    'import CSV, UTF-8',
    rows,
    async () => await importFile(folder, path, rows),
    bounds,
  )
}

async function working(settings: Settings, rows: number): Promise<readonly Row[]> {
  const data = await ledgerOf(settings, rows)
  settings.say(`growth: on ${rows} records`)
  const works: Readonly<Record<string, () => Promise<Figures>>> = {
    'score 50 departments × 12 months × 8 KPIs': async () => await scoreHere(data),
    'judge again after a change of policy': async () => (await rejudgeHere(data, rows)).figures,
    'start to the first screen': async () => await firstScreen(data, acceptedOf(rows)),
  }
  const grown: Row[] = []
  for (const [work, run] of Object.entries(works)) grown.push(await rowOf(settings, work, rows, run))
  return [...grown, ...(await listHere(settings, rows))]
}

async function rowOf(
  { runs, say }: Settings,
  work: string,
  rows: number,
  run: () => Promise<Figures>,
  bounds: Bounds = {},
): Promise<Row> {
  const [ours] = await alternate([{ name: work, run }], rows < LARGE ? runs : 1, say)
  return { work, rows, ours: ours!, peer: null, bounds }
}
