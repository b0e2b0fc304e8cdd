// The composition root: everything an installation consists of, put together on one data folder.
import { mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { defaultPolicy } from '../core/defaults/policy.ts'
import { defaultScheme } from '../core/defaults/scheme.ts'
import type { Instant } from '../core/instant.ts'
import { findAccount } from '../db/accounts.ts'
import { openDatabase } from '../db/database.ts'
import { createListMemory } from '../db/listMemory.ts'
import { listEvidenceDigests } from '../db/evidence.ts'
import { listKeptDigests } from '../db/keptFiles.ts'
import type { WatchedFile } from '../core/watchedFile.ts'
import { getImportSettings, seedSettings } from '../db/settings.ts'
import { isKnownAt } from '../db/watchedFiles.ts'
import type { Actor } from './actor.ts'
import type { Input, Job, JobName, OperationName, Output, Result } from './contract.ts'
import { createApp } from './createApp.ts'
import { originalsFolder } from './dataFolder.ts'
import { createDrafts } from './drafts.ts'
import { type Log, logToFolder } from './fault.ts'
import { openFiles } from './files.ts'
import { createJobs } from './jobs.ts'
import { lockFolder } from './lock.ts'
import { openOriginals } from './originals.ts'
import { createRun, type Run } from './run.ts'
import { createSessions } from './sessions.ts'
import { createWatching, type Watching, type WatchingDeps } from './watching.ts'
import { followTexts } from './textIndexing.ts'
import { createRunTask } from './threads.ts'

export interface Options {
  /** The organisation's data folder; made where it is not there. */
  readonly folder: string
  /** Address of a PostgreSQL database that others may share; a file in the folder where left out. */
  readonly databaseUrl?: string
  readonly version: string
  readonly clock?: () => Instant
  /** Whether people may be told where an exported file lies. */
  readonly revealFiles?: boolean
  /** Folder of the built screen. */
  readonly renderer?: string
  /** Module of the worker threads, for hosts that moved it. */
  readonly worker?: URL
  readonly log?: Log
  readonly maxUploadBytes?: number
}

export interface WatchOptions extends Pick<WatchingDeps, 'settleMs' | 'everyMs'> {
  readonly folder?: string
}

export interface Application {
  /** @throws AppError, and nothing else */
  run<N extends OperationName>(actor: Actor, name: N, input: Input<N>): Promise<Output<N>>
  /** Waits for a job. @throws AppError what it failed with, or `cancelled` */
  finish<N extends JobName>(jobId: string, onProgress?: (job: Job) => void): Promise<Result<N>>
  /** Names a file of this machine to the operations. @throws AppError fileMissing */
  addFile(path: string, fileName?: string): Promise<string>
  /** @throws AppError notFound */
  filePath(fileId: string): Promise<string>
  /** Who signed in and was given this token. @throws AppError signInEnded */
  actorOf(token: string): Promise<Actor>
  /** In the name of whoever signed in, as the request's header says; else of `actor`. */
  fetch(request: Request, actor: Actor): Promise<Response>
  /** Looks for files in a folder, by default the one that the settings name, and imports them in the actor's name. */
  watch(actor: Actor, options?: WatchOptions): Watching
  /** Cancels what runs, waits for it, and gives the folder free. */
  close(): Promise<void>
}

/** Zone and clock of a new organisation until somebody says otherwise. */
const FIRST_ZONE = 'Asia/Shanghai'
const GIGABYTE = 1024 ** 3

/** @throws AppError dataFolderInUse, and what `openDatabase` refuses */
export async function openApplication(options: Options): Promise<Application> {
  const { folder, version, clock = Date.now, revealFiles = false, renderer = null } = options
  const { maxUploadBytes = 2 * GIGABYTE, log = logToFolder(folder) } = options
  await mkdir(folder, { recursive: true })
  const closing: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (let step = closing.pop(); step; step = closing.pop()) await step()
  }
  try {
    const lock = await lockFolder(folder)
    closing.push(lock.release)
    const database = await openDatabase(
      options.databaseUrl === undefined
        ? { file: join(folder, 'plumbline.db') }
        : { url: options.databaseUrl },
    )
    closing.push(async () => await database.close())
    await database.write(async (db) => {
      const organisation = { name: '', timeZone: FIRST_ZONE, language: null }
      const rules = { scheme: defaultScheme(), policy: defaultPolicy(FIRST_ZONE) }
      await seedSettings(db, { organisation, ...rules, actor: 'plumbline', at: clock() })
    })
    const files = await openFiles({ folder, maxUploadBytes, revealFiles, now: clock() })
    closing.push(files.close)
    const originals = await openOriginals(
      originalsFolder(folder, options.databaseUrl),
      await listKeptDigests(database.knex),
    )
    const evidence = await openOriginals(
      originalsFolder(folder, options.databaseUrl, 'evidence'),
      await listEvidenceDigests(database.knex),
    )
    // Whoever has just asked is answered before the database goes.
    const underway = new Set<Promise<unknown>>()
    closing.push(async () => void (await Promise.allSettled(underway)))
    const jobs = createJobs(clock, log)
    closing.push(jobs.close)
    let askedAt = performance.now()
    closing.push(followTexts(database, jobs, clock, log, () => performance.now() - askedAt).stop)
    const sessions = createSessions(clock)
    const actorOf = async (token: string): Promise<Actor> =>
      await sessions.actorOf(token, async (id) => await findAccount(database.knex, id))
    const runAny = createRun(
      {
        version,
        clock,
        database,
        files,
        jobs,
        sessions,
        drafts: createDrafts(files),
        listMemory: createListMemory(),
        originals,
        evidence,
        runTask: createRunTask(options.worker ?? workerBeside(import.meta.url)),
        scratchFolder: join(folder, 'uploads'),
        dataFolder: folder,
      },
      log,
    )
    const run: Run = async (actor, name, input) => {
      askedAt = performance.now()
      const asked = runAny(actor, name, input)
      underway.add(asked)
      try {
        return await asked
      } finally {
        underway.delete(asked)
      }
    }
    return {
      run: async (actor, name, input) => (await run(actor, name, input)) as never,
      finish: async (jobId, onProgress) => (await jobs.finish(jobId, onProgress)) as never,
      addFile: files.add,
      filePath: async (fileId) => files.get(fileId).path,
      watch(actor, { folder: named, ...timing } = {}) {
        const watching = createWatching({
          folder: async () => named ?? (await getImportSettings(database.knex)).value.watchFolder,
          isKnown: async (file) => await isKnownAt(database.knex, file),
          async take(path) {
            try {
              const { jobId } = (await run(actor, 'importUnattended', { fileId: await files.add(path) })) as {
                jobId: string
              }
              return (await jobs.finish(jobId)) as WatchedFile
            } catch {
              // The job tells what happened; the file is tried again when it has changed.
              return null
            }
          },
          ...timing,
        })
        closing.push(watching.stop)
        return watching
      },
      actorOf,
      fetch: createApp({ run, files, actorOf, renderer, clock, log }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The built file has the built files' ending. */
function workerBeside(url: string): URL {
  return new URL(`./worker${extname(url)}`, url)
}
