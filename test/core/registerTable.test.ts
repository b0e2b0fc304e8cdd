import { describe, expect, test } from 'vitest'
import { parseRegister } from '../../core/register.ts'
import { readRegisterTable, registerCsv } from '../../core/registerTable.ts'
import type { Cell } from '../../core/table.ts'
import { LANGUAGES, sayIn } from '../../core/words.ts'

const rowsOf = (rows: readonly (readonly Cell[])[]) => rows.map((cells, i) => ({ number: i + 1, cells }))
const REGISTER = parseRegister({
  entries: [
    { name: '市城管局', countsAs: '城管局', from: null, kind: 'alias', reason: '' },
    {
      name: '城管局',
      countsAs: '综合执法局',
      from: '2026-03-01',
      kind: 'merge',
      reason: '云政发〔2026〕3 号，"三定"方案',
    },
  ],
})
/** What a CSV reader makes of our own text; it has no line breaks inside fields. */
const fieldsOf = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) =>
    field!.startsWith('"') ? field!.slice(1, -1).replaceAll('""', '"') : field!,
  )

test.each(LANGUAGES)('a register written in %s reads back as it was', (language) => {
  const text = registerCsv(REGISTER, sayIn(language))
  expect(text.startsWith('\uFEFF')).toBe(true)
  const lines = text.slice(1).trimEnd().split('\r\n')
  expect(readRegisterTable(rowsOf(lines.map(fieldsOf)))).toEqual(REGISTER)
})

test('a table somebody keeps: other names, other order, dates as cells, blank rows, no kind', () => {
  const rows = rowsOf([
    ['新名称', '备注', '旧名称', '生效日期'],
    ['综合执法局', '', '城管局', { wall: Date.UTC(2026, 2, 1), hasTime: false }],
    [null, null, '', null],
    ['教育局', '公文', '教体局', '2026年7月1日'],
  ])
  expect(readRegisterTable(rows).entries).toEqual([
    { name: '城管局', countsAs: '综合执法局', from: '2026-03-01', kind: 'alias', reason: '' },
    { name: '教体局', countsAs: '教育局', from: '2026-07-01', kind: 'alias', reason: '公文' },
  ])
})

describe('a table that is none of that', () => {
  test.each<[string, readonly (readonly Cell[])[], object]>([
    [
      'without the department it counts for',
      [
        ['名称', '电话'],
        ['甲', '1'],
      ],
      { code: 'columnMissing' },
    ],
    [
      'with a day nobody can read',
      [
        ['名称', '归属单位', '日期'],
        ['甲', '乙', '去年'],
      ],
      { code: 'registerInvalid', detail: { at: '2' } },
    ],
    [
      'with an unknown kind',
      [
        ['名称', '归属单位', '类型'],
        ['甲', '乙', '拆分'],
      ],
      { code: 'registerInvalid' },
    ],
    [
      'with a circle',
      [
        ['名称', '归属单位'],
        ['甲', '乙'],
        ['乙', '甲'],
      ],
      { code: 'registerCycle' },
    ],
    ['that is empty', [], { code: 'noRows' }],
  ])('%s', (_, rows, refusal) => {
    let error: unknown
    try {
      readRegisterTable(rowsOf(rows))
    } catch (thrown) {
      error = thrown
    }
    expect(error).toMatchObject(refusal)
  })
})
