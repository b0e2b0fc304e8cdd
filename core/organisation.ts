// Whose feedback this is, and in which zone its days begin.
import type { Language } from './words.ts'

export interface Organisation {
  readonly name: string
  readonly timeZone: string
  /** null: the reader's own. */
  readonly language: Language | null
  readonly revision: number
}
