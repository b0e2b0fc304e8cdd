// The fields in the order a person looks for them, and the codes a closed field takes.
import {
  CHANNELS,
  NATURES,
  PROBLEM_CLASSES,
  RESOLUTIONS,
  SATISFACTIONS,
  SCOPES,
  SOURCE_PARTIES,
  STATUSES,
  URGENCIES,
} from '../../../core/feedback.ts'
import { type FieldName, FIELDS } from '../../../core/fields.ts'

export const FIELD_GROUPS = {
  who: ['department', 'handler', 'channel', 'sourceParty', 'region', 'event'],
  when: [
    'receivedAt',
    'registeredAt',
    'assignedAt',
    'firstRespondedAt',
    'closedAt',
    'resultSentAt',
    'revisitedAt',
    'reratedAt',
  ],
  what: ['ticketNo', 'subject', 'content', 'reply', 'customerName', 'customerContact'],
  kind: ['nature', 'category', 'problemClass', 'rootCause', 'urgency', 'scope', 'complex'],
  outcome: [
    'status',
    'resolution',
    'satisfaction',
    'reratedSatisfaction',
    'selfRated',
    'reopenCount',
    'transferCount',
    'declaredResponseOnTime',
    'declaredHandlingOnTime',
  ],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>
export type FieldGroup = keyof typeof FIELD_GROUPS

export const GROUPED_FIELDS: readonly { readonly field: FieldName; readonly group: FieldGroup }[] = (
  Object.keys(FIELD_GROUPS) as FieldGroup[]
).flatMap((group) => FIELD_GROUPS[group].map((field) => ({ field, group })))

/** First half of a code's key in the words of values, and the codes themselves. */
const CODES = {
  nature: ['nature', NATURES],
  urgency: ['urgency', URGENCIES],
  channel: ['channel', CHANNELS],
  satisfaction: ['satisfaction', SATISFACTIONS],
  reratedSatisfaction: ['satisfaction', SATISFACTIONS],
  resolution: ['resolution', RESOLUTIONS],
  status: ['status', STATUSES],
  sourceParty: ['sourceParty', SOURCE_PARTIES],
  scope: ['scope', SCOPES],
  problemClass: ['problemClass', PROBLEM_CLASSES],
} as const satisfies { readonly [N in FieldName]?: readonly [string, readonly string[]] }

export interface FieldCodes {
  readonly kind: string
  readonly codes: readonly string[]
}

/** The codes a field knows; null for fields that take text, times or numbers. */
export function codesOf(field: FieldName): FieldCodes | null {
  if (FIELDS[field].kind === 'flag') return { kind: 'flag', codes: ['yes', 'no'] }
  const known = (CODES as Readonly<Record<string, readonly [string, readonly string[]]>>)[field]
  return known ? { kind: known[0], codes: known[1] } : null
}
