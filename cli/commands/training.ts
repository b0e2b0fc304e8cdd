// plumbline training: who has had the hours that the rules ask for, and certificates of a session.
import type { HourLedgerRow } from '../../core/training.ts'
import { type Arguments, type Flags, neededFlag, positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { textTable } from '../textTable.ts'
import { askedPaper, PAPER_FLAGS, PAPER_USAGE, writePaper } from '../writePaper.ts'

const PAGE = 500

export const trainingCommand: Command = {
  usage: `ledger [--on DAY] [--department NAME] ${PAPER_USAGE} | certificates SESSION [--person NUMBER] --out FILE.pdf`,
  flags: {
    on: { type: 'string' },
    department: { type: 'string' },
    person: { type: 'string' },
    ...PAPER_FLAGS,
  },
  async run(given, context) {
    const [what] = given.positionals
    if (what === 'ledger') return await ledger(given, context)
    if (what === 'certificates') return await certificates(given, context)
    throw new UsageError(`training knows no ${what ?? ''}`)
  },
}

function demandFlags(flags: Flags, what: string, known: readonly string[]): void {
  const foreign = ['on', 'department', 'person', 'format', 'out'].find(
    (flag) => flags[flag] !== undefined && !known.includes(flag),
  )
  if (foreign !== undefined) throw new UsageError(`training ${what} takes no --${foreign}`)
}

async function certificates(given: Arguments, context: Context): Promise<unknown> {
  const [, session] = positionals(given, ['certificates', 'SESSION'])
  demandFlags(given.flags, 'certificates', ['person', 'out'])
  const sessionId = Number(session)
  if (!Number.isSafeInteger(sessionId) || sessionId < 1) throw new UsageError('SESSION is a number')
  const out = neededFlag(given.flags, 'out')
  const employeeNo = textFlag(given.flags, 'person')
  const { language } = context
  const asked = { sessionId, ...(employeeNo !== undefined && { employeeNo }), language }
  return await writePaper('exportCertificates', asked, out, context)
}

async function ledger(given: Arguments, context: Context): Promise<unknown> {
  positionals(given, ['ledger'])
  demandFlags(given.flags, 'ledger', ['on', 'department', 'format', 'out'])
  const paper = askedPaper(given.flags)
  const { say, language } = context
  const on = textFlag(given.flags, 'on')
  const department = textFlag(given.flags, 'department')
  const asked = { ...(on !== undefined && { on }), ...(department !== undefined && { department }) }
  if (paper) {
    const { format, out } = paper
    return await writePaper('exportTrainingLedger', { ...asked, format, language }, out, context)
  }
  const people: HourLedgerRow[] = []
  for (;;) {
    const { rows, total, ...rules } = await context.run('getHourLedger', {
      ...asked,
      offset: people.length,
      limit: PAGE,
    })
    people.push(...rows)
    if (rows.length > 0 && people.length < total) continue
    const { firstOn: first, lastOn: last, quarterHours: hours, onboardingHours: onboarding } = rules
    context.print(say('training.ledgerOf', { first, last, hours, onboarding }))
    context.print(hoursTable(people, context))
    return { ...rules, people }
  }
}

function hoursTable(people: readonly HourLedgerRow[], { say }: Context): string {
  const judged = (minutes: number, met: boolean): string =>
    `${Math.round((minutes / 60) * 100) / 100} ${say(met ? 'training.met' : 'training.notMet')}`
  return textTable(
    [
      { title: say('people.department') },
      { title: say('people.employeeNo') },
      { title: say('people.name') },
      { title: say('training.quarterHours'), right: true },
      { title: say('training.onboarding'), right: true },
    ],
    people.map((row) => [
      row.department,
      row.employeeNo,
      row.name,
      judged(row.minutes, row.met),
      row.onboarding ? judged(row.onboarding.minutes, row.onboarding.met) : '',
    ]),
  )
}
