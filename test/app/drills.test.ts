import { afterEach, beforeEach, expect, test } from 'vitest'
import { drillCommand } from '../../cli/commands/drill.ts'
import { type LinkEnd, linkPath } from '../../core/link.ts'
import { lastDrillOf } from '../../db/drills.ts'
import { terminalOf } from '../cli/terminal.ts'
import { connectBeside } from '../pg/place.ts'
import { SECOND } from './assessmentCases.ts'
import { databaseOf, type Desk, openDesk, QUARTER, SUPERVISOR } from './desk.ts'
import { AIMS, FINDING, HEAD, heldDrill, newDrill, newFinding, RESULTS } from './drillCases.ts'
import { APPROVER, claimOf, DRAFT, newDraft, newInForce } from './planCases.ts'
import { newSession } from './trainingCases.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

test('a drill goes from the programme to its report, and closes when its finding is verified by another', async () => {
  const { id, drillId } = await newFinding(desk)
  const reported = await desk.run('moveDrill', { id: drillId, revision: 5, move: 'report' })
  expect(reported).toMatchObject({ state: 'reported', heldOn: '2026-03-10' })
  const close = { id: drillId, revision: 6, move: 'close' } as const
  await expect(desk.run('moveDrill', close)).rejects.toMatchObject({ code: 'drillFindingsOpen' })
  await desk.run('moveFinding', { id, revision: 1, move: 'fix', note: '已培训' })
  const verify = { id, revision: 2, move: 'verify', note: '抽查两人均会操作' } as const
  await expect(desk.run('moveFinding', verify)).rejects.toMatchObject({ code: 'samePerson' })
  expect(await desk.run('moveFinding', verify, SECOND)).toMatchObject({
    state: 'closed',
    closedBy: SECOND.name,
    closedOn: '2026-04-10',
  })
  await desk.run('moveDrill', close)
  const detail = await desk.run('getDrill', { id: drillId })
  expect(detail).toMatchObject({ score: '80.00%', moves: [], drill: { state: 'closed' } })
  expect(detail.steps.map(({ move }) => move)).toEqual(['prepare', 'hold', 'report', 'close'])
  const { text } = await terminalOf(desk)(drillCommand, ['report', String(drillId)])
  expect(text).toContain('80.00%')
  expect(text).toContain('备用线路没人会切')
})

test('a finding that opens again, with its reason, opens its closed drill', async () => {
  const { id, drillId } = await newFinding(desk)
  await desk.run('moveDrill', { id: drillId, revision: 5, move: 'report' })
  await desk.run('moveFinding', { id, revision: 1, move: 'fix', note: '已培训' })
  await desk.run('moveFinding', { id, revision: 2, move: 'verify', note: '抽查' }, SECOND)
  await desk.run('moveDrill', { id: drillId, revision: 6, move: 'close' })
  const again = { id, revision: 3, move: 'reopen' } as const
  await expect(desk.run('moveFinding', { ...again, note: ' ' })).rejects.toMatchObject({ code: 'badInput' })
  expect(await desk.run('moveFinding', { ...again, note: '复发' })).toMatchObject({
    state: 'open',
    closedBy: null,
    closedHow: null,
  })
  const { drill, steps, moves } = await desk.run('getDrill', { id: drillId })
  expect(drill.state).toBe('reported')
  expect(steps.at(-1)).toMatchObject({ move: 'reopen', note: '复发' })
  expect(moves).toEqual(['close'])
  await expect(
    desk.run('moveDrill', { id: drillId, revision: drill.revision, move: 'close' }),
  ).rejects.toMatchObject({ code: 'drillFindingsOpen' })
})

test('a cancelled drill has a reason, stays planned and not done, and is neither due nor changed', async () => {
  const { id } = await newDrill(desk)
  const cancel = { id, revision: 1, move: 'cancel' } as const
  await expect(desk.run('moveDrill', cancel)).rejects.toMatchObject({ code: 'badInput' })
  expect(await desk.run('moveDrill', { ...cancel, note: '场地检修' })).toMatchObject({ state: 'cancelled' })
  const programme = await desk.run('getDrillProgramme', { year: 2026 })
  expect(programme.find(({ kind }) => kind === 'tableTop')!.months[2]).toEqual({ planned: 1, held: 0 })
  expect((await desk.run('countDue', {})).overdue).toBe(0)
  const items = await desk.run('listGovernanceItems', {
    measure: 'drillsDone',
    period: QUARTER,
    offset: 0,
    limit: 10,
  })
  expect(items.rows).toMatchObject([{ id, outcome: 'missed' }])
  await expect(desk.run('saveDrill', { id, revision: 2, head: HEAD, content: AIMS })).rejects.toMatchObject({
    code: 'drillState',
  })
})

