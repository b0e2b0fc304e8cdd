// An attendance list as a table: every line read, or reported with its number and what is wrong.
import { trimmedText } from './reading/cellText.ts'
import { findNamedColumns } from './reading/namedColumns.ts'
import { listed, wordKey } from './reading/plain.ts'
import type { RawRow } from './table.ts'
import { type AttendanceEntry, attendanceSchema } from './training.ts'
import { LANGUAGES, sayIn } from './words.ts'

const OTHER_NAMES = {
  employeeNo:
    '工号, 员工编号, 员工号, 职工编号, 职工号, 人员编号, 編號, 員工編號, 員編, 工號, employee no, employee number, employee id, staff no, staff id',
  attended:
    '出席, 是否出席, 到场, 签到, 是否签到, 参加, 是否参加, 出勤, 考勤, 簽到, 是否簽到, 參加, attended, present, attendance',
  points:
    '成绩, 考试成绩, 考核成绩, 得分, 分数, 成績, 考試成績, 測驗成績, 分數, score, exam, points, mark, result',
} as const
type Column = keyof typeof OTHER_NAMES

export const ATTENDANCE_ISSUES = [
  'employeeNoMissing',
  'attendedUnread',
  'pointsUnread',
  'repeated',
  'unknownPerson',
] as const
export type AttendanceIssueCode = (typeof ATTENDANCE_ISSUES)[number]

export interface AttendanceIssue {
  /** As a spreadsheet program numbers it. */
  readonly row: number
  readonly code: AttendanceIssueCode
  readonly value: string
}

export interface AttendanceTable {
  readonly lines: readonly { readonly row: number; readonly entry: AttendanceEntry }[]
  readonly issues: readonly AttendanceIssue[]
}

const YES = new Set(
  listed('是, 有, 到, 已到, 出席, 签到, 已签到, 参加, 已参加, 正常, √, ✓, ✔, 1, y, yes, true, present').map(
    wordKey,
  ),
)
const NO = new Set(
  listed('否, 无, 未, 未到, 缺席, 缺勤, 未签到, 未参加, 请假, 旷课, ×, ✗, 0, n, no, false, absent').map(
    wordKey,
  ),
)

/** Blank lines are left out; without a column for it, whoever is listed was there. @throws AppError noRows, columnMissing */
export function readAttendanceTable(rows: readonly RawRow[]): AttendanceTable {
  const { at, body } = findNamedColumns(rows, COLUMN_NAMES, ['employeeNo'])
  const issues: AttendanceIssue[] = []
  const lines: { row: number; entry: AttendanceEntry }[] = []
  const seen = new Set<string>()
  for (const { number: row, cells } of body) {
    const textAt = (column: Column): string => (at[column] < 0 ? '' : trimmedText(cells[at[column]]))
    const employeeNo = textAt('employeeNo')
    const [came, score] = [textAt('attended'), textAt('points')]
    const report = (code: AttendanceIssueCode, value: string): void => void issues.push({ row, code, value })
    if (employeeNo === '') {
      if (cells.some((cell) => trimmedText(cell) !== '')) report('employeeNoMissing', '')
      continue
    }
    const key = wordKey(came)
    const attended = at.attended < 0 || YES.has(key) ? true : came === '' || NO.has(key) ? false : null
    if (attended === null) {
      report('attendedUnread', came)
      continue
    }
    const points = score === '' ? null : /^\d+(\.\d+)?$/.test(score) ? Number(score) : Number.NaN
    const parsed = attendanceSchema.safeParse({ employeeNo, attended, points })
    if (!parsed.success || (points !== null && !attended)) report('pointsUnread', score)
    else if (seen.has(employeeNo)) report('repeated', employeeNo)
    else {
      seen.add(employeeNo)
      lines.push({ row, entry: parsed.data })
    }
  }
  return { lines, issues }
}

const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  employeeNo: named('people.employeeNo', OTHER_NAMES.employeeNo),
  attended: named('training.attended', OTHER_NAMES.attended),
  points: named('training.points', OTHER_NAMES.points),
}

function named(key: 'people.employeeNo' | 'training.attended' | 'training.points', others: string): string[] {
  return [...LANGUAGES.map((language) => sayIn(language)(key)), ...listed(others)]
}
