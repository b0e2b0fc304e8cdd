import { expect, test } from 'vitest'
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
