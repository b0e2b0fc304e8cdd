// Our import as a scheduler would run it: the command line as it is installed, in a process of its own, on a new data
// folder.
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptedOf } from '../data/records.ts'
import type { Figures } from '../measure/alternate.ts'
import { measureProcess } from '../measure/process.ts'
import { buildProgram, COMMAND_LINE } from './program.ts'
import { runInside } from './inside.ts'

export async function importFile(folder: string, path: string, rows: number): Promise<Figures> {
  return await onNewData(folder, async (data) => await importInto(data, path, rows))
}

/** @throws Error where another number of records arrives than the file holds */
export async function importInto(data: string, path: string, rows: number): Promise<Figures> {
  buildProgram()
  const { output, ...figures } = await measureProcess({
    command: process.execPath,
    args: [COMMAND_LINE, 'import', path, '--data', data, '--json'],
  })
  const { batches } = JSON.parse(output) as { batches: readonly { created: number }[] }
  demandAccepted(
    batches.reduce((sum, batch) => sum + batch.created, 0),
    rows,
  )
  return { ...figures, stallMs: null }
}

/** How long a host's event loop stands still while it imports the file. */
export async function stallOfImport(folder: string, path: string, rows: number): Promise<number> {
  return await onNewData(folder, async (data) => {
    const { told } = await runInside(data, 'importHere', { path })
    demandAccepted(told.value.created, rows)
    return told.stallMs
  })
}

async function onNewData<T>(folder: string, work: (data: string) => Promise<T>): Promise<T> {
  const data = await mkdtemp(join(folder, 'data-'))
  try {
    return await work(data)
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

function demandAccepted(created: number, rows: number): void {
  if (created !== acceptedOf(rows))
    throw new Error(`imported ${created} records instead of ${acceptedOf(rows)}`)
}
