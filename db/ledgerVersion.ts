// Counts every change of the ledger's records, so that a draft knows whether it still rests on what is stored.
import type { Db } from './database.ts'

export async function ledgerVersion(db: Db): Promise<number> {
  const row = await db('ledger').where('id', 1).first<{ version: number }>('version')
  return row.version
}

/** Call in the transaction of every change of a record. */
export async function advanceLedger(trx: Db): Promise<void> {
  await trx('ledger').where('id', 1).increment('version', 1)
}
