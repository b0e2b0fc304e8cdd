// People who work with the ledger: their accounts, and signing in so that the trail names them.
import { z } from 'zod'
import { LEAST_PASSWORD, MOST_ACCOUNT_NAME, ROLES } from '../core/account.ts'
import { AppError } from '../core/errors.ts'
import * as accounts from '../db/accounts.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { hashPassword, isPassword } from './passwords.ts'

const name = z.string().trim().normalize('NFC').min(1).max(MOST_ACCOUNT_NAME)
const MOST_PASSWORD = 200

export const getActor = defineOperation<'getActor'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  async run({ actor }) {
    const { name, roles, department = null, session } = actor
    return { name, roles, department, signedIn: session !== undefined }
  },
})

export const listAccounts = defineOperation<'listAccounts'>({
  kind: 'query',
  roles: ['supervisor'],
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await accounts.listAccounts(db, page),
})

export const saveAccount = defineOperation<'saveAccount'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z
    .strictObject({
      as: z.union([
        z.strictObject({ name }),
        z.strictObject({ accountId: input.id, revision: z.int().min(1) }),
      ]),
      roles: z
        .array(z.enum(ROLES))
        .min(1)
        .refine((roles) => new Set(roles).size === roles.length, { message: 'a role twice' }),
      department: z.string().trim().min(1).max(200).nullable(),
      active: z.boolean(),
      password: z.string().min(LEAST_PASSWORD, 'passwordShort').max(MOST_PASSWORD).nullable(),
    })
    .refine(({ roles, department }) => roles.includes('department') === (department !== null), {
      path: ['department'],
      message: 'departmentNeeded',
    })
    .refine(({ as, password }) => 'accountId' in as || password !== null, {
      path: ['password'],
      message: 'passwordShort',
    }),
  async run({ db, actor, clock }, { as, password, ...content }) {
    const hash = password === null ? null : await hashPassword(password)
    if ('accountId' in as) {
      const { id } = await accounts.getAccount(db, as.accountId)
      await accounts.changeAccount(db, { id, revision: as.revision }, { ...content, hash })
      return await accounts.getAccount(db, id)
    }
    // Somebody at this machine is known by that name already: the trail could not tell the two apart.
    if (actor.session === undefined && as.name === actor.name)
      throw new AppError('accountNameTaken', { name: as.name })
    const author = { actor: actor.name, at: clock() }
    return await accounts.getAccount(
      db,
      await accounts.addAccount(db, { ...content, name: as.name, hash: hash! }, author),
    )
  },
  note: ({ password }, { id, revision, roles, active }) => ({
    subject: `account ${id}`,
    detail: { revision, active, roles: roles.join(' '), passwordSet: password !== null },
  }),
})

export const signIn = defineOperation<'signIn'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({ name, password: z.string().max(MOST_PASSWORD) }),
  ahead: ({ sessions }, { name }) => sessions.allowAttempt(name),
  async run({ db, sessions }, { name, password }) {
    const found = await accounts.getCredentials(db, name)
    const right = await isPassword(password, found?.hash ?? null)
    if (!found || !right || !found.account.active) throw new AppError('signInWrong')
    sessions.forgive(name)
    return { token: sessions.begin(found.account), account: found.account }
  },
  note: (_, { account }) => ({ subject: `account ${account.id}`, detail: {} }),
})

/** Nothing happens to whoever sits at this machine without having signed in. */
export const signOut = defineOperation<'signOut'>({
  kind: 'command',
  roles: READERS,
  input: input.nothing,
  async run({ actor, sessions }) {
    if (actor.session !== undefined) sessions.end(actor.session)
    return {}
  },
  note: () => ({ subject: 'session', detail: {} }),
})
