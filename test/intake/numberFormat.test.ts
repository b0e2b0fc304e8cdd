import { describe, expect, test } from 'vitest'
import { SECOND } from '../../core/instant.ts'
import { builtInFormat, customFormat, type NumberFormat } from '../../intake/numberFormat.ts'
import { wallOfSerial } from '../../intake/serialDate.ts'

describe('a format code is', () => {
  const cases: readonly (readonly [kind: NumberFormat, codes: readonly string[]])[] = [
    [
      'day',
      [
        'yyyy-mm-dd',
        'yyyy/m/d;@',
        'm/d/yy',
        'mmm-yy',
        'mm',
        'dddd',
        '[$-804]yyyy"年"m"月"d"日"',
        'yyyy年m月d日',
        '[DBNum1][$-804]yyyy"年"m"月"d"日"',
        '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
        '[$-404]e/m/d',
        '[$-411]ggge"年"m"月"d"日"',
        '[Red]yyyy\\-mm\\-dd',
      ],
    ],
    [
      'time',
      [
        'yyyy-mm-dd hh:mm:ss',
        'yyyy/m/d\\ h:mm;@',
        'm/d/yy h:mm AM/PM',
        'yyyy-mm-dd hh:mm:ss.000',
        'yyyy"年"m"月"d"日" h"时"mm"分"',
        "yyyy-mm-dd'T'hh:mm",
      ],
    ],
    [
      'clock',
      ['h:mm', 'hh:mm:ss', 'h:mm AM/PM', '[$-F400]h:mm:ss\\ AM/PM', 'mm:ss.0', '上午/下午h"时"mm"分"'],
    ],
    ['duration', ['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s]', '[h]"小时"mm"分";@']],
    [
      'number',
      [
        'General',
        'G/通用格式',
        '0',
        '0.00',
        '#,##0.00_);[Red]\\(#,##0.00\\)',
        '0.00E+00',
        '@',
        '0%',
        '# ?/?',
        '"days" 0',
        '0" hours"',
        '0\\d',
        '[$USD] #,##0',
        '[$¥-804]#,##0.00',
        '[Magenta]0',
        '[>=100]0;[Blue]0.0',
        '[=1]"是";[=0]"否";General',
        '_-* #,##0.00\\ [$€-407]_-;\\-* #,##0.00',
        '*d0',
        '_d0',
        ';;;',
        '',
      ],
    ],
  ]
  const all = cases.flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const))
  test.each(all)('%s → %s', (code, kind) => {
    expect(customFormat(code)).toBe(kind)
  })
})

test.each([
  [0, 'number'],
  [9, 'number'],
  [14, 'day'],
  [20, 'clock'],
  [22, 'time'],
  [31, 'day'],
  [45, 'clock'],
  [46, 'duration'],
  [49, 'number'],
  [57, 'day'],
  [58, 'day'],
] as const)('built-in format %i is a %s', (id, kind) => {
  expect(builtInFormat(id)).toBe(kind)
})

describe('a day count is the day the spreadsheet shows', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [36_585, '2000-02-29'],
    [46_089, '2026-03-08'],
    [2_958_465, '9999-12-31'],
  ])('%i from 1900 is %s', (serial, day) => {
    expect(wallOfSerial(serial, false)).toBe(Date.parse(day))
  })

  test.each([
    [0, '1904-01-01'],
    [1, '1904-01-02'],
    [44_627, '2026-03-08'],
  ])('%i from 1904 is %s', (serial, day) => {
    expect(wallOfSerial(serial, true)).toBe(Date.parse(day))
  })

  test('and null where it shows none', () => {
    expect([-1, 2_958_466, Number.NaN].map((serial) => wallOfSerial(serial, false))).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('every second of a day arrives as itself', () => {
  const writings: readonly (readonly [what: string, write: (days: number) => number])[] = [
    ['in all its digits', (days) => days],
    ['with the 15 digits a spreadsheet keeps', (days) => Number(days.toPrecision(15))],
    ['with the 10 decimals some programs write', (days) => Number(days.toFixed(10))],
  ]
  test.each(writings)('%s', (_, write) => {
    const wrong: number[] = []
    for (const day of [1, 20_000, 46_089, 2_958_465])
      for (let second = 0; second < 86_400; second++) {
        const wall = wallOfSerial(write(day + second / 86_400), false)
        if (wall !== wallOfSerial(day, false)! + second * SECOND) wrong.push(day + second / 86_400)
      }
    expect(wrong).toEqual([])
  })
})
