// One application per data folder, across processes: a lock file naming its holder, taken over when the holder is dead.
import { open, readFile, rm, stat } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { MINUTE, SECOND } from '../core/instant.ts'

export interface Lock {
  /** Gives the folder free; harmless a second time. */
  readonly release: () => Promise<void>
}

/** @throws AppError dataFolderInUse with the holder's process id. */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, 'lock')
  if (!(await create(path))) await takeOver(path)
  let held = true
  return {
    async release() {
      if (!held) return
      held = false
      await rm(path, { force: true })
    },
  }
}

const holderSchema = z.object({ pid: z.int(), startedAt: z.string(), bootedAt: z.number() })
type Holder = z.infer<typeof holderSchema>

/** False where the file is there already. */
async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    const holder: Holder = { pid: process.pid, startedAt: await startOf('self'), bootedAt: bootedAt() }
    await file.writeFile(JSON.stringify(holder))
    await file.close()
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Removing a stale lock is itself guarded: of two that find it stale, only one may remove it. A guard is held for
 * milliseconds; one left by a process that died meanwhile must not lock the folder for ever.
 */
async function takeOver(path: string): Promise<void> {
  const guard = `${path}.takeover`
  if ((await ageOf(guard)) > 10 * SECOND) await rm(guard, { force: true })
  if (!(await create(guard))) throw inUse(null)
  try {
    const holder = await readHolder(path)
    const taken = holder ? await isAlive(holder) : (await ageOf(path)) < 5 * SECOND
    if (taken) throw inUse(holder)
    await rm(path, { force: true })
    if (!(await create(path))) throw inUse(null)
  } finally {
    await rm(guard, { force: true })
  }
}

/** Milliseconds since a file was written; 0 where there is none. */
async function ageOf(path: string): Promise<number> {
  return await stat(path).then(
    (file) => Date.now() - file.mtimeMs,
    () => 0,
  )
}

/** null where nobody can be named: the file is gone, being written, or was cut short by a crash. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** A process id alone is not enough: after a restart another program may carry it. */
async function isAlive(holder: Holder): Promise<boolean> {
  if (Math.abs(holder.bootedAt - bootedAt()) > 2 * MINUTE) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  const startedAt = await startOf(holder.pid)
  return startedAt === '' || holder.startedAt === '' || startedAt === holder.startedAt
}

/** Start of a process in the kernel's ticks, the 22nd field of its stat line; '' where the system does not tell. */
async function startOf(pid: number | 'self'): Promise<string> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function bootedAt(): number {
  return Math.round(Date.now() - uptime() * SECOND)
}

function inUse(holder: Holder | null): AppError {
  return new AppError('dataFolderInUse', holder ? { pid: holder.pid } : {})
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null
}
