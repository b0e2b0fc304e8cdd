// A list ordered by lateness, written down once although what is open grows later with every moment. What is settled
// keeps its lateness; what is open stays in one order, being later the earlier it was due. A page is taken from where
// the two meet at the moment it is asked for.
import { type Instant, MINUTE } from '../core/instant.ts'
import type { Db } from './database.ts'
import { type IdsInOrder, pageOf, part } from './idsInOrder.ts'
import { openDueSql, settledLateSql } from './ledgerColumns.ts'
import { type Ordering, placedRecords } from './listOrder.ts'
import { orderOf, orderOfIds, taken } from './orderOf.ts'
import { readNumbers } from './placesRead.ts'

/** Records from the least late to the latest. */
interface Run {
  readonly ids: Uint32Array
  /** Whole minutes. */
  readonly lateAt: (place: number, asOf: Instant) => number
}

export async function writeLateOrder(db: Db, ordering: Ordering): Promise<IdsInOrder> {
  const { query, id } = placedRecords(db, ordering)
  const { ids, columns } = await readNumbers(db, { query, id }, [settledLateSql(), openDueSql()])
  const [late, dueAt] = columns as [Float64Array, Float64Array]
  const inIdOrder = await orderOfIds(ids)
  const settled = await orderOf(late, inIdOrder)
  // Turned round: what was due last is the least late.
  const open = await orderOf(negated(dueAt), inIdOrder)
  const settledPlaces = settled.places.subarray(0, settled.valued)
  const openPlaces = open.places.subarray(0, open.valued)
  const minutes = await taken(late, settledPlaces, new Float64Array(settled.valued))
  const due = await taken(dueAt, openPlaces, new Float64Array(open.valued))
  const runs: readonly Run[] = [
    { ids: await idsAt(ids, settledPlaces), lateAt: (place) => minutes[place]! },
    // As the database divides whole numbers.
    {
      ids: await idsAt(ids, openPlaces),
      lateAt: (place, asOf) => Math.trunc((asOf - due[place]!) / MINUTE),
    },
  ]
  const neither = settled.places.subarray(settled.valued).filter((place) => Number.isNaN(dueAt[place]!))
  const never = await idsAt(ids, neither)
  return {
    sizeBytes: 12 * (minutes.length + due.length) + never.byteLength,
    page(asked) {
      const length = minutes.length + due.length
      const late = { length, ids: (from: number, to: number) => merged(runs, asked.asOf, from, to) }
      return pageOf([late, part(never)], asked)
    },
  }
}

function negated(numbers: Float64Array): Float64Array {
  const turned = new Float64Array(numbers.length)
  for (let i = 0; i < numbers.length; i++) turned[i] = -numbers[i]!
  return turned
}

async function idsAt(ids: Uint32Array, places: Uint32Array): Promise<Uint32Array> {
  return await taken(ids, places, new Uint32Array(places.length))
}

/** What stands from one place to another where all runs are one list, equally late ones by their ids. */
function merged(runs: readonly Run[], asOf: Instant, from: number, to: number): readonly number[] {
  const before = (late: number): number => runs.reduce((sum, run) => sum + placeOf(run, late, asOf), 0)
  const ids: number[] = []
  let late = latenessAt(runs, asOf, from, before)
  for (let at = before(late); at < to;) {
    const group = equallyLate(runs, late, asOf)
    ids.push(...group.subarray(Math.max(0, from - at), to - at))
    at += group.length
    late = Math.min(
      ...runs.map((run) => {
        const next = placeOf(run, late + 1, asOf)
        return next < run.ids.length ? run.lateAt(next, asOf) : Infinity
      }),
    )
  }
  return ids
}

/** How late the record at a place is: the most that no more records than that are less late than. */
function latenessAt(
  runs: readonly Run[],
  asOf: Instant,
  place: number,
  before: (late: number) => number,
): number {
  const filled = runs.filter(({ ids }) => ids.length > 0)
  let least = Math.min(...filled.map((run) => run.lateAt(0, asOf)))
  let most = Math.max(...filled.map((run) => run.lateAt(run.ids.length - 1, asOf)))
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (before(middle) <= place) least = middle
    else most = middle - 1
  }
  return least
}

function equallyLate(runs: readonly Run[], late: number, asOf: Instant): Uint32Array {
  const [settled, open] = runs.map((run) =>
    run.ids.subarray(placeOf(run, late, asOf), placeOf(run, late + 1, asOf)),
  ) as [Uint32Array, Uint32Array]
  // Those stand by their ids already; what is open stands by the instant it was due.
  if (open.length === 0) return settled
  return Uint32Array.from([...settled, ...open]).sort()
}

/** How many of a run are less late. */
function placeOf({ ids, lateAt }: Run, late: number, asOf: Instant): number {
  let [from, to] = [0, ids.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (lateAt(middle, asOf) < late) from = middle + 1
    else to = middle
  }
  return from
}
