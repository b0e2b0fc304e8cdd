// Governance figures.
import type { GovernanceItem, GovernanceKpi, GovernanceRow } from '../../core/governance.ts'
import type { Page } from '../../core/ledger.ts'
import type { Query } from './kinds.ts'

export interface GovernanceOperations {
  /** All departments together first. Hours are those of the quarter that the period ends in. */
  getGovernance: Query<
    { period: string },
    {
      readonly rows: readonly GovernanceRow[]
      /** In percent. */
      readonly targets: Readonly<Record<GovernanceKpi, number>>
      readonly quarter: { readonly firstOn: string; readonly lastOn: string }
    }
  >
  /** What a figure counts; those that miss first. */
  listGovernanceItems: Query<
    { period: string; kpi: GovernanceKpi; department?: string; offset: number; limit: number },
    Page<GovernanceItem>
  >
}
