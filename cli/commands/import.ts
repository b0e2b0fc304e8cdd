// plumbline import FILE…: survey, check and commit each file, as the screens do.
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Draft, FileSurvey, ReadOptions } from '../../app/contract.ts'
import { isImportable } from '../../app/watching.ts'
import type { Batch } from '../../core/batch.ts'
import { AppError } from '../../core/errors.ts'
import type { ImportNotice } from '../../core/importNotice.ts'
import type { Issue } from '../../core/issue.ts'
import { type Mapping, parseMapping } from '../../core/mapping.ts'
import { noticeText } from '../../core/noticeText.ts'
import type { TemplateUse } from '../../core/template.ts'
import type { Drift } from '../../core/templateDrift.ts'
import { driftSentences, templateSentence } from '../../core/templateText.ts'
import { type Flags, positionals, textFlag } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { jsonFile } from '../jsonFile.ts'
import { demandWhole, TEMPLATE_FLAGS, templateOption } from '../templateChoice.ts'

const PAGE = 500

interface BatchReport {
  readonly batchId: number | null
  readonly file: string
  readonly encoding: string | null
  readonly sheet: string | null
  /** The template it was read by, and what has changed since that was made. */
  readonly template: (TemplateUse & { readonly drift: Drift }) | null
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly warnings: number
  /** New events; null for a file of records. */
  readonly events: number | null
  readonly notices: readonly ImportNotice[]
  readonly issues: readonly Issue[]
}

export const importCommand: Command = {
  usage:
    'FILE|FOLDER… [--once] [--mapping M.json | --template NAME | --no-template] [--allow-missing] [--sheet NAME] [--encoding NAME] [--time-zone IANA] [--dry-run]',
  flags: {
    mapping: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
    'time-zone': { type: 'string' },
    'dry-run': { type: 'boolean' },
    once: { type: 'boolean' },
    ...TEMPLATE_FLAGS,
  },
  async run(given, context) {
    const files = await filesIn(positionals(given, 'FILE…'))
    const options = { ...readOptions(given.flags), ...(await templateOption(given.flags, context)) }
    // Every file is opened and understood before the first is written: a refusal then leaves nothing behind.
    const surveys: { file: string; survey: FileSurvey }[] = []
    for (const file of files)
      for (const survey of await surveyed(file, options, context)) {
        // A scheduler names the same folder every night; what is in is in.
        if (given.flags.once === true && survey.importedAs !== null) continue
        demandWhole(survey, given.flags)
        surveys.push({ file, survey })
      }
    if (surveys.length === 0) context.print(context.say('cli.nothingNew'))
    const batches: BatchReport[] = []
    for (const file of recordsFirst(surveys)) {
      const own = surveys.filter((s) => s.file === file).map((s) => s.survey)
      batches.push(...(await importFile(file, own, given.flags, context)))
    }
    for (const batch of batches) {
      context.print(sentence(batch, context))
      if (batch.template) context.print(`  ${templateLine(batch.template, context)}`)
      for (const notice of batch.notices) context.print(noticeLine(notice, context))
    }
    return { batches }
  },
}

/** Each file once; those of events only come last, so that they find the records of the others. */
function recordsFirst(
  surveys: readonly { readonly file: string; readonly survey: FileSurvey }[],
): readonly string[] {
  const withRecords = surveys.filter(({ survey }) => !survey.survey.mapping.events)
  return [...new Set([...withRecords, ...surveys].map(({ file }) => file))]
}

/** A folder stands for the tables in it, and in the folders within, by their names. */
async function filesIn(named: readonly string[]): Promise<readonly string[]> {
  const files: string[] = []
  for (const path of named) {
    const found = await stat(path).catch(() => null)
    if (!found?.isDirectory()) files.push(path)
    else {
      const names = await readdir(path, { recursive: true })
      files.push(
        ...names
          .filter((name) => isImportable(basename(name)))
          .toSorted()
          .map((name) => join(path, name)),
      )
    }
  }
  return files
}

export function readOptions(flags: Flags): ReadOptions {
  const mappingFile = textFlag(flags, 'mapping')
  const sheet = textFlag(flags, 'sheet')
  const encoding = textFlag(flags, 'encoding')
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(mappingFile === undefined ? {} : { mapping: parseMapping(jsonFile(mappingFile)) }),
  }
}

/** The sheet asked for, or every visible sheet that holds records: leaving one out silently would lose rows. */
async function surveyed(
  file: string,
  options: ReadOptions,
  context: Context,
): Promise<readonly FileSurvey[]> {
  const application = await context.application()
  const fileId = await application.addFile(file)
  const first = await context.finish('surveyFile', { fileId, ...options })
  const all = [first]
  if (options.sheet === undefined) {
    for (const sheet of first.otherSheets)
      all.push(await context.finish('surveyFile', { fileId, ...options, sheet }))
  }
  return all
}

