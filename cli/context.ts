// What every command needs: the application opened on the data folder, progress, and a way to stop.
import type { Actor } from '../app/actor.ts'
import { type Application, openApplication } from '../app/application.ts'
import type { Job } from '../app/contract.ts'
import { defaultDataFolder, sharedDatabase } from '../app/dataFolder.ts'
import { type Language, sayIn } from '../core/words.ts'
import { UsageError } from './arguments.ts'
import type { Context } from './command.ts'
import { localActor } from '../app/localActor.ts'

interface Options {
  readonly json: boolean
  readonly language: Language
  readonly folder: string | undefined
  readonly version: string
  /** The account to act by; whoever sits at the machine where left out. */
  readonly person?: string | undefined
  /** Folder of the built screen, for commands that show it. */
  readonly renderer?: string
}

/** Interrupting the program cancels what runs: nothing is left half done. */
export function createContext(options: Options): Context & { close(): Promise<void> } {
  const { json, language } = options
  let opened: Promise<Application> | null = null
  const application = (): Promise<Application> =>
    (opened ??= openApplication({
      folder: options.folder ?? defaultDataFolder(),
      ...sharedDatabase(),
      version: options.version,
      ...(options.renderer === undefined ? {} : { renderer: options.renderer }),
    }))
  let acting: Promise<Actor> | null = null
  const actor = (): Promise<Actor> => (acting ??= actorOf(options.person, application))
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
    actor,
    run: async (name, input) => (await application()).run(await actor(), name, input),
    async finish(name, input) {
      const app = await application()
      const { jobId } = await app.run(await actor(), name, input)
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

/** @throws UsageError without a password, AppError signInWrong */
async function actorOf(person: string | undefined, application: () => Promise<Application>): Promise<Actor> {
  if (person === undefined) return localActor()
  const password = process.env.PLUMBLINE_PASSWORD
  if (password === undefined) throw new UsageError('--as needs the password in PLUMBLINE_PASSWORD')
  const app = await application()
  const { token } = await app.run(localActor(), 'signIn', { name: person, password })
  return await app.actorOf(token)
}

function showProgress(job: Job): void {
  const of = job.total === null ? '' : ` / ${job.total}`
  process.stderr.write(`\r\u001b[K${job.subject}  ${job.phase}  ${job.done}${of}`)
}
