import { describe, expect, it } from 'vitest'
import type { Assessment, AssessmentState } from '../../core/assessment.ts'
import { demandCarry, planCarry } from '../../core/carryOver.ts'
import { parsePeriod } from '../../core/period.ts'
import { zoneOf } from '../../core/zone.ts'

const ZONE = zoneOf('Asia/Shanghai')

describe('what is carried over', () => {
  it('is each difference once, signed, for departments that the later cycle scores', () => {
    const differences = [
      { name: '甲', difference: '-0.35' },
      { name: '乙', difference: '1.20' },
      { name: '丙', difference: null },
      { name: '丁', difference: '0.10' },
      { name: '戊', difference: '-100.00' },
      { name: '己', difference: '99.99' },
    ]
    const known = { carried: new Set(['乙']), inTarget: new Set(['甲', '乙', '丙', '戊', '己']) }
    expect(planCarry(differences, known)).toEqual({
      carry: [
        { department: '甲', points: '-0.35' },
        { department: '己', points: '99.99' },
      ],
      skipped: [
        { department: '乙', reason: 'alreadyCarried' },
        { department: '丙', reason: 'noScore' },
        { department: '丁', reason: 'notInTarget' },
        { department: '戊', reason: 'tooMuch' },
      ],
    })
  })
})

describe('whether a result may be carried', () => {
  const assessment = (state: AssessmentState, period: string, edition = 1): Assessment => ({
    id: 1,
    name: '考核',
    kind: 'special',
    period,
    scope: null,
    state,
    appealUntil: null,
    edition,
    revision: 1,
    createdBy: '甲',
    createdAt: 0,
  })
  const ask = (from: Assessment, to: Assessment, edition = 1) =>
    demandCarry(
      { assessment: from, edition, period: parsePeriod(from.period, ZONE) },
      { assessment: to, period: parsePeriod(to.period, ZONE) },
    )

  it.each(['open', 'preview', 'appeal'] as const)('a later cycle that is %s takes it', (state) => {
    expect(() => ask(assessment('published', '2026-Q1'), assessment(state, '2026-Q2'))).not.toThrow()
  })

  it.each(['closed', 'frozen', 'published'] as const)('one that is %s does not', (state) => {
    expect(() => ask(assessment('frozen', '2026-Q1'), assessment(state, '2026-Q2'))).toThrow(
      'assessmentState',
    )
  })

  it.each(['2026-Q1', '2025-Q4', '2026-03', '2026'])('nor does one of %s, which is not later', (period) => {
    expect(() => ask(assessment('frozen', '2026-Q1'), assessment('open', period))).toThrow('carryTarget')
  })

  it('nothing is carried of an edition that was reopened', () => {
    const later = assessment('open', '2026-Q2')
    expect(() => ask(assessment('open', '2026-Q1', 2), later)).toThrow('assessmentState')
    expect(() => ask(assessment('frozen', '2026-Q1', 2), later, 1)).toThrow('assessmentState')
  })
})
