// Runs pure work in worker threads, one piece at a time each. A thread touches no database, so ending it at any moment is
// safe.
import { AsyncResource } from 'node:async_hooks'
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

/** What a thread is sent: what to do, answers to its asks in their order, and that there is nothing more to do. */
export type ToThread =
  | ({ readonly kind: 'order' } & Order)
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'end' }

/** `url` names the thread's module: hosts that bundle it say where it went. */
export function createRunTask(url: URL): RunTask {
  return async (name, input, { signal, report, answer }) => {
    signal.throwIfAborted()
    const worker = takeRested(url) ?? startThread(url)
    const begunAt = performance.now()
    const say = (message: ToThread): void => worker.postMessage(message, [])
    let isDone = false
    let stopListening = (): void => {}
    try {
      return await new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as AppError), { once: true })
        let answered: Promise<void> = Promise.resolve()
        // A busy host hears the last word and the end in one go; the word counts.
        const exit = (exitCode: number): void =>
          void answered.then(() => reject(new Error(`worker thread ended with ${exitCode}`)), reject)
        const hear = (message: FromThread): void => {
          switch (message.kind) {
            case 'report':
              return report?.(message.phase, message.done, message.total)
            case 'ask':
              // Sent before the thread was stopped: nobody waits for it any more.
              if (signal.aborted) return
              answered = answered.then(async () =>
                say({ kind: 'answer', answer: await answer?.(message.ask as never) }),
              )
              return void answered.catch(reject)
            case 'done':
              isDone = true
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
        }
        // A thread that rested was started by somebody else, in whose name its words would be heard.
        stopListening = listen(worker, { message: AsyncResource.bind(hear), error: reject, exit })
        say({ kind: 'order', task: name, input })
      })
    } finally {
      stopListening()
      if (isDone && !signal.aborted && performance.now() - begunAt < RESTABLE_MS) rest(url, worker)
      else await end(worker, signal.aborted)
    }
  }
}

interface Listeners {
  readonly message?: (message: FromThread) => void
  readonly error: (error: Error) => void
  readonly exit: (exitCode: number) => void
}

/** Answers how to stop: taking all listeners away would take the worker's own with them. */
function listen(worker: Worker, listeners: Listeners): () => void {
  const entries = Object.entries(listeners)
  for (const [event, listener] of entries) worker.on(event, listener)
  return () => {
    for (const [event, listener] of entries) worker.off(event, listener)
  }
}

function startThread(url: URL): Worker {
  return new Worker(url, {
    // Flags of the host are meant for the host: some forbid what a thread does.
    execArgv: [],
    // Rows pass through by the million: a large nursery would only hold more of them at a time.
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  })
}

/** After more work than this a thread ends, and what its memory grew to is given back. */
const RESTABLE_MS = 3000
/** How long a thread waits for another order. */
const REST_MS = 30_000

interface Rested {
  readonly worker: Worker
  readonly wake: () => void
}

/** Threads that did what they were told, one of a module: loading it takes longer than most orders do. */
const rested = new Map<string, Rested>()

function takeRested(url: URL): Worker | null {
  const found = rested.get(url.href)
  if (!found) return null
  found.wake()
  found.worker.ref()
  return found.worker
}

function rest(url: URL, worker: Worker): void {
  if (worker.threadId === -1) return
  if (rested.has(url.href)) return void end(worker, false)
  const leave = (): void => {
    wake()
    void end(worker, false)
  }
  // It keeps no process alive.
  worker.unref()
  const timer = setTimeout(leave, REST_MS).unref()
  // Whatever becomes of it meanwhile is nobody's failure.
  const stopListening = listen(worker, { error: leave, exit: leave })
  const wake = (): void => {
    clearTimeout(timer)
    stopListening()
    rested.delete(url.href)
  }
  rested.set(url.href, { worker, wake })
}

/** Longest a thread that has said its last word is waited for. */
const GRACE_MS = 500

/** A thread whose work is done ends by itself: stopped from outside meanwhile, the engine has been seen to crash. */
async function end(worker: Worker, atOnce: boolean): Promise<void> {
  // Nobody waits for it any more, so that nothing it meets is a failure.
  worker.on('error', () => {})
  if (!atOnce && worker.threadId !== -1) {
    worker.postMessage({ kind: 'end' } satisfies ToThread, [])
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, GRACE_MS).unref()
      worker.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
  await worker.terminate()
}
