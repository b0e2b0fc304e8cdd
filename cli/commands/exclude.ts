// plumbline exclude: requests to take tickets out of the figures, asked by one person and decided by another.
import { type Decision, EXCLUSION_CODES } from '../../core/decision.ts'
import type { Effect } from '../../core/effect.ts'
import { AppError } from '../../core/errors.ts'
import { formatInstant, NO_VALUE } from '../../core/format.ts'
import { type DecisionRequest, REQUEST_STATES } from '../../core/request.ts'
import { zoneOf } from '../../core/zone.ts'
import { type Arguments, choiceFlag, neededFlag, positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { filesOf } from '../files.ts'
import { textTable } from '../textTable.ts'

const VERBS = { request, approve, reject, withdraw, list } as const
const FLAGS: Readonly<Record<keyof typeof VERBS, readonly string[]>> = {
  request: ['code', 'reason', 'evidence', 'file', 'period', 'dry-run'],
  approve: ['reason', 'period'],
  reject: ['reason'],
  withdraw: [],
  list: ['state', 'period', 'department'],
}

export const excludeCommand: Command = {
  usage:
    'request TICKET… --code EX1…EX8 --reason TEXT [--evidence TEXT] [--file PATH] [--period P] [--dry-run] | ' +
    'approve N [--reason TEXT] [--period P] | reject N --reason TEXT | withdraw N | ' +
    'list [--state STATE] [--period P] [--department D]',
  flags: {
    code: { type: 'string' },
    reason: { type: 'string' },
    evidence: { type: 'string' },
    file: { type: 'string' },
    period: { type: 'string' },
    state: { type: 'string' },
    department: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(given, context) {
    const [what = '', ...rest] = given.positionals
    if (!Object.hasOwn(VERBS, what)) throw new UsageError(`exclude knows no ${what}`)
    const verb = what as keyof typeof VERBS
    for (const flag of Object.keys(excludeCommand.flags)) {
      if (given.flags[flag] !== undefined && !FLAGS[verb].includes(flag))
        throw new UsageError(`exclude ${verb} takes no --${flag}`)
    }
    return await VERBS[verb]({ ...given, positionals: rest }, context)
  },
}

async function request(given: Arguments, context: Context): Promise<unknown> {
  const tickets = given.positionals
  if (tickets.length === 0) throw new UsageError('expected TICKET…')
  neededFlag(given.flags, 'code')
  const decision = {
    kind: 'exclusion',
    code: choiceFlag(given.flags, 'code', EXCLUSION_CODES, 'EX1'),
    reason: neededFlag(given.flags, 'reason'),
    evidence: textFlag(given.flags, 'evidence') ?? '',
  } as const
  const ids: number[] = []
  for (const ticket of tickets) ids.push(await recordOf(ticket, context))
  const records = { ids }
  const period = textFlag(given.flags, 'period')
  if (given.flags['dry-run'] === true) {
    const asked = { records, decision, ...(period !== undefined && { period }) }
    const effect = await context.run('previewRequest', asked)
    printEffect(effect, context)
    return { effect }
  }
  const files = await filesOf(given.flags, context)
  const made = await context.run('requestDecision', { records, decision, files })
  context.print(context.say('exclude.requested', { id: made.id, count: made.records, n: made.records }))
  return { request: made }
}

async function approve(given: Arguments, context: Context): Promise<unknown> {
  const period = textFlag(given.flags, 'period')
  const reason = textFlag(given.flags, 'reason') ?? ''
  const claim = await claimOf(given, context)
  const decided = await context.run('decideRequest', {
    ...claim,
    approve: true,
    reason,
    ...(period !== undefined && { period }),
  })
  tell(decided, context)
  if (decided.effect) printEffect(decided.effect, context)
  return { request: decided }
}

async function reject(given: Arguments, context: Context): Promise<unknown> {
  const reason = neededFlag(given.flags, 'reason')
  const claim = await claimOf(given, context)
  const decided = await context.run('decideRequest', { ...claim, approve: false, reason })
  tell(decided, context)
  return { request: decided }
}

async function withdraw(given: Arguments, context: Context): Promise<unknown> {
  const withdrawn = await context.run('withdrawRequest', await claimOf(given, context))
  tell(withdrawn, context)
  return { request: withdrawn }
}

const PAGE = 200

async function list(given: Arguments, context: Context): Promise<unknown> {
  positionals(given, [])
  const state = textFlag(given.flags, 'state')
  const [period, department] = [textFlag(given.flags, 'period'), textFlag(given.flags, 'department')]
  const query = {
    kinds: ['exclusion'] satisfies Decision['kind'][],
    ...(state !== undefined && { states: [choiceFlag(given.flags, 'state', REQUEST_STATES, 'pending')] }),
    ...(period !== undefined && { period }),
    ...(department !== undefined && { department }),
  }
  const requests: DecisionRequest[] = []
  for (;;) {
    const page = await context.run('listRequests', { ...query, offset: requests.length, limit: PAGE })
    requests.push(...page.rows)
    if (page.rows.length === 0 || requests.length >= page.total) break
  }
  const { say } = context
  const zone = zoneOf((await context.run('getInstallation', {})).organisation.timeZone)
  context.print(
    textTable(
      [
        { title: say('request.no'), right: true },
        { title: say('request.what') },
        { title: say('request.of') },
        { title: say('request.department') },
        { title: say('request.requested') },
        { title: say('request.state') },
        { title: say('request.reason') },
      ],
      requests.map((one) => [
        String(one.id),
        one.decision.kind === 'exclusion' ? one.decision.code : one.decision.kind,
        one.first === null
          ? say('request.gone')
          : one.records === 1
            ? one.first.ticketNo
            : say('request.andMore', { ticket: one.first.ticketNo, n: one.records }),
        one.departments === 1
          ? (one.first?.department ?? NO_VALUE)
          : say('request.severalDepartments', { n: one.departments }),
        say('request.byAt', { name: one.requestedBy, at: formatInstant(one.requestedAt, zone, 'minute') }),
        say(`request.state.${one.state}`),
        one.decision.reason,
      ]),
    ),
  )
  return { requests }
}

async function claimOf(
  given: Arguments,
  context: Context,
): Promise<{ readonly requestId: number; readonly revision: number }> {
  const [text = ''] = positionals(given, ['N'])
  const requestId = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (requestId < 1) throw new UsageError('N is a number: see plumbline exclude list')
  const { revision } = await context.run('getRequest', { requestId })
  return { requestId, revision }
}

/** The one ticket of that number. @throws AppError notFound, UsageError where several sources have it */
export async function recordOf(ticketNo: string, context: Context): Promise<number> {
  const { rows } = await context.run('listRecords', {
    filter: { fields: { ticketNo: { contains: ticketNo } } },
    sort: 'ticketNo',
    descending: false,
    offset: 0,
    limit: 500,
  })
  const [found, ...others] = rows.filter((row) => row.ticketNo === ticketNo)
  if (!found) throw new AppError('notFound', { ticketNo })
  if (others.length > 0) throw new UsageError(`${ticketNo} is several tickets: ask on the screen`)
  return found.id
}

function tell({ id, state }: DecisionRequest, context: Context): void {
  context.print(context.say('exclude.now', { id, state: context.say(`request.state.${state}`) }))
}

/** One line for each department: score, rank and what is excluded, before and after. */
export function printEffect({ departments, period }: Effect, context: Context): void {
  const { say } = context
  const move = (from: string | number | null, to: string | number | null): string =>
    from === to ? String(to ?? NO_VALUE) : `${from ?? NO_VALUE} → ${to ?? NO_VALUE}`
  context.print(period)
  context.print(
    textTable(
      [
        { title: say('request.department') },
        { title: say('request.score'), right: true },
        { title: say('request.rank'), right: true },
        { title: say('request.grade') },
        { title: say('request.excluded'), right: true },
      ],
      departments.map(({ department, before, after, cohort, excludedBefore, excludedAfter }) => [
        department,
        move(before.score, after.score),
        move(before.rank, after.rank),
        move(before.grade, after.grade),
        `${move(excludedBefore, excludedAfter)} / ${cohort}`,
      ]),
    ),
  )
}
