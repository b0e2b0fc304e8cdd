// One feedback record (意见工单) as the product keeps it.
import type { Instant } from './instant.ts'

export const NATURES = ['complaint', 'suggestion', 'inquiry', 'praise'] as const
export type Nature = (typeof NATURES)[number]

export const URGENCIES = ['urgent', 'important', 'normal'] as const
export type Urgency = (typeof URGENCIES)[number]

export const RESOLUTIONS = ['resolved', 'partly', 'unresolved'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** Best first. A 1–5 scale reads 5, 4, 3 = neutral, 2, 1 (scoring §3). */
export const SATISFACTIONS = [
  'verySatisfied',
  'satisfied',
  'basicallySatisfied',
  'neutral',
  'dissatisfied',
  'veryDissatisfied',
] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** Known channels (requirements §2). A channel outside the list keeps the organisation's own word. */
export const CHANNELS = [
  'hotline',
  'servicePhone',
  'email',
  'websiteForm',
  'onlinePlatform',
  'mobileApp',
  'social',
  'oneClickEntry',
  'onsiteSurvey',
  'customerForum',
  'questionnaire',
  'salesRelay',
  'suggestionBox',
  'letter',
  'visit',
] as const
export type Channel = (typeof CHANNELS)[number]

export const SOURCE_PARTIES = ['internalStaff', 'externalCustomer', 'partner', 'supplier'] as const
export const SCOPES = ['individual', 'common'] as const
export const PROBLEM_CLASSES = ['organisation', 'service', 'technical', 'information', 'experience'] as const
export const STATUSES = [
  'registered',
  'assigned',
  'investigating',
  'pending',
  'handled',
  'verified',
  'closed',
  'reopened',
  'withdrawn',
] as const

export interface Feedback {
  readonly ticketNo: string
  readonly receivedAt: Instant
  readonly registeredAt: Instant | null
  readonly assignedAt: Instant | null
  readonly firstRespondedAt: Instant | null
  readonly closedAt: Instant | null
  readonly resultSentAt: Instant | null
  readonly revisitedAt: Instant | null
  readonly reratedAt: Instant | null
  readonly department: string
  readonly handler: string | null
  readonly channel: string | null
  readonly sourceParty: string | null
  readonly nature: Nature | null
  readonly category: string | null
  readonly problemClass: string | null
  readonly rootCause: string | null
  readonly urgency: Urgency | null
  readonly scope: string | null
  readonly complex: boolean | null
  readonly subject: string | null
  readonly content: string | null
  readonly reply: string | null
  readonly customerName: string | null
  readonly customerContact: string | null
  readonly region: string | null
  readonly event: string | null
  readonly status: string | null
  readonly resolution: Resolution | null
  readonly satisfaction: Satisfaction | null
  readonly reratedSatisfaction: Satisfaction | null
  readonly selfRated: boolean | null
  readonly reopenCount: number | null
  readonly transferCount: number | null
  readonly declaredResponseOnTime: boolean | null
  readonly declaredHandlingOnTime: boolean | null
  /** Columns of the file that no field takes, and values a field could not read, by column name. */
  readonly extras: Readonly<Record<string, string>>
  /** Which facts the sources of this record have a column for; see `SUPPLIED_FIELDS`. */
  readonly supplied: number
  /** When the record was last imported: a fact dated later than this is impossible. */
  readonly knownAt: Instant
}
