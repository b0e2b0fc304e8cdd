// One operation, once accepted and once refused.
import type { Actor } from '../../app/actor.ts'
import type { Input, OperationName } from '../../app/contract.ts'
import type { ErrorCode } from '../../core/errors.ts'
import type { Desk } from './desk.ts'

export interface Case<N extends OperationName> {
  /** Input that is accepted, and what must be there first. */
  readonly accepted: (desk: Desk) => Input<N> | Promise<Input<N>>
  /** One that is refused, by whom and with what. */
  refused: {
    input: unknown
    code: ErrorCode
    actor?: Actor
    /** The refusal comes from the job, not from starting it. */
    inJob?: true
  }
}
