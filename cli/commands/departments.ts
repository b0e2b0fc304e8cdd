// plumbline departments list|register|import FILE: departments, and which name counts for which of them.
import type { DepartmentRow } from '../../core/register.ts'
import { registerCsv } from '../../core/registerTable.ts'
import { UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { textTable } from '../textTable.ts'

export const departmentsCommand: Command = {
  usage: 'list | register | import FILE [--dry-run]',
  flags: { 'dry-run': { type: 'boolean' } },
  async run(given, context) {
    const [what, file, ...more] = given.positionals
    if (more.length > 0 || (what === 'import') !== (file !== undefined))
      throw new UsageError('expected list, register or import FILE')
    if (what === 'list') return await list(context)
    if (what === 'register') return await show(context)
    if (what === 'import') return await importRegister(file!, given.flags['dry-run'] === true, context)
    throw new UsageError(`departments knows no ${what ?? ''}`)
  },
}

const PAGE = 200

async function list(context: Context): Promise<unknown> {
  const departments: DepartmentRow[] = []
  for (;;) {
    const page = await context.run('listDepartments', { offset: departments.length, limit: PAGE })
    departments.push(...page.rows)
    if (page.rows.length === 0 || departments.length >= page.total) break
  }
  const { say } = context
  const right = true as const
  context.print(
    textTable(
      [
        { title: say('cli.department') },
        { title: say('register.records'), right },
        { title: say('register.elsewhere'), right },
      ],
      departments.map(({ name, records, elsewhere }) => [name, String(records), String(elsewhere)]),
    ),
  )
  return { departments }
}

/** As CSV that `import` takes. */
async function show(context: Context): Promise<unknown> {
  const current = await context.run('getRegister', {})
  context.print(registerCsv(current.register, context.say).trimEnd())
  return current
}

async function importRegister(path: string, dryRun: boolean, context: Context): Promise<unknown> {
  const application = await context.application()
  const fileId = await application.addFile(path)
  const register = await context.finish('readRegisterFile', { fileId })
  const { version } = await context.run('getRegister', {})
  const { say } = context
  if (dryRun) {
    const tried = await context.finish('tryRegister', { register })
    for (const { from, to, count } of tried.moves) context.print(`${from} → ${to}  ${count}`)
    context.print(say('frame.endTryRegister', { count: tried.moving, moved: tried.moving }))
    return { entries: register.entries.length, ...tried }
  }
  const done = await context.finish('publishRegister', { register, version })
  context.print(say('frame.endRegister', { count: done.moved, moved: done.moved }))
  return { entries: register.entries.length, ...done }
}
