// Who is signed in by an account, until they sign out, stay away, or the application closes; and how often somebody may
// guess. Nothing of it is stored.
import { createHash, randomBytes } from 'node:crypto'
import type { Account } from '../core/account.ts'
import { AppError } from '../core/errors.ts'
import { HOUR, type Instant, MINUTE } from '../core/instant.ts'
import type { Actor } from './actor.ts'

export interface Sessions {
  /** Answers the token, which only whoever signed in has. */
  readonly begin: (account: Account) => string
  /**
   * Who a token stands for. An account that was changed since has to sign in again.
   * @throws AppError signInEnded
   */
  readonly actorOf: (token: string, find: (accountId: number) => Promise<Account | null>) => Promise<Actor>
  /** Harmless for one that has ended. */
  readonly end: (session: string) => void
  /** Counts a guess before it is looked at. @throws AppError tooManyAttempts with the seconds to wait */
  readonly allowAttempt: (name: string) => void
  /** The guess was right. */
  readonly forgive: (name: string) => void
}

interface Session {
  readonly accountId: number
  readonly revision: number
  readonly usedAt: Instant
}

/** Nobody who was here within a working day has to sign in again. */
const LONGEST_ABSENCE = 12 * HOUR
/** So many wrong passwords cost nothing; each further one twice the wait of the one before, up to the longest. */
const FREE_ATTEMPTS = 5
const FIRST_WAIT = MINUTE / 2
const LONGEST_WAIT = 15 * MINUTE
/** More names than these are guessed only by a machine: the oldest are forgotten. */
const MOST_NAMES = 10_000

export function createSessions(clock: () => Instant): Sessions {
  // By the token's digest: looking one up compares nothing that came from outside.
  const sessions = new Map<string, Session>()
  const attempts = new Map<string, { readonly count: number; readonly freeAt: Instant }>()
  return {
    begin({ id, revision }) {
      const token = randomBytes(32).toString('base64url')
      sessions.set(digestOf(token), { accountId: id, revision, usedAt: clock() })
      return token
    },
    async actorOf(token, find) {
      const session = digestOf(token)
      const known = sessions.get(session)
      const account = known && clock() - known.usedAt < LONGEST_ABSENCE ? await find(known.accountId) : null
      if (!known || !account?.active || account.revision !== known.revision) {
        sessions.delete(session)
        throw new AppError('signInEnded')
      }
      if (sessions.has(session)) sessions.set(session, { ...known, usedAt: clock() })
      const { name, roles, department } = account
      return { name, roles, session, ...(department !== null && { department }) }
    },
    end: (session) => void sessions.delete(session),
    allowAttempt(name) {
      const { count, freeAt } = attempts.get(name) ?? { count: 0, freeAt: 0 }
      const now = clock()
      if (now < freeAt) throw new AppError('tooManyAttempts', { seconds: Math.ceil((freeAt - now) / 1000) })
      const over = count + 1 - FREE_ATTEMPTS
      const wait = over < 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** over)
      attempts.delete(name)
      attempts.set(name, { count: count + 1, freeAt: now + wait })
      const [oldest] = attempts.keys()
      if (attempts.size > MOST_NAMES) attempts.delete(oldest!)
    },
    forgive: (name) => void attempts.delete(name),
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
