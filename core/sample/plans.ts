// The plans of the sample organisation, each at another place of its life.
import type { ChangeArea, PlanContent, RevisionBasis, RevisionState, TriggerKind } from '../plan.ts'
import { sampleEmployeeNo } from './people.ts'
import * as texts from './planTexts.ts'

export interface SampleRevision {
  readonly startedOn: string
  readonly text: string
  readonly trigger: { readonly kind: TriggerKind; readonly reference: string }
  readonly changes: readonly (readonly [ChangeArea, string])[]
  /** How far it came. */
  readonly state: Exclude<RevisionState, 'superseded' | 'discarded'>
  readonly deadlineOn: string
  readonly effectiveOn?: string
  /** Why it was sent back, of one that was. */
  readonly sentBack?: string
}

export interface SamplePlan {
  readonly plan: PlanContent
  readonly revisions: readonly SampleRevision[]
}

const FIRST = { kind: 'other', reference: '首次编制' } as const

export const SAMPLE_PLANS: readonly SamplePlan[] = [
  {
    plan: planOf('YA-001', '大面积投诉应急预案', '罗秀英', {
      departments: ['客户服务部', '市场营销部', '技术保障部'],
      team: [
        ['罗秀英', '总指挥：宣布启动与结束'],
        ['陈静', '值班长：核实、分级、通知承办单位'],
        ['姚丽华', '对外口径：统一答复'],
        ['林志强', '技术保障：扩容与备用线路'],
      ],
      resources: [
        ['备用话务席 20 个', 3, '2026-09-11'],
        ['应急联络表', 1, '2026-10-08'],
        ['统一答复口径库', 6, '2026-06-20'],
      ],
      drillEveryMonths: 6,
    }),
    revisions: [
      revisionOf('2026-01-12', texts.SURGE_FIRST, FIRST, [['process', '首次编制']]),
      revisionOf(
        '2026-06-15',
        texts.SURGE_SECOND,
        { kind: 'majorEvent', reference: '四月报名系统拥堵引发的集中投诉' },
        [
          ['process', '上报时限由四小时缩短为两小时，到岗时限缩短为一小时'],
          ['duty', '联络表由值班长核对签字'],
          ['measure', '增加备用线路切换手册与月度抽查'],
        ],
      ),
      {
        ...revisionOf(
          '2026-10-12',
          texts.SURGE_THIRD,
          { kind: 'law', reference: '《信访工作条例》实施细则第十二条' },
          [
            ['process', '上报时限缩短为三十分钟'],
            ['measure', '增加个人信息保护要求'],
          ],
        ),
        state: 'inReview',
        deadlineOn: '2026-10-30',
      },
    ],
  },
  {
    plan: planOf('YA-002', '热线与信息系统中断应急预案', '谢明远', {
      departments: ['技术保障部', '客户服务部'],
      team: [
        ['谢明远', '现场指挥'],
        ['林志强', '系统值守：切换备用线路'],
        ['高翔', '系统值守：数据恢复'],
        ['刘洋', '客户告知：公告与回拨'],
      ],
      resources: [
        ['备用线路', 1, '2026-09-30'],
        ['异地备份', 3, '2026-04-15'],
      ],
      drillEveryMonths: 6,
    }),
    revisions: [revisionOf('2026-02-09', texts.OUTAGE, FIRST, [['process', '首次编制']])],
  },
  {
    plan: {
      ...planOf('YA-003', '大型活动现场突发事件应急预案', '贺志刚', {
        departments: ['活动运营部', '行政后勤部'],
        team: [
          ['贺志刚', '现场指挥'],
          ['孙浩然', '客户安抚'],
          ['魏明', '医疗联络与后勤保障'],
        ],
        resources: [
          ['急救箱', 6, '2026-03-02'],
          ['扩音设备', 12, null],
        ],
        drillEveryMonths: 12,
      }),
      reviewEveryMonths: 6,
    },
    revisions: [revisionOf('2026-02-23', texts.VENUE, FIRST, [['process', '首次编制']])],
  },
  {
    plan: planOf('YA-004', '供应链中断与批量质量问题应急预案', '邹建平', {
      departments: ['供应链管理部', '产品研发部', '客户服务部'],
      team: [
        ['邹建平', '总指挥'],
        ['蒋国庆', '供应商联络'],
      ],
      resources: [],
      drillEveryMonths: 12,
    }),
    revisions: [
      { ...revisionOf('2026-09-21', texts.SUPPLY, FIRST, [['process', '首次编制']]), state: 'draft' },
    ],
  },
  {
    plan: {
      ...planOf('SOP-001', '客户反馈受理与办结规程', '王丽娟', {
        departments: ['客户服务部'],
        team: [
          ['王丽娟', '规程维护'],
          ['赵敏', '质检'],
        ],
        resources: [],
        drillEveryMonths: null,
      }),
      kind: 'sop',
    },
    revisions: [revisionOf('2026-01-19', texts.INTAKE, FIRST, [['process', '首次编制']])],
  },
  {
    plan: {
      ...planOf('SOP-002', '退换货与补偿处理规程', '熊晓燕', {
        departments: ['财务结算部', '供应链管理部'],
        team: [['董慧敏', '规程维护']],
        resources: [],
        drillEveryMonths: null,
      }),
      kind: 'sop',
    },
    revisions: [
      revisionOf('2026-03-09', texts.COMPENSATION, FIRST, [['process', '首次编制']]),
      {
        ...revisionOf(
          '2026-09-14',
          texts.COMPENSATION.replace('500 元以下', '1,000 元以下').replace('500–5,000', '1,000–5,000'),
          { kind: 'cycle', reference: '' },
          [['duty', '经办人权限提高到 1,000 元']],
        ),
        state: 'changesRequested',
        deadlineOn: '2026-09-28',
        sentBack: '提高权限需要财务结算部出具风险评估，请补充依据。',
      },
    ],
  },
  {
    plan: {
      ...planOf('GZ-001', '跨部门转办与催办规则', '刘洋', {
        departments: ['客户服务部', '技术保障部', '产品研发部', '供应链管理部'],
        team: [['刘洋', '规则维护']],
        resources: [],
        drillEveryMonths: null,
      }),
      kind: 'processRules',
    },
    revisions: [
      revisionOf('2026-04-13', texts.TRANSFER, FIRST, [['process', '首次编制']]),
      {
        ...revisionOf(
          '2026-10-08',
          texts.TRANSFER.replace('不超过两次', '不超过一次'),
          { kind: 'other', reference: '三季度反复转办件增多' },
          [['process', '转办次数上限改为一次']],
        ),
        state: 'draft',
      },
    ],
  },
  {
    plan: {
      ...planOf('BPS-2026', '2026 年上半年客户反馈白皮书', '徐佳怡', {
        departments: ['市场营销部'],
        team: [],
        resources: [],
        drillEveryMonths: null,
      }),
      kind: 'whitePaper',
    },
    revisions: [
      {
        ...revisionOf('2026-08-03', texts.WHITE_PAPER, FIRST, [['process', '首次编制']]),
        state: 'approved',
        effectiveOn: '2026-11-01',
      },
    ],
  },
]

