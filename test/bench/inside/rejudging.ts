// Publishes another deadline policy, which judges every record again, and goes on asking for pages meanwhile.
import type { Application } from '../../../app/application.ts'
import { localActor } from '../../../app/localActor.ts'
import type { Policy } from '../../../core/policy.ts'
import { type Watched, watched } from './watched.ts'

const ASK_EVERY_MS = 50

export async function rejudge(
  app: Application,
): Promise<
  Watched<{ readonly judged: number; readonly slowestAnswerMs: number; readonly progress: number }>
> {
  const actor = localActor()
  const { version, policy } = await app.run(actor, 'getPolicy', {})
  return await watched(async () => {
    const { jobId } = await app.run(actor, 'publishPolicy', { version, policy: changed(policy) })
    let running = true
    let progress = 0
    const asking = askMeanwhile(app, () => running)
    const { judged } = await app
      .finish<'publishPolicy'>(jobId, () => progress++)
      .finally(() => {
        running = false
      })
    return { judged, slowestAnswerMs: await asking, progress }
  })
}

/** Back and forth, so that every run moves the deadlines of complaints. */
function changed(policy: Policy): Policy {
  return {
    ...policy,
    handling: policy.handling.map((rule) =>
      rule.when.nature === 'complaint' && rule.limit
        ? { ...rule, limit: { ...rule.limit, n: rule.limit.n === 48 ? 36 : 48 } }
        : rule,
    ),
  }
}

/** The slowest answer in milliseconds to somebody who looks at the ledger while it is judged again. */
async function askMeanwhile(app: Application, running: () => boolean): Promise<number> {
  const actor = localActor()
  let slowest = 0
  while (running()) {
    const askedAt = performance.now()
    await app.run(actor, 'listRecords', {
      filter: {},
      sort: 'receivedAt',
      descending: true,
      offset: 0,
      limit: 50,
    })
    slowest = Math.max(slowest, performance.now() - askedAt)
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
  return slowest
}
