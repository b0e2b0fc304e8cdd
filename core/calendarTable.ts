// A year's holidays and make-up days as a table that people keep in a spreadsheet: day, kind, and what the kind asks.
import { daysBetween, readPeriods, type SpecialDay } from './calendarDays.ts'
import { dayNumber, dayText } from './day.ts'
import { AppError } from './errors.ts'
import { cellText } from './reading/cellText.ts'
import { listed, wordKey } from './reading/plain.ts'
import type { RawRow } from './table.ts'

const COLUMNS = ['on', 'until', 'kind', 'detail'] as const
type Column = (typeof COLUMNS)[number]

const NAMES: Readonly<Record<Column, string>> = {
  on: '日期, 开始日期, 自, date, day, from, on',
  until: '结束日期, 截止日期, 至, until, to, end date',
  kind: '类型, 类别, 性质, kind, type',
  detail: '说明, 名称, 按周几, 时段, 工作时间, 备注, name, detail, as weekday, periods, note',
}

/** What is wrong with a line; its text is shown beside it. */
export type CalendarFault = 'noDay' | 'noKind' | 'noWeekday' | 'noPeriods' | 'twice'

export interface CalendarTable {
  readonly days: readonly SpecialDay[]
  /** Lines that are left out, by their number in the file. */
  readonly faults: readonly { readonly row: number; readonly fault: CalendarFault; readonly text: string }[]
}

/** The first row names the columns; blank rows are left out. @throws AppError noRows, columnMissing */
export function readCalendarTable(rows: readonly RawRow[]): CalendarTable {
  const [head, ...body] = rows.map(({ number, cells }) => ({ number, cells: cells.map(cellText) }))
  if (!head) throw new AppError('noRows')
  const at = columnPlaces(head.cells)
  const days = new Map<string, SpecialDay>()
  const faults: CalendarTable['faults'][number][] = []
  for (const { number: row, cells } of body) {
    const textAt = (column: Column): string => (at[column] < 0 ? '' : (cells[at[column]] ?? '').trim())
    if (COLUMNS.every((column) => textAt(column) === '')) continue
    const found = readLine(textAt)
    if (!Array.isArray(found)) faults.push({ row, ...found })
    else
      for (const day of found) {
        if (days.has(day.on)) faults.push({ row, fault: 'twice', text: day.on })
        else days.set(day.on, day)
      }
  }
  return { days: [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1)), faults }
}

type Fault = { readonly fault: CalendarFault; readonly text: string }

function readLine(textAt: (column: Column) => string): SpecialDay[] | Fault {
  const [from, until, detail] = [dayOf(textAt('on')), textAt('until'), textAt('detail')]
  if (from === null) return { fault: 'noDay', text: textAt('on') }
  const to = until === '' ? from : dayOf(until)
  if (to === null || to < from) return { fault: 'noDay', text: until }
  const kind = KINDS.get(wordKey(textAt('kind')))
  if (kind === undefined) return { fault: 'noKind', text: textAt('kind') }
  const on = daysBetween(from, to)
  if (kind === 'holiday') return on.map((day) => ({ on: day, kind }))
  if (kind === 'makeUp') {
    const as = weekdayOf(detail)
    return as === null ? { fault: 'noWeekday', text: detail } : on.map((day) => ({ on: day, kind, as }))
  }
  const periods = readPeriods(detail)
  return periods === null
    ? { fault: 'noPeriods', text: detail }
    : on.map((day) => ({ on: day, kind, periods }))
}

function columnPlaces(header: readonly string[]): Readonly<Record<Column, number>> {
  const places = COLUMNS.map((column) => {
    const names = new Set(listed(NAMES[column]).map(wordKey))
    return [column, header.findIndex((name) => names.has(wordKey(name)))] as const
  })
  const missing = places.filter(([column, at]) => at < 0 && (column === 'on' || column === 'kind'))
  if (missing.length > 0)
    throw new AppError('columnMissing', { columns: missing.map(([column]) => listed(NAMES[column])[0]!) })
  return Object.fromEntries(places) as Record<Column, number>
}

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0{1,2}:00(?::00)?)?$/

/** A day that the calendar has; 30 February is none. */
function dayOf(text: string): string | null {
  const parts = WRITTEN.exec(text)
  if (!parts) return null
  const day = [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-')
  const number = dayNumber(day)
  return Number.isNaN(number) || dayText(number) !== day ? null : day
}

const KINDS: ReadonlyMap<string, SpecialDay['kind']> = new Map(
  (
    [
      ['holiday', '休, 休息, 放假, 节假日, 法定节假日, 假日, 假期, 国定假日, holiday, off, day off'],
      ['makeUp', '班, 上班, 调休, 调休上班, 补班, 补班日, make-up, makeup, make up day, workday'],
      ['override', '特, 另行规定, 特殊时间, 特定时间, override, hours, special hours'],
    ] as const
  ).flatMap(([kind, names]) => listed(names).map((name) => [wordKey(name), kind] as const)),
)

const WEEKDAYS = [
  '周一, 星期一, 礼拜一, monday, mon, 1',
  '周二, 星期二, 礼拜二, tuesday, tue, 2',
  '周三, 星期三, 礼拜三, wednesday, wed, 3',
  '周四, 星期四, 礼拜四, thursday, thu, 4',
  '周五, 星期五, 礼拜五, friday, fri, 5',
  '周六, 星期六, 礼拜六, saturday, sat, 6',
  '周日, 星期日, 星期天, 礼拜日, sunday, sun, 7',
].map((names) => new Set(listed(names).map(wordKey)))

/** '周五', '按周五', '5'; a make-up day of which nobody says so is worked like a Monday. */
function weekdayOf(text: string): number | null {
  if (text === '') return 1
  const key = wordKey(text.replace(/^按/, ''))
  const at = WEEKDAYS.findIndex((names) => names.has(key))
  return at < 0 ? null : at + 1
}
