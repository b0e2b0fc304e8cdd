import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell, RawRow } from '../../core/table.ts'
import { CsvScanner, RecordTooLong } from '../../intake/csvScanner.ts'
import { LIMITS } from '../../intake/limits.ts'

function scan(chunks: readonly string[], delimiter = ','): RawRow[] {
  const scanner = new CsvScanner(delimiter)
  const rows: RawRow[] = []
  const drain = (): void => {
    for (let row = scanner.next(); row !== null; row = scanner.next()) rows.push(row)
  }
  for (const chunk of chunks) {
    scanner.feed(chunk)
    drain()
  }
  scanner.finish()
  drain()
  return rows
}

function cells(text: string, delimiter = ','): (readonly Cell[])[] {
  return scan([text], delimiter).map((row) => row.cells)
}

describe('fields', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly (readonly Cell[])[]])[] = [
    [
      'plain fields',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a last record without a line end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['an empty field is null, quoted or not', 'a,,"",b\n', [['a', null, null, 'b']]],
    ['a field of spaces is kept', 'a,   ,b\n', [['a', '   ', 'b']]],
    ['empty fields at the end are kept', 'a,b,,\n', [['a', 'b', null, null]]],
    ['rows are as long as they are', 'a,b,c\n1\n1,2,3,4\n', [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]],
    ['delimiters and line ends in quotes are text', '"a,b","c\nd\r\ne"\n', [['a,b', 'c\nd\r\ne']]],
    ['doubled quotes are one', '"a ""b"" c","""",""""""\n', [['a "b" c', '"', '""']]],
    ['a quote in the middle of a field is text', '5" pipe,a"b"c\n', [['5" pipe', 'a"b"c']]],
    [
      'unescaped quotes in a quoted field are text',
      '"he said "no", twice",x\n',
      [['he said "no', ' twice"', 'x']],
    ],
    ['unescaped quotes before text are text', '"他说"你好"，走了",x\n', [['他说"你好"，走了', 'x']]],
    ['space behind a closing quote is dropped', '"a" ,"b"\t\n"c"  ', [['a', 'b'], ['c']]],
    ['space before a quote makes it text', 'a, "b"\n', [['a', ' "b"']]],
  ]
  test.each(cases)('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  test('a tab behind a closing quote divides where tabs are the delimiter', () => {
    expect(cells('"a"\t"b"\t\n', '\t')).toEqual([['a', 'b', null]])
  })
})

describe('line ends', () => {
  test.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
    ['\\r\\r\\n', '\r\r\n'],
  ])('%s ends a record and counts once', (_, end) => {
    const rows = scan([`a,b${end}1,2${end}${end}3,4${end}`])
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['1', '2'] },
      { number: 4, cells: ['3', '4'] },
    ])
  })

  test('all kinds may be mixed', () => {
    expect(scan(['a\nb\r\nc\rd\r\r\ne']).map((row) => [row.number, row.cells[0]])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ])
  })

  test('records of nothing but empty fields are left out and counted', () => {
    expect(scan(['a\n\n,,\n""\n  \nb']).map((row) => [row.number, row.cells[0]])).toEqual([
      [1, 'a'],
      [5, '  '],
      [6, 'b'],
    ])
  })

  test('line breaks in quotes do not count', () => {
    expect(scan(['"a\nb\nc",1\nd,2']).map((row) => row.number)).toEqual([1, 2])
  })
})

describe('a quote that is never closed', () => {
  const after = ['2,b', '3,c', '4,d']
  test('is text, and the rows behind it are read', () => {
    expect(cells(['1,"a', ...after].join('\n'))).toEqual([
      ['1', '"a'],
      ['2', 'b'],
      ['3', 'c'],
      ['4', 'd'],
    ])
  })

  test('does not swallow rows up to the next quoted field', () => {
    expect(cells('1,"a\n2,b\n3,"c, d"\n4,e\n')).toEqual([
      ['1', '"a'],
      ['2', 'b'],
      ['3', 'c, d'],
      ['4', 'e'],
    ])
  })

  test('does not swallow rows where the next row begins with a quote', () => {
    expect(cells('"1","a\n"2","b"\n')).toEqual([
      ['1', '"a'],
      ['2', 'b'],
    ])
  })

  test('is given up after a limit, wherever chunks end', () => {
    const row = '2,some text of a row\n'
    const text = `1,"a\n${row.repeat(Math.ceil((LIMITS.quotedCharacters * 1.2) / row.length))}`
    const chunks = Array.from({ length: Math.ceil(text.length / 65_537) }, (_, i) =>
      text.slice(i * 65_537, (i + 1) * 65_537),
    )
    const rows = scan(chunks)
    expect(rows[0]?.cells).toEqual(['1', '"a'])
    expect(rows.length).toBe(text.split('\n').length - 1)
  })

  test('many of them in one record are read in bounded time', () => {
    const text = `${',"a'.repeat(100_000)}\nb,c\n`
    const rows = cells(text)
    expect(rows.length).toBe(2)
    expect(rows[0]?.length).toBe(100_001)
    expect(rows[1]).toEqual(['b', 'c'])
  })
})

test('a text without line ends is refused instead of filling the memory', () => {
  const scanner = new CsvScanner(',')
  expect(() => {
    for (let fed = 0; fed <= LIMITS.recordCharacters; fed += 1 << 20) {
      scanner.feed('x'.repeat(1 << 20))
      scanner.next()
    }
  }).toThrow(RecordTooLong)
})

describe('any table', () => {
  const delimiters = fc.constantFrom(',', '\t', ';', '|')
  const pieces = fc.constantFrom(
    'a',
    '工单',
    '𠮷',
    '"',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '=',
    'é',
    '\u3000',
  )
  const content = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''))
  const lineEnds = fc.constantFrom('\n', '\r\n', '\r', '\r\r\n')
  const row = fc
    .record({
      cells: fc.array(fc.record({ content, quoted: fc.boolean() }), { minLength: 1, maxLength: 5 }),
      end: lineEnds,
      blankBehind: fc.nat({ max: 2 }),
    })
    .filter(({ cells }) => cells.some((cell) => cell.content !== ''))

  test('reads back as it was written, whatever was quoted, how lines end and where chunks end', () => {
    fc.assert(
      fc.property(
        delimiters,
        fc.array(row, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (delimiter, table, sizes) => {
          let text = ''
          let number = 0
          const expected: RawRow[] = []
          for (const { cells, end, blankBehind } of table) {
            text += cells.map((cell) => written(cell, delimiter)).join(delimiter) + end
            expected.push({
              number: ++number,
              cells: cells.map((cell) => cell.content || null),
            })
            // A lone \r before a blank line would be one line end with it.
            if (end === '\r') continue
            text += '\n'.repeat(blankBehind)
            number += blankBehind
          }
          expect(scan(cut(text, sizes), delimiter)).toEqual(expected)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  function written(cell: { readonly content: string; readonly quoted: boolean }, delimiter: string): string {
    const mustQuote =
      cell.content.startsWith('"') || /[\r\n]/.test(cell.content) || cell.content.includes(delimiter)
    return cell.quoted || mustQuote ? `"${cell.content.replaceAll('"', '""')}"` : cell.content
  }

  function cut(text: string, sizes: readonly number[]): string[] {
    const chunks: string[] = []
    for (let at = 0, i = 0; at < text.length; i++) {
      const size = sizes[i % sizes.length]!
      chunks.push(text.slice(at, at + size))
      at += size
    }
    return chunks
  }
})
