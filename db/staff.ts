// The staff roster as it is stored: one row for each post, and a count of its changes.
import type { Knex } from 'knex'
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Page } from '../core/ledger.ts'
import {
  overlaps,
  type Roster,
  type RosterPerson,
  type StaffEntry,
  type StaffFilter,
  type StaffSpan,
} from '../core/staff.ts'
import type { Db } from './database.ts'
import { insertRows, textsOf, whereContains } from './dialect.ts'

interface StaffRow {
  readonly id: number
  readonly employee_no: string
  readonly name: string
  readonly department: string
  readonly role: string
  readonly from_day: number
  readonly to_day: number | null
  readonly revision: number
}

/** By department, then name, then first day. */
export async function listStaff(
  db: Db,
  { filter, offset, limit }: { filter: StaffFilter; offset: number; limit: number },
): Promise<Page<StaffEntry>> {
  const rows: StaffRow[] = await matching(db, filter)
    .orderBy(['department', 'name', 'employee_no', 'from_day', 'id'])
    .offset(offset)
    .limit(limit)
  const total = await matching(db, filter).count({ n: '*' }).first<{ n: number }>()
  return { rows: rows.map(rowToEntry), total: total.n }
}

/** @throws AppError notFound */
export async function getStaffEntry(db: Db, id: number): Promise<StaffEntry> {
  const row: StaffRow | undefined = await db('staff').where('id', id).first()
  if (!row) throw new AppError('notFound', { staffId: id })
  return rowToEntry(row)
}

export async function getRoster(db: Db): Promise<Roster> {
  const counts = await db('staff')
    .count({ entries: '*' })
    .countDistinct({ people: 'employee_no' })
    .first<{ entries: number; people: number }>()
  return {
    revision: await rosterRevision(db),
    ...counts,
    departments: await distinct(db, 'department'),
    roles: (await distinct(db, 'role')).filter((role) => role !== ''),
  }
}

/** Every post held on a day of the span, by employee number and first day; all posts where left out. */
export async function readStaff(
  db: Db,
  span?: { readonly firstOn: string; readonly lastOn: string },
): Promise<readonly StaffEntry[]> {
  const found = db('staff').orderBy(['employee_no', 'from_day', 'id'])
  if (span) {
    void found.where('from_day', '<=', dayNumber(span.lastOn))
    void found.where((any) => void any.whereNull('to_day').orWhere('to_day', '>=', dayNumber(span.firstOn)))
  }
  const rows: StaffRow[] = await found
  return rows.map(rowToEntry)
}

/** Posts in any of the departments on a day. */
export async function staffOf(
  db: Db,
  departments: readonly string[],
  on: string,
): Promise<readonly StaffEntry[]> {
  const rows: StaffRow[] = await matching(db, { on })
    .whereIn('department', textsOf(db, departments))
    .orderBy(['department', 'name', 'employee_no', 'id'])
  return rows.map(rowToEntry)
}

/** People on the roster on a day, each once, by name. */
export async function listPeopleOn(
  db: Db,
  { text, on, offset, limit }: { text?: string; on: string; offset: number; limit: number },
): Promise<Page<RosterPerson>> {
  const found = matching(db, { on, ...(text !== undefined && { text }) })
  const total = await found.clone().countDistinct({ n: 'employee_no' }).first<{ n: number }>()
  const rows: { employee_no: string; name: string; department: string }[] = await found
    .groupBy('employee_no')
    .select('employee_no')
    // Of two posts, one: it only tells namesakes apart.
    .min({ name: 'name', department: 'department' })
    .orderBy(['name', 'employee_no'])
    .offset(offset)
    .limit(limit)
  return {
    rows: rows.map(({ employee_no: employeeNo, name, department }) => ({ employeeNo, name, department })),
    total: total.n,
  }
}

/** All posts of one person, first the earliest. */
export async function readPerson(db: Db, employeeNo: string): Promise<readonly StaffEntry[]> {
  const rows: StaffRow[] = await db('staff').where('employee_no', employeeNo).orderBy(['from_day', 'id'])
  return rows.map(rowToEntry)
}

