// plumbline appeal: appeals of an assessment, filed by a department and decided by somebody who had no part in it.
import { ADJUSTMENTS } from '../../core/adjust.ts'
import { type Appeal, APPEAL_STATES, type AppealAbout, type AppealConsequence } from '../../core/appeal.ts'
import { EXCLUSION_CODES } from '../../core/decision.ts'
import { formatInstant, NO_VALUE } from '../../core/format.ts'
import { zoneOf } from '../../core/zone.ts'
import {
  type Arguments,
  choiceFlag,
  type Flags,
  neededFlag,
  positionals,
  textFlag,
  UsageError,
} from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { filesOf } from '../files.ts'
import { textTable } from '../textTable.ts'
import { printEffect, recordOf } from './exclude.ts'

const VERBS = { file, decide, withdraw, list } as const
const FLAGS: Readonly<Record<keyof typeof VERBS, readonly string[]>> = {
  file: ['assessment', 'department', 'ticket', 'kpi', 'total', 'reason', 'file'],
  decide: ['uphold', 'reject', 'outcome', 'exclude', 'revoke', 'adjustment'],
  withdraw: [],
  list: ['assessment', 'department', 'state'],
}

export const appealCommand: Command = {
  usage:
    'file --assessment ID --department D (--ticket NO | --kpi K3 | --total) --reason TEXT [--file PATH] | ' +
    'decide N (--uphold | --reject) --outcome TEXT [--exclude EX4 | --revoke DECISION | --adjustment KIND] | ' +
    'withdraw N | list [--assessment ID] [--department D] [--state STATE]',
  flags: {
    assessment: { type: 'string' },
    department: { type: 'string' },
    ticket: { type: 'string' },
    kpi: { type: 'string' },
    total: { type: 'boolean' },
    reason: { type: 'string' },
    file: { type: 'string' },
    uphold: { type: 'boolean' },
    reject: { type: 'boolean' },
    outcome: { type: 'string' },
    exclude: { type: 'string' },
    revoke: { type: 'string' },
    adjustment: { type: 'string' },
    state: { type: 'string' },
  },
  async run(given, context) {
    const [what = '', ...rest] = given.positionals
    if (!Object.hasOwn(VERBS, what)) throw new UsageError(`appeal knows no ${what}`)
    const verb = what as keyof typeof VERBS
    for (const flag of Object.keys(appealCommand.flags)) {
      if (given.flags[flag] !== undefined && !FLAGS[verb].includes(flag))
        throw new UsageError(`appeal ${verb} takes no --${flag}`)
    }
    return await VERBS[verb]({ ...given, positionals: rest }, context)
  },
}

async function file(given: Arguments, context: Context): Promise<unknown> {
  positionals(given, [])
  const { flags } = given
  const assessmentId = numberOf(neededFlag(flags, 'assessment'), '--assessment')
  const department = neededFlag(flags, 'department')
  const reason = neededFlag(flags, 'reason')
  const about = await aboutOf(flags, context)
  const files = await filesOf(flags, context)
  const appeal = await context.run('fileAppeal', { assessmentId, department, about, reason, files })
  context.print(context.say('exclude.appealFiled', { id: appeal.id }))
  return { appeal }
}

async function aboutOf(flags: Flags, context: Context): Promise<AppealAbout> {
  const [ticket, kpi] = [textFlag(flags, 'ticket'), textFlag(flags, 'kpi')]
  const total = flags.total === true
  if (Number(ticket !== undefined) + Number(kpi !== undefined) + Number(total) !== 1)
    throw new UsageError('an appeal is about --ticket, --kpi or --total')
  if (ticket !== undefined) return { kind: 'record', recordId: await recordOf(ticket, context) }
  return kpi === undefined ? { kind: 'total' } : { kind: 'figure', kpi }
}

