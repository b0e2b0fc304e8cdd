import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HrBook } from '../../core/hrBook.ts'
import { DEFAULT_HR_SETTINGS, type HrSettings } from '../../core/hrSettings.ts'
import { blendAppraisal, performancePay } from '../../core/pay.ts'
import { buildPayroll, maskPayroll } from '../../core/payroll.ts'
import type { Scheme } from '../../core/scheme.ts'
import { LANGUAGES } from '../../core/words.ts'
import {
  appraisalFormula,
  fixedFormula,
  performanceFormula,
  totalFormula,
} from '../../reports/hr/payFormula.ts'
import { hrDigest, writeHrXlsx } from '../../reports/hrXlsx.ts'
import { writePayrollCsv } from '../../reports/payrollCsv.ts'
import { reference } from '../../reports/xlsx/expression.ts'
import { A, B, C, score, scheme, tally } from '../core/tallies.ts'
import { recalculator } from './recalculate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hr-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

const LINE: Scheme['coefficient'] = {
  kind: 'piecewise',
  points: [
    { score: 0, coefficient: 0.6 },
    { score: 60, coefficient: 0.8 },
    { score: 80, coefficient: 1 },
    { score: 90, coefficient: 1.1 },
    { score: 95, coefficient: 1.15 },
    { score: 100, coefficient: 1.15 },
  ],
}

function makeBook(settings: Partial<HrSettings> = {}, rules: Partial<Scheme> = {}): HrBook {
  const departments = score([A, B, C, tally('未参评', '0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0')], {
    scheme: scheme(rules),
  })
  const people = ['A', 'A', 'B', 'C', '未参评'].map((department, i) => ({
    id: i,
    revision: 1,
    employeeNo: `${1001 + i}`,
    name: i === 0 ? '=SUM(1)' : `员工${i}`,
    department,
    role: '客服',
    from: '2025-01-01',
    to: null,
  }))
  const of: HrSettings = { ...DEFAULT_HR_SETTINGS, ...settings }
  const own = score(
    [
      tally('1001', '9/10 9/10 9/10 9/10 9/10 9/10 9/10 0/0'),
      tally('1003', '3/10 3/10 3/10 3/10 3/10 3/10 3/10 0/0'),
    ],
    { scheme: scheme(rules), by: 'handler' },
  )
  return {
    language: 'zh-CN',
    organisation: '云岭市政务服务中心',
    issuedAt: Date.UTC(2026, 3, 10),
    period: departments.period,
    scheme: 'default',
    policy: 'default',
    frozen: { name: '一季度考核', edition: 2, digest: 'ab'.repeat(32) },
    rules: scheme(rules),
    settingsVersion: 3,
    settings: of,
    departments: departments.rows,
    people: buildPayroll({
      roster: people,
      chargedTo: (name) => name,
      departments,
      people: {
        period: departments.period,
        scheme: '',
        policy: '',
        asOf: 0,
        unmatched: [],
        roles: [
          {
            role: '客服',
            ownWeights: false,
            card: own,
            people: own.rows.map((row) => ({
              employeeNo: row.name,
              name: row.name,
              department: '',
              postings: [],
              row,
            })),
          },
        ],
      },
      pay: people.map(({ employeeNo }, i) => ({
        employeeNo,
        base: `${10_000 + i * 1234.56}`.replace(/^(\d+)$/, '$1.00'),
        otherAppraisal: '88.00',
      })),
      settings: of,
    }),
    masked: false,
    quarters: [{ period: '2026-Q1', frozen: true }],
    awards: { departments: [], people: [] },
    stars: [{ month: '2026-01', people: [] }],
    lists: { red: [], black: [], tooFew: ['B'] },
    unmatched: [],
  }
}

let made = 0
async function write(book: HrBook): Promise<ExcelJS.Workbook> {
  const path = join(folder, `${made++}.xlsx`)
  await writeHrXlsx(book, path)
  const read = new ExcelJS.Workbook()
  await read.xlsx.readFile(path)
  return read
}

