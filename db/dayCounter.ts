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
  const departments = new Map<string, readonly Map<number, Int32Array>[]>()
  return {
    count(department, judgement) {
      let days = departments.get(department)
      if (!days) departments.set(department, (days = ANCHORS.map(() => new Map())))
      const hasDue = judgement.dueAt !== null
      // Loops by number: this runs for every row of an import.
      for (let place = 0; place < LAYOUTS.length; place++) {
        const { at, width, verdicts } = LAYOUTS[place]!
        const instant = at(judgement)
        if (instant === null) continue
        const day = Math.floor((instant + offset) / DAY)
        let counts = days[place]!.get(day)
        if (!counts) days[place]!.set(day, (counts = new Int32Array(width)))
        counts[0]! += 1
        if (hasDue) counts[1]! += 1
        for (let i = 0; i < verdicts.length; i++) {
          const { verdict, first, ifDue } = verdicts[i]!
          if (ifDue && !hasDue) continue
          countVerdict(counts, first, judgement.verdicts[verdict]!, (judgement.declared >> verdict) & 1)
        }
      }
    },

    *rows(sign) {
      for (const [place, { columns }] of LAYOUTS.entries()) {
        let page: unknown[][] = []
        for (const [department, days] of departments) {
          for (const [day, counts] of days[place]!) {
            page.push([sign, place, department, day, ...counts])
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
