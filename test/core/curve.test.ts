import { describe, expect, it } from 'vitest'
import { curveScore, deducted } from '../../core/curve.ts'
import { divide, fraction, fractionOf, toFixedHalfUp } from '../../core/fraction.ts'
import type { Curve } from '../../core/scheme.ts'

const percent = (text: string) => {
  const [n = '', d] = text.split('/')
  return d === undefined ? fractionOf(n) : divide(fraction(BigInt(n) * 100n), fraction(BigInt(d)))
}
const scoreOf = (curve: Curve, floor: number, target: number, x: string) =>
  Number(toFixedHalfUp(curveScore({ curve, floor, target }, percent(x)), 4))

const steps: Curve = {
  kind: 'steps',
  steps: [
    { atLeast: 95, score: 100 },
    { atLeast: 90, score: 90 },
    { atLeast: 85, score: 80 },
    { atLeast: 80, score: 70 },
    { atLeast: 70, score: 60 },
    { atLeast: 60, score: 40 },
  ],
}

describe('curves of scoring §9', () => {
  it.each([
    ['59.99', 0],
    ['60', 0],
    ['75', 50],
    ['81/96', 81.25],
    ['90', 100],
    ['95', 100],
  ])('T12 linear 60/90 at %s %%', (x, expected) => {
    expect(scoreOf({ kind: 'linear' }, 60, 90, x)).toBe(expected)
  })

  it.each([
    ['0', 0],
    ['30', 30],
    ['59.99', 59.99],
    ['60', 60],
    ['75', 80],
    ['81/96', 92.5],
    ['90', 100],
  ])('T13 lin60 60/90 at %s %%', (x, expected) => {
    expect(scoreOf({ kind: 'lin60' }, 60, 90, x)).toBe(expected)
  })

  it.each([
    ['95', 100],
    ['94.99', 90],
    ['176/190', 90],
    ['89.99', 80],
    ['60', 40],
    ['59.99', 0],
  ])('T14 steps at %s %%', (x, expected) => {
    expect(scoreOf(steps, 0, 95, x)).toBe(expected)
  })

  it.each([
    ['prop', '87.6', '22.60'],
    ['floor', '87.6', '23.00'],
    ['ceil', '87.6', '22.00'],
    ['prop', '60', '0.00'],
    ['floor', '60', '0.00'],
    ['ceil', '60', '0.00'],
    ['ceil', '90', '25.00'],
    ['prop', '97', '25.00'],
    ['ceil', '87', '22.00'],
  ] as const)('T15 deduct(25, 90 %%, 1) %s at %s %% leaves %s', (mode, x, expected) => {
    const curve = { kind: 'deduct', full: 25, perPoint: 1, mode } as const
    expect(toFixedHalfUp(deducted(curve, percent(x), fractionOf(90)), 2)).toBe(expected)
    expect(scoreOf(curve, 0, 90, x)).toBe(Number(expected) * 4)
  })

  it.each([
    ['4', 100],
    ['6', 75],
    ['12', 0],
    ['1', 100],
    ['30', 0],
  ])('T16 lower is better, target 4 h and ceiling 12 h, at %s h', (x, expected) => {
    expect(scoreOf({ kind: 'lower_better', ceiling: 12 }, 0, 4, x)).toBe(expected)
  })
})

describe('a curve', () => {
  it('compares exact fractions, not rounded percentages', () => {
    expect(scoreOf(steps, 0, 95, '949999/1000000')).toBe(90)
    expect(scoreOf({ kind: 'lin60' }, 60, 90, '2/3')).toBeCloseTo(68.8889, 4)
  })

  it('holds where floor and target meet or are zero', () => {
    expect(scoreOf({ kind: 'lin60' }, 80, 80, '80')).toBe(100)
    expect(scoreOf({ kind: 'lin60' }, 80, 80, '40')).toBe(30)
    expect(scoreOf({ kind: 'lin60' }, 0, 80, '0')).toBe(60)
    expect(scoreOf({ kind: 'linear' }, 0, 35, '0')).toBe(0)
    expect(scoreOf({ kind: 'linear' }, 0, 0, '5')).toBe(100)
    expect(scoreOf({ kind: 'lower_better', ceiling: 4 }, 0, 4, '5')).toBe(0)
    expect(scoreOf({ kind: 'deduct', full: 0, perPoint: 1, mode: 'prop' }, 0, 90, '95')).toBe(0)
  })
})
