// Counts judgements by day and department while they are made, which costs a fraction of counting them where they are
// stored. Touches no database, so that it can run in a worker thread.
import { DAY } from '../core/instant.ts'
import { type Judgement, VERDICT, type Verdict } from '../core/judgement.ts'
import { VERDICT_COLUMNS } from './columns.ts'
import { ANCHORS, type AnchorColumn, COUNTED } from './dayTallies.ts'
import { type PackedRows, packRows } from './packedRows.ts'
import { COUNTED_AS, countColumns, VERDICT_COUNTS } from './verdictCounts.ts'

/** Plain data: can be posted between threads. */
export interface CountedRows {
  readonly columns: readonly string[]
  readonly rows: PackedRows
}

export interface DayCounter {
  readonly count: (department: string, judgement: Judgement) => void
  /** One row for each anchor, department and day, to be added or taken away, a bounded number at a time. */
  readonly rows: (sign: 1 | -1) => Generator<CountedRows>
}

const PAGE = 2000

/** @param offset how far ahead of UTC the clock is by which days are counted */
export function createDayCounter(offset: number): DayCounter {
  const stores = LAYOUTS.map(({ width }) => new CountStore(width))
  /** By department and anchor: where the counts of a day begin in the anchor's store. */
  const departments = new Map<string, readonly Map<number, number>[]>()
  return {
    count(department, judgement) {
      let days = departments.get(department)
      if (!days) departments.set(department, (days = ANCHORS.map(() => new Map())))
      const hasDue = judgement.dueAt !== null
      // Loops by number: this runs for every row of an import.
      for (let place = 0; place < LAYOUTS.length; place++) {
        const { at, verdicts } = LAYOUTS[place]!
        const instant = at(judgement)
        if (instant === null) continue
        const day = Math.floor((instant + offset) / DAY)
        const store = stores[place]!
        let begin = days[place]!.get(day)
        if (begin === undefined) days[place]!.set(day, (begin = store.add()))
        const { counts } = store
        counts[begin]! += 1
        if (hasDue) counts[begin + 1]! += 1
        for (let i = 0; i < verdicts.length; i++) {
          const { verdict, first, ifDue } = verdicts[i]!
          if (ifDue && !hasDue) continue
          const isDeclared = (judgement.declared >> verdict) & 1
          countVerdict(counts, begin + first, judgement.verdicts[verdict]!, isDeclared)
        }
      }
    },

    *rows(sign) {
      for (const [place, { columns, width }] of LAYOUTS.entries()) {
        const { counts } = stores[place]!
        let page: unknown[][] = []
        for (const [department, days] of departments) {
          for (const [day, begin] of days[place]!) {
            page.push([sign, place, department, day, ...counts.subarray(begin, begin + width)])
            if (page.length < PAGE) continue
            yield { columns, rows: packRows(page) }
            page = []
          }
        }
        if (page.length > 0) yield { columns, rows: packRows(page) }
      }
    },
  }
}

/** Counts of many days in one array: arrays of their own would take several times the memory. */
class CountStore {
  readonly #width: number
  #used = 0
  counts: Int32Array

  constructor(width: number) {
    this.#width = width
    this.counts = new Int32Array(width * 64)
  }

  /** Makes room for one more day; answers where it begins. */
  add(): number {
    const begin = this.#used
    this.#used += this.#width
    if (this.#used > this.counts.length) {
      const larger = new Int32Array(this.counts.length * 2)
      larger.set(this.counts)
      this.counts = larger
    }
    return begin
  }
}

const INSTANTS: Readonly<Record<AnchorColumn, (judgement: Judgement) => number | null>> = {
  judged_received_at: ({ receivedAt }) => receivedAt,
  response_due_at: ({ responseDueAt }) => responseDueAt,
  due_at: ({ dueAt }) => dueAt,
  judged_closed_at: ({ closedAt }) => closedAt,
  rated_at: ({ ratedAt }) => ratedAt,
}

/** Where the counts of each anchor lie: records, those with a due instant, then those of each verdict. */
const LAYOUTS = ANCHORS.map((anchor) => {
  const names = COUNTED[anchor].flatMap(({ verdicts }) => verdicts)
  const ifDue = new Set(COUNTED[anchor].flatMap(({ verdicts, where }) => (where ? verdicts : [])))
  return {
    at: INSTANTS[anchor],
    width: 2 + names.length * VERDICT_COUNTS.length,
    verdicts: names.map((name, i) => ({
      verdict: VERDICT_COLUMNS.indexOf(name),
      first: 2 + i * VERDICT_COUNTS.length,
      ifDue: ifDue.has(name),
    })),
    columns: ['sign', 'anchor', 'department', 'day', 'n', 'due_n', ...countColumns(names)],
  }
})

const PLACES: readonly number[] = Object.values(VERDICT).map((verdict) =>
  VERDICT_COUNTS.findIndex((count) => count !== 'declared' && COUNTED_AS[count] === verdict),
)
const DECLARED = VERDICT_COUNTS.indexOf('declared')

function countVerdict(counts: Int32Array, first: number, verdict: Verdict, declared: number): void {
  if (verdict === VERDICT.outside) return
  counts[first + PLACES[verdict]!]! += 1
  const decided = verdict === VERDICT.hit || verdict === VERDICT.conditional || verdict === VERDICT.missed
  if (declared && decided) counts[first + DECLARED]! += 1
}
