// What reading one row finds: its issues, and values that no field could take.
import type { FieldName } from '../fields.ts'
import { type Issue, ISSUE_SEVERITY, type IssueCode } from '../issue.ts'
import { ownText } from './cellText.ts'

const MAX_VALUE = 200

export class RowNotes {
  readonly issues: Issue[] = []
  readonly extras: Record<string, string> = {}
  isRejected = false
  readonly #row: number

  constructor(row: number) {
    this.#row = row
  }

  add(code: IssueCode, field: FieldName | null, column: string | null, value: string | null): void {
    const severity = ISSUE_SEVERITY[code]
    if (severity === 'error') this.isRejected = true
    const shown = value !== null && value.length > MAX_VALUE ? ownText(value.slice(0, MAX_VALUE)) : value
    this.issues.push({ row: this.#row, column, field, code, severity, value: shown })
  }

  /** A value its field could not read: noted, and kept under the column's name so that it is not lost. */
  addUnread(code: IssueCode, field: FieldName, column: string | null, value: string): void {
    this.add(code, field, column, value)
    if (column !== null) this.extras[column] = value
  }
}