async function importFile(
  file: string,
  surveys: readonly FileSurvey[],
  flags: Flags,
  context: Context,
): Promise<readonly BatchReport[]> {
  const drafts: Draft[] = []
  try {
    for (const survey of surveys) drafts.push(await context.finish('checkImport', checkInput(survey, flags)))
  } catch (error) {
    await discard(drafts, context)
    throw error
  }
  const issues = new Map<number, readonly Issue[]>()
  for (const { batchId } of drafts) issues.set(batchId, await allIssues(batchId, context))
  if (flags['dry-run'] === true) {
    await discard(drafts, context)
    return drafts.map((draft, i) =>
      report(file, { ...draft.batch, id: null }, draft, surveys[i]!, issues.get(draft.batchId)!),
    )
  }
  const done = await context.finish('commitImport', { batchIds: drafts.map((d) => d.batchId) })
  return done.batches.map((batch, i) =>
    report(file, batch, drafts[i]!, surveys[i]!, issues.get(drafts[i]!.batchId)!),
  )
}

function checkInput(survey: FileSurvey, flags: Flags) {
  const { info, mapping, headerRow } = survey.survey
  const timeZone = textFlag(flags, 'time-zone')
  const complete: Mapping = { ...mapping, headerRow, ...(timeZone === undefined ? {} : { timeZone }) }
  return {
    fileId: survey.fileId,
    mapping: complete,
    ...(survey.template && {
      template: { id: survey.template.templateId, version: survey.template.version },
    }),
    ...(info.sheet === null ? {} : { sheet: info.sheet }),
    ...(info.encoding === null ? {} : { encoding: info.encoding }),
  }
}

async function discard(drafts: readonly Draft[], context: Context): Promise<void> {
  for (const { batchId } of drafts) await context.run('discardDraft', { batchId })
}

async function allIssues(batchId: number, context: Context): Promise<readonly Issue[]> {
  const issues: Issue[] = []
  for (;;) {
    const page = await context.run('listBatchIssues', { batchId, offset: issues.length, limit: PAGE })
    issues.push(...page.rows)
    if (page.rows.length === 0 || issues.length >= page.total) return issues
  }
}

function report(
  file: string,
  batch: Omit<Batch, 'id'> & { id: number | null },
  { notices }: Draft,
  { template: proposed }: FileSurvey,
  issues: readonly Issue[],
): BatchReport {
  const { id, encoding, sheet, rows, created, updated, unchanged, rejected, warnings, events } = batch
  const template = batch.template && proposed && { ...batch.template, drift: proposed.drift }
  const counts = { rows, created, updated, unchanged, rejected, warnings, events }
  return { batchId: id, file, encoding, sheet, template, ...counts, notices, issues }
}

function sentence(batch: BatchReport, { say }: Context): string {
  const { rows, created, updated, unchanged, rejected, warnings, events } = batch
  const file = basename(batch.file) + (batch.sheet === null ? '' : ` · ${batch.sheet}`)
  const counts = { file, batch: batch.batchId ?? '', rows, created, rejected, warnings }
  const isDry = batch.batchId === null
  if (events !== null) {
    const tickets = created + updated + unchanged
    return say(isDry ? 'cli.wouldImportEvents' : 'cli.importedEvents', { ...counts, events, tickets })
  }
  return say(isDry ? 'cli.wouldImport' : 'cli.imported', { ...counts, updated, unchanged })
}

function templateLine(template: NonNullable<BatchReport['template']>, { say }: Context): string {
  return [templateSentence(template, say), ...driftSentences(template.drift, say)].join('; ')
}

function noticeLine(notice: ImportNotice, { say }: Context): string {
  const { text, advice } = noticeText(notice, say)
  return `  ${say(`notice.${notice.weight}`)}: ${text} ${advice}`
}

/** The mapping `import` would use: what --mapping takes. */
export const mappingCommand: Command = {
  usage: 'FILE [--sheet NAME] [--encoding NAME]',
  flags: { sheet: { type: 'string' }, encoding: { type: 'string' } },
  async run(given, context) {
    const [file] = positionals(given, ['FILE'])
    const { survey } = (await surveyed(file!, readOptions(given.flags), context))[0]!
    const { organisation } = await context.run('getInstallation', {})
    const { timeZone = organisation.timeZone, dateOrder, ...rest } = survey.mapping
    const mapping: Mapping = { timeZone, dateOrder, ...rest, headerRow: survey.headerRow }
    if (survey.unmapped.length > 0 && survey.rows === 0)
      throw new AppError('noRows', { fileName: basename(file!) })
    context.print(JSON.stringify(mapping, null, 2))
    return mapping
  },
}
