// The sample organisation's cooperation, publicity and stories, each entered on its day.
import { SAMPLE_OUTREACH, type SampleOutreach } from '../../core/sample/outreach.ts'
import { planOf, type SampleEvent, type SampleYear } from './year.ts'

export const OUTREACH_EVENTS: readonly SampleEvent[] = SAMPLE_OUTREACH.map((sample, i) => ({
  on: sample.heldOn,
  act: async (year: SampleYear) => await enter(year, sample, i),
}))

async function enter(year: SampleYear, { plan: code, ...content }: SampleOutreach, i: number): Promise<void> {
  const plan = code === undefined ? null : await planOf(year, code)
  const named = { planId: plan?.id ?? null, planRevisionId: plan?.current?.id ?? null }
  const files = [
    await year.addText(`会议纪要 ${content.heldOn}.txt`, `${content.title}\n${content.heldOn}\n`),
  ]
  await year.run('saveOutreach', {
    as: null,
    content:
      content.kind === 'story'
        ? { ...content, ...named, recordId: await ticketFor(year, i) }
        : { ...content, ...named },
    files: content.kind === 'cooperation' ? files : [],
  })
}

/** One of the tickets of its department that were answered in time. */
async function ticketFor({ run }: SampleYear, offset: number): Promise<number | null> {
  const { rows } = await run('listRecords', {
    filter: { state: 'onTime' },
    sort: 'receivedAt',
    descending: true,
    offset,
    limit: 1,
  })
  return rows[0]?.id ?? null
}
