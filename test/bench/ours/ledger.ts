// Data folders with so many records, each made once in a run by our own import and removed at its end: made anew every
// time, because what they hold depends on the program.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../../../db/database.ts'
import { indexTexts } from '../../../db/textIndex.ts'
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

/** A host lets the index follow while nobody asks for anything, which takes minutes for a million. */
export async function indexAllTexts(data: string): Promise<void> {
  const database = await openDatabase({ file: join(data, 'plumbline.db') })
  try {
    const step = async (): Promise<number> => await database.write(async (trx) => await indexTexts(trx, 5000))
    while ((await step()) > 0);
  } finally {
    await database.close()
  }
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
