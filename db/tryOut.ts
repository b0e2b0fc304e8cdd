// Doing something to see what comes of it, and leaving nothing of it behind.
import type { Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import type { Database } from './database.ts'

/** Runs work in a writing transaction that is then undone; answers what the work found. @throws what the work throws */
export async function tryOut<T>(
  database: Pick<Database, 'write'>,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  let found: { readonly value: T } | null = null
  try {
    await database.write(async (trx) => {
      found = { value: await work(trx) }
      throw new AppError('cancelled')
    })
  } catch (error) {
    if (found === null) throw error
  }
  return (found as { readonly value: T } | null)!.value
}
