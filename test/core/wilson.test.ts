import { describe, expect, it } from 'vitest'
import { divide, fraction, fractionOf, toFixedHalfUp } from '../../core/fraction.ts'
import { settleSmallSample } from '../../core/smallSample.ts'
import { wilson, Z90 } from '../../core/wilson.ts'

describe('the Wilson table of scoring §9', () => {
  it.each([
    ['1/1', '20.6549', '100.0000', '26.9866', '86.3636'],
    ['1/2', '9.4531', '90.5469', '12.0866', '79.1667'],
    ['3/4', '30.0642', '95.4413', '35.6168', '82.1429'],
    ['5/7', '35.8934', '91.7781', '40.8668', '79.4118'],
    ['9/10', '59.5850', '98.2124', '65.2281', '87.5000'],
    ['18/20', '69.8966', '97.2134', '73.8337', '88.3333'],
    ['45/50', '78.6398', '95.6524', '80.8462', '89.1667'],
    ['90/100', '82.5634', '94.4771', '83.9644', '89.5455'],
    ['81/96', '75.8085', '90.2963', '77.3480', '84.4340'],
    ['0/3', '0.0000', '56.1497', '0.0000', '65.3846'],
  ])('%s', (cell, low95, high95, low90, shrunk) => {
    const [x = 0, n = 0] = cell.split('/').map(Number)
    const shown = (share: number) => (share * 100).toFixed(4)
    const wide = wilson(x, n)!
    expect([shown(wide.low), shown(wide.high), shown(wilson(x, n, Z90)!.low)]).toEqual([low95, high95, low90])
    const own = { numerator: fractionOf(x), denominator: n, unscored: 0, blocked: false }
    const group = { ...own, numerator: fractionOf(85), denominator: 100 }
    const value = settleSmallSample({ rule: 'shrink', nMin: 10, k: 10 }, 'rate', own, group, [])!
    expect(toFixedHalfUp(divide(value, fraction(1n, 100n)), 4)).toBe(shrunk)
  })
})

describe('the Wilson interval', () => {
  it('is none of nothing, not zero', () => {
    expect(wilson(0, 0)).toBe(null)
  })

  it('ends exactly at 0 and 1', () => {
    expect(wilson(0, 7)!.low).toBe(0)
    expect(wilson(7, 7)!.high).toBe(1)
  })
})
