// A terminal over a desk: commands run as main.ts runs them, without a process of their own.
import type { Actor } from '../../app/actor.ts'
import { sayIn, type Language } from '../../core/words.ts'
import { readArguments } from '../../cli/arguments.ts'
import type { Command, Context } from '../../cli/command.ts'
import { type Desk, SUPERVISOR } from '../app/desk.ts'

export interface Said {
  /** What --json would print. */
  readonly value: unknown
  /** What people read. */
  readonly text: string
}

export type Terminal = (command: Command, args: readonly string[], by?: Actor) => Promise<Said>

export function terminalOf(
  { application }: Pick<Desk, 'application'>,
  language: Language = 'zh-CN',
): Terminal {
  return async (command, args, by = SUPERVISOR) => {
    const lines: string[] = []
    const value = await run(command, args, {
      language,
      say: sayIn(language),
      application: () => Promise.resolve(application),
      actor: () => Promise.resolve(by),
      run: async (name, input) => await application.run(by, name, input),
      async finish(name, input) {
        const { jobId } = await application.run(by, name, input)
        return await application.finish<typeof name>(jobId)
      },
      untilStopped: () => Promise.resolve(),
      print: (line) => void lines.push(line),
    })
    return { value, text: lines.join('\n') }
  }
}

/** Runs a command where whatever asks for the application fails: for what must be refused before. */
export async function unopened(command: Command, args: readonly string[]): Promise<unknown> {
  const opened = (): Promise<never> => Promise.reject(new Error('the application was opened'))
  return await run(command, args, {
    language: 'en',
    say: sayIn('en'),
    application: opened,
    actor: opened,
    run: opened,
    finish: opened,
    untilStopped: opened,
    print: () => {},
  })
}

async function run(command: Command, args: readonly string[], context: Context): Promise<unknown> {
  return await command.run(readArguments(args, command.flags), context)
}
