import { describe, expect, it } from 'vitest'
import { rankByScore } from '../../core/rank.ts'

const scores = { D: '95.10', A: '92.30', B: '92.30', C: '88.00', E: '88.00', F: '70.00' }
const entries = Object.entries(scores).map(([name, score]) => ({ name, score }))
const ranks = (ties: 'skip' | 'dense') =>
  rankByScore(entries, ties).map(({ entry, rank }) => `${entry.name}${rank}`)

describe('ranks', () => {
  it('T32 ties share a rank and the next skips, or not where dense', () => {
    expect(ranks('skip')).toEqual(['D1', 'A2', 'B2', 'C4', 'E4', 'F6'])
    expect(ranks('dense')).toEqual(['D1', 'A2', 'B2', 'C3', 'E3', 'F4'])
  })

  it('name both sides of a tie, and nobody else', () => {
    expect(rankByScore(entries, 'skip').map(({ tied }) => tied)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
  })

  it('compare scores as numbers', () => {
    const mixed = [
      { name: 'x', score: '9.50' },
      { name: 'y', score: '100.00' },
      { name: 'z', score: '100.0' },
    ]
    expect(rankByScore(mixed, 'skip').map(({ entry, rank }) => entry.name + rank)).toEqual(['y1', 'z1', 'x3'])
  })

  it('of nobody are none', () => {
    expect(rankByScore([], 'skip')).toEqual([])
  })
})