function planOf(
  code: string,
  name: string,
  owner: string,
  of: {
    departments: readonly string[]
    team: readonly (readonly [person: string, duty: string])[]
    resources: readonly (readonly [name: string, everyMonths: number, checkedOn: string | null])[]
    drillEveryMonths: number | null
  },
): PlanContent {
  return {
    code,
    name,
    kind: 'emergencyPlan',
    owner,
    departments: of.departments,
    team: of.team.map(([person, duty]) => ({ person, employeeNo: sampleEmployeeNo(person), duty })),
    resources: of.resources.map(([resource, checkEveryMonths, checkedOn]) => ({
      name: resource,
      checkEveryMonths,
      checkedOn,
    })),
    reviewEveryMonths: 12,
    drillEveryMonths: of.drillEveryMonths,
  }
}

function revisionOf(
  startedOn: string,
  text: string,
  trigger: SampleRevision['trigger'],
  changes: SampleRevision['changes'],
): SampleRevision {
  return { startedOn, text, trigger, changes, state: 'inForce', deadlineOn: '2026-12-31' }
}

/** What a revision of the sample says about itself. */
export function sampleBasis({ trigger, changes }: SampleRevision): RevisionBasis {
  return {
    trigger,
    evidence: {
      text: trigger.kind === 'majorEvent' ? '集中投诉期间首次响应及时率降至 61%，三件超过四小时才上报。' : '',
      recordIds: [],
      assessmentId: null,
      findingId: null,
      accountabilityId: null,
    },
    changes: changes.map(([area, text]) => ({ area, text })),
    solution: {
      customerNeed: '来电人三十分钟内得到答复口径，不再重复拨打。',
      feasible: '人员、席位和线路均为现有，主要风险已有应对。',
      innovative: '统一答复口径库与批量告知，减少逐件答复。',
      compliant: '个人信息只在办理范围内使用，符合信访工作条例。',
    },
    risks: [
      {
        risk: '夜班人手不足，核实与通知来不及',
        likelihood: 3,
        impact: 4,
        response: '二线值班员三十分钟内到岗',
      },
      { risk: '备用线路切换失败', likelihood: 2, impact: 5, response: '启用移动席位，公告替代渠道' },
    ],
    principles: {
      practical: '按现有班次和席位即可执行，已由值班长试走一遍。',
      scientific: '时限依据近一年的响应数据测算。',
      complete: '覆盖全部渠道和四类场景。',
      flexible: '分级启动，可随规模升级或降级。',
    },
    applicability: '适用于本组织全部渠道和承办单位。',
    effectiveness: '桌面推演达到预期，时限可以满足。',
  }
}
