// Our import as a scheduler would run it: the command line in a process of its own, on a new data folder.
import { mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { acceptedOf } from '../data/records.ts'
import type { Figures } from '../measure/alternate.ts'
import { measureProcess } from '../measure/process.ts'

const COMMAND_LINE = resolve(import.meta.dirname, '../../../cli/main.ts')

export async function importFile(folder: string, path: string, rows: number): Promise<Figures> {
  const data = await mkdtemp(join(folder, 'data-'))
  try {
    const { output, ...figures } = await measureProcess({
      command: process.execPath,
      args: [COMMAND_LINE, 'import', path, '--data', data, '--json'],
    })
    const { batches } = JSON.parse(output) as { batches: readonly { created: number }[] }
    const created = batches.reduce((sum, batch) => sum + batch.created, 0)
    if (created !== acceptedOf(rows)) throw new Error(`imported ${created} records of ${acceptedOf(rows)}`)
    return { ...figures, stallMs: null }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}
