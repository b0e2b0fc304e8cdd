import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../core/instant.ts'
import { isNoName, isNoText, isNoTime, isNoValue } from '../../../core/reading/blank.ts'
import { categoryPath } from '../../../core/reading/categoryPath.ts'
import { cellText, trimmedText } from '../../../core/reading/cellText.ts'
import { listed, plain } from '../../../core/reading/plain.ts'
import { isNumberText, readCount, readDuration } from '../../../core/reading/readNumber.ts'
import { CODE_LOOKUPS, type CodedField, flagLookup } from '../../../core/reading/valueLookup.ts'
import * as valueWords from '../../../core/reading/valueWords.ts'

describe('words of a source are known by what they mean', () => {
  test.each<[CodedField, string, readonly string[]]>([
    [
      'nature',
      'complaint',
      ['投诉', '投訴', '投诉类', '投诉件', '举报', 'Complaint', ' complaint ', 'GRIEVANCE', '投诉（重复）'],
    ],
    ['nature', 'suggestion', ['建议', '建議', '意见建议', 'Feature request']],
    ['nature', 'inquiry', ['咨询', '諮詢', '业务咨询', 'Question', 'inquiry']],
    ['nature', 'praise', ['表扬', '感谢', 'Compliment']],
    [
      'urgency',
      'urgent',
      ['紧急', '緊急', '特急', '1 - Critical', 'Urgent', '1-紧急', '紧急（2小时）', 'P1'],
    ],
    ['urgency', 'important', ['重要', '2 - High', 'High']],
    ['urgency', 'normal', ['一般', '普通', '3 - Moderate', '4 - Low', 'Medium', 'ｎｏｒｍａｌ']],
    ['resolution', 'resolved', ['解决', '已解决', 'Solved', 'Fixed', 'resolved']],
    ['resolution', 'partly', ['部分解决', '部分解決', 'Partially resolved']],
    ['resolution', 'unresolved', ['未解决', '未解決', "Won't Fix", 'Pending']],
    [
      'satisfaction',
      'verySatisfied',
      ['非常满意', '5', '5分', '5.0', '五星', '★★★★★', 'Very Satisfied', '5 - Very satisfied', '5/5'],
    ],
    ['satisfaction', 'satisfied', ['满意', '滿意', '4', '★★★★☆', 'Good', '比较满意', 'somewhat_satisfied']],
    ['satisfaction', 'basicallySatisfied', ['基本满意', '基本滿意']],
    ['satisfaction', 'neutral', ['一般', '3', '3星', '⭐⭐⭐', 'Neutral']],
    ['satisfaction', 'dissatisfied', ['不满意', '不滿意', '2', 'Bad', 'unsatisfied', '两颗星']],
    ['satisfaction', 'veryDissatisfied', ['非常不满意', '1', '1 star', 'Very dissatisfied', '★☆☆☆☆']],
    ['channel', 'hotline', ['热线', '12345热线', '客服热线', 'hotline', '客服專線']],
    ['channel', 'servicePhone', ['电话', 'PHONE', 'Phone call']],
    ['channel', 'websiteForm', ['网站', 'Web', '官网']],
    ['channel', 'letter', ['来信', 'Postal mail']],
    ['channel', 'mobileApp', ['APP', '手机APP', '微信小程序', 'MOBILE']],
    ['status', 'investigating', ['办理中', '辦理中', 'In Progress', 'Work in Progress']],
    ['status', 'closed', ['已办结', '結案', 'Closed']],
    ['sourceParty', 'externalCustomer', ['客户', '市民', 'customer']],
    ['scope', 'common', ['共性', '普遍问题']],
    ['problemClass', 'technical', ['技术', '技术故障', '技術']],
  ])('%s %s', (field, code, words) => {
    for (const word of words) expect(CODE_LOOKUPS[field](word), word).toBe(code)
    expect(CODE_LOOKUPS[field](code), 'the code itself').toBe(code)
  })

  test.each<[CodedField, readonly string[]]>([
    ['nature', ['求助', '工单', 'xyz']],
    ['satisfaction', ['4.5', '6', '0', '100', '是', 'Yes', '服务']],
    ['resolution', ['Closed', '已办结', '是']],
    ['urgency', ['1', '2', '绿色']],
  ])('%s does not guess at other words', (field, words) => {
    for (const word of words) expect(CODE_LOOKUPS[field](word), word).toBeUndefined()
  })

  test('a rating that nobody gave is none, also where the system calls it satisfied', () => {
    for (const word of [
      '未评价',
      '未評價',
      '默认好评',
      '系统默认满意',
      '未回访',
      'Offered',
      'Not rated',
      '-',
      'N/A',
      '',
    ]) {
      expect(CODE_LOOKUPS.satisfaction(word), word).toBeNull()
    }
  })

  test('no word stands for two codes', () => {
    const lists = Object.entries(valueWords).filter(([, words]) => typeof words === 'object')
    for (const [name, words] of lists) {
      const all = Object.values<string>(words as Record<string, string>).flatMap((list) => {
        return [...new Set(listed(list).map(plain))]
      })
      const twice = all.filter((word, i) => all.indexOf(word) !== i)
      expect(twice, name).toEqual([])
    }
    const unrated = new Set(listed(valueWords.UNRATED_WORDS).map(plain))
    const rated = Object.values(valueWords.SATISFACTION_WORDS).flatMap((list) => listed(list))
    expect(rated.filter((word) => unrated.has(plain(word)))).toEqual([])
  })
})

