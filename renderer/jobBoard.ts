// Keeps track of the application's long jobs for as long as the window is open. No React: see `jobs.tsx`.
import type { Input, Job, JobName, OperationName, Output, Result } from '../app/contract.ts'
import { AppError } from '../core/errors.ts'

type Call = <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>

/** A job as the board shows it. `onPage`: the page that started it shows it itself. */
export interface BoardJob {
  readonly job: Job
  readonly onPage: boolean
}

export interface Started<N extends JobName> {
  readonly jobId: string
  /** Rejects with the job's AppError; `cancelled` when it was cancelled. */
  readonly result: Promise<Result<N>>
}

/** Pauses between two looks at a job, milliseconds: quick at first, since most jobs are short. */
const PAUSES = [120, 180, 250, 250, 400, 400, 600] as const
const LAST_PAUSE = 1000

/** Jobs that the host begins by itself: nobody who looks has seen them start. */
const UNASKED: ReadonlySet<OperationName> = new Set(['importUnattended'])

export class JobBoard {
  readonly #call: Call
  readonly #wait: (milliseconds: number) => Promise<void>
  readonly #ended: (job: Job) => void
  readonly #listeners = new Set<() => void>()
  #jobs: readonly BoardJob[] = []
  /** Jobs the host has told of; null until it was asked. */
  #seen: Set<string> | null = null

  constructor(options: {
    readonly call: Call
    readonly onEnd: (job: Job) => void
    readonly wait?: (milliseconds: number) => Promise<void>
  }) {
    this.#call = options.call
    this.#ended = options.onEnd
    this.#wait = options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly jobs = (): readonly BoardJob[] => this.#jobs

  /**
   * Takes over what runs without this window having started it: what was under way when it opened, and what the host
   * begins by itself.
   */
  async adoptRunning(): Promise<void> {
    const jobs = await this.#call('listJobs', {})
    const known = new Set(this.#jobs.map(({ job }) => job.id))
    const isFirst = this.#seen === null
    const seen = (this.#seen ??= new Set())
    for (const job of jobs) {
      const isNew = !isFirst && !seen.has(job.id) && UNASKED.has(job.operation)
      seen.add(job.id)
      if (known.has(job.id) || !(job.state === 'running' || isNew)) continue
      this.#put(job, false)
      // Nobody waits for this one; its end shows in the tray.
      void this.#follow(job.id).catch(() => undefined)
    }
  }

  async start<N extends JobName>(name: N, input: Input<N>, onPage: boolean): Promise<Started<N>> {
    const { jobId } = (await this.#call(name, input)) as { jobId: string }
    this.#put(await this.#call('getJob', { jobId }), onPage)
    return { jobId, result: this.#follow(jobId) as Promise<Result<N>> }
  }

  async cancel(jobId: string): Promise<void> {
    await this.#call('cancelJob', { jobId })
  }

  /** Takes an ended job off the board. */
  dismiss(jobId: string): void {
    this.#set(this.#jobs.filter(({ job }) => job.id !== jobId))
  }

  /** The page that showed the job is gone: from now on the tray shows it. */
  leavePage(jobId: string): void {
    this.#set(this.#jobs.map((entry) => (entry.job.id === jobId ? { ...entry, onPage: false } : entry)))
  }

  async #follow(jobId: string): Promise<unknown> {
    for (let look = 0; ; look++) {
      const job = this.#jobs.find((entry) => entry.job.id === jobId)?.job
      if (job && job.state !== 'running') return this.#end(job)
      await this.#wait(PAUSES[look] ?? LAST_PAUSE)
      this.#put(await this.#look(jobId), false)
    }
  }

  /** One lost answer is not the end of a job: the application may be busy, or the machine may have slept. */
  async #look(jobId: string): Promise<Job> {
    for (let failures = 0; ; failures++) {
      try {
        return await this.#call('getJob', { jobId })
      } catch (error) {
        if (error instanceof AppError || failures === 5) {
          this.dismiss(jobId)
          throw error
        }
        await this.#wait(LAST_PAUSE)
      }
    }
  }

  #end(job: Job): unknown {
    this.#ended(job)
    if (this.#jobs.some((entry) => entry.job.id === job.id && entry.onPage)) this.dismiss(job.id)
    if (job.state === 'done') return job.result
    throw new AppError(job.failure?.code ?? 'cancelled', job.failure?.detail ?? {})
  }

  #put(job: Job, onPage: boolean): void {
    const known = this.#jobs.some((entry) => entry.job.id === job.id)
    this.#set(
      known
        ? this.#jobs.map((entry) => (entry.job.id === job.id ? { ...entry, job } : entry))
        : [...this.#jobs, { job, onPage }],
    )
  }

  #set(jobs: readonly BoardJob[]): void {
    this.#jobs = jobs
    for (const listener of this.#listeners) listener()
  }
}
