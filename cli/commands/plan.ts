// plumbline plan: what plans there are, how each stands, and their texts as files.
import { copyFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { PlanRow } from '../../app/contract.ts'
import { AppError } from '../../core/errors.ts'
import { NO_VALUE } from '../../core/format.ts'
import { gapText } from '../../core/planGapText.ts'
import { type Arguments, neededFlag, positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { textTable } from '../textTable.ts'

interface Verb {
  readonly usage: string
  readonly flags: readonly string[]
  readonly run: (given: Arguments, context: Context) => Promise<unknown>
}

const VERBS: Readonly<Record<string, Verb>> = {
  list: { usage: '[--text TEXT] [--overdue]', flags: ['text', 'overdue'], run: listPlans },
  show: { usage: 'CODE', flags: [], run: showPlan },
  export: { usage: 'CODE --out FILE.md [--revision N]', flags: ['out', 'revision'], run: exportPlan },
}

const FLAGS = {
  text: { type: 'string' },
  overdue: { type: 'boolean' },
  out: { type: 'string' },
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

async function exportPlan(given: Arguments, context: Context): Promise<unknown> {
  const out = resolve(neededFlag(given.flags, 'out'))
  const asked = textFlag(given.flags, 'revision')
  if (asked !== undefined && !/^[1-9]\d{0,8}$/.test(asked)) throw new UsageError('--revision is a number')
  const plan = await planOf(given, context)
  const number = asked === undefined ? plan.inForce : Number(asked)
  if (number === null) throw new AppError('notFound', { code: plan.code })
  const made = await context.run('exportPlanRevision', { planId: plan.id, number })
  const { digest } = await context.run('getPlanRevision', { planId: plan.id, number })
  const application = await context.application()
  try {
    await copyFile(await application.filePath(made.fileId), out)
  } catch {
    throw new AppError('fileNotWritable', { fileName: basename(out) })
  }
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
