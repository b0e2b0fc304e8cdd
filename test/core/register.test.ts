import { describe, expect, test } from 'vitest'
import { attributor, chargedAt } from '../../core/attribution.ts'
import { AppError } from '../../core/errors.ts'
import { chargeSpans, parseRegister, type RegisterEntry } from '../../core/register.ts'
import { suggestDepartments } from '../../core/unknownDepartment.ts'
import { zoneOf } from '../../core/zone.ts'

const entry = (name: string, countsAs: string, from: string | null = null): RegisterEntry => ({
  name,
  countsAs,
  from,
  kind: 'alias',
  reason: '',
})
const SHANGHAI = zoneOf('Asia/Shanghai')
const at = (text: string) => Date.parse(`${text}+08:00`)
const charge = (entries: readonly RegisterEntry[], name: string, when: string) =>
  attributor(parseRegister({ entries }), SHANGHAI)(name, at(when))

function refusal(entries: readonly unknown[]): AppError {
  try {
    parseRegister({ entries })
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('was not refused')
}

describe('a record counts for the department its name stands for on the day it is charged', () => {
  const MERGED = [
    entry('城管局', '综合执法局', '2026-03-01'),
    entry('市城管局', '城管局'),
    entry('综合执法局', '执法局', '2026-07-01'),
  ]
  test.each<[string, string, string, string]>([
    ['a name without an entry is itself', '市政部', '2026-03-05T10:00:00', '市政部'],
    ['before its day nothing has changed', '城管局', '2026-02-28T23:59:59', '城管局'],
    ['from midnight of its day on in the organisation’s zone', '城管局', '2026-03-01T00:00:00', '综合执法局'],
    ['an alias follows what it stands for', '市城管局', '2026-02-01T10:00:00', '城管局'],
    ['however long the chain', '市城管局', '2026-08-01T10:00:00', '执法局'],
  ])('%s', (_, name, when, expected) => {
    expect(charge(MERGED, name, when)).toBe(expected)
  })

  test('a name that counts for itself again from a day on', () => {
    const entries = [entry('甲', '乙'), entry('甲', '甲', '2026-05-01')]
    expect(charge(entries, '甲', '2026-04-30T12:00:00')).toBe('乙')
    expect(charge(entries, '甲', '2026-05-01T12:00:00')).toBe('甲')
  })

  test('a merger that is taken back later is no circle', () => {
    const entries = [
      entry('甲', '乙', '2026-01-01'),
      entry('甲', '甲', '2026-06-01'),
      entry('乙', '甲', '2026-06-01'),
    ]
    expect(charge(entries, '乙', '2026-07-01T12:00:00')).toBe('甲')
    expect(charge(entries, '甲', '2026-03-01T12:00:00')).toBe('乙')
  })

  test('charged when due; what is never due, when received', () => {
    expect(chargedAt({ dueAt: 2, receivedAt: 1 })).toBe(2)
    expect(chargedAt({ dueAt: null, receivedAt: 1 })).toBe(1)
  })

  test('the spans of a name cover all days, each once, and neighbours differ', () => {
    const spans = chargeSpans(parseRegister({ entries: MERGED })).filter(({ name }) => name === '市城管局')
    expect(spans.map(({ countsAs }) => countsAs)).toEqual(['城管局', '综合执法局', '执法局'])
    expect(spans[0]!.fromDay).toBe(-Infinity)
    expect(spans.at(-1)!.untilDay).toBe(Infinity)
    for (const [i, span] of spans.slice(1).entries()) expect(span.fromDay).toBe(spans[i]!.untilDay)
  })
})

describe('a register that cannot be followed is refused', () => {
  test.each<[string, readonly unknown[], string]>([
    ['a day that is none', [entry('甲', '乙', '2026-02-30')], 'entries.0.from'],
    ['a blank name', [entry(' ', '乙')], 'entries.0.name'],
    ['an unknown kind', [{ ...entry('甲', '乙'), kind: 'split' }], 'entries.0.kind'],
    ['two entries of a name from one day', [entry('甲', '乙'), entry('甲', '丙')], 'entries.1.from'],
    ['a name that always counts for itself', [entry('甲', '甲')], 'entries.0.countsAs'],
  ])('%s', (_, entries, place) => {
    expect(refusal(entries)).toMatchObject({ code: 'registerInvalid', detail: { at: place } })
  })

  test('names that would count for each other, with the day it begins', () => {
    const entries = [entry('甲', '乙', '2026-03-01'), entry('乙', '丙'), entry('丙', '甲', '2026-05-01')]
    expect(refusal(entries)).toMatchObject({
      code: 'registerCycle',
      detail: { names: ['甲', '乙', '丙'], from: '2026-05-01' },
    })
  })
})

describe('who an unknown name may be', () => {
  const KNOWN = [
    '交通运输局',
    '城市管理局',
    '水务局',
    '教育局',
    '市场监督管理局',
    '客服部',
    'IT Service Desk',
  ]
  test.each<[string, readonly string[]]>([
    ['云岭市交通运输局', ['交通运输局']],
    ['市交通局', ['交通运输局']],
    ['市场监管局', ['市场监督管理局']],
    ['城管局', ['城市管理局']],
    ['水务 局', ['水务局']],
    ['教育侷', ['教育局']],
    ['客服中心', ['客服部']],
    ['ＩＴ service desk', ['IT Service Desk']],
    ['气象局', []],
    ['局', []],
  ])('%s', (name, expected) => {
    expect(suggestDepartments(name, KNOWN)).toEqual(expected)
  })
})
