// The feedback of the sample organisation, before it is written down with the usual dirt.
import { dayNumber, isoWeekday } from '../day.ts'
import type { Nature } from '../feedback.ts'
import { DAY, HOUR, MINUTE, type WallTime } from '../instant.ts'
import { SAMPLE_DEPARTMENTS, type SampleDepartment } from './departments.ts'
import { chance, type Chance } from './random.ts'
import type { Topic } from './topics.ts'

/** One record; times are wall times in the organisation's zone. */
export interface SampleRecord {
  readonly ticketNo: string
  readonly quarter: 0 | 1
  readonly department: string
  readonly handler: string
  readonly topic: Topic
  readonly detail: string
  readonly channel: string
  readonly sourceParty: string
  readonly urgency: string
  readonly complex: boolean
  readonly receivedAt: WallTime
  readonly registeredAt: WallTime | null
  readonly assignedAt: WallTime
  readonly firstRespondedAt: WallTime | null
  readonly closedAt: WallTime | null
  readonly resultSentAt: WallTime | null
  readonly revisitedAt: WallTime | null
  readonly status: string
  readonly resolution: string
  readonly satisfaction: string
  readonly selfRated: boolean
  readonly reopenCount: number
  readonly transferCount: number
  readonly reratedSatisfaction: string
  readonly reratedAt: WallTime | null
  readonly customerName: string
  readonly customerContact: string
  readonly region: string
  readonly event: string
}

/** The two quarters of the sample. */
export const SAMPLE_QUARTERS = ['2026-Q2', '2026-Q3'] as const
const QUARTER_STARTS = ['2026-04-01', '2026-07-01'] as const
const QUARTER_DAYS = [91, 92] as const

const CHANNELS = [
  ['客服热线', 30],
  ['微信公众号', 14],
  ['官网在线表单', 12],
  ['手机APP', 14],
  ['电子邮件', 9],
  ['一键反馈', 6],
  ['问卷调查', 4],
  ['客户座谈会', 2],
  ['现场调研', 3],
  ['销售人员反馈', 3],
  ['意见箱', 2],
  ['书面信函', 1],
] as const
const REGIONS = [
  '浙江杭州',
  '江苏南京',
  '上海浦东',
  '广东深圳',
  '四川成都',
  '湖北武汉',
  '北京朝阳',
  '福建厦门',
] as const
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳'
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '秀英',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '平',
  '刚',
  '桂英',
  '子涵',
  '雨桐',
  '浩宇',
  '欣怡',
  '梓萱',
] as const
const EVENTS = ['2026 春季品牌开放日', '年中客户答谢会', '暑期亲子体验营', '第八届合作伙伴大会'] as const
const LIMIT_HOURS: Record<Nature, number> = { complaint: 48, inquiry: 24, suggestion: 84, praise: 48 }

/** About 2,000 records, the same every time, in the order they were received. */
export function sampleRecords(): readonly SampleRecord[] {
  const luck = chance(20_260_401)
  const drafts: Omit<SampleRecord, 'ticketNo'>[] = []
  for (const quarter of [0, 1] as const)
    for (const department of SAMPLE_DEPARTMENTS)
      for (let i = 0; i < department.volume[quarter]; i++) drafts.push(draft(department, quarter, luck))
  drafts.sort((a, b) => a.receivedAt - b.receivedAt)
  const perDay = new Map<string, number>()
  return drafts.map((record) => {
    const day = new Date(record.receivedAt).toISOString().slice(0, 10).replaceAll('-', '')
    const n = (perDay.get(day) ?? 0) + 1
    perDay.set(day, n)
    return { ticketNo: `YJ${day}${String(n).padStart(3, '0')}`, ...record }
  })
}

function draft(department: SampleDepartment, quarter: 0 | 1, luck: Chance): Omit<SampleRecord, 'ticketNo'> {
  const topic = luck.weighted(department.topics.map((t) => [t, t.nature === 'complaint' ? 5 : 3] as const))
  const channel = luck.weighted(CHANNELS)
  const urgency = luck.weighted([
    ['一般', 80],
    ['重要', 14],
    ['紧急', 6],
  ] as const)
  const complex = topic.nature !== 'praise' && luck.happens(0.08)
  const receivedAt = receiptTime(quarter, luck)
  const base = {
    quarter,
    department: department.name,
    handler: luck.pick(department.handlers),
    topic,
    detail: luck.pick(topic.details),
    channel,
    sourceParty: luck.weighted([
      ['外部客户', 84],
      ['合作伙伴', 10],
      ['内部员工', 6],
    ] as const),
    urgency,
    complex,
    receivedAt,
    ...person(luck),
    region: luck.pick(REGIONS),
    event: topic.category.startsWith('活动') ? luck.pick(EVENTS) : '',
  }
  return {
    ...base,
    ...handling(department, quarter, topic.nature, { receivedAt, urgency, complex, channel }, luck),
  }
}

interface Case {
  readonly receivedAt: WallTime
  readonly urgency: string
  readonly complex: boolean
  readonly channel: string
}

