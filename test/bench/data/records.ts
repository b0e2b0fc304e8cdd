// Made-up records, the same on every machine: 16 columns, content of about 80 characters, three instants, 50 departments,
// the twelve months of 2025, in the order they were received, as an export holds them.
import { chance, type Chance } from '../../../core/sample/random.ts'
import * as words from './words.ts'

export const HEADER = [
  '工单编号',
  '提交时间',
  '首次响应时间',
  '办结时间',
  '责任部门',
  '承办人',
  '诉求类型',
  '来源渠道',
  '紧急程度',
  '问题分类',
  '标题',
  '内容',
  '是否解决',
  '满意度',
  '重开次数',
  '所在地区',
] as const

export type RecordCells = readonly string[]

export interface Size {
  readonly rows: number
  /** At most sixty. */
  readonly departments: number
}

/** The period that holds them all, and its months. */
export const YEAR = '2025'
export const MONTHS: readonly string[] = Array.from(
  { length: 12 },
  (_, i) => `${YEAR}-${String(i + 1).padStart(2, '0')}`,
)

const SEED = 20_250_101
const START = Date.UTC(2025, 0, 1)
const YEAR_MS = 365 * 86_400_000
const HOUR = 3_600_000
const LIMIT_HOURS: Readonly<Record<string, number>> = { 投诉: 48, 咨询: 24, 建议: 84, 表扬: 48 }
/** One row in this many repeats the ticket number before it, and one has no department: both are to be rejected. */
const DIRT = 2_000

/** How many of so many rows are good. */
export function acceptedOf(rows: number): number {
  return rows - Math.floor(rows / DIRT) - Math.floor((rows + DIRT / 2) / DIRT)
}

export function* records({ rows, departments }: Size): Generator<RecordCells> {
  const luck = chance(SEED)
  for (let i = 0; i < rows; i++) yield record(i, rows, luck.whole(0, departments - 1), luck)
}

/** `place` is the department's. */
function record(i: number, rows: number, place: number, luck: Chance): RecordCells {
  const nature = luck.weighted(words.NATURES)
  const receivedAt = START + Math.floor((i / rows) * YEAR_MS)
  const pace = 0.3 + (place % 10) * 0.1
  const open = luck.happens(0.04)
  const respondedAt = receivedAt + Math.floor(luck.next() ** 2 * 30 * HOUR * pace)
  const closedAt = receivedAt + Math.floor(LIMIT_HOURS[nature]! * HOUR * pace * (0.05 + luck.next() * 1.6))
  const content = [words.OPENINGS, words.MIDDLES, words.MIDDLES, words.ENDINGS].map((from) => luck.pick(from))
  const repeats = i % DIRT === DIRT - 1
  const placeless = i % DIRT === DIRT / 2 - 1
  return [
    `GD${String(2_025_000_000 + i - (repeats ? 1 : 0))}`,
    wallText(receivedAt),
    luck.happens(0.02) ? '' : wallText(respondedAt),
    open ? '' : wallText(closedAt),
    placeless ? '' : words.DEPARTMENTS[place]!,
    words.SURNAMES[place % words.SURNAMES.length]! + luck.pick(words.GIVEN_NAMES),
    nature,
    luck.weighted(words.CHANNELS),
    luck.weighted(words.URGENCIES),
    luck.pick(words.CATEGORIES),
    luck.pick(words.SUBJECTS),
    `${content.join('，')}。订单号${luck.whole(10_000_000, 99_999_999)}`,
    open ? '' : luck.weighted(words.RESOLUTIONS),
    open ? '' : luck.weighted(words.SATISFACTIONS),
    luck.happens(0.06) ? '1' : '0',
    luck.pick(words.REGIONS),
  ]
}

function wallText(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}
