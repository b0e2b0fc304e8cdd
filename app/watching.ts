// Looks into a folder again and again and hands each file that is there in full to `importUnattended`, once.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '../core/instant.ts'
import type { WatchedFile } from '../core/watchedFile.ts'

export interface Watching {
  /** Looks once, now; answers what became of the files found. A file that could not be taken is tried when it changes. */
  readonly look: () => Promise<readonly WatchedFile[]>
  /** Looks for as long as the application runs. */
  readonly keepLooking: () => void
  readonly stop: () => Promise<void>
}

export interface WatchingDeps {
  /** null: none is watched. Asked before every look. */
  readonly folder: () => Promise<string | null>
  readonly isKnown: (file: Candidate) => Promise<boolean>
  /** null where the file could not be taken now. */
  readonly take: (path: string) => Promise<WatchedFile | null>
  /** How long size and time must stand still before a file counts as written in full. */
  readonly settleMs?: number
  readonly everyMs?: number
}

export interface Candidate {
  readonly path: string
  readonly sizeBytes: number
  readonly modifiedAt: Instant
}

const READABLE = /\.(csv|tsv|txt|xlsx|xlsm)$/i
/** Files of editors and of copies under way. */
const HIDDEN = /^[.~]/

/** Whether a folder's file looks like one to import, by its name. */
export function isImportable(name: string): boolean {
  return READABLE.test(name) && !HIDDEN.test(name)
}

export function createWatching(deps: WatchingDeps): Watching {
  const { settleMs = 2_000, everyMs = 5_000 } = deps
  const tried = new Map<string, string>()
  const abort = new AbortController()
  let running: Promise<unknown> = Promise.resolve()

  async function newIn(folder: string): Promise<readonly Candidate[]> {
    const found: Candidate[] = []
    for (const file of await candidatesIn(folder))
      if (tried.get(file.path) !== looksOf(file) && !(await deps.isKnown(file))) found.push(file)
    return found
  }

  async function look(): Promise<readonly WatchedFile[]> {
    const folder = await deps.folder()
    const found = folder === null ? [] : await newIn(folder)
    if (found.length === 0) return []
    await pause(settleMs, null, { signal: abort.signal })
    const taken: WatchedFile[] = []
    for (const file of found) {
      if (abort.signal.aborted) break
      const now = await candidateAt(file.path)
      // Still being written, or gone: the next look sees what has become of it.
      if (!now || looksOf(now) !== looksOf(file)) continue
      tried.set(file.path, looksOf(file))
      const outcome = await deps.take(file.path)
      if (outcome) taken.push(outcome)
    }
    return taken
  }

  async function lookAgainAndAgain(): Promise<void> {
    while (!abort.signal.aborted) {
      // A folder that cannot be reached now (a network drive, a stick) is looked for again.
      await look().catch(() => null)
      await pause(everyMs, null, { signal: abort.signal, ref: false }).catch(() => null)
    }
  }

  return {
    look,
    keepLooking: () => void (running = lookAgainAndAgain()),
    async stop() {
      abort.abort()
      await running
    },
  }
}

async function candidatesIn(folder: string): Promise<readonly Candidate[]> {
  const names = (await readdir(folder)).filter(isImportable)
  const found = await Promise.all(names.map(async (name) => await candidateAt(join(folder, name))))
  return found.flatMap((file) => file ?? []).toSorted((a, b) => a.modifiedAt - b.modifiedAt)
}

/** null where it is gone, no file, or empty: whoever makes a file begins with an empty one. */
async function candidateAt(path: string): Promise<Candidate | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile() || found.size === 0) return null
  return { path, sizeBytes: found.size, modifiedAt: Math.floor(found.mtimeMs) }
}

function looksOf({ sizeBytes, modifiedAt }: Candidate): string {
  return `${sizeBytes} ${modifiedAt}`
}
