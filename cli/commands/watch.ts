// plumbline watch: imports what comes into a folder, in the terminal or once from a scheduler.
import { resolve } from 'node:path'
import { stat } from 'node:fs/promises'
import { AppError } from '../../core/errors.ts'
import { outcomeText } from '../../core/outcomeText.ts'
import type { WatchedFile } from '../../core/watchedFile.ts'
import { neededFlag, positionals } from '../arguments.ts'
import type { Command, Context } from '../command.ts'

/** Pause between two looks, where none follows by itself. */
const EVERY_MS = 5_000
/** Something waits for a person or could not be read. */
export const WAITING = 3

export const watchCommand: Command = {
  usage: '--folder DIR [--once]',
  flags: { folder: { type: 'string' }, once: { type: 'boolean' } },
  async run(given, context) {
    positionals(given, [])
    const folder = resolve(neededFlag(given.flags, 'folder'))
    const found = await stat(folder).catch(() => null)
    if (!found?.isDirectory()) throw new AppError('folderUnusable', { folder })
    const watching = (await context.application()).watch(await context.actor(), { folder })
    const files: WatchedFile[] = []
    const look = async (): Promise<void> => {
      for (const file of await watching.look()) {
        files.push(file)
        context.print(lineOf(file, context))
        if (given.flags.json === true && given.flags.once !== true)
          process.stdout.write(`${JSON.stringify(file)}\n`)
      }
    }
    if (given.flags.once === true) {
      await look()
      if (files.length === 0) context.print(context.say('cli.nothingNew'))
      return { files }
    }
    context.print(context.say('incoming.watching', { folder }))
    const stopped = context.untilStopped().then(() => true)
    for (;;) {
      await look().catch(() => undefined)
      const isOver = await Promise.race([stopped, pause()])
      if (isOver) return undefined
    }
  },
  exitCode: (value) =>
    (value as { files: readonly WatchedFile[] } | undefined)?.files.some(
      ({ state }) => state === 'waiting' || state === 'refused',
    )
      ? WAITING
      : 0,
}

async function pause(): Promise<boolean> {
  return await new Promise((done) => setTimeout(() => done(false), EVERY_MS))
}

function lineOf(file: WatchedFile, { say }: Context): string {
  return `${file.fileName}  ${outcomeText(file, say)}`
}
