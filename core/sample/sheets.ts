// The sample as two files hold it: columns, and the dirt that real exports carry.
import type { WallTime } from '../instant.ts'
import { type SampleRecord, sampleRecords } from './records.ts'
import { chance } from './random.ts'

/** A day and time that the writer may put down as a true date or as text. */
export interface SampleTime {
  readonly wall: WallTime
}
export type SampleCell = string | number | SampleTime | null
export interface SampleSheet {
  readonly header: readonly string[]
  readonly rows: readonly (readonly SampleCell[])[]
}

const NATURE_WORDS = { complaint: '投诉', suggestion: '建议', inquiry: '咨询', praise: '表扬' } as const

const COLUMNS: readonly (readonly [header: string, cell: (r: SampleRecord) => SampleCell])[] = [
  ['工单编号', (r) => r.ticketNo],
  ['诉求类型', (r) => NATURE_WORDS[r.topic.nature]],
  ['来源渠道', (r) => r.channel],
  ['反馈来源', (r) => r.sourceParty],
  ['紧急程度', (r) => r.urgency],
  ['是否复杂', (r) => (r.complex ? '是' : '否')],
  ['问题分类', (r) => r.topic.category],
  ['问题类别', (r) => (r.topic.nature === 'complaint' ? r.topic.problemClass : '')],
  ['原因分析', (r) => (r.topic.nature === 'complaint' ? r.topic.rootCause : '')],
  ['责任部门', (r) => r.department],
  ['承办人', (r) => r.handler],
  ['标题', (r) => r.topic.subject.replace('{x}', r.detail)],
  ['内容', (r) => r.topic.content.replace('{x}', r.detail)],
  ['提交时间', (r) => ({ wall: r.receivedAt })],
  ['登记时间', (r) => time(r.registeredAt)],
  ['分派时间', (r) => time(r.assignedAt)],
  ['首次响应时间', (r) => time(r.firstRespondedAt)],
  ['办结时间', (r) => time(r.closedAt)],
  ['结果反馈时间', (r) => time(r.resultSentAt)],
  ['回访时间', (r) => time(r.revisitedAt)],
  ['工单状态', (r) => r.status],
  ['是否解决', (r) => r.resolution],
  ['处理答复', (r) => (r.closedAt === null ? '' : r.topic.reply)],
  ['满意度', (r) => r.satisfaction],
  ['是否自评', (r) => (r.selfRated ? '是' : '否')],
  ['重开次数', (r) => r.reopenCount],
  ['转办次数', (r) => r.transferCount],
  ['复评满意度', (r) => r.reratedSatisfaction],
  ['复评时间', (r) => time(r.reratedAt)],
  ['客户姓名', (r) => r.customerName],
  ['联系电话', (r) => r.customerContact],
  ['所在地区', (r) => r.region],
  ['关联活动', (r) => r.event],
  ['坐席班组', (r) => `${r.department.slice(0, 2)}${((r.reopenCount + r.transferCount) % 3) + 1}组`],
]

const column = (header: string): number => COLUMNS.findIndex(([name]) => name === header)

/** The earlier quarter, as a workbook of a ticket system holds it. */
export function firstQuarterSheet(): SampleSheet {
  return withDirt(
    sampleRecords().filter((r) => r.quarter === 0),
    11,
  )
}

/**
 * The later quarter, as a text export. Its first rows are tickets of the workbook again, closed or rated since, so
 * that importing it updates records as well as creating them.
 */
export function secondQuarterSheet(): SampleSheet {
  const all = sampleRecords()
  const late = all
    .filter((r) => r.quarter === 0 && r.closedAt === null)
    .slice(0, 24)
    .map((r, i): SampleRecord => {
      const closedAt = r.receivedAt + (9 + i) * 86_400_000
      return {
        ...r,
        closedAt,
        status: '已办结',
        resolution: '已解决',
        satisfaction: i % 3 === 0 ? '未评价' : '基本满意',
      }
    })
  return withDirt([...late, ...all.filter((r) => r.quarter === 1)], 23)
}

/** Spoils about one row in a hundred the ways real exports are spoilt; what is spoilt is additional, never lost. */
function withDirt(records: readonly SampleRecord[], seed: number): SampleSheet {
  const header = COLUMNS.map(([name]) => name)
  const rows = records.map((r) => COLUMNS.map(([, cell]) => cell(r)))
  const luck = chance(seed)
  const spoil = (times: number, change: (row: SampleCell[]) => SampleCell[] | null): void => {
    for (let i = 0; i < times; i++) {
      const at = luck.whole(40, rows.length - 1)
      const spoilt = change([...rows[at]!])
      if (spoilt) rows.splice(at + 1, 0, spoilt)
    }
  }
  const set = (row: SampleCell[], name: string, value: SampleCell): SampleCell[] =>
    row.with(column(name), value)
  const renumber = (row: SampleCell[]): SampleCell[] =>
    set(row, '工单编号', `${row[0] as string}-${luck.whole(10, 99)}`)
  spoil(3, (row) => row)
  spoil(1, () => [...header])
  spoil(2, (row) => set(renumber(row), '责任部门', ''))
  spoil(2, (row) => set(renumber(row), '提交时间', null))
  spoil(1, (row) => set(renumber(row), '提交时间', '2026/13/45'))
  spoil(1, (row) => set(renumber(row), '责任部门', '瀹㈡埛鏈嶅姟閮�'))
  for (let i = 0; i < 9; i++) {
    const row = rows[luck.whole(40, rows.length - 1)]!
    const received = row[column('提交时间')]
    if (received === null || typeof received !== 'object') continue
    if (i < 3) row[column('办结时间')] = { wall: received.wall - 3_600_000 * (i + 1) }
    else if (i < 5) row[column('首次响应时间')] = '尽快'
    else if (i < 7) row[column('满意度')] = '还可以'
    else row[column('内容')] = `\n\t　${row[column('内容')] as string}`
  }
  return { header, rows }
}

function time(wall: WallTime | null): SampleCell {
  return wall === null ? null : { wall }
}
