import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, MINUTE, SECOND } from '../../../core/instant.ts'
import type { DateOrder } from '../../../core/mapping.ts'
import { readDate } from '../../../core/reading/readDate.ts'
import { zoneOf } from '../../../core/zone.ts'

const read = (text: string, order: DateOrder = 'ymd') => {
  const date = readDate(text, order)
  return date && new Date(date.wall).toISOString().replace('.000Z', '')
}

describe('a date and time is read however it is written', () => {
  test.each([
    '2026-03-06 16:30:05',
    '2026/3/6 16:30:05',
    '2026.3.6 16:30:05',
    '2026/03/06  16:30:05',
    '2026-03-06T16:30:05',
    '2026年3月6日16时30分05秒',
    '2026年3月6日 16时30分5秒',
    '2026 年 3 月 6 日 16 时 30 分 5 秒',
    '2026年03月06日 16点30分05秒',
    '2026年3月6日（星期五）16:30:05',
    '2026-03-06 星期五 16:30:05',
    '2026年3月6日 下午4:30:05',
    '2026/3/6 下午 04:30:05',
    '下午4:30:05 2026年3月6日',
    '2026/3/6 PM 4:30:05',
    '2026/3/6 4:30:05 pm',
    '２０２６－０３－０６　１６：３０：０５',
    '民國115年3月6日 16:30:05',
    '115/03/06 16:30:05',
    '26年3月6日 16:30:05',
    '20260306163005',
    'Mar 6, 2026 4:30:05 PM',
    'March 6th, 2026 at 4:30:05pm',
    '6 Mar 2026 16:30:05',
    '06-Mar-26 16:30:05',
    '06/Mar/26 4:30:05 PM',
    'Fri Mar 06 16:30:05 CST 2026',
    '06-3月 -26 04.30.05.000000 下午',
    '46087.687557870369',
  ])('%s', (text) => {
    expect(read(text)).toBe('2026-03-06T16:30:05')
  })
})

test.each([
  ['2026-03-06T16:30:05.250Z', '2026-03-06T16:30:05.250Z'],
  ['2026-03-06T16:30:05+08:00', '2026-03-06T08:30:05.000Z'],
  ['2026-03-06 16:30:05 +0800', '2026-03-06T08:30:05.000Z'],
  ['2026-03-06 16:30:05-0330', '2026-03-06T20:00:05.000Z'],
  ['2026-03-06 16:30:05 UTC', '2026-03-06T16:30:05.000Z'],
  ['Fri, 06 Mar 2026 16:30:05 +0800', '2026-03-06T08:30:05.000Z'],
  ['Fri Mar 06 2026 16:30:05 GMT+0800 (China Standard Time)', '2026-03-06T08:30:05.000Z'],
  ['1772785805', '2026-03-06T08:30:05.000Z'],
  ['1772785805250', '2026-03-06T08:30:05.250Z'],
])('%s says its own distance from UTC', (text, utc) => {
  const date = readDate(text, 'ymd')!
  expect(new Date(date.wall - date.offset!).toISOString()).toBe(utc)
})

test.each([
  ['7/29/2013', 'mdy', '2013-07-29T00:00:00'],
  ['29/2/2016 01:16', 'dmy', '2016-02-29T01:16:00'],
  ['3/4/2013', 'mdy', '2013-03-04T00:00:00'],
  ['3/4/2013', 'dmy', '2013-04-03T00:00:00'],
  ['19/4/25', 'ymd', '2019-04-25T00:00:00'],
  ['19/4/25', 'dmy', '2025-04-19T00:00:00'],
  ['4/19/99', 'mdy', '1999-04-19T00:00:00'],
  ['06.03.26', 'dmy', '2026-03-06T00:00:00'],
  ['16:30 06/03/2026', 'dmy', '2026-03-06T16:30:00'],
  ['5/5/2016', 'ymd', '2016-05-05T00:00:00'],
] as const)('%s in the order %s', (text, order, wall) => {
  expect(read(text, order)).toBe(wall)
})

test('the order of a column does not touch dates that say theirs', () => {
  for (const order of ['ymd', 'mdy', 'dmy'] as const)
    expect(read('2026-03-06', order)).toBe('2026-03-06T00:00:00')
})

test.each([
  ['2026-03-06', DAY],
  ['20260306', DAY],
  ['6 Mar 2026', DAY],
  ['46087', DAY],
  ['2026-03-06 16:30', MINUTE],
  ['202603061630', MINUTE],
  ['2026年3月6日16时', MINUTE],
  ['2026-03-06 16:30:00', SECOND],
])('%s lasts %d ms', (text, precision) => {
  expect(readDate(text, 'ymd')!.precision).toBe(precision)
})

test.each([
  ['2026-03-06 12:30 AM', '2026-03-06T00:30:00'],
  ['2026-03-06 12:30 PM', '2026-03-06T12:30:00'],
  ['2026年3月6日 凌晨2:30', '2026-03-06T02:30:00'],
  ['2026年3月6日 中午12:30', '2026-03-06T12:30:00'],
  ['2026年3月6日 中午1:30', '2026-03-06T13:30:00'],
  ['2026年3月6日 晚上8点30分', '2026-03-06T20:30:00'],
  ['2026年3月6日 下午16:30', '2026-03-06T16:30:00'],
  ['2026-03-06 24:00', '2026-03-07T00:00:00'],
  ['2024-02-29', '2024-02-29T00:00:00'],
])('%s is %s', (text, wall) => {
  expect(read(text)).toBe(wall)
})