async function decide(given: Arguments, context: Context): Promise<unknown> {
  const { flags } = given
  const appealId = appealIdOf(given)
  const uphold = flags.uphold === true
  if (uphold === (flags.reject === true)) throw new UsageError('either --uphold or --reject')
  const outcome = neededFlag(flags, 'outcome')
  const consequence = consequenceOf(flags, outcome)
  if (!uphold && consequence.kind !== 'none') throw new UsageError('--reject changes nothing')
  const { revision } = await context.run('getAppeal', { appealId })
  const decided = await context.run('decideAppeal', { appealId, revision, uphold, outcome, consequence })
  tell(decided, context)
  if (decided.effect) printEffect(decided.effect, context)
  return { appeal: decided }
}

function consequenceOf(flags: Flags, outcome: string): AppealConsequence {
  const [exclude, revoke] = [textFlag(flags, 'exclude'), textFlag(flags, 'revoke')]
  const adjustment = textFlag(flags, 'adjustment')
  if ([exclude, revoke, adjustment].filter((flag) => flag !== undefined).length > 1)
    throw new UsageError('one of --exclude, --revoke, --adjustment')
  if (exclude !== undefined) {
    const code = choiceFlag(flags, 'exclude', EXCLUSION_CODES, 'EX1')
    return { kind: 'decision', decision: { kind: 'exclusion', code, reason: outcome, evidence: '' } }
  }
  if (revoke !== undefined) return { kind: 'revocation', decisionId: numberOf(revoke, '--revoke') }
  if (adjustment === undefined) return { kind: 'none' }
  const kinds = ADJUSTMENTS.filter((kind) => kind !== 'carriedOver')
  return { kind: 'adjustment', adjustment: choiceFlag(flags, 'adjustment', kinds, 'praise') }
}

async function withdraw(given: Arguments, context: Context): Promise<unknown> {
  const appealId = appealIdOf(given)
  const { revision } = await context.run('getAppeal', { appealId })
  const appeal = await context.run('withdrawAppeal', { appealId, revision })
  tell(appeal, context)
  return { appeal }
}

const PAGE = 200

async function list(given: Arguments, context: Context): Promise<unknown> {
  positionals(given, [])
  const { flags } = given
  const [assessment, department] = [textFlag(flags, 'assessment'), textFlag(flags, 'department')]
  const query = {
    ...(assessment !== undefined && { assessmentId: numberOf(assessment, '--assessment') }),
    ...(department !== undefined && { department }),
    ...(flags.state !== undefined && { states: [choiceFlag(flags, 'state', APPEAL_STATES, 'filed')] }),
  }
  const appeals: Appeal[] = []
  for (;;) {
    const page = await context.run('listAppeals', { ...query, offset: appeals.length, limit: PAGE })
    appeals.push(...page.rows)
    if (page.rows.length === 0 || appeals.length >= page.total) break
  }
  const { say } = context
  const zone = zoneOf((await context.run('getInstallation', {})).organisation.timeZone)
  context.print(
    textTable(
      [
        { title: say('appeal.no'), right: true },
        { title: say('appeal.department') },
        { title: say('appeal.about') },
        { title: say('appeal.filed') },
        { title: say('appeal.state') },
        { title: say('appeal.outcome') },
      ],
      appeals.map((one) => [
        String(one.id),
        one.department,
        one.about.kind === 'figure' ? one.about.kpi : (one.ticketNo ?? say('appeal.about.total')),
        say('request.byAt', { name: one.filedBy, at: formatInstant(one.filedAt, zone, 'minute') }),
        say(`appeal.state.${one.state}`),
        one.outcome === '' ? NO_VALUE : one.outcome,
      ]),
    ),
  )
  return { appeals }
}

function appealIdOf(given: Arguments): number {
  const [text = ''] = positionals(given, ['N'])
  return numberOf(text, 'N')
}

function numberOf(text: string, name: string): number {
  const n = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (n < 1) throw new UsageError(`${name} is a number`)
  return n
}

function tell({ id, state }: Appeal, context: Context): void {
  context.print(context.say('exclude.appealNow', { id, state: context.say(`appeal.state.${state}`) }))
}
