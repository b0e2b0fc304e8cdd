import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../core/table.ts'
import { openTable } from '../../intake/openTable.ts'
import { type Book, makeBook, MAIN, sheetXml } from './makeZip.ts'
import { cellsOf, rowsOf } from './reading.ts'
import { openHandles, scratchFile } from './scratch.ts'

const read = (book: Book, sheet?: string) =>
  cellsOf(scratchFile('a.xlsx', makeBook(book)), sheet ? { sheet } : {})
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
const inline = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const at = (iso: string, hasTime = true) => ({ wall: Date.parse(`${iso}Z`), hasTime })

describe('texts', () => {
  const cases: readonly (readonly [what: string, item: string, expected: Cell])[] = [
    ['plain', '<t>工单</t>', '工单'],
    ['with space at the ends', '<t xml:space="preserve">  a </t>', '  a '],
    [
      'of several runs',
      '<r><rPr><b/></rPr><t>承办</t></r><r><t xml:space="preserve"> 单位</t></r>',
      '承办 单位',
    ],
    [
      'with a phonetic guide',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '東京',
    ],
    ['with runs and guides', '<r><t>東</t></r><rPh sb="0" eb="1"><t>ト</t></rPh><r><t>京</t></r>', '東京'],
    [
      'with entities',
      '<t>a &lt; b &amp;amp; &quot;c&quot; &#x4E2D;&#25991; &#128512;</t>',
      'a < b &amp; "c" 中文 😀',
    ],
    ['with escapes', '<t>a_x000D_b_x0009_c _x005F_x000D_ _x00e9_ _xZZZZ_</t>', 'a\rb\tc _x000D_ é _xZZZZ_'],
    ['with a character in two escapes', '<t>_xD83D__xDE00_</t>', '😀'],
    ['with line breaks', '<t>a\r\nb\rc&#10;d</t>', 'a\nb\nc\nd'],
    ['in CDATA, with comments between', '<t>a<!-- <t>x</t> --><![CDATA[<b> & ]]>c</t>', 'a<b> & c'],
    ['empty', '<t></t>', null],
    ['not there', '', null],
  ]
  test.each(cases)('shared: %s', async (_, item, expected) => {
    const cells = await read({
      strings: `<si><t>x</t></si><si>${item}</si>`,
      rows: row('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'),
    })
    expect(cells).toEqual([expected === null ? ['x'] : ['x', expected]])
  })
  test.each(cases)('inline: %s', async (_, item, expected) => {
    const cells = await read({ rows: row(inline('x'), `<c t="inlineStr"><is>${item}</is></c>`) })
    expect(cells).toEqual([expected === null ? ['x'] : ['x', expected]])
  })
})

