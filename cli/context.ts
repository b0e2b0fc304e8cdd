// What every command needs: the application opened on the data folder, progress, and a way to stop.
import { type Application, openApplication } from '../app/application.ts'
import type { Job } from '../app/contract.ts'
import { defaultDataFolder, sharedDatabase } from '../app/dataFolder.ts'
import { type Language, sayIn } from '../core/words.ts'
import type { Context } from './command.ts'
import { localActor } from '../app/localActor.ts'

interface Options {
  readonly json: boolean
  readonly language: Language
  readonly folder: string | undefined
  readonly version: string
  /** Folder of the built screen, for commands that show it. */
  readonly renderer?: string
}

/** Interrupting the program cancels what runs: nothing is left half done. */
export function createContext(options: Options): Context & { close(): Promise<void> } {
  const { json, language } = options
  const actor = localActor()
  let opened: Promise<Application> | null = null
  const application = (): Promise<Application> =>
    (opened ??= openApplication({
      folder: options.folder ?? defaultDataFolder(),
      ...sharedDatabase(),
      version: options.version,
      ...(options.renderer === undefined ? {} : { renderer: options.renderer }),
    }))
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
    run: async (name, input) => (await application()).run(actor, name, input),
    async finish(name, input) {
      const app = await application()
      const { jobId } = await app.run(actor, name, input)
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
