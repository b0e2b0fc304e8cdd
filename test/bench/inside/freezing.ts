// Freezes an assessment of the year, opens the frozen figures, and computes them anew.
import type { Actor } from '../../../app/actor.ts'
import type { Application } from '../../../app/application.ts'
import { localActor } from '../../../app/localActor.ts'
import { YEAR } from '../data/records.ts'
import { type Watched, watched } from './watched.ts'

const SECOND: Actor = { name: 'second', roles: ['supervisor'] }

/** Takes a new assessment to where it can be frozen; answers what freezing it asks for. */
async function closedAssessment(app: Application): Promise<{ id: number; revision: number }> {
  const actor = localActor()
  const asked = { name: YEAR, kind: 'special', period: YEAR, scope: null } as const
  const { id, revision } = await app.run(actor, 'createAssessment', asked)
  await app.run(actor, 'startPreview', { id, revision })
  await app.run(actor, 'openAppeals', { id, revision: revision + 1, appealUntil: Date.now() + 3_600_000 })
  const claim = { id, revision: revision + 2 }
  const gap = { kind: 'appealWindowOpen', reason: 'bench' } as const
  const { waivers } = await app.run(actor, 'requestWaiver', { ...claim, ...gap })
  await app.run(SECOND, 'approveWaiver', { waiverId: waivers[0]!.id })
  await app.run(actor, 'closeReview', claim)
  return { id, revision: revision + 3 }
}

export async function freezeYear(
  app: Application,
): Promise<Watched<{ readonly facts: number; readonly openMs: number }>> {
  const actor = localActor()
  const claim = await closedAssessment(app)
  const told = await watched(async () => {
    const { jobId } = await app.run(actor, 'freezeAssessment', claim)
    return await app.finish<'freezeAssessment'>(jobId)
  })
  const startedAt = performance.now()
  await app.run(actor, 'getAssessmentScores', { id: claim.id, by: 'department' })
  return { ...told, value: { facts: told.value.facts, openMs: performance.now() - startedAt } }
}

export async function checkFrozen(app: Application): Promise<Watched<{ readonly matches: boolean }>> {
  const actor = localActor()
  const claim = await closedAssessment(app)
  const { jobId } = await app.run(actor, 'freezeAssessment', claim)
  await app.finish(jobId)
  return await watched(async () => {
    const checking = await app.run(actor, 'checkEdition', { id: claim.id, edition: 1 })
    const { untouched, differences } = await app.finish<'checkEdition'>(checking.jobId)
    return { matches: untouched && differences.length === 0 }
  })
}
