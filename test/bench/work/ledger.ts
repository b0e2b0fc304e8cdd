// Pages of the ledger with their totals.
import { type Bench, type Bounds, type Row, type Settings, sizesOf } from '../bench.ts'
import type { PageKind } from '../inside/pages.ts'
import { runInside } from '../ours/inside.ts'
import { indexAllTexts, ledgerOf } from '../ours/ledger.ts'

const KINDS: Readonly<Record<PageKind, { readonly work: string; readonly bounds: Bounds }>> = {
  usual: { work: 'ledger: usual views and filters', bounds: { wallMs: 50, stallMs: 50 } },
  other: { work: 'ledger: other columns', bounds: { wallMs: 400, stallMs: 50 } },
  search: { work: 'ledger: text search, first page', bounds: { wallMs: 100, stallMs: 50 } },
}

export const ledger: Bench = {
  name: 'ledger',
  layout: 'rows',
  async run(settings) {
    const rows: Row[] = []
    for (const size of sizesOf(settings, [1_000_000])) rows.push(...(await listHere(settings, size)))
    return rows
  },
}

/** One row for each kind of page: its slowest one, asked for as often as there are rounds. */
export async function listHere(settings: Settings, rows: number): Promise<readonly Row[]> {
  const data = await ledgerOf(settings, rows)
  settings.say('its texts into the index')
  await indexAllTexts(data)
  settings.say(`pages of the ledger, ${rows} records`)
  const { told, peakBytes } = await runInside(data, 'listPages', { times: settings.runs })
  return told.map(({ kind, pages, wallMs, slowest, stallMs }) => ({
    ...KINDS[kind],
    rows,
    ours: { wallMs, peakBytes, stallMs },
    peer: null,
    remark: `slowest of ${pages}: ${slowest}`,
  }))
}
