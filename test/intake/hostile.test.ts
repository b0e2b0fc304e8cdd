// Files made to do harm, or made by programs that care for nothing: each is read or refused by name, in bounded memory.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { bookParts, makeBook, makeZip, MAIN, sheetXml } from './makeZip.ts'
import { scratchFile } from './scratch.ts'

interface Verdict {
  readonly rows?: number
  readonly columns?: number
  readonly code?: string
  readonly kind?: string
  readonly fault?: string
  readonly peakMegabytes: number
}
type Case = readonly [what: string, name: string, content: () => string | Uint8Array, verdict: object]

/** Peak of the whole process that reads all files of a group, one after the other. */
const MOST_MEGABYTES = 500

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const HEAD_ROW = `<row>${text('受理时间')}${text('承办单位')}</row>`
const DATA_ROW = `<row>${text('2026-01-02')}${text('客服')}</row>`
const ROWS = HEAD_ROW + DATA_ROW
const HEAD = '工单编号,受理时间,承办单位\n'
const ROW = 'A,2026-01-02 10:00,客服部\n'
const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const DOCTYPE = `<!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY l0 "ha"><!ENTITY e SYSTEM "file:///etc/passwd">${LAUGHS}]>`
const withDoctype = (rows: string) =>
  makeBook({ sheets: [{ name: 'a', xml: DOCTYPE + sheetXml(rows).replace(/<\?.*?\?>/, '') }] })
const relations = (target: string) => ({
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" ${target}/></Relationships>`,
})
const numbered = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join('')

