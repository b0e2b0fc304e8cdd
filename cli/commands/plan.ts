// plumbline plan: what plans there are, how each stands, and their texts as files.
import { extname, resolve } from 'node:path'
import type { PlanRow } from '../../app/contract.ts'
import { AppError } from '../../core/errors.ts'
import { NO_VALUE } from '../../core/format.ts'
import type { RevisionHead } from '../../core/plan.ts'
import { gapText } from '../../core/planGapText.ts'
import { type Arguments, choiceFlag, neededFlag, positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { saveFile } from '../saveFile.ts'
import { textTable } from '../textTable.ts'
import { askedPaper, PAPER_FLAGS, PAPER_USAGE, writePaper } from '../writePaper.ts'

interface Verb {
  readonly usage: string
  readonly flags: readonly string[]
  readonly run: (given: Arguments, context: Context) => Promise<unknown>
}

const VERBS: Readonly<Record<string, Verb>> = {
  list: {
    usage: `[--text TEXT] [--overdue] ${PAPER_USAGE}`,
    flags: ['text', 'overdue', 'out', 'format'],
    run: listPlans,
  },
  show: { usage: 'CODE', flags: [], run: showPlan },
  export: {
    usage: 'CODE --out FILE.md|FILE.pdf [--format md|pdf] [--revision N]',
    flags: ['out', 'format', 'revision'],
    run: exportPlan,
  },
  log: { usage: `CODE ${PAPER_USAGE}`, flags: ['out', 'format'], run: showLog },
}

const FLAGS = {
  text: { type: 'string' },
  overdue: { type: 'boolean' },
  ...PAPER_FLAGS,
  revision: { type: 'string' },
} as const

export const planCommand: Command = {
  usage: Object.entries(VERBS)
    .map(([name, { usage }]) => `${name} ${usage}`)
    .join(' | '),
  flags: FLAGS,
  async run(given, context) {
    const [name = '', ...rest] = given.positionals
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name]! : null
    if (!verb) throw new UsageError(`plan knows no ${name}`)
    const foreign = Object.keys(FLAGS).find(
      (flag) => given.flags[flag] !== undefined && !verb.flags.includes(flag),
    )
    if (foreign !== undefined) throw new UsageError(`plan ${name} takes no --${foreign}`)
    return await verb.run({ ...given, positionals: rest }, context)
  },
}

const PAGE = 500

async function listPlans(given: Arguments, context: Context): Promise<unknown> {
  positionals(given, [])
  const text = textFlag(given.flags, 'text')
  const filter = {
    ...(text !== undefined && { text }),
    ...(given.flags.overdue === true && { overdue: true }),
  }
  const paper = askedPaper(given.flags)
  if (paper) {
    const { format, out } = paper
    return await writePaper('exportPlans', { filter, format, language: context.language }, out, context)
  }
  const plans: PlanRow[] = []
  for (;;) {
    const page = await context.run('listPlans', { ...filter, offset: plans.length, limit: PAGE })
    plans.push(...page.rows)
    if (page.rows.length === 0 || plans.length >= page.total) break
  }
  context.print(plans.length === 0 ? context.say('plan.none') : planTable(plans, context))
  return { plans }
}

function planTable(plans: readonly PlanRow[], { say }: Context): string {
  return textTable(
    [
      { title: say('plan.code') },
      { title: say('plan.name') },
      { title: say('plan.owner') },
      { title: say('plan.number'), right: true },
      { title: say('plan.nextReview') },
      { title: say('plan.missing') },
    ],
    plans.map(({ plan, gaps }) => [
      plan.code,
      plan.name,
      plan.owner,
      plan.inForce === null ? NO_VALUE : String(plan.inForce),
      plan.nextReviewOn,
      gaps.length === 0 ? say('plan.ready') : gaps.map((gap) => gapText(gap, say)).join(say('plan.comma')),
    ]),
  )
}

