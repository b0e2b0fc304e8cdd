// Long jobs for pages: start one, see how far it is, get its result; the tray shows whatever no page shows.
import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Input, Job, JobName, Result } from '../app/contract.ts'
import { AppError } from '../core/errors.ts'
import { call, refreshAll } from './api.ts'
import { type BoardJob, JobBoard } from './jobBoard.ts'

/** Jobs after which what is on screen may be out of date. */
const CHANGING: ReadonlySet<string> = new Set([
  'checkImport',
  'commitImport',
  'importSample',
  'importUnattended',
  'undoBatch',
  'publishPolicy',
  'publishRegister',
  'freezeAssessment',
  'importPay',
] satisfies JobName[])

/** Pause between two looks for jobs that the host begins by itself. */
const ADOPT_EVERY_MS = 5_000

const BoardContext = createContext<JobBoard | null>(null)

export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const [board] = useState(
    () =>
      new JobBoard({
        call,
        onEnd(job) {
          if (CHANGING.has(job.operation)) void refreshAll(queries)
        },
      }),
  )
  useEffect(() => {
    // A window that cannot list its jobs shows its error elsewhere; the tray just stays empty.
    const adopt = () => void board.adoptRunning().catch(() => undefined)
    adopt()
    const timer = setInterval(adopt, ADOPT_EVERY_MS)
    return () => clearInterval(timer)
  }, [board])
  return <BoardContext value={board}>{children}</BoardContext>
}

export function useJobBoard(): { readonly board: JobBoard; readonly jobs: readonly BoardJob[] } {
  const board = use(BoardContext)
  if (!board) throw new Error('useJobBoard outside JobsProvider')
  return { board, jobs: useSyncExternalStore(board.subscribe, board.jobs) }
}

export interface JobHandle<N extends JobName> {
  /** Answers the result; null where the job was refused, failed or was cancelled (see `error`). Never rejects. */
  readonly start: (input: Input<N>) => Promise<Result<N> | null>
  /** The running job; null before and after. */
  readonly job: Job | null
  /** From the click on, also while the application has not answered yet. */
  readonly running: boolean
  /** Why the last start gave no result; null when it was cancelled. */
  readonly error: Error | null
  readonly cancel: () => void
  readonly reset: () => void
}

/**
 * One kind of job, for a page. With `onPage` the page shows progress and end itself and the tray stays out of it,
 * until the page is left; the result then still arrives at whoever awaits `start`.
 */
export function useJob<N extends JobName>(
  name: N,
  options: { readonly onPage?: boolean } = {},
): JobHandle<N> {
  const { board, jobs } = useJobBoard()
  const onPage = options.onPage ?? false
  const [jobId, setJobId] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(0)
  const [error, setError] = useState<Error | null>(null)
  const current = useRef<string | null>(null)

  useEffect(
    () => () => {
      if (current.current !== null) board.leavePage(current.current)
    },
    [board],
  )

  const start = useCallback(
    async (input: Input<N>): Promise<Result<N> | null> => {
      setError(null)
      setWaiting((n) => n + 1)
      try {
        const started = await board.start(name, input, onPage)
        current.current = started.jobId
        setJobId(started.jobId)
        return await started.result
      } catch (failure) {
        if (!(failure instanceof AppError && failure.code === 'cancelled')) setError(failure as Error)
        return null
      } finally {
        setWaiting((n) => n - 1)
      }
    },
    [board, name, onPage],
  )
  const cancel = useCallback(() => {
    if (jobId !== null) void board.cancel(jobId).catch(setError)
  }, [board, jobId])
  const reset = useCallback(() => setError(null), [])

  const job = jobs.find((entry) => entry.job.id === jobId)?.job ?? null
  return { start, job: job?.state === 'running' ? job : null, running: waiting > 0, error, cancel, reset }
}
