// The fingerprint of a report: the same figures and words always give the same one.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../core/canonicalJson.ts'
import type { Certificate } from '../core/report/certificates.ts'
import type { Paper } from '../core/report/document.ts'

/** SHA-256 over the report's canonical JSON (object keys in order), hexadecimal. */
export function reportDigest(report: Paper | Certificate | readonly Certificate[]): string {
  return createHash('sha256').update(canonicalJson(report)).digest('hex')
}

/** '3f2a 90bc 11d7 e04c': the first 16 digits, as printed on every page. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
}
