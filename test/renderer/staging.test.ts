import { describe, expect, test } from 'vitest'
import type { Mapping } from '../../core/mapping.ts'
import type { Survey } from '../../core/survey.ts'
import { readValues } from '../../renderer/pages/import/readValues.ts'
import { stagePreview } from '../../renderer/pages/import/stagedPreview.ts'

const distinct = (values: readonly string[]) => values.map((value, i) => ({ value, count: 10 - i }))

describe('reading the values of a column', () => {
  test('reads what the import itself reads, and says what it does not understand', () => {
    const read = readValues(
      'satisfaction',
      { column: '是否满意' },
      distinct(['满意', '基本满意', '未评价', '天气不错']),
    )
    expect(read.map(({ meaning, unknown }) => [meaning, unknown])).toEqual([
      ['satisfied', false],
      ['basicallySatisfied', false],
      [null, false],
      [null, true],
    ])
  })

  test('follows what was said about a value', () => {
    const source = { column: 'Happy?', values: { Meh: 'neutral', Great: null } }
    const read = readValues('satisfaction', source, distinct(['Meh', 'Great']))
    expect(read.map(({ meaning, unknown }) => [meaning, unknown])).toEqual([
      ['neutral', false],
      [null, false],
    ])
  })

  test('reads flags as yes and no', () => {
    const read = readValues('complex', { column: '是否复杂' }, distinct(['是', '否']))
    expect(read.map(({ meaning }) => meaning)).toEqual([true, false])
  })
})

const column = (
  name: string,
  samples: readonly string[],
  dateOrders: readonly ('ymd' | 'mdy' | 'dmy')[] = [],
) => ({
  name,
  samples,
  distinct: null,
  filled: 2,
  blank: 0,
  dateShare: dateOrders.length > 0 ? 1 : 0,
  numberShare: 0,
  dateOrders,
  repeatShare: 0,
  dateVotes: { dates: 0, ymd: 0, mdy: 0, dmy: 0 },
})
const mapping: Mapping = {
  dateOrder: 'auto',
  fields: { receivedAt: { column: 'Opened' }, department: { column: 'Desk' } },
}
const survey: Survey = {
  info: { kind: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, sheets: [] },
  headerRow: 1,
  rows: 2,
  isWhole: true,
  columns: [column('Opened', ['03/04/2026'], ['mdy', 'dmy']), column('Desk', ['North'])],
  head: [
    { row: 2, cells: ['03/04/2026', 'North'] },
    { row: 3, cells: ['03/05/2026', ''] },
  ],
  mapping,
  unmapped: [],
  ambiguousDates: ['Opened'],
}
const preview = (changed: Mapping) =>
  stagePreview({
    survey,
    mapping: changed,
    organisationZone: 'Asia/Shanghai',
    digest: 'abc',
    knownAt: Date.UTC(2026, 11),
  })

describe('the first rows as they will be stored', () => {
  test('are held back until the order of day and month is chosen', () => {
    expect(preview(mapping)).toMatchObject({ rows: [], problem: { code: 'dateOrderAmbiguous' } })
  })

  test('are held back while an indispensable field has no column', () => {
    const incomplete: Mapping = { dateOrder: 'mdy', fields: { receivedAt: { column: 'Opened' } } }
    expect(preview(incomplete)).toMatchObject({ rows: [], problem: { code: 'fieldUnmapped' } })
  })

  test('follow the chosen order, and show why a row is rejected', () => {
    const { rows, fields, problem } = preview({ ...mapping, dateOrder: 'mdy' })
    expect(problem).toBeNull()
    expect(fields).toEqual(['receivedAt', 'department'])
    expect(rows[0]?.feedback).toMatchObject({ receivedAt: Date.UTC(2026, 2, 3, 16), department: 'North' })
    expect(rows[1]?.feedback).toBeNull()
    expect(rows[1]?.issues.map(({ code }) => code)).toEqual(['departmentMissing'])
    const [first] = preview({ ...mapping, dateOrder: 'dmy' }).rows
    expect(first?.feedback?.receivedAt).toBe(Date.UTC(2026, 3, 2, 16))
  })
})
