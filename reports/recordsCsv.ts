// A list of records as CSV: UTF-8 with its mark, comma, CRLF, quoted as RFC 4180 says, no cap on rows.
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { formatInstant } from '../core/format.ts'
import type { ReportRecord } from '../core/report/input.ts'
import { type Zone, zoneOf } from '../core/zone.ts'
import { type RecordColumn, recordColumns } from './recordColumns.ts'
import type { RecordsOptions } from './recordsXlsx.ts'
import { shownColumns } from './shownColumns.ts'
import { startsFormula } from './workbook/cell.ts'

const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

/** Memory does not grow with the records. Leaves no half file behind. @throws AppError timeZoneUnknown */
export async function writeRecordsCsv(
  { language, timeZone, shown }: Pick<RecordsOptions, 'language' | 'timeZone' | 'shown'>,
  records: AsyncIterable<readonly ReportRecord[]>,
  path: string,
): Promise<void> {
  const columns = shown ? shownColumns(shown, language) : recordColumns({ language, masked: false })
  const zone = zoneOf(timeZone)
  const lines = async function* (): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + columns.map((c) => csvField(c.title)).join(',') + LINE_END
    for await (const batch of records) yield batch.map((r) => csvLine(columns, r, zone)).join('')
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(path))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

function csvLine(columns: readonly RecordColumn[], record: ReportRecord, zone: Zone): string {
  return columns.map((column) => csvField(printed(column, record, zone))).join(',') + LINE_END
}

function printed(column: RecordColumn, record: ReportRecord, zone: Zone): string {
  const value = column.read(record)
  if (value === null) return ''
  if (typeof value === 'string') return startsFormula(value) ? `'${value}` : value
  return column.kind === 'instant' ? formatInstant(value, zone) : String(value)
}

/** Quoted where a comma, a quote or a line end would be misread; a leading space too, which some programs drop. */
export function csvField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
