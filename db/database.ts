// Opens the database, readied (migrated, cleaned of abandoned drafts) before anyone sees it.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Knex } from 'knex'
import type { RowFile } from './bulkRows.ts'
import {
  claimWrite,
  dialectOf,
  foldDatabaseError,
  type Place,
  placeOf,
  type Target,
  withRowFile,
} from './dialect.ts'
import { deleteAbandonedDrafts } from './drafts.ts'
import { migrate, refuseMigrated, refuseUnknown } from './migrate.ts'

export { foldDatabaseError, type Target }

/** What every store function takes first: connections for reading, or the transaction that writes. */
export type Db = Knex | Knex.Transaction

export interface Database {
  /** For short reading: several connections, never blocked by a writer. Cannot write. */
  readonly knex: Knex
  /** For long reading (exports, verification, judging again), so that screens do not wait behind it. Cannot write. */
  readonly background: Knex
  /**
   * Runs one writing transaction; writers of this process follow one another. Never nested: pass the transaction on.
   * @param beside a file of rows that the work puts in (`takesRowFiles`)
   * @throws AppError diskFull, databaseBusy, dataDamaged, databaseUnreachable for what the database refuses.
   */
  readonly write: <T>(work: (trx: Knex.Transaction) => Promise<T>, beside?: RowFile) => Promise<T>
  close(): Promise<void>
}

/**
 * Opens or creates it. Of a file the caller holds the data folder's lock: drafts found are of a dead process and
 * removed.
 * @throws AppError dataNewer (of a newer version; untouched), dataDamaged (not a database of ours), diskFull,
 * databaseBusy; of a server databaseAddressInvalid, databaseUnreachable, databaseRefused, databaseForeign, databaseUnfit
 */
export async function openDatabase(target: Target): Promise<Database> {
  const place = placeOf(target)
  const writer = await prepare(place)
  const knex = place.connect({ max: 3, cacheMegabytes: 16, readOnly: true })
  // Several: an export holding a snapshot must not keep an import waiting.
  const background = place.connect({ max: 4, cacheMegabytes: 16, readOnly: true })
  const write = oneAtATime(writer)
  return {
    knex,
    background,
    write,
    async close() {
      // A write that has begun is let finish.
      await write(async () => {}).catch(() => {})
      await Promise.all([knex.destroy(), background.destroy()])
      await writer.destroy()
    },
  }
}

/** The writing connection, its database migrated. */
async function prepare(place: Place): Promise<Knex> {
  let writer: Knex | undefined
  try {
    await refuseUnknown(place)
    place.clear()
    writer = place.connect({ max: 1, cacheMegabytes: 32, readOnly: false })
    await migrate(writer, place)
    await writer.transaction(async (trx) => {
      await claimWrite(trx)
      await deleteAbandonedDrafts(trx)
    })
    return writer
  } catch (error) {
    await writer?.destroy()
    throw foldDatabaseError(error)
  }
}

/** Writers wait in line here rather than in the database, where a wait blocks a thread and ends in a time-out. */
function oneAtATime(writer: Knex): Database['write'] {
  const { shared } = dialectOf(writer)
  const inside = new AsyncLocalStorage<true>()
  let last: Promise<unknown> = Promise.resolve()
  return async (work, beside) => {
    if (inside.getStore()) throw new Error('a write inside a write would wait for itself')
    const turn = last.then(
      async () =>
        await inside.run(true, async () => {
          const transaction = async (): Promise<Awaited<ReturnType<typeof work>>> =>
            await writer.transaction(async (trx) => {
              const draftsStand = await claimWrite(trx)
              if (shared) await refuseMigrated(trx)
              if (!draftsStand) await deleteAbandonedDrafts(trx)
              return await work(trx)
            })
          try {
            return beside ? await withRowFile(writer, beside, transaction) : await transaction()
          } catch (error) {
            throw foldDatabaseError(error)
          }
        }),
    )
    last = turn.catch(() => {})
    return await turn
  }
}