test('a finding that a revision is to mend opens a task of the plan that follows it, and is fixed by it alone', async () => {
  const first = await newInForce(desk)
  const { planId } = first
  const { id: drillId } = await heldDrill(desk, { planId, planRevisionId: first.id })
  const content = { ...FINDING, remedy: 'revision', planId } as const
  await expect(
    desk.run('addFinding', { drillId, finding: { ...content, planId: null } }),
  ).rejects.toMatchObject({ code: 'badInput' })
  const finding = await desk.run('addFinding', { drillId, finding: content })
  const { id } = finding
  const tasks = async (of = planId) =>
    (await desk.run('listPlanTasks', { planId: of, offset: 0, limit: 10 })).rows
  expect(await tasks()).toMatchObject([
    { trigger: 'finding', reference: FINDING.gap, findingId: id, dueOn: FINDING.dueOn, closedAs: null },
  ])
  const later = { ...content, dueOn: '2026-05-31', gap: '备用线路无人会切换' }
  await desk.run('saveFinding', { id, revision: 1, finding: later })
  expect(await tasks()).toMatchObject([{ reference: later.gap, dueOn: '2026-05-31' }])
  await desk.run('saveFinding', { id, revision: 2, finding: { ...later, remedy: 'action' } })
  expect(await tasks()).toMatchObject([{ closedAs: 'withdrawn' }])
  const other = await newInForce(desk)
  await desk.run('saveFinding', { id, revision: 3, finding: { ...later, planId: other.planId } })
  expect(await tasks(other.planId)).toMatchObject([{ findingId: id, closedAs: null }])
  await desk.run('saveFinding', { id, revision: 4, finding: later })
  const [task] = await tasks()
  expect([task!.closedAs, (await tasks(other.planId))[0]!.closedAs]).toEqual([null, 'withdrawn'])

  const fix = { id, revision: 5, move: 'fix', note: '已修订' } as const
  await expect(desk.run('moveFinding', fix)).rejects.toMatchObject({ code: 'findingNotRevised' })
  const { plan } = await desk.run('getPlan', { planId })
  const begun = await desk.run('draftPlanRevision', {
    planId,
    revision: plan.revision,
    trigger: { kind: 'cycle', reference: '' },
    taskId: task!.id,
  })
  expect(begun.basis).toMatchObject({
    trigger: { kind: 'finding', reference: later.gap },
    evidence: { findingId: id },
  })
  const draft = { ...DRAFT, basis: { ...DRAFT.basis, evidence: begun.basis.evidence } }
  const written = await desk.run('savePlanDraft', { ...claimOf(begun), draft })
  const asked = { ...claimOf(written), approver: APPROVER.name, deadlineOn: '2026-04-20' }
  const submitted = await desk.run('submitPlanRevision', asked)
  const approved = await desk.run('approvePlanRevision', claimOf(submitted), APPROVER)
  const second = await desk.run('putPlanInForce', claimOf(approved))
  expect((await desk.run('getFinding', { id })).task).toMatchObject({ closedAs: 'revised', closedNumber: 2 })
  const links = async (of: LinkEnd, at: number) =>
    (await desk.run('listLinks', { of, id: at, offset: 0, limit: 10 })).rows.map((row) => linkPath(row))
  expect(new Set(await links('finding', id))).toEqual(
    new Set([
      `/plans/${planId}/revisions/2`,
      `/plans/${planId}?tab=tasks`,
      `/plans/${planId}?tab=tasks`,
      `/plans/${other.planId}?tab=tasks`,
    ]),
  )
  expect(await links('revision', second.id)).toContain(`/drills?tab=findings&finding=${id}`)
  expect(await links('revision', second.id)).toContain(`/plans/${planId}?tab=tasks`)
  expect(await links('revision', first.id)).toEqual([`/drills/${drillId}`])
  expect(await links('plan', planId)).toContain(`/drills/${drillId}`)
  expect(await desk.run('moveFinding', fix)).toMatchObject({ state: 'fixed' })
  await desk.run('moveFinding', { id, revision: 6, move: 'sendBack', note: '抽查仍不会' }, SECOND)
  expect((await tasks())[0]).toMatchObject({ findingId: id, closedAs: null })
})

