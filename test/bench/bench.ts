// What a bench is, and what it yields: rows of one table.
import type { Figures } from './measure/alternate.ts'

export interface Settings {
  /** Rounds counted of each measurement. */
  readonly runs: number
  /** Replaces every size of the full bench. */
  readonly rows: number | null
  /** Where generated files are kept and data folders made. */
  readonly folder: string
  readonly say: (text: string) => void
  /** A peer that this machine has not, by name. */
  readonly leaveOut: (peer: string) => void
}

export interface Bench {
  readonly name: string
  /** Rows beside peers and bounds, or sizes beside one another. */
  readonly layout: 'rows' | 'growth'
  run(settings: Settings): Promise<readonly Row[]>
}

/** One line of the table: ours beside one peer, or beside a bound alone. */
export interface Row {
  readonly work: string
  readonly rows: number
  readonly ours: Figures
  readonly peer: { readonly name: string; readonly figures: Figures } | null
  readonly bounds: Bounds
  /** What the figures alone do not say. */
  readonly remark?: string
}

/** What the product promises; the sizes it promises it for are the full bench's. */
export interface Bounds {
  /** Of ours to the peer's wall time. */
  readonly ratio?: number
  readonly wallMs?: number
  readonly peakMegabytes?: number
  readonly stallMs?: number
}

/** What a bench could not compare with, and why. */
export class PeerMissing extends Error {}

export function sizesOf({ rows }: Settings, full: readonly number[]): readonly number[] {
  return rows === null ? full : [rows]
}
