// A file that all migrations have run on, made once in a process: a test that opens a new ledger copies it, which takes a
// tenth of migrating an empty one. The migrations themselves are tested on files of their own.
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { openDatabase } from '../db/database.ts'

let made: Promise<string> | null = null

/** Lets a database begin there, unless something is there already, or no folder to put it in. */
export async function beginMigrated(file: string): Promise<void> {
  if (existsSync(file) || !existsSync(dirname(file))) return
  made ??= make()
  await copyFile(await made, file)
}

async function make(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'plumbline-migrated-')), '准绳.db')
  const database = await openDatabase({ file })
  await database.close()
  return file
}

afterAll(async () => {
  if (made) await rm(join(await made, '..'), { recursive: true, force: true })
})
