// The table of operations: a hole, or an entry of the wrong kind, fails the build.
import { decideAdjustment, listAdjustments, previewAdjustment, requestAdjustment } from './adjustments.ts'
import { decideAppeal, fileAppeal, getAppeal, listAppeals, previewAppeal, withdrawAppeal } from './appeals.ts'
import { getActor, listAccounts, saveAccount, signIn, signOut } from './accounts.ts'
import {
  approveWaiver,
  closeReview,
  createAssessment,
  freezeAssessment,
  getAssessment,
  listAssessments,
  openAppeals,
  publishAssessment,
  reopenAssessment,
  requestWaiver,
  startPreview,
} from './assessments.ts'
import { getBatch, listBatches, listBatchIssues, undoBatch } from './batches.ts'
import { carryDifference } from './carrying.ts'
import type { OperationName } from './contract.ts'
import {
  getRegister,
  listDepartments,
  listRegisterVersions,
  listUnknownDepartments,
  publishRegister,
  readRegisterFile,
  tryRegister,
} from './departments.ts'
import {
  checkEdition,
  compareWithLive,
  explainAssessmentFigure,
  getAssessmentScores,
  getEdition,
  listFrozenFacts,
} from './editions.ts'
import {
  getAccountability,
  listAccountability,
  moveAccountability,
  openAccountability,
  proposeAccountability,
} from './accountability.ts'
import { exportCorrections, exportRecords, exportReport } from './exports.ts'
import { getHonours, getHrSettings, getPayroll, importPay, publishHrSettings, readPayFile } from './hr.ts'
import { exportHr } from './hrExport.ts'
import {
  checkImport,
  commitImport,
  discardDraft,
  getDraft,
  importSample,
  listDraftRows,
  surveyFile,
} from './imports.ts'
import { getImportSettings, setImportSettings } from './importSettings.ts'
import { getInstallation } from './installation.ts'
import { cancelJob, getJob, listJobs } from './jobControl.ts'
import { exportKeptFile, removeKeptFile } from './keptFiles.ts'
import type { Operation } from './operation.ts'
import {
  endStaff,
  getPeopleScores,
  getPerson,
  listPeople,
  getRoster,
  importStaff,
  listStaff,
  readStaffFile,
  saveStaff,
  tryStaffImport,
} from './people.ts'
import {
  countFacet,
  getRecord,
  listRecordAudit,
  listRecords,
  recordDecision,
  revokeDecision,
} from './records.ts'
import { PAPER_OPERATIONS } from './paperOperations.ts'
import { PLAN_OPERATIONS } from './planOperations.ts'
import { exportEvidence } from './evidence.ts'
import {
  decideRequest,
  getExclusionShares,
  getRequest,
  listRequestRecords,
  listRequests,
  previewRequest,
  requestDecision,
  withdrawRequest,
} from './requests.ts'
import { explainFigure, getDataQuality, getOverview, getScorecard, getTrend, scoreWith } from './scores.ts'
import {
  getPolicy,
  getScheme,
  publishPolicy,
  publishScheme,
  readCalendarFile,
  setOrganisation,
} from './settings.ts'
import {
  getPolicyVersion,
  getSchemeVersion,
  listPolicyVersions,
  listSchemeVersions,
} from './settingsVersions.ts'
import {
  getTaxonomy,
  getTaxonomyVersion,
  listTaxonomyVersions,
  publishTaxonomy,
  readTaxonomyFile,
} from './taxonomy.ts'
import {
  exportTemplate,
  getTemplate,
  importTemplate,
  listTemplates,
  renameTemplate,
  retireTemplate,
  saveTemplate,
} from './templates.ts'
import { UPKEEP_OPERATIONS } from './upkeep.ts'
import { dismissWatchedFile, importUnattended, listWatchedFiles, openWatchedFile } from './watchedFiles.ts'
import { verify } from './verification.ts'
import { deleteView, listViews, renameView, saveView } from './views.ts'

export const OPERATIONS: { readonly [N in OperationName]: Operation<N> } = {
  getInstallation,
  setOrganisation,

  getActor,
  listAccounts,
  saveAccount,
  signIn,
  signOut,

  surveyFile,
  checkImport,
  getDraft,
  listDraftRows,
  exportCorrections,
  discardDraft,
  commitImport,
  importSample,
  listBatches,
  getBatch,
  listBatchIssues,
  undoBatch,
  exportKeptFile,
  removeKeptFile,

  listUnknownDepartments,

  listTemplates,
  getTemplate,
  saveTemplate,
  renameTemplate,
  retireTemplate,
  exportTemplate,
  importTemplate,

  listRecords,
  countFacet,
  getRecord,
  listRecordAudit,
  recordDecision,
  revokeDecision,
  exportRecords,

  requestDecision,
  decideRequest,
  withdrawRequest,
  getRequest,
  listRequests,
  listRequestRecords,
  previewRequest,
  getExclusionShares,
  exportEvidence,

  fileAppeal,
  decideAppeal,
  withdrawAppeal,
  getAppeal,
  listAppeals,
  previewAppeal,
  requestAdjustment,
  decideAdjustment,
  listAdjustments,
  previewAdjustment,

  listViews,
  saveView,
  renameView,
  deleteView,

  getScorecard,
  getOverview,
  getTrend,
  explainFigure,
  getDataQuality,
  scoreWith,

  getImportSettings,
  setImportSettings,
  importUnattended,
  listWatchedFiles,
  openWatchedFile,
  dismissWatchedFile,

  getScheme,
  getPolicy,
  publishScheme,
  listSchemeVersions,
  listPolicyVersions,
  getSchemeVersion,
  getPolicyVersion,
  readCalendarFile,
  publishPolicy,

  getTaxonomy,
  publishTaxonomy,
  listTaxonomyVersions,
  getTaxonomyVersion,
  readTaxonomyFile,

  listDepartments,
  getRegister,
  listRegisterVersions,
  readRegisterFile,
  tryRegister,
  publishRegister,

  getRoster,
  listStaff,
  listPeople,
  getPerson,
  readStaffFile,
  tryStaffImport,
  importStaff,
  saveStaff,
  endStaff,
  getPeopleScores,

  getHrSettings,
  publishHrSettings,
  getPayroll,
  getHonours,
  readPayFile,
  importPay,
  proposeAccountability,
  openAccountability,
  listAccountability,
  getAccountability,
  moveAccountability,
  exportHr,

  ...UPKEEP_OPERATIONS,

  exportReport,

  createAssessment,
  listAssessments,
  getAssessment,
  startPreview,
  openAppeals,
  closeReview,
  reopenAssessment,
  publishAssessment,
  freezeAssessment,
  requestWaiver,
  approveWaiver,
  getAssessmentScores,
  getEdition,
  explainAssessmentFigure,
  listFrozenFacts,
  carryDifference,
  compareWithLive,
  checkEdition,

  ...PLAN_OPERATIONS,
  ...PAPER_OPERATIONS,

  getJob,
  listJobs,
  cancelJob,
  verify,
}
