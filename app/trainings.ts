// Training, as operations.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { calendarDay } from '../core/staff.ts'
import {
  addMonths,
  amountOn,
  attendanceSchema,
  courseSchema,
  MOST_ATTENDANCES,
  quarterOf,
  RETRAIN_REASONS,
  sessionSchema,
  trainingRuleSchema,
} from '../core/training.ts'
import { demandPlan, planReference } from '../db/planReference.ts'
import * as ledger from '../db/trainingLedger.ts'
import * as trainings from '../db/trainings.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { PEOPLE_ROLES } from './people.ts'
import { todayOf } from './today.ts'

const claim = { id: input.id, revision: z.int().min(1) }
const as = z.strictObject(claim).nullable()

export const listCourses = defineOperation<'listCourses'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ text: input.text.optional(), ...input.paging }),
  run: async ({ db }, query) => await trainings.listCourses(db, query),
})

export const saveCourse = defineOperation<'saveCourse'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ as, course: courseSchema }),
  run: async ({ db }, asked) =>
    await trainings.getCourse(db, await trainings.saveCourse(db, asked.as, asked.course)),
  note: (_, { id, revision }) => ({ subject: `course ${id}`, detail: { revision } }),
})

export const listSessions = defineOperation<'listSessions'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    text: input.text.optional(),
    planRevisionId: input.id.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await trainings.listSessions(db, query),
})

export const getSession = defineOperation<'getSession'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ id: input.id }),
  async run({ db }, { id }) {
    const session = await trainings.getSession(db, id)
    return { ...session, plan: await planReference(db, session) }
  },
})

export const saveSession = defineOperation<'saveSession'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ as, session: sessionSchema }),
  async run({ db, actor, clock }, asked) {
    const { exam, ...session } = asked.session
    await demandPlan(db, session)
    const { validMonths } = await trainings.getCourse(db, session.courseId)
    const rules = await ledger.readTrainingRules(db)
    const id = await trainings.saveSession(
      db,
      asked.as,
      {
        ...session,
        passMark: exam ? amountOn(rules, 'passMark', session.heldOn) : null,
        expiresOn: validMonths === null ? null : addMonths(session.heldOn, validMonths),
      },
      { actor: actor.name, at: clock() },
    )
    return await trainings.getSession(db, id)
  },
  note: (_, { id, courseId, heldOn, revision }) => ({
    subject: `session ${id}`,
    detail: { courseId, heldOn, revision },
  }),
})

export const listAttendances = defineOperation<'listAttendances'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ sessionId: input.id, ...input.paging }),
  run: async ({ db }, query) => await trainings.listAttendances(db, query),
})

export const inviteToSession = defineOperation<'inviteToSession'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ ...claim, department: input.text.min(1).nullable() }),
  async run({ db }, { id, revision, department }) {
    const { heldOn } = await trainings.getSession(db, id)
    const known = await trainings.peopleOn(db, heldOn, department === null ? 'all' : { department })
    const there = await trainings.invitedTo(db, id)
    const entries = [...known.keys()]
      .filter((employeeNo) => !there.has(employeeNo))
      .map((employeeNo) => ({ employeeNo, attended: false, points: null }))
    await trainings.storeAttendances(db, { id, revision }, entries, known)
    return { session: await trainings.getSession(db, id), added: entries.length }
  },
  note: ({ id }, { added, session }) => ({
    subject: `session ${id}`,
    detail: { added, revision: session.revision },
  }),
})

export const readAttendanceFile = defineOperation<'readAttendanceFile'>({
  kind: 'job',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ fileId: input.key, sessionId: input.id }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run({ db, files, runTask, signal }, { fileId, sessionId }) {
    const { heldOn } = await trainings.getSession(db, sessionId)
    const { path, fileName } = files.get(fileId)
    const { lines, issues } = await runTask('attendance', { path, fileName }, { signal })
    const known = await trainings.peopleOn(db, heldOn, {
      employeeNos: lines.map(({ entry }) => entry.employeeNo),
    })
    const invited = await trainings.invitedTo(db, sessionId)
    const isKnown = (employeeNo: string): boolean => known.has(employeeNo) || invited.has(employeeNo)
    const strangers = lines
      .filter(({ entry }) => !isKnown(entry.employeeNo))
      .map(({ row, entry }) => ({ row, code: 'unknownPerson' as const, value: entry.employeeNo }))
    return {
      lines: lines.filter(({ entry }) => isKnown(entry.employeeNo)),
      issues: [...issues, ...strangers].sort((a, b) => a.row - b.row),
    }
  },
})

export const saveAttendances = defineOperation<'saveAttendances'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    ...claim,
    entries: z
      .array(attendanceSchema)
      .min(1)
      .max(MOST_ATTENDANCES)
      .refine((all) => all.every(({ attended, points }) => attended || points === null), {
        message: 'points of somebody who was not there',
      }),
  }),
  async run({ db, clock }, { id, revision, entries }) {
    const session = await trainings.getSession(db, id)
    if (session.heldOn > (await todayOf({ db, clock })) && entries.some(({ attended }) => attended))
      throw new AppError('notHeldYet', { on: session.heldOn })
    if (!session.exam && entries.some(({ points }) => points !== null))
      throw new AppError('badInput', { at: 'points', reason: 'the session has no exam' })
    const employeeNos = entries.map(({ employeeNo }) => employeeNo)
    const known = await trainings.peopleOn(db, session.heldOn, { employeeNos })
    await trainings.storeAttendances(db, { id, revision }, entries, known)
    return await trainings.getSession(db, id)
  },
  note: ({ id, entries }, { revision, attended, passed }) => ({
    subject: `session ${id}`,
    detail: { entries: entries.length, attended, passed, revision },
  }),
})

export const listTrainingRules = defineOperation<'listTrainingRules'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  run: async ({ db }) => await ledger.readTrainingRules(db),
})

export const addTrainingRule = defineOperation<'addTrainingRule'>({
  kind: 'command',
  roles: ['supervisor'],
  input: trainingRuleSchema,
  async run({ db, actor, clock }, rule) {
    await ledger.addTrainingRule(db, rule, { actor: actor.name, at: clock() })
    return await ledger.readTrainingRules(db)
  },
  note: (rule) => ({ subject: `trainingRule ${rule.kind}`, detail: { ...rule } }),
})

export const getHourLedger = defineOperation<'getHourLedger'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    on: calendarDay.optional(),
    department: input.text.optional(),
    ...input.paging,
  }),
  async run(context, { on, ...query }) {
    const quarter = quarterOf(on ?? (await todayOf(context)))
    const rules = await ledger.readTrainingRules(context.db)
    const asked = {
      ...quarter,
      quarterHours: amountOn(rules, 'quarterHours', quarter.lastOn),
      onboardingHours: amountOn(rules, 'onboardingHours', quarter.lastOn),
    }
    return { ...asked, ...(await ledger.listHours(context.db, { ...asked, ...query })) }
  },
})

export const listRetrain = defineOperation<'listRetrain'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    department: input.text.optional(),
    reason: z.enum(RETRAIN_REASONS).optional(),
    ...input.paging,
  }),
  run: async (context, query) =>
    await ledger.listRetrain(context.db, { ...query, on: await todayOf(context) }),
})
