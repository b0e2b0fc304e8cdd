// plumbline due: everything with a date.
import { dayNumber, dayText } from '../../core/day.ts'
import { type DueItem, dueState } from '../../core/due.ts'
import { positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { textTable } from '../textTable.ts'
import { askedPaper, PAPER_FLAGS, PAPER_USAGE, writePaper } from '../writePaper.ts'

const PAGE = 500

export const dueCommand: Command = {
  usage: `[--within 30d] [--owner NAME] [--department NAME] ${PAPER_USAGE}`,
  flags: {
    within: { type: 'string' },
    owner: { type: 'string' },
    department: { type: 'string' },
    ...PAPER_FLAGS,
  },
  async run(given, context) {
    positionals(given, [])
    const within = textFlag(given.flags, 'within')
    const days = /^(\d{1,4})d?$/.exec(within ?? '0')?.[1]
    if (days === undefined) throw new UsageError('--within is a number of days: 30d')
    const owner = textFlag(given.flags, 'owner')
    const department = textFlag(given.flags, 'department')
    const paper = askedPaper(given.flags)
    const { say, language } = context
    const { today, warnedUntil } = await context.run('listDue', { offset: 0, limit: 1 })
    const query = {
      ...(within !== undefined && { until: dayText(dayNumber(today) + Number(days)) }),
      ...(owner !== undefined && { owner }),
      ...(department !== undefined && { department }),
    }
    if (paper) {
      const { format, out } = paper
      return await writePaper('exportDueList', { filter: query, format, language }, out, context)
    }
    const due: DueItem[] = []
    for (;;) {
      const page = await context.run('listDue', { ...query, offset: due.length, limit: PAGE })
      due.push(...page.rows)
      if (page.rows.length === 0 || due.length >= page.total) break
    }
    context.print(
      due.length === 0
        ? say('due.none')
        : textTable(
            (['dueOn', 'state', 'kind', 'name', 'owner', 'department'] as const).map((key) => ({
              title: say(`due.${key}`),
            })),
            due.map((item) => [
              item.dueOn,
              say(`due.state-${dueState(item.dueOn, today, warnedUntil)}`),
              say(`due.kind-${item.kind}`),
              item.name,
              item.owner,
              item.departments.join(say('report.comma')),
            ]),
          ),
    )
    return { today, due }
  },
}
