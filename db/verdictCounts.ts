// How often each verdict occurs: what every count of records by KPI is made of, whether counted now or ahead.
import { VERDICT, type Verdict } from '../core/judgement.ts'
import type { KpiCount } from '../core/scorecard.ts'
import { VERDICT_COLUMNS } from './columns.ts'

/** Outcomes by the count they go into; what is outside a KPI is in none. */
export const COUNTED_AS = {
  hit: VERDICT.hit,
  conditional: VERDICT.conditional,
  missed: VERDICT.missed,
  missing: VERDICT.missing,
  excluded: VERDICT.excluded,
  notMeasured: VERDICT.notMeasured,
} as const satisfies Partial<Record<keyof KpiCount, Verdict>>
export const COUNTS = Object.keys(COUNTED_AS) as (keyof typeof COUNTED_AS)[]

/** What is counted of one verdict. */
export const VERDICT_COUNTS = [...COUNTS, 'declared'] as const
export type VerdictCount = (typeof VERDICT_COUNTS)[number]

/** 'v3_2' counts the records whose verdict v3 is 2, 'v3_declared' those decided by a declared fact. */
export function countColumn(verdict: string, count: VerdictCount): string {
  return `${verdict}_${count === 'declared' ? count : COUNTED_AS[count]}`
}

/** All of the given verdicts. */
export function countColumns(verdicts: readonly string[]): readonly string[] {
  return verdicts.flatMap((verdict) => VERDICT_COUNTS.map((count) => countColumn(verdict, count)))
}

/** Counting them, in the same order, over judgements by the alias j; `where` holds for what is to be counted at all. */
export function countSql(verdicts: readonly string[], where = ''): readonly string[] {
  return verdicts.flatMap((verdict) =>
    VERDICT_COUNTS.map((count) => {
      const conditions = count === 'declared' ? declaredSql(verdict) : [`j.${verdict} = ${COUNTED_AS[count]}`]
      return `count(*) FILTER (WHERE ${[...conditions, ...(where ? [where] : [])].join(' AND ')})`
    }),
  )
}

/** What is rarely true is asked first; for a list SQLite would keep an index. */
function declaredSql(verdict: string): readonly string[] {
  const decided = [VERDICT.hit, VERDICT.conditional, VERDICT.missed].map((one) => `j.${verdict} = ${one}`)
  return [`j.declared & ${1 << VERDICT_COLUMNS.indexOf(verdict)} <> 0`, `(${decided.join(' OR ')})`]
}
