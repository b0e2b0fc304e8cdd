import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps, type StaffEntry, type StaffLine, type StaffSpan } from '../../core/staff.ts'
import { planRoster, type RosterPlan } from '../../core/staffPlan.ts'

const span = (over: Partial<StaffSpan> = {}): StaffSpan => ({
  employeeNo: '7',
  name: '张三',
  department: '客服部',
  role: '客服',
  from: '2026-01-01',
  to: null,
  ...over,
})
const entry = (id: number, over: Partial<StaffSpan> = {}): StaffEntry => ({ ...span(over), id, revision: 1 })
const line = (over: Partial<StaffLine> = {}): StaffLine => ({ ...span(), from: null, ...over })
const RULES = { from: '2026-04-01', missingEndOn: null }

/** The roster after a plan. */
function carryOut(stored: readonly StaffEntry[], plan: RosterPlan): readonly StaffEntry[] {
  const after = new Map([...plan.changed, ...plan.ended].map((change) => [change.before.id, change.after]))
  const next = Math.max(0, ...stored.map(({ id }) => id)) + 1
  return [
    ...stored.map((one) => ({ ...one, ...after.get(one.id) })),
    ...plan.added.map((one, i) => ({ ...one, id: next + i, revision: 1 })),
  ]
}

describe('a line of a roster file', () => {
  test('of somebody new begins on its own first day, or on the one that is said for all', () => {
    const { added } = planRoster([], [line(), line({ employeeNo: '8', from: '2026-02-01' })], RULES)
    expect(added.map(({ employeeNo, from }) => [employeeNo, from])).toEqual([
      ['8', '2026-02-01'],
      ['7', '2026-04-01'],
    ])
  })

  test('that says what the roster says changes nothing', () => {
    expect(planRoster([entry(1)], [line()], RULES)).toEqual({
      added: [],
      changed: [],
      ended: [],
      unchanged: 1,
      clashes: [],
    })
  })

  test('of another department begins a post there and ends the one before it the day before', () => {
    const plan = planRoster([entry(1)], [line({ department: '技术部' })], RULES)
    expect(plan.added).toEqual([span({ department: '技术部', from: '2026-04-01' })])
    expect(plan.ended.map(({ after }) => after.to)).toEqual(['2026-03-31'])
    expect(plan.changed).toEqual([])
  })

  test('of the same post changes its name, or ends it', () => {
    const renamed = planRoster([entry(1)], [line({ name: '张三丰' })], RULES)
    expect([renamed.changed.map(({ after }) => after.name), renamed.ended]).toEqual([['张三丰'], []])
    const gone = planRoster([entry(1)], [line({ from: '2026-01-01', to: '2026-05-31' })], RULES)
    expect([gone.ended.map(({ after }) => after.to), gone.changed]).toEqual([['2026-05-31'], []])
  })

  test('that takes up an ended post again is a change, not an end', () => {
    const plan = planRoster([entry(1, { to: '2026-02-01' })], [line({ from: '2026-01-01' })], RULES)
    expect([plan.changed.length, plan.ended.length]).toEqual([1, 0])
  })

  test('of another role stands beside the first', () => {
    const plan = planRoster([entry(1)], [line({ role: '组长' })], RULES)
    expect([plan.added.length, plan.ended.length]).toEqual([1, 0])
  })

  test('that would run into a later post of the same role is said, not guessed', () => {
    const plan = planRoster([entry(1, { from: '2026-06-01' })], [line({ from: '2026-03-01' })], RULES)
    expect([plan.added, plan.clashes.map((clash) => [clash.line, clash.with.from])]).toEqual([
      [],
      [[0, '2026-06-01']],
    ])
  })
})

test('those who are not in the file are ended on the day that is said, and who left before stays as it was', () => {
  const stored = [entry(1), entry(2, { employeeNo: '8' }), entry(3, { employeeNo: '9', to: '2026-01-31' })]
  const plan = planRoster(stored, [line()], { ...RULES, missingEndOn: '2026-03-31' })
  expect(plan.ended.map(({ before, after }) => [before.employeeNo, after.to])).toEqual([['8', '2026-03-31']])
})

test('the same file a second time changes nothing, and no two posts of a role ever overlap', () => {
  const days = fc.constantFrom('2026-01-01', '2026-02-15', '2026-04-01', '2026-07-01')
  const lines = fc.array(
    fc
      .record({
        employeeNo: fc.constantFrom('1', '2'),
        department: fc.constantFrom('甲', '乙'),
        role: fc.constantFrom('客服', ''),
        from: fc.option(days, { nil: null }),
        to: fc.option(fc.constantFrom('2026-08-01', '2026-12-31'), { nil: null }),
      })
      .map((over) => line(over)),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(lines, lines, (first, second) => {
      const once = carryOut([], planRoster([], withoutOverlap(first), RULES))
      const file = withoutOverlap(second)
      const plan = planRoster(once, file, RULES)
      const twice = carryOut(once, plan)
      for (const [i, a] of twice.entries())
        for (const b of twice.slice(i + 1))
          if (a.employeeNo === b.employeeNo && a.role === b.role) expect(overlaps(a, b)).toBe(false)
      const good = file.filter((_, i) => !plan.clashes.some((clash) => clash.line === i))
      const again = planRoster(twice, good, RULES)
      expect([again.added, again.changed, again.ended, again.clashes]).toEqual([[], [], [], []])
    }),
    { numRuns: 300 },
  )
})

/** As a file is read: of lines that cannot both hold, the first. */
function withoutOverlap(lines: readonly StaffLine[]): readonly StaffLine[] {
  const kept: StaffLine[] = []
  for (const one of lines) {
    const inTheWay = kept.some(
      (other) =>
        other.employeeNo === one.employeeNo &&
        other.role === one.role &&
        overlaps({ ...other, from: other.from ?? '0000-01-01' }, { ...one, from: one.from ?? '0000-01-01' }),
    )
    if (!inTheWay) kept.push(one)
  }
  return kept
}
