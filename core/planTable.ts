// A register of plans as a table that people keep in a spreadsheet: every line read, or reported with what is wrong.
import { z } from 'zod'
import { PLAN_KINDS, type PlanKind } from './plan.ts'
import { trimmedText } from './reading/cellText.ts'
import { findNamedColumns } from './reading/namedColumns.ts'
import { listed, wordKey } from './reading/plain.ts'
import type { RawRow } from './table.ts'
import { LANGUAGES, sayIn } from './words.ts'

const COLUMNS = [
  'code',
  'name',
  'kind',
  'owner',
  'departments',
  'reviewEveryMonths',
  'drillEveryMonths',
] as const
type Column = (typeof COLUMNS)[number]

/** Names people give these columns, beside our own in every language. */
const OTHER_NAMES: Readonly<Record<Column, string>> = {
  code: '预案编号, 文件编号, 代码, 預案編號, 文件編號, plan code, plan no, number, no',
  name: '预案名称, 文件名称, 标题, 預案名稱, 文件名稱, 標題, plan name, plan, title',
  kind: '类别, 预案类型, 文件类型, 類別, 預案類型, type, category',
  owner: '责任人, 预案负责人, 责任者, 責任人, 預案負責人, plan owner, responsible',
  departments: '部门, 涉及部门, 适用部门, 相关部门, 部門, 涉及部門, 適用部門, department, units',
  reviewEveryMonths: '修订周期, 复审周期, 修訂週期, 複審週期, review cycle, review months, cycle months',
  drillEveryMonths: '演练周期, 演練週期, drill cycle, drill months',
}

export const MOST_PLAN_LINES = 2000

const months = z.int().min(1).max(120)

export const planLineSchema = z.strictObject({
  code: z.string().trim().min(1).max(50),
  name: z.string().trim().min(1).max(200),
  kind: z.enum(PLAN_KINDS),
  owner: z.string().trim().min(1).max(100),
  /** Left out where the table has no such column: what is stored stays. */
  departments: z.array(z.string().trim().min(1).max(200)).max(200).optional(),
  reviewEveryMonths: months,
  /** null: not drilled; left out as above. */
  drillEveryMonths: months.nullable().optional(),
})
export type PlanLine = Readonly<z.infer<typeof planLineSchema>>

/** What is wrong with a line; the words are `plan.issue-…`. */
export type PlanIssueCode = 'missing' | 'kindUnread' | 'monthsUnread' | 'tooLong' | 'repeated'

export interface PlanIssue {
  /** As a spreadsheet program numbers it. */
  readonly row: number
  readonly code: PlanIssueCode
  readonly column: Column
  /** What stands there. */
  readonly value: string
}

export interface PlanTable {
  /** Good lines, in the order of the file. */
  readonly lines: readonly { readonly row: number; readonly line: PlanLine }[]
  readonly issues: readonly PlanIssue[]
}

/** Blank lines are left out. @throws AppError noRows, columnMissing */
export function readPlanTable(rows: readonly RawRow[]): PlanTable {
  const { at, body } = findNamedColumns(rows, COLUMN_NAMES, NEEDED)
  const issues: PlanIssue[] = []
  const lines: { row: number; line: PlanLine }[] = []
  const seen = new Set<string>()
  for (const { number: row, cells } of body) {
    const textAt = (column: Column): string => (at[column] < 0 ? '' : trimmedText(cells[at[column]]))
    if (COLUMNS.every((column) => textAt(column) === '')) continue
    const before = issues.length
    const report = (code: PlanIssueCode, column: Column): void =>
      void issues.push({ row, code, column, value: textAt(column) })
    for (const column of NEEDED) if (textAt(column) === '') report('missing', column)
    const kind = KINDS.get(wordKey(textAt('kind')))
    if (kind === undefined && textAt('kind') !== '') report('kindUnread', 'kind')
    const review = monthsIn(textAt('reviewEveryMonths'))
    const drill = isNone(textAt('drillEveryMonths')) ? null : monthsIn(textAt('drillEveryMonths'))
    if (review === undefined && textAt('reviewEveryMonths') !== '')
      report('monthsUnread', 'reviewEveryMonths')
    if (drill === undefined) report('monthsUnread', 'drillEveryMonths')
    if (issues.length > before) continue
    const parsed = planLineSchema.safeParse({
      code: textAt('code'),
      name: textAt('name'),
      kind,
      owner: textAt('owner'),
      ...(at.departments >= 0 && { departments: namesIn(textAt('departments')) }),
      reviewEveryMonths: review,
      ...(at.drillEveryMonths >= 0 && { drillEveryMonths: drill }),
    })
    if (!parsed.success) report('tooLong', parsed.error.issues[0]?.path[0] as Column)
    else if (seen.has(parsed.data.code)) report('repeated', 'code')
    else {
      seen.add(parsed.data.code)
      lines.push({ row, line: parsed.data })
    }
  }
  return { lines, issues }
}

const NEEDED = ['code', 'name', 'kind', 'owner', 'reviewEveryMonths'] as const satisfies Column[]

const COLUMN_NAMES = Object.fromEntries(
  COLUMNS.map((column) => [
    column,
    [...LANGUAGES.map((language) => sayIn(language)(`plan.${column}`)), ...listed(OTHER_NAMES[column])],
  ]),
) as Record<Column, string[]>

const OTHER_KINDS: Readonly<Record<PlanKind, string>> = {
  emergencyPlan: '预案, 应急, 應急預案, 預案, emergency, plan, contingency plan',
  sop: '操作手册, 作业手册, 作業手冊, manual, operating procedure, standard operating procedure',
  processRules: '细则, 流程, 規程, 细则规程, rules, process',
  whitePaper: '白皮書, paper',
}

const KINDS: ReadonlyMap<string, PlanKind> = new Map(
  PLAN_KINDS.flatMap((kind) =>
    [
      kind,
      ...LANGUAGES.map((language) => sayIn(language)(`plan.kind-${kind}`)),
      ...listed(OTHER_KINDS[kind]),
    ].map((name) => [wordKey(name), kind]),
  ),
)

/** undefined where it is no whole number of months that a cycle can have. */
function monthsIn(text: string): number | undefined {
  const digits = /^(\d{1,3})\s*(个月|個月|月|months?)?$/i.exec(text.trim())?.[1]
  const n = Number(digits)
  return digits !== undefined && n >= 1 && n <= 120 ? n : undefined
}

const NONE: ReadonlySet<string> = new Set(
  listed('无, 不需演练, 不演练, 無, 不需演練, none, not drilled, no').map(wordKey),
)

function isNone(text: string): boolean {
  return text === '' || /^[-—–/]+$/.test(text) || NONE.has(wordKey(text))
}

/** Departments in one cell; a dash is none. */
function namesIn(text: string): readonly string[] {
  if (/^[-—–/]*$/.test(text)) return []
  const names = text.split(/[、,，;；\n]/).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
