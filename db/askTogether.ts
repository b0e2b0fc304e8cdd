// Several questions whose answers belong together.
import type { Db } from './database.ts'

/**
 * Asks all at once where there are connections to ask on, and one after the other within a transaction, which is one
 * connection: what is sent on it meanwhile waits anyhow, and the driver of PostgreSQL refuses it in its next version.
 */
export async function askTogether<T extends readonly unknown[]>(
  db: Db,
  ...asks: { readonly [K in keyof T]: () => PromiseLike<T[K]> }
): Promise<T> {
  if (!db.isTransaction) return (await Promise.all(asks.map((ask) => ask()))) as unknown as T
  const answers: unknown[] = []
  for (const ask of asks) answers.push(await ask())
  return answers as unknown as T
}
