// A report as a workbook that works: live formulas over counted cases, every record, and the rules beside them.
import type { Block, Report, ReportRecord, SectionId } from '../core/report.ts'
import { type Say, sayIn } from '../core/words.ts'
import { type Zone, zoneOf } from '../core/zone.ts'
import { reportDigest, shortDigest } from './digest.ts'
import { recordColumns } from './recordColumns.ts'
import { recordSheet } from './recordSheet.ts'
import { sheetRow, spread } from './workbook/cell.ts'
import { fontFor } from './workbook/font.ts'
import type { Sheet } from './workbook/sheet.ts'
import { writeWorkbook } from './workbook/workbook.ts'
import { blockRows } from './xlsx/blockRows.ts'
import { sectionSheet, tableSheet } from './xlsx/blockSheet.ts'
import { governanceSheet } from './xlsx/governanceSheet.ts'
import { gradeRows } from './xlsx/gradeTable.ts'
import { kpiSheet } from './xlsx/kpiSheet.ts'
import { rankingSheet } from './xlsx/rankingSheet.ts'

/**
 * Writes the report's workbook; `records` are read once, in batches, and do not gather in memory. Personal data in them
 * is masked: the workbook is passed round with the report. The same report and records give the same bytes.
 */
export async function writeXlsx(
  report: Report,
  records: AsyncIterable<readonly ReportRecord[]>,
  path: string,
): Promise<void> {
  const say = sayIn(report.language)
  const zone = zoneOf(report.timeZone)
  const digest = reportDigest(report)
  const title = `${report.title} ${report.period}`
  await writeWorkbook(
    {
      sheets: [
        rankingSheet(report, say),
        kpiSheet(report, say),
        recordSheet(records, {
          language: report.language,
          zone,
          columns: recordColumns({ language: report.language, masked: true }),
        }),
        ...(report.figures.governance ? [governanceSheet(report, report.figures.governance, say)] : []),
        exclusionSheet(report, say, zone),
        ...(blocksOf(report, 'review').length > 0
          ? [sectionSheet(say('review.title'), blocksOf(report, 'review'), zone)]
          : []),
        sectionSheet(say('workbook.sheet.quality'), blocksOf(report, 'quality'), zone),
        methodSheet(report, digest, say, zone),
      ],
      font: fontFor(report.language),
      marks: {
        left: report.organisation,
        right: title,
        footLeft: `${say('report.digestShort')} ${shortDigest(digest)}`,
      },
      properties: {
        title,
        subject: report.edition,
        creator: report.organisation,
        company: report.organisation,
        keywords: digest,
        createdAt: report.issuedAt,
      },
    },
    path,
  )
}

const blocksOf = (report: Report, id: SectionId): readonly Block[] =>
  report.sections.find((section) => section.id === id)?.blocks ?? []

/** The register alone, as a table that filters. */
function exclusionSheet(report: Report, say: Say, zone: Zone): Sheet {
  const register = blocksOf(report, 'exclusions').find((b) => b.kind === 'table' && b.id === 'exclusions')
  const name = say('workbook.sheet.exclusions')
  if (register?.kind !== 'table') throw new Error('report without a register of exclusions')
  return tableSheet(name, register, zone)
}

/** The table of grades first, where the ranking's formulas look for it. */
function methodSheet(report: Report, digest: string, say: Say, zone: Zone): Sheet {
  const blocks = blocksOf(report, 'method')
  const sheet = sectionSheet(say('workbook.sheet.method'), blocks, zone)
  const closing = [say('workbook.masked'), `${say('report.digest')}: ${digest}`, say('report.digestNote')]
  const notes = closing.map((text) => sheetRow([spread(text, 'note', sheet.widths.length)]))
  return { ...sheet, rows: [gradeRows(report, say), blockRows(blocks, sheet.widths, zone), notes] }
}
