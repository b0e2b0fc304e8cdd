// Which character parts the fields of a text, judged by how evenly each candidate divides the first records.
import { CsvScanner, RecordTooLong } from './csvScanner.ts'

export interface Delimiting {
  readonly delimiter: string
  /** Characters before the table: Excel's `sep=;` line. */
  readonly skip: number
}

const CANDIDATES = [',', '\t', ';', '|'] as const
const RECORDS = 200
const SEP_LINE = /^"?sep=([^\r\n])"?(?:\r\r\n|\r\n|\n|\r)/i

/** `start`: the first characters of the text; `isWhole` where they are all of it. A single column counts as comma. */
export function delimiterOf(start: string, isWhole: boolean): Delimiting {
  const sep = SEP_LINE.exec(start)
  if (sep) return { delimiter: sep[1]!, skip: sep[0].length }
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of CANDIDATES) {
    const score = start.includes(delimiter) ? evenness(fieldCounts(start, isWhole, delimiter)) : 0
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, skip: 0 }
}

/**
 * The share of records with the most usual number of fields, times the information in that number. It counts double
 * where the first record has it too: a header is divided only by the true delimiter, text below it by any.
 */
function evenness(counts: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, records] of tally) {
    const score = (records / counts.length) * Math.log2(count) * (counts[0] === count ? 2 : 1)
    best = Math.max(best, score)
  }
  return best
}

function fieldCounts(text: string, isWhole: boolean, delimiter: string): number[] {
  const scanner = new CsvScanner(delimiter)
  scanner.feed(text)
  if (isWhole) scanner.finish()
  const counts: number[] = []
  try {
    for (let row = scanner.next(); row !== null && counts.length < RECORDS; row = scanner.next())
      counts.push(row.cells.length)
  } catch (error) {
    if (!(error instanceof RecordTooLong)) throw error
  }
  return counts
}
