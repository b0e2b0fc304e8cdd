// Scoring 50 departments in 12 months by 8 KPIs.
import { type Bench, type Row, type Settings, sizesOf } from '../bench.ts'
import { alternate, type Figures } from '../measure/alternate.ts'
import { runInside } from '../ours/inside.ts'
import { ledgerOf } from '../ours/ledger.ts'
import { demandDuckDb, duckDbOf, scoreInDuckDb } from '../peers/duckdb.ts'
import { present } from '../peers/present.ts'

const BOUNDS = { wallMs: 100, stallMs: 50 }

export const score: Bench = {
  name: 'score',
  layout: 'rows',
  async run(settings) {
    const rows: Row[] = []
    for (const size of sizesOf(settings, [1_000_000])) rows.push(await compare(settings, size))
    return rows
  },
}

async function compare(settings: Settings, rows: number): Promise<Row> {
  const { folder, runs, say } = settings
  const data = await ledgerOf(settings, rows)
  say(`score 50 departments × 12 months × 8 KPIs, ${rows} records`)
  const work = 'score 50 departments × 12 months × 8 KPIs'
  const { told } = await runInside(data, 'scoreMonths')
  if (told.value.departments !== 50) throw new Error(`scored ${told.value.departments} departments`)
  const ours = { name: 'ours', run: async () => await scoreHere(data) }
  const others = await present(settings, [{ name: 'DuckDB', demand: demandDuckDb, run: ours.run }])
  if (others.length === 0) {
    const [own] = await alternate([ours], runs, say)
    return { work, rows, ours: own!, peer: null, bounds: BOUNDS }
  }
  const file = await duckDbOf(folder, data)
  try {
    const duckDb = { name: 'DuckDB', run: async () => await scoreInDuckDb(file, told.value.onTime) }
    const [own, other] = await alternate([ours, duckDb], runs, say)
    const peer = { name: 'DuckDB, same columns', figures: other! }
    return { work, rows, ours: own!, peer, bounds: { ...BOUNDS, ratio: 1 } }
  } finally {
    await file.remove()
  }
}

export async function scoreHere(data: string): Promise<Figures> {
  const { told, peakBytes } = await runInside(data, 'scoreMonths')
  return { wallMs: told.wallMs, peakBytes, stallMs: told.stallMs }
}
