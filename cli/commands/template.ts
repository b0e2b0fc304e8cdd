// plumbline template list|show|export|import: how files of a source are read, kept by name.
import { AppError } from '../../core/errors.ts'
import { formatInstant, NO_VALUE } from '../../core/format.ts'
import { parseTemplateFile, type TemplateHead } from '../../core/template.ts'
import { zoneOf } from '../../core/zone.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { jsonFile } from '../jsonFile.ts'
import { textTable } from '../textTable.ts'

export const templateCommand: Command = {
  usage: 'list | show NAME | export NAME [--version N] | import FILE',
  flags: { version: { type: 'string' } },
  async run(given, context) {
    const [what, name, ...more] = given.positionals
    const isList = what === 'list'
    if (more.length > 0 || isList !== (name === undefined))
      throw new UsageError('expected list, show NAME, export NAME or import FILE')
    if (isList) return await list(context)
    if (what === 'show') return await show(name!, context)
    if (what === 'export') return await exportOne(name!, given, context)
    if (what === 'import') return await importOne(name!, context)
    throw new UsageError(`template knows no ${what ?? ''}`)
  },
}

const PAGE = 200

async function allTemplates(context: Context): Promise<readonly TemplateHead[]> {
  const templates: TemplateHead[] = []
  for (;;) {
    const page = await context.run('listTemplates', { offset: templates.length, limit: PAGE })
    templates.push(...page.rows)
    if (page.rows.length === 0 || templates.length >= page.total) return templates
  }
}

/** @throws AppError notFound */
export async function findTemplate(name: string, context: Context): Promise<TemplateHead> {
  const found = (await allTemplates(context)).find((template) => template.name === name)
  if (!found) throw new AppError('notFound', { template: name })
  return found
}

async function list(context: Context): Promise<unknown> {
  const templates = await allTemplates(context)
  const { say } = context
  const zone = zoneOf((await context.run('getInstallation', {})).organisation.timeZone)
  const right = true as const
  context.print(
    textTable(
      [
        { title: say('template.name') },
        { title: say('template.source') },
        { title: say('template.version'), right },
        { title: say('template.columns'), right },
        { title: say('template.fields'), right },
        { title: say('template.imports'), right },
        { title: say('template.lastUsed') },
      ],
      templates.map((t) => [
        t.retiredAt === null ? t.name : `${t.name} (${say('template.retired')})`,
        t.source,
        ...[t.version, t.columns, t.fields, t.imports].map(String),
        t.lastUsedAt === null ? NO_VALUE : formatInstant(t.lastUsedAt, zone),
      ]),
    ),
  )
  return { templates }
}

async function show(name: string, context: Context): Promise<unknown> {
  const { id } = await findTemplate(name, context)
  const template = await context.run('getTemplate', { templateId: id })
  context.print(JSON.stringify(template, null, 2))
  return template
}

/** As `import` of another installation takes it. */
async function exportOne(name: string, { flags }: Arguments, context: Context): Promise<unknown> {
  const { id } = await findTemplate(name, context)
  const version = flags.version === undefined ? undefined : Number(flags.version)
  if (version !== undefined && !(Number.isSafeInteger(version) && version > 0))
    throw new UsageError('--version is a number: see plumbline template show')
  const file = await context.run('exportTemplate', {
    templateId: id,
    ...(version === undefined ? {} : { version }),
  })
  context.print(JSON.stringify(file, null, 2))
  return file
}

async function importOne(path: string, context: Context): Promise<unknown> {
  const done = await context.run('importTemplate', { template: parseTemplateFile(jsonFile(path)) })
  const { name, version } = done.template
  context.print(context.say(`template.imported-${done.outcome}`, { name, version }))
  return done
}
