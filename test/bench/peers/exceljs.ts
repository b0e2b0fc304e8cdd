// exceljs, the package one would reach for: its streaming reader, and its writer in memory.
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Figures } from '../measure/alternate.ts'
import { measureProcess } from '../measure/process.ts'

export async function readWorkbook(path: string, rows: number): Promise<Figures> {
  return await run('exceljsRead.ts', [path], rows + 1)
}

export async function writeWorkbook(folder: string, csv: string, records: number): Promise<Figures> {
  const path = join(folder, 'exceljs.xlsx')
  try {
    return await run('exceljsWrite.ts', [csv, path], records + 1)
  } finally {
    await rm(path, { force: true })
  }
}

async function run(program: string, args: readonly string[], expected: number): Promise<Figures> {
  const { output, ...figures } = await measureProcess({
    command: process.execPath,
    args: [resolve(import.meta.dirname, program), ...args],
  })
  if (Number(output) !== expected) throw new Error(`exceljs met ${output} rows instead of ${expected}`)
  return { ...figures, stallMs: null }
}
