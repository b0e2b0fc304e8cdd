// What breaks in other readers only after thousands of rows: characters at the ends of chunks, seconds, memory of old rows.
import { describe, expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../core/instant.ts'
import { openTable } from '../../intake/openTable.ts'
import { makeBook } from './makeZip.ts'
import { rowsOf } from './reading.ts'
import { scratchFile } from './scratch.ts'

const TOPIC = '市民反映小区夜间施工噪音扰民，多次拨打热线未果，请尽快派人到现场核实处理并回复。𠮷'
const text = (i: number) => `${TOPIC.slice(i % 17)}${i}${'。'.repeat(i % 5)}`

describe('10,000 rows of Chinese are the same cell by cell', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [text(i), text(i * 7 + 3), `第${i % 50}街道办事处`])

  test('as shared strings', async () => {
    const indexes = new Map<string, number>()
    for (const cell of rows.flat()) if (!indexes.has(cell)) indexes.set(cell, indexes.size)
    const path = scratchFile(
      'shared.xlsx',
      makeBook({
        strings: [...indexes.keys()].map((string) => `<si><t>${string}</t></si>`).join(''),
        rows: rows
          .map(
            (row) => `<row>${row.map((cell) => `<c t="s"><v>${indexes.get(cell)}</v></c>`).join('')}</row>`,
          )
          .join(''),
      }),
    )
    await compare(path)
  })

  test('as strings in their cells', async () => {
    const path = scratchFile(
      'inline.xlsx',
      makeBook({
        rows: rows
          .map(
            (row) =>
              `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
          )
          .join(''),
      }),
    )
    await compare(path)
  })

  test('as a CSV with quotes and line breaks', async () => {
    await compare(
      scratchFile('a.csv', rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')),
    )
  })

  async function compare(path: string): Promise<void> {
    const read = await rowsOf(await openTable(path))
    expect(read.length).toBe(rows.length)
    expect(
      read.filter((row, i) => row.number !== i + 1 || JSON.stringify(row.cells) !== JSON.stringify(rows[i])),
    ).toEqual([])
  }
})

test('every second of a day in a workbook is itself, and never the one before', async () => {
  const day = 46_089
  const seconds = Array.from({ length: 86_400 }, (_, i) => i)
  const path = scratchFile(
    'seconds.xlsx',
    makeBook({
      formats: ['yyyy-mm-dd hh:mm:ss'],
      rows: seconds.map((s) => `<row><c s="1"><v>${day + s / 86_400}</v></c></row>`).join(''),
    }),
  )
  const start = Date.parse('2026-03-08T00:00Z')
  const read = await rowsOf(await openTable(path))
  const walls = read.map((row) => (row.cells[0] as { wall: number }).wall)
  expect(walls.length).toBe(86_400)
  expect(walls.filter((wall, i) => wall !== start + i * SECOND)).toEqual([])
  expect(walls[10]! % MINUTE).toBe(10 * SECOND)
})

test('a quarter of a million different strings, narrow and wide, are told apart', async () => {
  const count = 250_000
  const string = (i: number) =>
    i % 3 === 0 ? `plain text number ${i}` : i % 3 === 1 ? `工单第${i}号` : `café ${i} ÿ`
  const path = scratchFile(
    'strings.xlsx',
    makeBook({
      strings: Array.from({ length: count }, (_, i) => `<si><t>${string(i)}</t></si>`).join(''),
      // Neither in order nor only once, as cells point at them.
      rows: Array.from({ length: count / 10 }, (_, i) => {
        const index = (i * 7_919) % count
        return `<row><c t="s"><v>${index}</v></c><c t="s"><v>${i % 5}</v></c></row>`
      }).join(''),
    }),
  )
  const read = await rowsOf(await openTable(path))
  expect(read.length).toBe(count / 10)
  expect(
    read.filter((row, i) => row.cells[0] !== string((i * 7_919) % count) || row.cells[1] !== string(i % 5)),
  ).toEqual([])
})
