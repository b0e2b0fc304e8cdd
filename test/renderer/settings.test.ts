import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import type { CalendarDef } from '../../core/policy.ts'
import { yearOf } from '../../renderer/pages/settings/calendarDays.ts'
import { policyChanges, schemeChanges } from '../../renderer/pages/settings/changedParts.ts'

const hours = [{ from: '09:00', to: '17:00' }]
const calendar: CalendarDef = {
  name: 'test',
  week: [hours, hours, hours, hours, hours, [], []],
  holidays: ['2026-10-01', '2026-10-10', '2026-10-11'],
  makeUpDays: [{ on: '2026-10-10', as: 1 }],
  overrides: [{ on: '2026-10-11', periods: [{ from: '10:00', to: '12:00' }] }],
  knownUntil: '2026-12-31',
}

describe('the calendar of a year', () => {
  const october = yearOf(calendar, 2026)[9]!
  const days = new Map(october.weeks.flatMap((week) => week.flatMap((day) => (day ? [[day.on, day]] : []))))

  test('puts every day of the month under its weekday', () => {
    expect(days.size).toBe(31)
    // 1 October 2026 is a Thursday.
    expect(october.weeks[0]!.map((day) => day?.on ?? null)).toEqual([
      null,
      null,
      null,
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
    ])
    expect(october.weeks.every((week) => week.length === 7)).toBe(true)
  })

  test.each([
    ['2026-10-01', 'holiday', ''],
    ['2026-10-02', 'work', '09:00–17:00'],
    ['2026-10-03', 'rest', ''],
    ['2026-10-10', 'makeUp', '09:00–17:00'],
    ['2026-10-11', 'override', '10:00–12:00'],
  ])('shows %s as %s', (on, kind, shown) => {
    expect(days.get(on)).toMatchObject({ kind, hours: shown })
  })
})

describe('what a file of rules changes', () => {
  test('names the KPIs and settings of a scheme that differ', () => {
    const scheme = defaultScheme()
    const next = {
      ...scheme,
      ties: 'dense' as const,
      kpis: scheme.kpis.slice(1).map((kpi) => (kpi.id === 'K3' ? { ...kpi, weight: 20 } : kpi)),
    }
    expect(schemeChanges(scheme, next)).toEqual({ kpis: ['K1', 'K3'], settings: ['ties'] })
  })

  test('does not take another order of the keys for a change', () => {
    const scheme = defaultScheme()
    const reversed = Object.fromEntries(Object.entries(scheme).reverse()) as typeof scheme
    expect(schemeChanges(scheme, reversed)).toEqual({ kpis: [], settings: [] })
  })

  test('names the parts of a policy that differ', () => {
    const policy = defaultPolicy('Asia/Shanghai')
    const next = { ...policy, collection: { kind: 'natural_hours' as const, n: 1 } }
    expect(policyChanges(policy, next)).toEqual(['collection'])
  })
})
