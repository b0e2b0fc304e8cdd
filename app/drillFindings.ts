// Findings of drills, as operations.
import { z } from 'zod'
import {
  type DrillFinding,
  FINDING_MOVES,
  FINDING_STATES,
  findingMovesFrom,
  findingSchema,
  moveFinding as move,
} from '../core/drillFinding.ts'
import { type Drill, moveDrill } from '../core/drill.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Db } from '../db/database.ts'
import * as findings from '../db/drillFindings.ts'
import { addStep, getDrill, listSteps, storeDrill } from '../db/drills.ts'
import { taskOfFinding } from '../db/planTasks.ts'
import { demandPlan, planReference } from '../db/planReference.ts'
import { READERS } from './actor.ts'
import { DRILL_ROLES } from './drills.ts'
import { demandRevised, followFinding, openFindingTask } from './findingTasks.ts'
import * as input from './input.ts'
import { defineOperation, type Note } from './operation.ts'
import { todayOf } from './today.ts'

const claim = { id: input.id, revision: z.int().min(1) }

export const listFindings = defineOperation<'listFindings'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    drillId: input.id.optional(),
    text: input.text.optional(),
    states: z.array(z.enum(FINDING_STATES)).min(1).optional(),
    department: input.text.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await findings.listFindings(db, query),
})

export const getFinding = defineOperation<'getFinding'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ id: input.id }),
  async run({ db }, { id }) {
    const finding = await findings.getFinding(db, id)
    return {
      finding,
      plan: await planReference(db, { planId: finding.planId }),
      task: await taskOfFinding(db, id),
      moves: findingMovesFrom(finding.state),
      steps: await listSteps(db, 'drill_finding_steps', id),
    }
  },
})

export const addFinding = defineOperation<'addFinding'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ drillId: input.id, finding: findingSchema }),
  async run({ db, actor, clock }, { drillId, finding }) {
    const { state } = await getDrill(db, drillId)
    if (state !== 'held' && state !== 'reported')
      throw new AppError('drillState', { state, move: 'addFinding' })
    await demandPlan(db, { planId: finding.planId })
    const added = await findings.getFinding(db, await findings.addFinding(db, drillId, finding))
    await openFindingTask(db, added, { actor: actor.name, at: clock() })
    return added
  },
  note: (_, finding) => noteOf(finding, { drillId: finding.drillId }),
})

export const saveFinding = defineOperation<'saveFinding'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ ...claim, finding: findingSchema }),
  async run({ db, actor, clock }, { id, revision, finding }) {
    const stored = await claimed(db, id, revision)
    if (stored.state === 'closed')
      throw new AppError('drillFindingState', { state: 'closed', move: 'revise' })
    await demandPlan(db, { planId: finding.planId })
    await findings.storeFinding(db, { ...stored, ...finding }, revision)
    const saved = await findings.getFinding(db, id)
    await followFinding(db, saved, { actor: actor.name, at: clock() })
    return saved
  },
  note: (_, finding) => noteOf(finding, { dueOn: finding.dueOn }),
})

export const moveFinding = defineOperation<'moveFinding'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({
    ...claim,
    move: z.enum(FINDING_MOVES),
    note: z.string().trim().min(1).max(1000),
    retest: z.strictObject({ drillId: input.id, objective: input.key }).optional(),
  }),
  async run(context, { id, revision, move: asked, note, retest }) {
    const { db, actor, clock } = context
    const stored = await claimed(db, id, revision)
    const first = await getDrill(db, stored.drillId)
    if (asked === 'fix') await demandRevised(db, stored)
    const moved = move(stored, asked, {
      actor: actor.name,
      today: await todayOf(context),
      retest: retest
        ? { first, again: await getDrill(db, retest.drillId), objective: retest.objective }
        : null,
    })
    await findings.storeFinding(db, moved, revision)
    const author = { actor: actor.name, at: clock() }
    await addStep(db, 'drill_finding_steps', id, { move: asked, ...author, note })
    const after = await findings.getFinding(db, id)
    if (after.state === 'open') await openFindingTask(db, after, author)
    // A drill is closed with all its findings: one that opens again opens it, too.
    if (after.state === 'open' && first.state === 'closed') await reopenDrill(db, first, author, note)
    return after
  },
  note: ({ move: asked }, finding) => noteOf(finding, { move: asked }),
})

async function reopenDrill(
  db: Db,
  drill: Drill,
  author: { readonly actor: string; readonly at: Instant },
  note: string,
): Promise<void> {
  const moved = moveDrill(drill, 'reopen', { today: '', heldOn: '', openFindings: 1 })
  await storeDrill(db, moved, drill.revision)
  await addStep(db, 'drill_steps', drill.id, { move: 'reopen', ...author, note })
}

async function claimed(db: Db, id: number, revision: number): Promise<DrillFinding> {
  const stored = await findings.getFinding(db, id)
  if (stored.revision !== revision) throw new AppError('conflict', { findingId: id })
  return stored
}

function noteOf({ id, state, revision }: DrillFinding, detail: Note['detail'] = {}): Note {
  return { subject: `finding ${id}`, detail: { state, revision, ...detail } }
}
