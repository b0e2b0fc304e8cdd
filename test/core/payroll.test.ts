import { describe, expect, test } from 'vitest'
import { DEFAULT_HR_SETTINGS, hrSettingsSchema, type HrSettings } from '../../core/hrSettings.ts'
import { buildPayroll, maskPayroll, type PayrollInput } from '../../core/payroll.ts'
import { scorePeople } from '../../core/peopleScores.ts'
import type { StaffEntry } from '../../core/staff.ts'
import { A, C, score, scheme, tally } from './tallies.ts'

const card = score([A, C, tally('D', '0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0')])
const post = (id: number, department: string, over: Partial<StaffEntry> = {}): StaffEntry => ({
  id,
  revision: 1,
  employeeNo: String(id),
  name: `员工${id}`,
  department,
  role: '客服',
  from: '2025-01-01',
  to: null,
  ...over,
})

function payroll(
  roster: readonly StaffEntry[],
  over: Partial<PayrollInput> = {},
  settings: Partial<HrSettings> = {},
) {
  const roles = scorePeople({
    people: [{ employeeNo: '1', counts: C.counts, postings: [] }],
    roster: [post(1, 'A'), ...roster],
    scheme: scheme(),
    schemeName: '',
    policyName: '',
    schemeVersion: 1,
    policyVersion: 1,
    period: card.period,
    asOf: 0,
  })
  return buildPayroll({
    roster,
    chargedTo: (name) => name,
    departments: card,
    people: { period: card.period, scheme: '', policy: '', asOf: 0, roles, unmatched: [] },
    pay: [
      { employeeNo: '1', base: '10000.00', otherAppraisal: '88.00' },
      { employeeNo: '2', base: '8000.00', otherAppraisal: null },
      { employeeNo: '3', base: '8000.00', otherAppraisal: '90.00' },
    ],
    settings: { ...DEFAULT_HR_SETTINGS, ...settings },
    ...over,
  })
}

describe('pay', () => {
  test('follows the department’s coefficient: 10,000 × 25 % × 1.10 = 2,750 (T29)', () => {
    const [row] = payroll([post(1, 'A')])
    expect(row).toMatchObject({
      departmentScore: '94.72',
      score: '94.72',
      grade: 'A',
      coefficient: '1.10',
      performance: '2750.00',
      total: '10250.00',
      appraisal: '89.34',
      gap: null,
    })
  })

  test('or the person’s own, as the settings say', () => {
    const [row] = payroll([post(1, 'A')], {}, { scoreOf: 'own', share: 0.2 })
    expect(row).toMatchObject({
      ownScore: '65.84',
      score: '65.84',
      grade: 'D',
      coefficient: '0.80',
      performance: '1600.00',
      total: '9600.00',
    })
  })

  test('is nothing where the department is not ranked, has no score, or no base is known', () => {
    const rows = payroll([post(2, 'D'), post(3, '没有工单的部门'), post(4, 'A')])
    expect(
      rows.map(({ employeeNo, performance, total, appraisal, gap }) => [
        employeeNo,
        performance,
        total,
        appraisal,
        gap,
      ]),
    ).toEqual([
      ['4', null, null, null, 'noBase'],
      ['2', null, null, null, 'noScore'],
      ['3', null, null, null, 'noScore'],
    ])
  })

  test('is of the department that the name on the roster counts for', () => {
    const [row] = payroll([post(1, '客服一部')], { chargedTo: (name) => (name === '客服一部' ? 'A' : name) })
    expect(row).toMatchObject({ department: 'A', coefficient: '1.10' })
  })
})

test('amounts are hidden, and whether there is one stays to be seen', () => {
  const [paid, unpaid] = payroll([post(1, 'A'), post(4, 'A')]).map(maskPayroll)
  expect(paid).toMatchObject({
    base: '***',
    performance: '***',
    total: '***',
    otherAppraisal: '***',
    appraisal: '***',
    score: '94.72',
  })
  expect(unpaid).toMatchObject({ base: null, performance: null })
})

test.each<[string, object]>([
  ['a share under 20 %', { share: 0.19 }],
  ['a share over 30 %', { share: 0.31 }],
  ['feedback weighing less than 20 % of the appraisal', { appraisalWeight: 0.199 }],
  ['more good quarters than quarters', { award: { quarters: 4, needed: 5, grade: 'A' } }],
  [
    'a payroll column twice',
    {
      payroll: [
        { field: 'name', title: 'a' },
        { field: 'name', title: 'b' },
      ],
    },
  ],
  [
    'two payroll columns of one name',
    {
      payroll: [
        { field: 'name', title: 'a' },
        { field: 'base', title: 'a' },
      ],
    },
  ],
])('settings with %s are refused', (_, over) => {
  expect(hrSettingsSchema.safeParse(DEFAULT_HR_SETTINGS).success).toBe(true)
  expect(hrSettingsSchema.safeParse({ ...DEFAULT_HR_SETTINGS, ...over }).success).toBe(false)
})
