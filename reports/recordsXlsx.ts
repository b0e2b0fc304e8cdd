// A list of records as a workbook: unmasked, as many as there are.
import type { Instant } from '../core/instant.ts'
import type { ReportRecord } from '../core/report/input.ts'
import { type Language, sayIn } from '../core/words.ts'
import { zoneOf } from '../core/zone.ts'
import { recordColumns } from './recordColumns.ts'
import { recordSheet } from './recordSheet.ts'
import { type ShownColumns, shownColumns } from './shownColumns.ts'
import { fontFor } from './workbook/font.ts'
import { writeWorkbook } from './workbook/workbook.ts'

export interface RecordsOptions {
  readonly language: Language
  readonly timeZone: string
  readonly organisation: string
  /** Creation date of the file: never the clock. */
  readonly issuedAt: Instant
  /** Every field and verdict where left out. */
  readonly shown?: ShownColumns
}

/** Memory does not grow with the records. Leaves no half file behind. @throws AppError timeZoneUnknown */
export async function writeRecordsXlsx(
  options: RecordsOptions,
  records: AsyncIterable<readonly ReportRecord[]>,
  path: string,
): Promise<void> {
  const { language, timeZone, organisation, issuedAt, shown } = options
  const columns = shown ? shownColumns(shown, language) : recordColumns({ language, masked: false })
  const title = sayIn(language)('file.records')
  await writeWorkbook(
    {
      sheets: [recordSheet(records, { language, zone: zoneOf(timeZone), columns })],
      font: fontFor(language),
      marks: { left: organisation, right: title, footLeft: '' },
      properties: {
        title,
        subject: '',
        creator: organisation,
        company: organisation,
        keywords: '',
        createdAt: issuedAt,
      },
    },
    path,
  )
}
