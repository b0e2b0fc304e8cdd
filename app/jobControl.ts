// Looking after jobs: where they are, and stopping them.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'

export const getJob = defineOperation<'getJob'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ jobId: input.key }),
  run: async ({ jobs }, { jobId }) => jobs.get(jobId),
})

export const listJobs = defineOperation<'listJobs'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  run: async ({ jobs }) => jobs.list(),
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
