// Freezing an assessment over every record there is, and computing the frozen result anew.
import { type Bench, type Row, type Settings, sizesOf } from '../bench.ts'
import { alternate, type Figures } from '../measure/alternate.ts'
import { runInside } from '../ours/inside.ts'
import { ledgerOf } from '../ours/ledger.ts'

export const freeze: Bench = {
  name: 'freeze',
  layout: 'rows',
  async run(settings) {
    const rows: Row[] = []
    for (const size of sizesOf(settings, [1_000_000])) rows.push(...(await measure(settings, size)))
    return rows
  },
}

async function measure(settings: Settings, rows: number): Promise<readonly Row[]> {
  const data = await ledgerOf(settings, rows)
  settings.say(`freeze an assessment, ${rows} records`)
  const opened: number[] = []
  const freezing = async (): Promise<Figures> => {
    const { told, peakBytes } = await runInside(data, 'freezeYear')
    if (told.value.facts === 0) throw new Error('froze nothing')
    opened.push(told.value.openMs)
    return { wallMs: told.wallMs, peakBytes, stallMs: told.stallMs }
  }
  const checking = async (): Promise<Figures> => {
    const { told, peakBytes } = await runInside(data, 'checkFrozen')
    if (!told.value.matches) throw new Error('a frozen result did not come out of its facts')
    return { wallMs: told.wallMs, peakBytes, stallMs: told.stallMs }
  }
  const [frozen] = await alternate([{ name: 'freeze', run: freezing }], settings.runs, settings.say)
  const [checked] = await alternate([{ name: 'check', run: checking }], settings.runs, settings.say)
  const shared = { rows, peer: null }
  return [
    {
      work: 'freeze an assessment of everything',
      ...shared,
      ours: frozen!,
      bounds: { wallMs: 15_000, stallMs: 50 },
      remark: `frozen figures open in ${Math.ceil(Math.max(...opened))} ms`,
    },
    { work: 'compute a frozen result anew', ...shared, ours: checked!, bounds: { stallMs: 50 } },
  ]
}
