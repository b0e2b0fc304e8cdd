// A test that opens a new ledger copies one that all migrations have run on, which takes a tenth of migrating an empty one.
import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inject } from 'vitest'

/** Lets a database begin there, unless something is there already, or no folder to put it in. */
export async function beginMigrated(file: string): Promise<void> {
  if (existsSync(file) || !existsSync(dirname(file))) return
  await copyFile(inject('migratedFile'), file)
}
