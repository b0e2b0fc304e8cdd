import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MarkdownBlock, parseMarkdown, type Spans } from '../../core/markdown.ts'
import { writeMarkdown } from '../../core/writeMarkdown.ts'
import { readPlanText } from '../../intake/planText.ts'
import { writeDocx } from '../../reports/docx.ts'
import { temporaryFolder } from '../db/ledger.ts'
import { makeZip } from '../intake/makeZip.ts'

const AT = Date.UTC(2026, 3, 10, 12)
const TEXT = `# 总则

客服人员应当在**两小时**内上报，*不得*拖延，执行 \`plan list\`。
第二行 <a> & "b"

## 分级

- 一级
  - 超过 100 件
    1. 启动备用席位
- 二级

1. 核实
1. 通知

| 岗位 | 职责 |
| -- | -- |
| 值班长 | 上报 **立即** |
| 甲 \\| 乙 |  |

> 依据条例第十二条
> 第三款

---

\`\`\`
电话 010-12345
  分机 8
\`\`\`
`

async function throughWord(text: string): Promise<string> {
  const path = join(await temporaryFolder(), '预案.docx')
  await writeDocx(text, path, AT)
  return await readPlanText(path, '预案.docx')
}

test('a text goes to a word processor and comes back with its headings, lists, tables and bold', async () => {
  expect(await throughWord(TEXT)).toBe(TEXT)
  expect(parseMarkdown(writeMarkdown(parseMarkdown(TEXT)))).toEqual(parseMarkdown(TEXT))
})

test('whatever blocks a text is made of, they come back', async () => {
  const word = fc.stringMatching(/^[一-龥a-z][一-龥a-z&<>"]{0,7}$/)
  const spans: fc.Arbitrary<Spans> = fc
    .tuple(word, fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const), word)
    .map(([text, kind, marked]) => [
      { kind: 'text', text },
      { kind, text: marked },
    ])
  const block: fc.Arbitrary<MarkdownBlock> = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), spans }),
    fc.record({ kind: fc.constant('paragraph' as const), spans }),
    fc
      .tuple(spans, spans, spans, spans)
      .map(([a, b, c, d]) => ({ kind: 'table' as const, head: [a, b], rows: [[c, d]] })),
    spans.map((one) => ({
      kind: 'list' as const,
      items: [
        { depth: 0, ordered: true, spans: one },
        { depth: 1, ordered: false, spans: one },
      ],
    })),
  )
  // Two lists that follow each other are one.
  const blocks = fc
    .array(block, { minLength: 1, maxLength: 6 })
    .filter((all) => all.every(({ kind }, i) => kind !== 'list' || all[i - 1]?.kind !== 'list'))
  await fc.assert(
    fc.asyncProperty(blocks, async (all) => {
      expect(parseMarkdown(await throughWord(writeMarkdown(all)))).toEqual(all)
    }),
    { numRuns: 40 },
  )
})

test('the same text gives the same bytes', async () => {
  const folder = await temporaryFolder()
  await writeDocx(TEXT, join(folder, '1.docx'), AT)
  await writeDocx(TEXT, join(folder, '2.docx'), AT)
  expect((await readFile(join(folder, '1.docx'))).equals(await readFile(join(folder, '2.docx')))).toBe(true)
})

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
function documentOf(body: string): Buffer {
  return makeZip([
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
  ])
}

test('what word processors write around a text is not part of it', async () => {
  const path = join(await temporaryFolder(), '预案.docx')
  const run = (text: string, marks = '') => `<w:r><w:rPr>${marks}</w:rPr><w:t>${text}</w:t></w:r>`
  await writeFile(
    path,
    documentOf(
      [
        `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run('职责', '<w:b/>')}</w:p>`,
        `<w:p>${run('上')}${run('报')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del>`,
        `<w:ins>${run('新增')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>${run('细体', '<w:b w:val="0"/>')}</w:p>`,
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>${run('不是列表')}</w:p>`,
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>${run('合并')}</w:p><w:p>${run('两段')}</w:p></w:tc></w:tr>`,
        `<w:tr><w:tc><w:p>${run('甲')}</w:p></w:tc><w:tc><w:p>${run('乙')}</w:p></w:tc></w:tr></w:tbl>`,
      ].join(''),
    ),
  )
  expect(await readPlanText(path, '预案.docx')).toBe(
    '## 职责\n\n上报新增细体\n\n不是列表\n\n| 合并 两段 |  |\n| -- | -- |\n| 甲 | 乙 |\n',
  )
})

test('a file that is no text, or a trap, is refused by name', async () => {
  const folder = await temporaryFolder()
  const refused = async (name: string, content: Buffer | string): Promise<string | undefined> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return await readPlanText(path, name).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    )
  }
  expect(await refused('旧.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('textForeign')
  expect(await refused('表.xlsx', makeZip([{ name: 'xl/workbook.xml', content: '<w/>' }]))).toBe(
    'textForeign',
  )
  expect(await refused('gbk.txt', Buffer.from([0xd7, 0xdc, 0xd4, 0xf2]))).toBe('textForeign')
  expect(await refused('空.docx', documentOf('<w:p/>'))).toBe('fileEmpty')
  expect(await refused('长.md', 'x'.repeat(500_001))).toBe('fileTooLarge')
  const good = documentOf('<w:p><w:r><w:t>一</w:t></w:r></w:p>')
  expect(await refused('断.docx', good.subarray(0, good.length - 40))).toBe('fileTruncated')
  expect(
    await refused('半.docx', makeZip([{ name: 'word/document.xml', content: '<w:document><w:body>' }])),
  ).toBe('fileTruncated')
  const bomb = `<w:document ${W}><w:body>${' '.repeat(70 * 1024 * 1024)}</w:body></w:document>`
  expect(await refused('弹.docx', makeZip([{ name: 'word/document.xml', content: bomb }]))).toBe(
    'fileTooLarge',
  )
})
