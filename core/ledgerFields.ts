// Everything about a record that the ledger can show, sort and filter by: its fields, and what was judged of it.
import { FIELDS, type FieldKind, type FieldName } from './fields.ts'
import { RATE_MEASURES, type RateMeasure } from './scheme.ts'

export type LedgerFieldKind =
  | FieldKind
  /** Whole minutes. */
  | 'minutes'
  /** One of `VERDICT`, by name. */
  | 'verdict'

/** What rules made of a record. Its close is the valid one; as it was recorded stands beside it. */
const JUDGED = {
  recordedCloseAt: 'instant',
  responseDueAt: 'instant',
  dueAt: 'instant',
  /** Past due: until the valid close, or until now while open; negative while there is time left. */
  lateMinutes: 'minutes',
  responseMinutes: 'minutes',
  handlingMinutes: 'minutes',
  csatPoints: 'count',
} as const satisfies Record<string, LedgerFieldKind>
export type JudgedField = keyof typeof JUDGED
export const JUDGED_FIELDS = Object.keys(JUDGED) as readonly JudgedField[]

export type LedgerField = FieldName | JudgedField | RateMeasure

export const LEDGER_FIELDS: readonly LedgerField[] = [
  ...(Object.keys(FIELDS) as FieldName[]),
  ...JUDGED_FIELDS,
  ...RATE_MEASURES,
]

export function kindOf(field: LedgerField): LedgerFieldKind {
  if (field in FIELDS) return FIELDS[field as FieldName].kind
  return field in JUDGED ? JUDGED[field as JudgedField] : 'verdict'
}

/** Free texts have hardly a value twice: they are searched, not listed. */
const UNLISTED: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'ticketNo',
  'subject',
  'content',
  'reply',
  'customerName',
  'customerContact',
])

/** How a field is filtered: by a list of its values, by a part of its text, or by a span of numbers. */
export function filterOf(field: LedgerField): 'list' | 'text' | 'span' {
  const kind = kindOf(field)
  if (kind === 'instant' || kind === 'count' || kind === 'minutes') return 'span'
  return UNLISTED.has(field) ? 'text' : 'list'
}

/** Conditions on one field; a record fulfils all that are there. */
export interface FieldFilter {
  /** Its value is one of these, or a path below one of them; null is a blank. Flags are 'true' and 'false', verdicts go by name. */
  readonly in?: readonly (string | null)[]
  /** Its text holds this, letters A–Z in any case. */
  readonly contains?: string
  /** At least, and less than: instants, minutes or counts. */
  readonly from?: number
  readonly to?: number
  readonly blank?: boolean
}

export type FieldFilters = { readonly [F in LedgerField]?: FieldFilter }

/** Whether a field can be asked these conditions. */
export function suits(field: LedgerField, { in: values, contains, from, to }: FieldFilter): boolean {
  const span = filterOf(field) === 'span'
  if (from !== undefined || to !== undefined) return span && values === undefined && contains === undefined
  if (contains !== undefined) return !span && !['flag', 'verdict'].includes(kindOf(field))
  return values === undefined || !span
}