const WORKBOOKS: readonly Case[] = [
  [
    'an archive within an archive',
    'a.xlsx',
    () => makeZip([{ name: 'a.zip', content: makeZip([{ name: 'b', content: Buffer.alloc(8 << 20) }]) }]),
    { code: 'fileForeign', kind: 'ZIP' },
  ],
  [
    'more parts than any workbook has',
    'a.xlsx',
    () =>
      makeZip([
        ...bookParts({ rows: ROWS }),
        ...Array.from({ length: 25_000 }, (_, i) => ({ name: `xl/${i}`, content: '' })),
      ]),
    { code: 'fileTooLarge' },
  ],
  [
    'an entity that grows tenfold nine times',
    'a.xlsx',
    () => withDoctype(ROWS.replace('客服', '&l9;')),
    { rows: 2 },
  ],
  [
    'an entity that names a file of this machine',
    'a.xlsx',
    () => withDoctype(ROWS.replace('客服', '&e;')),
    { rows: 2 },
  ],
  [
    'a sheet that lies in the network',
    'a.xlsx',
    () =>
      makeBook({ rows: ROWS, parts: relations('Target="http://example.org/s.xml" TargetMode="External"') }),
    { rows: 2 },
  ],
  [
    'a sheet that lies outside of the archive',
    'a.xlsx',
    () => makeBook({ rows: ROWS, parts: relations('Target="../../../../etc/passwd"') }),
    { code: 'fileTruncated' },
  ],
  [
    'content types that are wrong',
    'a.xlsx',
    () => makeBook({ rows: ROWS, parts: { '[Content_Types].xml': 'x' } }),
    { rows: 2 },
  ],
  [
    'a row number below zero',
    'a.xlsx',
    () => makeBook({ rows: HEAD_ROW + DATA_ROW.replace('<row>', '<row r="-5">') }),
    { rows: 2 },
  ],
  [
    'a row number beyond any sheet',
    'a.xlsx',
    () => makeBook({ rows: HEAD_ROW + DATA_ROW.replace('<row>', '<row r="99999999999999">') }),
    {},
  ],
  [
    'a column beyond any sheet',
    'a.xlsx',
    () => makeBook({ rows: `${ROWS}<row r="3"><c r="ZZZZZZZZ3"><v>1</v></c></row>` }),
    {},
  ],
  [
    'as many columns as a sheet has',
    'a.xlsx',
    () =>
      makeBook({
        rows: `<row>${numbered(16_384, (i) => text(`c${i}`))}</row><row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`,
      }),
    { rows: 2, columns: 16_384 },
  ],
  [
    'a million styled rows without a value',
    'a.xlsx',
    () =>
      makeBook({
        rows: ROWS + numbered(1_048_574, (i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`),
        formats: ['0'],
      }),
    { rows: 2 },
  ],
  [
    'merged areas over all cells, a hundred thousand times',
    'a.xlsx',
    () =>
      makeBook({
        rows: ROWS,
        behind: `<mergeCells>${'<mergeCell ref="A3:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
      }),
    { rows: 2 },
  ],
  [
    'merged areas that are none',
    'a.xlsx',
    () =>
      makeBook({
        rows: ROWS,
        behind: '<mergeCells><mergeCell ref="B2:A1"/><mergeCell ref="x"/><mergeCell/></mergeCells>',
      }),
    {},
  ],
  [
    'elements within one another, deeper than any stack',
    'a.xlsx',
    () =>
      makeBook({
        rows: `${ROWS}<row><c>${'<x>'.repeat(200_000)}${'</x>'.repeat(200_000)}<v>1</v></c></row>`,
      }),
    { rows: 3 },
  ],
  [
    'an attribute of many megabytes',
    'a.xlsx',
    () => makeBook({ rows: `${HEAD_ROW}<row spans="${'1'.repeat(10 << 20)}"><c><v>1</v></c></row>` }),
    { code: 'fileTooLarge' },
  ],
  [
    'two million styles',
    'a.xlsx',
    () =>
      makeBook({
        rows: ROWS,
        parts: {
          'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf numFmtId="0"/>'.repeat(2_000_000)}</cellXfs></styleSheet>`,
        },
      }),
    { rows: 2 },
  ],
  [
    'dates no calendar has',
    'a.xlsx',
    () =>
      makeBook({
        rows: `${HEAD_ROW}<row><c s="1"><v>1e300</v></c><c s="1"><v>-5</v></c></row>`,
        formats: ['yyyy-mm-dd'],
      }),
    { rows: 2 },
  ],
  [
    'a number format that never ends',
    'a.xlsx',
    () =>
      makeBook({
        rows: `${HEAD_ROW}<row><c s="1"><v>46000</v></c></row>`,
        formats: [`${'['.repeat(50_000)}y`],
      }),
    { rows: 2 },
  ],
  [
    'a sheet of nothing',
    'a.xlsx',
    () => makeBook({ sheets: [{ name: 'a', xml: '' }] }),
    { code: 'fileTruncated' },
  ],
]

const TEXTS: readonly Case[] = [
  [
    'NULs among the letters',
    'a.csv',
    () => HEAD + ROW.replace('A', 'A\0\0') + ROW.repeat(20),
    { rows: 22, columns: 3 },
  ],
  [
    'one line of a hundred megabytes',
    'a.csv',
    () => Buffer.alloc(100 << 20, 'x'),
    { code: 'fileForeign', kind: 'text' },
  ],
  [
    'one record of fifty million cells',
    'a.csv',
    () => HEAD + 'y,'.repeat(25 << 20),
    { code: 'fileForeign', kind: 'text' },
  ],
  ['a quote that nothing closes', 'a.csv', () => `${HEAD}"${ROW.repeat(50_000)}`, {}],
  ['nothing but quotes', 'a.csv', () => Buffer.alloc(20 << 20, '"'), {}],
  [
    'lines that end as on old Macs',
    'a.csv',
    () => (HEAD + ROW.repeat(100)).replaceAll('\n', '\r'),
    { rows: 101 },
  ],
  [
    'two encodings in one file',
    'a.csv',
    () => Buffer.concat([Buffer.from(HEAD + ROW.repeat(300)), encode(ROW.repeat(300), 'gbk')]),
    {},
  ],
  ['UTF-16 without its mark', 'a.csv', () => encode(HEAD + ROW.repeat(50), 'utf-16le'), { rows: 51 }],
  [
    'UTF-16 cut in the middle of a letter',
    'a.csv',
    () => Buffer.concat([encode(HEAD + ROW.repeat(50), 'utf-16le', { addBOM: true }), Buffer.from('x')]),
    { rows: 52 },
  ],
  ['UTF-32', 'a.csv', () => encode(HEAD + ROW.repeat(50), 'utf-32le', { addBOM: true }), { rows: 51 }],
  [
    'a mark in the middle',
    'a.csv',
    () => `\ufeff${HEAD}${ROW.repeat(3)}\ufeff${HEAD}${ROW.repeat(3)}`,
    { rows: 8 },
  ],
  [
    'the line of Excel that names the separator',
    'a.csv',
    () => `sep=;\n${(HEAD + ROW.repeat(3)).replaceAll(',', ';')}`,
    { rows: 4 },
  ],
  [
    'ten thousand columns',
    'a.csv',
    () => `${numbered(10_000, (i) => `c${i},`)}x\n${'1,'.repeat(10_000)}1\n`,
    { rows: 2, columns: 10_001 },
  ],
  ['a million columns', 'a.csv', () => `${'c,'.repeat(1_000_000)}\n${ROW}`, {}],
  [
    'headers that repeat',
    'a.csv',
    () => `受理时间,受理时间,承办单位\n2026-01-02,2026-01-03,a\n`,
    { rows: 2, columns: 3 },
  ],
  ['nothing but a header', 'a.csv', () => HEAD, { code: 'noRows' }],
  ['nothing but a mark', 'a.csv', () => '\ufeff', { code: 'fileEmpty' }],
  ['fifty megabytes of line ends', 'a.csv', () => Buffer.alloc(50 << 20, '\n'), { code: 'noRows' }],
  ['records of nothing but separators', 'a.csv', () => `${','.repeat(100)}\n`.repeat(50_000), {}],
  ['XML', 'a.xls', () => '<records><r><a>1</a></r></records>', {}],
  ['JSON by lines', 'a.csv', () => '{"a":1}\n{"a":2}\n', { code: 'fileForeign', kind: 'JSON' }],
  [
    'SYLK',
    'a.csv',
    () => 'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"a"\r\nE\r\n',
    { code: 'fileForeign', kind: 'SYLK' },
  ],
  ['a gzip archive', 'a.csv', () => gzipSync(HEAD + ROW), { code: 'fileForeign', kind: 'gzip' }],
  ['a megabyte of NULs', 'a.csv', () => Buffer.alloc(1 << 20), { code: 'fileForeign', kind: 'binary' }],
  ['a single letter', 'a.csv', () => 'a', {}],
  ['a single quote', 'a.csv', () => '"', {}],
  [
    'cells as long as books',
    'a.csv',
    () => HEAD + `A,2026-01-02 10:00,${'x'.repeat(900_000)}\n`.repeat(30),
    { rows: 31 },
  ],
  ['formulas', 'a.csv', () => `${HEAD}=cmd|' /C calc'!A0,2026-01-02 10:00,@SUM(1)\n`, { rows: 2 }],
]

describe.each([
  ['workbooks', WORKBOOKS],
  ['texts', TEXTS],
])('%s', (_, cases) => {
  test('are read or refused for what they are, in bounded memory', { timeout: 300_000 }, async () => {
    const paths = cases.map(([, name, content]) => scratchFile(name, content()))
    const script = join(import.meta.dirname, 'verdictsOf.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--max-old-space-size=300',
      script,
      ...paths,
    ])
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Verdict)
    const told = cases.map(([what, , , wanted], i) => [what, { ...verdicts[i], ...wanted }])
    expect(cases.map(([what], i) => [what, verdicts[i]])).toEqual(told)
    expect(verdicts.filter(({ fault }) => fault !== undefined)).toEqual([])
    expect(Math.max(...verdicts.map(({ peakMegabytes }) => peakMegabytes))).toBeLessThan(MOST_MEGABYTES)
  })
})
