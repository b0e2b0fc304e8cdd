import { describe, expect, test } from 'vitest'
import { type ImportNotice, type NoticeGrounds, noticesOf } from '../../core/importNotice.ts'
import { type ImportProfile, ProfileTally } from '../../core/importProfile.ts'
import { DAY } from '../../core/instant.ts'
import type { Mapping } from '../../core/mapping.ts'
import { noticeText } from '../../core/noticeText.ts'
import { personalKindsIn } from '../../core/personalData.ts'
import { LANGUAGES, sayIn } from '../../core/words.ts'
import { zoneOf } from '../../core/zone.ts'
import { makeFeedback } from '../make.ts'

const SHANGHAI = zoneOf('Asia/Shanghai')
const MARCH = Date.UTC(2026, 2, 1, 1)

/** Rows spread evenly over the first days of March. */
function profileOf(rows: number, days = 30, over: (i: number) => object = () => ({})): ImportProfile {
  const tally = new ProfileTally(
    {
      dateOrder: 'ymd',
      fields: {
        receivedAt: { column: 'at' },
        content: { column: '内容' },
        satisfaction: { column: '满意度' },
      },
    },
    SHANGHAI,
  )
  for (let i = 0; i < rows; i++)
    tally.add(
      makeFeedback({ receivedAt: MARCH + (i % days) * DAY, satisfaction: 'satisfied', ...over(i) }),
      i + 2,
    )
  return tally.profile(null)
}

const grounds = (over: Partial<NoticeGrounds>): NoticeGrounds => ({
  profile: profileOf(300),
  created: 300,
  groups: [],
  previous: null,
  overlap: { months: [], departments: [] },
  frozen: [],
  ...over,
})
const before = (profile: ImportProfile) => ({ batchId: 7, fileName: '二月.csv', profile })
const codes = (notices: readonly ImportNotice[]) => notices.map(({ code, weight }) => `${code} ${weight}`)

describe('personal data in a text', () => {
  test.each([
    ['请回电 13812341234 谢谢', ['phone']],
    ['+86 138-1234-1234', ['phone']],
    ['编号 201381234123400', []],
    ['11010519491231002X', ['identity']],
    ['110105194912310021', []],
    ['写信 anna.b@example.com.cn', ['email']],
    ['@我 停水了', []],
    ['13912345678 11010519491231002X a@b.cn', ['phone', 'identity', 'email']],
  ])('%s', (text, kinds) => expect(personalKindsIn(text)).toEqual(kinds))
})

describe('the profile of a file', () => {
  test('counts by month on the organisation’s wall, with the days the rows span', () => {
    const tally = new ProfileTally({ dateOrder: 'ymd', fields: {} }, SHANGHAI)
    for (const at of [Date.UTC(2026, 1, 28, 15), Date.UTC(2026, 1, 28, 16), Date.UTC(2026, 2, 3)])
      tally.add(makeFeedback({ receivedAt: at }), 2)
    expect(tally.profile(null).months).toEqual({
      '2026-02': { rows: 1, days: 1 },
      '2026-03': { rows: 2, days: 3 },
    })
    expect(tally.departmentDays()?.map(([department, , rows]) => [department, rows])).toEqual([
      ['客服部', 1],
      ['客服部', 1],
      ['客服部', 1],
    ])
  })

  test('counts blanks only of fields that have a column', () => {
    expect(profileOf(10, 10, (i) => (i < 4 ? { satisfaction: null } : {})).blanks).toEqual({
      receivedAt: 0,
      content: 10,
      satisfaction: 4,
    })
  })

  test('is the same whether one tally saw all rows or several saw some', () => {
    const mapping: Mapping = {
      dateOrder: 'ymd',
      fields: { content: { column: '内容' }, satisfaction: { column: '满意度' } },
    }
    const all = new ProfileTally(mapping, SHANGHAI)
    const shares = [0, 1, 2].map(() => new ProfileTally(mapping, SHANGHAI))
    for (let i = 0; i < 300; i++) {
      const feedback = makeFeedback({
        receivedAt: MARCH + (i % 40) * DAY,
        department: `部门${i % 7}`,
        satisfaction: i % 5 ? null : 'satisfied',
        content: i % 3 ? '请回电 13812341234' : null,
        extras: { 备注: 'a@b.cn' },
      })
      all.add(feedback, i + 2)
      shares[(i * 7) % 3]!.add(feedback, i + 2)
    }
    const together = new ProfileTally(mapping, SHANGHAI)
    for (const share of shares) together.include(share.counts())
    expect(together.profile(null)).toEqual(all.profile(null))
    const sorted = (tally: ProfileTally) => tally.departmentDays()!.map(String).toSorted()
    expect(sorted(together)).toEqual(sorted(all))
  })

  test('stays bounded where every row names another department', () => {
    const tally = new ProfileTally({ dateOrder: 'ymd', fields: {} }, SHANGHAI)
    for (let i = 0; i < 100_002; i++) tally.add(makeFeedback({ department: `部门${i}` }), i + 2)
    expect(tally.departmentDays()).toBeNull()
    expect(tally.profile(null).kept).toBe(100_002)
  })
})

