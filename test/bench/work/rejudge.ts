// Judging every record again after a change of policy, while somebody goes on working.
import { type Bench, type Row, type Settings, sizesOf } from '../bench.ts'
import { acceptedOf } from '../data/records.ts'
import { alternate, type Figures } from '../measure/alternate.ts'
import { runInside } from '../ours/inside.ts'
import { ledgerOf } from '../ours/ledger.ts'

const BOUNDS = { wallMs: 15_000, stallMs: 50 }

export const rejudge: Bench = {
  name: 'rejudge',
  layout: 'rows',
  async run(settings) {
    const rows: Row[] = []
    for (const size of sizesOf(settings, [1_000_000])) rows.push(await measure(settings, size))
    return rows
  },
}

async function measure(settings: Settings, rows: number): Promise<Row> {
  const data = await ledgerOf(settings, rows)
  settings.say(`judge again, ${rows} records`)
  const answers: number[] = []
  const run = async (): Promise<Figures> => {
    const { figures, slowestAnswerMs } = await rejudgeHere(data, rows)
    answers.push(slowestAnswerMs)
    return figures
  }
  const [own] = await alternate([{ name: 'ours', run }], settings.runs, settings.say)
  return {
    work: 'judge again after a change of policy',
    rows,
    ours: own!,
    peer: null,
    bounds: BOUNDS,
    remark: `slowest page meanwhile ${Math.round(Math.max(...answers))} ms`,
  }
}

export async function rejudgeHere(
  data: string,
  rows: number,
): Promise<{ readonly figures: Figures; readonly slowestAnswerMs: number }> {
  const { told, peakBytes } = await runInside(data, 'rejudge')
  const { judged, progress, slowestAnswerMs } = told.value
  if (judged !== acceptedOf(rows)) throw new Error(`judged ${judged} records again instead of all`)
  if (progress === 0) throw new Error('judging again said nothing of its progress')
  return { figures: { wallMs: told.wallMs, peakBytes, stallMs: told.stallMs }, slowestAnswerMs }
}
