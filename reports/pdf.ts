// A report as pages: A4, embedded Chinese type, and the report's digest on every page.
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Paper, PaperSection } from '../core/report/document.ts'
import { type Say, sayIn } from '../core/words.ts'
import { reportDigest, shortDigest } from './digest.ts'
import { contentsList, coverContents, sheetHead } from './pdf/cover.ts'
import { blockPieces, facts, isLandscape } from './pdf/blocks.ts'
import { type PictureFile, showable } from './pdf/picture.ts'
import type { Pictures } from './pdf/pictures.ts'
import { flow, type Piece } from './pdf/piece.ts'
import { makePrintable } from './pdf/printable.ts'
import {
  FAMILY,
  type Faces,
  GREY,
  heightOfPage,
  INK,
  LEADING,
  LINE,
  PAGE,
  readFaces,
  SIZE,
  TEXT,
  widthOfPage,
} from './pdf/theme.ts'
import { fitLine } from './pdf/wrap.ts'
import { writeDefinition } from './pdf/write.ts'

/**
 * Writes the report; the same report and pictures give the same bytes. Fails like any write where the disk does.
 * @param pictures those that its blocks name, as far as they are there
 */
export async function writePdf(
  report: Paper,
  path: string,
  pictures: readonly PictureFile[] = [],
): Promise<void> {
  const shown = showable(pictures)
  await writeDefinition(
    definitionOf(report, shown),
    path,
    pictures.map((file) => file.path),
  )
}

function definitionOf(report: Paper, pictures: Pictures): TDocumentDefinitions {
  const faces = readFaces()
  const digest = reportDigest(report)
  const { value: printable, missing } = makePrintable(report, report.language, faces.normal)
  const say = sayIn(report.language)
  const heading = [printable.title, printable.period, printable.mark].filter(Boolean).join(' · ')
  const isSheet = report.layout === 'sheet'
  const lying = isSheet && report.sections.some((section) => isLandscape(section, faces))
  const footnote = `${say('report.digestShort')} ${shortDigest(digest)}`
  return {
    pageSize: 'A4',
    pageOrientation: lying ? 'landscape' : 'portrait',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    info: {
      title: `${report.title} ${report.period}`,
      author: report.organisation,
      subject: report.edition,
      keywords: digest,
      creator: 'Plumbline',
      producer: 'Plumbline',
      creationDate: new Date(report.issuedAt),
      modDate: new Date(report.issuedAt),
    },
    language: report.language,
    displayTitle: true,
    ...(printable.mark !== undefined && {
      watermark: { text: printable.mark, color: GREY, opacity: 0.13, bold: true, fontSize: 64 },
    }),
    content: [
      ...(isSheet
        ? sheetHead(printable, lying, faces)
        : [...coverContents(printable, faces), contentsList(printable)]),
      ...bodyContents(printable, lying, fingerprint(digest, missing, say), faces, pictures),
    ],
    header: (page, _count, size) =>
      page === 1 ? null : running(printable.organisation, heading, size.width, 'below', faces),
    footer: (page, count, size) => running(footnote, `${page} / ${count}`, size.width, 'above', faces),
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && startPosition.verticalRatio > (headlineLevel === 1 ? 0.75 : 0.88),
    styles: STYLES,
    defaultStyle: { font: FAMILY, fontSize: SIZE.body, color: TEXT, lineHeight: LEADING.body },
  }
}

const STYLES: TDocumentDefinitions['styles'] = {
  section: { fontSize: SIZE.section, bold: true, color: INK, margin: [0, 10, 0, 8] },
  heading: { fontSize: SIZE.heading, bold: true, color: INK, margin: [0, 4, 0, 3] },
  minor: { fontSize: SIZE.body, bold: true, color: INK, margin: [0, 3, 0, 2] },
  tableTitle: { fontSize: SIZE.body, bold: true, color: INK },
  table: { fontSize: SIZE.table, lineHeight: LEADING.table, margin: [0, 0, 0, 4] },
  body: { margin: [0, 0, 0, 7] },
  note: { fontSize: SIZE.small, color: GREY, lineHeight: LEADING.note, margin: [0, 0, 0, 2] },
}

function bodyContents(
  report: Paper,
  sheetLies: boolean,
  closing: (landscape: boolean) => readonly Piece[],
  faces: Faces,
  pictures: Pictures,
): readonly Content[] {
  let lying = sheetLies
  const { sections, layout } = report
  const last =
    sections.find(({ id }) => id === 'method') ?? sections.findLast(({ id }) => id !== 'signatures')
  return sections.flatMap((section): readonly Content[] => {
    // A sheet lies as a whole where any part of it must: its pages are not turned.
    const landscape = layout === 'sheet' ? sheetLies : isLandscape(section, faces)
    const breaks = landscape !== lying || STARTS_PAGE.has(section.id)
    lying = landscape
    const pieces = [
      titlePiece(section),
      ...section.blocks.flatMap((block) => blockPieces(block, landscape, faces, pictures)),
      ...(section === last ? closing(landscape) : []),
    ]
    const [first, ...rest] = flow(pieces, heightOfPage(landscape))
    if (!breaks || !first) return first ? [first, ...rest] : rest
    const orientation = landscape ? 'landscape' : 'portrait'
    return [{ stack: [first], pageBreak: 'before', pageOrientation: orientation }, ...rest]
  })
}

/** What proves the report, at the end of its method, else at its own end, before what is signed. */
function fingerprint(
  digest: string,
  missing: readonly string[],
  say: Say,
): (landscape: boolean) => readonly Piece[] {
  const note = (text: string): Piece => ({ content: { text, style: 'note' }, height: 20 })
  return (landscape) => [
    {
      content: facts([{ label: say('report.digest'), text: digest }], widthOfPage(landscape), 130),
      height: 26,
      heading: 2,
    },
    note(say('report.digestNote')),
    ...(missing.length > 0
      ? [note(say('report.missingGlyphs', { characters: missing.join(say('report.comma')) }))]
      : []),
  ]
}

/** Sections a reader turns to begin on a page of their own. */
const STARTS_PAGE: ReadonlySet<string> = new Set(['ranking', 'departments', 'method'])

function titlePiece({ title }: PaperSection): Piece {
  return {
    content: { text: title, style: 'section', tocItem: true, outline: true },
    height: 44,
    heading: 1,
  }
}

/** A line of small print at both ends of the page. */
function running(
  left: string,
  right: string,
  pageWidth: number,
  rule: 'above' | 'below',
  { normal }: Faces,
): Content {
  const width = pageWidth - 2 * PAGE.side
  const rest = width - normal.width(right) * SIZE.small - 24
  const text = { fontSize: SIZE.small, color: GREY, noWrap: true }
  return {
    margin: [PAGE.side, rule === 'below' ? PAGE.top - 30 : 14, PAGE.side, 0],
    table: {
      widths: [rest, width - rest],
      body: [
        [
          { text: fitLine(left, rest, SIZE.small, normal), ...text },
          { text: right, ...text, alignment: 'right' },
        ],
      ],
    },
    layout: {
      hLineWidth: (i) => (i === (rule === 'below' ? 1 : 0) ? 0.4 : 0),
      hLineColor: () => LINE,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => (rule === 'above' ? 3 : 0),
      paddingBottom: () => (rule === 'below' ? 3 : 0),
    },
  }
}