test.each([
  ['complex', true, ['是', 'Y', 'Yes', 'TRUE', '1', '√', '复杂', '有']],
  ['complex', false, ['否', 'n', 'No', 'false', '0', '×', '一般', '无']],
  ['declaredHandlingOnTime', true, ['按时', '按期办结', 'On time', 'ONTIME', 'Within SLA', 'met', '是']],
  [
    'declaredHandlingOnTime',
    false,
    ['超期', '逾期', 'OVERDUE', 'SLA Violated', 'breached', '未按时办结', '否'],
  ],
  ['selfRated', true, ['是', '承办单位自评']],
  ['selfRated', false, ['否', '市民评价']],
] as const)('flag %s is %s', (field, answer, words) => {
  for (const word of words) expect(flagLookup(field)(word), word).toBe(answer)
  expect(flagLookup(field)('')).toBeNull()
  expect(flagLookup(field)('也许')).toBeUndefined()
})

describe('"nothing" depends on what the field could hold', () => {
  test.each(['', '-', '--', '—', '/', '?', '？', 'N/A', 'NULL', '(null)', '#N/A', 'NaN', '(空白)'])(
    '%j is nothing',
    (text) => {
      for (const isNothing of [isNoText, isNoName, isNoValue, isNoTime]) expect(isNothing(text)).toBe(true)
    },
  )

  test('a content may be a single word, a name may not be None', () => {
    for (const text of ['无', 'None', 'NA']) {
      expect(isNoText(text), text).toBe(false)
      expect(isNoName(text), text).toBe(true)
    }
  })

  test('people may be called Na, units unknown', () => {
    for (const text of ['Na', 'Nil', '未知', 'unknown']) expect(isNoName(text), text).toBe(false)
    for (const text of ['na', '未知', 'UNKNOWN', '不详']) expect(isNoValue(text), text).toBe(true)
  })

  test('a time may be not yet, or the zero of a database', () => {
    for (const text of ['未办结', '处理中', '0000-00-00 00:00:00', '1900-01-01', '9999-12-31', '待定', '0']) {
      expect(isNoTime(text), text).toBe(true)
    }
    expect(isNoTime('尽快')).toBe(false)
  })
})

test.each([
  ['2', 2],
  ['2次', 2],
  ['２ 次', 2],
  ['2.0', 2],
  ['1,234', 1234],
  ['两次', 2],
  ['十次', 10],
  ['0', 0],
  ['-1', null],
  ['1.5', null],
  ['多次', null],
  ['', null],
])('count %j is %j', (text, count) => {
  expect(readCount(text)).toBe(count)
})

test.each([
  ['2.5', 2.5 * HOUR],
  ['1,000', 1000 * HOUR],
  [0.5, 0.5 * HOUR],
  ['-2', -2 * HOUR],
  ['1:30', 1.5 * HOUR],
  ['26:30:00', 26.5 * HOUR],
  ['1 day, 2:03:00', 26 * HOUR + 3 * MINUTE],
  ['0 days 02:03:00', 2 * HOUR + 3 * MINUTE],
  ['3天2小时', 74 * HOUR],
  ['2小時30分鐘', 2.5 * HOUR],
  ['1h 20m', 80 * MINUTE],
  ['45 minutes', 45 * MINUTE],
  [{ wall: Date.UTC(1899, 11, 30, 2, 30), hasTime: true }, 2.5 * HOUR],
  [{ wall: Date.UTC(1900, 0, 1, 2, 30), hasTime: true }, 26.5 * HOUR],
  [{ wall: Date.UTC(2026, 2, 6), hasTime: true }, null],
  ['soon', null],
  ['3 parsecs', null],
])('length of time %j', (cell, size) => {
  expect(readDuration(cell, HOUR)).toBe(size)
})

test('numbers are told from what only begins like one', () => {
  expect(['12', '-1.5', '1,234.50', '+7'].filter((text) => !isNumberText(text))).toEqual([])
  expect(['12a', '1-2', '1,23', '.', '', '12 3'].filter(isNumberText)).toEqual([])
})

test.each([
  [['城乡建设>施工管理>施工扰民'], '城乡建设>施工管理>施工扰民'],
  [['城乡建设->施工管理 -> 施工扰民'], '城乡建设>施工管理>施工扰民'],
  [['城乡建设＞施工管理》扰民'], '城乡建设>施工管理>扰民'],
  [['城市管理/市容环境/占道经营'], '城市管理>市容环境>占道经营'],
  [['咨询-户籍-落户'], '咨询>户籍>落户'],
  [['a / b'], 'a>b'],
  [['HEAT/HOT WATER'], 'HEAT/HOT WATER'],
  [['烟/酒'], '烟/酒'],
  [['Noise - Residential'], 'Noise - Residential'],
  [['2024-25'], '2024-25'],
  [['Mortgage', '', 'Loan servicing'], 'Mortgage>Loan servicing'],
  [['', ''], ''],
])('category %j is the path %j', (levels, path) => {
  expect(categoryPath(levels)).toBe(path)
})

test('cells become the text a person would read', () => {
  expect(cellText(20260306001)).toBe('20260306001')
  expect(cellText(2.02603060000001e21)).toBe('2026030600000010000000')
  expect(cellText(0.1 + 0.2)).toBe('0.3')
  expect(cellText({ wall: Date.UTC(2026, 2, 6, 16, 30, 5), hasTime: true })).toBe('2026-03-06 16:30:05')
  expect(cellText({ wall: Date.UTC(2026, 2, 6), hasTime: false })).toBe('2026-03-06')
  expect(cellText({ wall: Date.UTC(1899, 11, 30, 16, 30), hasTime: true })).toBe('16:30:00')
  expect(trimmedText('\n\t\u3000您好\u3000世界 \u200B')).toBe('您好\u3000世界')
  expect(trimmedText('="00123"')).toBe('00123')
})
