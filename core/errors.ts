// Refusals with a known code. Findings in data are Issues (issue.ts); bugs are faults and stay plain Errors.

/** Code → HTTP status. The words people read are in `words/error.ts`, keyed by the same codes. */
export const ERROR_STATUS = {
  badInput: 400,
  wrongUsage: 400,
  notAllowed: 403,
  notFound: 404,
  unknownOperation: 404,
  conflict: 409,
  alreadyCommitted: 409,
  alreadyUndone: 409,
  laterBatchRests: 409,
  draftGone: 409,
  dataFolderInUse: 409,
  cancelled: 409,
  fileMissing: 404,
  fileNotReadable: 409,
  fileNotWritable: 409,
  fileChanged: 409,
  keptFileDamaged: 500,
  folderUnusable: 422,
  fileEmpty: 422,
  fileIsFolder: 422,
  fileIsLock: 422,
  fileIsXls: 422,
  fileEncrypted: 422,
  fileTruncated: 422,
  fileForeign: 422,
  textForeign: 422,
  fileTooLarge: 413,
  encodingUnknown: 422,
  encodingWrong: 422,
  sheetMissing: 422,
  noHeader: 422,
  noRows: 422,
  mappingInvalid: 422,
  columnMissing: 422,
  templateInvalid: 422,
  templateDrifted: 422,
  templateNameTaken: 409,
  viewNameTaken: 409,
  fieldUnmapped: 422,
  dateOrderAmbiguous: 422,
  timeZoneUnknown: 422,
  periodInvalid: 422,
  schemeInvalid: 422,
  policyInvalid: 422,
  registerInvalid: 422,
  taxonomyInvalid: 422,
  registerCycle: 422,
  planCodeTaken: 409,
  planRevisionOpen: 409,
  planRevisionState: 409,
  planRevisionIncomplete: 422,
  planNotEffective: 409,
  approverIsAuthor: 422,
  approverUnfit: 422,
  notApprover: 403,
  calendarRunsOut: 422,
  sameApprover: 422,
  accountNameTaken: 409,
  notYours: 403,
  appealClosed: 409,
  appealLate: 409,
  appealConsequence: 422,
  evidenceNeeded: 422,
  requestNeeded: 422,
  alreadyRequested: 409,
  tooManyRecords: 422,
  otherDepartment: 403,
  passwordShort: 422,
  departmentNeeded: 422,
  signInWrong: 403,
  signInEnded: 403,
  tooManyAttempts: 429,
  rosterOverlap: 422,
  accountabilityState: 409,
  accountabilityExists: 409,
  ownerDecides: 409,
  courseNameTaken: 409,
  ruleDayTaken: 409,
  notHeldYet: 409,
  noCertificate: 409,
  drillState: 409,
  drillNotReady: 422,
  drillFindingState: 409,
  retestNotFit: 422,
  findingNotRevised: 409,
  drillFindingsOpen: 409,
  riskClosed: 409,
  samePerson: 409,
  alreadyDecided: 409,
  assessmentState: 409,
  assessmentExists: 409,
  assessmentNotReady: 409,
  assessmentPeriod: 422,
  appealWindowPast: 422,
  carryTarget: 422,
  dataNewer: 409,
  dataDamaged: 500,
  verificationFailed: 409,
  diskFull: 507,
  databaseBusy: 503,
  databaseUnreachable: 503,
  databaseRefused: 503,
  databaseAddressInvalid: 422,
  databaseForeign: 409,
  databaseUnfit: 409,
  valueTooLong: 422,
  fault: 500,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof ERROR_STATUS

/** What a refusal says beyond its code: plain JSON, safe to show. */
export type ErrorDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>

export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: ErrorDetail

  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.detail = detail
  }
}

/** Closes a union: a new member without a branch fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
