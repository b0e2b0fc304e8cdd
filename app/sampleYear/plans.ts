// The sample organisation's plans, revised, approved, read, reviewed and commented on.
import { SAMPLE_PLANS, type SampleRevision, sampleBasis } from '../../core/sample/plans.ts'
import { addDays, APPROVER, planOf, type SampleEvent, type SampleYear } from './year.ts'

export const PLAN_EVENTS: readonly SampleEvent[] = [
  ...SAMPLE_PLANS.flatMap(({ plan, revisions }) => [
    { on: '2026-01-09', act: async ({ run }: SampleYear) => await run('savePlan', { as: null, plan }) },
    ...revisions.flatMap((revision, i) => eventsOf(plan.code, i + 1, revision)),
  ]),
  ...readings(),
  {
    on: '2026-07-20',
    async act(year) {
      const { id, revision } = await planOf(year, 'SOP-001')
      await year.run('reviewPlanUnchanged', {
        planId: id,
        revision,
        note: '对照上半年数据复核，时限与权限仍然适用，无需修订。',
      })
    },
  },
  comment('2026-07-08', 'YA-001', 'staff', '夜班只有一名值班长，同时核实和通知来不及。'),
  comment('2026-08-11', 'YA-001', 'customer', '投诉后很久才知道由谁处理，希望马上告知承办单位。'),
  comment('2026-09-02', 'YA-002', 'partner', '备用线路由运营商切换时需要一个固定的联络人。'),
  {
    on: '2026-10-09',
    async act(year) {
      const { id } = await planOf(year, 'YA-001')
      await year.run('openPlanTask', { planId: id, task: LAW })
      const { id: outage } = await planOf(year, 'YA-002')
      await year.run('openPlanTask', { planId: outage, task: CARRIER })
    },
  },
]

const LAW = {
  trigger: 'law',
  reference: '《信访工作条例》实施细则第十二条',
  source: '国务院公报 2026 年第 27 号',
  issuedOn: '2026-09-28',
  recordId: null,
  dueOn: '2026-11-15',
} as const

const CARRIER = {
  trigger: 'other',
  reference: '备用线路更换运营商',
  source: '技术保障部通知',
  issuedOn: '2026-09-30',
  recordId: null,
  dueOn: '2026-10-16',
} as const

function eventsOf(code: string, number: number, revision: SampleRevision): SampleEvent[] {
  const { startedOn, state, text, trigger, deadlineOn, sentBack, effectiveOn = null } = revision
  /** The plan's revision as it stands: its own revision moves with each step. */
  const claimOf = async (year: SampleYear) => {
    const { id: planId } = await planOf(year, code)
    const { revision: version } = await year.run('getPlanRevision', { planId, number })
    return { planId, number, revision: version }
  }
  const write: SampleEvent = {
    on: startedOn,
    async act(year) {
      const plan = await planOf(year, code)
      await year.run('draftPlanRevision', { planId: plan.id, revision: plan.revision, trigger })
      const draft = { text, basis: sampleBasis(revision), effectiveOn }
      await year.run('savePlanDraft', { ...(await claimOf(year)), draft })
    },
  }
  const submit: SampleEvent = {
    on: addDays(startedOn, 2),
    act: async (year) =>
      await year.run('submitPlanRevision', {
        ...(await claimOf(year)),
        approver: APPROVER.name,
        deadlineOn,
      }),
  }
  const sendBack: SampleEvent = {
    on: addDays(startedOn, 4),
    act: async (year) =>
      await year.run('requestPlanChanges', { ...(await claimOf(year)), reason: sentBack ?? '' }, APPROVER),
  }
  const approve: SampleEvent = {
    on: addDays(startedOn, 5),
    act: async (year) => await year.run('approvePlanRevision', await claimOf(year), APPROVER),
  }
  const putInForce: SampleEvent = {
    on: addDays(startedOn, 7),
    act: async (year) => await year.run('putPlanInForce', await claimOf(year)),
  }
  const ways: Readonly<Record<SampleRevision['state'], readonly SampleEvent[]>> = {
    draft: [],
    inReview: [submit],
    changesRequested: [submit, sendBack],
    approved: [submit, approve],
    inForce: [submit, approve, putInForce],
  }
  return [write, ...ways[state]]
}

/** Lists signed in the departments: everybody of some plans, two thirds of the others. */
function readings(): SampleEvent[] {
  return SAMPLE_PLANS.flatMap(({ plan, revisions }) =>
    revisions.flatMap(({ state, startedOn }, i) =>
      state === 'inForce'
        ? {
            on: addDays(startedOn, 12),
            async act(year: SampleYear) {
              const { id: planId } = await planOf(year, plan.code)
              const unread = await year.run('listPlanReaders', { planId, read: false, offset: 0, limit: 200 })
              const people = unread.rows.filter((_, k) => plan.drillEveryMonths === null || k % 3 !== 2)
              if (people.length === 0) return
              const names = people.map(({ person }) => person)
              await year.run('recordPlanReading', { planId, number: i + 1, people: names })
            },
          }
        : [],
    ),
  )
}

function comment(
  on: string,
  code: string,
  source: 'staff' | 'customer' | 'partner',
  text: string,
): SampleEvent {
  return {
    on,
    act: async (year) =>
      await year.run('commentPlan', { planId: (await planOf(year, code)).id, source, text }),
  }
}
