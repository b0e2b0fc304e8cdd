// The assessment of 60 departments as PDF, and workbooks with every record.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bench, type Bounds, type Row, type Settings, sizesOf } from '../bench.ts'
import { acceptedOf } from '../data/records.ts'
import { alternate, type Contestant } from '../measure/alternate.ts'
import { runInside } from '../ours/inside.ts'
import { ledgerOf } from '../ours/ledger.ts'
import { writeWorkbook } from '../peers/exceljs.ts'

const DEPARTMENTS = 60
const WORKBOOK: Bounds = { ratio: 0.5, peakMegabytes: 300, stallMs: 50 }

export const reports: Bench = {
  name: 'reports',
  layout: 'rows',
  async run(settings) {
    const rows: Row[] = []
    for (const size of sizesOf(settings, [100_000])) rows.push(...(await measure(settings, size)))
    return rows
  },
}

async function measure(settings: Settings, rows: number): Promise<readonly Row[]> {
  const { folder, runs, say } = settings
  const data = await ledgerOf(settings, rows, DEPARTMENTS)
  say(`reports of ${DEPARTMENTS} departments, ${rows} records`)
  const [pdf] = await alternate([ours(data, 'reportPdf', 'PDF')], runs, say)
  const csv = join(folder, 'records-to-write.csv')
  await runInside(data, 'exportCsv', { to: csv })
  try {
    const exceljs = { name: 'exceljs', run: async () => await writeWorkbook(folder, csv, acceptedOf(rows)) }
    const workbooks = [ours(data, 'exportXlsx', 'record list'), ours(data, 'reportXlsx', 'assessment')]
    const [list, assessment, other] = await alternate([...workbooks, exceljs], runs, say)
    const peer = { name: 'exceljs in memory, the list', figures: other! }
    return [
      {
        work: `assessment PDF, ${DEPARTMENTS} departments`,
        rows,
        ours: pdf!,
        peer: null,
        bounds: { wallMs: 5_000, stallMs: 50 },
      },
      { work: 'XLSX, list of records', rows, ours: list!, peer, bounds: WORKBOOK },
      { work: 'XLSX, assessment with every record', rows, ours: assessment!, peer, bounds: WORKBOOK },
    ]
  } finally {
    await rm(csv, { force: true })
  }
}

function ours(data: string, task: 'reportPdf' | 'reportXlsx' | 'exportXlsx', name: string): Contestant {
  return {
    name,
    run: async () => {
      const { told, peakBytes } = await runInside(data, task)
      return { wallMs: told.wallMs, peakBytes, stallMs: told.stallMs }
    },
  }
}
