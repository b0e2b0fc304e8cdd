// From starting the program to a usable first screen.
import { type Bench, type Row, sizesOf } from '../bench.ts'
import { acceptedOf } from '../data/records.ts'
import { alternate } from '../measure/alternate.ts'
import { firstScreen } from '../ours/firstScreen.ts'
import { buildProgram } from '../ours/program.ts'
import { ledgerOf } from '../ours/ledger.ts'

export const start: Bench = {
  name: 'start',
  layout: 'rows',
  async run(settings) {
    const rows: Row[] = []
    buildProgram()
    for (const size of sizesOf(settings, [1_000_000])) {
      const data = await ledgerOf(settings, size)
      settings.say(`start to the first screen, ${size} records`)
      const ours = { name: 'ours', run: async () => await firstScreen(data, acceptedOf(size)) }
      const [own] = await alternate([ours], settings.runs, settings.say)
      rows.push({
        work: 'start to the first screen',
        rows: size,
        ours: own!,
        peer: null,
        bounds: { wallMs: 1_500 },
      })
    }
    return rows
  },
}
