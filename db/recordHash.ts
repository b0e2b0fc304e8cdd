// The fingerprint of a record's content: equal content, equal hash, on every machine and in every later version.
import { hash } from 'node:crypto'
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES } from '../core/fields.ts'

const SORTED_FIELDS = FIELD_NAMES.toSorted()

/**
 * SHA-256 cut to 128 bits, hexadecimal, over the filled fields in order of their names: a field added to the product
 * later is blank in old records and leaves their hashes as they are. `knownAt` is no content: importing the same file
 * again later must not look like a change.
 */
export function recordHash(feedback: Feedback): string {
  const content: unknown[] = []
  for (const name of SORTED_FIELDS) {
    const value = feedback[name]
    if (value !== null) content.push(name, value)
  }
  const extras = Object.keys(feedback.extras)
    .toSorted()
    .map((name) => [name, feedback.extras[name]])
  content.push(feedback.supplied, extras)
  return hash('sha256', JSON.stringify(content)).slice(0, 32)
}

/** SHA-256 of a text, hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text)
}
