// plumbline organisation: its name, time zone and language, shown or changed.
import { LANGUAGES, type Language } from '../../core/words.ts'
import { positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'

export const organisationCommand: Command = {
  usage: `[--name NAME] [--time-zone IANA] [--default-language ${LANGUAGES.join('|')}|none]`,
  flags: {
    name: { type: 'string' },
    'time-zone': { type: 'string' },
    'default-language': { type: 'string' },
  },
  async run(given, context) {
    positionals(given, [])
    const { organisation } = await context.run('getInstallation', {})
    const changed = {
      name: textFlag(given.flags, 'name') ?? organisation.name,
      timeZone: textFlag(given.flags, 'time-zone') ?? organisation.timeZone,
      language: language(textFlag(given.flags, 'default-language'), organisation.language),
      revision: organisation.revision,
    }
    const same = (['name', 'timeZone', 'language'] as const).every(
      (key) => changed[key] === organisation[key],
    )
    const now = same ? organisation : await context.run('setOrganisation', changed)
    context.print(context.say('cli.organisation', { name: now.name, timeZone: now.timeZone }))
    return now
  },
}

function language(asked: string | undefined, current: Language | null): Language | null {
  if (asked === undefined) return current
  if (asked === 'none') return null
  const found = LANGUAGES.find((known) => known === asked)
  if (!found) throw new UsageError(`--default-language is one of ${LANGUAGES.join(', ')}, none`)
  return found
}
