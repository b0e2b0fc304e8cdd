// A paper as a workbook: what it is on the first sheet, then each section, a list as a table that filters.
import type { Paper, PaperSection, Table } from '../core/report/document.ts'
import { type Say, sayIn } from '../core/words.ts'
import { type Zone, zoneOf } from '../core/zone.ts'
import { reportDigest, shortDigest } from './digest.ts'
import { sheetRow, spread, textCell } from './workbook/cell.ts'
import { fontFor } from './workbook/font.ts'
import type { Sheet, SheetRow } from './workbook/sheet.ts'
import { writeWorkbook } from './workbook/workbook.ts'
import { blockRows } from './xlsx/blockRows.ts'
import { sectionSheet, tableSheet } from './xlsx/blockSheet.ts'

/** Writes the workbook; the same paper gives the same bytes. */
export async function writePaperXlsx(paper: Paper, path: string): Promise<void> {
  const say = sayIn(paper.language)
  const zone = zoneOf(paper.timeZone)
  const digest = reportDigest(paper)
  const title = `${paper.title} ${paper.period}`
  await writeWorkbook(
    {
      sheets: [
        firstSheet(paper, digest, say, zone),
        ...paper.sections
          .filter(({ blocks }) => blocks.some(({ kind }) => kind !== 'signatures'))
          .map((section) => sheetOf(section, zone)),
      ],
      font: fontFor(paper.language),
      marks: {
        left: paper.organisation,
        right: title,
        footLeft: `${say('report.digestShort')} ${shortDigest(digest)}`,
      },
      properties: {
        title,
        subject: paper.edition,
        creator: paper.organisation,
        company: paper.organisation,
        keywords: digest,
        createdAt: paper.issuedAt,
      },
    },
    path,
  )
}

function sheetOf({ title, blocks }: PaperSection, zone: Zone): Sheet {
  const list = onlyTable(blocks)
  return list ? tableSheet(title, list, zone) : sectionSheet(title, blocks, zone)
}

/** A section that is nothing but a table with rows. */
function onlyTable([first, ...more]: PaperSection['blocks']): Table | null {
  return more.length === 0 && first?.kind === 'table' && first.rows.length > 0 && first.notes.length === 0
    ? first
    : null
}

const FIRST_WIDTHS = [24, 60]

function firstSheet(paper: Paper, digest: string, say: Say, zone: Zone): Sheet {
  const across = (text: string, look: 'title' | 'note' | 'warning'): SheetRow =>
    sheetRow([spread(text, look, FIRST_WIDTHS.length)])
  const { title, period, edition, mark, cover } = paper
  return {
    name: say('paper.about'),
    widths: FIRST_WIDTHS,
    head: [],
    filter: false,
    frozenColumns: 0,
    landscape: false,
    rows: [
      [
        across(paper.organisation, 'note'),
        across(title, 'title'),
        across([period, edition].filter((text) => text !== '').join(' · '), 'note'),
        ...(mark === undefined ? [] : [across(mark, 'warning')]),
      ],
      blockRows([{ kind: 'facts', facts: cover.facts }], FIRST_WIDTHS, zone),
      [across(cover.statement, 'note')],
      [
        sheetRow([textCell(say('report.digest')), textCell(digest, 'wrapped')]),
        across(say('report.digestNote'), 'note'),
      ],
    ],
  }
}
