import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { mainPost, schemeForRole, scorePeople } from '../../core/peopleScores.ts'
import type { Scheme } from '../../core/scheme.ts'
import type { StaffEntry } from '../../core/staff.ts'
import { parsePeriod } from '../../core/period.ts'
import { zoneOf } from '../../core/zone.ts'
import { tally } from './tallies.ts'

const PERIOD = parsePeriod('2026-Q1', zoneOf('Asia/Shanghai'))

const SERVICE: Scheme = {
  ...defaultScheme(),
  roles: [
    {
      role: '客服',
      weights: [
        { kpi: 'K5', weight: 20 },
        { kpi: 'K7', weight: 80 },
      ],
    },
  ],
}
const post = (id: number, over: Partial<StaffEntry> = {}): StaffEntry => ({
  id,
  revision: 1,
  employeeNo: String(id),
  name: `员工${id}`,
  department: '客服部',
  role: '客服',
  from: '2025-01-01',
  to: null,
  ...over,
})

function score(roster: readonly StaffEntry[], people: Readonly<Record<string, string>>, scheme = SERVICE) {
  return scorePeople({
    people: Object.entries(people).map(([employeeNo, text]) => ({
      employeeNo,
      counts: tally(employeeNo, text).counts,
      postings: [],
    })),
    roster,
    scheme,
    schemeName: scheme.name,
    schemeVersion: 1,
    policyName: 'standard',
    policyVersion: 1,
    period: PERIOD,
    asOf: PERIOD.endAt,
  })
}

describe('persons of a role', () => {
  test('are scored by its weights: what it does not name weighs nothing', () => {
    const [role] = score([post(1)], { 1: '0/20 0/20 0/20 0/20 18/20 0/20 20/20 0/20' })
    const [person] = role!.people
    expect([role!.ownWeights, person!.row.score, person!.row.grade]).toEqual([true, '100.00', 'A+'])
    expect(person!.row.kpis.map(({ weight }) => weight)).toEqual(['0', '0', '0', '0', '20', '0', '80', '0'])
  })

  test('are ranked among themselves', () => {
    const roles = score([post(1), post(2), post(3, { role: '工程师' }), post(4, { role: '' })], {
      1: '20/20 20/20 20/20 20/20 10/20 20/20 10/20 20/20',
      2: '20/20 20/20 20/20 20/20 20/20 20/20 20/20 20/20',
      3: '2/20 2/20 2/20 2/20 2/20 2/20 2/20 2/20',
      4: '20/20 20/20 20/20 20/20 20/20 20/20 20/20 20/20',
    })
    expect(
      roles.map(({ role, ownWeights, people }) => [
        role,
        ownWeights,
        people.map(({ employeeNo, row }) => `${row.rank} ${employeeNo}`),
      ]),
    ).toEqual([
      ['客服', true, ['1 2', '2 1']],
      ['工程师', false, ['1 3']],
      ['', false, ['1 4']],
    ])
  })

  test('with few records are flagged', () => {
    const [role] = score([post(1)], { 1: '20/20 20/20 20/20 20/20 20/20 20/20 3/4 20/20' })
    expect(role!.people[0]!.row.kpis.map(({ smallSample }) => smallSample)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ])
  })
})

test('a role without weights keeps the scheme’s', () => {
  expect(schemeForRole(SERVICE, '工程师')).toBe(SERVICE)
  expect(schemeForRole(SERVICE, '客服').kpis.map(({ weight }) => weight)).toEqual([0, 0, 0, 0, 20, 0, 80, 0])
})

test('a person is in the post held longest in the period, of equals the earlier, and else in the last one', () => {
  const first = post(1, { to: '2026-02-28' })
  const second = post(2, { from: '2026-03-01', department: '技术部' })
  const quarter = { firstOn: '2026-01-01', lastOn: '2026-03-31' }
  expect(mainPost([second, first], quarter)).toBe(first)
  expect(mainPost([first, second], { ...quarter, firstOn: '2026-02-15' })).toBe(second)
  expect(mainPost([second, post(3)], { firstOn: '2026-04-01', lastOn: '2026-04-30' }).id).toBe(3)
  expect(
    mainPost([first, post(4, { from: '2024-01-01', to: '2025-06-30' })], {
      firstOn: '2026-07-01',
      lastOn: '2026-09-30',
    }),
  ).toBe(first)
})