describe('a file as a whole', () => {
  test('that is like the last one says nothing', () => {
    expect(noticesOf(grounds({ previous: before(profileOf(310)) }))).toEqual([])
    expect(noticesOf(grounds({}))).toEqual([])
  })

  test('with half or twice the tickets a day is asked about, a short month is not', () => {
    expect(codes(noticesOf(grounds({ profile: profileOf(100), previous: before(profileOf(300)) })))).toEqual([
      'volumeJump warning',
    ])
    expect(noticesOf(grounds({ profile: profileOf(900), previous: before(profileOf(300)) }))).toMatchObject([
      { code: 'volumeJump', months: [{ month: '2026-03', rows: 900, perDay: 30, perDayBefore: 10 }] },
    ])
    expect(noticesOf(grounds({ profile: profileOf(100, 10), previous: before(profileOf(300)) }))).toEqual([])
    // A handful more or less is chance.
    expect(noticesOf(grounds({ profile: profileOf(20), previous: before(profileOf(40)) }))).toEqual([])
  })

  test('in which a field has become blank names it with both shares', () => {
    const blank = profileOf(300, 30, (i) => (i % 2 === 0 ? { satisfaction: null } : {}))
    expect(noticesOf(grounds({ profile: blank, previous: before(profileOf(300)) }))).toMatchObject([
      { code: 'blankJump', fields: [{ field: 'satisfaction', share: 0.5, shareBefore: 0 }] },
    ])
  })

  test.each([
    [4, []],
    [30, ['overlap info']],
    [60, ['overlap warning']],
  ])('with %i of 300 new tickets beside others of the same day and department', (rows, expected) => {
    const overlap = { months: [{ month: '2026-03', rows, stored: 200 }], departments: ['客服部'] }
    expect(codes(noticesOf(grounds({ overlap })))).toEqual(expected)
  })

  test.each([
    [2, 400, ['dateOrder warning']],
    [15, 400, ['dateOrder warning']],
    [200, 400, []],
    [2, 2, []],
    [0, 0, []],
  ])('whose order of day and month %i of %i dates decide', (deciding, dates, expected) => {
    const profile = { ...profileOf(300), dateOrder: { order: 'mdy' as const, deciding, dates } }
    expect(codes(noticesOf(grounds({ profile })))).toEqual(expected)
  })

  test('sums a finding over its columns, and warns of many', () => {
    const group = { severity: 'warning', exampleRow: 2, exampleValue: null } as const
    const groups = [
      { ...group, code: 'inFuture', column: 'a', count: 2 },
      { ...group, code: 'inFuture', column: 'b', count: 1 },
      { ...group, code: 'beforeReceived', column: 'a', count: 100 },
    ] as const
    expect(noticesOf(grounds({ groups }))).toEqual([
      { weight: 'warning', code: 'beforeReceived', rows: 100, of: 300 },
      { weight: 'info', code: 'inFuture', rows: 3, of: 300 },
    ])
  })

  test('whose free text is a column of telephone numbers warns, of single numbers only tells', () => {
    const phones = profileOf(100, 30, () => ({ extras: { 来电: '13812341234' }, content: '停水' }))
    expect(noticesOf(grounds({ profile: phones }))).toMatchObject([
      {
        weight: 'warning',
        code: 'personalData',
        column: '来电',
        field: null,
        kind: 'phone',
        found: 100,
        looked: 100,
      },
    ])
    const some = profileOf(100, 30, (i) => ({ content: i < 10 ? '回电 13812341234' : '停水' }))
    expect(noticesOf(grounds({ profile: some }))).toMatchObject([
      { weight: 'info', code: 'personalData', column: '内容', field: 'content', found: 10, looked: 100 },
    ])
  })

  test.each(LANGUAGES)('is told in %s with numbers and what to do', (language) => {
    const earlier = { batchId: 7, fileName: '二月.csv' }
    const late = {
      assessmentId: 3,
      name: '一季度考核',
      period: '2026-Q1',
      edition: 2,
      created: 4,
      updated: 1500,
    }
    const all: readonly ImportNotice[] = [
      { weight: 'warning', code: 'frozenPeriod', assessments: [late] },
      {
        weight: 'warning',
        code: 'overlap',
        rows: 1200,
        created: 1300,
        stored: 3400,
        months: [{ month: '2026-03', rows: 1200, stored: 3400 }],
        departments: ['甲', '乙', '丙', '丁'],
      },
      {
        weight: 'warning',
        code: 'volumeJump',
        months: Array.from({ length: 6 }, () => ({
          month: '2026-03',
          rows: 9,
          perDay: 0.3,
          perDayBefore: 12,
        })),
        before: earlier,
      },
      {
        weight: 'warning',
        code: 'blankJump',
        fields: [{ field: 'satisfaction', share: 0.625, shareBefore: 0 }],
        before: earlier,
      },
      { weight: 'info', code: 'inFuture', rows: 3, of: 300 },
      { weight: 'warning', code: 'dateOrder', order: 'mdy', deciding: 2, dates: 400 },
      { weight: 'info', code: 'personalData', column: 'x', field: null, kind: 'email', found: 1, looked: 3 },
    ]
    for (const notice of all) {
      const { text, advice } = noticeText(notice, sayIn(language))
      expect(text).toMatch(/\d/)
      expect(text + advice).not.toMatch(/\{\{|undefined|notice\./)
    }
  })
})