/** Results stored beside the formulas, and what they come to anew, of every formula of the workbook. */
function formulasOf(book: ExcelJS.Workbook): readonly { at: string; stored: unknown; anew: unknown }[] {
  const valueAt = recalculator(book)
  return book.worksheets.flatMap((sheet) => {
    const found: { at: string; stored: unknown; anew: unknown }[] = []
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula)
          found.push({
            at: `${sheet.name}!${cell.address}`,
            stored: cell.result,
            anew: valueAt(sheet.name, cell.address),
          })
      }),
    )
    return found
  })
}

describe.each([
  ['by the grades', {}, {}],
  ['on the line', {}, { coefficient: LINE }],
  ['by the person’s own score', { scoreOf: 'own' as const }, {}],
])('a workbook with coefficients %s', (_, settings, rules) => {
  test('recalculates to what it says, in every cell', async () => {
    const book = makeBook(settings, rules)
    const formulas = formulasOf(await write(book))
    expect(formulas.length).toBeGreaterThan(40)
    for (const { at, stored, anew } of formulas) expect([at, anew]).toEqual([at, stored])
  })

  test('pays what the program pays', async () => {
    const book = makeBook(settings, rules)
    const sheet = (await write(book)).getWorksheet('人员')!
    for (const [i, row] of book.people.entries()) {
      expect(sheet.getCell(`A${i + 2}`).value).toBe(row.employeeNo)
      expect([sheet.getCell(`I${i + 2}`).result ?? null, sheet.getCell(`M${i + 2}`).result ?? null]).toEqual([
        row.coefficient === null ? null : Number(row.coefficient),
        row.performance === null ? null : Number(row.performance),
      ])
    }
  })
})

test('a changed coefficient, bound or share moves the pay, and the sums with it', async () => {
  const book = await write(makeBook())
  const before = recalculator(book)
  expect([before('人员', 'I2'), before('人员', 'M2')]).toEqual([1.1, 2750])
  // Grades stand from the lowest up: A is the fifth.
  const coefficient = recalculator(book, { '等级系数!C6': 1.2 })
  expect([coefficient('部门', 'E2'), coefficient('人员', 'I2'), coefficient('人员', 'M2')]).toEqual([
    1.2, 1.2, 3000,
  ])
  expect(coefficient('人员', 'N2')).toBe(10_500)
  const share = recalculator(book, { '等级系数!J2': 0.3 })
  expect([share('人员', 'M2'), share('人员', 'L2')]).toEqual([3300, 7000])
  const bound = recalculator(book, { '等级系数!A6': 94.8 })
  expect([bound('人员', 'H2'), bound('人员', 'I2')]).toEqual(['B', 1])
  const weight = recalculator(book, { '等级系数!J3': 0.5 })
  expect(weight('考评', 'G2')).toBe(91.36)
  for (const changed of [before, coefficient, share]) {
    const paid = [2, 3, 4, 5].map((row) => changed('人员', `M${row}`) as number)
    expect(changed('汇总', 'B8')).toBeCloseTo(
      paid.reduce((a, b) => a + b, 0),
      8,
    )
    expect(changed('部门', 'G2')).toBeCloseTo(paid[0]! + paid[1]!, 8)
  }
})

test('who has no coefficient has no pay in it either', async () => {
  const sheet = (await write(makeBook())).getWorksheet('人员')!
  expect([sheet.getCell('I6').value, sheet.getCell('M6').value, sheet.getCell('N6').value]).toEqual([
    null,
    null,
    null,
  ])
  expect(sheet.getCell('O6').value).toBe('本期无得分')
})

test('masked, it says *** where an amount is, and holds none of them anywhere', async () => {
  const full = makeBook()
  const book = { ...full, people: full.people.map(maskPayroll), masked: true }
  const read = await write(book)
  const texts = read.worksheets.flatMap((sheet) => {
    const found: string[] = []
    sheet.eachRow((row) => row.eachCell((cell) => void found.push(JSON.stringify(cell.result ?? cell.value))))
    return found
  })
  for (const { base, performance, total, appraisal } of full.people)
    for (const amount of [base, performance, total, appraisal])
      if (amount !== null) expect(texts).not.toContain(String(Number(amount)))
  expect(read.getWorksheet('人员')!.getCell('M2').value).toBe('***')
  expect(read.getWorksheet('工资导入')!.getCell('F2').value).toBe('***')
})

