import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { buildReport, type Report } from '../../core/report.ts'
import { maskText } from '../../core/mask.ts'
import type { Scheme } from '../../core/scheme.ts'
import { LANGUAGES } from '../../core/words.ts'
import { reportDigest } from '../../reports/digest.ts'
import { writeXlsx } from '../../reports/xlsx.ts'
import { DANGEROUS, inBatches, makeRecords, RECEIVED_AT } from './records.ts'
import { type InputOptions, makeInput } from './input.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xlsx-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

let made = 0
async function write(options: InputOptions, records = 50): Promise<{ report: Report; path: string }> {
  const report = buildReport(makeInput(options))
  const path = join(folder, `${made++}.xlsx`)
  await writeXlsx(report, inBatches(makeRecords(records)), path)
  return { report, path }
}

async function read(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

/** Rows below the head, by the head's texts. */
function rowsOf(sheet: ExcelJS.Worksheet): readonly Record<string, ExcelJS.Cell>[] {
  const heads = (sheet.getRow(1).values as string[]).slice(1)
  const rows: Record<string, ExcelJS.Cell>[] = []
  for (let n = 2; n <= sheet.rowCount; n++)
    rows.push(Object.fromEntries(heads.map((head, i) => [head, sheet.getRow(n).getCell(i + 1)])))
  return rows
}

const resultOf = (cell: ExcelJS.Cell | undefined): unknown => {
  const value = cell?.value
  return value !== null && typeof value === 'object' && 'formula' in value ? value.result : value
}
const formulaOf = (cell: ExcelJS.Cell | undefined): string | undefined => cell?.formula

describe('a workbook of 8 departments', () => {
  let report: Report
  let book: ExcelJS.Workbook
  beforeAll(async () => {
    const written = await write({ departments: 8 })
    report = written.report
    book = await read(written.path)
  })

  test('has the six sheets in order', () => {
    expect(book.worksheets.map((s) => s.name)).toEqual([
      '排名',
      '指标明细',
      '工单',
      '剔除',
      '数据质量',
      '方法',
    ])
  })

  test('ranks by live formulas whose results are the printed figures', () => {
    const rows = rowsOf(book.getWorksheet('排名')!)
    for (const [i, row] of report.figures.scorecard.rows.entries()) {
      const line = rows[i]!
      expect(resultOf(line['承办单位'])).toBe(row.name)
      expect([resultOf(line['名次']), formulaOf(line['名次'])]).toEqual([
        row.rank,
        expect.stringMatching(/^COUNTIFS\(/),
      ])
      expect([resultOf(line['总分']), formulaOf(line['总分'])]).toEqual([
        Number(row.score),
        expect.stringMatching(/^ROUND\(SUMPRODUCT\(EXACT\(/),
      ])
      expect([resultOf(line['等级']), formulaOf(line['等级'])]).toEqual([
        row.grade,
        expect.stringMatching(/^LOOKUP\(/),
      ])
      expect([resultOf(line['系数']), formulaOf(line['系数'])]).toEqual([
        Number(row.coefficient),
        expect.stringMatching(/^LOOKUP\(/),
      ])
    }
  })

  test('has one row for each department and KPI, with counts as numbers and score and points as formulas', () => {
    const rows = rowsOf(book.getWorksheet('指标明细')!)
    const expected = report.figures.scorecard.rows.flatMap((row) => row.kpis.map((k) => ({ row, k })))
    for (const [i, { row, k }] of expected.entries()) {
      const line = rows[i]!
      expect([resultOf(line['承办单位']), resultOf(line['编号'])]).toEqual([row.name, k.kpi])
      expect([resultOf(line['分子']), resultOf(line['分母'])]).toEqual([k.numerator, k.denominator])
      expect([resultOf(line['底线']), resultOf(line['目标'])]).toEqual([k.floor, k.target])
      if (k.points === null) continue
      expect(formulaOf(line['得分'])).toMatch(/^ROUND\(IF\(.*,12\)$/)
      expect((resultOf(line['得分']) as number).toFixed(4)).toBe(k.score)
      expect(formulaOf(line['计分'])).toMatch(/^ROUND\(ROUND\(/)
      expect(resultOf(line['计分'])).toBe(Number(k.points))
    }
  })

  test('writes records with true dates in the organisation zone, numbers as numbers, and personal data masked', () => {
    const rows = rowsOf(book.getWorksheet('工单')!)
    expect(rows).toHaveLength(50)
    const first = rows[0]!
    expect(first['接收时间']!.value).toEqual(new Date(RECEIVED_AT + 8 * 3_600_000))
    expect(first['接收时间']!.numFmt).toBe('yyyy-mm-dd hh:mm:ss')
    expect(first['应办结时间']!.value).toEqual(new Date(RECEIVED_AT + 56 * 3_600_000))
    expect(first['工单编号']!.value).toBe('0000')
    expect(first['重办次数']!.value).toBe(0)
    expect([first['客户姓名']!.value, first['联系方式']!.value]).toEqual(['张**', '138****5678'])
    expect(first['意见内容']!.value).toContain('138****5678')
    expect([first['意见性质']!.value, first['来源渠道']!.value, rows[1]!['来源渠道']!.value]).toEqual([
      '投诉',
      '客服热线',
      '市长信箱',
    ])
    expect([first['按期办结']!.value, rows[1]!['按期办结']!.value]).toEqual(['未达标', '达标'])
  })

  test('keeps what looks like a formula as text, for good', async () => {
    const rows = rowsOf(book.getWorksheet('工单')!)
    for (const [i, text] of DANGEROUS.entries()) {
      const cell = rows[i]!['标题']!
      expect(cell.type).toBe(ExcelJS.ValueType.String)
      expect(cell.value).toBe(maskText(text))
      expect(cell.numFmt).toBe('@')
    }
    expect(rows[0]!['意见内容']!.value).toContain('<b>&amp;</b>')
  })

  test('freezes and filters the heads, repeats them in print, and numbers the pages', () => {
    for (const name of ['排名', '指标明细', '工单', '剔除']) {
      const sheet = book.getWorksheet(name)!
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      expect(sheet.autoFilter, name).toBeTruthy()
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        fitToPage: true,
        fitToHeight: 0,
        printTitlesRow: '1:1',
      })
      expect(sheet.headerFooter.oddFooter).toContain('&P / &N')
      expect(sheet.headerFooter.oddHeader).toContain('江海集团有限公司')
    }
  })

  test('says what it is and when it was made', () => {
    expect(book.title).toBe('反馈管理绩效报告 2026 年第一季度')
    expect(book.creator).toBe('江海集团有限公司')
    expect(book.keywords).toBe(reportDigest(report))
    expect(book.created).toEqual(new Date(report.issuedAt))
  })
})

test('the same report and records give the same bytes', async () => {
  const [a, b] = [await write({ departments: 3 }), await write({ departments: 3 })]
  expect((await readFile(a.path)).equals(await readFile(b.path))).toBe(true)
})

test.each(LANGUAGES)('the workbook opens in %s, empty as well as full', async (language) => {
  for (const departments of [0, 3]) {
    const { report, path } = await write({ departments, language }, departments)
    const ranking = (await read(path)).worksheets[0]!
    expect(ranking.rowCount).toBe(departments === 0 ? 1 : report.figures.scorecard.rows.length + 2)
  }
})

test('a failing source of records leaves no half workbook behind', async () => {
  const path = join(folder, 'half.xlsx')
  const broken = (async function* () {
    yield makeRecords(10)
    throw new Error('database gone')
  })()
  await expect(writeXlsx(buildReport(makeInput({ departments: 3 })), broken, path)).rejects.toThrow(
    'database gone',
  )
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})

/** Every scheme that the formulas treat differently. */
const PEER_GROUPS = [
  { name: '窗口单位', departments: ['客户服务部', '物流配送部', '第 9 分公司客户服务部'] },
  { name: '支持单位', departments: ['财务结算部', '人力资源部'] },
]

test('ranks peer groups by formulas that look at their own group only, and names the group', async () => {
  for (const ties of ['skip', 'dense'] as const) {
    const { report, path } = await write(
      { departments: 12, scheme: { ...defaultScheme(), ties, peerGroups: PEER_GROUPS }, seed: 3 },
      1,
    )
    const rows = rowsOf((await read(path)).getWorksheet('排名')!)
    for (const [i, row] of report.figures.scorecard.rows.entries()) {
      const line = rows[i]!
      expect([resultOf(line['承办单位']), resultOf(line['考核分组']), resultOf(line['名次'])]).toEqual([
        row.name,
        row.group ?? '其他单位',
        row.rank,
      ])
      expect(formulaOf(line['名次'])).toContain(`EXACT($C$2:$C$13,C${i + 2})*($D$2:$D$13>D${i + 2})`)
    }
    expect(report.figures.scorecard.rows.filter(({ rank }) => rank === 1).length).toBeGreaterThanOrEqual(3)
  }
})

const SCHEMES: readonly (readonly [string, Scheme])[] = [
  ['the default scheme', defaultScheme()],
  [
    'dense ranks, a coefficient on a line and small samples pulled in',
    {
      ...defaultScheme(),
      ties: 'dense',
      smallSample: { rule: 'shrink', nMin: 10, k: 10 },
      coefficient: {
        kind: 'piecewise',
        points: [
          [0, 0.6],
          [60, 0.8],
          [80, 1],
          [90, 1.1],
          [95, 1.15],
          [100, 1.15],
        ].map(([score, coefficient]) => ({ score: score!, coefficient: coefficient! })),
      },
    },
  ],
  ['peer groups', { ...defaultScheme(), peerGroups: PEER_GROUPS }],
  ['peer groups of dense ranks', { ...defaultScheme(), ties: 'dense', peerGroups: PEER_GROUPS }],
  [
    'a curve of each kind',
    {
      ...defaultScheme(),
      kpis: defaultScheme().kpis.map((kpi, i) => ({
        ...kpi,
        curve: [
          { kind: 'linear' as const },
          {
            kind: 'steps' as const,
            steps: [
              { atLeast: 95, score: 100 },
              { atLeast: 75, score: 70 },
              { atLeast: 60, score: 40 },
            ],
          },
          { kind: 'deduct' as const, full: 25, perPoint: 1, mode: 'ceil' as const },
          { kind: 'lower_better' as const, ceiling: 100 },
        ][i % 4]!,
      })),
    },
  ],
]

const office = spawnSync('soffice', ['--version']).status === 0

describe.skipIf(!office)('recalculated by LibreOffice from zeroed results', () => {
  test.each(SCHEMES)(
    '%s comes to the printed scores',
    async (_, scheme) => {
      const { report, path } = await write({ departments: 40, scheme, seed: 11 }, 5)
      const [ranking = [], kpis = []] = await recalculate(path)
      const { rows } = report.figures.scorecard
      expect(
        ranking
          .slice(1, rows.length + 1)
          .map((line) => (scheme.peerGroups ? line.toSpliced(2, 1) : line))
          .map(([rank, name, score, , , grade, coefficient]) => [rank, name, score, grade, coefficient]),
      ).toEqual(
        rows.map((r) => [
          r.rank === null ? '' : String(r.rank),
          r.name,
          plain(r.score),
          r.grade ?? '',
          plain(r.coefficient),
        ]),
      )
      const points = rows.flatMap((r) => r.kpis.map((k) => plain(k.points)))
      expect(kpis.slice(1, points.length + 1).map((line) => line[14])).toEqual(points)
    },
    120_000,
  )
})

const plain = (decimal: string | null): string => (decimal === null ? '' : String(Number(decimal)))

/** The sheets as another program works them out: every stored result is zeroed first. */
async function recalculate(path: string): Promise<readonly (readonly (readonly string[])[])[]> {
  const out = `${path}.office`
  await mkdir(join(out, 'profile', 'user'), { recursive: true })
  const always =
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>'
  await writeFile(
    join(out, 'profile', 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${always}</oor:items>`,
  )
  const book = await read(path)
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const value = cell.value
        if (value !== null && typeof value === 'object' && 'formula' in value)
          cell.value = { ...value, result: 0 }
      })
    })
  await book.xlsx.writeFile(join(out, 'zeroed.xlsx'))
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${out}/profile`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      join(out, 'zeroed.xlsx'),
    ],
    // The files are named after the sheets, which a plain C locale cannot spell.
    { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
  const files = (await readdir(out)).filter((name) => name.endsWith('.csv'))
  const order = book.worksheets.map((s) => files.find((name) => name.endsWith(`-${s.name}.csv`))!)
  return await Promise.all(order.map(async (name) => csvRows(await readFile(join(out, name), 'utf8'))))
}

function csvRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .map((line) =>
      Array.from(
        line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g),
        (m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '',
      ),
    )
}
