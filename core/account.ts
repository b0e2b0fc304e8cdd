// Who works here: accounts, what each may do, and who is asking.
import type { Instant } from './instant.ts'

/**
 * supervisor (督查) runs everything; hr (人事) reads, and keeps people; department is a department's representative, who
 * reads and appeals; viewer reads and exports.
 */
export const ROLES = ['supervisor', 'hr', 'department', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Who may keep plans, and approve what somebody else wrote; a representative keeps those of the own department. */
export const PLAN_KEEPERS = ['supervisor', 'hr', 'department'] as const satisfies readonly Role[]

/** Somebody who may be named as approver. */
export interface Approver {
  readonly name: string
  readonly roles: readonly Role[]
  readonly department: string | null
}

/** A name never changes: the audit trail and every second person are known by it. */
export interface Account {
  readonly id: number
  readonly name: string
  readonly roles: readonly Role[]
  /** Whom somebody with the role `department` speaks for. */
  readonly department: string | null
  /** An inactive one signs in no more; what it did stays. */
  readonly active: boolean
  readonly revision: number
  readonly createdAt: Instant
}

/** Who asks. */
export interface Person {
  readonly name: string
  readonly roles: readonly Role[]
  readonly department: string | null
  /** By an account; otherwise whoever sits at this machine. */
  readonly signedIn: boolean
}

export const MOST_ACCOUNT_NAME = 60
export const LEAST_PASSWORD = 8
