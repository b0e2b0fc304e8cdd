import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatChange,
  formatCount,
  formatDuration,
  formatInstant,
  formatRate,
} from '../../core/format.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../core/instant.ts'
import { zoneOf } from '../../core/zone.ts'

describe('numbers as people read them', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [12_345_678, '12,345,678'],
  ])('%d is %s', (n, expected) => {
    expect(formatCount(n)).toBe(expected)
  })

  it.each([
    [81, 96, 2, '84.38%'],
    [2, 3, 4, '66.6667%'],
    [1, 800, 2, '0.13%'],
    [7.5, 20, 2, '37.50%'],
    [0.07, 1, 2, '7.00%'],
    [0, 0, 2, '—'],
    [5, 5, 0, '100%'],
  ])('%d of %d is a rate', (n, d, decimals, expected) => {
    expect(formatRate(n, d, decimals)).toBe(expected)
  })

  it.each([
    ['94.72', '95.92', '+1.20'],
    ['95.92', '95.57', '−0.35'],
    ['95.92', '95.92', '±0.00'],
    ['1.005', '2.010', '+1.01'],
    ['2.010', '1.005', '−1.01'],
    ['1.000', '1.004', '±0.00'],
    ['1.004', '1.000', '±0.00'],
    [null, '1.00', '—'],
    ['1.00', null, '—'],
  ])('from %s to %s is a change of %s', (before, after, expected) => {
    expect(formatChange(before, after)).toBe(expected)
  })

  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [1_048_575, '1.0 MB'],
    [12_345_678, '11.8 MB'],
    [5 * 1024 ** 4, '5120.0 GB'],
  ])('%d bytes are %s', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected)
  })
})

describe('durations', () => {
  it.each([
    [0, '0 秒'],
    [999, '0 秒'],
    [-999, '0 秒'],
    [59 * SECOND, '59 秒'],
    [61 * SECOND, '1 分 1 秒'],
    [HOUR, '1 小时'],
    [HOUR + 59 * SECOND, '1 小时'],
    [37 * HOUR + 20 * MINUTE, '1 天 13 小时'],
    [DAY + 59 * MINUTE, '1 天'],
    [-(3 * HOUR + 20 * MINUTE), '−3 小时 20 分'],
  ])('%d ms is %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds, 'zh-CN')).toBe(expected)
  })

  it('speak every language', () => {
    expect(formatDuration(37 * MINUTE + 20 * SECOND, 'en')).toBe('37 min 20 s')
    expect(formatDuration(37 * HOUR, 'zh-TW')).toBe('1 天 13 小時')
  })
})

describe('times', () => {
  const at = Date.UTC(2026, 2, 8, 8, 30, 59, 999)
  it('are those of the zone, never rounded up', () => {
    expect(formatInstant(at, zoneOf('Asia/Shanghai'))).toBe('2026-03-08 16:30:59')
    expect(formatInstant(at, zoneOf('Asia/Shanghai'), 'minute')).toBe('2026-03-08 16:30')
    expect(formatInstant(at, zoneOf('America/New_York'), 'day')).toBe('2026-03-08')
    expect(formatInstant(Date.UTC(2026, 2, 8, 20), zoneOf('Asia/Shanghai'), 'day')).toBe('2026-03-09')
    expect(formatInstant(null, zoneOf('UTC'))).toBe('—')
  })
})
