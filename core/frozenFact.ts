// A record as a frozen edition knows it, and what can be asked of them.
import type { Judgement } from './judgement.ts'
import type { Figure } from './ledger.ts'

/** A figure of a frozen edition: its period is the edition's own. */
export type FrozenFigure = Omit<Figure, 'period'>

export interface FrozenFact {
  readonly ticketNo: string
  /** By its name when the edition was frozen. */
  readonly department: string
  readonly handler: string | null
  readonly judgement: Judgement
  /** The record of that ticket today; null where it is gone. */
  readonly recordId: number | null
  /** Its content is another today, or it is gone. */
  readonly changed: boolean
}
