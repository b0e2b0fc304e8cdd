// Governance figures.
import type { GovernanceItem, GovernanceRow } from '../../core/governance.ts'
import type { FigurePart, Page } from '../../core/ledger.ts'
import type { GovernanceMeasure } from '../../core/scheme.ts'
import type { Query } from './kinds.ts'

export interface GovernanceOperations {
  /** All departments together first; what is due in the period and over. */
  getGovernance: Query<
    { period: string },
    {
      readonly rows: readonly GovernanceRow[]
      /** In percent. */
      readonly targets: Readonly<Record<GovernanceMeasure, number>>
      /** Those that the scheme of the period scores by; none where the dimension is off. */
      readonly counted: readonly GovernanceMeasure[]
    }
  >
  /** What a figure counts, or a part of it; those that miss first. `scored`: of departments with a score alone. */
  listGovernanceItems: Query<
    {
      period: string
      measure: GovernanceMeasure
      part?: FigurePart
      department?: string
      scored?: boolean
      offset: number
      limit: number
    },
    Page<GovernanceItem>
  >
  /** The same of a frozen edition, as it was counted then. */
  listFrozenGovernance: Query<
    {
      id: number
      edition: number
      kpi: string
      part: FigurePart
      department?: string
      offset: number
      limit: number
    },
    Page<GovernanceItem>
  >
}
