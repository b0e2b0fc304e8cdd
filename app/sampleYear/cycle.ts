// The sample organisation's assessments: what was asked and appealed, one quarter that counts and one under review.
import type { Assessment } from '../../core/assessment.ts'
import { DAY } from '../../core/instant.ts'
import type { DraftDecision } from '../../core/decision.ts'
import { SAMPLE_ACCOUNTS } from '../../core/sample/people.ts'
import { SAMPLE_QUARTERS } from '../../core/sample/records.ts'
import type { Actor } from '../actor.ts'
import { APPROVER, KEEPER, type SampleEvent, type SampleYear } from './year.ts'

const [FIRST, SECOND] = SAMPLE_QUARTERS
const SPEAKER: Actor = SAMPLE_ACCOUNTS.speaker

/** After the records of both quarters came in. */
export const CYCLE_EVENTS: readonly SampleEvent[] = [
  { on: '2026-10-07', act: async (year) => await askFor(year, FIRST, DUPLICATE, 'approve') },
  { on: '2026-10-07', act: async (year) => await askFor(year, SECOND, HARASSMENT, 'reject') },
  {
    on: '2026-10-08',
    async act({ run }) {
      await run('createAssessment', {
        name: '2026 年第二季度考核',
        kind: 'quarterly',
        period: FIRST,
        scope: null,
      })
      await run('createAssessment', {
        name: '2026 年第三季度考核',
        kind: 'quarterly',
        period: SECOND,
        scope: null,
      })
      await run('createAssessment', {
        name: '退款投诉专项考核',
        kind: 'special',
        period: SECOND,
        scope: { text: '退款' },
      })
    },
  },
  { on: '2026-10-09', act: async (year) => await openAppeals(year, FIRST, '2026-10-12') },
  { on: '2026-10-13', act: async (year) => await settle(year, FIRST) },
  { on: '2026-10-14', act: async (year) => await openAppeals(year, SECOND, '2026-10-24') },
  { on: '2026-10-16', act: async (year) => await appeal(year) },
  { on: '2026-10-19', act: async (year) => await askFor(year, SECOND, AWAITING, null) },
  { on: '2026-10-20', act: async (year) => await askFor(year, SECOND, DUPLICATE, null, APPROVER) },
  {
    on: '2026-10-20',
    async act({ run }) {
      const { proposals } = await run('proposeAccountability', { period: SECOND })
      if (proposals.length === 0) return
      const cases = proposals.map(({ department }) => ({ department, owner: '邹建平', dueOn: '2026-11-03' }))
      await run('openAccountability', { period: SECOND, cases })
    },
  },
]

const DUPLICATE: DraftDecision = {
  kind: 'exclusion',
  code: 'EX1',
  reason: '同一客户就同一事项重复登记',
  evidence: '合并单 HB-118，两件的来电录音一致',
}
const HARASSMENT: DraftDecision = {
  kind: 'exclusion',
  code: 'EX3',
  reason: '多次无诉求来电',
  evidence: '值班记录 2026-08-14',
}
const AWAITING: Omit<Extract<DraftDecision, { kind: 'pause' }>, 'startAt' | 'endAt'> = {
  kind: 'pause',
  code: 'awaitingCustomer',
  reason: '客户出差，约定两日后补充订单号',
  evidence: '通话记录与短信截图',
}

/** Of one of the overdue records of a quarter; decided by the other of the two where it says how. */
async function askFor(
  { run }: SampleYear,
  period: string,
  decision: DraftDecision | typeof AWAITING,
  end: 'approve' | 'reject' | null,
  actor = KEEPER,
): Promise<void> {
  const late = await run('listRecords', {
    filter: { period, state: 'late' },
    sort: 'receivedAt',
    descending: false,
    offset: decision.kind === 'pause' ? 5 : 0,
    limit: 2,
  })
  const asked = late.rows[actor === KEEPER ? 0 : 1]!
  const start = asked.receivedAt + DAY / 4
  const request = await run(
    'requestDecision',
    {
      records: { ids: [asked.id] },
      decision:
        decision.kind === 'pause' ? { ...decision, startAt: start, endAt: start + 2 * DAY } : decision,
      files: [],
    },
    actor,
  )
  if (end === null) return
  const approve = end === 'approve'
  await run(
    'decideRequest',
    {
      requestId: request.id,
      revision: request.revision,
      approve,
      reason: approve ? '核对录音属实' : '录音显示客户有明确诉求，不予剔除',
      period,
    },
    APPROVER,
  )
}

async function assessmentOf({ run }: SampleYear, period: string): Promise<Assessment> {
  const { rows } = await run('listAssessments', { kind: 'quarterly', offset: 0, limit: 100 })
  return rows.find((assessment) => assessment.period === period)!
}

async function openAppeals(year: SampleYear, period: string, until: string): Promise<void> {
  const { id, revision } = await year.run('startPreview', claimOf(await assessmentOf(year, period)))
  await year.run('openAppeals', { id, revision, appealUntil: Date.parse(`${until}T10:00:00Z`) })
}

/** Lets two people waive what may be waived, closes the review, and publishes the result. */
async function settle(year: SampleYear, period: string): Promise<void> {
  const { run } = year
  const opened = await assessmentOf(year, period)
  const { gaps } = await run('getAssessment', { id: opened.id })
  for (const { kind, weight } of gaps) {
    if (weight !== 'waivable') continue
    const asked = { ...claimOf(opened), kind, reason: '已逐项核对，不影响结果' }
    const { waivers } = await run('requestWaiver', asked)
    await run('approveWaiver', { waiverId: waivers.at(-1)!.id }, APPROVER)
  }
  const closed = await run('closeReview', claimOf(opened))
  const { assessment } = await year.finish('freezeAssessment', claimOf(closed))
  await run('publishAssessment', claimOf(assessment))
}

async function appeal(year: SampleYear): Promise<void> {
  const { run } = year
  const { id: assessmentId } = await assessmentOf(year, SECOND)
  const department = SAMPLE_ACCOUNTS.speaker.department
  const file = async (kpi: string, reason: string) =>
    await run(
      'fileAppeal',
      { assessmentId, department, about: { kind: 'figure', kpi }, reason, files: [] },
      SPEAKER,
    )
  await file('K3', '两件投诉在办结后因系统同步延迟才写入办结时间，请按实际办结时间核算。')
  const refused = await file('K6', '满意度偏低与活动取消有关，与本部门处理无关。')
  await run(
    'decideAppeal',
    {
      appealId: refused.id,
      revision: refused.revision,
      uphold: false,
      outcome: '满意度按客户评价计算，不区分原因；已在说明中注明活动取消的影响。',
      consequence: { kind: 'none' },
    },
    APPROVER,
  )
  const ask = async (department: string, kind: 'praise' | 'complaintUpheld', evidence: string) =>
    await run('requestAdjustment', { assessmentId, department, kind, evidence, files: [] })
  await ask('供应链管理部', 'complaintUpheld', '信访复查结论：延误交付属实')
  const praise = await ask('技术保障部', 'praise', '客户寄送的感谢信，编号 BY-031')
  await run(
    'decideAdjustment',
    { adjustmentId: praise.id, revision: praise.revision, verdict: 'approve', reason: '来信属实' },
    APPROVER,
  )
}

function claimOf({ id, revision }: Assessment): { id: number; revision: number } {
  return { id, revision }
}
