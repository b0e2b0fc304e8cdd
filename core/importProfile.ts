// What a file holds as a whole: how much in which month, how much of each field is blank, where personal data stands.
// Kept with the batch, so that the next import of the same source can be compared with it.
import { type DayNumber, dayOfWall, dayText } from './day.ts'
import type { Feedback } from './feedback.ts'
import { FIELD_NAMES, type FieldName } from './fields.ts'
import { columnsOf, type DateOrder, type Mapping } from './mapping.ts'
import { PERSONAL_KINDS, type PersonalKind, personalKindsIn } from './personalData.ts'
import type { Zone } from './zone.ts'

export interface MonthVolume {
  readonly rows: number
  /** From its first to its last day with a row, both counted. */
  readonly days: number
}

export interface PersonalColumn {
  readonly column: string
  /** The free-text field it feeds; null where it is kept as an extra. */
  readonly field: FieldName | null
  /** Texts looked at, and how many of them hold each kind. */
  readonly looked: number
  readonly found: Readonly<Record<PersonalKind, number>>
}

export interface DateOrderEvidence {
  readonly order: DateOrder
  /** Dates that could be read in another order too, were it not for the others. */
  readonly dates: number
  /** Dates that only this order allows. */
  readonly deciding: number
}

export interface ImportProfile {
  /** Rows that are no errors; shares below are of these. */
  readonly kept: number
  /** By month of receipt ('2026-03') in the organisation's zone. */
  readonly months: Readonly<Record<string, MonthVolume>>
  /** Kept rows without a value, by field that the mapping reads from a column. */
  readonly blanks: Readonly<Partial<Record<FieldName, number>>>
  readonly personal: readonly PersonalColumn[]
  /** null where the mapping says the order, or nothing depends on it. */
  readonly dateOrder: DateOrderEvidence | null
}

/** Rows of one department received on one day (days since 1970 on the organisation's wall). */
export type DepartmentDay = readonly [department: string, day: DayNumber, rows: number]

/** Departments and days beyond this are told apart no more: memory stays bounded whatever the file holds. */
const MOST_CELLS = 100_000
/** Every row up to here is searched for personal data, then each whose number `SPARSE` divides. */
const SEARCHED_ROWS = 20_000
const SPARSE = 20
const MOST_EXTRAS = 200

const FREE_TEXTS = ['subject', 'content', 'reply', 'region', 'event'] as const satisfies readonly FieldName[]

interface Search {
  readonly field: FieldName | null
  looked: number
  readonly found: Record<PersonalKind, number>
}

/** What a tally has counted so far, as plain data. */
export interface ProfileCounts {
  readonly kept: number
  readonly blanks: readonly (readonly [FieldName, number])[]
  readonly days: readonly (readonly [DayNumber, number])[]
  readonly departmentDays: readonly DepartmentDay[] | null
  readonly searches: readonly (readonly [column: string, search: Search])[]
}

/** A running tally over checked rows: one look at each, in bounded memory. */
export class ProfileTally {
  #kept = 0
  readonly #zone: Zone
  readonly #columns: ReadonlyMap<FieldName, string>
  readonly #blanks: Map<FieldName, number>
  readonly #days = new Map<DayNumber, number>()
  readonly #departments = new Map<string, Map<DayNumber, number>>()
  #cells = 0
  readonly #searches = new Map<string, Search>()

  constructor(mapping: Mapping, zone: Zone) {
    this.#zone = zone
    const columns = FIELD_NAMES.flatMap((field) => {
      const names = columnsOf(mapping.fields[field] ?? { constant: '' })
      return names.length === 0 ? [] : [[field, names.join(' + ')] as const]
    })
    this.#columns = new Map(columns)
    this.#blanks = new Map(columns.map(([field]) => [field, 0]))
  }

