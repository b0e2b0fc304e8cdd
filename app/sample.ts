// The sample organisation as two files, dirt and all.
import { join } from 'node:path'
import { firstQuarterSheet, secondQuarterSheet } from '../core/sample/sheets.ts'
import { writeSampleText, writeSampleWorkbook } from '../reports/sampleFiles.ts'

/** Writes both files into `folder`; the same records every time. */
export async function writeSample(folder: string): Promise<{ xlsx: string; csv: string }> {
  const xlsx = join(folder, '客户反馈工单-2026年第二季度.xlsx')
  const csv = join(folder, '客户反馈工单-2026年第三季度.csv')
  await writeSampleWorkbook(firstQuarterSheet(), xlsx)
  await writeSampleText(secondQuarterSheet(), csv)
  return { xlsx, csv }
}
