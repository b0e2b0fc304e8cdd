// Who asks, and what that person may do.
import { type Role, ROLES } from '../core/account.ts'
import { AppError } from '../core/errors.ts'

export { type Role, ROLES }

/** What changes nothing is for everybody who has an account. */
export const READERS: readonly Role[] = ROLES

export interface Actor {
  readonly name: string
  readonly roles: readonly Role[]
  /** Whom somebody with the role `department` speaks for. */
  readonly department?: string
  /** Of somebody who signed in by an account; what it is known by, not the token. */
  readonly session?: string
}

/** @throws AppError notAllowed naming the operation. */
export function demandRole(actor: Actor, allowed: readonly Role[], operation: string): void {
  if (!actor.roles.some((role) => allowed.includes(role))) throw new AppError('notAllowed', { operation })
}