export async function namesOfStaff(
  db: Db,
  employeeNos: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { employee_no: string; name: string }[] = await db('staff')
    .whereIn('employee_no', textsOf(db, employeeNos))
    .orderBy('from_day')
    .select('employee_no', 'name')
  return new Map(rows.map((row) => [row.employee_no, row.name]))
}

/** Answers its id. @throws AppError rosterOverlap */
export async function addStaff(db: Db, span: StaffSpan): Promise<number> {
  await requireFree(db, span)
  const [inserted]: { id: number }[] = await db('staff')
    .insert({ ...toColumns(span), revision: 1 })
    .returning('id')
  return inserted!.id
}

/** Posts that are known not to overlap. */
export async function addAllStaff(db: Db, spans: readonly StaffSpan[]): Promise<void> {
  const columns = ['employee_no', 'name', 'department', 'role', 'from_day', 'to_day', 'revision'] as const
  for (let i = 0; i < spans.length; i += 2000) {
    const rows = spans.slice(i, i + 2000).map((span) => ({ ...toColumns(span), revision: 1 }))
    await insertRows(
      db,
      'staff',
      columns,
      rows.map((row) => columns.map((column) => row[column])),
    )
  }
}

/** @throws AppError conflict, rosterOverlap */
export async function changeStaff(db: Db, id: number, revision: number, span: StaffSpan): Promise<void> {
  await requireFree(db, span, id)
  const changed = await db('staff')
    .where({ id, revision })
    .update({ ...toColumns(span), revision: revision + 1 })
  if (changed === 0) throw new AppError('conflict', { staffId: id })
}

/** Takes the next revision of the roster. @throws AppError conflict where `revision` is not the stored one */
export async function advanceRoster(db: Db, revision: number): Promise<number> {
  const changed = await db('roster')
    .where({ id: 1, revision })
    .update({ revision: revision + 1 })
  if (changed === 0) throw new AppError('conflict', { subject: 'roster' })
  return revision + 1
}

export async function rosterRevision(db: Db): Promise<number> {
  const row = await db('roster').where('id', 1).first<{ revision: number }>('revision')
  return row.revision
}

function matching(db: Db, { text, department, role, on }: StaffFilter): Knex.QueryBuilder {
  const found = db('staff')
  if (department !== undefined) void found.where({ department })
  if (role !== undefined) void found.where({ role })
  if (text !== undefined && text.trim() !== '') whereContains(found, ['name', 'employee_no'], text.trim())
  if (on !== undefined) {
    const day = dayNumber(on)
    void found
      .where('from_day', '<=', day)
      .where((any) => void any.whereNull('to_day').orWhere('to_day', '>=', day))
  }
  return found
}

async function distinct(db: Db, column: 'department' | 'role'): Promise<readonly string[]> {
  return await db('staff').distinct(column).orderBy(column).pluck(column)
}

/** One person holds one post of a role at a time. */
async function requireFree(db: Db, span: StaffSpan, own?: number): Promise<void> {
  const inRole: StaffRow[] = await db('staff').where({ employee_no: span.employeeNo, role: span.role })
  const other = inRole.map(rowToEntry).find((entry) => entry.id !== own && overlaps(entry, span))
  if (!other) return
  const { employeeNo, role, from } = other
  throw new AppError('rosterOverlap', { employeeNo, role, from, to: other.to ?? '' })
}

function toColumns({
  employeeNo,
  name,
  department,
  role,
  from,
  to,
}: StaffSpan): Omit<StaffRow, 'id' | 'revision'> {
  return {
    employee_no: employeeNo,
    name,
    department,
    role,
    from_day: dayNumber(from),
    to_day: to === null ? null : dayNumber(to),
  }
}

function rowToEntry(row: StaffRow): StaffEntry {
  return {
    id: row.id,
    employeeNo: row.employee_no,
    name: row.name,
    department: row.department,
    role: row.role,
    from: dayText(row.from_day),
    to: row.to_day === null ? null : dayText(row.to_day),
    revision: row.revision,
  }
}
