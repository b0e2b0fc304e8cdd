// Who asks, and what that person may do.
import { AppError } from '../core/errors.ts'

/** supervisor (督查) runs everything; viewer reads and exports. */
export const ROLES = ['supervisor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export interface Actor {
  readonly name: string
  readonly roles: readonly Role[]
}

/** @throws AppError notAllowed naming the operation. */
export function demandRole(actor: Actor, allowed: readonly Role[], operation: string): void {
  if (!actor.roles.some((role) => allowed.includes(role))) throw new AppError('notAllowed', { operation })
}
