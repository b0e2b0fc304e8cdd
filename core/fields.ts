// The fields of a feedback record: one table that mapping, staging, storing, filtering and labelling all read.

export type FieldKind =
  /** Free text, kept as it stands. */
  | 'text'
  /** A known code or the organisation's own word. */
  | 'word'
  /** One of a closed set of codes; anything else is an issue. */
  | 'code'
  /** Levels from broad to narrow, joined by '>'. */
  | 'path'
  | 'instant'
  | 'flag'
  | 'count'

export interface FieldDef {
  readonly kind: FieldKind
  /** Personal data: masked in logs and audit entries, never in error text. */
  readonly personal?: true
}

export const FIELDS = {
  ticketNo: { kind: 'text' },
  receivedAt: { kind: 'instant' },
  registeredAt: { kind: 'instant' },
  assignedAt: { kind: 'instant' },
  firstRespondedAt: { kind: 'instant' },
  closedAt: { kind: 'instant' },
  resultSentAt: { kind: 'instant' },
  revisitedAt: { kind: 'instant' },
  reratedAt: { kind: 'instant' },
  department: { kind: 'text' },
  handler: { kind: 'text' },
  channel: { kind: 'word' },
  sourceParty: { kind: 'word' },
  nature: { kind: 'code' },
  category: { kind: 'path' },
  problemClass: { kind: 'word' },
  rootCause: { kind: 'word' },
  urgency: { kind: 'code' },
  scope: { kind: 'word' },
  complex: { kind: 'flag' },
  subject: { kind: 'text' },
  content: { kind: 'text' },
  reply: { kind: 'text' },
  customerName: { kind: 'text', personal: true },
  customerContact: { kind: 'text', personal: true },
  region: { kind: 'text' },
  event: { kind: 'text' },
  status: { kind: 'word' },
  resolution: { kind: 'code' },
  satisfaction: { kind: 'code' },
  reratedSatisfaction: { kind: 'code' },
  selfRated: { kind: 'flag' },
  reopenCount: { kind: 'count' },
  transferCount: { kind: 'count' },
  declaredResponseOnTime: { kind: 'flag' },
  declaredHandlingOnTime: { kind: 'flag' },
} as const satisfies Record<string, FieldDef>

export type FieldName = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[]

type OfKind<K extends FieldKind> = {
  [N in FieldName]: (typeof FIELDS)[N]['kind'] extends K ? N : never
}[FieldName]
export type InstantField = OfKind<'instant'>
export type FlagField = OfKind<'flag'>
export type CountField = OfKind<'count'>

/**
 * Facts a KPI may rest on. A record carries one bit for each that its source has a column for, because
 * "not supplied" (leaves the denominator) and "blank" (follows the missing-data rule) are judged differently
 * (scoring §2). Order is stored data: append only.
 */
export const SUPPLIED_FIELDS = [
  'registeredAt',
  'firstRespondedAt',
  'closedAt',
  'resultSentAt',
  'revisitedAt',
  'resolution',
  'satisfaction',
  'selfRated',
  'reopenCount',
  'transferCount',
  'declaredResponseOnTime',
  'declaredHandlingOnTime',
  'reratedSatisfaction',
  'reratedAt',
] as const satisfies readonly FieldName[]
export type SuppliedField = (typeof SUPPLIED_FIELDS)[number]

/** Bit of a fact in a record's `supplied` mask. */
export function suppliedBit(field: SuppliedField): number {
  return 1 << SUPPLIED_FIELDS.indexOf(field)
}

/** Mask of all the given fields that a KPI may rest on; others are ignored. */
export function suppliedMask(fields: Iterable<FieldName>): number {
  let mask = 0
  for (const field of fields) {
    const at = (SUPPLIED_FIELDS as readonly FieldName[]).indexOf(field)
    if (at >= 0) mask |= 1 << at
  }
  return mask
}
