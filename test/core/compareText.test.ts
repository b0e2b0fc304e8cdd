import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareTexts,
  foldUnchanged,
  segmentWords,
  sideBySide,
  type TextPart,
} from '../../core/compareText.ts'

const earlier = (parts: readonly TextPart[]) =>
  parts.flatMap(({ kind, text }) => (kind === 'inserted' ? [] : [text])).join('')
const later = (parts: readonly TextPart[]) =>
  parts.flatMap(({ kind, text }) => (kind === 'deleted' ? [] : [text])).join('')

/** Texts of few words, so that much of them is alike. */
const text = array(
  constantFrom(
    '客服',
    '人员',
    '应当',
    '在',
    '两小时',
    '内',
    '上报',
    '。',
    '\n',
    'the ',
    'plan ',
    '\r\n',
    '😀',
  ),
).map((words) => words.join(''))

describe('from any text to any other', () => {
  test('what is not inserted is the earlier text, what is not deleted the later', () => {
    assert(
      property(text, text, (before, after) => {
        const parts = compareTexts(before, after)
        expect(earlier(parts)).toBe(before)
        expect(later(parts)).toBe(after)
      }),
    )
  })

  test('the two columns hold every word of their side, line by line', () => {
    assert(
      property(text, text, (before, after) => {
        const pairs = sideBySide(compareTexts(before, after))
        const column = (side: 'before' | 'after') =>
          pairs
            .flatMap((pair) => pair[side] ?? [])
            .map((part) => part.text)
            .join('')
        expect(column('before')).toBe(before.replaceAll('\n', ''))
        expect(column('after')).toBe(after.replaceAll('\n', ''))
        const lines = (side: 'before' | 'after') => pairs.filter((pair) => pair[side] !== null).length
        expect(lines('before')).toBe(before.split('\n').length)
        expect(lines('after')).toBe(after.split('\n').length)
      }),
    )
  })

  test('a text is the same as itself', () => {
    assert(
      property(text, (same) => {
        expect(compareTexts(same, same).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })
})

test('Chinese is compared by word, though nothing stands between words', () => {
  expect(compareTexts('客服人员应当在四小时内上报。', '客服人员应当在两小时内上报。')).toEqual([
    { kind: 'same', text: '客服人员应当在' },
    { kind: 'deleted', text: '四' },
    { kind: 'inserted', text: '两' },
    { kind: 'same', text: '小时内上报。' },
  ])
  expect(segmentWords('应急预案\n修订').join('')).toBe('应急预案\n修订')
})

test('English is compared by word, not by letter', () => {
  expect(compareTexts('Report within four hours.', 'Report within two hours.')).toEqual([
    { kind: 'same', text: 'Report within ' },
    { kind: 'deleted', text: 'four' },
    { kind: 'inserted', text: 'two' },
    { kind: 'same', text: ' hours.' },
  ])
})

test('a paragraph that moves leaves the lines around it beside each other', () => {
  const pairs = sideBySide(compareTexts('一\n二\n三', '一\n新\n又新\n二\n三'))
  const both = pairs.filter(({ before, after }) => before && after).map(({ before }) => before![0]?.text)
  expect(both).toEqual(['一', '二', '三'])
})

test('a line that gains a word below a new paragraph stays beside itself', () => {
  const pairs = sideBySide(compareTexts('一\n\n职责\n三', '一\n\n新增一段\n\n职责分工\n三'))
  const row = pairs.find(({ before }) => before?.some(({ text }) => text === '职责'))
  expect(row?.after?.map(({ text }) => text)).toEqual(['职责', '分工'])
})

test('a long text with a word changed in every line shows those words, not itself as new', () => {
  const line = (i: number) => `第${i}条　客服人员应当在两小时内将大面积投诉上报至督查部门，并通知承办单位。\n`
  const before = Array.from({ length: 600 }, (_, i) => line(i)).join('')
  const parts = compareTexts(before, before.replaceAll('两小时', '一小时'))
  expect(parts.filter(({ kind }) => kind === 'inserted')).toHaveLength(600)
  expect(later(parts)).toBe(before.replaceAll('两小时', '一小时'))
})

describe('what is far from any change is folded', () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => `第 ${from + i} 条\n`).join('')
  const runsOf = (before: string, after: string) =>
    foldUnchanged(sideBySide(compareTexts(before, after))).map(({ folded, pairs }) => [folded, pairs.length])

  test('three lines stay around a change', () => {
    const before = lines(1, 20)
    expect(runsOf(before, before.replace('第 10 条', '第十条'))).toEqual([
      [true, 6],
      [false, 7],
      [true, 8],
    ])
  })

  test('few lines between two changes are read on', () => {
    const before = lines(1, 12)
    const after = before.replace('第 1 条', '第一条').replace('第 11 条', '第十一条')
    expect(runsOf(before, after)).toEqual([[false, 13]])
  })

  test('no line is lost, in any two texts', () => {
    assert(
      property(text, text, (before, after) => {
        const pairs = sideBySide(compareTexts(before, after))
        const runs = foldUnchanged(pairs)
        expect(runs.flatMap((run) => run.pairs)).toEqual(pairs)
        for (const run of runs.filter(({ folded }) => folded))
          for (const { before: left, after: right } of run.pairs) expect(left).toEqual(right)
      }),
    )
  })
})
