// Base pay and the appraisal's other part, as a table that people keep in a spreadsheet. Personal data throughout.
import { z } from 'zod'
import { compare, fractionOf, toFixedHalfUp } from './fraction.ts'
import { trimmedText } from './reading/cellText.ts'
import { findNamedColumns } from './reading/namedColumns.ts'
import { listed, plain, wordKey } from './reading/plain.ts'
import { MOST_ROSTER_LINES } from './staff.ts'
import type { RawRow } from './table.ts'
import { LANGUAGES, sayIn } from './words.ts'

const money = z.string().regex(/^\d{1,12}\.\d{2}$/)
const mark = z.string().regex(/^\d{1,3}\.\d{2}$/)

/** What one person is paid and appraised by in a period; null is not known. */
export const payLineSchema = z.strictObject({
  employeeNo: z.string().trim().min(1).max(50),
  /** Before performance pay is taken from it, two decimals. */
  base: money.nullable(),
  /** 0–100, two decimals. */
  otherAppraisal: mark.nullable(),
})
export type PayLine = Readonly<z.infer<typeof payLineSchema>>
export const payLinesSchema = z.array(payLineSchema).min(1).max(MOST_ROSTER_LINES)

/** What is wrong with a line; the words are `hr.issue-…`. */
export const PAY_ISSUES = ['employeeNoMissing', 'amountUnread', 'markUnread', 'nothing', 'repeated'] as const
export type PayIssueCode = (typeof PAY_ISSUES)[number]

export interface PayIssue {
  readonly row: number
  readonly code: PayIssueCode
  /** The earlier line of the same number. What stands in a line is personal data and is not repeated. */
  readonly other: number | null
}

export interface PayTable {
  readonly lines: readonly { readonly row: number; readonly line: PayLine }[]
  readonly issues: readonly PayIssue[]
}

const COLUMNS = ['employeeNo', 'base', 'otherAppraisal'] as const
type PayColumn = (typeof COLUMNS)[number]

const OTHER_NAMES: Readonly<Record<PayColumn, string>> = {
  employeeNo:
    '工号, 员工编号, 员工号, 职工编号, 职工号, 人员编号, 編號, 員工編號, 員編, 工號, employee no, employee number, employee id, staff no, staff id, emp no, payroll no',
  base: '基数, 绩效基数, 工资基数, 基本工资, 薪酬基数, 月薪, 岗位工资, 應發基數, 基本薪資, 薪資基數, 底薪, base, base pay, base salary, salary, monthly pay',
  otherAppraisal:
    '其他考核, 其他考核得分, 其他得分, 其他考评, 其他考核分, 综合考核得分, 其他考核成績, 其他考評, other, other appraisal, other score, appraisal, appraisal score',
}

/** Blank lines are left out. @throws AppError noRows, columnMissing */
export function readPayTable(rows: readonly RawRow[]): PayTable {
  const { at, body } = findNamedColumns(rows, COLUMN_NAMES, ['employeeNo'])
  const issues: PayIssue[] = []
  const lines: { row: number; line: PayLine }[] = []
  const seen = new Map<string, number>()
  for (const { number: row, cells } of body) {
    const textAt = (column: PayColumn): string => (at[column] < 0 ? '' : trimmedText(cells[at[column]]))
    if (COLUMNS.every((column) => textAt(column) === '')) continue
    const report = (code: PayIssueCode, other: number | null = null): void =>
      void issues.push({ row, code, other })
    const employeeNo = textAt('employeeNo')
    const base = readAmount(textAt('base'))
    const otherAppraisal = readAmount(textAt('otherAppraisal'))
    const before = seen.get(employeeNo)
    if (employeeNo === '') report('employeeNoMissing')
    else if (base === undefined) report('amountUnread')
    else if (otherAppraisal === undefined || (otherAppraisal !== null && !isMark(otherAppraisal)))
      report('markUnread')
    else if (base === null && otherAppraisal === null) report('nothing')
    else if (before !== undefined) report('repeated', before)
    else {
      seen.set(employeeNo, row)
      lines.push({ row, line: { employeeNo, base, otherAppraisal } })
    }
  }
  return { lines, issues }
}

const COLUMN_NAMES = Object.fromEntries(
  COLUMNS.map((column) => [
    column,
    [...LANGUAGES.map((language) => sayIn(language)(`hr.${column}`)), ...listed(OTHER_NAMES[column])],
  ]),
) as Record<PayColumn, string[]>

const AMOUNT = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d+)?$/

/** '￥10,000.5元' → '10000.50'; null where there is none, undefined where it is no amount. */
function readAmount(text: string): string | null | undefined {
  if (text === '' || wordKey(text) === '') return null
  const bare = plain(text)
    .replace(/^[¥￥$]|^(?:rmb|cny|ntd|nt\$)\s*/, '')
    .replace(/\s*(?:元|分|圆)$/, '')
    .trim()
  return AMOUNT.test(bare) ? toFixedHalfUp(fractionOf(bare.replaceAll(',', '')), 2) : undefined
}

function isMark(amount: string): boolean {
  return compare(fractionOf(amount), fractionOf(100)) <= 0
}
