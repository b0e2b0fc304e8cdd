// The generated files, kept between runs by kind and size. What is being written bears another name until it is whole.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { writeCsv } from './csv.ts'
import type { Size } from './records.ts'
import { writeXlsx } from './xlsx.ts'

export type DataKind = 'utf8.csv' | 'gb18030.csv' | 'xlsx'

/** One more whenever what is generated changes. */
const EDITION = 4

const DEPARTMENTS = 50

/** Path of the file, made where it is not there. */
export async function dataFile(
  folder: string,
  kind: DataKind,
  rows: number,
  departments = DEPARTMENTS,
): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `records-${EDITION}-${departments}-${rows}.${kind}`)
  if (existsSync(path)) return path
  const size: Size = { rows, departments }
  const unfinished = `${path}.unfinished`
  if (kind === 'xlsx') await writeXlsx(unfinished, size)
  else await writeCsv(unfinished, size, kind === 'utf8.csv' ? 'utf8' : 'gb18030')
  renameSync(unfinished, path)
  return path
}
