// What training adds up to: rules by date, hours of each person, and who has to be trained again.
import type { Knex } from 'knex'
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import {
  type HourLedgerRow,
  meetsHours,
  ONBOARDING_DAYS,
  type RetrainReason,
  type RetrainRow,
  type TrainingRule,
} from '../core/training.ts'
import type { Db } from './database.ts'
import type { Paging } from './trainings.ts'

/** By kind, then day. */
export async function readTrainingRules(db: Db): Promise<readonly TrainingRule[]> {
  const rows: { kind: TrainingRule['kind']; from_day: number; amount: number }[] = await db('training_rules')
    .orderBy(['kind', 'from_day'])
    .select('kind', 'from_day', 'amount')
  return rows.map(({ kind, from_day, amount }) => ({ kind, from: dayText(from_day), amount: amount / 100 }))
}

/** @throws AppError ruleDayTaken where the kind has a rule from that day */
export async function addTrainingRule(
  db: Db,
  { kind, from, amount }: TrainingRule,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  const from_day = dayNumber(from)
  if (await db('training_rules').where({ kind, from_day }).first('id'))
    throw new AppError('ruleDayTaken', { from })
  await db('training_rules').insert({
    kind,
    from_day,
    amount: Math.round(amount * 100),
    created_by: actor,
    created_at: at,
  })
}

interface Asked {
  readonly firstOn: string
  readonly lastOn: string
  readonly quarterHours: number
  readonly onboardingHours: number
  readonly department?: string
}

/**
 * Everybody on the roster on the last day, by department and name. New is who began within 90 days before or in the
 * quarter; those there on the roster's very first day are not.
 */
export async function listHours(db: Db, asked: Asked & Paging): Promise<Page<HourLedgerRow>> {
  const { firstOn, lastOn, department, offset, limit } = asked
  const found = hoursOf(db, { firstOn, lastOn })
  if (department !== undefined) void found.where({ department })
  const { n } = await db.from(found.clone().as('h')).count({ n: '*' }).first<{ n: number }>()
  const rows = (await found
    .orderBy(['department', 'name', 'employee_no'])
    .offset(offset)
    .limit(limit)) as LedgerRow[]
  const { first } = await db('staff').min({ first: 'from_day' }).first<{ first: number | null }>()
  return {
    total: n,
    rows: rows.map((row) => {
      const isNew =
        row.joined_on > (first ?? row.joined_on) && row.joined_on + ONBOARDING_DAYS > dayNumber(firstOn)
      return {
        employeeNo: row.employee_no,
        name: row.name,
        department: row.department,
        minutes: row.minutes,
        met: meetsHours(row.minutes, asked.quarterHours),
        onboarding: isNew
          ? {
              since: dayText(row.joined_on),
              minutes: row.onboarding_minutes,
              met: meetsHours(row.onboarding_minutes, asked.onboardingHours),
            }
          : null,
      }
    }),
  }
}

interface LedgerRow {
  readonly employee_no: string
  readonly name: string
  readonly department: string
  readonly joined_on: number
  readonly minutes: number
  readonly onboarding_minutes: number
}

/** One row for each person on the roster on the last day, with their minutes in the span. */
export function hoursOf(
  db: Db,
  { firstOn, lastOn }: { readonly firstOn: string; readonly lastOn: string },
): Knex.QueryBuilder {
  const [first, last] = [dayNumber(firstOn), dayNumber(lastOn)]
  const people = db('staff')
    .where('from_day', '<=', last)
    .where((any) => void any.whereNull('to_day').orWhere('to_day', '>=', last))
    .groupBy('employee_no')
    .select('employee_no')
    .min({ department: 'department', name: 'name' })
  const joined = db('staff').groupBy('employee_no').select('employee_no').min({ joined_on: 'from_day' })
  const minutes = `SELECT coalesce(sum(t.minutes), 0) FROM training_attendances AS a
    JOIN training_sessions AS t ON t.id = a.session_id
    WHERE a.employee_no = p.employee_no AND a.attended = 1`
  const rows = db
    .from(people.as('p'))
    .join(joined.as('j'), 'j.employee_no', 'p.employee_no')
    .select(
      'p.employee_no',
      'p.name',
      'p.department',
      'j.joined_on',
      db.raw(`(${minutes} AND t.held_on BETWEEN ? AND ?) AS minutes`, [first, last]),
      db.raw(
        `(${minutes} AND t.held_on BETWEEN j.joined_on AND j.joined_on + ${ONBOARDING_DAYS - 1}) AS onboarding_minutes`,
      ),
    )
  return db.from(rows.as('people')).select('*')
}

/** Whose latest session of a course, up to a day, was missed, failed, or holds no longer. */
export async function listRetrain(
  db: Db,
  { on, department, reason, offset, limit }: RetrainFilter & Paging,
): Promise<Page<RetrainRow>> {
  const today = dayNumber(on)
  const latest = db('training_attendances as a')
    .join('training_sessions as t', 't.id', 'a.session_id')
    .join('training_courses as c', 'c.id', 't.course_id')
    .where('t.held_on', '<=', today)
    .whereNotExists(
      db
        .select(db.raw('1'))
        .from('training_attendances as b')
        .join('training_sessions as u', 'u.id', 'b.session_id')
        .whereRaw(
          `b.employee_no = a.employee_no AND u.course_id = t.course_id AND u.held_on <= ?
            AND (u.held_on > t.held_on OR (u.held_on = t.held_on AND u.id > t.id))`,
          [today],
        ),
    )
    .select(
      'a.employee_no',
      'a.name',
      'a.department',
      'c.id as course_id',
      'c.name as course',
      't.id as session_id',
      't.held_on',
      db.raw(
        `CASE WHEN a.attended = 0 THEN 'missed'
          WHEN t.pass_mark IS NOT NULL AND coalesce(a.points, 0) < t.pass_mark THEN 'failed'
          WHEN t.expires_on < ? THEN 'expired' END AS reason`,
        [today],
      ),
    )
  const found = db.from(latest.as('r')).whereNotNull('reason')
  if (department !== undefined) void found.where({ department })
  if (reason !== undefined) void found.where({ reason })
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows = (await found
    .select('*')
    .orderBy(['held_on', 'employee_no', 'course_id'])
    .offset(offset)
    .limit(limit)) as RetrainDbRow[]
  return {
    total: n,
    rows: rows.map((row) => ({
      employeeNo: row.employee_no,
      name: row.name,
      department: row.department,
      courseId: row.course_id,
      course: row.course,
      sessionId: row.session_id,
      heldOn: dayText(row.held_on),
      reason: row.reason,
    })),
  }
}

export interface RetrainFilter {
  readonly on: string
  readonly department?: string
  readonly reason?: RetrainReason
}

interface RetrainDbRow {
  readonly employee_no: string
  readonly name: string
  readonly department: string
  readonly course_id: number
  readonly course: string
  readonly session_id: number
  readonly held_on: number
  readonly reason: RetrainReason
}
