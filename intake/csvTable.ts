// A text file as a table: encoding, delimiter, rows.
import type { RawRow, RawTable } from '../core/table.ts'
import { delimiterOf } from './csvDelimiter.ts'
import { CsvScanner, RecordTooLong } from './csvScanner.ts'
import { textKind } from './fileKind.ts'
import { LIMITS } from './limits.ts'
import { refusal, type Source } from './source.ts'
import { readText } from './textDecoding.ts'
import { encodingOf } from './textEncoding.ts'

/** @throws AppError fileForeign, fileEmpty, encodingUnknown, encodingWrong */
export async function openCsv(source: Source, namedEncoding?: string): Promise<RawTable> {
  const encoding = await encodingOf(source, namedEncoding)
  const { start, isWhole } = await firstText(source, encoding)
  const kind = textKind(start)
  if (kind !== null) throw refusal(source, 'fileForeign', { kind })
  if (isWhole && start.trim() === '') throw refusal(source, 'fileEmpty')
  const { delimiter, skip } = delimiterOf(start, isWhole)
  return {
    info: { kind: 'csv', encoding, delimiter, sheet: null, sheets: [] },
    rows: () => csvRows(source, encoding, delimiter, skip),
  }
}

async function* csvRows(
  source: Source,
  encoding: string,
  delimiter: string,
  skip: number,
): AsyncGenerator<readonly RawRow[]> {
  const scanner = new CsvScanner(delimiter)
  let toSkip = skip
  let batch: RawRow[] = []
  let characters = 0
  function* full(): Generator<readonly RawRow[]> {
    for (let row = nextRow(source, scanner); row !== null; row = nextRow(source, scanner)) {
      batch.push(row)
      // What it weighs bounds a batch where rows are long.
      if (batch.length < LIMITS.batchRows && characters < LIMITS.batchCharacters) continue
      yield batch
      batch = []
      characters = 0
    }
  }
  for await (const text of readText(source.path, encoding)) {
    scanner.feed(text.slice(toSkip))
    toSkip = Math.max(0, toSkip - text.length)
    characters += text.length
    yield* full()
  }
  scanner.finish()
  yield* full()
  if (batch.length > 0) yield batch
}

function nextRow(source: Source, scanner: CsvScanner): RawRow | null {
  try {
    return scanner.next()
  } catch (error) {
    if (error instanceof RecordTooLong) throw refusal(source, 'fileForeign', { kind: 'text' })
    throw error
  }
}

async function firstText(source: Source, encoding: string): Promise<{ start: string; isWhole: boolean }> {
  let start = ''
  for await (const text of readText(source.path, encoding)) {
    if (start.length >= LIMITS.headBytes) return { start, isWhole: false }
    start += text
  }
  return { start, isWhole: true }
}
