// The drill programme of the sample organisation, and the gaps its drills showed.
import type { DrillContent, DrillKind, OfferedMove } from '../drill.ts'
import { EMPTY_DRILL } from '../drill.ts'
import type { FindingContent } from '../drillFinding.ts'

type Finding = Omit<FindingContent, 'planId'>

export interface SampleDrill {
  readonly name: string
  readonly kind: DrillKind
  /** Code of the plan that is drilled. */
  readonly plan: string
  readonly owner: string
  readonly department: string
  readonly plannedOn: string
  readonly aims: DrillContent
  /** Moves it has made; results stand before `report`. */
  readonly moves: readonly OfferedMove[]
  readonly ratings: readonly number[]
  readonly findings: readonly (Finding & { readonly end: 'open' | 'fixed' | 'verified' | 'retested' })[]
}

const SWITCH_LINE = '十分钟内切换到备用线路'
const TELL = '十五分钟内发布公告'

export const SAMPLE_DRILLS: readonly SampleDrill[] = [
  {
    ...drill('大面积投诉桌面推演', 'tableTop', 'YA-001', '陈静', '客户服务部', '2026-03-24'),
    aims: aims('上午九点起一小时内收到 320 件报名失败投诉，为日均的六倍。', [
      ['分级判断正确，十分钟内宣布启动', 3],
      ['承办单位联络人全部在时限内到岗', 2],
      ['对外口径统一', 1],
    ]),
    moves: ['prepare', 'hold', 'report', 'close'],
    ratings: [4, 3, 5],
    findings: [
      finding('两个承办单位的联络人电话已失效', '值班长每月核对联络表并签字', '陈静', '客户服务部', {
        dueOn: '2026-04-30',
        end: 'verified',
      }),
      finding(
        '上报时限四小时太长，推演中第二波投诉到来时尚未启动',
        '修订预案，缩短上报时限',
        '罗秀英',
        '客户服务部',
        {
          remedy: 'revision',
          dueOn: '2026-06-30',
          end: 'verified',
        },
      ),
    ],
  },
  {
    ...drill('热线中断实战演练', 'live', 'YA-002', '林志强', '技术保障部', '2026-04-28'),
    aims: aims('工作日上午十点半，热线主用线路中断。', [
      [SWITCH_LINE, 3],
      [TELL, 2],
    ]),
    moves: ['prepare', 'hold', 'report', 'close'],
    ratings: [2, 4],
    findings: [
      finding('夜班值守不会切换备用线路，用时二十六分钟', '编写切换手册并逐人实操', '林志强', '技术保障部', {
        dueOn: '2026-06-15',
        end: 'retested',
      }),
    ],
  },
  {
    ...drill('热线中断复测', 'live', 'YA-002', '林志强', '技术保障部', '2026-07-16'),
    aims: aims('夜班时段，热线主用线路中断。', [
      [SWITCH_LINE, 3],
      [TELL, 2],
    ]),
    moves: ['prepare', 'hold', 'report', 'close'],
    ratings: [5, 4],
    findings: [],
  },
  {
    ...drill('大面积投诉模拟演练', 'simulation', 'YA-001', '陈静', '客户服务部', '2026-09-17'),
    aims: aims('晚间活动取消，社交平台和热线同时涌入投诉。', [
      ['两小时内完成上报与分级', 3],
      ['一小时内到岗', 2],
      ['对外口径统一', 2],
    ]),
    moves: ['prepare', 'hold', 'report'],
    ratings: [4, 4, 2],
    findings: [
      finding('社交平台与热线答复口径不一致', '建立口径库，上线前由市场营销部复核', '姚丽华', '市场营销部', {
        dueOn: '2026-10-16',
        end: 'open',
      }),
      finding('备用话务席登录账号过期 6 个', '每季度检查账号有效期', '刘洋', '客户服务部', {
        dueOn: '2026-10-31',
        end: 'fixed',
      }),
    ],
  },
  {
    ...drill('活动现场疏散演练', 'live', 'YA-003', '孙浩然', '活动运营部', '2026-10-15'),
    aims: aims('室内活动中途停电，现场约四百人。', [
      ['五分钟内作出疏散决定', 2],
      ['八分钟内疏散完毕', 3],
    ]),
    moves: ['prepare', 'hold'],
    ratings: [],
    findings: [],
  },
  {
    ...drill('异地备份恢复演练', 'simulation', 'YA-002', '高翔', '技术保障部', '2026-10-28'),
    aims: aims('工单数据库损坏，需从异地备份恢复。', [
      ['四小时内恢复到前一日的数据', 3],
      ['恢复后核对件数一致', 2],
    ]),
    moves: ['prepare'],
    ratings: [],
    findings: [],
  },
  {
    ...drill('节假日大客流联合演练', 'live', 'YA-003', '孙浩然', '活动运营部', '2026-08-20'),
    aims: EMPTY_DRILL,
    moves: ['cancel'],
    ratings: [],
    findings: [],
  },
  {
    ...drill('供应商停供桌面推演', 'tableTop', 'YA-004', '蒋国庆', '供应链管理部', '2026-11-19'),
    aims: EMPTY_DRILL,
    moves: [],
    ratings: [],
    findings: [],
  },
]

function drill(
  name: string,
  kind: DrillKind,
  plan: string,
  owner: string,
  department: string,
  plannedOn: string,
): Pick<SampleDrill, 'name' | 'kind' | 'plan' | 'owner' | 'department' | 'plannedOn'> {
  return { name, kind, plan, owner, department, plannedOn }
}

function aims(
  scenario: string,
  objectives: readonly (readonly [text: string, weight: number])[],
): DrillContent {
  return {
    ...EMPTY_DRILL,
    scenario,
    objectives: objectives.map(([text, weight], i) => ({ key: `o${i + 1}`, text, weight, rating: null })),
    injects: [
      { text: '首个异常信号', expectedMinute: 0, actualMinute: null },
      { text: '值班长收到报告', expectedMinute: 5, actualMinute: null },
      { text: '宣布启动', expectedMinute: 10, actualMinute: null },
    ],
    participants: [
      { name: '陈静', role: '值班长' },
      { name: '林志强', role: '系统值守' },
      { name: '刘洋', role: '客户告知' },
    ],
  }
}

function finding(
  gap: string,
  measure: string,
  owner: string,
  department: string,
  over: Pick<SampleDrill['findings'][number], 'dueOn' | 'end'> & Partial<Finding>,
): SampleDrill['findings'][number] {
  return { gap, measure, owner, department, remedy: 'action', ...over }
}
