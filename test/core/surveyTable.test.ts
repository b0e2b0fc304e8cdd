import { describe, expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import type { Mapping } from '../../core/mapping.ts'
import { resolveMapping } from '../../core/resolveMapping.ts'
import { surveyTable } from '../../core/surveyTable.ts'
import type { Cell } from '../../core/table.ts'
import { tableFrom, tableOf } from './reading/table.ts'

const columnOf = async (values: readonly Cell[]) => {
  const survey = await surveyTable(tableOf([['时间', '备用'], ...values.map((value) => [value, 'x'])]), {})
  return survey.columns[0]!
}

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  )
  if (!(error instanceof AppError)) throw new Error('was not refused')
  return error
}

describe('a column is described by all of its values', () => {
  test('filled and blank cells, samples, and values by how often they occur', async () => {
    const column = await columnOf(['甲', '乙', '乙', '', 'N/A', null, '丙', '丁', '乙'])
    expect(column).toMatchObject({
      filled: 6,
      blank: 3,
      samples: ['甲', '乙', '丙'],
      distinct: [
        { value: '乙', count: 3 },
        { value: '甲', count: 1 },
        { value: '丙', count: 1 },
        { value: '丁', count: 1 },
      ],
    })
  })

  test('no list of values beyond fifty', async () => {
    const fifty = Array.from({ length: 50 }, (_, i) => `v${i}`)
    expect((await columnOf(fifty)).distinct).toHaveLength(50)
    expect((await columnOf([...fifty, 'one more'])).distinct).toBeNull()
  })

  test.each<[string, readonly Cell[], number, number]>([
    ['written dates', ['2026-03-06', '2026/3/7 8:00', '甲'], 2 / 3, 0],
    ['date cells', [{ wall: Date.UTC(2026, 2, 6), hasTime: true }, '2026-03-06'], 1, 0],
    ['dates, and words for "not yet"', ['2026-03-06', '未办结', '处理中'], 1, 0],
    ['day counts beside dates', ['2026-03-06', 46087, '46087.5'], 1, 2 / 3],
    ['day counts with times', [46087.25, 46088.5], 1, 1],
    ['postal codes, which are no day counts', ['24540', '30012'], 0, 1],
    ['compact dates', ['20260306', '20260307'], 1, 1],
    ['seconds since 1970', ['1772785800', 1772785801], 1, 1],
    ['numbers', ['1', '1,234', '-2.5', 'x'], 0, 0.75],
    ['times of day', ['16:30', '08:00'], 0, 0],
  ])('%s', async (_, values, dateShare, numberShare) => {
    const column = await columnOf(values)
    expect([column.dateShare, column.numberShare]).toEqual([dateShare, numberShare])
  })
})

describe('the order of day and month is the order of the whole column', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['one day above twelve decides', ['3/4/2016', '5/6/2016', '7/29/2016'], ['mdy']],
    ['or the other way round', ['3/4/2016', '29/7/2016'], ['dmy']],
    ['nothing decides', ['3/4/2016', '5/6/2016'], ['mdy', 'dmy']],
    ['nothing has to', ['5/5/2016', '6/6/2016'], []],
    ['the year stands first', ['2016/3/4', '2016-05-06'], []],
    ['two-digit years may stand at either end', ['03/04/05'], ['ymd', 'mdy', 'dmy']],
    ['a day above twelve and a year above thirty-one', ['19/4/25', '19/11/30'], ['ymd', 'dmy']],
    ['the year cannot be a day', ['99/4/25'], ['ymd']],
    ['contradictions leave it open', ['13/1/2016', '1/13/2016'], ['mdy', 'dmy']],
  ])('%s', async (_, values, orders) => {
    expect((await columnOf(values)).dateOrders).toEqual(orders)
  })

  test('one slip in many dates changes nothing', async () => {
    const values = Array.from({ length: 300 }, (_, i) => `${1 + (i % 12)}/${13 + (i % 15)}/2016`)
    expect((await columnOf([...values, '31/1/2016'])).dateOrders).toEqual(['mdy'])
  })
})

test('the survey tells the rows, the head, and what is missing', async () => {
  const survey = await surveyTable(tableFrom('某某报表\n工单编号|受理时间\nA1|2026-03-06\nA2|2026-03-07'), {})
  expect(survey).toMatchObject({
    headerRow: 2,
    rows: 2,
    head: [
      { row: 3, cells: ['A1', '2026-03-06'] },
      { row: 4, cells: ['A2', '2026-03-07'] },
    ],
    mapping: { headerRow: 2, fields: { ticketNo: { column: '工单编号' } } },
    unmapped: ['department'],
    ambiguousDates: [],
  })
})

test('a header repeated in the middle is a row, but no value', async () => {
  const { rows, columns } = await surveyTable(
    tableFrom('编号|时间\nA1|2026-03-06\n编号|时间\nA2|2026-03-07'),
    {},
  )
  expect(rows).toBe(3)
  expect(columns.map(({ filled, dateShare }) => [filled, dateShare])).toEqual([
    [2, 0],
    [2, 1],
  ])
})

test('a column that most rows fill is kept though it has no name; a few stray cells make none', async () => {
  const named = await surveyTable(
    tableFrom('编号|时间\nA1|2026-03-06||甲\nA2|2026-03-07||乙\nA3|2026-03-08'),
    {},
  )
  expect(named.columns.map(({ name }) => name)).toEqual(['编号', '时间', '#3', '#4'])
  const stray = await surveyTable(tableFrom('编号|时间\nA1|2026-03-06|甲\nA2|2026-03-07\nA3|2026-03-08'), {})
  expect(stray.columns.map(({ name }) => name)).toEqual(['编号', '时间'])
})

