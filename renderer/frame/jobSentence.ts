// A job in words: what it is doing, in numbers, and how it ended, with a link to what came of it.
import type { Job, JobName, Result } from '../../app/contract.ts'
import { AppError } from '../../core/errors.ts'
import { formatBytes, formatCount } from '../../core/format.ts'
import { parsePeriod } from '../../core/period.ts'
import { periodName } from '../../core/periodName.ts'
import type { Zone } from '../../core/zone.ts'
import type { Say } from '../../core/words.ts'
import { outcomeText } from '../../core/outcomeText.ts'
import { fileAddress } from '../api.ts'
import { errorText } from '../parts/errorText.ts'

export interface JobSentence {
  readonly text: string
  readonly link: { readonly to: string; readonly label: string; readonly download: string | null } | null
  /** A file that came of it, for a host that can show where it lies. */
  readonly fileId?: string
}

/** What a job works on: a file's name as it is, a period by its name. */
export function subjectText(job: Job, zone: Zone, say: Say): string {
  if (job.operation !== 'exportReport' && job.operation !== 'scoreWith') return job.subject
  try {
    return periodName(parsePeriod(job.subject, zone), say)
  } catch {
    return job.subject
  }
}

/** '正在写入 1,200 / 2,000'; the total is left out while it is unknown. */
export function runningSentence(job: Job, say: Say): string {
  const phase = say(`frame.phase-${job.phase}`)
  if (job.total !== null) return `${phase} ${formatCount(job.done)} / ${formatCount(job.total)}`
  return job.done > 0 ? `${phase} ${formatCount(job.done)}` : phase
}

/** Percent done, whole; null while the total is unknown. */
export function percentDone(job: Job): number | null {
  if (job.total === null || job.total === 0) return null
  return Math.min(100, Math.floor((job.done / job.total) * 100))
}

export function endSentence(job: Job, say: Say): JobSentence {
  if (job.state === 'cancelled') return { text: say('frame.jobCancelled'), link: null }
  if (job.state === 'failed') {
    const { text, reference } = errorText(
      new AppError(job.failure?.code ?? 'fault', job.failure?.detail),
      say,
    )
    const suffix = reference === null ? '' : ` ${say('frame.faultReference', { reference })}`
    return { text: text + suffix, link: null }
  }
  return END[job.operation](job.result as never, say)
}

