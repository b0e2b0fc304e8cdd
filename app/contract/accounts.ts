// People: who asks, accounts, signing in and out.
import type { Account, Person, Role } from '../../core/account.ts'
import type { Page } from '../../core/ledger.ts'
import type { Command, Nothing, Query } from './kinds.ts'

export interface AccountsOperations {
  getActor: Query<Nothing, Person>
  listAccounts: Query<{ offset: number; limit: number }, Page<Account>>
  /** A new one needs a password; of an old one it stays where none is given. */
  saveAccount: Command<
    {
      as: { name: string } | { accountId: number; revision: number }
      roles: readonly Role[]
      department: string | null
      active: boolean
      password: string | null
    },
    Account
  >
  /** The token goes into the header of every further request. */
  signIn: Command<{ name: string; password: string }, { token: string; account: Account }>
  signOut: Command<Nothing, Nothing>
}
