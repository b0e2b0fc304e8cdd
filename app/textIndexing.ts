// Lets the index of texts follow the ledger, step by step, while nobody waits for anything else.
import type { Instant } from '../core/instant.ts'
import type { Database } from '../db/database.ts'
import { indexTexts, isTextIndexBehind } from '../db/textIndex.ts'
import { foldFault, type Log } from './fault.ts'
import type { Jobs } from './jobs.ts'

/** Records in one step: little enough that neither a screen nor a writer notices. */
const STEP = 500
const IDLE_MS = 1000
/** After somebody asked for something, more is likely to follow. */
const QUIET_MS = 2000
const AFTER_FAULT_MS = 60_000

export interface TextIndexing {
  /** Resolves once the step under way has ended. */
  readonly stop: () => Promise<void>
}

export function followTexts(
  { knex, write }: Database,
  jobs: Jobs,
  clock: () => Instant,
  log: Log,
  /** For how long nobody has asked for anything. */
  quietFor: () => number,
): TextIndexing {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let step: Promise<void> = Promise.resolve()

  const wait = (milliseconds: number): void => {
    if (stopped) return
    timer = setTimeout(() => {
      step = next()
    }, milliseconds)
    timer.unref()
  }
  const next = async (): Promise<void> => {
    try {
      wait(await work())
    } catch (error) {
      foldFault(error, 'text index', clock(), log)
      wait(AFTER_FAULT_MS)
    }
  }
  /** Answers how long to rest: as long as it took, so that half the time is everybody else's. */
  const work = async (): Promise<number> => {
    const busy = jobs.list().some(({ state }) => state === 'running')
    if (busy || quietFor() < QUIET_MS || !(await isTextIndexBehind(knex))) return IDLE_MS
    const begun = performance.now()
    await write(async (trx) => await indexTexts(trx, STEP))
    return performance.now() - begun
  }

  wait(IDLE_MS)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await step
    },
  }
}