test.each([
  '2026-13-45',
  '2026/13/01',
  '2026-02-30',
  '2026-02-29',
  '2026-00-10',
  '2026-03-06 25:00',
  '2026-03-06 12:61',
  '2026-03-06 13:00 AM',
  '2026-03-06 晚上12点',
  '2026-03',
  '2026年3月',
  '8月5日',
  '16:30',
  '尽快',
  'march',
  'Saturday',
  '1.2.3',
  '3.14',
  '12345',
  '71-09 34 AVENUE',
  'WO20260306',
  '2026-W10',
  '3 apples 2026',
  '1026-03-06',
  '29/2/2016',
  '2026-03-06abc',
  '2026-03-06 16:30 maybe',
  '13812341234',
  '2026030',
  '99999999999999',
])('%s is no date', (text) => {
  expect(readDate(text, 'ymd')).toBeNull()
})

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number) => String(n).padStart(2, '0')

interface Parts {
  y: number
  mo: number
  d: number
  h: number
  mi: number
  s: number
}

const WRITERS: readonly (readonly [name: string, order: DateOrder, write: (p: Parts) => string])[] = [
  ['ISO', 'dmy', ({ y, mo, d, h, mi, s }) => `${y}-${two(mo)}-${two(d)}T${two(h)}:${two(mi)}:${two(s)}`],
  ['unpadded', 'mdy', ({ y, mo, d, h, mi, s }) => `${y}/${mo}/${d} ${h}:${two(mi)}:${two(s)}`],
  ['Chinese', 'ymd', ({ y, mo, d, h, mi, s }) => `${y}年${mo}月${d}日 ${h}时${mi}分${s}秒`],
  ['month first', 'mdy', ({ y, mo, d, h, mi, s }) => `${mo}/${d}/${y} ${h}:${two(mi)}:${two(s)}`],
  [
    'day first',
    'dmy',
    ({ y, mo, d, h, mi, s }) => `${two(d)}.${two(mo)}.${y} ${two(h)}:${two(mi)}:${two(s)}`,
  ],
  [
    'two-digit year',
    'dmy',
    ({ y, mo, d, h, mi, s }) => `${d}/${mo}/${two(y % 100)} ${h}:${two(mi)}:${two(s)}`,
  ],
  [
    'month in words',
    'ymd',
    ({ y, mo, d, h, mi, s }) => `${d} ${MONTHS[mo - 1]} ${y} ${two(h)}:${two(mi)}:${two(s)}`,
  ],
  [
    'half days',
    'mdy',
    ({ y, mo, d, h, mi, s }) =>
      `${MONTHS[mo - 1]} ${d}, ${y} ${h % 12 === 0 ? 12 : h % 12}:${two(mi)}:${two(s)} ${h < 12 ? 'AM' : 'PM'}`,
  ],
  [
    'Chinese half days',
    'ymd',
    ({ y, mo, d, h, mi, s }) =>
      `${y}/${mo}/${d} ${h < 12 ? '上午' : '下午'} ${h % 12 === 0 ? 12 : h % 12}:${two(mi)}:${two(s)}`,
  ],
  ['compact', 'ymd', ({ y, mo, d, h, mi, s }) => `${y}${two(mo)}${two(d)}${two(h)}${two(mi)}${two(s)}`],
]

test.each(WRITERS)('a time written in the form "%s" is read back to the second', (_, order, write) => {
  const seconds = fc.integer({ min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2069, 11, 31) / 1000 })
  fc.assert(
    fc.property(seconds, (second) => {
      const date = new Date(second * 1000)
      const text = write({
        y: date.getUTCFullYear(),
        mo: date.getUTCMonth() + 1,
        d: date.getUTCDate(),
        h: date.getUTCHours(),
        mi: date.getUTCMinutes(),
        s: date.getUTCSeconds(),
      })
      expect(readDate(text, order)?.wall, text).toBe(second * 1000)
    }),
    { numRuns: 300 },
  )
})

test('a spreadsheet day count is read back to the second, in whatever zone it is meant', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 }),
      (second) => {
        const serial = second / 86_400 + 25_569
        expect(readDate(String(serial), 'ymd')!.wall).toBe(second * 1000)
      },
    ),
  )
  const wall = readDate('46087.6875', 'ymd')!.wall
  expect(new Date(zoneOf('Asia/Shanghai').toInstant(wall)).toISOString()).toBe('2026-03-06T08:30:00.000Z')
})

test('no text makes the reader fail', () => {
  const pieces = fc.constantFrom(
    '2026',
    '3',
    '6',
    '-',
    '/',
    '.',
    ':',
    ' ',
    '年',
    '月',
    '日',
    '时',
    'T',
    'Z',
    '+',
    'Mar',
    '下午',
    'pm',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (texts) => {
      const date = readDate(texts.join(''), 'dmy')
      expect(date === null || Number.isFinite(date.wall)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
