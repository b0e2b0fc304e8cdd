import { describe, expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import type { Feedback } from '../../core/feedback.ts'
import { suppliedMask } from '../../core/fields.ts'
import { DAY, HOUR } from '../../core/instant.ts'
import { ISSUE_SEVERITY } from '../../core/issue.ts'
import type { Mapping } from '../../core/mapping.ts'
import { createStager, type StagedRow } from '../../core/stageRows.ts'
import type { Cell } from '../../core/table.ts'
import { DIGEST, KNOWN_AT, stageTable, tableFrom, tableOf } from './reading/table.ts'

const HEADER = ['编号', '接收', '办结', '部门', '标题', '备注']
const FIELDS: Mapping['fields'] = {
  ticketNo: { column: '编号' },
  receivedAt: { column: '接收' },
  closedAt: { column: '办结' },
  department: { column: '部门' },
  subject: { column: '标题' },
}

function stagerOf(fields: Mapping['fields'] = FIELDS, header: readonly string[] = HEADER) {
  return createStager({
    header,
    headerRow: 1,
    mapping: { dateOrder: 'auto', fields },
    dateOrder: 'ymd',
    timeZone: 'Asia/Shanghai',
    digest: DIGEST,
    knownAt: KNOWN_AT,
  })
}

/** A row of the ordinary table, with some cells replaced. */
function stage(over: Readonly<Record<string, Cell>> = {}, fields: Mapping['fields'] = FIELDS): StagedRow {
  const row: Record<string, Cell> = {
    编号: 'A1',
    接收: '2026-03-06 16:30:00',
    办结: '2026-03-07 10:00:00',
    部门: '市场局',
    标题: '噪音',
    备注: '热点',
    ...over,
  }
  const header = [...HEADER, ...Object.keys(over).filter((name) => !HEADER.includes(name))]
  return stagerOf(fields, header)({ number: 7, cells: header.map((name) => row[name] ?? null) })
}

const codes = (row: StagedRow) => row.issues.map(({ code }) => code)
const shanghai = (text: string) => Date.parse(`${text}+08:00`)

test('a good row becomes a record, with nothing lost and nothing said against it', () => {
  expect(stage()).toEqual({
    row: 7,
    issues: [],
    cells: null,
    feedback: {
      ticketNo: 'A1',
      receivedAt: shanghai('2026-03-06T16:30:00'),
      registeredAt: null,
      assignedAt: null,
      firstRespondedAt: null,
      closedAt: shanghai('2026-03-07T10:00:00'),
      resultSentAt: null,
      revisitedAt: null,
      reratedAt: null,
      department: '市场局',
      handler: null,
      channel: null,
      sourceParty: null,
      nature: null,
      category: null,
      problemClass: null,
      rootCause: null,
      urgency: null,
      scope: null,
      complex: null,
      subject: '噪音',
      content: null,
      reply: null,
      customerName: null,
      customerContact: null,
      region: null,
      event: null,
      status: null,
      resolution: null,
      satisfaction: null,
      reratedSatisfaction: null,
      selfRated: null,
      reopenCount: null,
      transferCount: null,
      declaredResponseOnTime: null,
      declaredHandlingOnTime: null,
      extras: { 备注: '热点' },
      supplied: suppliedMask(['closedAt']),
      knownAt: KNOWN_AT,
    } satisfies Feedback,
  })
})

test('a column that is told to be ignored is kept nowhere; one that is new is', () => {
  const header = [...HEADER, '来源', '天气']
  const ignoring = createStager({
    header,
    headerRow: 1,
    mapping: { dateOrder: 'auto', ignored: [' 备注', '来源', '没有的列'], fields: FIELDS },
    dateOrder: 'ymd',
    timeZone: 'Asia/Shanghai',
    digest: DIGEST,
    knownAt: KNOWN_AT,
  })
  const cells = ['A1', '2026-03-06', null, '市场局', '噪音', '热点', '网站', '晴']
  expect(ignoring({ number: 2, cells }).feedback!.extras).toEqual({ 天气: '晴' })
})

describe('rows are rejected for what a score cannot do without', () => {
  test.each<[string, Readonly<Record<string, Cell>>, readonly string[]]>([
    ['no received time', { 接收: '' }, ['receivedAtMissing']],
    ['a mark in its place', { 接收: '--' }, ['receivedAtMissing']],
    ['the zero date of a database', { 接收: '0000-00-00 00:00:00' }, ['receivedAtMissing']],
    ['a received time that is none', { 接收: '2026/13/45' }, ['receivedAtUnreadable']],
    ['no department', { 部门: ' ' }, ['departmentMissing']],
    ['a mark in its place', { 部门: '/' }, ['departmentMissing']],
    ['neither', { 接收: null, 部门: null }, ['departmentMissing', 'receivedAtMissing']],
    ['a garbled department', { 部门: '瀹㈡埛鏈嶅姟閮�' }, ['mojibake']],
    ['a garbled number', { 编号: 'æŠ•è¯‰-1' }, ['mojibake']],
  ])('%s', (_, over, found) => {
    const row = stage(over)
    expect(row.feedback).toBeNull()
    expect(codes(row)).toEqual(found)
    expect(row.issues.every(({ severity }) => severity === 'error')).toBe(true)
  })

  test('an issue says where it is and what stood there; a rejected row keeps its cells', () => {
    const row = stage({ 接收: '2026/13/45' })
    expect(row.issues).toEqual([
      {
        row: 7,
        column: '接收',
        field: 'receivedAt',
        code: 'receivedAtUnreadable',
        severity: 'error',
        value: '2026/13/45',
      },
    ])
    expect(row.cells).toEqual(['A1', '2026/13/45', '2026-03-07 10:00:00', '市场局', '噪音', '热点'])
  })

  test('all that is wrong with a row is said at once', () => {
    expect(codes(stage({ 接收: '昨天', 部门: '', 办结: '今天' }))).toEqual([
      'receivedAtUnreadable',
      'dateUnreadable',
      'departmentMissing',
    ])
  })

  test('a header repeated in the middle is only that', () => {
    const row = stagerOf()({ number: 9, cells: HEADER })
    expect(row).toMatchObject({ feedback: null, issues: [{ code: 'headerRepeated', column: null, row: 9 }] })
  })

  test('a row that breaks off before the department', () => {
    expect(codes(stagerOf()({ number: 9, cells: ['A1', '2026-03-06'] }))).toEqual(['rowTooShort'])
  })
})

describe('rows are kept, with a warning, for what may be missing', () => {
  test.each<[string, Readonly<Record<string, Cell>>, string, Partial<Feedback>]>([
    [
      'another time that is none',
      { 办结: '尽快' },
      'dateUnreadable',
      { closedAt: null, extras: { 办结: '尽快', 备注: '热点' } },
    ],
    [
      'a time before the receipt',
      { 办结: '2026-03-01 08:00' },
      'beforeReceived',
      { closedAt: shanghai('2026-03-01T08:00:00') },
    ],
    [
      'a time after the import',
      { 办结: '2031-01-01 08:00' },
      'inFuture',
      { closedAt: shanghai('2031-01-01T08:00:00') },
    ],
    ['more than five years', { 接收: '2016-03-06', 办结: '2026-03-06' }, 'durationOutlier', {}],
    ['garbled text', { 标题: '鎶曡瘔鍐呭' }, 'mojibakeText', { subject: '鎶曡瘔鍐呭' }],
    [
      'text as long as a cell can be',
      { 标题: '字'.repeat(32_767) },
      'textTruncated',
      { subject: '字'.repeat(32_767) },
    ],
    ['no ticket number', { 编号: '' }, 'ticketNoMissing', { ticketNo: 'F0123456789-7' }],
  ])('%s', (_, over, code, feedback) => {
    const row = stage(over)
    expect(codes(row)).toEqual([code])
    expect(row.issues[0]!.severity).toBe('warning')
    expect(row.feedback).toMatchObject(feedback)
    expect(row.cells).toBeNull()
  })

  test.each(['', '-', '未办结', '办理中', 'N/A', '1900-01-01 00:00:00', '9999-12-31', '0000-00-00'])(
    'a close that is not yet (%j) is no warning',
    (written) => {
      const row = stage({ 办结: written })
      expect(row.issues).toEqual([])
      expect(row.feedback!.closedAt).toBeNull()
    },
  )

  test('cells beyond the header, which are kept under their position', () => {
    const row = stagerOf()({ number: 3, cells: ['A1', '2026-03-06', '', '市场局', '', '', '多', '', '出'] })
    expect(codes(row)).toEqual(['rowTooLong'])
    expect(row.feedback!.extras).toEqual({ '#7': '多', '#9': '出' })
  })

  test('blank cells beyond the header are no warning', () => {
    expect(
      stagerOf()({ number: 3, cells: ['A1', '2026-03-06', '', '市场局', '', '', '', null] }).issues,
    ).toEqual([])
  })

  test('a value is shown up to 200 characters, personal data not at all', () => {
    const row = stage(
      { 办结: '很'.repeat(500), 姓名: '寮犱笁鏉庡洓' },
      { ...FIELDS, customerName: { column: '姓名' } },
    )
    expect(row.issues.map(({ code, value }) => [code, value])).toEqual([
      ['dateUnreadable', '很'.repeat(200)],
      ['mojibakeText', null],
    ])
    expect(row.feedback!.extras.办结).toBe('很'.repeat(500))
  })
})

describe('times', () => {
  test('of date cells, day counts and text in one column agree', () => {
    const expected = shanghai('2026-03-06T16:30:00')
    const wall = Date.UTC(2026, 2, 6, 16, 30)
    for (const cell of [
      '2026/3/6 16:30',
      { wall, hasTime: true },
      46087.6875,
      '46087.6875',
      '2026-03-06T08:30:00Z',
      expected,
    ]) {
      expect(stage({ 接收: cell }).feedback!.receivedAt, JSON.stringify(cell)).toBe(expected)
    }
  })

  test('a day stands for its midnight, on the day of the receipt for the receipt', () => {
    expect(stage({ 接收: '2026-03-06' }).feedback!.receivedAt).toBe(shanghai('2026-03-06T00:00:00'))
    expect(stage({ 办结: '2026-03-07' }).feedback!.closedAt).toBe(shanghai('2026-03-07T00:00:00'))
    const sameDay = stage({ 办结: '2026-03-06' })
    expect(sameDay.issues).toEqual([])
    expect(sameDay.feedback!.closedAt).toBe(sameDay.feedback!.receivedAt)
    expect(codes(stage({ 办结: '2026-03-05' }))).toEqual(['beforeReceived'])
    expect(codes(stage({ 接收: '2026-03-06 16:30:40', 办结: '2026-03-06 16:30' }))).toEqual([])
  })

  test('a day and its time come from two columns, in every form either may have', () => {
    const fields: Mapping['fields'] = { ...FIELDS, receivedAt: { columns: ['日期', '时间'] } }
    const day = { wall: Date.UTC(2026, 2, 6), hasTime: false }
    const clock = { wall: Date.UTC(1899, 11, 30, 16, 30), hasTime: true }
    const pairs: readonly (readonly [Cell, Cell])[] = [
      ['2026-03-06', '16:30'],
      ['2026年3月6日', '16时30分'],
      ['2026/3/6', '下午 4:30'],
      ['2026-03-06 00:00:00', '16:30:00'],
      [day, clock],
      [day, 0.6875],
      [day, '0.6875'],
      ['2026-03-06', { wall: Date.UTC(2026, 2, 6, 16, 30), hasTime: true }],
    ]
    for (const [date, time] of pairs) {
      const row = stage({ 日期: date, 时间: time }, fields)
      expect(row.feedback?.receivedAt, JSON.stringify([date, time])).toBe(shanghai('2026-03-06T16:30:00'))
    }
    expect(stage({ 日期: '2026-03-06', 时间: '' }, fields).feedback!.receivedAt).toBe(
      shanghai('2026-03-06T00:00:00'),
    )
    expect(codes(stage({ 日期: '', 时间: '16:30' }, fields))).toEqual(['receivedAtMissing'])
    expect(stage({ 日期: '2026-03-06', 时间: '傍晚' }, fields).issues).toMatchObject([
      { code: 'receivedAtUnreadable', column: '日期 + 时间', value: '2026-03-06 傍晚' },
    ])
  })

  test('lengths of time count from another time, that may itself be one', () => {
    const { feedback } = stage(
      { 响应: '2.5', 办理: '3天', 回访: '48:00' },
      {
        ...FIELDS,
        revisitedAt: { column: '回访', as: 'hoursAfter', of: 'closedAt' },
        closedAt: { column: '办理', as: 'minutesAfter', of: 'firstRespondedAt' },
        firstRespondedAt: { column: '响应', as: 'hoursAfter' },
      },
    )
    const { receivedAt } = feedback!
    expect(feedback!.firstRespondedAt).toBe(receivedAt + 2.5 * HOUR)
    expect(feedback!.closedAt).toBe(receivedAt + 2.5 * HOUR + 3 * DAY)
    expect(feedback!.revisitedAt).toBe(receivedAt + 2.5 * HOUR + 5 * DAY)
  })

  test('a length that is none is noted, a negative one lies before the receipt', () => {
    const fields: Mapping['fields'] = {
      ...FIELDS,
      closedAt: { column: '办结', as: 'hoursAfter', of: 'receivedAt' },
    }
    expect(codes(stage({ 办结: '很快' }, fields))).toEqual(['numberUnreadable'])
    expect(codes(stage({ 办结: '-3' }, fields))).toEqual(['beforeReceived'])
    expect(stage({ 办结: '-' }, fields).issues).toEqual([])
  })

  test('a zero formatted as a date is none, a time of day alone is no time', () => {
    expect(stage({ 办结: { wall: Date.UTC(1899, 11, 31), hasTime: false } }).issues).toEqual([])
    expect(codes(stage({ 办结: { wall: Date.UTC(1899, 11, 30, 16, 30), hasTime: true } }))).toEqual([
      'dateUnreadable',
    ])
  })

  test('an hour that the clock skips or shows twice still makes one instant', () => {
    const stager = createStager({
      header: ['t', 'd'],
      headerRow: 1,
      mapping: { dateOrder: 'auto', fields: { receivedAt: { column: 't' }, department: { column: 'd' } } },
      dateOrder: 'ymd',
      timeZone: 'America/New_York',
      digest: DIGEST,
      knownAt: KNOWN_AT,
    })
    const at = (t: string) =>
      new Date(stager({ number: 2, cells: [t, 'x'] }).feedback!.receivedAt).toISOString()
    expect(at('2026-03-08 02:30')).toBe('2026-03-08T07:30:00.000Z')
    expect(at('2025-11-02 01:30')).toBe('2025-11-02T05:30:00.000Z')
  })
})

describe('values', () => {
  const valued = (field: keyof Feedback, source: Mapping['fields'][keyof Mapping['fields']], value: Cell) =>
    stage({ 值: value }, { ...FIELDS, [field]: source })

  test.each<[keyof Feedback, Cell, unknown]>([
    ['nature', '投诉类', 'complaint'],
    ['urgency', '緊急', 'urgent'],
    ['satisfaction', 5, 'verySatisfied'],
    ['satisfaction', '未评价', null],
    ['resolution', '部分解决', 'partly'],
    ['complex', true, true],
    ['complex', '否', false],
    ['reopenCount', '2次', 2],
    ['reopenCount', 0, 0],
    ['channel', '12345热线', 'hotline'],
    ['channel', '随手拍', '随手拍'],
    ['status', 'In Progress', 'investigating'],
    ['status', 'Closed with explanation', 'Closed with explanation'],
    ['category', '城乡建设->施工管理', '城乡建设>施工管理'],
    ['declaredHandlingOnTime', '超期', false],
    ['handler', '王\u3000伟\n', '王\u3000伟'],
    ['handler', '王  伟', '王 伟'],
    ['content', '\n\t\u3000\u3000您好。\n谢谢\u3000', '您好。\n谢谢'],
    ['customerContact', '="013800000000"', '013800000000'],
    ['region', '无', null],
    ['content', '无', '无'],
  ])('%s of %j is %j', (field, value, expected) => {
    const row = valued(field, { column: '值' }, value)
    expect(row.feedback![field]).toBe(expected)
    expect(row.issues).toEqual([])
    expect(row.feedback!.extras).toEqual({ 备注: '热点' })
  })

  test.each<[keyof Feedback, string, string]>([
    ['nature', '求助', 'valueUnknown'],
    ['satisfaction', '4.5', 'valueUnknown'],
    ['complex', '也许', 'valueUnknown'],
    ['reopenCount', '多次', 'numberUnreadable'],
  ])('%s of %j is not known, noted, and kept with the record', (field, value, code) => {
    const row = valued(field, { column: '值' }, value)
    expect(row.issues).toEqual([{ row: 7, column: '值', field, code, severity: 'warning', value }])
    expect(row.feedback![field]).toBeNull()
    expect(row.feedback!.extras.值).toBe(value)
  })

  test('a value map is asked first, without regard to case and space', () => {
    const source = { column: '值', values: { Yes: 'dissatisfied', no: '满意', '?': null, 'N/A': '' } }
    expect(valued('satisfaction', source, ' YES ').feedback!.satisfaction).toBe('dissatisfied')
    expect(valued('satisfaction', source, 'No').feedback!.satisfaction).toBe('satisfied')
    expect(valued('satisfaction', source, '?').feedback!.satisfaction).toBeNull()
    expect(valued('satisfaction', source, '非常满意').feedback!.satisfaction).toBe('verySatisfied')
    expect(codes(valued('satisfaction', source, 'maybe'))).toEqual(['valueUnknown'])
  })

  test('a value map works for every kind of field', () => {
    expect(
      valued('department', { column: '值', values: { NYPD: '警局' } }, 'nypd').feedback!.department,
    ).toBe('警局')
    expect(codes(valued('department', { column: '值', values: { 待定: null } }, '待定'))).toEqual([
      'departmentMissing',
    ])
    expect(valued('closedAt', { column: '值', values: { 另行通知: null } }, '另行通知').issues).toEqual([])
    expect(
      valued('reopenCount', { column: '值', values: { 是: 1, 否: 0 } }, '是').feedback!.reopenCount,
    ).toBe(1)
    expect(
      valued('declaredHandlingOnTime', { column: '值', values: { 是: false } }, '是').feedback!
        .declaredHandlingOnTime,
    ).toBe(false)
  })

  test('a constant feeds every row', () => {
    const { feedback } = stage(
      {},
      { ...FIELDS, nature: { constant: 'complaint' }, department: { constant: '某单位' } },
    )
    expect(feedback).toMatchObject({ nature: 'complaint', department: '某单位' })
  })

  test('levels of a category come from several columns, other texts are joined by a space', () => {
    const { feedback } = stage(
      { 大类: '城建', 小类: '', 细类: '扰民' },
      { ...FIELDS, category: { columns: ['大类', '小类', '细类'] }, subject: { columns: ['大类', '标题'] } },
    )
    expect(feedback).toMatchObject({ category: '城建>扰民', subject: '城建 噪音' })
  })

  test('which facts the source has a column for is part of the record', () => {
    const { feedback } = stage({ 满意: '' }, { ...FIELDS, satisfaction: { column: '满意' } })
    expect(feedback!.supplied).toBe(suppliedMask(['closedAt', 'satisfaction']))
  })
})

describe('ticket numbers', () => {
  test('are made of the file and the row where there is no column for them, without a warning', () => {
    const { ticketNo: _, ...fields } = FIELDS
    const row = stage({}, fields)
    expect(row.issues).toEqual([])
    expect(row.feedback).toMatchObject({ ticketNo: 'F0123456789-7', extras: { 编号: 'A1', 备注: '热点' } })
  })

  test('keep their digits', () => {
    expect(stage({ 编号: 20260306001 }).feedback!.ticketNo).toBe('20260306001')
    expect(stage({ 编号: '="0012"' }).feedback!.ticketNo).toBe('0012')
    expect(stage({ 编号: '\t0012' }).feedback!.ticketNo).toBe('0012')
  })
})

describe('a mapping that cannot hold is refused before any row is read', () => {
  test.each<[string, Mapping['fields'], string, object]>([
    ['a column that is not there', { subject: { column: '题目' } }, 'columnMissing', { columns: ['题目'] }],
    [
      'a constant that is no code',
      { nature: { constant: '工单' } },
      'mappingInvalid',
      { at: 'fields.nature.constant' },
    ],
    [
      'a constant that is no time',
      { closedAt: { constant: '昨天' } },
      'mappingInvalid',
      { at: 'fields.closedAt.constant' },
    ],
    [
      'a value map to what is no code',
      { satisfaction: { column: '备注', values: { 甲: '乙' } } },
      'mappingInvalid',
      { at: 'fields.satisfaction.values.甲' },
    ],
    [
      'a length after a time that nothing feeds',
      { closedAt: { column: '备注', as: 'hoursAfter', of: 'assignedAt' } },
      'mappingInvalid',
      { at: 'fields.closedAt.of' },
    ],
    [
      'lengths that count from each other',
      {
        closedAt: { column: '备注', as: 'hoursAfter', of: 'assignedAt' },
        assignedAt: { column: '备注', as: 'hoursAfter', of: 'closedAt' },
      },
      'mappingInvalid',
      {},
    ],
    [
      'a length for a text',
      { subject: { column: '备注', as: 'hoursAfter' } },
      'mappingInvalid',
      { at: 'fields.subject.as' },
    ],
  ])('%s', (_, fields, code, detail) => {
    try {
      stagerOf({ ...FIELDS, ...fields })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
      expect(error).toMatchObject({ code, detail })
    }
  })
})

test('severities are those of the table of issues', () => {
  const row = stage({ 接收: '', 标题: '鎶曡瘔鍐呭', 办结: 'x' })
  for (const { code, severity } of row.issues) expect(severity).toBe(ISSUE_SEVERITY[code])
})

test('complaints with every third row garbled, blank lines and a header in the middle come through the whole way', async () => {
  const { survey, rows } = await stageTable(
    tableFrom(`
      投诉编号|投诉标题|投诉详情|投诉对象|投诉时间
      C1|不退款|付款后不发货|某某商城|2026-03-06 08:00

      C2|虚假宣传|页面与实物不符|某某旗舰店|2026-03-06 09:00

      C3|鎶曡瘔鍐呭|鐢ㄦ埛鍙嶆槧闂|某某商城|2026-03-06 10:00

      投诉编号|投诉标题|投诉详情|投诉对象|投诉时间
      C4|态度差|客服态度差|某某商城|2026-03-06 11:00`),
  )
  expect(survey.rows).toBe(5)
  expect(rows.map(({ row, feedback }) => [row, feedback?.ticketNo ?? null])).toEqual([
    [2, 'C1'],
    [4, 'C2'],
    [6, 'C3'],
    [8, null],
    [9, 'C4'],
  ])
  expect(rows.flatMap((row) => row.issues.map(({ row, code }) => `${row} ${code}`))).toEqual([
    '6 mojibakeText',
    '6 mojibakeText',
    '8 headerRepeated',
  ])
})

test('a message board whose times are text, dates and days in one column', async () => {
  const { rows } = await stageTable(
    tableOf([
      ['留言编号', '留言时间', '留言详情', '回复单位', '答复时间'],
      [160, '2019/4/25 9:32:09', '\n\t\t\u3000\u3000夜间施工', '住建局', '2019/5/9 10:11:12'],
      [
        174,
        { wall: Date.UTC(2019, 3, 26, 8, 0, 1), hasTime: true },
        '路灯',
        '城管局',
        { wall: Date.UTC(2019, 4, 1), hasTime: false },
      ],
      [188, '2019/4/27', '公交', '交通局', ''],
    ]),
  )
  expect(rows.flatMap(({ issues }) => issues)).toEqual([])
  expect(rows.map(({ feedback }) => [feedback!.ticketNo, feedback!.receivedAt, feedback!.content])).toEqual([
    ['160', shanghai('2019-04-25T09:32:09'), '夜间施工'],
    ['174', shanghai('2019-04-26T08:00:01'), '路灯'],
    ['188', shanghai('2019-04-27T00:00:00'), '公交'],
  ])
})
