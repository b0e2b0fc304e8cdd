// Work longer than a second: it reports progress, can be cancelled, and its outcome is kept until the application closes.
import { AsyncResource } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Job, JobName } from './contract.ts'
import { foldFault, type Log } from './fault.ts'

export type Phase = Job['phase']

/** Jobs of one lane follow one another: writers of the ledger would interleave, exports each hold a reader. */
export type Lane = 'ledger' | 'export'

/** What running work may do with its own job. */
export interface JobHandle {
  /** Aborted with an AppError `cancelled`. */
  readonly signal: AbortSignal
  readonly report: (phase: Phase, done: number, total: number | null) => void
}

export interface JobSpec {
  readonly operation: JobName
  readonly subject: string
  readonly actor: string
  readonly phase: Phase
  readonly lane: Lane | null
  readonly run: (handle: JobHandle) => Promise<unknown>
}

export interface Jobs {
  readonly start: (spec: JobSpec) => Job
  /** @throws AppError notFound */
  readonly get: (jobId: string) => Job
  /** Newest first. */
  readonly list: () => readonly Job[]
  /** Who started it. @throws AppError notFound */
  readonly ownerOf: (jobId: string) => string
  /** Stops a running job; one that has ended stays as it is. @throws AppError notFound */
  readonly cancel: (jobId: string) => void
  /** The result once done. @throws AppError: what the job failed with, `cancelled` or `notFound`. */
  readonly finish: (jobId: string, onProgress?: (job: Job) => void) => Promise<unknown>
  /** Cancels what runs and waits until it has let go. */
  readonly close: () => Promise<void>
}

interface Entry {
  job: Job
  readonly actor: string
  readonly abort: AbortController
  readonly listeners: Set<(job: Job) => void>
  ended: Promise<void>
}

export function createJobs(clock: () => Instant, log: Log): Jobs {
  const entries = new Map<string, Entry>()
  const lanes = new Map<Lane, Promise<void>>()

  function entryOf(jobId: string): Entry {
    const entry = entries.get(jobId)
    if (!entry) throw new AppError('notFound', { jobId })
    return entry
  }

  function change(entry: Entry, part: Partial<Job>): void {
    entry.job = { ...entry.job, ...part }
    for (const listener of entry.listeners) listener(entry.job)
  }

  async function perform(entry: Entry, spec: JobSpec, turn: Promise<void>): Promise<void> {
    const { signal } = entry.abort
    const handle: JobHandle = {
      signal,
      report: (phase, done, total) => change(entry, { phase, done, total }),
    }
    try {
      await orAbort(turn, signal)
      const result = await spec.run(handle)
      change(entry, { state: 'done', result, endedAt: clock() })
    } catch (error) {
      if (signal.aborted) return change(entry, { state: 'cancelled', endedAt: clock() })
      const { code, detail } = foldFault(error, spec.operation, clock(), log)
      change(entry, { state: 'failed', failure: { code, detail }, endedAt: clock() })
    }
  }

  return {
    start(spec) {
      const job: Job = {
        id: randomUUID(),
        operation: spec.operation,
        subject: spec.subject,
        state: 'running',
        phase: spec.phase,
        done: 0,
        total: null,
        startedAt: clock(),
        endedAt: null,
        result: null,
        failure: null,
      }
      const entry: Entry = {
        job,
        actor: spec.actor,
        abort: new AbortController(),
        listeners: new Set(),
        ended: Promise.resolve(),
      }
      entries.set(job.id, entry)
      const turn = (spec.lane && lanes.get(spec.lane)) ?? Promise.resolve()
      entry.ended = perform(entry, spec, turn)
      // A job cancelled while it waits must not let its successor run beside its predecessor.
      if (spec.lane) lanes.set(spec.lane, both(turn, entry.ended))
      return job
    },
    get: (jobId) => entryOf(jobId).job,
    list: () => [...entries.values()].map((entry) => entry.job).reverse(),
    ownerOf: (jobId) => entryOf(jobId).actor,
    cancel: (jobId) => entryOf(jobId).abort.abort(new AppError('cancelled')),
    async finish(jobId, onProgress) {
      const entry = entryOf(jobId)
      // Work reports from inside its transactions; who listens is not inside them.
      const listener = onProgress && AsyncResource.bind(onProgress)
      if (listener) entry.listeners.add(listener)
      await entry.ended
      if (listener) entry.listeners.delete(listener)
      const { state, failure, result } = entry.job
      if (state === 'cancelled') throw new AppError('cancelled')
      if (failure) throw new AppError(failure.code, failure.detail)
      return result
    },
    async close() {
      for (const { abort } of entries.values()) abort.abort(new AppError('cancelled'))
      await Promise.all([...entries.values()].map((entry) => entry.ended))
      entries.clear()
    },
  }
}

/** Settles with the promise, or rejects with the reason as soon as the signal is aborted. */
async function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  return await new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason as AppError)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

async function both(first: Promise<void>, second: Promise<void>): Promise<void> {
  await first
  await second
}
