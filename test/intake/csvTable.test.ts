import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openTable } from '../../intake/openTable.ts'
import { cellsOf, rowsOf } from './reading.ts'
import { openHandles, scratchFile } from './scratch.ts'

const DATA = new URL('../../../shared/data/', import.meta.url)

describe('the delimiter is found', () => {
  const cases: readonly (readonly [what: string, text: string, delimiter: string])[] = [
    ['comma', 'id,at,unit\n1,2026-01-01,A\n', ','],
    ['semicolon', 'id;at;unit\n1;2026-01-01;A\n', ';'],
    ['tab', 'id\tat\tunit\n1\t2026-01-01\tA\n', '\t'],
    ['bar', 'id|at|unit\n1|2026-01-01|A\n', '|'],
    ['semicolons beside decimal commas', 'id;rate;share\n1;1,5;2,5\n2;3,5;4,5\n', ';'],
    ['tabs beside commas in texts', 'id\ttext\n1\ta, b, c\n2\td, e, f\n3\tg, h, i\n', '\t'],
    ['commas beside a path with bars', 'id,path\n1,a|b|c\n2,d|e|f\n', ','],
    [
      'commas below title rows',
      '工单明细\n导出时间：2026-01-01\nid,at,unit\n1,2026-01-01,A\n2,2026-01-02,B\n',
      ',',
    ],
    [
      'semicolons where quoted texts hold many commas',
      '"id";"text"\n"1";"a, b, c, d"\n"2";"e, f, g, h"\n',
      ';',
    ],
    ['a single column counts as comma', 'id\n1\n2\n', ','],
  ]
  test.each(cases)('%s', async (_, text, delimiter) => {
    expect((await openTable(scratchFile('a.csv', text))).info.delimiter).toBe(delimiter)
  })

  test("Excel's sep= line names it, is no row and is not counted", async () => {
    const table = await openTable(scratchFile('a.csv', '\ufeffsep=^\r\nid^at,by\r\n1^2\r\n'))
    expect(table.info.delimiter).toBe('^')
    expect(await rowsOf(table)).toEqual([
      { number: 1, cells: ['id', 'at,by'] },
      { number: 2, cells: ['1', '2'] },
    ])
  })
})

test('the byte order mark is not part of the first header', async () => {
  expect(await cellsOf(scratchFile('a.csv', '\ufeff工单编号,b\n1,2\n'))).toEqual([
    ['工单编号', 'b'],
    ['1', '2'],
  ])
})

test('NULs that databases pad with are left out', async () => {
  expect(
    await cellsOf(scratchFile('a.csv', `id,name and some more\n1,abc\0\n${'2,def\n'.repeat(20)}`)),
  ).toContainEqual(['1', 'abc'])
})

test('rows come in batches of at most a thousand and can be read again', async () => {
  const path = scratchFile('a.csv', Array.from({ length: 2_500 }, (_, i) => `${i},x`).join('\n'))
  const table = await openTable(path)
  for (let pass = 0; pass < 2; pass++) {
    const sizes: number[] = []
    for await (const batch of table.rows()) sizes.push(batch.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000)
    expect(sizes.reduce((a, b) => a + b)).toBe(2_500)
  }
})

test('nothing stays open when reading stops early', async () => {
  const path = scratchFile('a.csv', 'a,b,c\n'.repeat(200_000))
  const table = await openTable(path)
  for await (const batch of table.rows()) {
    expect(batch.length).toBeGreaterThan(0)
    break
  }
  expect(openHandles(path) ?? 0).toBe(0)
})

const spectrum = new URL('torture/csv-spectrum/', DATA)
describe.runIf(existsSync(spectrum))('csv-spectrum', () => {
  const names = existsSync(spectrum) ? readdirSync(new URL('csvs/', spectrum)) : []
  test.each(names)('%s reads as expected', async (name) => {
    const text = readFileSync(new URL(`csvs/${name}`, spectrum), 'utf8')
    // The line ends of these files went missing on the way here; what is expected still has them.
    const meant = name.endsWith('_crlf.csv') ? text.replace(/\r?\n/g, '\r\n') : text
    const [header, ...rows] = await cellsOf(scratchFile(name, meant))
    const objects = rows.map((cells) => Object.fromEntries(header!.map((key, i) => [key, cells[i] ?? ''])))
    const json = JSON.parse(
      readFileSync(new URL(`json/${name.replace('.csv', '.json')}`, spectrum), 'utf8'),
    ) as Record<string, string> | Record<string, string>[]
    // One expectation is a lone object, and its telephone number is not the one in its CSV.
    expect(objects).toEqual(Array.isArray(json) ? json : [{ ...json, 'Contact Phone Number': '2095257564' }])
  })
})

const records = new URL('records/', DATA)
describe.runIf(existsSync(records))('public records', () => {
  test.each([
    ['cfpb-2016.csv', 14, 3_186],
    ['cfpb-full-header.csv', 18, 349],
    ['nyc-311.csv', 41, 1_000],
  ])('%s has %i columns in each of its %i rows', async (name, columns, count) => {
    const [, ...rows] = await cellsOf(new URL(name, records).pathname)
    expect(rows.length).toBe(count)
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([columns]))
  })

  test('the timely answers of cfpb-2016 are those counted independently', async () => {
    const [header, ...rows] = await cellsOf(new URL('cfpb-2016.csv', records).pathname)
    const at = header!.indexOf('Timely response?')
    expect(rows.filter((cells) => cells[at] === 'Yes').length).toBe(3_093)
    expect(rows.filter((cells) => cells[at] === 'No').length).toBe(93)
  })
})
