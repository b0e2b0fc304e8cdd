import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { openTable } from '../../intake/openTable.ts'
import { readText } from '../../intake/textDecoding.ts'
import { cellsOf, refusalOf } from './reading.ts'
import { scratchFile } from './scratch.ts'

const SIMPLIFIED = [
  '工单编号,受理时间,承办单位,主要内容,是否满意',
  'GD001,2026-03-08 16:30:00,城市管理局,市民反映小区夜间施工噪音扰民，请尽快处理并回复。,不满意',
  'GD002,2026-03-09 08:00:10,交通运输局,公交车长期晚点，希望增加班次；司机态度良好。,满意',
]
const TRADITIONAL = [
  '案件編號,受理時間,承辦單位,主要內容,是否滿意',
  'A001,2026-03-08 16:30:00,環境保護局,民眾反映社區夜間施工噪音擾民，請儘速處理並回覆。,不滿意',
  'A002,2026-03-09 08:00:10,交通局,公車經常誤點，希望增加班次；司機態度良好。,滿意',
]
const lines = (rows: readonly string[]) => `${rows.join('\r\n')}\r\n`
const table = (rows: readonly string[]) => rows.map((row) => row.split(','))

describe('an encoding is found', () => {
  const cases: readonly (readonly [
    what: string,
    bytes: Buffer,
    encoding: string,
    rows: readonly string[],
  ])[] = [
    ['UTF-8', Buffer.from(lines(SIMPLIFIED)), 'utf-8', SIMPLIFIED],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${lines(SIMPLIFIED)}`), 'utf-8', SIMPLIFIED],
    [
      'UTF-16 LE with a mark',
      encode(lines(SIMPLIFIED), 'utf-16le', { addBOM: true }),
      'utf-16le',
      SIMPLIFIED,
    ],
    [
      'UTF-16 BE with a mark',
      encode(lines(SIMPLIFIED), 'utf-16be', { addBOM: true }),
      'utf-16be',
      SIMPLIFIED,
    ],
    ['UTF-16 LE without', encode(lines(SIMPLIFIED), 'utf-16le'), 'utf-16le', SIMPLIFIED],
    ['UTF-16 BE without', encode(lines(TRADITIONAL), 'utf-16be'), 'utf-16be', TRADITIONAL],
    ['GBK', encode(lines(SIMPLIFIED), 'gbk'), 'gb18030', SIMPLIFIED],
    ['GB18030 with a mark', encode(`\ufeff${lines(SIMPLIFIED)}`, 'gb18030'), 'gb18030', SIMPLIFIED],
    ['traditional text in GBK', encode(lines(TRADITIONAL), 'gbk'), 'gb18030', TRADITIONAL],
    ['Big5', encode(lines(TRADITIONAL), 'big5'), 'big5', TRADITIONAL],
    ['GBK that is nothing but a header', encode(SIMPLIFIED[0]!, 'gbk'), 'gb18030', SIMPLIFIED.slice(0, 1)],
    ['Big5 that is nothing but a header', encode(TRADITIONAL[0]!, 'big5'), 'big5', TRADITIONAL.slice(0, 1)],
    ['ASCII, which is UTF-8', Buffer.from('a,b\n1,2\n'), 'utf-8', ['a,b', '1,2']],
    [
      'Western text',
      encode('name,note\nRenée,that’s fine – thanks\nZoë,ok\n', 'win1252'),
      'windows-1252',
      ['name,note', 'Renée,that’s fine – thanks', 'Zoë,ok'],
    ],
    [
      'characters of four bytes in GB18030',
      encode('姓名,地址\n王𠮷,㐀村一组\n李四,人民路\n', 'gb18030'),
      'gb18030',
      ['姓名,地址', '王𠮷,㐀村一组', '李四,人民路'],
    ],
    [
      'Hong Kong and ETEN characters in Big5',
      encode('編號,內容\n①,投訴：喺呢度等咗好耐㗎\n②,請儘快處理，多謝の\n', 'big5'),
      'big5',
      ['編號,內容', '①,投訴：喺呢度等咗好耐㗎', '②,請儘快處理，多謝の'],
    ],
  ]
  test.each(cases)('%s', async (_, bytes, encoding, rows) => {
    const path = scratchFile('records.csv', bytes)
    expect((await openTable(path)).info.encoding).toBe(encoding)
    expect(await cellsOf(path)).toEqual(table(rows))
  })

  test('GBK whose first megabytes are ASCII', async () => {
    const ascii = 'GD00000,2026-03-08 16:30:00,none,plain text,yes\r\n'.repeat(60_000)
    const path = scratchFile(
      'late.csv',
      encode(`id,at,unit,text,ok\r\n${ascii}${lines(SIMPLIFIED.slice(1))}`, 'gbk'),
    )
    const cells = await cellsOf(path)
    expect(cells.length).toBe(60_003)
    expect(cells.slice(-2)).toEqual(table(SIMPLIFIED.slice(1)))
  })

  test('each script of one and the same text, however short', async () => {
    const words: readonly (readonly [encoding: string, text: string])[] = [
      ['gbk', '投诉,办结\n'],
      ['gbk', '部门\n市监局\n'],
      ['gbk', '处理结果,电话,地址\n已解决,,朝阳区\n'],
      ['big5', '投訴,辦結\n'],
      ['big5', '部門\n衛生局\n'],
      ['big5', '處理結果,電話,地址\n已解決,,板橋區\n'],
    ]
    for (const [encoding, text] of words) {
      const { info } = await openTable(scratchFile('short.csv', encode(text, encoding)))
      expect([text, info.encoding]).toEqual([text, encoding === 'gbk' ? 'gb18030' : 'big5'])
    }
  })

  test('UTF-8 in which an export cut texts in the middle of a character', async () => {
    const whole = Buffer.from(lines(SIMPLIFIED))
    const cut = Buffer.concat([
      whole,
      Buffer.from('GD003,2026-03-09,教育局,学校门口'),
      Buffer.from('堵').subarray(0, 2),
      Buffer.from(',满意\r\n'),
    ])
    const cells = await cellsOf(scratchFile('cut.csv', cut))
    expect(cells.slice(0, 3)).toEqual(table(SIMPLIFIED))
    expect(cells[3]).toEqual(['GD003', '2026-03-09', '教育局', '学校门口\ufffd', '满意'])
  })

  test.each([
    ['Korean', encode('번호,내용,부서\n1,민원 처리가 너무 늦습니다 빨리 해결해 주세요,교통과\n', 'euc-kr')],
    [
      'Russian',
      encode('номер,текст,отдел\n1,Жалоба на долгое рассмотрение обращения,транспорт\n', 'win1251'),
    ],
  ])('%s is refused as unknown', async (_, bytes) => {
    expect((await refusalOf(scratchFile('foreign.csv', bytes))).code).toBe('encodingUnknown')
  })
})

describe('a named encoding', () => {
  test.each(['GBK', 'gb2312', 'GB18030', 'cp936'])('%s is read as GB18030', async (encoding) => {
    const path = scratchFile('named.csv', encode(lines(SIMPLIFIED), 'gbk'))
    expect((await openTable(path, { encoding })).info.encoding).toBe('gb18030')
    expect(await cellsOf(path, { encoding })).toEqual(table(SIMPLIFIED))
  })

  test('wins over what would be found', async () => {
    const path = scratchFile('named.csv', encode('部門\n', 'big5'))
    expect((await openTable(path, { encoding: 'gb18030' })).info.encoding).toBe('gb18030')
  })

  test('reads what is not looked for', async () => {
    const path = scratchFile('named.csv', encode('番号,内容\n1,処理が遅い\n', 'shift_jis'))
    expect(await cellsOf(path, { encoding: 'Shift_JIS' })).toEqual([
      ['番号', '内容'],
      ['1', '処理が遅い'],
    ])
  })

  const wrong: readonly (readonly [named: string, bytes: Buffer])[] = [
    ['gb18030', Buffer.from(lines(SIMPLIFIED))],
    ['big5', Buffer.from(lines(SIMPLIFIED))],
    ['utf-8', encode(lines(SIMPLIFIED), 'gbk')],
    ['utf-8', encode(lines(TRADITIONAL), 'big5')],
    ['utf-16le', Buffer.from(lines(SIMPLIFIED))],
    ['utf-16be', encode(lines(SIMPLIFIED), 'utf-16le')],
    ['gb18030', encode(lines(SIMPLIFIED), 'utf-16le', { addBOM: true })],
    ['big5', Buffer.from(`\ufeff${lines(SIMPLIFIED)}`)],
  ]
  test.each(wrong)('%s is refused where the bytes do not fit', async (encoding, bytes) => {
    const { code, detail } = await refusalOf(scratchFile('wrong.csv', bytes), { encoding })
    expect(code).toBe('encodingWrong')
    expect(detail).toEqual({ fileName: 'wrong.csv', encoding })
  })

  test('nobody knows is refused as unknown', async () => {
    const { code, detail } = await refusalOf(scratchFile('a.csv', 'a,b\n'), { encoding: 'klingon' })
    expect(code).toBe('encodingUnknown')
    expect(detail).toEqual({ fileName: 'a.csv', encoding: 'klingon' })
  })
})

describe('characters are whole wherever chunks end', () => {
  const text = lines([...SIMPLIFIED, '王𠮷,㐀村,€100,①'])
  const traditional = lines([...TRADITIONAL, '喺呢度,①,の'])
  test.each([
    ['utf-8', Buffer.from(text), text],
    ['utf-16le', encode(text, 'utf-16le'), text],
    ['utf-16be', encode(text, 'utf-16be'), text],
    ['gb18030', encode(text, 'gb18030'), text],
    ['big5', encode(traditional, 'big5'), traditional],
  ])('%s', async (encoding, bytes, expected) => {
    const path = scratchFile('chunks.txt', bytes)
    for (let size = 1; size <= 17; size++) {
      let read = ''
      for await (const chunk of readText(path, encoding, size)) read += chunk
      expect(read).toBe(expected)
    }
  })

  test.each([['utf-8'], ['utf-16le'], ['gb18030'], ['big5']])(
    '10,000 rows in %s, cell by cell',
    async (encoding) => {
      const rows = Array.from({ length: 10_000 }, (_, i) => [
        `A${i}`,
        encoding === 'big5' ? `民眾反映社區夜間施工噪音擾民${i}次` : `市民反映小区夜间施工噪音扰民${i}次𠮷`,
        `${'处理。'.repeat(i % 7)}完`.replaceAll('处', encoding === 'big5' ? '處' : '处'),
      ])
      const path = scratchFile('many.csv', encode(lines(rows.map((row) => row.join(','))), encoding))
      const read = await cellsOf(path)
      expect(read.length).toBe(rows.length)
      expect(read.filter((cells, i) => JSON.stringify(cells) !== JSON.stringify(rows[i]))).toEqual([])
    },
  )
})
