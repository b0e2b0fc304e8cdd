// A quarter in which plans, training, drills and findings were looked after in part, and a scheme that counts it.
import { defaultGovernance } from '../../core/defaults/governance.ts'
import type { Scheme } from '../../core/scheme.ts'
import { assessmentAfter, SECOND } from './assessmentCases.ts'
import type { Desk } from './desk.ts'
import { AIMS, FINDING, HEAD, newDrill } from './drillCases.ts'
import { CONTENT, newInForce, newPlan } from './planCases.ts'
import { newSession, sessionContent } from './trainingCases.ts'

/** Puts the governance dimension in force for every period. */
export async function governSchemes(desk: Desk, over: Partial<Scheme> = {}): Promise<Scheme> {
  const { scheme, version } = await desk.run('getScheme', {})
  const governed = { ...scheme, governance: defaultGovernance(), ...over }
  await desk.run('publishScheme', { scheme: governed, version })
  return governed
}

/** Frozen with governance; scored as it was before again, for whoever comes after. */
export async function governedEdition(desk: Desk): Promise<{ id: number; edition: number }> {
  const { scheme } = await desk.run('getScheme', {})
  await governSchemes(desk)
  const { id } = await assessmentAfter(desk, 'freeze')
  const { version } = await desk.run('getScheme', {})
  await desk.run('publishScheme', { scheme, version })
  return { id, edition: 1 }
}

/** A day at noon in Shanghai. */
export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00+08:00`)
}

/**
 * The first quarter of 2026, seen from 10 April. Of 客服部: three reviews and tasks, one in time; four names on training
 * lists, of whom one never came; two exams, one failed and one without a mark; of three people on the roster before the
 * quarter one has 15 hours; two drills, one held; two findings due, one closed after its day. 市政部 has one overdue plan.
 * @param setClock moves the desk's clock
 */
export async function keepQuarter(desk: Desk, setClock: (at: number) => void): Promise<void> {
  setClock(noonOf('2025-02-15'))
  const first = await newInForce(desk, { plan: await newPlan(desk, { ...CONTENT, code: 'YA-1' }) })
  setClock(noonOf('2025-03-01'))
  const both = { ...CONTENT, code: 'YA-2', departments: ['客服部', '市政部'] }
  await newInForce(desk, { plan: await newPlan(desk, both) })
  const review = async (day: string) => {
    setClock(noonOf(day))
    const { plan } = await desk.run('getPlan', { planId: first.planId })
    await desk.run('reviewPlanUnchanged', { planId: plan.id, revision: plan.revision, note: '仍适用' })
  }
  // Due on 15 February: in time.
  await review('2026-02-10')
  const task = {
    trigger: 'majorEvent',
    reference: '暴雨',
    source: '值班日志',
    issuedOn: null,
    recordId: null,
  } as const
  await desk.run('openPlanTask', { planId: first.planId, task: { ...task, dueOn: '2026-03-15' } })
  // Answers the task five days late.
  await review('2026-03-20')

  setClock(noonOf('2026-04-10'))
  for (const [employeeNo, from] of [
    ['1', '2025-01-01'],
    ['2', '2025-01-01'],
    ['3', '2025-06-01'],
    ['4', '2026-02-01'],
  ] as const)
    await desk.run('saveStaff', {
      as: null,
      span: { employeeNo, name: `员工${employeeNo}`, department: '客服部', role: '', from, to: null },
    })
  const session = await newSession(desk, { minutes: 900 })
  const again = await desk.run('saveSession', {
    as: null,
    session: { ...sessionContent(session.courseId), heldOn: '2026-03-25', minutes: 60 },
  })
  const came = (employeeNo: string, attended: boolean, points: number | null) => ({
    employeeNo,
    attended,
    points,
  })
  await desk.run('saveAttendances', {
    id: session.id,
    revision: session.revision,
    entries: [came('1', true, 50), came('2', false, null), came('3', false, null)],
  })
  await desk.run('saveAttendances', {
    id: again.id,
    revision: again.revision,
    entries: [came('2', true, null)],
  })

  const { id: drillId } = await newDrill(desk)
  await desk.run('saveDrill', { id: drillId, revision: 1, head: HEAD, content: AIMS })
  await desk.run('moveDrill', { id: drillId, revision: 2, move: 'prepare' })
  await desk.run('moveDrill', { id: drillId, revision: 3, move: 'hold', heldOn: '2026-04-02' })
  await newDrill(desk, { name: '未办的演练', plannedOn: '2026-03-30' })
  for (const dueOn of ['2026-03-20', '2026-03-31']) {
    const { id } = await desk.run('addFinding', { drillId, finding: { ...FINDING, dueOn } })
    if (dueOn === '2026-03-20') continue
    await desk.run('moveFinding', { id, revision: 1, move: 'fix', note: '已培训' })
    await desk.run('moveFinding', { id, revision: 2, move: 'verify', note: '已抽查' }, SECOND)
  }
}

/** Holds the drill that was still to be held. */
export async function holdLateDrill(desk: Desk): Promise<void> {
  const { rows } = await desk.run('listDrills', { text: '未办', offset: 0, limit: 10 })
  const { id, revision, name, plannedOn } = rows[0]!
  await desk.run('saveDrill', { id, revision, head: { ...HEAD, name, plannedOn }, content: AIMS })
  await desk.run('moveDrill', { id, revision: revision + 1, move: 'prepare' })
  await desk.run('moveDrill', { id, revision: revision + 2, move: 'hold' })
}
