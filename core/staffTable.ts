// A roster as a table that people keep in a spreadsheet: every line read, or reported with its number and what is wrong.
import { dayOfWall, dayText } from './day.ts'
import { trimmedText } from './reading/cellText.ts'
import { findNamedColumns } from './reading/namedColumns.ts'
import { listed, wordKey } from './reading/plain.ts'
import { readDate } from './reading/readDate.ts'
import { lineSchema, overlaps, type StaffLine } from './staff.ts'
import type { RawRow } from './table.ts'
import { LANGUAGES, sayIn } from './words.ts'

const COLUMNS = ['employeeNo', 'name', 'department', 'role', 'from', 'to'] as const
export type StaffColumn = (typeof COLUMNS)[number]

/** Names people give these columns, beside our own in every language. */
const OTHER_NAMES: Readonly<Record<StaffColumn, string>> = {
  employeeNo:
    '工号, 员工编号, 员工号, 职工编号, 职工号, 人员编号, 人员编码, 编号, 員工編號, 員編, 工號, employee no, employee number, employee id, staff no, staff id, emp no, emp id, payroll no',
  name: '姓名, 员工姓名, 职工姓名, 人员姓名, 名字, 員工姓名, employee name, staff name, full name',
  department:
    '部门, 所属部门, 所在部门, 部门名称, 单位, 所在单位, 科室, 承办单位, 部門, 所屬部門, 單位, dept, department name, unit',
  role: '岗位, 角色, 岗位名称, 职务, 职位, 岗位类别, 崗位, 職務, 職稱, 職位, position, job title, post, title',
  from: '起始日期, 开始日期, 生效日期, 任职日期, 入职日期, 到岗日期, 上岗日期, 起, 自, 起始日, 開始日期, 到職日, 到職日期, 生效日, start, start date, effective from, valid from, since, first day, date of joining, hire date',
  to: '截止日期, 结束日期, 终止日期, 失效日期, 离职日期, 离岗日期, 止, 至, 截止日, 結束日期, 離職日, 離職日期, 迄日, end, end date, effective to, valid to, until, last day, leaving date',
}

/** What is wrong with a line; the words are `people.issue-…`. */
export const STAFF_ISSUES = [
  'employeeNoMissing',
  'nameMissing',
  'departmentMissing',
  'dayUnread',
  'endsBeforeStart',
  'tooLong',
  'repeated',
  'overlap',
  'nameDiffers',
  'clash',
] as const
export type StaffIssueCode = (typeof STAFF_ISSUES)[number]

export interface StaffIssue {
  /** As a spreadsheet program numbers it. */
  readonly row: number
  readonly code: StaffIssueCode
  /** What stands there, or what it collides with. */
  readonly value: string
  /** The earlier line it collides with. */
  readonly other: number | null
}

export interface ReadLine {
  readonly row: number
  readonly line: StaffLine
}

export interface StaffTable {
  /** Good lines, in the order of the file. */
  readonly lines: readonly ReadLine[]
  readonly issues: readonly StaffIssue[]
}

/** Blank lines are left out. @throws AppError noRows, columnMissing */
export function readStaffTable(rows: readonly RawRow[]): StaffTable {
  const { at, body } = findNamedColumns(rows, COLUMN_NAMES, ['employeeNo', 'name', 'department'])
  const issues: StaffIssue[] = []
  const lines: ReadLine[] = []
  for (const { number: row, cells } of body) {
    const textAt = (column: StaffColumn): string => (at[column] < 0 ? '' : trimmedText(cells[at[column]]))
    if (COLUMNS.every((column) => textAt(column) === '')) continue
    const report = (code: StaffIssueCode, value: string, other: number | null = null): void =>
      void issues.push({ row, code, value, other })
    const before = issues.length
    for (const column of ['employeeNo', 'name', 'department'] as const)
      if (textAt(column) === '') report(`${column}Missing`, '')
    const days = (['from', 'to'] as const).map((column) => readDay(textAt(column)))
    for (const [i, day] of days.entries())
      if (day === undefined) report('dayUnread', textAt(i === 0 ? 'from' : 'to'))
    if (issues.length > before) continue
    const [from = null, to = null] = days
    const line = {
      employeeNo: textAt('employeeNo'),
      name: textAt('name'),
      department: textAt('department'),
      role: textAt('role'),
      from,
      to,
    }
    const parsed = lineSchema.safeParse(line)
    if (!parsed.success) {
      const path = parsed.error.issues[0]?.path[0]
      if (path === 'to') report('endsBeforeStart', `${from} – ${to}`)
      else report('tooLong', textAt(path as StaffColumn))
      continue
    }
    lines.push({ row, line: parsed.data })
  }
  return dropCollisions(lines, issues)
}

/** Of lines that cannot both hold, the later one is reported and left out. */
function dropCollisions(lines: readonly ReadLine[], issues: readonly StaffIssue[]): StaffTable {
  const found: StaffIssue[] = [...issues]
  const kept = new Map<string, ReadLine[]>()
  const good = lines.filter((one) => {
    const { row, line } = one
    const own = kept.get(line.employeeNo) ?? []
    const report = (code: StaffIssueCode, value: string, other: ReadLine): false => {
      found.push({ row, code, value, other: other.row })
      return false
    }
    const renamed = own.find((other) => other.line.name !== line.name)
    if (renamed) return report('nameDiffers', renamed.line.name, renamed)
    const inRole = own.filter((other) => other.line.role === line.role)
    const same = inRole.find((other) => isSamePost(other.line, line))
    if (same) return report('repeated', '', same)
    const inTheWay = inRole.find((other) => overlaps(endless(other.line), endless(line)))
    if (inTheWay) return report('overlap', line.role, inTheWay)
    kept.set(line.employeeNo, [...own, one])
    return true
  })
  return { lines: good, issues: found.sort((a, b) => a.row - b.row) }
}

function isSamePost(a: StaffLine, b: StaffLine): boolean {
  return a.from === b.from && a.to === b.to && a.department === b.department
}

/** A line without a first day may begin at any. */
function endless({ from, to }: StaffLine): { from: string; to: string | null } {
  return { from: from ?? '0000-01-01', to }
}

const COLUMN_NAMES = Object.fromEntries(
  COLUMNS.map((column) => [
    column,
    [...LANGUAGES.map((language) => sayIn(language)(`people.${column}`)), ...listed(OTHER_NAMES[column])],
  ]),
) as Record<StaffColumn, string[]>

/** Ways to say that a post goes on. */
const GOES_ON: ReadonlySet<string> = new Set(
  listed('至今, 今, 长期, 長期, 在职, 在職, 现在, 無, 无, now, present, current, open, none').map(wordKey),
)

/** null where there is none; undefined where it is no day. */
function readDay(text: string): string | null | undefined {
  if (text === '' || GOES_ON.has(wordKey(text)) || /^[-—–/]+$/.test(text)) return null
  const read = readDate(text, 'ymd')
  if (read === null) return undefined
  const day = dayText(dayOfWall(read.wall))
  // What systems write for 'for ever'.
  return day >= '9000-01-01' ? null : day
}
