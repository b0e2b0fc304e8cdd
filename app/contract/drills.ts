// Drills and their findings.
import type {
  Drill,
  DrillContent,
  DrillGap,
  DrillHead,
  DrillKind,
  DrillMove,
  DrillRow,
  DrillState,
  OfferedMove,
  Step,
} from '../../core/drill.ts'
import type { DrillFinding, FindingContent, FindingMove, FindingState } from '../../core/drillFinding.ts'
import type { EvidenceFile } from '../../core/evidence.ts'
import type { Page } from '../../core/ledger.ts'
import type { PlanReference } from '../../core/plan.ts'
import type { PlanTask } from '../../core/planTask.ts'
import type { Command, Query } from './kinds.ts'

interface Paging {
  offset: number
  limit: number
}

export interface DrillDetail {
  readonly drill: Drill
  /** The plan that is tried out. */
  readonly plan: PlanReference | null
  readonly moves: readonly OfferedMove[]
  /** What has to be filled in before the way goes on. */
  readonly missing: readonly DrillGap[]
  /** '86.67%' of the best rating by weight; null until every objective is rated. */
  readonly score: string | null
  readonly photos: readonly EvidenceFile[]
  readonly steps: readonly Step<DrillMove>[]
}

export interface DrillsOperations {
  listDrills: Query<
    {
      states?: readonly DrillState[]
      kind?: DrillKind
      planId?: number
      text?: string
      firstOn?: string
      lastOn?: string
    } & Paging,
    Page<DrillRow>
  >
  /** By kind, twelve months each. */
  getDrillProgramme: Query<
    { year: number },
    readonly {
      readonly kind: DrillKind
      readonly months: readonly { readonly planned: number; readonly held: number }[]
    }[]
  >
  getDrill: Query<{ id: number }, DrillDetail>
  createDrill: Command<{ head: DrillHead }, Drill>
  saveDrill: Command<{ id: number; revision: number; head: DrillHead; content: DrillContent }, Drill>
  /** `heldOn` for `hold`; the planned day where left out. To `cancel` takes a note. */
  moveDrill: Command<
    { id: number; revision: number; move: OfferedMove; heldOn?: string; note?: string },
    Drill
  >
  addDrillPhotos: Command<{ id: number; files: readonly string[] }, DrillDetail>

  listFindings: Query<
    { drillId?: number; text?: string; states?: readonly FindingState[]; department?: string } & Paging,
    Page<DrillFinding>
  >
  getFinding: Query<
    { id: number },
    {
      finding: DrillFinding
      plan: PlanReference | null
      /** What it opened with its plan; the last one. */
      task: PlanTask | null
      moves: readonly FindingMove[]
      steps: readonly Step<string>[]
    }
  >
  /** A gap of a drill that was held. */
  addFinding: Command<{ drillId: number; finding: FindingContent }, DrillFinding>
  saveFinding: Command<{ id: number; revision: number; finding: FindingContent }, DrillFinding>
  moveFinding: Command<
    {
      id: number
      revision: number
      move: FindingMove
      note: string
      /** The later drill and its objective, for `retest`. */
      retest?: { drillId: number; objective: string }
    },
    DrillFinding
  >
}
