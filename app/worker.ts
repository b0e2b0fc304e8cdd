// What runs in a worker thread: one task, then the end.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../core/errors.ts'
import { readCells, stageFile, surveyFile } from './readingTasks.ts'
import type { Task, TaskName } from './tasks.ts'
import type { FromThread, Order } from './threads.ts'

const TASKS: { readonly [N in TaskName]: Task<N> } = { survey: surveyFile, stage: stageFile, readCells }

const port = parentPort!
const send = (message: FromThread): void => port.postMessage(message)
const waiting: ((answer: never) => void)[] = []
port.on('message', (answer: never) => waiting.shift()?.(answer))

const { task, input } = workerData as Order
try {
  const run = TASKS[task] as Task<TaskName>
  const output = await run(input as never, {
    report: (phase, done, total) => send({ kind: 'report', phase, done, total }),
    ask: async (ask) =>
      await new Promise((resolve) => {
        waiting.push(resolve)
        send({ kind: 'ask', ask })
      }),
  })
  send({ kind: 'done', output })
} catch (error) {
  if (error instanceof AppError) send({ kind: 'refused', code: error.code, detail: error.detail })
  else send({ kind: 'fault', error })
} finally {
  port.close()
}