test('a given mapping replaces the guess, with the row of its header', async () => {
  const mapping: Mapping = { dateOrder: 'dmy', headerRow: 1, fields: { receivedAt: { column: '乙' } } }
  const survey = await surveyTable(tableFrom('甲|乙\n工单编号|受理时间\nA1|2026-03-06'), { mapping })
  expect(survey).toMatchObject({ headerRow: 1, rows: 2, mapping, unmapped: ['department'] })
})

test('progress is told row by row, and memory does not grow with the file', async () => {
  const seen: number[] = []
  const table = {
    info: tableOf([]).info,
    async *rows() {
      yield [{ number: 1, cells: ['编号', '时间'] }]
      for (let batch = 0; batch < 30; batch++) {
        yield Array.from({ length: 1000 }, (_, i) => ({
          number: 0,
          cells: [`A${batch * 1000 + i}`, '2026-03-06 08:00'],
        })).map((row, i) => ({ ...row, number: 2 + batch * 1000 + i }))
      }
    },
  }
  const survey = await surveyTable(table, { onProgress: (rows) => seen.push(rows) })
  expect(survey.rows).toBe(30_000)
  expect(seen.at(-1)).toBe(30_001)
  expect(JSON.stringify(survey).length).toBeLessThan(5_000)
})

describe('what cannot be surveyed is refused', () => {
  test.each<[string, string, Parameters<typeof surveyTable>[1]]>([
    ['noRows', '', {}],
    ['noRows', '工单编号|受理时间', {}],
    ['noHeader', '1|2\n3|4', {}],
    ['noHeader', '编号|时间\nA1|2026-03-06', { headerRow: 9 }],
  ])('%s: %j', async (code, text, options) => {
    expect((await refusalOf(surveyTable(tableFrom(text), options))).code).toBe(code)
  })

  test('a mapping of columns that are not there, which it names', async () => {
    const mapping: Mapping = {
      dateOrder: 'auto',
      fields: { receivedAt: { columns: ['日期', '时间'] }, department: { column: '单位' } },
    }
    const error = await refusalOf(surveyTable(tableFrom('编号|时间\nA1|2026-03-06'), { mapping }))
    expect(error).toMatchObject({ code: 'columnMissing', detail: { columns: ['日期', '单位'] } })
  })
})

describe('a mapping is resolved', () => {
  const resolve = async (text: string, mapping: Partial<Mapping> = {}) => {
    const survey = await surveyTable(tableFrom(text), {})
    return resolveMapping(survey, { ...survey.mapping, ...mapping }, 'Asia/Shanghai')
  }

  test('with the order that any of its date columns decides', async () => {
    const text = '提交时间|办结时间|部门\n3/4/2026|3/29/2026|甲\n5/6/2026|5/7/2026|乙'
    expect(await resolve(text)).toEqual({ dateOrder: 'mdy', timeZone: 'Asia/Shanghai' })
  })

  test('in the zone of the organisation, or its own', async () => {
    const text = '提交时间|部门\n2026-03-06|甲'
    expect((await resolve(text)).timeZone).toBe('Asia/Shanghai')
    expect((await resolve(text, { timeZone: 'America/New_York' })).timeZone).toBe('America/New_York')
    await expect(resolve(text, { timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'timeZoneUnknown',
    })
  })

  test('not where nothing decides, unless it is said or does not matter', async () => {
    const open = '提交时间|办结时间|部门\n3/4/2026|3/5/2026|甲'
    const error = await refusalOf(resolve(open))
    expect(error).toMatchObject({ code: 'dateOrderAmbiguous', detail: { columns: ['提交时间', '办结时间'] } })
    expect((await surveyTable(tableFrom(open), {})).ambiguousDates).toEqual(['提交时间', '办结时间'])
    expect((await resolve(open, { dateOrder: 'dmy' })).dateOrder).toBe('dmy')
    await expect(resolve('提交时间|部门\n5/5/2026|甲')).resolves.toBeTruthy()
    await expect(resolve('提交时间|到期|部门\n2026-03-06|3/4/2026|甲')).resolves.toBeTruthy()
  })

  test('not where columns contradict each other', async () => {
    const text = '提交时间|办结时间|部门\n3/29/2026|29/3/2026|甲'
    await expect(resolve(text)).rejects.toMatchObject({ code: 'dateOrderAmbiguous' })
  })

  test('not without a received time and a department', async () => {
    await expect(resolve('办结时间|标题\n2026-03-06|x', { fields: {} })).rejects.toMatchObject({
      code: 'fieldUnmapped',
      detail: { fields: ['receivedAt', 'department'] },
    })
  })

  test('by names without regard to case, width and space', async () => {
    const survey = await surveyTable(tableFrom('Created At|Team\n2026-03-06|A'), {})
    const mapping: Mapping = {
      dateOrder: 'auto',
      fields: { receivedAt: { column: 'created at ' }, department: { column: 'ＴＥＡＭ' } },
    }
    expect(resolveMapping(survey, mapping, 'Asia/Shanghai').dateOrder).toBe('ymd')
  })
})

test('time columns are compared in bounded work, however many there are', async () => {
  const names = Array.from({ length: 60 }, (_, i) => `受理时间${'甲'.repeat(i % 3)}${i}`)
  const rows = [
    ['反馈时间', '受理时间', ...names],
    ...Array.from({ length: 2000 }, () => ['2026-03-06 10:00', '2026-03-06 09:00', ...names]),
  ]
  const { mapping } = await surveyTable(tableOf(rows), {})
  expect(mapping.fields).toMatchObject({
    receivedAt: { column: '受理时间' },
    resultSentAt: { column: '反馈时间' },
  })
})