test('a finding is closed by a later drill that met its objective, and by no other', async () => {
  const { id, drillId } = await newFinding(desk)
  await desk.run('moveFinding', { id, revision: 1, move: 'fix', note: '已培训' })
  const earlier = await heldDrill(desk, { plannedOn: '2026-02-10' })
  const later = await heldDrill(desk, { plannedOn: '2026-04-08' })
  const retest = (again: number, objective = 'o1') =>
    desk.run('moveFinding', {
      id,
      revision: 2,
      move: 'retest',
      note: '复测',
      retest: { drillId: again, objective },
    })
  for (const misfit of [drillId, earlier.id])
    await expect(retest(misfit)).rejects.toMatchObject({ code: 'retestNotFit' })
  await expect(retest(later.id, 'o9')).rejects.toMatchObject({ code: 'retestNotFit' })
  expect(await retest(later.id)).toMatchObject({ state: 'closed', retestDrillId: later.id })
})

test('the programme counts what was planned and held by kind and month, and opens to the same drills', async () => {
  const { planId, id: planRevisionId } = await newDraft(desk)
  await heldDrill(desk, { planId, planRevisionId })
  await newDrill(desk, { plannedOn: '2026-03-31' })
  await newDrill(desk, { plannedOn: '2026-04-01', kind: 'live' })
  await newDrill(desk, { plannedOn: '2027-03-01' })
  const programme = await desk.run('getDrillProgramme', { year: 2026 })
  expect(programme.find(({ kind }) => kind === 'tableTop')!.months[2]).toEqual({ planned: 2, held: 1 })
  expect(programme.find(({ kind }) => kind === 'live')!.months[3]).toEqual({ planned: 1, held: 0 })
  const listed = await desk.run('listDrills', {
    kind: 'tableTop',
    firstOn: '2026-03-01',
    lastOn: '2026-03-31',
    offset: 0,
    limit: 10,
  })
  expect(listed.total).toBe(2)
  const { value } = await terminalOf(desk)(drillCommand, ['list', '--year', '2026'])
  expect((value as { drills: unknown[] }).drills).toHaveLength(3)
  const knex = await connectBeside(databaseOf(desk.folder))
  expect(await lastDrillOf(knex, planId)).toMatchObject({ heldOn: '2026-03-10', planRevisionId })
  expect(await lastDrillOf(knex, 9)).toBeNull()
  await knex.destroy()
})

test('a drill, a session and a finding name only plans that are there, and revisions of that plan', async () => {
  const { planId, id: planRevisionId, number } = await newDraft(desk)
  const other = await newDraft(desk)
  for (const over of [
    { planId: 999, planRevisionId: null },
    { planId: other.planId, planRevisionId },
    { planId: null, planRevisionId },
  ])
    await expect(newDrill(desk, over)).rejects.toMatchObject({ code: 'notFound' })
  const { id } = await heldDrill(desk, { planId, planRevisionId })
  expect((await desk.run('getDrill', { id })).plan).toMatchObject({ id: planId, number })
  const finding = { ...FINDING, planId: 999 }
  await expect(desk.run('addFinding', { drillId: id, finding })).rejects.toMatchObject({ code: 'notFound' })
  await expect(newSession(desk, { planId: 999 })).rejects.toMatchObject({ code: 'notFound' })
})

test('a stale claim changes nothing, and photos are kept with the drill', async () => {
  const { id } = await heldDrill(desk)
  await expect(
    desk.run('saveDrill', { id, revision: 1, head: HEAD, content: RESULTS }),
  ).rejects.toMatchObject({ code: 'conflict' })
  const files = [await desk.addText('现场.txt', '照片')]
  const { photos } = await desk.run('addDrillPhotos', { id, files })
  expect(photos).toMatchObject([{ fileName: '现场.txt', uploadedBy: SUPERVISOR.name }])
  const planned = await newDrill(desk)
  await expect(desk.run('addFinding', { drillId: planned.id, finding: FINDING })).rejects.toMatchObject({
    code: 'drillState',
  })
})
