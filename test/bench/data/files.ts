// The generated files, kept between runs by kind and size. What is being written bears another name until it is whole.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { writeCsv } from './csv.ts'
import { writeXlsx } from './xlsx.ts'

export type DataKind = 'utf8.csv' | 'gb18030.csv' | 'xlsx'

/** One more whenever what is generated changes. */
const EDITION = 1

/** Path of the file, made where it is not there. */
export async function dataFile(folder: string, kind: DataKind, rows: number): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `records-${EDITION}-${rows}.${kind}`)
  if (existsSync(path)) return path
  const unfinished = `${path}.unfinished`
  if (kind === 'xlsx') await writeXlsx(unfinished, rows)
  else await writeCsv(unfinished, rows, kind === 'utf8.csv' ? 'utf8' : 'gb18030')
  renameSync(unfinished, path)
  return path
}
