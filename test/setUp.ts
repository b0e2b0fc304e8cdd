// Once before all tests that open files: a folder for them, removed after the last one, and in it a ledger that all
// migrations have run on. The migrations themselves are tested on files of their own.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../db/database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    scratchFolder: string
    migratedFile: string
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-tests-'))
  const file = join(folder, '准绳.db')
  const database = await openDatabase({ file })
  await database.close()
  provide('scratchFolder', folder)
  provide('migratedFile', file)
  return async () => await rm(folder, { recursive: true, force: true })
}
