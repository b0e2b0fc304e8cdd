// plumbline accounts: who may act by --as, for machines where no window opens.
import { type Account, type Role, ROLES } from '../../core/account.ts'
import { NO_VALUE } from '../../core/format.ts'
import { type Arguments, neededFlag, positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { textTable } from '../textTable.ts'

/** Not a flag: what is typed on a command line is read by everybody on the machine. */
const PASSWORD = 'PLUMBLINE_NEW_PASSWORD'

export const accountsCommand: Command = {
  usage: `list | add NAME --roles ${ROLES.join(',')} [--department D]   (password in ${PASSWORD})`,
  flags: { roles: { type: 'string' }, department: { type: 'string' } },
  async run(given, context) {
    const [what, ...rest] = given.positionals
    if (what === 'list') return await list({ ...given, positionals: rest }, context)
    if (what === 'add') return await add({ ...given, positionals: rest }, context)
    throw new UsageError(`accounts knows no ${what ?? ''}`)
  },
}

const PAGE = 200

async function list(given: Arguments, context: Context): Promise<unknown> {
  positionals(given, [])
  const accounts: Account[] = []
  for (;;) {
    const page = await context.run('listAccounts', { offset: accounts.length, limit: PAGE })
    accounts.push(...page.rows)
    if (page.rows.length === 0 || accounts.length >= page.total) break
  }
  const { say } = context
  context.print(
    textTable(
      [
        { title: say('person.name') },
        { title: say('person.roles') },
        { title: say('person.department') },
        { title: say('person.state') },
      ],
      accounts.map(({ name, roles, department, active }) => [
        name,
        roles.map((role) => say(`person.role.${role}`)).join(say('import.listComma')),
        department ?? NO_VALUE,
        say(active ? 'person.isActive' : 'person.isInactive'),
      ]),
    ),
  )
  return { accounts }
}

async function add(given: Arguments, context: Context): Promise<unknown> {
  const [name] = positionals(given, ['NAME'])
  const roles = rolesOf(neededFlag(given.flags, 'roles'))
  const password = process.env[PASSWORD]
  if (password === undefined) throw new UsageError(`a new account needs its password in ${PASSWORD}`)
  const account = await context.run('saveAccount', {
    as: { name: name! },
    roles,
    department: textFlag(given.flags, 'department') ?? null,
    active: true,
    password,
  })
  context.print(context.say('person.added', { name: account.name }))
  return { account }
}

/** 'supervisor,hr'. @throws UsageError */
function rolesOf(text: string): readonly Role[] {
  return text.split(',').map((part) => {
    const role = ROLES.find((known) => known === part.trim())
    if (!role) throw new UsageError(`--roles are of ${ROLES.join(', ')}`)
    return role
  })
}
