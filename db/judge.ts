// How the stores ask for a verdict: the rules are in core and arrive as a function.
import type { JudgeCase } from '../core/judge.ts'

/** Judges under the policy in force; `version` is that policy's version and is stored beside each verdict. */
export interface Judge {
  readonly version: number
  readonly judge: JudgeCase
}

/** How long work tells where it is and learns that it should stop. */
export interface Watch {
  /** Called after each bounded step. */
  readonly onProgress?: (done: number, total: number) => void
  /** Aborting stops between two steps with AppError cancelled; nothing half-done stays. */
  readonly signal?: AbortSignal
}
