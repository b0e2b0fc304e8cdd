import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawRow } from '../../core/table.ts'
import { MergedCells } from '../../intake/mergedAreas.ts'
import { SheetScanner } from '../../intake/sheetScanner.ts'

const STRINGS = ['工单编号', 'Straße 12', '']

function scan(chunks: readonly string[]): RawRow[] {
  const scanner = new SheetScanner({
    strings: { count: STRINGS.length, get: (index) => STRINGS[index] },
    formats: ['number', 'time'],
    startsIn1904: false,
    merged: new MergedCells([{ top: 1, bottom: 2, left: 1, right: 2 }]),
  })
  const rows: RawRow[] = []
  for (const chunk of chunks) {
    scanner.feed(chunk)
    for (let batch = scanner.nextBatch(); batch !== null; batch = scanner.nextBatch()) rows.push(...batch)
  }
  expect(scanner.isDone).toBe(true)
  return rows
}

const SHEET =
  '<worksheet><cols><col min="1"/></cols><sheetData><row r="1" spans="1:3">' +
  '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
  '<row r="2"><c r="A2" s="1"><v>46089.5</v></c><c r="D2" t="inlineStr"><is><r><t>a &amp; </t></r>' +
  '<rPh sb="0" eb="1"><t>x</t></rPh><r><t xml:space="preserve">b<!-- c --> d</t></r></is></c></row>' +
  '<row r="4"><c r="A4" s="0"/><c r="B4" t="b"><f>A1&gt;B1</f><v>1</v></c><c r="AB4"><v>12</v></c></row>' +
  '</sheetData><row r="9"><c><v>1</v></c></row></worksheet>'

const EXPECTED: readonly RawRow[] = [
  { number: 1, cells: ['工单编号', 'Straße 12', 'Straße 12'] },
  {
    number: 2,
    cells: [{ wall: Date.parse('2026-03-08T12:00Z'), hasTime: true }, 'Straße 12', 'Straße 12', 'a & b d'],
  },
  { number: 4, cells: [null, true, ...Array.from({ length: 25 }, () => null), 12] },
]

test('rows are the same wherever chunks end', () => {
  expect(scan([SHEET])).toEqual(EXPECTED)
  for (let at = 1; at < SHEET.length; at++)
    expect(scan([SHEET.slice(0, at), SHEET.slice(at)])).toEqual(EXPECTED)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (sizes) => {
      const chunks: string[] = []
      for (let at = 0, i = 0; at < SHEET.length; at += sizes[i % sizes.length]!, i++)
        chunks.push(SHEET.slice(at, at + sizes[i % sizes.length]!))
      expect(scan(chunks)).toEqual(EXPECTED)
    }),
    { numRuns: 300 },
  )
})

test('cells behind the sheet data are none', () => {
  expect(scan([SHEET]).map((row) => row.number)).not.toContain(9)
})
