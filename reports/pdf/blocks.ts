// The blocks of a section on paper.
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Block, Chart, PaperSection } from '../../core/report/document.ts'
import { drawBars } from './chart/bars.ts'
import { drawHeat } from './chart/heat.ts'
import type { Drawing } from './chart/svg.ts'
import { drawTrend } from './chart/trend.ts'
import type { FontFace } from './font.ts'
import type { Piece } from './piece.ts'
import { picturePieces, type Pictures } from './pictures.ts'
import { leastWidth, tablePieces } from './table.ts'
import {
  type Faces,
  GREY,
  heightOfPage,
  INK,
  LEADING,
  LINE,
  linesHeight,
  PALE,
  SIZE,
  widthOfPage,
} from './theme.ts'
import { wrapText } from './wrap.ts'

/** A section whose tables do not fit across the page lies on its side. */
export function isLandscape(section: PaperSection, faces: Faces): boolean {
  return section.blocks.some(
    (block) =>
      block.kind === 'table' && block.rows.length > 0 && leastWidth(block, faces) > widthOfPage(false),
  )
}

export function blockPieces(
  block: Block,
  landscape: boolean,
  faces: Faces,
  pictures: Pictures,
): readonly Piece[] {
  const width = widthOfPage(landscape)
  switch (block.kind) {
    case 'heading':
      return [
        { content: { text: block.text, style: block.minor ? 'minor' : 'heading' }, height: 26, heading: 2 },
      ]
    case 'paragraph':
      return [paragraph(block, width, faces)]
    case 'list':
      return listPieces(block, width, faces)
    case 'facts':
      return [{ content: facts(block.facts, width), height: block.facts.length * 22 + 8 }]
    case 'table':
      return tablePieces(block, landscape, faces)
    case 'pictures':
      return picturePieces(block, width, faces, pictures)
    case 'signatures':
      return [{ content: signatures(block, width), height: 170 }]
    default:
      return chart(block, landscape, faces)
  }
}

function paragraph(
  { text, tone, runs }: Extract<Block, { kind: 'paragraph' }>,
  width: number,
  { bold }: Faces,
): Piece {
  const height = linesHeight(linesOf(text, width - 24, bold), SIZE.body, LEADING.body) + 20
  // Small print says how to read what follows.
  if (tone === 'note') return { content: { text, style: 'note', margin: [0, 0, 0, 6] }, height, heading: 2 }
  if (tone !== 'warning') return { content: { text: runs ? [...runs] : text, style: 'body' }, height }
  const content: Content = {
    table: { widths: [width - 18.5], body: [[{ text, bold: true }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (i) => (i === 0 ? 2.5 : 0),
      vLineColor: () => INK,
      fillColor: () => PALE,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    margin: [0, 2, 0, 8],
  }
  return { content, height }
}

const linesOf = (text: string, width: number, face: FontFace): number =>
  text.split('\n').reduce((n, line) => n + wrapText(line, width, SIZE.body, face).length, 0)

/** Number or dot in a column of its own, so that the lines of an item stand under each other. */
function listPieces(
  { items, ordered, runs }: Extract<Block, { kind: 'list' }>,
  width: number,
  { bold }: Faces,
): readonly Piece[] {
  return items.map((text, i) => ({
    content: {
      columns: [
        { text: ordered ? `${i + 1}` : '·', bold: true, color: INK, width: 12 },
        { text: runs?.[i] ? [...runs[i]] : text, width: width - 12 },
      ],
      margin: [0, 0, 0, i === items.length - 1 ? 10 : ordered ? 4 : 1.5],
    },
    height: linesHeight(linesOf(text, width - 12, bold), SIZE.body, LEADING.body) + 12,
  }))
}

export function facts(
  lines: Extract<Block, { kind: 'facts' }>['facts'],
  width: number,
  labelWidth = 110,
): Content {
  return {
    table: {
      widths: [labelWidth - 6, width - labelWidth - 6],
      body: lines.map(({ label, text }) => [{ text: label, color: GREY }, { text }]),
    },
    layout: {
      hLineWidth: (i) => (i === 0 ? 0 : 0.3),
      hLineColor: () => LINE,
      vLineWidth: () => 0,
      paddingLeft: () => 3,
      paddingRight: () => 3,
      paddingTop: () => 2.5,
      paddingBottom: () => 2.5,
    },
    margin: [0, 0, 0, 8],
    fontSize: SIZE.body,
  }
}

function chart(block: Chart, landscape: boolean, faces: Faces): readonly Piece[] {
  const title = (): Content => ({ text: block.title, style: 'tableTitle' })
  const drawings = draw(block, widthOfPage(landscape), heightOfPage(landscape) * 0.84, faces)
  if (drawings.length === 0)
    return [{ content: { stack: [title(), { text: block.empty, style: 'body', color: GREY }] }, height: 40 }]
  return drawings.map(({ svg, width, height }) => ({
    content: { stack: [title(), { svg, width, height, margin: [0, 3, 0, 14] }] },
    height: height + 32,
  }))
}

function draw(block: Chart, width: number, mostHeight: number, faces: Faces): readonly Drawing[] {
  if (block.kind === 'bars') return block.bars.length === 0 ? [] : drawBars(block, width, mostHeight, faces)
  if (block.kind === 'heat') return block.rows.length === 0 ? [] : drawHeat(block, width, mostHeight, faces)
  return block.panels.length === 0 ? [] : drawTrend(block, width, mostHeight, faces)
}

function signatures(
  { roles, nameLabel, dateLabel }: Extract<Block, { kind: 'signatures' }>,
  width: number,
): Content {
  const length = width / roles.length - 24
  const lineFor = (text: string): TableCell => ({
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.6, lineColor: INK }],
        margin: [0, 30, 0, 3],
      },
      { text, style: 'note' },
    ],
  })
  return {
    table: {
      widths: roles.map(() => length),
      body: [
        roles.map((text) => ({ text, bold: true, color: INK, fontSize: SIZE.heading })),
        roles.map(() => lineFor(nameLabel)),
        roles.map(() => lineFor(dateLabel)),
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 24,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    margin: [0, 0, 0, 14],
  }
}
