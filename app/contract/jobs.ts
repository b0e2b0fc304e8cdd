// Work that takes longer than a second.
import type { ErrorCode, ErrorDetail } from '../../core/errors.ts'
import type { Instant } from '../../core/instant.ts'
import type { Command, Nothing, Query } from './kinds.ts'

export interface JobFailure {
  readonly code: ErrorCode
  readonly detail: ErrorDetail
}

/** `N`: the operations that are jobs, which the whole contract alone knows. */
export interface JobOf<N extends string> {
  readonly id: string
  readonly operation: N
  /** What it works on, for people: a file name, a period. */
  readonly subject: string
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly phase:
    'reading' | 'checking' | 'writing' | 'judging' | 'scoring' | 'rendering' | 'verifying' | 'freezing'
  readonly done: number
  /** null while unknown. */
  readonly total: number | null
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  /** The operation's `result` once done. */
  readonly result: unknown
  readonly failure: JobFailure | null
}

export interface JobsOperations<N extends string> {
  getJob: Query<{ jobId: string }, JobOf<N>>
  listJobs: Query<Nothing, readonly JobOf<N>[]>
  cancelJob: Command<{ jobId: string }, Nothing>
}
