// plumbline hr: the staff roster, and what scores do to pay.
import { extname, resolve } from 'node:path'
import { parsePeriod } from '../../core/period.ts'
import type { StaffTable } from '../../core/staffTable.ts'
import { zoneOf } from '../../core/zone.ts'
import { type Arguments, type Flags, neededFlag, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { saveFile } from '../saveFile.ts'

export const hrCommand: Command = {
  usage:
    'roster import FILE [--from DAY] [--end-missing DAY] [--dry-run] | export --period P|--assessment N [--full] --out FILE.xlsx|FILE.csv',
  flags: {
    from: { type: 'string' },
    'end-missing': { type: 'string' },
    'dry-run': { type: 'boolean' },
    period: { type: 'string' },
    assessment: { type: 'string' },
    full: { type: 'boolean' },
    out: { type: 'string' },
  },
  async run(given, context) {
    const [what, ...rest] = given.positionals
    if (what === 'roster') return await importRoster(given, rest, context)
    if (what === 'export') return await exportWorkbook(given, rest, context)
    throw new UsageError(`hr knows no ${what ?? ''}`)
  },
}

async function importRoster(
  given: Arguments,
  [verb, path, ...more]: readonly string[],
  context: Context,
): Promise<unknown> {
  if (verb !== 'import' || path === undefined || more.length > 0)
    throw new UsageError('expected roster import FILE')
  const application = await context.application()
  const fileId = await application.addFile(path)
  const { lines: read, issues } = await context.finish('readStaffFile', { fileId })
  sayIssues(issues, context)
  const lines = read.map(({ line }) => line)
  const from = textFlag(given.flags, 'from') ?? (await firstOfPeriod(context))
  const asked = { lines, from, missingEndOn: textFlag(given.flags, 'end-missing') ?? null }
  const { counts, revision, clashing, clashes } = await context.run('tryStaffImport', asked)
  for (const { line, with: other } of clashes) {
    const problem = context.say('people.issue-clash', { value: `${other.from} – ${other.to ?? ''}` })
    context.print(context.say('people.issueLine', { row: read[line]!.row, problem }))
  }
  const found = { lines: read.length, issues, clashing }
  if (given.flags['dry-run'] === true) {
    context.print(context.say('people.wouldImport', { ...counts }))
    return { ...found, ...counts, revision }
  }
  const done = await context.run('importStaff', { ...asked, revision })
  context.print(context.say('people.imported', { ...done }))
  return { ...found, ...done }
}

/** Masked unless asked; a payroll sheet where the file's name ends in .csv. */
async function exportWorkbook(
  { flags }: Arguments,
  more: readonly string[],
  context: Context,
): Promise<unknown> {
  if (more.length > 0) throw new UsageError('expected export with flags alone')
  const out = resolve(neededFlag(flags, 'out'))
  const format = extname(out).toLowerCase() === '.csv' ? 'csv' : 'xlsx'
  const { language } = context
  const full = flags.full === true
  const made = await context.finish('exportHr', { source: sourceOf(flags), format, full, language })
  await saveFile(made, out, context)
  context.print(context.say('cli.reportWritten', { file: out }))
  if (made.draft) context.print(context.say('hr.draftWritten'))
  return { file: out, format, full, draft: made.draft, digest: made.digest, sizeBytes: made.sizeBytes }
}

/** @throws UsageError unless exactly one of the two is given */
function sourceOf(flags: Flags): { period: string } | { assessment: number } {
  const period = textFlag(flags, 'period')
  const assessment = textFlag(flags, 'assessment')
  if ((period === undefined) === (assessment === undefined))
    throw new UsageError('--period or --assessment is needed, and not both')
  if (period !== undefined) return { period }
  const id = Number(assessment)
  if (!Number.isSafeInteger(id) || id < 1) throw new UsageError('--assessment is a number')
  return { assessment: id }
}

function sayIssues(issues: StaffTable['issues'], context: Context): void {
  const { say } = context
  for (const { row, code, value, other } of issues) {
    const problem = say(`people.issue-${code}`, { value, other: other ?? '' })
    context.print(say('people.issueLine', { row, problem }))
  }
}

/** Of the period that the screens open with. */
async function firstOfPeriod(context: Context): Promise<string> {
  const { suggestedPeriod, organisation } = await context.run('getInstallation', {})
  return parsePeriod(suggestedPeriod, zoneOf(organisation.timeZone)).firstOn
}
