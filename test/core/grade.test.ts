import { describe, expect, it } from 'vitest'
import { coefficientOf, gradeOf } from '../../core/grade.ts'
import { scheme } from './tallies.ts'

const piecewise = scheme({
  coefficient: {
    kind: 'piecewise',
    points: [
      { score: 0, coefficient: 0.6 },
      { score: 60, coefficient: 0.8 },
      { score: 80, coefficient: 1 },
      { score: 90, coefficient: 1.1 },
      { score: 95, coefficient: 1.15 },
      { score: 100, coefficient: 1.15 },
    ],
  },
})

describe('grades and coefficients', () => {
  it.each([
    ['95.00', 'A+', '1.15'],
    ['94.99', 'A', '1.10'],
    ['90.00', 'A', '1.10'],
    ['89.99', 'B', '1.00'],
    ['80.00', 'B', '1.00'],
    ['79.99', 'C', '0.90'],
    ['70.00', 'C', '0.90'],
    ['69.99', 'D', '0.80'],
    ['60.00', 'D', '0.80'],
    ['59.99', 'E', '0.60'],
    ['0.00', 'E', '0.60'],
    ['100.00', 'A+', '1.15'],
  ])('T27 %s is %s with %s', (score, grade, coefficient) => {
    expect(gradeOf(score, scheme())).toBe(grade)
    expect(coefficientOf(score, scheme())).toBe(coefficient)
  })

  it.each([
    ['59.4', '0.798'],
    ['70', '0.90'],
    ['85', '1.05'],
    ['92.5', '1.125'],
    ['100', '1.15'],
    ['0', '0.60'],
    ['60', '0.80'],
    ['97.31', '1.15'],
  ])('T28 piecewise at %s is %s', (score, coefficient) => {
    expect(coefficientOf(score, piecewise)).toBe(coefficient)
  })

  it('stay level before the first and after the last point', () => {
    const short = scheme({
      coefficient: {
        kind: 'piecewise',
        points: [
          { score: 60, coefficient: 0.8 },
          { score: 80, coefficient: 1 },
        ],
      },
    })
    expect(coefficientOf('10', short)).toBe('0.80')
    expect(coefficientOf('99', short)).toBe('1.00')
  })
})
