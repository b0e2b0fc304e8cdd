// Where a draft meets what the ledger has already: new tickets on days of which it has tickets of the same department.
import { dayText } from '../core/day.ts'
import type { MonthOverlap, OverlapFacts } from '../core/importNotice.ts'
import type { DepartmentDay } from '../core/importProfile.ts'
import { DAY } from '../core/instant.ts'
import type { Zone } from '../core/zone.ts'
import type { Db } from './database.ts'
import { draftTable, mergedTable } from './drafts.ts'

export const NO_OVERLAP: OverlapFacts = { months: [], departments: [] }

/** Days before 1970 are counted from far enough back that division rounds one way. */
const DAYS_BACK = 100_000

interface Counted {
  readonly department: string
  readonly day: number
  readonly n: number
}

/**
 * @param staged all kept rows of the draft, by department and day on the zone's wall
 * Where the zone changes its offset within the days of the draft, the last hour of a day may count as the next.
 */
export async function overlapOf(
  db: Db,
  batchId: number,
  staged: readonly DepartmentDay[],
  zone: Zone,
): Promise<OverlapFacts> {
  if (staged.length === 0) return NO_OVERLAP
  const days = staged.map(([, day]) => day)
  const first = days.reduce((a, b) => Math.min(a, b))
  const last = days.reduce((a, b) => Math.max(a, b))
  const offset = zone.toWall(first * DAY) - first * DAY
  const dayOf = `(received_at + ${offset + DAYS_BACK * DAY}) / ${DAY}`
  const stored = await storedByDay(db, dayOf, { from: first * DAY - offset, to: (last + 1) * DAY - offset })
  if (stored.size === 0) return NO_OVERLAP
  const merged = await mergedByDay(db, batchId, dayOf)
  return overlapBetween(staged, stored, merged)
}

function overlapBetween(
  staged: readonly DepartmentDay[],
  stored: ReadonlyMap<string, number>,
  merged: ReadonlyMap<string, number>,
): OverlapFacts {
  const months = new Map<string, MonthOverlap>()
  const departments = new Map<string, number>()
  for (const [department, day, kept] of staged) {
    const key = cell(department, day)
    const rows = kept - (merged.get(key) ?? 0)
    // What the file updates stands in the ledger already, and is no second count of anything.
    const others = (stored.get(key) ?? 0) - (merged.get(key) ?? 0)
    if (rows <= 0 || others <= 0) continue
    const month = dayText(day).slice(0, 7)
    const known = months.get(month)
    months.set(month, { month, rows: rows + (known?.rows ?? 0), stored: others + (known?.stored ?? 0) })
    departments.set(department, rows + (departments.get(department) ?? 0))
  }
  return {
    months: [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    departments: [...departments].toSorted(([, a], [, b]) => b - a).map(([name]) => name),
  }
}

async function storedByDay(
  db: Db,
  dayOf: string,
  { from, to }: { from: number; to: number },
): Promise<ReadonlyMap<string, number>> {
  const counted = db('records')
    .select(db.raw(`${NAMED} AS department_id`), db.raw(`${dayOf} AS day`))
    .count({ n: '*' })
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .groupByRaw(`${NAMED}, ${dayOf}`)
  const rows: Counted[] = await db
    .from(counted.as('c'))
    .join({ d: 'departments' }, 'd.id', 'c.department_id')
    .select({ department: 'd.name' }, 'c.day', 'c.n')
  return byCell(rows)
}

/** The department a record names, as a draft's rows do. */
const NAMED = 'COALESCE(named_department_id, department_id)'

/** Rows of the draft that meet a record. */
async function mergedByDay(db: Db, batchId: number, dayOf: string): Promise<ReadonlyMap<string, number>> {
  const rows: Counted[] = await db({ m: mergedTable(batchId) })
    .join({ s: draftTable(batchId) }, 's.row_no', 'm.row_no')
    .select('s.department', db.raw(`${dayOf.replace('received_at', 's.received_at')} AS day`))
    .count({ n: '*' })
    .groupBy('s.department', db.raw(dayOf.replace('received_at', 's.received_at')))
  return byCell(rows)
}

function byCell(rows: readonly Counted[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ department, day, n }) => [cell(department, day - DAYS_BACK), n]))
}

function cell(department: string, day: number): string {
  return `${day} ${department}`
}
