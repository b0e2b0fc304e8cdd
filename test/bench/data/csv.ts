// The records as a CSV file, streamed.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import iconv from 'iconv-lite'
import { HEADER, type RecordCells, records, type Size } from './records.ts'

const ROWS_A_CHUNK = 500

export async function writeCsv(path: string, size: Size, encoding: 'utf8' | 'gb18030'): Promise<void> {
  const bytes = function* (): Generator<Buffer> {
    for (const text of chunks(size)) yield iconv.encode(text, encoding)
  }
  await pipeline(Readable.from(bytes()), createWriteStream(path))
}

function* chunks(size: Size): Generator<string> {
  let text = line(HEADER)
  let held = 0
  for (const cells of records(size)) {
    text += line(cells)
    if (++held < ROWS_A_CHUNK) continue
    yield text
    text = ''
    held = 0
  }
  if (text !== '') yield text
}

function line(cells: RecordCells): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}
