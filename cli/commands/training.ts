// plumbline training: who has had the hours that the rules ask for.
import type { HourLedgerRow } from '../../core/training.ts'
import { positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { textTable } from '../textTable.ts'

const PAGE = 500

export const trainingCommand: Command = {
  usage: 'ledger [--on DAY] [--department NAME]',
  flags: { on: { type: 'string' }, department: { type: 'string' } },
  async run(given, context) {
    const [what] = positionals(given, ['ledger'])
    if (what !== 'ledger') throw new UsageError(`training knows no ${what ?? ''}`)
    const { say } = context
    const on = textFlag(given.flags, 'on')
    const department = textFlag(given.flags, 'department')
    const asked = { ...(on !== undefined && { on }), ...(department !== undefined && { department }) }
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
      const judged = (minutes: number, met: boolean): string =>
        `${Math.round((minutes / 60) * 100) / 100} ${say(met ? 'training.met' : 'training.notMet')}`
      context.print(
        textTable(
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
        ),
      )
      return { ...rules, people }
    }
  },
}