describe('values', () => {
  const cases: readonly (readonly [what: string, cell: string, expected: Cell])[] = [
    ['a number', '<c><v>12.5</v></c>', 12.5],
    ['a number in powers of ten', '<c t="n"><v>1.5E3</v></c>', 1_500],
    ['a number of 15 digits', '<c><v>202603080001234</v></c>', 202_603_080_001_234],
    ['a longer number than a number can hold', '<c><v>110101199003078515</v></c>', '110101199003078515'],
    ['a true', '<c t="b"><v>1</v></c>', true],
    ['a false', '<c t="b"><v>0</v></c>', false],
    ['an error as its text', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a formula with a number', '<c><f>A1+1</f><v>3</v></c>', 3],
    ['a formula with a text', '<c t="str"><f>A1&amp;"x"</f><v>a &amp; x</v></c>', 'a & x'],
    ['a formula with a truth', '<c t="b"><f>A1=1</f><v>1</v></c>', true],
    ['a formula with an error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a follower of a shared formula', '<c><f t="shared" si="0"/><v>7</v></c>', 7],
    ['a formula never computed', '<c><f>A1</f></c>', null],
    ['a style and nothing else', '<c s="1"/>', null],
    ['an empty value', '<c t="s"><v></v></c>', null],
    ['a date written out', '<c t="d"><v>2026-03-08T16:30:10</v></c>', at('2026-03-08T16:30:10')],
    [
      'a date with fractions written out',
      '<c t="d"><v>2026-03-08T16:30:10.5Z</v></c>',
      at('2026-03-08T16:30:10.500'),
    ],
    ['a day written out', '<c t="d"><v>2026-03-08</v></c>', at('2026-03-08', false)],
    ['a text said to be a number', '<c><v>n/a</v></c>', 'n/a'],
  ]
  test.each(cases)('%s', async (_, cell, expected) => {
    const cells = await read({ rows: row(inline('x'), cell), formats: ['0'] })
    expect(cells).toEqual([expected === null ? ['x'] : ['x', expected]])
  })
})

describe('dates', () => {
  const formats = ['yyyy-mm-dd hh:mm:ss', 'yyyy/m/d', 'h:mm', '[h]:mm', 14, 22, '#,##0'] as const
  const cases: readonly (readonly [what: string, style: number, serial: string, expected: Cell])[] = [
    ['a date with time', 1, '46089.687615740739', at('2026-03-08T16:30:10')],
    ['a date with milliseconds', 1, '46089.6876184838', at('2026-03-08T16:30:10.237')],
    ['a day', 2, '46089', at('2026-03-08', false)],
    ['a time hidden by a format of days', 2, '46089.5', at('2026-03-08T12:00')],
    ['a midnight shown as such', 1, '46089', at('2026-03-08')],
    ['a time of day', 3, '0.6875', at('1899-12-30T16:30')],
    ['a date of which only the time is shown', 3, '46089.6875', at('2026-03-08T16:30')],
    ['a length of time', 4, '1.2604166666666667', '30:15:00'],
    ['a negative length of time', 4, '-0.25', '-6:00:00'],
    ['a built-in day', 5, '1', at('1900-01-01', false)],
    ['a built-in date with time', 6, '61.25', at('1900-03-01T06:00')],
    ['a number', 7, '46089', 46_089],
    ['a negative number, which is no date', 1, '-1', -1],
    ['a number beyond the calendar', 1, '20260308163010', 20_260_308_163_010],
  ]
  test.each(cases)('from 1900: %s', async (_, style, serial, expected) => {
    expect(await read({ rows: row(`<c s="${style}"><v>${serial}</v></c>`), formats })).toEqual([[expected]])
  })

  test('from 1904', async () => {
    const rows = row('<c s="1"><v>44627.6875</v></c>', '<c s="2"><v>0</v></c>', '<c s="3"><v>0.6875</v></c>')
    const cells = await read({ rows, formats, startsIn1904: true })
    expect(cells).toEqual([[at('2026-03-08T16:30'), at('1904-01-01', false), at('1899-12-30T16:30')]])
  })

  test('are numbers where the workbook has no styles', async () => {
    expect(await read({ rows: row('<c s="1"><v>46089.5</v></c>') })).toEqual([[46_089.5]])
  })
})

describe('places', () => {
  test('rows and cells stand where they say, gaps between are null or left out', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row>'
    const table = await openTable(scratchFile('a.xlsx', makeBook({ rows })))
    expect(await rowsOf(table)).toEqual([
      { number: 2, cells: [null, 1, null, 2] },
      { number: 5, cells: [3] },
    ])
  })

  test('rows and cells that do not say follow the one before', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>4</v></c></row>'
    const table = await openTable(scratchFile('a.xlsx', makeBook({ rows })))
    expect(await rowsOf(table)).toEqual([
      { number: 1, cells: [1, null, null, 2, 3] },
      { number: 5, cells: [4] },
    ])
  })

  test('cells out of order find their place, and of one given twice the later counts', async () => {
    const rows = '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="C1"><v>9</v></c></row>'
    expect(await read({ rows })).toEqual([[1, null, 9]])
  })

  test('a row given twice in succession is one row', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'
    expect(await read({ rows })).toEqual([[1, 2]])
  })

  test('the last column and row of a sheet', async () => {
    const table = await openTable(
      scratchFile('a.xlsx', makeBook({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' })),
    )
    const [last] = await rowsOf(table)
    expect([last?.number, last?.cells.length, last?.cells.at(-1)]).toEqual([1_048_576, 16_384, 1])
  })

  test('65,000 styled empty rows are passed over', async () => {
    const empty = Array.from(
      { length: 65_000 },
      (_, i) => `<row r="${i + 3}" s="1" ht="14"><c r="A${i + 3}" s="1"/><c r="B${i + 3}" s="1"/></row>`,
    )
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>${empty.join('')}<row r="65100"><c r="A65100"><v>3</v></c></row>`
    const table = await openTable(scratchFile('a.xlsx', makeBook({ rows, formats: ['0'] })))
    expect((await rowsOf(table)).map((each) => each.number)).toEqual([1, 2, 65_100])
  })
})

describe('merged cells', () => {
  const merge = (...refs: string[]) =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const numbered = (r: number, cells: Readonly<Record<string, number>>) =>
    `<row r="${r}">${Object.entries(cells)
      .map(([column, value]) => `<c r="${column}${r}"><v>${value}</v></c>`)
      .join('')}</row>`

  test('hold the value of the first everywhere', async () => {
    const rows = numbered(1, { A: 1, D: 2 }) + numbered(2, { D: 3 }) + numbered(3, { A: 4 })
    expect(await read({ rows, behind: merge('A1:C2') })).toEqual([[1, 1, 1, 2], [1, 1, 1, 3], [4]])
  })

  test('fill rows shorter than they are, whatever stale values lie under them', async () => {
    const rows = numbered(1, { A: 1, B: 9 }) + numbered(2, { A: 2, C: 5 })
    expect(await read({ rows, behind: merge('A1:D1', 'C2:C3') })).toEqual([
      [1, 1, 1, 1],
      [2, null, 5],
    ])
  })

  test('make no record of a row that has no value of its own', async () => {
    const rows = `${numbered(1, { A: 1, B: 2 })}<row r="2"><c r="A2" s="1"/><c r="B2" s="1"/></row>${numbered(3, { B: 3 })}`
    const table = await openTable(scratchFile('a.xlsx', makeBook({ rows, behind: merge('A1:A3') })))
    expect(await rowsOf(table)).toEqual([
      { number: 1, cells: [1, 2] },
      { number: 3, cells: [1, 3] },
    ])
  })

  test('without a value spread nothing', async () => {
    expect(
      await read({ rows: numbered(1, { C: 1 }) + numbered(2, { A: 2 }), behind: merge('A1:B2') }),
    ).toEqual([[null, null, 1], [2]])
  })

  test('are the same at every reading', async () => {
    const table = await openTable(
      scratchFile(
        'a.xlsx',
        makeBook({ rows: numbered(1, { A: 1 }) + numbered(2, { B: 2 }), behind: merge('A1:A2') }),
      ),
    )
    expect(await rowsOf(table)).toEqual(await rowsOf(table))
  })

  test('over whole sheets cost no more than the rows there are', async () => {
    const [first] = await read({ rows: numbered(1, { A: 1 }), behind: merge('A1:XFD1048576') })
    expect(first?.length).toBe(16_384)
  })
})

describe('sheets', () => {
  const value = (n: number) => row(`<c><v>${n}</v></c>`)
  const book: Book = {
    sheets: [
      { name: '隐藏', rows: value(1), state: 'hidden' },
      { name: 'Chart', kind: 'chartsheet', xml: '<chartsheet/>' },
      { name: '工单 &amp; 回访', rows: value(2) },
      { name: 'Deep', rows: value(3), state: 'veryHidden' },
      { name: 'Notes', rows: value(4), state: 'visible' },
    ],
  }
  test('are listed in order, hidden ones flagged, charts left out', async () => {
    const { info } = await openTable(scratchFile('a.xlsx', makeBook(book)))
    expect(info).toEqual({
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheet: '工单 & 回访',
      sheets: [
        { name: '隐藏', hidden: true },
        { name: '工单 & 回访', hidden: false },
        { name: 'Deep', hidden: true },
        { name: 'Notes', hidden: false },
      ],
    })
  })

  test('the first that is visible is read, or the one named, hidden or not', async () => {
    expect(await read(book)).toEqual([[2]])
    expect(await read(book, 'Notes')).toEqual([[4]])
    expect(await read(book, '隐藏')).toEqual([[1]])
    expect(await read(book, 'deep ')).toEqual([[3]])
  })

  test('an empty one in front is passed over unless it is named', async () => {
    const sheets = [
      { name: 'Sheet1', rows: '<row><c s="1"/></row>' },
      { name: '数据', rows: value(5) },
    ]
    expect(await read({ sheets })).toEqual([[5]])
    expect(await read({ sheets }, 'Sheet1')).toEqual([])
  })

  test('where all are empty or hidden the first is taken', async () => {
    const empty = await openTable(scratchFile('a.xlsx', makeBook({ sheets: [{ name: 'a' }, { name: 'b' }] })))
    expect([empty.info.sheet, await rowsOf(empty)]).toEqual(['a', []])
    expect(await read({ sheets: [{ name: 'a', rows: value(1), state: 'hidden' }] })).toEqual([[1]])
  })
})

describe('ways in which workbooks are written', () => {
  const rows = row('<c r="A1" t="s"><v>0</v></c>', '<c r="B1" s="1"><v>46089</v></c>')
  const book: Book = { rows, strings: '<si><t>工单</t></si>', formats: ['yyyy-mm-dd'] }
  const expected = [['工单', at('2026-03-08', false)]]
  const prefixed = (xml: string) =>
    xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x=')
  const wide = (xml: string, encoding: string) =>
    encode(xml.replace('UTF-8', 'UTF-16'), encoding, { addBOM: true })
  const strict = (xml: string) =>
    xml.replaceAll(/schemas\.openxmlformats\.org\/(\w+)\/2006/g, 'purl.oclc.org/ooxml/$1')
  const changed = (change: (content: string, name: string) => string | Uint8Array | null): Book => {
    const plain = new Map<string, string>([
      ['xl/worksheets/sheet1.xml', sheetXml(rows)],
      ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}"><si><t>工单</t></si></sst>`],
    ])
    return {
      ...book,
      parts: Object.fromEntries([...plain].map(([name, content]) => [name, change(content, name)])),
    }
  }
  const cases: readonly (readonly [what: string, book: Book])[] = [
    ['as usual', book],
    ['with prefixes on all names', changed(prefixed)],
    [
      'in UTF-16 LE',
      changed((xml) =>
        wide(`<?xml version="1.0" encoding="UTF-16"?>${xml.replace(/<\?.*?\?>/, '')}`, 'utf-16le'),
      ),
    ],
    ['in UTF-16 BE', changed((xml) => wide(xml, 'utf-16be'))],
    [
      'in GBK',
      changed((xml) => encode(`<?xml version="1.0" encoding="GBK"?>${xml.replace(/<\?.*?\?>/, '')}`, 'gbk')),
    ],
    ['with a byte order mark', changed((xml) => `\ufeff${xml}`)],
    ['with the names of the strict format', changed(strict)],
    [
      'with single quotes and room for them',
      changed((xml) => xml.replace(/(\w+)="([^"]*)"/g, "$1 = '$2'").replace(/<c /g, '<c\n\t')),
    ],
    [
      'with attributes in another order',
      changed((xml) => xml.replace('<c r="A1" t="s">', '<c t="s" r="A1" xml:lang="a>b">')),
    ],
  ]
  test.each(cases)('%s', async (_, written) => {
    expect(await read(written)).toEqual(expected)
  })

  const links = (...each: (readonly [string, string, string])[]) =>
    `<Relationships>${each.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`).join('')}</Relationships>`
  test.each([
    ['absolute', '/xl/worksheets/sheet1.xml', '/xl/sharedStrings.xml'],
    ['backwards', 'worksheets\\sheet1.xml', '..\\xl\\sharedStrings.xml'],
    ['roundabout', './../xl/worksheets/sheet1.xml', './sharedStrings.xml'],
    ['escaped', 'worksheets/%73heet1.xml', 'sharedStrings.xml'],
    ['in other case', 'Worksheets/Sheet1.xml', 'SharedStrings.xml'],
  ])('with targets %s', async (_, sheet, strings) => {
    const parts = {
      'xl/_rels/workbook.xml.rels': links(
        ['rId1', 'worksheet', sheet],
        ['rId2', 'sharedStrings', strings],
        ['rId3', 'styles', 'styles.xml'],
      ),
    }
    expect(await read({ ...book, parts })).toEqual(expected)
  })

  test('without a list of relations', async () => {
    expect(
      await read({ ...book, parts: { 'xl/_rels/workbook.xml.rels': null, '_rels/.rels': null } }),
    ).toEqual(expected)
  })

  test('without cells at all', async () => {
    expect(await read({ sheets: [{ name: 'a', xml: `<worksheet xmlns="${MAIN}"/>` }] })).toEqual([])
    expect(
      await read({ sheets: [{ name: 'a', xml: `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` }] }),
    ).toEqual([])
  })
})

test('nothing stays open when reading stops early', async () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => row(`<c><v>${i}</v></c>`)).join('')
  const path = scratchFile('a.xlsx', makeBook({ rows }))
  const table = await openTable(path)
  expect(openHandles(path) ?? 0).toBe(0)
  for await (const batch of table.rows()) {
    expect(batch.length).toBeGreaterThan(0)
    break
  }
  expect(openHandles(path) ?? 0).toBe(0)
})
