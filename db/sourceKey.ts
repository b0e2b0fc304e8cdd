// Which source a file comes from, as far as its columns tell.
import { isNoteColumn } from '../core/noteColumn.ts'
import { sha256 } from './recordHash.ts'

/** Equal for files with the same columns in any order; null for a correction file: it is a remnant of another file. */
export function sourceKey(header: readonly string[]): string | null {
  if (header.some(isNoteColumn)) return null
  return sha256(JSON.stringify(header.toSorted()))
}
