// Milestones of the sample organisation, and who follows which of the seven starting risks.
import type { MilestoneContent } from '../milestone.ts'
import type { STARTING_RISKS } from '../risk.ts'

type RiskKey = (typeof STARTING_RISKS)[number]['key']

/** Owner, department, next review, and a review that was done where there was one. */
export const SAMPLE_RISKS: Readonly<
  Record<
    RiskKey,
    {
      readonly owner: string
      readonly department: string
      readonly nextReviewOn: string
      readonly review?: {
        readonly on: string
        readonly likelihood: number
        readonly impact: number
        readonly note: string
      }
    }
  >
> = {
  policy: {
    owner: '顾敏',
    department: '行政后勤部',
    nextReviewOn: '2026-07-01',
    review: { on: '2026-07-01', likelihood: 3, impact: 4, note: '实施细则即将发布，可能性上调。' },
  },
  market: { owner: '姚丽华', department: '市场营销部', nextReviewOn: '2026-10-31' },
  technology: { owner: '范文斌', department: '产品研发部', nextReviewOn: '2026-12-31' },
  cooperation: {
    owner: '刘洋',
    department: '客户服务部',
    nextReviewOn: '2026-07-15',
    review: { on: '2026-07-14', likelihood: 2, impact: 3, note: '转办规则施行后，反复转办减少。' },
  },
  ability: { owner: '罗秀英', department: '客户服务部', nextReviewOn: '2026-10-10' },
  data: {
    owner: '白永胜',
    department: '行政后勤部',
    nextReviewOn: '2026-08-31',
    review: { on: '2026-09-07', likelihood: 3, impact: 3, note: '导入时校验已启用，空白字段下降。' },
  },
  system: { owner: '谢明远', department: '技术保障部', nextReviewOn: '2026-11-05' },
}

/** Position of its stage, of the three phases of a year. */
export interface SampleMilestone extends Omit<MilestoneContent, 'stageId'> {
  readonly stage: 0 | 1 | 2
}

export const SAMPLE_MILESTONES: readonly SampleMilestone[] = [
  milestone(
    0,
    '明确组织与职责',
    '成立工作组，发布职责分工',
    '顾敏',
    '行政后勤部',
    '2026-01-31',
    '2026-01-28',
  ),
  milestone(
    0,
    '首批预案发布',
    '大面积投诉与系统中断预案施行',
    '罗秀英',
    '客户服务部',
    '2026-02-28',
    '2026-02-27',
  ),
  milestone(
    1,
    '各渠道统一受理',
    '热线、公众号、表单进入同一台账',
    '刘洋',
    '客户服务部',
    '2026-06-30',
    '2026-06-26',
  ),
  milestone(1, '全员应急培训覆盖', '覆盖率达到 100%', '罗秀英', '客户服务部', '2026-08-31', null),
  milestone(2, '统一答复口径库上线', '口径库与复核流程', '姚丽华', '市场营销部', '2026-10-31', null),
  milestone(2, '年度预案评审', '全部预案完成年度评审', '顾敏', '行政后勤部', '2026-12-15', null),
]

function milestone(
  stage: SampleMilestone['stage'],
  name: string,
  deliverable: string,
  owner: string,
  department: string,
  dueOn: string,
  doneOn: string | null,
): SampleMilestone {
  const proof = doneOn === null ? '' : '验收单已归档'
  return { stage, name, deliverable, owner, department, dueOn, doneOn, proof }
}
