// Certificates as pages to hand over: one A4 sheet on its side each, in a frame, with its number and its digest.
import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Certificate } from '../core/report/certificates.ts'
import { sayIn } from '../core/words.ts'
import { reportDigest, shortDigest } from './digest.ts'
import { makePrintable } from './pdf/printable.ts'
import { FAMILY, type Faces, GREY, INK, LINE, PAGE, readFaces, SIZE, TEXT } from './pdf/theme.ts'
import { wrapText } from './pdf/wrap.ts'
import { writeDefinition } from './pdf/write.ts'

const SHEET = { width: PAGE.height, height: PAGE.width } as const
const SIDE = 96
const ROOM = SHEET.width - 2 * SIDE

/** Writes a page for each; the same certificates give the same bytes, and each its digest wherever it stands. */
export async function writeCertificates(certificates: readonly Certificate[], path: string): Promise<void> {
  const faces = readFaces()
  const [first] = certificates
  if (!first) throw new Error('no certificate to print')
  const madeOn = new Date(`${first.heldOn}T00:00:00Z`)
  await writeDefinition(
    {
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: [SIDE, 80, SIDE, 40],
      info: {
        title: certificates.length === 1 ? `${first.title} ${first.number}` : first.title,
        author: first.organisation,
        subject: first.number,
        keywords: certificates.map(reportDigest).join(' '),
        creator: 'Plumbline',
        producer: 'Plumbline',
        creationDate: madeOn,
        modDate: madeOn,
      },
      language: first.language,
      displayTitle: true,
      background: frame(),
      content: certificates.flatMap((one, i) => pageOf(one, i > 0, faces)),
      defaultStyle: { font: FAMILY, fontSize: 11, color: TEXT, alignment: 'center' },
    },
    path,
  )
}

function frame(): TDocumentDefinitions['background'] {
  const rectangle = (inset: number, lineWidth: number, lineColor: string) =>
    ({
      type: 'rect',
      x: inset,
      y: inset,
      w: SHEET.width - 2 * inset,
      h: SHEET.height - 2 * inset,
      lineWidth,
      lineColor,
    }) as const
  // Ticks where the inner lines meet: a plain corner looks like a table.
  const corner = (x: number, y: number) =>
    ({
      type: 'rect',
      x: x - 3,
      y: y - 3,
      w: 6,
      h: 6,
      lineWidth: 0.8,
      lineColor: INK,
      color: '#ffffff',
    }) as const
  const [near, far, low] = [35, SHEET.width - 35, SHEET.height - 35]
  return () => ({
    alignment: 'left',
    canvas: [
      rectangle(26, 2.2, INK),
      rectangle(35, 0.6, INK),
      corner(near, near),
      corner(far, near),
      corner(near, low),
      corner(far, low),
    ],
  })
}

function pageOf(certificate: Certificate, breaks: boolean, faces: Faces): readonly Content[] {
  const digest = reportDigest(certificate)
  const say = sayIn(certificate.language)
  const { value: one, missing } = makePrintable(certificate, certificate.language, faces.normal)
  const fit = (text: string, sizes: readonly number[], lines: number): number =>
    sizes.find((size) => wrapText(text, ROOM, size, faces.bold).length <= lines) ?? sizes.at(-1)!
  return [
    {
      text: one.organisation,
      fontSize: fit(one.organisation, [15, 12, 10], 1),
      color: INK,
      ...(breaks && { pageBreak: 'before' }),
    },
    {
      text: one.title,
      fontSize: fit(one.title, [38, 32], 1),
      bold: true,
      color: INK,
      characterSpacing: certificate.language === 'en' ? 1 : 6,
      margin: [0, 12, 0, 6],
      outline: true,
      outlineText: `${certificate.name} ${certificate.number}`,
    },
    {
      alignment: 'left',
      canvas: [
        { type: 'line', x1: ROOM / 2 - 40, y1: 0, x2: ROOM / 2 + 40, y2: 0, lineWidth: 1.2, lineColor: INK },
      ],
    },
    {
      text: one.name,
      fontSize: fit(one.name, [30, 24, 18, 14], 1),
      bold: true,
      color: INK,
      margin: [0, 26, 0, 0],
    },
    {
      text: one.about,
      fontSize: fit(one.about, [11, 9.5, 8], 2),
      color: GREY,
      margin: [0, 2, 0, 18],
    },
    {
      text: one.statement,
      fontSize: fit(one.statement, [14, 12.5, 11], 3),
      lineHeight: 1.25,
      margin: [0, 0, 0, 18],
    },
    factsRow(one),
    signers(one),
    {
      absolutePosition: { x: SIDE, y: SHEET.height - 66 },
      text: [
        `${say('paper.certificateNumber')} ${one.number} · ${say('report.digestShort')} ${shortDigest(digest)}\n`,
        digest,
        ...(missing.length > 0 ? [` · ${missing.join(' ')}`] : []),
      ],
      fontSize: SIZE.small,
      color: GREY,
    },
  ]
}

function factsRow({ facts }: Certificate): Content {
  const width = ROOM / facts.length
  return {
    table: {
      widths: facts.map(() => width),
      body: [
        facts.map(({ label }) => ({ text: label, color: GREY, fontSize: SIZE.body })),
        facts.map(({ text }) => ({ text, color: INK, bold: true })),
      ],
    },
    layout: {
      hLineWidth: (i) => (i === 1 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: (i) => (i === 0 ? 5 : 0),
      paddingBottom: (i) => (i === 1 ? 5 : 0),
    },
  }
}

/** Lines to sign and to seal on, at the same height on every certificate. */
function signers({ signers: [trainer, seal], date }: Certificate): Content {
  const length = 200
  // Made anew for each: the printer keeps its place in the very object.
  const line = (): Content => ({
    alignment: 'left',
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.6, lineColor: INK }],
    margin: [0, 0, 0, 3],
  })
  const under = (...texts: readonly string[]): Column => ({
    width: length,
    stack: [line(), ...texts.map((text) => ({ text, fontSize: SIZE.heading }))],
  })
  return {
    absolutePosition: { x: SIDE, y: SHEET.height - 134 },
    columns: [under(trainer), { width: ROOM - 2 * length, text: '' }, under(seal, date)],
  }
}