async function showPlan(given: Arguments, context: Context): Promise<unknown> {
  const plan = await planOf(given, context)
  const detail = await context.run('getPlan', { planId: plan.id })
  const { current, draft, gaps, openTasks, readers } = detail
  const { say } = context
  const print = (line: string): void => context.print(line)
  print(`${plan.code} ${plan.name} · ${say(`plan.kind-${plan.kind}`)} · ${plan.owner}`)
  print(
    current
      ? say('plan.inForceSince', { number: current.number, on: current.effectiveOn ?? '' })
      : say('plan.noText'),
  )
  if (draft) print(say('plan.openNumber', { number: draft.number, state: say(`plan.state-${draft.state}`) }))
  print(say('plan.nextReviewOn', { on: plan.nextReviewOn }))
  print(`${say('plan.openTasks')} ${openTasks} · ${say('plan.haveRead')} ${readers.read}/${readers.expected}`)
  print(say(gaps.length === 0 ? 'plan.ready' : 'plan.notReady'))
  for (const gap of gaps) print(`  ${gapText(gap, say)}`)
  return detail
}

async function showLog(given: Arguments, context: Context): Promise<unknown> {
  const paper = askedPaper(given.flags)
  const { id: planId } = await planOf(given, context)
  if (paper) {
    const { format, out } = paper
    return await writePaper('exportPlanLog', { planId, format, language: context.language }, out, context)
  }
  const revisions: RevisionHead[] = []
  for (;;) {
    const page = await context.run('listPlanRevisions', { planId, offset: revisions.length, limit: PAGE })
    revisions.push(...page.rows)
    if (page.rows.length === 0 || revisions.length >= page.total) break
  }
  context.print(revisions.length === 0 ? context.say('plan.noRevisions') : revisionTable(revisions, context))
  return { revisions }
}

function revisionTable(revisions: readonly RevisionHead[], { say }: Context): string {
  return textTable(
    [
      { title: say('plan.number'), right: true },
      { title: say('plan.state') },
      { title: say('plan.authors') },
      { title: say('plan.approver') },
      { title: say('plan.effectiveOn') },
    ],
    revisions.map(({ number, state, authors, approver, effectiveOn }) => [
      String(number),
      say(`plan.state-${state}`),
      authors.join(say('plan.comma')),
      approver ?? NO_VALUE,
      effectiveOn ?? NO_VALUE,
    ]),
  )
}

async function exportPlan(given: Arguments, context: Context): Promise<unknown> {
  const out = resolve(neededFlag(given.flags, 'out'))
  const asked = textFlag(given.flags, 'revision')
  if (asked !== undefined && !/^[1-9]\d{0,8}$/.test(asked)) throw new UsageError('--revision is a number')
  const ending = extname(out).toLowerCase() === '.pdf' ? 'pdf' : 'md'
  const format = choiceFlag(given.flags, 'format', ['md', 'pdf'], ending)
  const plan = await planOf(given, context)
  const number = asked === undefined ? plan.inForce : Number(asked)
  if (number === null) throw new AppError('notFound', { code: plan.code })
  if (format === 'pdf') {
    const { language } = context
    const asked = { planId: plan.id, number, language }
    return { ...(await writePaper('exportPlanText', asked, out, context)), code: plan.code, number }
  }
  const made = await context.run('exportPlanRevision', { planId: plan.id, number })
  const { digest } = await context.run('getPlanRevision', { planId: plan.id, number })
  await saveFile(made, out, context)
  context.print(context.say('plan.exported', { file: out }))
  return { file: out, code: plan.code, number, digest, sizeBytes: made.sizeBytes }
}

/** The plan whose code is given. @throws AppError notFound */
async function planOf(given: Arguments, context: Context): Promise<PlanRow['plan']> {
  const [code = ''] = positionals(given, ['CODE'])
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await context.run('listPlans', { text: code, offset, limit: PAGE })
    const found = rows.find(({ plan }) => plan.code === code)
    if (found) return found.plan
    if (offset + rows.length >= total) throw new AppError('notFound', { code })
  }
}
