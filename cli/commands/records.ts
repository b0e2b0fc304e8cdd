// plumbline records: the records behind a figure.
import type { RecordRow } from '../../core/ledger.ts'
import { formatInstant, NO_VALUE } from '../../core/format.ts'
import { zoneOf } from '../../core/zone.ts'
import { choiceFlag, neededFlag, positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { textTable } from '../textTable.ts'

const PARTS = [
  'numerator',
  'denominator',
  'missed',
  'excluded',
  'notMeasured',
  'missing',
  'declared',
] as const
const PAGE = 500

export const recordsCommand: Command = {
  usage: `--period P [--department D | --handler H] --kpi K3 --part ${PARTS.join('|')}`,
  flags: {
    period: { type: 'string' },
    department: { type: 'string' },
    handler: { type: 'string' },
    kpi: { type: 'string' },
    part: { type: 'string' },
  },
  async run(given, context) {
    positionals(given, [])
    const department = textFlag(given.flags, 'department')
    const handler = textFlag(given.flags, 'handler')
    if (department !== undefined && handler !== undefined)
      throw new UsageError('--department or --handler, not both')
    const name = department ?? handler
    const figure = {
      period: neededFlag(given.flags, 'period'),
      by: handler === undefined ? ('department' as const) : ('handler' as const),
      ...(name === undefined ? {} : { name }),
      kpi: neededFlag(given.flags, 'kpi'),
      part: choiceFlag(given.flags, 'part', PARTS, 'denominator'),
    }
    const rows: RecordRow[] = []
    let total: number
    do {
      const page = await context.run('listRecords', {
        filter: { figure },
        sort: 'receivedAt',
        descending: false,
        offset: rows.length,
        limit: PAGE,
      })
      rows.push(...page.rows)
      total = page.rows.length === 0 ? rows.length : page.total
    } while (rows.length < total)
    const { organisation } = await context.run('getInstallation', {})
    const zone = zoneOf(organisation.timeZone)
    const { say } = context
    context.print(
      textTable(
        [
          { title: say('field.ticketNo') },
          { title: say('field.department') },
          { title: say('field.receivedAt') },
          { title: say('cli.dueAt') },
          { title: say('field.closedAt') },
          { title: say('field.subject') },
        ],
        rows.map((row) => [
          row.ticketNo,
          row.department,
          formatInstant(row.receivedAt, zone),
          formatInstant(row.dueAt, zone),
          formatInstant(row.closedAt, zone),
          row.subject ?? NO_VALUE,
        ]),
      ),
    )
    context.print(say('cli.recordCount', { count: rows.length }))
    return { ...figure, total: rows.length, records: rows.map(rowReport) }
  },
}

/** What a figure rests on; instants as ISO 8601 in UTC: what other programs read. */
function rowReport(row: RecordRow) {
  const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
  const { id, ticketNo, department, handler, channel, nature, urgency, category, subject, verdicts } = row
  const { status, resolution, satisfaction } = row
  const instants = { receivedAt: iso(row.receivedAt), dueAt: iso(row.dueAt), closedAt: iso(row.closedAt) }
  const facts = { department, handler, channel, nature, urgency, category, subject }
  return { id, ticketNo, ...instants, ...facts, status, resolution, satisfaction, verdicts }
}
