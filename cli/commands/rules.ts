// plumbline scheme and policy: the rules of today, of a version, and the history of both.
import type { Output } from '../../app/contract.ts'
import { formatInstant } from '../../core/format.ts'
import type { RulesVersion } from '../../core/settingsVersion.ts'
import { zoneOf } from '../../core/zone.ts'
import { type Arguments, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { textTable } from '../textTable.ts'

export const schemeCommand = rulesCommand({
  latest: async (context) => (await context.run('getScheme', {})).scheme,
  version: async (context, version) => (await context.run('getSchemeVersion', { version })).scheme,
  versions: async (context, page) => await context.run('listSchemeVersions', page),
})

export const policyCommand = rulesCommand({
  latest: async (context) => (await context.run('getPolicy', {})).policy,
  version: async (context, version) => (await context.run('getPolicyVersion', { version })).policy,
  versions: async (context, page) => await context.run('listPolicyVersions', page),
})

interface Rules {
  latest(context: Context): Promise<object>
  version(context: Context, version: number): Promise<object>
  versions(
    context: Context,
    page: { offset: number; limit: number; language: Context['language'] },
  ): Promise<Output<'listSchemeVersions'>>
}

function rulesCommand(rules: Rules): Command {
  return {
    usage: '[versions | show --version N]',
    flags: { version: { type: 'string' } },
    async run(given, context) {
      const [what, ...more] = given.positionals
      if (more.length > 0) throw new UsageError('expected versions or show')
      if (what === 'versions') return await versionsOf(rules, context)
      if (what !== undefined && what !== 'show')
        throw new UsageError(`expected versions or show, not ${what}`)
      const version = versionFlag(given)
      if ((what === 'show') !== (version !== null)) throw new UsageError('show and --version N go together')
      const value = version === null ? await rules.latest(context) : await rules.version(context, version)
      context.print(JSON.stringify(value, null, 2))
      return value
    },
  }
}

function versionFlag({ flags }: Arguments): number | null {
  const text = textFlag(flags, 'version')
  if (text === undefined) return null
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError('--version is a whole number')
  return Number(text)
}

const PAGE = 200

async function versionsOf(rules: Rules, context: Context): Promise<{ versions: readonly RulesVersion[] }> {
  const { say, language } = context
  const versions: RulesVersion[] = []
  for (;;) {
    const page = await rules.versions(context, { offset: versions.length, limit: PAGE, language })
    versions.push(...page.rows)
    if (page.rows.length === 0 || versions.length >= page.total) break
  }
  const zone = zoneOf((await context.run('getInstallation', {})).organisation.timeZone)
  context.print(
    textTable(
      [
        { title: say('draft.version'), right: true },
        { title: say('draft.effectiveOn') },
        { title: say('draft.who') },
        { title: say('draft.when') },
        { title: say('draft.what') },
      ],
      versions.map((one) => [
        String(one.version),
        one.effectiveOn ?? say('draft.reignAll'),
        one.actor,
        formatInstant(one.createdAt, zone, 'minute'),
        [...one.changes, ...(one.reason === '' ? [] : [say('draft.because', { reason: one.reason })])].join(
          say('change.semicolon'),
        ),
      ]),
    ),
  )
  return { versions }
}
