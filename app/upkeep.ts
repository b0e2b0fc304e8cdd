// Operations that keep plans alive: training, drills and their findings, what is due, risks, milestones, outreach,
// governance.
import type { OperationName } from './contract.ts'
import type { DrillsOperations } from './contract/drills.ts'
import type { DueOperations } from './contract/due.ts'
import type { GovernanceOperations } from './contract/governance.ts'
import type { OutreachOperations } from './contract/outreach.ts'
import type { RisksOperations } from './contract/risks.ts'
import type { TrainingsOperations } from './contract/trainings.ts'
import { addFinding, getFinding, listFindings, moveFinding, saveFinding } from './drillFindings.ts'
import {
  addDrillPhotos,
  createDrill,
  getDrill,
  getDrillProgramme,
  listDrills,
  moveDrill,
  saveDrill,
} from './drills.ts'
import { countDue, exportDue, listDue, listDueOwners } from './due.ts'
import { getGovernance, listFrozenGovernance, listGovernanceItems } from './governance.ts'
import { archiveOutreach, listOutreach, saveOutreach } from './outreach.ts'
import {
  addRisks,
  addStages,
  listMilestones,
  listRiskReviews,
  listRisks,
  listStages,
  reviewRisk,
  saveMilestone,
  saveRisk,
  saveStage,
} from './risks.ts'
import {
  addTrainingRule,
  getHourLedger,
  getSession,
  inviteToSession,
  listAttendances,
  listCourses,
  listRetrain,
  listSessions,
  listTrainingRules,
  readAttendanceFile,
  saveAttendances,
  saveCourse,
  saveSession,
} from './trainings.ts'
import type { Operation } from './operation.ts'

type Name = keyof (DrillsOperations &
  DueOperations &
  GovernanceOperations &
  OutreachOperations &
  RisksOperations &
  TrainingsOperations) &
  OperationName

export const UPKEEP_OPERATIONS: { readonly [N in Name]: Operation<N> } = {
  addTrainingRule,
  getHourLedger,
  getSession,
  inviteToSession,
  listAttendances,
  listCourses,
  listRetrain,
  listSessions,
  listTrainingRules,
  readAttendanceFile,
  saveAttendances,
  saveCourse,
  saveSession,

  addDrillPhotos,
  createDrill,
  getDrill,
  getDrillProgramme,
  listDrills,
  moveDrill,
  saveDrill,

  addFinding,
  getFinding,
  listFindings,
  moveFinding,
  saveFinding,

  countDue,
  exportDue,
  listDue,
  listDueOwners,

  addRisks,
  addStages,
  listMilestones,
  listRiskReviews,
  listRisks,
  listStages,
  reviewRisk,
  saveMilestone,
  saveRisk,
  saveStage,

  archiveOutreach,
  listOutreach,
  saveOutreach,

  getGovernance,
  listGovernanceItems,
  listFrozenGovernance,
}
