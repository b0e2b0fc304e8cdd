// DuckDB, counting the same verdicts of the same columns in a file of its own.
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openDatabase } from '../../../db/database.ts'
import type { Figures } from '../measure/alternate.ts'
import { measureProcess } from '../measure/process.ts'
import { PeerMissing } from '../bench.ts'
import { COLUMNS } from './duckdbColumns.ts'

const PROGRAM = resolve(import.meta.dirname, 'duckdbScore.ts')
const ROWS_A_PAGE = 20_000

export interface DuckDbFile {
  readonly path: string
  remove(): Promise<void>
}

/** @throws PeerMissing */
export async function demandDuckDb(): Promise<void> {
  const name = '@duckdb/node-api'
  await import(name).catch(() => {
    throw new PeerMissing(`DuckDB (${name})`)
  })
}

/** The judgements of a ledger in DuckDB's own format. Nothing may have the data folder open. */
export async function duckDbOf(folder: string, data: string): Promise<DuckDbFile> {
  const path = join(folder, 'judgements.duckdb')
  const csv = join(folder, 'judgements.csv')
  const remove = async (): Promise<void> => {
    for (const file of [path, `${path}.wal`, csv]) await rm(file, { force: true })
  }
  await remove()
  await pipeline(Readable.from(judgementLines(data)), createWriteStream(csv))
  await run(['load', path, csv])
  return { path, remove }
}

export async function scoreInDuckDb({ path }: DuckDbFile, expectedOnTime: number): Promise<Figures> {
  const { told, peakBytes } = await run(['score', path])
  if (told.onTime !== expectedOnTime)
    throw new Error(`DuckDB counts ${told.onTime} in time, we ${expectedOnTime}`)
  return { wallMs: told.wallMs, peakBytes, stallMs: null }
}

async function run(
  args: readonly string[],
): Promise<{ told: { wallMs: number; onTime: number }; peakBytes: number | null }> {
  const { output, peakBytes } = await measureProcess({
    command: process.execPath,
    args: [PROGRAM, ...args],
  })
  return { told: JSON.parse(output) as { wallMs: number; onTime: number }, peakBytes }
}

async function* judgementLines(data: string): AsyncGenerator<string> {
  const database = await openDatabase({ file: join(data, 'plumbline.db') })
  try {
    yield `${COLUMNS.join(',')}\n`
    for (let last = 0; ;) {
      const rows: Record<string, number | null>[] = await database
        .knex('judgements')
        .select('record_id', ...COLUMNS)
        .where('record_id', '>', last)
        .orderBy('record_id')
        .limit(ROWS_A_PAGE)
      if (rows.length === 0) return
      yield rows.map((row) => `${COLUMNS.map((column) => row[column] ?? '').join(',')}\n`).join('')
      last = rows.at(-1)!.record_id!
    }
  } finally {
    await database.close()
  }
}
