// What every command needs: the application opened on the data folder, progress, and a way to stop.
import { type Application, openApplication } from '../app/application.ts'
import type { Job } from '../app/contract.ts'
import { defaultDataFolder } from '../app/dataFolder.ts'
import { type Language, sayIn } from '../core/words.ts'
import type { Context } from './command.ts'
import { LOCAL_ACTOR } from '../app/localActor.ts'

interface Options {
  readonly json: boolean
  readonly language: Language
  readonly folder: string | undefined
  readonly version: string
}

/** Interrupting the program cancels what runs: nothing is left half done. */
export function createContext(options: Options): Context & { close(): Promise<void> } {
  const { json, language } = options
  let opened: Promise<Application> | null = null
  const application = (): Promise<Application> =>
    (opened ??= openApplication({ folder: options.folder ?? defaultDataFolder(), version: options.version }))
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  let waiting = false
  void stopped.then(async () => {
    if (waiting) return
    await (await opened)?.close()
    process.exit(130)
  })
  return {
    language,
    say: sayIn(language),
    application,
    run: async (name, input) => (await application()).run(LOCAL_ACTOR, name, input),
    async finish(name, input) {
      const app = await application()
      const { jobId } = await app.run(LOCAL_ACTOR, name, input)
      const showing = !json && process.stderr.isTTY
      try {
        return await app.finish<typeof name>(jobId, showing ? showProgress : undefined)
      } finally {
        if (showing) process.stderr.write('\r\u001b[K')
      }
    },
    untilStopped() {
      waiting = true
      return stopped
    },
    print: (text) => {
      if (!json) process.stdout.write(`${text}\n`)
    },
    close: async () => (await opened)?.close(),
  }
}

function showProgress(job: Job): void {
  const of = job.total === null ? '' : ` / ${job.total}`
  process.stderr.write(`\r\u001b[K${job.subject}  ${job.phase}  ${job.done}${of}`)
}
