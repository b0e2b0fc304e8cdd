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
import { AppError } from '../core/errors.ts'
import type { Db } from '../db/database.ts'
import * as findings from '../db/drillFindings.ts'
import { addStep, getDrill, listSteps } from '../db/drills.ts'
import { demandPlan, planReference } from '../db/planReference.ts'
import { READERS } from './actor.ts'
import { DRILL_ROLES } from './drills.ts'
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
      moves: findingMovesFrom(finding.state),
      steps: await listSteps(db, 'drill_finding_steps', id),
    }
  },
})

export const addFinding = defineOperation<'addFinding'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ drillId: input.id, finding: findingSchema }),
  async run({ db }, { drillId, finding }) {
    const { state } = await getDrill(db, drillId)
    if (state !== 'held' && state !== 'reported')
      throw new AppError('drillState', { state, move: 'addFinding' })
    await demandPlan(db, { planId: finding.planId })
    return await findings.getFinding(db, await findings.addFinding(db, drillId, finding))
  },
  note: (_, finding) => noteOf(finding, { drillId: finding.drillId }),
})

export const saveFinding = defineOperation<'saveFinding'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ ...claim, finding: findingSchema }),
  async run({ db }, { id, revision, finding }) {
    const stored = await claimed(db, id, revision)
    if (stored.state === 'closed')
      throw new AppError('drillFindingState', { state: 'closed', move: 'revise' })
    await demandPlan(db, { planId: finding.planId })
    await findings.storeFinding(db, { ...stored, ...finding }, revision)
    return await findings.getFinding(db, id)
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
    // A finding that opens again opens its drill's account too: a closed drill has none open.
    if (first.state === 'closed') throw new AppError('drillState', { state: first.state, move: asked })
    const moved = move(stored, asked, {
      actor: actor.name,
      today: await todayOf(context),
      retest: retest
        ? { first, again: await getDrill(db, retest.drillId), objective: retest.objective }
        : null,
    })
    await findings.storeFinding(db, moved, revision)
    await addStep(db, 'drill_finding_steps', id, { move: asked, actor: actor.name, at: clock(), note })
    return await findings.getFinding(db, id)
  },
  note: ({ move: asked }, finding) => noteOf(finding, { move: asked }),
})

async function claimed(db: Db, id: number, revision: number): Promise<DrillFinding> {
  const stored = await findings.getFinding(db, id)
  if (stored.revision !== revision) throw new AppError('conflict', { findingId: id })
  return stored
}

function noteOf({ id, state, revision }: DrillFinding, detail: Note['detail'] = {}): Note {
  return { subject: `finding ${id}`, detail: { state, revision, ...detail } }
}