/** What became of the case: the better the department, the earlier and the more content. */
function handling(department: SampleDepartment, quarter: 0 | 1, nature: Nature, of: Case, luck: Chance) {
  const pace = department.pace[quarter]
  const registeredAt = luck.happens(0.015)
    ? null
    : of.receivedAt + minutes(luck.happens(0.03 + pace / 14) ? luck.whole(32, 190) : luck.whole(1, 28))
  const assignedAt = (registeredAt ?? of.receivedAt) + minutes(luck.whole(3, 45))
  const responseLimit = of.urgency === '紧急' ? 1 : of.channel === '电子邮件' ? 4 : 24
  const firstRespondedAt = luck.happens(0.01)
    ? null
    : of.receivedAt + Math.round(responseLimit * spread(pace * 0.72, luck) * HOUR)
  const limit = of.complex ? 96 : LIMIT_HOURS[nature]
  const took = Math.max(
    spread(pace, luck) * limit * HOUR,
    (firstRespondedAt ?? of.receivedAt) - of.receivedAt + minutes(luck.whole(5, 240)),
  )
  const open = nature !== 'praise' && luck.happens(0.018 + Math.max(0, pace - 0.7) / 8)
  const closedAt = open ? null : of.receivedAt + seconds(took)
  const solved = !open && luck.happens(department.solves[quarter])
  const resolution = open ? '未解决' : solved ? '已解决' : luck.happens(0.6) ? '部分解决' : '未解决'
  const resultSentAt = closedAt !== null && luck.happens(0.97) ? closedAt + minutes(luck.whole(2, 90)) : null
  const revisitedAt =
    resultSentAt !== null && luck.happens(0.93 - Math.max(0, pace - 0.6) / 4)
      ? resultSentAt + luck.whole(1, 4) * DAY + minutes(luck.whole(0, 300))
      : null
  const content = luck.happens(department.pleases[quarter] * (solved ? 1.03 : 0.45))
  const satisfaction =
    open || luck.happens(0.2)
      ? '未评价'
      : content
        ? luck.weighted([
            ['非常满意', 34],
            ['满意', 50],
            ['基本满意', 16],
          ] as const)
        : luck.weighted([
            ['一般', 20],
            ['不满意', 60],
            ['非常不满意', 20],
          ] as const)
  const unhappy = satisfaction === '不满意' || satisfaction === '非常不满意'
  const rerated = unhappy && luck.happens(0.62)
  const ratedAt = revisitedAt ?? resultSentAt ?? closedAt
  return {
    registeredAt,
    assignedAt,
    firstRespondedAt,
    closedAt,
    resultSentAt,
    revisitedAt,
    status: open ? '处理中' : revisitedAt === null ? '已办结' : '已回访',
    resolution,
    satisfaction,
    selfRated: satisfaction !== '未评价' && luck.happens(0.012),
    reopenCount: solved && luck.happens(0.05 + Math.max(0, pace - 0.5) / 5) ? luck.whole(1, 2) : 0,
    transferCount: luck.weighted([
      [0, 78],
      [1, 17],
      [2, 4],
      [3, 1],
    ] as const),
    reratedSatisfaction: rerated
      ? luck.weighted([
          ['满意', 30],
          ['基本满意', 38],
          ['不满意', 32],
        ] as const)
      : '',
    reratedAt:
      rerated && ratedAt !== null ? ratedAt + luck.whole(1, 9) * DAY + minutes(luck.whole(0, 400)) : null,
  }
}

/** Mostly in office hours, fewer at weekends; to the second. */
function receiptTime(quarter: 0 | 1, luck: Chance): WallTime {
  const first = dayNumber(QUARTER_STARTS[quarter])
  let day = first + luck.whole(0, QUARTER_DAYS[quarter] - 1)
  if (isoWeekday(day) > 5 && luck.happens(0.6)) day = first + luck.whole(0, QUARTER_DAYS[quarter] - 1)
  const hour = luck.weighted([
    [8, 5],
    [9, 14],
    [10, 16],
    [11, 11],
    [12, 5],
    [13, 7],
    [14, 13],
    [15, 13],
    [16, 10],
    [17, 8],
    [19, 5],
    [20, 5],
    [22, 2],
    [6, 1],
  ] as const)
  return day * DAY + hour * HOUR + luck.whole(0, 59) * MINUTE + luck.whole(0, 59) * 1000
}

/** Around the middle, sometimes much longer: what remains undone tends to stay undone. */
function spread(middle: number, luck: Chance): number {
  const bell = (luck.next() + luck.next() + luck.next()) / 1.5
  return middle * (0.25 + 0.75 * bell) * (luck.happens(0.06) ? 2.4 : 1)
}

function person(luck: Chance): { customerName: string; customerContact: string } {
  const at = luck.whole(0, SURNAMES.length - 1)
  const prefix = luck.pick(['138', '139', '150', '158', '177', '186', '199'])
  return {
    customerName: SURNAMES.slice(at, at + 1) + luck.pick(GIVEN),
    customerContact: `${prefix}0000${String(luck.whole(0, 9999)).padStart(4, '0')}`,
  }
}

const minutes = (n: number): number => n * MINUTE + (n % 7) * 7000
const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000) * 1000
