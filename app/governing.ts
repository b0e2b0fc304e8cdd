// Counts of governance beside those of records: which days they cover, and how they join a department's tally.
import { dayNumber, dayOfWall, dayText } from '../core/day.ts'
import { countsByDepartment, type GovernedLine, quartersEnding } from '../core/governance.ts'
import type { Instant } from '../core/instant.ts'
import type { Scheme } from '../core/scheme.ts'
import type { Period, Scorecard, Tally } from '../core/scorecard.ts'
import type { Zone } from '../core/zone.ts'
import type { Db } from '../db/database.ts'
import { countGovernance, type GovernanceSpan, listGovernedGroups } from '../db/governance.ts'
import { readTrainingRules } from '../db/trainingLedger.ts'

export interface GovernedBy {
  readonly zone: Zone
  readonly asOf: Instant
  /** Whose frozen items are counted; those of today where left out. */
  readonly editionId?: number
}

/** The days of a period that are over: what is due on a day counts once it is (scoring §1). */
export async function governanceSpan(
  db: Db,
  { zone, asOf, editionId }: GovernedBy,
  period: Pick<Period, 'firstOn' | 'lastOn'>,
): Promise<GovernanceSpan> {
  const today = dayOfWall(zone.toWall(asOf))
  const days = {
    firstDay: dayNumber(period.firstOn),
    lastDay: Math.min(dayNumber(period.lastOn), today - 1),
  }
  return {
    ...days,
    quarters: quartersEnding(days, await readTrainingRules(db)),
    wallOffset: zone.toWall(asOf) - asOf,
    ...(editionId !== undefined && { editionId }),
  }
}

/**
 * The tallies with what the scheme's governance KPIs count. A department is scored because it answers feedback: who has
 * no record in the period has no score by governance alone, and stands on the governance page.
 */
export async function withGovernance(
  db: Db,
  tallies: readonly Tally[],
  { governance }: Pick<Scheme, 'governance'>,
  basis: GovernedBy,
  period: Period,
): Promise<Tally[]> {
  const kpis = (governance?.kpis ?? []).filter(({ on }) => on)
  const counted = await countGovernance(
    db,
    kpis.map(({ measure }) => measure),
    await governanceSpan(db, basis, period),
  )
  const byDepartment = countsByDepartment(counted, kpis)
  return tallies.map(({ name, counts }) => ({ name, counts: [...counts, ...(byDepartment.get(name) ?? [])] }))
}

/** What stands behind the governance figures of a report, by department, KPI and day; persons are counted, not named. */
export async function governedLines(
  db: Db,
  { governance }: Pick<Scheme, 'governance'>,
  basis: GovernedBy,
  { period, rows }: Pick<Scorecard, 'period' | 'rows'>,
): Promise<readonly GovernedLine[]> {
  const kpis = (governance?.kpis ?? []).filter(({ on }) => on)
  const departments = rows.map(({ name }) => name)
  const span = await governanceSpan(db, basis, period)
  const measures = kpis.map(({ measure }) => measure)
  const groups = await listGovernedGroups(db, measures, { span, departments })
  return groups.flatMap(({ measure, kind, name, department, on_day, hit, missed, missing }) => {
    const kpi = kpis.find((each) => each.measure === measure)!
    const denominator = hit + missed + (kpi.missing === 'fail' ? missing : 0)
    const line = { kpi: kpi.id, kind, name, department, on: dayText(on_day), numerator: hit, denominator }
    return denominator === 0 ? [] : [line]
  })
}
