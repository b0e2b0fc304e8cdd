// Accounts of the people who work with the ledger. The hash of a password never leaves `getCredentials`.
import { type Account, type Approver, PLAN_KEEPERS, type Role } from '../core/account.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { textsOf, whereContains } from './dialect.ts'

interface AccountRow {
  readonly id: number
  readonly name: string
  readonly roles: string
  readonly department: string | null
  readonly active: number
  readonly revision: number
  readonly created_at: Instant
}
const COLUMNS = ['id', 'name', 'roles', 'department', 'active', 'revision', 'created_at'] as const

/** By name. */
export async function listAccounts(
  db: Db,
  { offset, limit }: { offset: number; limit: number },
): Promise<Page<Account>> {
  const rows: AccountRow[] = await db('accounts')
    .select(COLUMNS)
    .orderBy(['name', 'id'])
    .offset(offset)
    .limit(limit)
  const total = await db('accounts').count({ n: '*' }).first<{ n: number }>()
  return { rows: rows.map(rowToAccount), total: total.n }
}

/** Active accounts that may approve a revision of a plan, without those named; by name. */
export async function listApprovers(
  db: Db,
  {
    text = '',
    except,
    offset,
    limit,
  }: { text?: string; except: readonly string[]; offset: number; limit: number },
): Promise<Page<Approver>> {
  const found = db('accounts')
    .where('active', 1)
    .where((any) => {
      // Roles are a list in JSON: a name between quotes is a whole one.
      for (const role of PLAN_KEEPERS) void any.orWhere('roles', 'like', `%"${role}"%`)
    })
    .whereNotIn('name', textsOf(db, except))
  if (text.trim() !== '') whereContains(found, ['name', 'department'], text.trim())
  const total = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: AccountRow[] = await found.select(COLUMNS).orderBy('name').offset(offset).limit(limit)
  return {
    rows: rows.map(rowToAccount).map(({ name, roles, department }) => ({ name, roles, department })),
    total: total.n,
  }
}

/** @throws AppError notFound */
export async function getAccount(db: Db, id: number): Promise<Account> {
  const account = await findAccount(db, id)
  if (!account) throw new AppError('notFound', { accountId: id })
  return account
}

export async function findAccount(db: Db, id: number): Promise<Account | null> {
  const row: AccountRow | undefined = await db('accounts').select(COLUMNS).where('id', id).first()
  return row ? rowToAccount(row) : null
}

/** The account of a name with its password's hash; null where nobody is called so. */
export async function getCredentials(
  db: Db,
  name: string,
): Promise<{ readonly account: Account; readonly hash: string } | null> {
  const row: (AccountRow & { readonly password: string }) | undefined = await db('accounts')
    .where('name', name)
    .first()
  return row ? { account: rowToAccount(row), hash: row.password } : null
}

export interface AccountContent {
  readonly roles: readonly Role[]
  readonly department: string | null
  readonly active: boolean
}

/** Answers its id. @throws AppError accountNameTaken */
export async function addAccount(
  db: Db,
  { name, hash, ...content }: AccountContent & { readonly name: string; readonly hash: string },
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<number> {
  if (await getCredentials(db, name)) throw new AppError('accountNameTaken', { name })
  const [inserted]: { id: number }[] = await db('accounts')
    .insert({
      name,
      password: hash,
      revision: 1,
      created_by: actor,
      created_at: at,
      ...contentToRow(content),
    })
    .returning('id')
  return inserted!.id
}

/** The password stays where no new hash is given. @throws AppError conflict */
export async function changeAccount(
  db: Db,
  { id, revision }: { readonly id: number; readonly revision: number },
  { hash, ...content }: AccountContent & { readonly hash: string | null },
): Promise<void> {
  const changed = await db('accounts')
    .where({ id, revision })
    .update({ ...contentToRow(content), ...(hash !== null && { password: hash }), revision: revision + 1 })
  if (changed === 0) throw new AppError('conflict', { accountId: id })
}

function contentToRow({ roles, department, active }: AccountContent): Record<string, unknown> {
  return { roles: JSON.stringify(roles), department, active: Number(active) }
}

function rowToAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    roles: JSON.parse(row.roles) as Role[],
    department: row.department,
    active: row.active === 1,
    revision: row.revision,
    createdAt: row.created_at,
  }
}
