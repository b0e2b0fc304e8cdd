// The first page, and the contents on the second.
import type { Content } from 'pdfmake/interfaces.js'
import type { Paper } from '../../core/report/document.ts'
import { sayIn } from '../../core/words.ts'
import { facts } from './blocks.ts'
import { type Faces, GREY, INK, widthOfPage } from './theme.ts'
import { wrapText } from './wrap.ts'

export function coverContents(report: Paper, faces: Faces): readonly Content[] {
  const width = widthOfPage(false)
  const size = titleSize(report.title, width, faces)
  return [
    { text: report.organisation, fontSize: 15, color: INK, margin: [0, 60, 0, 0] },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: 64, y2: 0, lineWidth: 2.5, lineColor: INK }],
      margin: [0, 110, 0, 18],
    },
    { text: report.title, fontSize: size, bold: true, color: INK, lineHeight: 1.2 },
    { text: report.period, fontSize: 18, color: INK, margin: [0, 12, 0, 0] },
    { text: report.edition, fontSize: 11, color: GREY, margin: [0, 8, 0, 130] },
    facts(report.cover.facts, width, 120),
    { text: report.cover.statement, style: 'note', margin: [0, 8, 0, 0] },
  ]
}

/** The head of a paper that goes on at once. */
export function sheetHead(report: Paper, landscape: boolean, faces: Faces): readonly Content[] {
  const width = widthOfPage(landscape)
  const { facts: all, statement } = report.cover
  const half = Math.ceil(all.length / 2)
  const columns = all.length > 3 ? [all.slice(0, half), all.slice(half)] : [all]
  const gap = 24
  const room = (width - gap * (columns.length - 1)) / columns.length
  return [
    { text: report.organisation, color: GREY },
    {
      text: report.title,
      fontSize: titleSize(report.title, width, faces) * 0.6,
      bold: true,
      color: INK,
      margin: [0, 1, 0, 0],
    },
    { text: lineOf(report), color: GREY, margin: [0, 0, 0, 8] },
    {
      columns: columns.map((part) => ({ width: room, stack: [facts(part, room, 110)] })),
      columnGap: gap,
    },
    ...(statement === '' ? [] : [{ text: statement, style: 'note' }]),
  ]
}

function lineOf({ period, edition }: Paper): string {
  return [period, edition].filter((text) => text !== '').join(' · ')
}

export function contentsList(report: Paper): Content {
  return {
    pageBreak: 'before',
    toc: {
      title: { text: sayIn(report.language)('report.contents'), style: 'section' },
      numberStyle: { color: GREY },
    },
  }
}

/** As large as leaves the title on two lines at most. */
function titleSize(title: string, width: number, faces: Faces): number {
  return [34, 30, 26, 22].find((size) => wrapText(title, width, size, faces.bold).length <= 2) ?? 20
}
