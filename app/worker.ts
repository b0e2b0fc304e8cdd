// What runs in a worker thread: one task after another, until it is told that there are no more.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { AppError } from '../core/errors.ts'
import { readPlanText } from '../intake/planText.ts'
import { surveyFile } from './readingTasks.ts'
import { readCalendar, readPlans, readRegister, readTaxonomy } from './registerTask.ts'
import { readAttendance, readPay, readStaff } from './peopleTasks.ts'
import { stageFile } from './stageFile.ts'
import type { Line, TaskName, Tasks } from './tasks.ts'
import type { FromThread, Order, ToThread } from './threads.ts'
import {
  renderCertificates,
  renderCorrections,
  renderHr,
  renderPaper,
  renderRecords,
  renderReport,
  renderSample,
} from './writingTasks.ts'

// Screens are answered by the host's thread, which goes first where threads are more than cores. Only Linux takes this
// for the thread alone.
if (process.platform === 'linux') setPriority(5)

const port = parentPort!
const waiting: ((answer: never) => void)[] = []
port.on('message', (message: ToThread) => {
  if (message.kind === 'order') void follow(message)
  else if (message.kind === 'answer') waiting.shift()?.(message.answer as never)
  else port.close()
})

function send(message: FromThread, given: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, given)
}

function lineOf<N extends TaskName>(): Line<N> {
  return {
    report: (phase, done, total) => send({ kind: 'report', phase, done, total }),
    ask: async (ask, given) =>
      await new Promise((resolve) => {
        waiting.push(resolve)
        send({ kind: 'ask', ask }, given)
      }),
  }
}

const TASKS: { readonly [N in TaskName]: (input: Tasks[N]['input']) => Promise<Tasks[N]['output']> } = {
  survey: async (input) => await surveyFile(input, lineOf<'survey'>()),
  stage: async (input) => await stageFile(input, lineOf<'stage'>()),
  calendar: async (input) => await readCalendar(input, lineOf<'calendar'>()),
  taxonomy: async (input) => await readTaxonomy(input, lineOf<'taxonomy'>()),
  register: async (input) => await readRegister(input, lineOf<'register'>()),
  planText: async ({ path, fileName }) => ({ text: await readPlanText(path, fileName) }),
  plans: async (input) => await readPlans(input, lineOf<'plans'>()),
  pay: async (input) => await readPay(input, lineOf<'pay'>()),
  staff: async (input) => await readStaff(input, lineOf<'staff'>()),
  attendance: async (input) => await readAttendance(input, lineOf<'attendance'>()),
  report: async (input) => await renderReport(input, lineOf<'report'>()),
  paper: async (input) => await renderPaper(input, lineOf<'paper'>()),
  certificates: async (input) => await renderCertificates(input, lineOf<'certificates'>()),
  records: async (input) => await renderRecords(input, lineOf<'records'>()),
  hr: async (input) => await renderHr(input, lineOf<'hr'>()),
  corrections: async (input) => await renderCorrections(input, lineOf<'corrections'>()),
  sample: async (input) => await renderSample(input, lineOf<'sample'>()),
}

async function follow({ task, input }: Order): Promise<void> {
  try {
    const run = TASKS[task] as (input: unknown) => Promise<unknown>
    send({ kind: 'done', output: await run(input) })
  } catch (error) {
    if (error instanceof AppError) send({ kind: 'refused', code: error.code, detail: error.detail })
    else {
      // An error's own properties do not cross between threads.
      const code = error instanceof Error && 'code' in error ? String(error.code) : null
      send({ kind: 'fault', error, code })
    }
  }
}
