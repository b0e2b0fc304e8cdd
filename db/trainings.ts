// Courses, training sessions, and who came to them.
import type { Knex } from 'knex'
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type {
  Attendance,
  AttendanceEntry,
  Course,
  CourseContent,
  SessionContent,
  TrainingSession,
} from '../core/training.ts'
import type { Db } from './database.ts'
import { textsOf, whereContains } from './dialect.ts'

interface CourseRow {
  readonly id: number
  readonly name: string
  readonly tier: Course['tier']
  readonly topic: string
  readonly valid_months: number | null
  readonly revision: number
}

export interface Paging {
  readonly offset: number
  readonly limit: number
}

/** By tier, then name. */
export async function listCourses(
  db: Db,
  { text = '', offset, limit }: { text?: string } & Paging,
): Promise<Page<Course>> {
  const found = db('training_courses')
  if (text.trim() !== '') whereContains(found, ['name', 'topic'], text.trim())
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: CourseRow[] = await found.orderBy(['tier', 'name']).offset(offset).limit(limit)
  return { rows: rows.map(rowToCourse), total: n }
}

/** @throws AppError notFound */
export async function getCourse(db: Db, id: number): Promise<Course> {
  const row: CourseRow | undefined = await db('training_courses').where({ id }).first()
  if (!row) throw new AppError('notFound', { courseId: id })
  return rowToCourse(row)
}

/** Answers its id. @throws AppError courseNameTaken, conflict */
export async function saveCourse(
  db: Db,
  as: { readonly id: number; readonly revision: number } | null,
  { name, tier, topic, validMonths }: CourseContent,
): Promise<number> {
  const taken: { id: number } | undefined = await db('training_courses').where({ name }).first('id')
  if (taken && taken.id !== as?.id) throw new AppError('courseNameTaken', { name })
  const columns = { name, tier, topic, valid_months: validMonths }
  if (as === null) return await inserted(db, 'training_courses', { ...columns, revision: 1 })
  await changed(db, 'training_courses', as, columns)
  return as.id
}

interface SessionRow {
  readonly id: number
  readonly course_id: number
  readonly course: string
  readonly plan_id: number | null
  readonly plan_revision_id: number | null
  readonly method: TrainingSession['method']
  readonly held_on: number
  readonly minutes: number
  readonly trainer: string
  readonly pass_mark: number | null
  readonly expires_on: number | null
  readonly revision: number
  readonly invited: number
  readonly attended: number
  readonly examined: number
  readonly passed: number
}

export interface SessionFilter {
  /** In the name of the course or the trainer. */
  readonly text?: string
  readonly planRevisionId?: number
  /** Held on a day of this span. */
  readonly firstOn?: string
  readonly lastOn?: string
}

