// Drills, as operations.
import { z } from 'zod'
import { PLAN_KEEPERS } from '../core/account.ts'
import {
  DRILL_KINDS,
  DRILL_MOVES,
  DRILL_STATES,
  type Drill,
  drillContentSchema,
  drillHeadSchema,
  drillMovesFrom,
  drillScore,
  EMPTY_DRILL,
  missingFor,
  moveDrill as move,
  reviseDrill,
} from '../core/drill.ts'
import { AppError } from '../core/errors.ts'
import { toFixedHalfUp, fraction, multiply } from '../core/fraction.ts'
import { calendarDay } from '../core/staff.ts'
import type { Db } from '../db/database.ts'
import { countOpenFindings } from '../db/drillFindings.ts'
import * as drills from '../db/drills.ts'
import { addEvidence, evidenceOf } from '../db/evidence.ts'
import { demandPlan, planReference } from '../db/planReference.ts'
import { READERS, type Role } from './actor.ts'
import type { DrillDetail } from './contract/drills.ts'
import { digestsOf, evidenceFiles, keepEvidence } from './evidence.ts'
import * as input from './input.ts'
import { defineOperation, type Note } from './operation.ts'
import { todayOf } from './today.ts'

/** Departments prepare and improve their own plans. */
export const DRILL_ROLES: readonly Role[] = PLAN_KEEPERS

const claim = { id: input.id, revision: z.int().min(1) }

export const listDrills = defineOperation<'listDrills'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    states: z.array(z.enum(DRILL_STATES)).min(1).optional(),
    kind: z.enum(DRILL_KINDS).optional(),
    planId: input.id.optional(),
    text: input.text.optional(),
    firstOn: calendarDay.optional(),
    lastOn: calendarDay.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await drills.listDrills(db, query),
})

export const getDrillProgramme = defineOperation<'getDrillProgramme'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ year: z.int().min(1970).max(9998) }),
  run: async ({ db }, { year }) => await drills.readProgramme(db, year),
})

export const getDrill = defineOperation<'getDrill'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ id: input.id }),
  run: async ({ db }, { id }) => await detailOf(db, id),
})

export const createDrill = defineOperation<'createDrill'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ head: drillHeadSchema }),
  async run({ db, actor, clock }, { head }) {
    await demandPlan(db, head)
    const by = { actor: actor.name, at: clock() }
    return await drills.getDrill(db, await drills.addDrill(db, head, EMPTY_DRILL, by))
  },
  note: (_, drill) => noteOf(drill, { kind: drill.kind, plannedOn: drill.plannedOn }),
})

export const saveDrill = defineOperation<'saveDrill'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ ...claim, head: drillHeadSchema, content: drillContentSchema }),
  async run({ db }, { id, revision, head, content }) {
    const stored = await claimed(db, id, revision)
    await demandPlan(db, head)
    await drills.storeDrill(db, reviseDrill(stored, head, content), revision)
    return await drills.getDrill(db, id)
  },
  note: (_, drill) => noteOf(drill),
})

export const moveDrill = defineOperation<'moveDrill'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z
    .strictObject({
      ...claim,
      move: z.enum(DRILL_MOVES).exclude(['reopen']),
      heldOn: calendarDay.optional(),
      note: z.string().trim().max(1000).optional(),
    })
    .refine(({ move: asked, note = '' }) => asked !== 'cancel' || note !== '', {
      path: ['note'],
      message: 'why it is cancelled',
    }),
  async run(context, { id, revision, move: asked, heldOn, note = '' }) {
    const { db, actor, clock } = context
    const stored = await claimed(db, id, revision)
    const moved = move(stored, asked, {
      today: await todayOf(context),
      heldOn: heldOn ?? stored.plannedOn,
      openFindings: await countOpenFindings(db, id),
    })
    await drills.storeDrill(db, moved, revision)
    await drills.addStep(db, 'drill_steps', id, { move: asked, actor: actor.name, at: clock(), note })
    return await drills.getDrill(db, id)
  },
  note: ({ move: asked }, drill) => noteOf(drill, { move: asked }),
})

export const addDrillPhotos = defineOperation<'addDrillPhotos'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ id: input.id, files: evidenceFiles.min(1) }),
  async run(context, { id, files }) {
    const { db, actor, clock } = context
    const { state } = await drills.getDrill(db, id)
    if (state === 'closed') throw new AppError('drillState', { state, move: 'addPhotos' })
    const by = { actor: actor.name, at: clock() }
    await addEvidence(db, { subject: 'drill', id }, await keepEvidence(context, files), by)
    return await detailOf(db, id)
  },
  note: (_, { drill, photos }) => noteOf(drill, { photos: digestsOf(photos) }),
})

async function claimed(db: Db, id: number, revision: number): Promise<Drill> {
  const stored = await drills.getDrill(db, id)
  if (stored.revision !== revision) throw new AppError('conflict', { drillId: id })
  return stored
}

async function detailOf(db: Db, id: number): Promise<DrillDetail> {
  const drill = await drills.getDrill(db, id)
  const moves = drillMovesFrom(drill.state)
  const score = drillScore(drill.content)
  return {
    drill,
    plan: await planReference(db, drill),
    moves,
    missing: moves[0] ? missingFor(moves[0], drill.content) : [],
    score: score && `${toFixedHalfUp(multiply(score, fraction(100n)), 2)}%`,
    photos: (await evidenceOf(db, 'drill', [id])).get(id) ?? [],
    steps: await drills.listSteps(db, 'drill_steps', id),
  }
}

function noteOf({ id, state, revision }: Drill, detail: Note['detail'] = {}): Note {
  return { subject: `drill ${id}`, detail: { state, revision, ...detail } }
}
