import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  exactDifference,
  fraction,
  fractionOf,
  multiply,
  roundHalfUp,
  subtract,
  toFixedHalfUp,
  toNumber,
} from '../../core/fraction.ts'

describe('half-up rounding', () => {
  it.each([
    ['2.345', '2.35'],
    ['2.355', '2.36'],
    ['1.005', '1.01'],
    ['89.995', '90.00'],
    ['59.994', '59.99'],
    ['-1.005', '-1.01'],
    ['-0.004', '0.00'],
    ['0', '0.00'],
    ['0.05', '0.05'],
  ])('T33 %s is %s', (x, expected) => {
    expect(toFixedHalfUp(fractionOf(x), 2)).toBe(expected)
    expect(toFixedHalfUp(fractionOf(Number(x)), 2)).toBe(expected)
  })

  it('rounds to whole numbers and pads small ones', () => {
    expect(toFixedHalfUp(fractionOf('0.5'), 0)).toBe('1')
    expect(toFixedHalfUp(fraction(1n, 3n), 4)).toBe('0.3333')
    expect(roundHalfUp(8100, 96, 2)).toBe('84.38')
    expect(roundHalfUp(2.5, 3, 4)).toBe('0.8333')
  })

  it('agrees with counting in whole cents', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), (n, d) => {
        const cents = fractionOf(toFixedHalfUp(fraction(n, d), 2))
        const distance = subtract(fraction(n, d), cents)
        expect(compare(distance, fraction(1n, 200n))).toBeLessThanOrEqual(0)
        expect(compare(distance, fraction(-1n, 200n))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('fractions', () => {
  it('read a number as its decimal text says', () => {
    expect(fractionOf(0.1)).toEqual({ n: 1n, d: 10n })
    expect(fractionOf(1e-7)).toEqual({ n: 1n, d: 10_000_000n })
    expect(fractionOf(1.5e21)).toEqual({ n: 1_500_000_000_000_000_000_000n, d: 1n })
    expect(compare(add(fractionOf(0.1), fractionOf(0.2)), fractionOf(0.3))).toBe(0)
  })

  it('are in lowest terms whatever the size of their numbers', () => {
    const sizes = [6n, 31n, 32n, 53n, 54n, 80n].map((bits) => fc.bigInt(1n, 2n ** bits))
    const whole = fc.oneof(...sizes)
    const edge = fc.constantFrom(2n ** 31n - 1n, 2n ** 31n, 2n ** 53n - 1n, 2n ** 53n)
    const number = fc.oneof(whole, edge)
    fc.assert(
      fc.property(number, number, number, (a, b, common) => {
        const { n, d } = fraction(-a * common, -b * common)
        expect(n * b).toBe(a * d)
        expect(fraction(a, b)).toEqual({ n, d })
        expect(commonDivisor(n, d)).toBe(1n)
      }),
    )
  })

  it('keep a positive denominator and lowest terms', () => {
    expect(fraction(6n, -4n)).toEqual({ n: -3n, d: 2n })
    expect(fraction(0n, -4n)).toEqual({ n: 0n, d: 1n })
  })

  it.each(['', '1,5', 'x', 'NaN', 'Infinity', '.', '1.'])('refuse %j', (text) => {
    expect(() => fractionOf(text)).toThrow(RangeError)
  })

  it('refuse division by zero', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError)
    expect(() => divide(fraction(1n), fraction(0n))).toThrow(RangeError)
  })

  const some = fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 1000n)).map(([n, d]) => fraction(n, d))
  it('obey arithmetic', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
        expect(add(subtract(a, b), b)).toEqual(a)
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
        expect(Math.sign(compare(a, b))).toBe(Math.sign(toNumber(subtract(a, b))))
      }),
    )
  })
})

it('a difference of printed scores is the decimal that people would write', () => {
  expect([exactDifference('96.00', '98.99'), exactDifference(86.19, 85.99), exactDifference(5, 5)]).toEqual([
    -2.99, 0.2, 0,
  ])
})

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}
