// The training ledger of a quarter and the certificates of a session, as files.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { buildCertificates } from '../core/report/certificates.ts'
import type { Letterhead } from '../core/report/paper.ts'
import { buildTrainingLedger, type TrainingLedgerInput } from '../core/report/trainingLedger.ts'
import { calendarDay } from '../core/staff.ts'
import { amountOn, type Attendance, hasEarned, quarterOf, type TrainingSession } from '../core/training.ts'
import { sayIn } from '../core/words.ts'
import type { Db } from '../db/database.ts'
import { planReference } from '../db/planReference.ts'
import { getOrganisation } from '../db/settings.ts'
import { listHours, listRetrain, readTrainingRules } from '../db/trainingLedger.ts'
import { getSession, listAttendances, listSessions } from '../db/trainings.ts'
import { save } from './exports.ts'
import { readGovernance } from './governance.ts'
import * as input from './input.ts'
import { defineOperation, type JobContext } from './operation.ts'
import { everyRow, fitForFiles, savePaper } from './papers.ts'
import { PEOPLE_ROLES } from './people.ts'
import { todayOf } from './today.ts'

export const exportTrainingLedger = defineOperation<'exportTrainingLedger'>({
  kind: 'job',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    on: calendarDay.optional(),
    department: input.text.optional(),
    format: z.enum(['pdf', 'xlsx']),
    language: input.language,
  }),
  lane: 'export',
  phase: 'reading',
  subject: (_, { department }) => department ?? '',
  async run(context, { on, department, format, language }) {
    const today = await todayOf(context)
    const quarter = quarterOf(on ?? today)
    const asked = { ...quarter, today, ...(department !== undefined && { department }) }
    return await savePaper(context, {
      format,
      language,
      name: `${sayIn(language)('paper.trainingLedger')} ${quarter.firstOn}`,
      subject: `training ${quarter.firstOn}`,
      gather: async (db, letterhead) =>
        buildTrainingLedger(await gatherLedger(context, db, letterhead, asked)),
    })
  },
})

interface Asked {
  readonly firstOn: string
  readonly lastOn: string
  readonly today: string
  readonly department?: string
}

async function gatherLedger(
  context: JobContext,
  db: Db,
  letterhead: Letterhead,
  { firstOn, lastOn, today, department }: Asked,
): Promise<TrainingLedgerInput> {
  const stored = await readTrainingRules(db)
  const amount = (kind: keyof TrainingLedgerInput['rules']): number => amountOn(stored, kind, lastOn)
  const rules = {
    onboardingHours: amount('onboardingHours'),
    quarterHours: amount('quarterHours'),
  }
  const of = department === undefined ? {} : { department }
  const governance = await readGovernance({ db, clock: context.clock }, quarterKey(firstOn))
  const held = await everyRow(context, async (page) => await listSessions(db, { firstOn, lastOn, ...page }))
  const sessions = []
  for (const session of held.toReversed()) {
    const attendances = await everyRow(
      context,
      async (page) => await listAttendances(db, { sessionId: session.id, ...of, ...page }),
    )
    if (department === undefined || attendances.length > 0) sessions.push({ session, attendances })
  }
  const until = today < lastOn ? today : lastOn
  const asked = { firstOn, lastOn, ...rules, ...of }
  return {
    ...letterhead,
    firstOn,
    lastOn,
    today: until,
    department: department ?? null,
    rules,
    targets: governance.targets,
    figures: governance.rows.filter((each) => department === undefined || each.department === department),
    sessions,
    hours: await everyRow(context, async (page) => await listHours(db, { ...asked, ...page })),
    retrain: await everyRow(context, async (page) => await listRetrain(db, { on: until, ...of, ...page })),
  }
}

/** '2026-Q1' of its first day. */
function quarterKey(firstOn: string): string {
  const [year = '', month = ''] = firstOn.split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}

export const exportCertificates = defineOperation<'exportCertificates'>({
  kind: 'job',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    sessionId: input.id,
    employeeNo: input.key.optional(),
    language: input.language,
  }),
  lane: 'export',
  phase: 'rendering',
  async subject({ db }, asked) {
    const session = await getSession(db, asked.sessionId)
    // Who has earned one shows at once, before anything is queued.
    await earnersOf(db, session, asked.employeeNo)
    return session.course
  },
  async run(context, { sessionId, employeeNo, language }) {
    const { signal, report, runTask } = context
    const say = sayIn(language)
    const { course, heldOn } = await getSession(context.db, sessionId)
    let reportDigest = ''
    let made = 0
    const render = async (db: Db, path: string): Promise<void> => {
      const session = await getSession(db, sessionId)
      const organisation = await getOrganisation(db)
      const people = await earnersOf(db, session, employeeNo)
      const plan = await planReference(db, session)
      const certificates = buildCertificates({ organisation, language, session, plan, people })
      made = certificates.length
      report('rendering', 0, made)
      reportDigest = (await runTask('certificates', { certificates, path }, { signal })).digest
    }
    const name = [say('paper.certificates'), course, heldOn, employeeNo ?? ''].filter(Boolean).join(' ')
    const file = await save(context, `${fitForFiles(name)}.pdf`, render, () => ({
      subject: `session ${sessionId}`,
      detail: { certificates: made, language, digest: reportDigest },
    }))
    return { ...file, reportDigest }
  },
})

const PAGE = 500

/** Who has earned a certificate. @throws AppError noCertificate where nobody has, or the one asked for has not */
async function earnersOf(
  db: Db,
  session: TrainingSession,
  employeeNo: string | undefined,
): Promise<readonly Attendance[]> {
  const of = { sessionId: session.id, ...(employeeNo !== undefined && { employeeNo }) }
  const earners: Attendance[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await listAttendances(db, { ...of, offset, limit: PAGE })
    earners.push(...rows.filter((each) => hasEarned(session, each)))
    if (offset + rows.length >= total) break
  }
  if (earners.length === 0) throw new AppError('noCertificate', { sessionId: session.id })
  return earners
}
