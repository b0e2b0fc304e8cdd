// Evidence files (佐证材料): what a request, an appeal, an adjustment or a plan rests on, kept as it was handed in.
import type { Instant } from './instant.ts'

export interface EvidenceFile {
  readonly id: number
  readonly fileName: string
  readonly sizeBytes: number
  /** SHA-256 of its bytes, hexadecimal: what it is kept and proved by. */
  readonly digest: string
  readonly uploadedBy: string
  readonly uploadedAt: Instant
}

export type EvidenceSubject = 'request' | 'appeal' | 'adjustment' | 'drill' | 'plan' | 'outreach'

export const MOST_EVIDENCE_FILES = 10
export const MOST_EVIDENCE_BYTES = 50 * 1024 ** 2
