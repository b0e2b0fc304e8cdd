// The part of the table of operations that makes reports on plans, training and drills.
import type { OperationName } from './contract.ts'
import type { PapersOperations } from './contract/papers.ts'
import { exportDrillProgramme, exportDrillReport } from './drillPapers.ts'
import { exportDueList } from './due.ts'
import { exportOutreach } from './outreachPapers.ts'
import type { Operation } from './operation.ts'
import { exportPlanLog, exportPlanRegister, exportPlans, exportPlanText } from './planPapers.ts'
import { exportCertificates, exportTrainingLedger } from './trainingPapers.ts'

export const PAPER_OPERATIONS: { readonly [N in keyof PapersOperations & OperationName]: Operation<N> } = {
  exportPlanText,
  exportPlanLog,
  exportPlans,
  exportPlanRegister,
  exportTrainingLedger,
  exportCertificates,
  exportDrillReport,
  exportDrillProgramme,
  exportDueList,
  exportOutreach,
}
