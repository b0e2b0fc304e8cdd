import { expect, test } from 'vitest'
import { type MarkdownBlock, parseMarkdown, parseSpans, plainText, type Spans } from '../../core/markdown.ts'

const words = (text: string): Spans => [{ kind: 'text', text }]

test('a plan of headings, lists and a table is read as such', () => {
  const text = [
    '\uFEFF# 总则 #',
    '第一行',
    '第二行',
    '- 甲',
    '  1. 子项',
    '     续行',
    '- 乙',
    '',
    '| 岗位 | 职责 |',
    '|:--|--|',
    '| 指挥 | **总** 指挥 |',
    '| 联络 |',
    '> 引用',
    '---',
    '```',
    '# 不是标题',
    '```',
  ].join('\r\n')
  const expected: readonly MarkdownBlock[] = [
    { kind: 'heading', level: 1, spans: words('总则') },
    { kind: 'paragraph', spans: words('第一行\n第二行') },
    {
      kind: 'list',
      items: [
        { depth: 0, ordered: false, spans: words('甲') },
        { depth: 1, ordered: true, spans: words('子项\n续行') },
        { depth: 0, ordered: false, spans: words('乙') },
      ],
    },
    {
      kind: 'table',
      head: [words('岗位'), words('职责')],
      rows: [
        [
          words('指挥'),
          [
            { kind: 'strong', text: '总' },
            { kind: 'text', text: ' 指挥' },
          ],
        ],
        [words('联络'), []],
      ],
    },
    { kind: 'quote', spans: words('引用') },
    { kind: 'rule' },
    { kind: 'code', text: '# 不是标题' },
  ]
  expect(parseMarkdown(text)).toEqual(expected)
})

test('a table right below a paragraph is a table, and a lone bar is text', () => {
  expect(parseMarkdown('前言\n|a|b|\n|-|-|\n').map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
  expect(parseMarkdown('a | b')).toEqual([{ kind: 'paragraph', spans: words('a | b') }])
})

test.each(['2 * 3 * 4', '未闭合 **粗体', '<script>alert(1)</script>', '#没有空格', '`'])(
  'what is no known form stays as it is written: %s',
  (text) => expect(parseMarkdown(text)).toEqual([{ kind: 'paragraph', spans: words(text) }]),
)

test('marks vanish, words stay', () => {
  expect(plainText(parseSpans('**两小时** 内 *上报*，见 `SOP`'))).toBe('两小时 内 上报，见 SOP')
})
