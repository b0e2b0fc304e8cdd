// Who is working, and what the screens may offer them.
import type { Person, Role } from '../core/account.ts'
import { useOperation } from './api.ts'

/** undefined until it is known. */
export function usePerson(): Person | undefined {
  return useOperation('getActor', {}).data
}

/** Whether whoever is working has one of the roles; false until it is known. */
export function useMay(...roles: readonly Role[]): boolean {
  return usePerson()?.roles.some((role) => roles.includes(role)) ?? false
}
