// A year of the sample organisation, lived through the operations day by day: people, plans, training, drills, risks,
// feedback and its assessments, so that whoever looks around meets every screen as it is after months of work.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../core/instant.ts'
import type { Application } from './application.ts'
import { CYCLE_EVENTS } from './sampleYear/cycle.ts'
import { DRILL_EVENTS } from './sampleYear/drills.ts'
import { OUTREACH_EVENTS } from './sampleYear/outreach.ts'
import { PAY_EVENTS, PEOPLE_EVENTS } from './sampleYear/people.ts'
import { PLAN_EVENTS } from './sampleYear/plans.ts'
import { RISK_EVENTS } from './sampleYear/risks.ts'
import { TRAINING_EVENTS } from './sampleYear/trainings.ts'
import { KEEPER, type SampleEvent, type SampleYear } from './sampleYear/year.ts'

/** The day the year was lived up to. */
export const SAMPLE_TODAY = '2026-10-20'
/** Before it, the records of both quarters came in. */
const IMPORTED_ON = '2026-10-06'

/** The hands of the clock that the application was opened with. */
export interface Hands {
  now: Instant
}

/** Ten in the morning in the zone of a new organisation. */
export function sampleMorning(day: string): Instant {
  return Date.parse(`${day}T10:00:00+08:00`)
}

/**
 * Into a new data folder.
 * @param importFeedback brings in the sample's records
 */
export async function writeSampleYear(
  application: Application,
  hands: Hands,
  importFeedback: () => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-year-'))
  const year: SampleYear = {
    run: async (name, input, actor = KEEPER) => await application.run(actor, name, input),
    async finish(name, input) {
      const { jobId } = (await application.run(KEEPER, name, input)) as { jobId: string }
      return await application.finish(jobId)
    },
    async addText(fileName, text) {
      const path = join(folder, fileName)
      await writeFile(path, text)
      return await application.addFile(path)
    },
  }
  const imported: SampleEvent = { on: IMPORTED_ON, act: importFeedback }
  // Sorting keeps what happens on one day in the order it is listed.
  const events = [
    ...PEOPLE_EVENTS,
    ...PLAN_EVENTS,
    ...DRILL_EVENTS,
    ...TRAINING_EVENTS,
    ...RISK_EVENTS,
    imported,
    ...OUTREACH_EVENTS,
    ...CYCLE_EVENTS,
    ...PAY_EVENTS,
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  try {
    for (const { on, act } of events) {
      hands.now = sampleMorning(on)
      await act(year)
    }
    hands.now = sampleMorning(SAMPLE_TODAY)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
