// Looking after jobs: where they are, and stopping them.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { type Actor, READERS } from './actor.ts'
import type { Job, JobName } from './contract.ts'
import * as input from './input.ts'
import type { Jobs } from './jobs.ts'
import { defineOperation } from './operation.ts'

export const getJob = defineOperation<'getJob'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ jobId: input.key }),
  async run({ jobs, actor }, { jobId }) {
    const job = jobs.get(jobId)
    if (!isShown(job, jobs, actor)) throw new AppError('notFound', { jobId })
    return job
  },
})

export const listJobs = defineOperation<'listJobs'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  run: async ({ jobs, actor }) => jobs.list().filter((job) => isShown(job, jobs, actor)),
})

/** One's own, or as a supervisor anybody's. */
export const cancelJob = defineOperation<'cancelJob'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({ jobId: input.key }),
  ahead({ jobs, actor }, { jobId }) {
    if (jobs.ownerOf(jobId) !== actor.name && !actor.roles.includes('supervisor'))
      throw new AppError('notAllowed', { operation: 'cancelJob' })
    jobs.cancel(jobId)
  },
  run: async () => ({}),
  note: ({ jobId }) => ({ subject: `job ${jobId}`, detail: {} }),
})

/** What comes of these is for whoever asked for it alone: a file with what people are paid. */
const PRIVATE: ReadonlySet<JobName> = new Set<JobName>(['exportHr'])

/** One's own; a supervisor also sees others', whose results may hold what customers wrote. */
function isShown({ id, operation }: Job, jobs: Jobs, actor: Actor): boolean {
  if (jobs.ownerOf(id) === actor.name) return true
  return actor.roles.includes('supervisor') && !PRIVATE.has(operation)
}
