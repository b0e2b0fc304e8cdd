// plumbline assess: assessments from open data to a frozen, published result, as the screens take them there.
import { type Arguments, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { createVerb, listVerb, reportVerb, showVerb } from './assess/read.ts'
import { MOVE_VERBS } from './assess/moves.ts'
import { RESULT_VERBS } from './assess/results.ts'
import type { Verb } from './assess/verb.ts'

const VERBS: Readonly<Record<string, Verb>> = {
  list: listVerb,
  create: createVerb,
  show: showVerb,
  ...MOVE_VERBS,
  ...RESULT_VERBS,
  report: reportVerb,
}

const FLAGS = [...new Set(Object.values(VERBS).flatMap(({ flags }) => flags))]

export const assessCommand: Command = {
  usage: Object.entries(VERBS)
    .map(([name, { usage }]) => `${name} ${usage}`.trim())
    .join(' | '),
  flags: Object.fromEntries(FLAGS.map((name) => [name, { type: 'string' as const }])),
  async run(given, context) {
    const [name = '', ...rest] = given.positionals
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name]! : null
    if (!verb) throw new UsageError(`assess knows no ${name}`)
    demandFlags(name, verb, given)
    return await verb.run({ ...given, positionals: rest }, context)
  },
}

/** A flag of another verb would be left unheard. */
function demandFlags(name: string, { flags }: Verb, given: Arguments): void {
  const foreign = FLAGS.find((flag) => given.flags[flag] !== undefined && !flags.includes(flag))
  if (foreign !== undefined) throw new UsageError(`assess ${name} takes no --${foreign}`)
}