  /** @param feedback of a row that is kept, and the row's number in its file */
  add(feedback: Feedback, row: number): void {
    this.#kept++
    for (const [field, count] of this.#blanks)
      if (feedback[field] === null) this.#blanks.set(field, count + 1)
    const day = dayOfWall(this.#zone.toWall(feedback.receivedAt))
    this.#days.set(day, (this.#days.get(day) ?? 0) + 1)
    this.#addCell(feedback.department, day, 1)
    if (row <= SEARCHED_ROWS || row % SPARSE === 0) this.#search(feedback)
  }

  counts(): ProfileCounts {
    return {
      kept: this.#kept,
      blanks: [...this.#blanks],
      days: [...this.#days],
      departmentDays: this.departmentDays(),
      searches: [...this.#searches],
    }
  }

  /** Adds what another tally has counted of other rows of the same file. */
  include({ kept, blanks, days, departmentDays, searches }: ProfileCounts): void {
    this.#kept += kept
    for (const [field, count] of blanks) this.#blanks.set(field, (this.#blanks.get(field) ?? 0) + count)
    for (const [day, rows] of days) this.#days.set(day, (this.#days.get(day) ?? 0) + rows)
    if (departmentDays === null) this.#forgetCells()
    else for (const [department, day, rows] of departmentDays) this.#addCell(department, day, rows)
    for (const [column, { field, looked, found }] of searches) {
      const search = this.#searchOf(column, field)
      if (!search) continue
      search.looked += looked
      for (const kind of PERSONAL_KINDS) search.found[kind] += found[kind]
    }
  }

  profile(dateOrder: DateOrderEvidence | null): ImportProfile {
    return {
      kept: this.#kept,
      months: monthsOf(this.#days),
      blanks: Object.fromEntries(this.#blanks),
      personal: [...this.#searches]
        .filter(([, { found }]) => PERSONAL_KINDS.some((kind) => found[kind] > 0))
        .map(([column, { field, looked, found }]) => ({ column, field, looked, found })),
      dateOrder,
    }
  }

  /** null where there were too many departments and days to tell apart. */
  departmentDays(): readonly DepartmentDay[] | null {
    if (this.#cells > MOST_CELLS) return null
    return [...this.#departments].flatMap(([department, days]) =>
      [...days].map(([day, rows]): DepartmentDay => [department, day, rows]),
    )
  }

  #addCell(department: string, day: DayNumber, more: number): void {
    if (this.#cells > MOST_CELLS) return
    let days = this.#departments.get(department)
    if (!days) this.#departments.set(department, (days = new Map()))
    const rows = days.get(day)
    if (rows === undefined) this.#cells++
    days.set(day, (rows ?? 0) + more)
    if (this.#cells > MOST_CELLS) this.#forgetCells()
  }

  #forgetCells(): void {
    this.#cells = MOST_CELLS + 1
    this.#departments.clear()
  }

  #search(feedback: Feedback): void {
    for (const field of FREE_TEXTS) {
      const text = feedback[field]
      const column = text === null ? undefined : this.#columns.get(field)
      if (column !== undefined) this.#look(column, field, text!)
    }
    for (const column in feedback.extras) this.#look(column, null, feedback.extras[column]!)
  }

  #look(column: string, field: FieldName | null, text: string): void {
    const search = this.#searchOf(column, field)
    if (!search) return
    search.looked++
    for (const kind of personalKindsIn(text)) search.found[kind]++
  }

  /** null beyond a bounded number of columns. */
  #searchOf(column: string, field: FieldName | null): Search | null {
    const known = this.#searches.get(column)
    if (known || this.#searches.size >= MOST_EXTRAS) return known ?? null
    const search = { field, looked: 0, found: { phone: 0, identity: 0, email: 0 } }
    this.#searches.set(column, search)
    return search
  }
}

function monthsOf(days: ReadonlyMap<DayNumber, number>): Readonly<Record<string, MonthVolume>> {
  const months = new Map<string, { rows: number; first: DayNumber; last: DayNumber }>()
  for (const [day, rows] of days) {
    const month = dayText(day).slice(0, 7)
    const known = months.get(month)
    if (known) {
      known.rows += rows
      known.first = Math.min(known.first, day)
      known.last = Math.max(known.last, day)
    } else months.set(month, { rows, first: day, last: day })
  }
  const volumes = [...months].map(([month, { rows, first, last }]) => {
    return [month, { rows, days: last - first + 1 }] as const
  })
  return Object.fromEntries(volumes.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