/** Latest first. */
export async function listSessions(
  db: Db,
  { text, planRevisionId, firstOn, lastOn, offset, limit }: SessionFilter & Paging,
): Promise<Page<TrainingSession>> {
  const found = db('training_sessions as t').join('training_courses as c', 'c.id', 't.course_id')
  if (text !== undefined && text.trim() !== '') whereContains(found, ['c.name', 't.trainer'], text.trim())
  if (planRevisionId !== undefined) void found.where('t.plan_revision_id', planRevisionId)
  if (firstOn !== undefined) void found.where('t.held_on', '>=', dayNumber(firstOn))
  if (lastOn !== undefined) void found.where('t.held_on', '<=', dayNumber(lastOn))
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows = (await withCounts(db, found)
    .orderBy([
      { column: 't.held_on', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .offset(offset)
    .limit(limit)) as SessionRow[]
  return { rows: rows.map(rowToSession), total: n }
}

/** @throws AppError notFound */
export async function getSession(db: Db, id: number): Promise<TrainingSession> {
  const found = db('training_sessions as t')
    .join('training_courses as c', 'c.id', 't.course_id')
    .where('t.id', id)
  const [row] = (await withCounts(db, found)) as SessionRow[]
  if (!row) throw new AppError('notFound', { sessionId: id })
  return rowToSession(row)
}

export interface SessionToSave extends Omit<SessionContent, 'exam'> {
  readonly passMark: number | null
  readonly expiresOn: string | null
}

/** Answers its id. @throws AppError conflict */
export async function saveSession(
  db: Db,
  as: { readonly id: number; readonly revision: number } | null,
  session: SessionToSave,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<number> {
  const columns = {
    course_id: session.courseId,
    plan_id: session.planId,
    plan_revision_id: session.planRevisionId,
    method: session.method,
    held_on: dayNumber(session.heldOn),
    minutes: session.minutes,
    trainer: session.trainer,
    pass_mark: session.passMark === null ? null : hundredths(session.passMark),
    expires_on: session.expiresOn === null ? null : dayNumber(session.expiresOn),
  }
  if (as === null)
    return await inserted(db, 'training_sessions', {
      ...columns,
      revision: 1,
      created_by: actor,
      created_at: at,
    })
  await changed(db, 'training_sessions', as, columns)
  return as.id
}

interface AttendanceRow {
  readonly employee_no: string
  readonly name: string
  readonly department: string
  readonly attended: number
  readonly points: number | null
}

export interface AttendanceFilter {
  readonly sessionId: number
  readonly department?: string
  readonly employeeNo?: string
}

/** By department, then name. */
export async function listAttendances(
  db: Db,
  { sessionId, department, employeeNo, offset, limit }: AttendanceFilter & Paging,
): Promise<Page<Attendance>> {
  const found = db('training_attendances').where('session_id', sessionId)
  if (department !== undefined) void found.where({ department })
  if (employeeNo !== undefined) void found.where('employee_no', employeeNo)
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: AttendanceRow[] = await found
    .orderBy(['department', 'name', 'employee_no'])
    .offset(offset)
    .limit(limit)
  return {
    rows: rows.map((row) => ({
      employeeNo: row.employee_no,
      name: row.name,
      department: row.department,
      attended: row.attended === 1,
      points: row.points === null ? null : row.points / 100,
    })),
    total: n,
  }
}

export interface KnownPerson {
  readonly name: string
  readonly department: string
}

/** People on the roster on a day, by employee number; of two posts, the first to begin. */
export async function peopleOn(
  db: Db,
  day: string,
  of: { readonly employeeNos: readonly string[] } | { readonly department: string } | 'all',
): Promise<ReadonlyMap<string, KnownPerson>> {
  const on = dayNumber(day)
  const found = db('staff')
    .where('from_day', '<=', on)
    .where((any) => void any.whereNull('to_day').orWhere('to_day', '>=', on))
    .orderBy(['employee_no', { column: 'from_day', order: 'desc' }, { column: 'id', order: 'desc' }])
    .select('employee_no', 'name', 'department')
  if (of !== 'all') {
    if ('department' in of) void found.where('department', of.department)
    else void found.whereIn('employee_no', textsOf(db, of.employeeNos))
  }
  const rows = (await found) as { employee_no: string; name: string; department: string }[]
  return new Map(rows.map(({ employee_no, name, department }) => [employee_no, { name, department }]))
}

/** Puts in who is new and what changed of the others; raises the session's revision. @throws AppError conflict */
export async function storeAttendances(
  db: Db,
  session: { readonly id: number; readonly revision: number },
  entries: readonly AttendanceEntry[],
  known: ReadonlyMap<string, KnownPerson>,
): Promise<void> {
  await changed(db, 'training_sessions', session, {})
  for (const { employeeNo, attended, points } of entries) {
    const values = { attended: attended ? 1 : 0, points: points === null ? null : hundredths(points) }
    const updated = await db('training_attendances')
      .where({ session_id: session.id, employee_no: employeeNo })
      .update(values)
    if (updated > 0) continue
    const person = known.get(employeeNo)
    if (!person) throw new AppError('notFound', { employeeNo })
    await db('training_attendances').insert({
      session_id: session.id,
      employee_no: employeeNo,
      ...person,
      ...values,
    })
  }
}

/** Who of these is on the session's list already. */
export async function invitedTo(db: Db, sessionId: number): Promise<ReadonlySet<string>> {
  return new Set<string>(
    await db('training_attendances').where('session_id', sessionId).pluck<string[]>('employee_no'),
  )
}

/** Employee numbers of those who attended a session on the revision of a plan, and passed where there was an exam. */
export async function trainedOn(db: Db, planRevisionId: number): Promise<ReadonlySet<string>> {
  const rows: string[] = await db('training_attendances as a')
    .join('training_sessions as t', 't.id', 'a.session_id')
    .where({ 't.plan_revision_id': planRevisionId, 'a.attended': 1 })
    .where((any) => void any.whereNull('t.pass_mark').orWhereRaw('a.points >= t.pass_mark'))
    .distinct('a.employee_no')
    .pluck('a.employee_no')
  return new Set(rows)
}

function withCounts(db: Db, found: Knex.QueryBuilder): Knex.QueryBuilder {
  const count = (name: string, condition: string): Knex.Raw =>
    db.raw(
      `(SELECT count(*) FROM training_attendances AS a WHERE a.session_id = t.id${condition}) AS ${name}`,
    )
  return found.select(
    't.*',
    'c.name as course',
    count('invited', ''),
    count('attended', ' AND a.attended = 1'),
    count('examined', ' AND a.points IS NOT NULL'),
    count('passed', ' AND a.points >= t.pass_mark'),
  )
}

function hundredths(amount: number): number {
  return Math.round(amount * 100)
}

async function inserted(db: Db, table: string, row: Record<string, unknown>): Promise<number> {
  const [{ id }] = (await db(table).insert(row).returning('id')) as [{ id: number }]
  return id
}

async function changed(
  db: Db,
  table: string,
  { id, revision }: { readonly id: number; readonly revision: number },
  columns: Record<string, unknown>,
): Promise<void> {
  const n = await db(table)
    .where({ id, revision })
    .update({ ...columns, revision: revision + 1 })
  if (n === 0) throw new AppError('conflict', { subject: `${table} ${id}` })
}

function rowToCourse({ valid_months, ...row }: CourseRow): Course {
  return { ...row, validMonths: valid_months }
}

function rowToSession(row: SessionRow): TrainingSession {
  const { id, course, method, minutes, trainer, revision, invited, attended, examined, passed } = row
  return {
    id,
    course,
    courseId: row.course_id,
    planId: row.plan_id,
    planRevisionId: row.plan_revision_id,
    method,
    heldOn: dayText(row.held_on),
    minutes,
    trainer,
    exam: row.pass_mark !== null,
    passMark: row.pass_mark === null ? null : row.pass_mark / 100,
    expiresOn: row.expires_on === null ? null : dayText(row.expires_on),
    invited,
    attended,
    examined,
    passed,
    revision,
  }
}
