// The part of the table of operations that is about plans.
import type { OperationName } from './contract.ts'
import type { PlansOperations } from './contract/plans.ts'
import { listLinks } from './links.ts'
import type { Operation } from './operation.ts'
import { importPlans, readPlanFile, tryPlanImport } from './planImport.ts'
import {
  addPlanFiles,
  commentPlan,
  listPlanComments,
  listPlanReaders,
  recordPlanReading,
} from './planReading.ts'
import {
  approvePlanRevision,
  draftPlanRevision,
  listApprovers,
  discardPlanRevision,
  putPlanInForce,
  recallPlanRevision,
  requestPlanChanges,
  savePlanDraft,
  submitPlanRevision,
} from './planRevisions.ts'
import {
  exportPlanRevision,
  readPlanText,
  getPlan,
  getPlanRevision,
  listPlanRevisions,
  listPlans,
  savePlan,
} from './plans.ts'
import { listPlanReviews, listPlanTasks, openPlanTask, reviewPlanUnchanged } from './planTasks.ts'

export const PLAN_OPERATIONS: { readonly [N in keyof PlansOperations & OperationName]: Operation<N> } = {
  savePlan,
  listPlans,
  readPlanFile,
  tryPlanImport,
  importPlans,
  getPlan,
  listPlanRevisions,
  getPlanRevision,
  exportPlanRevision,
  readPlanText,
  draftPlanRevision,
  savePlanDraft,
  submitPlanRevision,
  listApprovers,
  approvePlanRevision,
  requestPlanChanges,
  recallPlanRevision,
  discardPlanRevision,
  putPlanInForce,
  openPlanTask,
  listPlanTasks,
  reviewPlanUnchanged,
  listPlanReviews,
  recordPlanReading,
  listPlanReaders,
  commentPlan,
  listPlanComments,
  listLinks,
  addPlanFiles,
}
