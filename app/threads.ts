// Runs pure work in a worker thread of its own. The thread touches no database, so ending it at any moment is safe.
import { Worker } from 'node:worker_threads'
import { AppError, assertNever, type ErrorCode, type ErrorDetail } from '../core/errors.ts'
import type { JobHandle, Phase } from './jobs.ts'
import type { TaskName, Tasks } from './tasks.ts'

export type RunTask = <N extends TaskName>(
  name: N,
  input: Tasks[N]['input'],
  options: {
    readonly signal: AbortSignal
    readonly report?: JobHandle['report']
    /** Deals with what the thread asks on its way; the thread waits for the answer. */
    readonly answer?: (ask: Tasks[N]['ask']) => Promise<Tasks[N]['answer']>
  },
) => Promise<Tasks[N]['output']>

export interface Order {
  readonly task: TaskName
  readonly input: unknown
}

/** What a thread sends; an `ask` is answered by its answer alone. */
export type FromThread =
  | { readonly kind: 'report'; readonly phase: Phase; readonly done: number; readonly total: number | null }
  | { readonly kind: 'ask'; readonly ask: unknown }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: ErrorDetail }
  | { readonly kind: 'fault'; readonly error: unknown; readonly code: string | null }

/** `url` names the thread's module: hosts that bundle it say where it went. */
export function createRunTask(url: URL): RunTask {
  return async (name, input, { signal, report, answer }) => {
    signal.throwIfAborted()
    // Flags of the host are meant for the host: some forbid what a thread does.
    const worker = new Worker(url, {
      workerData: { task: name, input } satisfies Order,
      execArgv: [],
      // Rows pass through by the million: a large nursery would only hold more of them at a time.
      resourceLimits: { maxYoungGenerationSizeMb: 32 },
    })
    try {
      return await new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as AppError), { once: true })
        worker.once('error', reject)
        let answered: Promise<void> = Promise.resolve()
        // A busy host hears the last word and the end in one go; the word counts.
        worker.once(
          'exit',
          (exitCode) =>
            void answered.then(() => reject(new Error(`worker thread ended with ${exitCode}`)), reject),
        )
        worker.on('message', (message: FromThread) => {
          switch (message.kind) {
            case 'report':
              return report?.(message.phase, message.done, message.total)
            case 'ask':
              // Sent before the thread was stopped: nobody waits for it any more.
              if (signal.aborted) return
              answered = answered.then(async () =>
                worker.postMessage(await answer?.(message.ask as never), []),
              )
              return void answered.catch(reject)
            case 'done':
              return void answered.then(() => resolve(message.output as never), reject)
            case 'refused':
              return reject(new AppError(message.code, message.detail))
            case 'fault':
              return reject(
                message.code === null
                  ? message.error
                  : Object.assign(Object(message.error), { code: message.code }),
              )
            default:
              assertNever(message)
          }
        })
      })
    } finally {
      if (!signal.aborted) await endOf(worker)
      await worker.terminate()
    }
  }
}

/** Longest a thread that has said its last word is waited for. */
const GRACE_MS = 500

/** A thread whose work is done ends by itself: stopped from outside meanwhile, the engine has been seen to crash. */
async function endOf(worker: Worker): Promise<void> {
  if (worker.threadId === -1) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, GRACE_MS)
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
