import { describe, expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import type { Mapping } from '../../core/mapping.ts'
import { matchTemplates, RECOGNISED, type KnownTemplate } from '../../core/recogniseTemplate.ts'
import { parseTemplateFile, readsAlike, templateFileOf } from '../../core/template.ts'
import { driftOf, fitMapping, hasDrifted, lostFields } from '../../core/templateDrift.ts'

const HOTLINE: Mapping = {
  dateOrder: 'ymd',
  fields: {
    ticketNo: { column: '工单编号' },
    receivedAt: { columns: ['受理日期', '受理时刻'] },
    closedAt: { column: '办结时间' },
    department: { column: '承办单位' },
    satisfaction: { column: '回访结果', values: { 好: 'satisfied' } },
    channel: { constant: 'hotline' },
  },
}
const HEADER = ['工单编号', '受理日期', '受理时刻', '办结时间', '承办单位', '回访结果', '备注']
const NO_GUESS: Mapping = { dateOrder: 'auto', fields: {} }

function known(over: Partial<KnownTemplate> = {}): KnownTemplate {
  return { id: 1, name: '热线', version: 1, changedAt: 0, mapping: HOTLINE, header: HEADER, ...over }
}
const best = (header: readonly string[], templates = [known()]) => matchTemplates(header, templates)[0]!

describe('a file is recognised by its columns', () => {
  test.each([
    ['the same columns', HEADER, true],
    ['in another order', HEADER.toReversed(), true],
    ['in full width and with spaces', HEADER.map((name) => ` ${name} `), true],
    ['with a new column and one gone that nothing rests on', [...HEADER.slice(0, 6), '满意原因'], true],
    ['with one column a field rests on gone', HEADER.filter((name) => name !== '办结时间'), true],
    ['of another system', ['Ticket', 'Created', 'Team', 'Status'], false],
    ['with only the commonest names in common', ['工单编号', '承办单位', '评价', '人员', '地址'], false],
  ])('%s', (_, header, recognised) => {
    expect(best(header).similarity >= RECOGNISED).toBe(recognised)
  })

  test('the one with more in common comes first, of equals the one changed last', () => {
    const other = known({ id: 2, header: HEADER.slice(0, 5), changedAt: 9 })
    const newer = known({ id: 3, changedAt: 5 })
    expect(matchTemplates(HEADER, [other, known(), newer]).map(({ template }) => template.id)).toEqual([
      3, 1, 2,
    ])
  })

  test('notes of a correction file and columns without a name are no sign of another file', () => {
    expect(best([...HEADER, '※ 原因', '#9']).similarity).toBe(1)
  })
})

describe('what has changed since the template was made', () => {
  test('nothing, in whatever order', () => {
    expect(hasDrifted(driftOf(known(), HEADER.toReversed(), NO_GUESS))).toBe(false)
  })

  test('a new column, with the field it looks made for', () => {
    const guess: Mapping = { dateOrder: 'auto', fields: { handler: { column: '经办人' } } }
    const { added } = driftOf(known(), [...HEADER, '经办人', '天气'], guess)
    expect(added).toEqual([
      { column: '经办人', suggests: 'handler' },
      { column: '天气', suggests: null },
    ])
  })

  test('a vanished column, with the fields that rested on it', () => {
    const drift = driftOf(known(), ['工单编号', '受理日期', '承办单位', '回访结果'], NO_GUESS)
    expect(drift.vanished).toEqual([
      { column: '受理时刻', fields: ['receivedAt'], events: [] },
      { column: '办结时间', fields: ['closedAt'], events: [] },
      { column: '备注', fields: [], events: [] },
    ])
    expect(lostFields(drift)).toEqual(['receivedAt', 'closedAt'])
  })

  test('a column that only changed its name is said as such, whether by its letters or by its meaning', () => {
    const header = HEADER.map((name) =>
      name === '办结时间' ? '完成日期' : name === '备注' ? '备注信息' : name,
    )
    expect(driftOf(known(), header, NO_GUESS)).toEqual({
      added: [],
      vanished: [],
      renamed: [
        { from: '办结时间', to: '完成日期', fields: ['closedAt'], events: [] },
        { from: '备注', to: '备注信息', fields: [], events: [] },
      ],
    })
  })

  test('a new column of another meaning is no new name, however alike the letters', () => {
    const header = HEADER.map((name) => (name === '办结时间' ? '派单时间' : name))
    const { renamed, vanished, added } = driftOf(known(), header, NO_GUESS)
    expect(renamed).toEqual([])
    expect(vanished).toEqual([{ column: '办结时间', fields: ['closedAt'], events: [] }])
    expect(added).toEqual([{ column: '派单时间', suggests: null }])
  })
})

describe('a template is fitted to the file', () => {
  test('in the file’s own names of columns, with value maps and constants', () => {
    const mapping = fitMapping({ ...HOTLINE, ignored: ['备注'] }, [...HEADER.slice(1), ' 工单编号'])
    expect(mapping.fields.ticketNo).toEqual({ column: ' 工单编号' })
    expect(mapping.fields.satisfaction).toEqual({ column: '回访结果', values: { 好: 'satisfied' } })
    expect(mapping.fields.channel).toEqual({ constant: 'hotline' })
    expect(mapping.ignored).toEqual(['备注'])
  })

  test('half of a composite is not read', () => {
    const mapping = fitMapping(
      HOTLINE,
      HEADER.filter((name) => name !== '受理时刻'),
    )
    expect(mapping.fields.receivedAt).toBeUndefined()
    expect(mapping.fields.department).toEqual({ column: '承办单位' })
  })
})

describe('a template as a file', () => {
  test('comes back as it went, without the place of the header', () => {
    const file = templateFileOf(
      { name: '热线', source: '12345' },
      { header: HEADER, mapping: { ...HOTLINE, headerRow: 3 } },
    )
    const read = parseTemplateFile(JSON.parse(JSON.stringify(file)))
    expect(read).toEqual({
      plumblineTemplate: 1,
      name: '热线',
      source: '12345',
      header: HEADER,
      mapping: HOTLINE,
    })
  })

  test.each([
    ['no template at all', { name: 'x' }, 'plumblineTemplate'],
    [
      'a later form',
      { plumblineTemplate: 2, name: '', source: '', header: ['a'], mapping: NO_GUESS },
      'plumblineTemplate',
    ],
    ['no name', { plumblineTemplate: 1, name: ' ', source: '', header: ['a'], mapping: NO_GUESS }, 'name'],
    ['no columns', { plumblineTemplate: 1, name: 'x', source: '', header: [], mapping: NO_GUESS }, 'header'],
    [
      'an unknown zone',
      {
        plumblineTemplate: 1,
        name: 'x',
        source: '',
        header: ['a'],
        mapping: { timeZone: 'Mars/Olympus', fields: {} },
      },
      'mapping.timeZone',
    ],
  ])('%s is refused with its place', (_, value, at) => {
    expect(() => parseTemplateFile(value)).toThrow(AppError)
    try {
      parseTemplateFile(value)
    } catch (error) {
      expect(error).toMatchObject({ code: 'templateInvalid', detail: { at } })
    }
  })

  test('mappings read alike whatever the order of their fields and the place of the header', () => {
    const reversed = Object.fromEntries(Object.entries(HOTLINE.fields).toReversed())
    expect(readsAlike(HOTLINE, { ...HOTLINE, fields: reversed, headerRow: 4 })).toBe(true)
    expect(readsAlike(HOTLINE, { ...HOTLINE, ignored: ['备注'] })).toBe(false)
  })
})
