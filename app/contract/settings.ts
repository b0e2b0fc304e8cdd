// The rules in force, and the register of departments.
import type { Page } from '../../core/ledger.ts'
import type { Policy } from '../../core/policy.ts'
import type { DepartmentRow, Movement, Register, RegisterVersion } from '../../core/register.ts'
import type { Scheme } from '../../core/scheme.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

export interface SettingsOperations {
  getScheme: Query<Nothing, { version: number; scheme: Scheme }>
  getPolicy: Query<Nothing, { version: number; policy: Policy }>
  publishScheme: Command<{ scheme: Scheme; version: number }, { version: number }>
  /** A new policy judges every record again. */
  publishPolicy: Task<
    { policy: Policy; version: number },
    { version: number; judged: number; changed: number }
  >
  listDepartments: Query<{ offset: number; limit: number }, Page<DepartmentRow>>
  getRegister: Query<Nothing, { version: number; register: Register }>
  listRegisterVersions: Query<{ offset: number; limit: number }, Page<RegisterVersion>>
  readRegisterFile: Task<{ fileId: string }, Register>
  /** What publishing it would move. */
  tryRegister: Task<{ register: Register }, { moving: number; moves: readonly Movement[] }>
  publishRegister: Task<{ register: Register; version: number }, { version: number; moved: number }>
}
