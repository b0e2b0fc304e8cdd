// Plans of any size for reports.
import { EMPTY_BASIS, type Plan, type PlanRevision } from '../../core/plan.ts'
import type { PlanLogInput } from '../../core/report/planLog.ts'
import type { PlanOverviewInput, PlanStatus } from '../../core/report/planOverview.ts'
import type { PlanTextInput } from '../../core/report/planText.ts'
import type { Language } from '../../core/words.ts'

export const letterhead = (language: Language) =>
  ({
    organisation: { name: '云岭市政务服务中心', timeZone: 'Asia/Shanghai' },
    language,
    issuedAt: Date.UTC(2026, 3, 9, 16),
  }) as const

export const PLAN: Plan = {
  id: 1,
  code: 'YA-001',
  name: '大面积投诉应急预案',
  kind: 'emergencyPlan',
  owner: '张三',
  departments: ['客服部', '信息技术部'],
  team: [
    { person: '王五', employeeNo: '17', duty: '现场指挥，负责启动与终止响应，并向分管领导报告' },
    { person: '赵六', employeeNo: null, duty: '联络与信息发布' },
  ],
  resources: [
    { name: '备用话务席', checkEveryMonths: 3, checkedOn: '2026-03-01' },
    { name: '应急照明', checkEveryMonths: null, checkedOn: null },
  ],
  reviewEveryMonths: 12,
  drillEveryMonths: 6,
  revision: 3,
  inForce: 2,
  reviewedOn: '2026-04-08',
  nextReviewOn: '2027-04-08',
  createdBy: '张三',
  createdAt: 0,
}

export const TEXT = `# 大面积投诉应急预案

为规范大面积投诉的应对，制定本预案。

## 一、总则

本预案适用于 **三十分钟** 内同一事由投诉超过 *五十件* 的情形。

1. 统一指挥
2. 分级响应
   - 一级：超过 200 件
   - 二级：50 至 200 件
3. 快速反馈

### （一）职责

| 岗位 | 职责 | 时限 |
|--|--|--|
| 值班长 | 判断级别并 **上报** | 10 分钟 |
| 话务员 | 登记、安抚并转办 | 立即 |

> 值班长不在岗时由副值班长代行。

#### 交接

交接班时口头与书面并行。

## 二、处置流程

- 受理登记
- 核实情况
- 答复来电人

\`\`\`
热线 12345 → 值班长 → 承办单位
\`\`\`
`

export function makeRevision(number: number, over: Partial<PlanRevision> = {}): PlanRevision {
  return {
    id: number,
    planId: 1,
    number,
    state: 'superseded',
    digest: `${number}`.padStart(4, '0').repeat(16),
    authors: ['张三', '李秀英'],
    approver: '李四',
    deadlineOn: '2026-04-05',
    rejection: '',
    discardReason: '',
    effectiveOn: '2026-04-08',
    revision: 5,
    createdAt: Date.UTC(2026, 2, 1),
    decidedAt: Date.UTC(2026, 3, 7, 2, 30),
    text: TEXT,
    basis: {
      ...EMPTY_BASIS,
      trigger: { kind: 'law', reference: '《信访工作条例》第二十二条' },
      evidence: {
        text: '一季度投诉办结及时率 84.38%',
        recordIds: [12, 13],
        assessmentId: 4,
        findingId: 9,
        accountabilityId: null,
      },
      changes: [
        { area: 'process', text: '上报时限由两小时缩短为三十分钟' },
        { area: 'duty', text: '增设副值班长' },
      ],
      principles: {
        practical: '按现有班次可行',
        scientific: '依据近一年响应数据',
        complete: '覆盖四类场景',
        flexible: '分级启动，可随级别调整人手',
      },
      solution: {
        customerNeed: '缩短等候时间',
        feasible: '人手与设备齐备',
        innovative: '',
        compliant: '符合《信访工作条例》',
      },
      risks: [{ risk: '夜班人手不足', likelihood: 4, impact: 4, response: '跨部门值守' }],
      applicability: '适用于全部渠道',
      effectiveness: '上次演练得分 86.67%',
    },
    ...over,
  }
}

const CURRENT = makeRevision(2, { state: 'inForce' })

export function planTextInput(language: Language, over: Partial<PlanTextInput> = {}): PlanTextInput {
  return {
    ...letterhead(language),
    plan: PLAN,
    revision: CURRENT,
    history: [CURRENT, makeRevision(1)],
    ...over,
  }
}

export function planLogInput(language: Language, revisions: number): PlanLogInput {
  return {
    ...letterhead(language),
    plan: PLAN,
    revisions: Array.from({ length: revisions }, (_, i) =>
      makeRevision(
        revisions - i,
        i === 0 ? { state: 'inForce' } : i === 3 ? { rejection: '缺少联络表' } : {},
      ),
    ),
    reviews: Array.from({ length: revisions }, (_, i) => ({
      id: i,
      outcome: i % 2 === 0 ? 'revised' : 'noChange',
      number: revisions - i,
      dueOn: '2026-04-30',
      reviewedOn: '2026-04-08',
      note: i % 2 === 0 ? '' : '经复核无需修订',
      actor: '张三',
      at: Date.UTC(2026, 3, 8, 1),
    })),
    tasks: Array.from({ length: revisions }, (_, i) => ({
      id: i,
      planId: 1,
      trigger: 'law',
      reference: '《信访工作条例》第二十二条',
      source: '国务院公报',
      issuedOn: '2026-02-01',
      recordId: null,
      findingId: null,
      dueOn: '2026-05-01',
      openedBy: '张三',
      openedAt: Date.UTC(2026, 2, 1),
      closedAs: i === 0 ? null : 'revised',
      closedNumber: i === 0 ? null : 1,
      closedBy: i === 0 ? null : '张三',
      closedAt: i === 0 ? null : Date.UTC(2026, 3, 8, 1),
    })),
    comments: Array.from({ length: revisions }, (_, i) => ({
      id: i,
      number: 1 + (i % revisions),
      source: 'staff',
      text: '第三条在夜班难以执行，建议明确由谁顶岗',
      actor: '陈晨',
      at: Date.UTC(2026, 3, 1, 1),
    })),
  }
}

export function planStatus(i: number): PlanStatus {
  const inForce = i % 7 === 3 ? null : 1 + (i % 12)
  const team = i % 5 === 4 ? [] : ['王五', '赵六', '周强']
  const plan: Plan = {
    ...PLAN,
    id: i + 1,
    code: `YA-${String(i + 1).padStart(3, '0')}`,
    name: i % 4 === 0 ? `热线中断应急预案（第 ${i + 1} 号）` : PLAN.name,
    inForce,
    nextReviewOn: i % 6 === 5 ? '2026-03-31' : '2027-04-08',
  }
  return {
    plan,
    open: i % 7 === 3 ? { number: 1, state: 'draft', deadlineOn: null } : null,
    openTasks: i % 3,
    taskDueOn: null,
    effectiveOn: inForce === null ? null : '2026-04-08',
    facts: {
      today: '2026-04-10',
      inForce,
      nextReviewOn: plan.nextReviewOn,
      team,
      trained: i % 3 === 0 ? team : team.slice(0, 1),
      drillEveryMonths: i % 8 === 7 ? null : 6,
      lastDrillOn: i % 4 === 1 ? null : i % 9 === 8 ? '2025-05-06' : '2026-03-05',
    },
  }
}

export function planOverviewInput(language: Language, plans: number): PlanOverviewInput {
  return {
    ...letterhead(language),
    today: '2026-04-10',
    plans: Array.from({ length: plans }, (_, i) => planStatus(i)),
  }
}
