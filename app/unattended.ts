// A file imported without anybody looking on: only where nothing about it asks for a person.
import { stat } from 'node:fs/promises'
import { AppError, ERROR_STATUS } from '../core/errors.ts'
import { lostFields } from '../core/templateDrift.ts'
import type { WaitingReason, WatchedFile } from '../core/watchedFile.ts'
import { discardDraft } from '../db/batches.ts'
import { getImportSettings } from '../db/settings.ts'
import { addWatchedFile, findWatchedFile, type NewWatchedFile } from '../db/watchedFiles.ts'
import { digestFile } from '../intake/digest.ts'
import type { Draft, FileSurvey } from './contract.ts'
import { checkUpload, commitUploads, surveyUpload } from './importing.ts'
import type { JobContext } from './operation.ts'

type Outcome = Pick<NewWatchedFile, 'state' | 'reasons' | 'batchIds'>

/** Each file once, by its digest: one that was taken before is answered as it stands. */
export async function importUnattended(context: JobContext, fileId: string): Promise<WatchedFile> {
  const { db, files, write, clock } = context
  const { path, fileName } = files.get(fileId)
  const { digest, sizeBytes } = await digestFile(path)
  const known = await findWatchedFile(db, digest)
  if (known) return known
  const { mtimeMs } = await stat(path)
  const outcome = await take(context, fileId)
  const file = { digest, path, fileName, sizeBytes, modifiedAt: Math.floor(mtimeMs), at: clock(), ...outcome }
  return await write(
    async (trx) => await addWatchedFile(trx, file),
    ({ id, state }) => ({ subject: `watched file ${id}`, detail: { digest, state } }),
  )
}

async function take(context: JobContext, fileId: string): Promise<Outcome> {
  const drafts: Draft[] = []
  try {
    const surveys = await surveyAll(context, fileId)
    const doubts = await doubtsBeforeCheck(context, surveys)
    if (doubts.length > 0) return { state: 'waiting', reasons: doubts, batchIds: [] }
    for (const survey of surveys) drafts.push(await checkUpload(context, checkInput(survey)))
    return await decide(context, drafts)
  } catch (error) {
    await discardAll(context, drafts)
    if (!isAboutTheFile(error)) throw error
    const { code, detail } = error
    return { state: 'refused', reasons: [{ kind: 'error', code, detail }], batchIds: [] }
  }
}

/** The sheet that is read first, and every other that holds records: leaving one out would lose rows. */
async function surveyAll(context: JobContext, fileId: string): Promise<readonly FileSurvey[]> {
  const first = await surveyUpload(context, { fileId })
  const others: FileSurvey[] = []
  for (const sheet of first.otherSheets) others.push(await surveyUpload(context, { fileId, sheet }))
  return [first, ...others]
}

async function doubtsBeforeCheck(
  { db }: JobContext,
  surveys: readonly FileSurvey[],
): Promise<readonly WaitingReason[]> {
  const { watchNeedsTemplate } = (await getImportSettings(db)).value
  return surveys.flatMap(({ survey, template }): WaitingReason[] => {
    if (!template && watchNeedsTemplate) return [{ kind: 'noTemplate' }]
    const { unmapped, ambiguousDates } = survey
    const lost = template ? lostFields(template.drift) : []
    const columns = [...(template?.drift.vanished ?? []), ...(template?.drift.renamed ?? [])].map((one) =>
      'column' in one ? one.column : one.from,
    )
    const doubts: WaitingReason[] = []
    if (lost.length > 0) doubts.push({ kind: 'columnsChanged', columns })
    if (unmapped.length > 0) doubts.push({ kind: 'unmapped', fields: unmapped })
    if (ambiguousDates.length > 0) doubts.push({ kind: 'dateOrder', columns: ambiguousDates })
    return doubts
  })
}

function checkInput({ fileId, survey, template }: FileSurvey) {
  const { info, mapping, headerRow } = survey
  return {
    fileId,
    ...(info.sheet === null ? {} : { sheet: info.sheet }),
    ...(info.encoding === null ? {} : { encoding: info.encoding }),
    mapping: { ...mapping, headerRow },
    ...(template && { template: { id: template.templateId, version: template.version } }),
  }
}

async function decide(context: JobContext, drafts: readonly Draft[]): Promise<Outcome> {
  const batchIds = drafts.map(({ batchId }) => batchId)
  const reasons = drafts.flatMap(({ batch: { rejected, rows }, notices }): WaitingReason[] => {
    const codes = new Set(notices.filter(({ weight }) => weight === 'warning').map(({ code }) => code))
    const doubts: WaitingReason[] = []
    if (rejected > 0) doubts.push({ kind: 'rejected', rows: rejected, of: rows })
    if (codes.size > 0) doubts.push({ kind: 'notices', codes: [...codes] })
    return doubts
  })
  if (reasons.length > 0) return { state: 'waiting', reasons, batchIds }
  if (drafts.every(({ batch }) => batch.created + batch.updated === 0)) {
    await discardAll(context, drafts)
    return { state: 'unchanged', reasons: [], batchIds: [] }
  }
  await commitUploads(context, batchIds)
  return { state: 'imported', reasons: [], batchIds }
}

async function discardAll({ database, drafts }: JobContext, checked: readonly Draft[]): Promise<void> {
  for (const { batchId } of checked) {
    await database.write(async (db) => await discardDraft(db, batchId)).catch(ignoreGone)
    drafts.forget(batchId)
  }
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'draftGone')) throw error
}

/** What another attempt on the same bytes would meet again; a full disk or a file being written to is none of that. */
function isAboutTheFile(error: unknown): error is AppError {
  return error instanceof AppError && (ERROR_STATUS[error.code] === 422 || error.code === 'fileTooLarge')
}
