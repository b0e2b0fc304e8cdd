import { describe, expect, test } from 'vitest'
import {
  type AccountabilityMove,
  type AccountabilityState,
  accountabilityMoves,
  moveAccountability,
  proposeAccountability,
} from '../../core/accountability.ts'
import { A, C, score, scheme, tally } from './tallies.ts'

describe('a department', () => {
  const rows = score([A, C, tally('D', '2/20 2/20 2/20 2/20 2/20 2/20 2/20 0/0')]).rows

  test('is proposed where it scores below the line, with every KPI that misses its target and by how much', () => {
    const proposals = proposeAccountability(rows, scheme(), 66)
    expect(proposals.map(({ department, score: points }) => [department, points])).toEqual([
      ['D', rows.find(({ name }) => name === 'D')!.score],
      ['C', '65.84'],
    ])
    expect(proposals[1]!.missed.find(({ kpi }) => kpi === 'K7')).toEqual({
      kpi: 'K7',
      numerator: 14,
      denominator: 20,
      value: '70.00',
      target: 90,
      gap: '20.00',
    })
    expect(proposals[0]!.missed.map(({ kpi }) => kpi)).not.toContain('K8')
  })

  test('is not where it scores the line exactly, or is not ranked', () => {
    expect(proposeAccountability(rows, scheme(), 65.84).map(({ department }) => department)).toEqual(['D'])
    const unranked = rows.map((row) => ({ ...row, ranked: false }))
    expect(proposeAccountability(unranked, scheme(), 100)).toEqual([])
  })

  test('misses a duration by what it is above its target', () => {
    const hours = {
      ...scheme().kpis[2]!,
      kind: 'mean' as const,
      measure: 'handlingHours' as const,
      target: 4,
      curve: { kind: 'lower_better' as const, ceiling: 12 },
    }
    const row = { ...rows[0]!, kpis: [{ ...rows[0]!.kpis[2]!, rate: 6.5, target: 4 }] }
    const [proposal] = proposeAccountability([{ ...row, score: '10.00' }], { ...scheme(), kpis: [hours] }, 60)
    expect(proposal!.missed).toMatchObject([{ value: '6.50', gap: '2.50' }])
  })
})

describe('a case', () => {
  const walk = (moves: readonly AccountabilityMove[]): AccountabilityState => {
    let state: AccountabilityState = 'open'
    for (const move of moves) state = moveAccountability({ state, owner: '赵主任' }, move, '复核员')
    return state
  }

  test('is put right, verified, sent back where it was not, and closed', () => {
    expect(walk(['rectify', 'verify', 'sendBack', 'verify', 'close'])).toBe('closed')
    expect(accountabilityMoves('verified')).toEqual(['sendBack', 'close'])
    expect(accountabilityMoves('closed')).toEqual([])
  })

  test('is neither verified nor closed by whoever answers for it', () => {
    expect(moveAccountability({ state: 'open', owner: '赵主任' }, 'rectify', '赵主任')).toBe('rectifying')
    expect(() => moveAccountability({ state: 'rectifying', owner: '赵主任' }, 'verify', '赵主任')).toThrow(
      expect.objectContaining({ code: 'ownerDecides' }),
    )
    expect(() => moveAccountability({ state: 'verified', owner: '赵主任' }, 'close', '赵主任')).toThrow(
      expect.objectContaining({ code: 'ownerDecides' }),
    )
  })

  test('skips no step', () => {
    expect(() => walk(['close'])).toThrow(expect.objectContaining({ code: 'accountabilityState' }))
  })
})
