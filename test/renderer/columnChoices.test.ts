import { describe, expect, test } from 'vitest'
import { type Mapping, parseMapping } from '../../core/mapping.ts'
import {
  assignColumn,
  constantsOf,
  fieldsOf,
  isGuessed,
  joinColumns,
  missingFields,
  setConstant,
  setDuration,
  setValue,
} from '../../renderer/pages/import/columnChoices.ts'

const mapping: Mapping = {
  dateOrder: 'auto',
  fields: {
    receivedAt: { columns: ['日期', '时间'] },
    department: { column: '承办单位' },
    satisfaction: { column: '是否满意', values: { 满意: 'satisfied', 差: 'dissatisfied' } },
    nature: { constant: 'complaint' },
  },
}

describe('choosing columns', () => {
  test('finds every field that reads a column', () => {
    const both: Mapping = { ...mapping, fields: { ...mapping.fields, status: { column: '是否满意' } } }
    expect(fieldsOf(both, '是否满意')).toEqual(['satisfaction', 'status'])
    expect(fieldsOf(both, '时间')).toEqual(['receivedAt'])
    expect(fieldsOf(both, '备注')).toEqual([])
  })

  test('moves a field to the column chosen for it', () => {
    const next = assignColumn(mapping, '责任部门', null, 'department')
    expect(next.fields.department).toEqual({ column: '责任部门' })
    expect(fieldsOf(next, '承办单位')).toEqual([])
  })

  test('drops the field a column fed before', () => {
    const next = assignColumn(mapping, '承办单位', 'department', 'handler')
    expect(next.fields.department).toBeUndefined()
    expect(next.fields.handler).toEqual({ column: '承办单位' })
    expect(missingFields(next)).toEqual(['field.department'])
  })

  test('leaves a joined time its other column when one is taken away', () => {
    const next = assignColumn(mapping, '时间', 'receivedAt', null)
    expect(next.fields.receivedAt).toEqual({ column: '日期' })
    expect(missingFields(next)).toEqual([])
  })

  test('joins a date and a time, and parts them again', () => {
    const joined = joinColumns(mapping, 'closedAt', ['办结日期', '办结时间'])
    expect(joined.fields.closedAt).toEqual({ columns: ['办结日期', '办结时间'] })
    expect(joinColumns(joined, 'closedAt', ['办结日期']).fields.closedAt).toEqual({ column: '办结日期' })
    expect(joinColumns(joined, 'closedAt', []).fields.closedAt).toBeUndefined()
  })

  test('reads a column as a duration and as a time again', () => {
    const hours = setDuration(mapping, 'firstRespondedAt', 'Hours', 'hoursAfter', 'receivedAt')
    expect(hours.fields.firstRespondedAt).toEqual({ column: 'Hours', as: 'hoursAfter', of: 'receivedAt' })
    const time = setDuration(hours, 'firstRespondedAt', 'Hours', null, 'receivedAt')
    expect(time.fields.firstRespondedAt).toEqual({ column: 'Hours' })
  })

  test('says what one value means without touching the others, whatever its case', () => {
    const next = setValue(mapping, 'satisfaction', '差', null)
    expect(next.fields.satisfaction).toEqual({ column: '是否满意', values: { 满意: 'satisfied', 差: null } })
    const yes = setValue(
      setValue(mapping, 'satisfaction', 'Yes', 'dissatisfied'),
      'satisfaction',
      ' yes',
      'satisfied',
    )
    expect(yes.fields.satisfaction).toMatchObject({ values: { ' yes': 'satisfied' } })
    expect(Object.keys((yes.fields.satisfaction as { values: object }).values)).not.toContain('Yes')
  })

  test('leaves no empty value map behind', () => {
    const once = setValue(mapping, 'satisfaction', '差', undefined)
    expect(setValue(once, 'satisfaction', '满意', undefined).fields.satisfaction).toEqual({
      column: '是否满意',
    })
  })

  test('knows what is still as guessed', () => {
    expect(isGuessed(mapping, mapping, 'department')).toBe(true)
    expect(isGuessed(mapping, assignColumn(mapping, '责任部门', null, 'department'), 'department')).toBe(
      false,
    )
  })

  test('lists fixed values, and a fixed value supplies an indispensable field', () => {
    const next = setConstant({ dateOrder: 'auto', fields: {} }, 'department', '信访科')
    expect(constantsOf(next)).toEqual([{ field: 'department', constant: '信访科' }])
    expect(missingFields(next)).toEqual(['field.receivedAt'])
  })

  test('never makes a mapping that the application would refuse', () => {
    const changes = [
      setDuration(mapping, 'closedAt', '用时', 'daysAfter', 'receivedAt'),
      setValue(mapping, 'satisfaction', '差', undefined),
      joinColumns(mapping, 'closedAt', ['a', 'b']),
      setConstant(mapping, 'complex', true),
      assignColumn(mapping, '承办单位', 'department', null),
    ]
    for (const changed of changes) expect(parseMapping(JSON.parse(JSON.stringify(changed)))).toEqual(changed)
  })
})
