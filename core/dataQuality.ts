// How far the records of a period can be trusted: what was read, refused, doubted, and how much of it is filled in.
import type { FieldName } from './fields.ts'
import type { IssueCode, Severity } from './issue.ts'

export interface DataQuality {
  readonly records: number
  readonly rowsRead: number
  readonly rejected: number
  readonly withWarnings: number
  readonly issues: readonly {
    readonly code: IssueCode
    readonly severity: Severity
    readonly count: number
  }[]
  /** Share of records (0–1) in which each field is filled, for the fields any source supplies. */
  readonly filled: readonly { readonly field: FieldName; readonly share: number }[]
}
