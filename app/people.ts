// The staff roster, as operations.
import { z } from 'zod'
import { PLAN_KEEPERS } from '../core/account.ts'
import { AppError } from '../core/errors.ts'
import { calendarDay, lineSchema, MOST_ROSTER_LINES, spanSchema } from '../core/staff.ts'
import { planRoster, type RosterPlan } from '../core/staffPlan.ts'
import type { Db } from '../db/database.ts'
import * as staff from '../db/staff.ts'
import type { Role } from './actor.ts'
import type { StaffCounts, StaffImport } from './contract/people.ts'
import { hrCards } from './hrCards.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { todayOf } from './today.ts'

/** Who works here is for those who assess and pay them. */
export const PEOPLE_ROLES: readonly Role[] = ['supervisor', 'hr']

const staffImport = {
  lines: z.array(lineSchema).min(1).max(MOST_ROSTER_LINES),
  from: calendarDay,
  missingEndOn: calendarDay.nullable(),
}
const claim = { id: input.id, revision: z.int().min(1) }

export const getRoster = defineOperation<'getRoster'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: input.nothing,
  run: async ({ db }) => await staff.getRoster(db),
})

export const listStaff = defineOperation<'listStaff'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    text: input.text.optional(),
    department: input.text.optional(),
    role: input.text.optional(),
    on: calendarDay.optional(),
    ...input.paging,
  }),
  run: async ({ db }, { offset, limit, ...filter }) => await staff.listStaff(db, { filter, offset, limit }),
})

/** Whoever keeps a plan or a drill names people in it. */
export const listPeople = defineOperation<'listPeople'>({
  kind: 'query',
  roles: PLAN_KEEPERS,
  input: z.strictObject({ text: input.text.optional(), ...input.paging }),
  run: async (context, query) =>
    await staff.listPeopleOn(context.db, { ...query, on: await todayOf(context) }),
})

export const getPerson = defineOperation<'getPerson'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ employeeNo: input.key }),
  async run({ db }, { employeeNo }) {
    const posts = await staff.readPerson(db, employeeNo)
    if (posts.length === 0) throw new AppError('notFound', { employeeNo })
    return posts
  },
})

export const readStaffFile = defineOperation<'readStaffFile'>({
  kind: 'job',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ fileId: input.key }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run({ files, runTask, signal }, { fileId }) {
    const { path, fileName } = files.get(fileId)
    return await runTask('staff', { path, fileName }, { signal })
  },
})

/** As many of each kind as people look at before they say yes. */
const SHOWN = 50

export const tryStaffImport = defineOperation<'tryStaffImport'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject(staffImport),
  async run({ db }, asked) {
    const plan = await planOf(db, asked)
    return {
      counts: countsOf(plan),
      revision: await staff.rosterRevision(db),
      clashing: plan.clashes.length,
      firstAdded: plan.added.slice(0, SHOWN),
      firstChanged: plan.changed.slice(0, SHOWN),
      firstEnded: plan.ended.slice(0, SHOWN),
      clashes: plan.clashes.slice(0, SHOWN),
    }
  },
})

/** One transaction; the same file a second time changes nothing. */
export const importStaff = defineOperation<'importStaff'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ ...staffImport, revision: z.int().min(0) }),
  async run({ db }, { revision, ...asked }) {
    const next = await staff.advanceRoster(db, revision)
    const plan = await planOf(db, asked)
    // Ends come first: they make room for what begins the day after.
    for (const { before, after } of [...plan.ended, ...plan.changed])
      await staff.changeStaff(db, before.id, before.revision, after)
    await staff.addAllStaff(db, plan.added)
    return { ...countsOf(plan), revision: next }
  },
  note: (_, done) => ({ subject: `roster ${done.revision}`, detail: { ...done } }),
})

export const saveStaff = defineOperation<'saveStaff'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ as: z.strictObject(claim).nullable(), span: spanSchema }),
  async run({ db }, { as, span }) {
    await staff.advanceRoster(db, await staff.rosterRevision(db))
    if (as === null) return await staff.getStaffEntry(db, await staff.addStaff(db, span))
    await staff.getStaffEntry(db, as.id)
    await staff.changeStaff(db, as.id, as.revision, span)
    return await staff.getStaffEntry(db, as.id)
  },
  note: ({ as }, { id, revision }) => ({ subject: `staff ${id}`, detail: { new: as === null, revision } }),
})

export const endStaff = defineOperation<'endStaff'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ ...claim, to: calendarDay }),
  async run({ db }, { id, revision, to }) {
    const { id: _, revision: __, ...span } = await staff.getStaffEntry(db, id)
    if (to < span.from) throw new AppError('badInput', { at: 'to', reason: 'before the first day' })
    await staff.advanceRoster(db, await staff.rosterRevision(db))
    await staff.changeStaff(db, id, revision, { ...span, to })
    return await staff.getStaffEntry(db, id)
  },
  note: (_, { id, revision }) => ({ subject: `staff ${id}`, detail: { ended: true, revision } }),
})

export const getPeopleScores = defineOperation<'getPeopleScores'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ period: input.key }),
  run: async ({ db, clock }, source) => (await hrCards(db, source, clock())).people,
})

async function planOf(db: Db, { lines, from, missingEndOn }: StaffImport): Promise<RosterPlan> {
  return planRoster(await staff.readStaff(db), lines, { from, missingEndOn })
}

function countsOf({ added, changed, ended, unchanged }: RosterPlan): StaffCounts {
  return { added: added.length, changed: changed.length, ended: ended.length, unchanged }
}
