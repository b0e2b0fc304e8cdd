import { chmodSync, mkdirSync } from 'node:fs'
import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../core/errors.ts'
import { LIMITS } from '../../intake/limits.ts'
import { makeCompound } from './makeCompound.ts'
import { bookParts, makeBook, makeZip, sheetXml } from './makeZip.ts'
import { cellsOf, refusalOf } from './reading.ts'
import { openHandles, scratchFile, scratchPath } from './scratch.ts'

const bytes = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(64)])
const part = (name: string, content = '<x/>') => ({ name, content })
const BOOK = makeBook({ rows: '<row><c><v>1</v></c></row>'.repeat(2_000) })
const HTML =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>工单编号</td></tr></table></html>'

describe('a file is refused for what it is, whatever its name', () => {
  const cases: readonly (readonly [
    what: string,
    name: string,
    content: string | Uint8Array,
    code: ErrorCode,
    kind?: string,
  ])[] = [
    ['nothing at all', 'a.csv', '', 'fileEmpty'],
    ['nothing but line ends', 'a.csv', '\ufeff\r\n\r\n  \r\n', 'fileEmpty'],
    ['the lock of an open workbook', '~$工单.xlsx', '\x05user', 'fileIsLock'],
    ['a workbook of Excel 97', 'a.xls', makeCompound(['Workbook', '\x05SummaryInformation']), 'fileIsXls'],
    ['a workbook of Excel 95 under another name', 'a.csv', makeCompound(['Book']), 'fileIsXls'],
    ['a workbook of Excel 4', 'a.xls', bytes('0904060000001000'), 'fileIsXls'],
    [
      'an encrypted workbook',
      'a.xlsx',
      makeCompound(['EncryptionInfo', 'a', 'b', 'c', 'EncryptedPackage']),
      'fileEncrypted',
    ],
    ['an encrypted ZIP', 'a.xlsx', makeZip([{ ...part('xl/workbook.xml'), flags: 1 }]), 'fileEncrypted'],
    ['a Word document of old', 'a.doc', makeCompound(['WordDocument']), 'fileForeign', 'DOC'],
    ['a message of Outlook', 'a.msg', makeCompound(['__properties_version1.0']), 'fileForeign', 'MSG'],
    [
      'a compound file cut off',
      'a.xls',
      makeCompound(['a', 'b', 'c', 'Workbook']).subarray(0, 1_100),
      'fileTruncated',
    ],
    [
      'a Word document',
      'a.docx',
      makeZip([part('[Content_Types].xml'), part('word/document.xml')]),
      'fileForeign',
      'DOCX',
    ],
    [
      'slides',
      'a.xlsx',
      makeZip([part('[Content_Types].xml'), part('ppt/presentation.xml')]),
      'fileForeign',
      'PPTX',
    ],
    ['a binary workbook', 'a.xlsb', makeZip([part('xl/workbook.bin')]), 'fileForeign', 'XLSB'],
    [
      'an OpenDocument sheet',
      'a.ods',
      makeZip([part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), part('content.xml')]),
      'fileForeign',
      'ODS',
    ],
    ['a Numbers sheet', 'a.numbers', makeZip([part('Index/Document.iwa')]), 'fileForeign', 'Numbers'],
    ['an archive', 'a.zip', makeZip([part('records.csv', 'a,b')]), 'fileForeign', 'ZIP'],
    ['an archive of nothing', 'a.zip', makeZip([]), 'fileForeign', 'ZIP'],
    ['a PDF', 'a.csv', '%PDF-1.7\n1 0 obj', 'fileForeign', 'PDF'],
    ['a picture', 'a.xlsx', bytes('89504e470d0a1a0a'), 'fileForeign', 'PNG'],
    ['another picture', 'a.csv', bytes('ffd8ffe0'), 'fileForeign', 'JPEG'],
    ['a RAR archive', 'a.csv', bytes('526172211a07'), 'fileForeign', 'RAR'],
    ['a gzip archive', 'a.csv.gz', bytes('1f8b0800'), 'fileForeign', 'gzip'],
    ['a program', 'a.csv', bytes('4d5a9000'), 'fileForeign', 'EXE'],
    ['a database', 'a.csv', 'SQLite format 3\0', 'fileForeign', 'SQLite'],
    ['HTML named as a workbook', '工单.xls', HTML, 'fileForeign', 'HTML'],
    [
      'HTML behind declarations, in GBK',
      'a.xls',
      encode(`<?xml version="1.0"?>\n<!-- 导出 -->\n${HTML}`, 'gbk'),
      'fileForeign',
      'HTML',
    ],
    ['HTML in UTF-16', 'a.xls', encode(HTML, 'utf-16le', { addBOM: true }), 'fileForeign', 'HTML'],
    [
      'a workbook of Excel 2003 in XML',
      'a.xls',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
      'fileForeign',
      'XML',
    ],
    ['a web archive', 'a.xls', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'fileForeign', 'MHTML'],
    ['JSON', 'a.csv', '[\n  {"id": 1, "at": "2026"}\n]', 'fileForeign', 'JSON'],
    ['a JSON object', 'a.csv', '{"rows": []}', 'fileForeign', 'JSON'],
    ['rich text', 'a.csv', '{\\rtf1\\ansi', 'fileForeign', 'RTF'],
    [
      'random bytes',
      'a.csv',
      Buffer.from(Array.from({ length: 4_096 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)),
      'fileForeign',
      'binary',
    ],
    [
      'a text that never ends a line',
      'a.txt',
      'x'.repeat(LIMITS.recordCharacters + 2),
      'fileForeign',
      'text',
    ],
    [
      'a workbook cut off before its directory',
      'a.xlsx',
      BOOK.subarray(0, BOOK.length - 400),
      'fileTruncated',
    ],
    ['a workbook cut off after its first bytes', 'a.xlsx', BOOK.subarray(0, 40), 'fileTruncated'],
  ]
  for (const [what, name, content, code, kind] of cases)
    test(what, async () => {
      const refused = await refusalOf(scratchFile(name, content))
      expect(refused).toEqual({ code, detail: { fileName: name, ...(kind === undefined ? {} : { kind }) } })
    })

  test('a file that is not there, by the name people know', async () => {
    const refused = await refusalOf(scratchPath('7f3a.bin'), { fileName: '工单.xlsx' })
    expect(refused).toEqual({ code: 'fileMissing', detail: { fileName: '工单.xlsx' } })
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file one may not read',
    async () => {
      const path = scratchFile('a.csv', 'a,b')
      chmodSync(path, 0)
      expect(await refusalOf(path)).toEqual({ code: 'fileNotReadable', detail: { fileName: 'a.csv' } })
    },
  )

  test('a folder', async () => {
    const path = scratchPath('records')
    mkdirSync(path)
    expect(await refusalOf(path)).toEqual({ code: 'fileIsFolder', detail: { fileName: 'records' } })
  })

  test('a lock file by the name people know', async () => {
    const path = scratchFile('7f3a.bin', 'x')
    expect((await refusalOf(path, { fileName: '~$a.xlsx' })).code).toBe('fileIsLock')
  })
})

describe('tables whose first letters are those of another format are read', () => {
  test.each([
    ['BM of a bitmap', 'BMI,name\n21,a\n'],
    ['MZ of a program', 'MZ,name\n1,a\n'],
    ['ID3 of music', 'ID3,name\n1,a\n'],
    ['a tag for a header', '<DATE>,<TIME>\n2026-01-01,10:00\n'],
    ['a list for a header', '[id],[name]\n1,a\n'],
  ])('%s', async (_, text) => {
    expect((await cellsOf(scratchFile('a.csv', text))).length).toBe(2)
  })

  test('a text under the name of a workbook', async () => {
    expect(await cellsOf(scratchFile('a.xlsx', 'a,b\n1,2\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('a workbook under the name of a text', async () => {
    expect(await cellsOf(scratchFile('a.csv', makeBook({ rows: '<row><c><v>1</v></c></row>' })))).toEqual([
      [1],
    ])
  })
})

describe('a damaged workbook is refused as incomplete', () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(500)
  const whole = bookParts({ rows, strings: '<si><t>a</t></si>', formats: ['0'] })
  const withPart = (name: string, change: (content: string) => object) =>
    makeZip(whole.map((each) => (each.name === name ? { ...each, ...change(String(each.content)) } : each)))
  const without = (name: string) => makeZip(whole.filter((each) => each.name !== name))
  const sheet = 'xl/worksheets/sheet1.xml'
  const cases: readonly (readonly [what: string, content: Buffer])[] = [
    ['sheet cut off among its cells', withPart(sheet, (xml) => ({ content: xml.slice(0, 5_000) }))],
    ['sheet cut off behind its cells', withPart(sheet, (xml) => ({ content: xml.slice(0, -5) }))],
    ['sheet whose deflate breaks', withPart(sheet, () => ({ deflated: Buffer.from('ffffffffffff', 'hex') }))],
    ['sheet whose bytes are not those it had', withPart(sheet, () => ({ checksum: 1 }))],
    ['strings cut off', withPart('xl/sharedStrings.xml', (xml) => ({ content: xml.slice(0, -8) }))],
    ['styles cut off', withPart('xl/styles.xml', (xml) => ({ content: xml.slice(0, -20) }))],
    ['list of sheets cut off', withPart('xl/workbook.xml', (xml) => ({ content: xml.slice(0, -4) }))],
    ['sheet gone', without(sheet)],
    ['list of sheets gone', without('xl/workbook.xml')],
    ['strings gone that a cell points at', makeBook({ rows: '<row><c t="s"><v>0</v></c></row>' })],
    [
      'string gone that a cell points at',
      makeBook({ rows: '<row><c t="s"><v>7</v></c></row>', strings: '<si><t>a</t></si>' }),
    ],
  ]
  test.each(cases)('%s', async (_, content) => {
    const path = scratchFile('a.xlsx', content)
    expect(await refusalOf(path)).toEqual({ code: 'fileTruncated', detail: { fileName: 'a.xlsx' } })
    expect(openHandles(path) ?? 0).toBe(0)
  })

  test('but not where the damage is in a part that is of no use here', async () => {
    const book = bookParts({ rows, parts: { 'xl/theme/theme1.xml': '<theme/>' } })
    const damaged = book.map((each) => (each.name.includes('theme') ? { ...each, checksum: 1 } : each))
    expect((await cellsOf(scratchFile('a.xlsx', makeZip(damaged)))).length).toBe(500)
  })
})

describe('a bomb is defused', () => {
  test('a sheet that inflates beyond all honest measure', async () => {
    const xml = sheetXml(
      `<row><c t="inlineStr"><is><t>${' '.repeat(LIMITS.inflateFree + (8 << 20))}</t></is></c></row>`,
    )
    const path = scratchFile('a.xlsx', makeBook({ sheets: [{ name: 'a', xml }] }))
    expect((await refusalOf(path)).code).toBe('fileTooLarge')
  })

  test('an entity that stands for others is not looked into', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${sheetXml('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>').replace(/<\?.*?\?>/, '')}`
    expect(await cellsOf(scratchFile('a.xlsx', makeBook({ sheets: [{ name: 'a', xml }] })))).toEqual([
      ['&b;'],
    ])
  })
})

describe('a sheet', () => {
  const book = makeBook({ sheets: [{ name: '工单', rows: '<row><c><v>1</v></c></row>' }, { name: 'Notes' }] })
  test('that is not there is refused with those that are', async () => {
    const refused = await refusalOf(scratchFile('a.xlsx', book), { sheet: '投诉' })
    expect(refused).toEqual({
      code: 'sheetMissing',
      detail: { fileName: 'a.xlsx', sheet: '投诉', sheets: ['工单', 'Notes'] },
    })
  })

  test('cannot be found where there are only charts', async () => {
    const charts = makeBook({ sheets: [{ name: 'Chart1', kind: 'chartsheet', xml: '<chartsheet/>' }] })
    expect((await refusalOf(scratchFile('a.xlsx', charts))).code).toBe('sheetMissing')
  })
})
