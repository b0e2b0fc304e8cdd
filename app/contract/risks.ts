// The risk register, stages and milestones.
import type { Page } from '../../core/ledger.ts'
import type { Milestone, MilestoneContent, Stage, StageContent } from '../../core/milestone.ts'
import type { Risk, RiskContent, RiskReview, RiskReviewContent } from '../../core/risk.ts'
import type { Command, Query } from './kinds.ts'

interface Paging {
  offset: number
  limit: number
}
type As = { id: number; revision: number } | null

export interface RisksOperations {
  listRisks: Query<Paging, Page<Risk>>
  listRiskReviews: Query<{ riskId: number } & Paging, Page<RiskReview>>
  addRisks: Command<{ risks: readonly RiskContent[] }, { added: number }>
  saveRisk: Command<{ id: number; revision: number; risk: RiskContent }, Risk>
  reviewRisk: Command<{ id: number; revision: number; review: RiskReviewContent }, Risk>
  listStages: Query<Paging, Page<Stage>>
  addStages: Command<{ stages: readonly StageContent[] }, { added: number }>
  saveStage: Command<{ id: number; revision: number; stage: StageContent }, { id: number }>
  listMilestones: Query<Paging, Page<Milestone>>
  saveMilestone: Command<{ as: As; milestone: MilestoneContent }, Milestone>
}
