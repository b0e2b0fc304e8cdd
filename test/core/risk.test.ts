import { expect, test } from 'vitest'
import { governanceRows, governanceTarget } from '../../core/governance.ts'
import { monthsFrom, STAGE_MODELS } from '../../core/milestone.ts'
import { riskLevel, STARTING_RISKS } from '../../core/risk.ts'

test.each([
  [1, 5, 'low'],
  [2, 3, 'medium'],
  [3, 4, 'medium'],
  [3, 5, 'high'],
  [5, 5, 'high'],
])('%i × %i is %s', (likelihood, impact, level) => {
  expect(riskLevel({ likelihood, impact })).toBe(level)
})

test('seven risks are offered, three from outside and four from inside', () => {
  expect(STARTING_RISKS.filter(({ side }) => side === 'external')).toHaveLength(3)
  expect(STARTING_RISKS.filter(({ side }) => side === 'internal')).toHaveLength(4)
})

test('both ways of parting a year leave no day out and none twice', () => {
  for (const stages of Object.values(STAGE_MODELS)) {
    const spans = stages.map(({ first, last }) => monthsFrom('2026-03-01', first, last))
    expect(spans[0]!.firstOn).toBe('2026-03-01')
    expect(spans.at(-1)!.lastOn).toBe('2027-02-28')
    for (const [i, { firstOn }] of spans.entries())
      if (i > 0) expect(Date.parse(firstOn) - Date.parse(spans[i - 1]!.lastOn)).toBe(86_400_000)
  }
})

const TARGETS = {
  reviewsOnTime: 100,
  trainingCoverage: 100,
  passRate: 90,
  hoursMet: 100,
  drillsDone: 100,
  improvementLanded: 85,
}

test('figures of departments add up to the one of all, and nothing to measure is no miss', () => {
  const rows = governanceRows(
    [
      { kpi: 'passRate', department: '技术部', hit: 44, all: 50 },
      { kpi: 'passRate', department: '客服部', hit: 46, all: 50 },
    ],
    TARGETS,
  )
  const pass = rows.map(({ department, figures }) => [
    department,
    figures.find(({ kpi }) => kpi === 'passRate'),
  ])
  expect(pass).toEqual([
    [null, { kpi: 'passRate', numerator: 90, denominator: 100, met: true }],
    ['客服部', { kpi: 'passRate', numerator: 46, denominator: 50, met: true }],
    ['技术部', { kpi: 'passRate', numerator: 44, denominator: 50, met: false }],
  ])
  expect(rows[0]!.figures.find(({ kpi }) => kpi === 'drillsDone')!.met).toBeNull()
})

test('the pass rate asked for is the one of the day', () => {
  const rules = [{ kind: 'passRate', from: '2026-07-01', amount: 95 }] as const
  expect(governanceTarget('passRate', rules, '2026-06-30')).toBe(90)
  expect(governanceTarget('passRate', rules, '2026-07-01')).toBe(95)
  expect(governanceTarget('improvementLanded', rules, '2026-07-01')).toBe(85)
})
