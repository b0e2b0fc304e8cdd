// Service time on a working calendar: how much of it lies between two instants, and when so much has passed.
import { type DayNumber, dayNumber, dayOfWall, isoWeekday } from './day.ts'
import { AppError } from './errors.ts'
import { DAY, HOUR, type Instant, MINUTE } from './instant.ts'
import type { CalendarDef } from './policy.ts'
import type { Zone } from './zone.ts'

/** Minutes carry a fraction where seconds are left over; instants come out exact to the millisecond. */
export interface Calendar {
  /** W(a, b): service minutes of `[a, b)`; 0 where b is not after a (scoring §1). */
  readonly minutesBetween: (a: Instant, b: Instant) => number
  /** The earliest instant t with W(at, t) = minutes. @throws AppError calendarRunsOut */
  readonly addMinutes: (at: Instant, minutes: number) => Instant
  /** End of the last period of the n-th working day after the day of `at`. @throws AppError calendarRunsOut */
  readonly addWorkingDays: (at: Instant, n: number) => Instant
}

const BLOCK_DAYS = 128
/** A limit that twenty years do not satisfy is a mistake in the calendar, not a long wait. */
const HORIZON_DAYS = 20 * 366

/** A run of days laid out as sums, so that every question is a look-up. */
interface Block {
  /** Periods in order, and the service time of the block before each. */
  readonly startAts: readonly Instant[]
  readonly endAts: readonly Instant[]
  readonly servedBefore: readonly number[]
  readonly served: number
  /** Day i of the block holds the periods from firstOfDay[i] up to firstOfDay[i + 1]. */
  readonly firstOfDay: readonly number[]
}

/** Days are laid out block by block when first asked for, so any year costs the same. */
export function compileCalendar(def: CalendarDef, zone: Zone): Calendar {
  const periodsOn = dayPeriods(def)
  const blocks = new Map<number, Block>()

  const blockAt = (index: number): Block => {
    let block = blocks.get(index)
    if (!block) blocks.set(index, (block = layOut(index * BLOCK_DAYS, periodsOn, zone)))
    return block
  }
  const runsOut = (): AppError => new AppError('calendarRunsOut', { calendar: def.name })

  return {
    minutesBetween(a, b) {
      if (b <= a) return 0
      const dayA = dayOfWall(zone.toWall(a))
      const dayB = dayOfWall(zone.toWall(b))
      const [first, last] = [Math.floor(dayA / BLOCK_DAYS), Math.floor(dayB / BLOCK_DAYS)]
      let served = servedBy(blockAt(last), dayB - last * BLOCK_DAYS, b)
      served -= servedBy(blockAt(first), dayA - first * BLOCK_DAYS, a)
      for (let index = first; index < last; index++) served += blockAt(index).served
      return served / MINUTE
    },

    addMinutes(at, minutes) {
      let rest = Math.round(minutes * MINUTE)
      if (rest <= 0) return at
      const day = dayOfWall(zone.toWall(at))
      let index = Math.floor(day / BLOCK_DAYS)
      const end = Math.floor((day + HORIZON_DAYS) / BLOCK_DAYS)
      let block = blockAt(index)
      rest += servedBy(block, day - index * BLOCK_DAYS, at)
      while (rest > block.served) {
        if (index === end) throw runsOut()
        rest -= block.served
        block = blockAt(++index)
      }
      const i = lastBelow(block.servedBefore, rest)
      return block.startAts[i]! + rest - block.servedBefore[i]!
    },

    addWorkingDays(at, n) {
      const start = dayOfWall(zone.toWall(at))
      let left = n
      for (let day = start + 1; day <= start + HORIZON_DAYS; day++) {
        const index = Math.floor(day / BLOCK_DAYS)
        const block = blockAt(index)
        const next = block.firstOfDay[day - index * BLOCK_DAYS + 1]!
        if (next > block.firstOfDay[day - index * BLOCK_DAYS]! && --left <= 0) return block.endAts[next - 1]!
      }
      throw runsOut()
    },
  }
}

/** Service time of the block up to `at`, which falls on its day number `day`. */
function servedBy(block: Block, day: number, at: Instant): number {
  const end = block.firstOfDay[day + 1]!
  for (let i = block.firstOfDay[day]!; i < end; i++) {
    if (at < block.endAts[i]!) return block.servedBefore[i]! + Math.max(0, at - block.startAts[i]!)
  }
  return end < block.servedBefore.length ? block.servedBefore[end]! : block.served
}

/** Position of the last element below `limit`; the first is always 0. */
function lastBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sorted[middle]! < limit) low = middle
    else high = middle - 1
  }
  return low
}

/** Times of day in milliseconds. */
type DayPeriods = readonly (readonly [from: number, to: number])[]

/** Precedence: dated override > make-up day > holiday > week (scoring §1). */
function dayPeriods(def: CalendarDef): (day: DayNumber) => DayPeriods {
  const week = def.week.map(periodsOf)
  const special = new Map<DayNumber, DayPeriods>()
  for (const on of def.holidays) special.set(dayNumber(on), [])
  for (const { on, as } of def.makeUpDays) special.set(dayNumber(on), week[as - 1]!)
  for (const { on, periods } of def.overrides) special.set(dayNumber(on), periodsOf(periods))
  return (day) => special.get(day) ?? week[isoWeekday(day) - 1]!
}

function periodsOf(periods: CalendarDef['week'][number]): DayPeriods {
  return periods.map(({ from, to }) => [timeOfDay(from), timeOfDay(to)])
}

function timeOfDay(text: string): number {
  return Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE
}

function layOut(first: DayNumber, periodsOn: (day: DayNumber) => DayPeriods, zone: Zone): Block {
  const startAts: Instant[] = []
  const endAts: Instant[] = []
  const servedBefore: number[] = []
  const firstOfDay: number[] = [0]
  let served = 0
  for (let day = first; day < first + BLOCK_DAYS; day++) {
    // As instants before sorting and joining: a change of clocks may swallow, stretch or push a period.
    const spans = periodsOn(day)
      .map(([from, to]) => [zone.toInstant(day * DAY + from), zone.toInstant(day * DAY + to)] as const)
      .sort((a, b) => a[0] - b[0])
    for (const [startAt, endAt] of spans) {
      const from = Math.max(startAt, endAts.at(-1) ?? startAt)
      if (endAt <= from) continue
      startAts.push(from)
      endAts.push(endAt)
      servedBefore.push(served)
      served += endAt - from
    }
    firstOfDay.push(startAts.length)
  }
  return { startAts, endAts, servedBefore, served, firstOfDay }
}