test('the payroll sheet holds values under the names the organisation set, and so does the CSV', async () => {
  const payroll = [
    { field: 'employeeNo', title: 'EMP_ID' },
    { field: 'performance', title: 'PERF_AMT' },
    { field: 'name', title: 'NAME' },
  ] as const
  const book = makeBook({ payroll: [...payroll] })
  const sheet = (await write(book)).getWorksheet('工资导入')!
  expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual(['EMP_ID', 'PERF_AMT', 'NAME'])
  expect(sheet.getCell('B2').value).toBe(2750)
  expect(sheet.getCell('C2').value).toBe('=SUM(1)')
  expect(sheet.getCell('B2').formula).toBeUndefined()
  const path = join(folder, 'payroll.csv')
  await writePayrollCsv(book, path)
  const lines = (await readFile(path, 'utf8')).split('\r\n')
  expect(lines.slice(0, 2)).toEqual(['\uFEFFEMP_ID,PERF_AMT,NAME', "1001,2750.00,'=SUM(1)"])
  expect(lines[5]).toBe('1005,,员工4')
})

test('a draft says so on its first sheet, its last, and in the head of every page', async () => {
  const read = await write({ ...makeBook(), frozen: null })
  for (const name of ['汇总', '说明']) {
    const texts: string[] = []
    read.getWorksheet(name)!.eachRow((row) => void texts.push(row.getCell(1).text))
    expect(texts.join('\n')).toContain('草稿')
  }
  for (const sheet of read.worksheets) expect(sheet.headerFooter.oddHeader).toContain('草稿')
  const frozen = (await write(makeBook())).getWorksheet('汇总')!
  expect(frozen.getCell('A2').value).toContain('第 2 版定稿')
})

test('in every language, of the same digest; another figure gives another', async () => {
  const book = makeBook()
  for (const language of LANGUAGES) {
    const read = await write({ ...book, language })
    expect(read.worksheets).toHaveLength(9)
    for (const { at, stored, anew } of formulasOf(read)) expect([at, anew]).toEqual([at, stored])
    expect(hrDigest({ ...book, language })).toBe(hrDigest(book))
  }
  expect(hrDigest({ ...book, people: book.people.slice(1) })).not.toBe(hrDigest(book))
})

test('an empty period makes a workbook all the same', async () => {
  const read = await write({ ...makeBook(), departments: [], people: [] })
  for (const { at, stored, anew } of formulasOf(read)) expect([at, anew]).toEqual([at, stored])
})

test('pay and appraisal are formulas for nearly any amount, and never come to another cent', () => {
  const cents = fc.integer({ min: 1, max: 99_999_999 }).map((n) => (n / 100).toFixed(2))
  const share = fc.integer({ min: 200, max: 300 }).map((n) => n / 1000)
  const coefficient = fc.integer({ min: 6000, max: 11_500 }).map((n) => (n / 10_000).toFixed(4))
  let live = 0
  fc.assert(
    fc.property(cents, share, coefficient, (base, of, by) => {
      const { performance, total } = performancePay(base, of, by)
      const known = { base: reference('J2', Number(base)), share: reference('K2', of) }
      const paid = performanceFormula({ ...known, coefficient: reference('I2', Number(by)) }, performance)
      const fixed = fixedFormula(known)
      const sum = totalFormula(fixed, reference('M2', Number(performance)), total)
      if (paid) expect(paid.value.toFixed(2)).toBe(performance)
      if (sum) expect(sum.value.toFixed(2)).toBe(total)
      if (paid && sum) live++
    }),
    { numRuns: 1000 },
  )
  expect(live).toBeGreaterThan(990)
  const made = appraisalFormula(
    reference('E2', 88),
    reference('D2', 91.35),
    reference('F2', 0.2),
    blendAppraisal('88.00', '91.35', 0.2),
  )
  expect(made?.value).toBe(88.67)
})
