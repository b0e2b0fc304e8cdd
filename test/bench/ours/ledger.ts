// Data folders with so many records, each made once in a run by our own import and removed at its end: made anew every
// time, because what they hold depends on the program.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../bench.ts'
import { dataFile } from '../data/files.ts'
import { importInto } from './importFile.ts'

const made = new Map<string, Promise<string>>()

export async function ledgerOf(settings: Settings, rows: number, departments?: number): Promise<string> {
  const data = join(settings.folder, `ledger-${rows}-${departments ?? 'usual'}`)
  let making = made.get(data)
  if (!making) made.set(data, (making = make(settings, data, rows, departments)))
  return await making
}

export async function removeLedgers(): Promise<void> {
  for (const data of made.keys()) await rm(data, { recursive: true, force: true })
  made.clear()
}

async function make(
  { folder, say }: Settings,
  data: string,
  rows: number,
  departments: number | undefined,
): Promise<string> {
  say(`a ledger of ${rows} records`)
  await rm(data, { recursive: true, force: true })
  await importInto(data, await dataFile(folder, 'utf8.csv', rows, departments), rows)
  return data
}