const END: { readonly [N in JobName]: (result: Result<N>, say: Say) => JobSentence } = {
  surveyFile: ({ survey }, say) => ({
    text: say(survey.isWhole ? 'frame.endSurvey' : 'frame.endSurveyOfFirst', {
      count: survey.rows,
      rows: formatCount(survey.rows),
    }),
    link: page('/import', 'frame.open', say),
  }),
  checkImport: ({ batch }, say) => ({
    text: say('frame.endCheck', {
      count: batch.rows,
      rows: formatCount(batch.rows),
      rejected: formatCount(batch.rejected),
    }),
    link: page(`/import/${batch.id}`, 'frame.open', say),
  }),
  commitImport: ({ batches }, say) => ({
    text: say('frame.endCommit', sums(batches)),
    link: page(`/import/${batches.map(({ id }) => id).join(',')}`, 'frame.open', say),
  }),
  importSample: ({ batches }, say) => ({
    text: say('frame.endCommit', sums(batches)),
    link: page('/', 'frame.overview', say),
  }),
  undoBatch: ({ batchId, deleted, restored }, say) => ({
    text: say('frame.endUndo', { deleted: formatCount(deleted), restored: formatCount(restored) }),
    link: page(`/batches/${batchId}`, 'frame.open', say),
  }),
  exportCorrections: fileSentence,
  importUnattended: (file, say) => ({
    text: outcomeText(file, say),
    link: page(
      file.batchIds.length > 0 ? `/import/${file.batchIds.join(',')}` : '/batches',
      'frame.open',
      say,
    ),
  }),
  exportKeptFile: fileSentence,
  exportRecords: fileSentence,
  exportReport: fileSentence,
  scoreWith: (_, say) => ({ text: say('frame.endScore'), link: null }),
  publishPolicy: ({ judged, changed }, say) => ({
    text: say('frame.endPolicy', { judged: formatCount(judged), changed: formatCount(changed) }),
    link: page('/', 'frame.overview', say),
  }),
  readCalendarFile: ({ days }, say) => ({
    text: say('frame.endReadCalendar', { count: days.length }),
    link: page('/settings?part=calendar', 'frame.open', say),
  }),
  readTaxonomyFile: ({ categories }, say) => ({
    text: say('frame.endReadTaxonomy', { count: categories.length }),
    link: page('/settings?part=taxonomy', 'frame.open', say),
  }),
  readRegisterFile: ({ entries }, say) => ({
    text: say('frame.endReadRegister', { count: entries.length }),
    link: page('/settings?part=departments', 'frame.open', say),
  }),
  tryRegister: ({ moving }, say) => ({
    text: say('frame.endTryRegister', { count: moving, moved: formatCount(moving) }),
    link: page('/settings?part=departments', 'frame.open', say),
  }),
  publishRegister: ({ moved }, say) => ({
    text: say('frame.endRegister', { count: moved, moved: formatCount(moved) }),
    link: page('/', 'frame.overview', say),
  }),
  readPayFile: ({ people, issues, unknown }, say) => ({
    text: say('hr.payRead', {
      n: formatCount(people),
      bad: formatCount(issues.length),
      unknown: formatCount(unknown.length),
    }),
    link: page('/hr', 'frame.open', say),
  }),
  importPay: ({ added, changed, unchanged }, say) => ({
    text: say('hr.payStored', {
      added: formatCount(added),
      changed: formatCount(changed),
      unchanged: formatCount(unchanged),
    }),
    link: page('/hr', 'frame.open', say),
  }),
  exportHr: fileSentence,
  exportPlanText: fileSentence,
  exportPlanLog: fileSentence,
  exportPlans: fileSentence,
  exportPlanRegister: fileSentence,
  readPlanFile: ({ lines, issues }, say) => ({
    text: say('frame.endReadPlans', {
      lines: formatCount(lines.length),
      bad: formatCount(new Set(issues.map(({ row }) => row)).size),
    }),
    link: page('/plans', 'frame.open', say),
  }),
  exportTrainingLedger: fileSentence,
  exportCertificates: fileSentence,
  exportDrillReport: fileSentence,
  exportDrillProgramme: fileSentence,
  exportDueList: fileSentence,
  exportOutreach: fileSentence,
  readPlanText: ({ text }, say) => ({
    text: say('frame.endReadPlanText', { n: formatCount(text.length) }),
    link: null,
  }),
  readAttendanceFile: ({ lines, issues }, say) => ({
    text: say('frame.endReadAttendance', {
      lines: formatCount(lines.length),
      bad: formatCount(new Set(issues.map(({ row }) => row)).size),
    }),
    link: page('/training', 'frame.open', say),
  }),
  readStaffFile: ({ lines, issues }, say) => ({
    text: say('frame.endReadStaff', {
      count: lines.length,
      lines: formatCount(lines.length),
      bad: formatCount(new Set(issues.map(({ row }) => row)).size),
    }),
    link: page('/people', 'frame.open', say),
  }),
  freezeAssessment: ({ assessment, facts, digest }, say) => ({
    text: say('frame.endFreeze', { facts: formatCount(facts), digest: digest.slice(0, 16) }),
    link: page(`/assessments/${assessment.id}`, 'frame.open', say),
  }),
  checkEdition: ({ untouched, differences }, say) => ({
    text: say(untouched && differences.length === 0 ? 'frame.endEditionMatches' : 'frame.endEditionDiffers'),
    link: null,
  }),
  verify: ({ ok, findings }, say) => ({
    text: ok ? say('frame.endVerified') : say('frame.endNotVerified', { count: findings.length }),
    link: page('/settings?part=data', 'frame.open', say),
  }),
}

function fileSentence(file: Result<'exportRecords'>, say: Say): JobSentence {
  return {
    text: say('frame.endFile', { file: file.fileName, size: formatBytes(file.sizeBytes) }),
    link: { to: fileAddress(file.fileId), label: say('frame.download'), download: file.fileName },
    ...(file.path !== null && { fileId: file.fileId }),
  }
}

function page(to: string, label: 'frame.open' | 'frame.overview', say: Say) {
  return { to, label: say(label), download: null }
}

function sums(batches: Result<'commitImport'>['batches']) {
  const total = (of: 'created' | 'updated' | 'unchanged' | 'rejected') =>
    formatCount(batches.reduce((sum, batch) => sum + batch[of], 0))
  return {
    created: total('created'),
    updated: total('updated'),
    unchanged: total('unchanged'),
    rejected: total('rejected'),
  }
}
