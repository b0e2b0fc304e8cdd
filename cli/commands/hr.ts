// plumbline hr: the staff roster, and what scores do to pay.
import { parsePeriod } from '../../core/period.ts'
import type { StaffTable } from '../../core/staffTable.ts'
import { zoneOf } from '../../core/zone.ts'
import { type Arguments, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'

export const hrCommand: Command = {
  usage: 'roster import FILE [--from DAY] [--end-missing DAY] [--dry-run]',
  flags: {
    from: { type: 'string' },
    'end-missing': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(given, context) {
    const [what, ...rest] = given.positionals
    if (what === 'roster') return await importRoster(given, rest, context)
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
