// Outreach (合作与宣传): cooperation with bodies outside, what was published inside and outside, and stories of users.
import { z } from 'zod'
import type { EvidenceFile } from './evidence.ts'
import { maskContact, maskName, maskText } from './mask.ts'
import type { PlanReference } from './plan.ts'
import { calendarDay } from './staff.ts'

export const OUTREACH_KINDS = ['cooperation', 'publicity', 'story'] as const
export type OutreachKind = (typeof OUTREACH_KINDS)[number]

export const PARTNER_KINDS = ['authority', 'association', 'professional'] as const
export type PartnerKind = (typeof PARTNER_KINDS)[number]

export const INTERNAL_CHANNELS = ['periodical', 'noticeBoard', 'meeting'] as const
export const EXTERNAL_CHANNELS = ['website', 'socialMedia'] as const
export const CHANNELS = [...INTERNAL_CHANNELS, ...EXTERNAL_CHANNELS] as const
export type Channel = (typeof CHANNELS)[number]

const common = {
  title: z.string().trim().min(1).max(200),
  /** The day it took place, was published or was told. */
  heldOn: calendarDay,
  /** '' where it is nobody's in particular. */
  department: z.string().trim().max(200),
  planId: z.int().positive().nullable(),
  planRevisionId: z.int().positive().nullable(),
}

export const outreachSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cooperation'),
    ...common,
    partnerKind: z.enum(PARTNER_KINDS),
    partner: z.string().trim().min(1).max(200),
    outcome: z.string().trim().max(2000),
  }),
  z.strictObject({
    kind: z.literal('publicity'),
    ...common,
    channel: z.enum(CHANNELS),
    /** Who was reached, and how many. */
    audience: z.string().trim().max(200),
    /** Where it can be read; '' where it cannot. */
    link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]),
  }),
  z.strictObject({
    kind: z.literal('story'),
    ...common,
    text: z.string().trim().min(1).max(5000),
    /** The ticket it is told from. */
    recordId: z.int().positive().nullable(),
    /** How the user agreed to its being told; '' where nobody asked yet. */
    consent: z.string().trim().max(200),
  }),
])
export type OutreachContent = Readonly<z.infer<typeof outreachSchema>>
export type Cooperation = Extract<OutreachContent, { kind: 'cooperation' }>
export type Publicity = Extract<OutreachContent, { kind: 'publicity' }>
export type Story = Extract<OutreachContent, { kind: 'story' }>

interface Facts {
  readonly id: number
  readonly revision: number
  readonly archived: boolean
  readonly plan: PlanReference | null
  /** Of a story; its customer's name masked. null where none is named, or it is in the ledger no more. */
  readonly ticket: { readonly ticketNo: string; readonly customer: string } | null
  readonly files: readonly EvidenceFile[]
}
export type OutreachRecord = OutreachContent & Facts

export interface OutreachFilter {
  readonly kind?: OutreachKind
  readonly partnerKind?: PartnerKind
  readonly channel?: Channel
  /** Stories with or without consent. */
  readonly consented?: boolean
  /** In the title, the partner, the outcome or the text. */
  readonly text?: string
  /** Those put away; left out: those that are not. */
  readonly archived?: boolean
}

export interface TicketCustomer {
  readonly customerName: string | null
  readonly customerContact: string | null
}

/**
 * A story as it is kept: without what identifies whom it is about. Numbers and addresses are masked wherever they
 * stand, and so are the name and the contact that its ticket holds.
 */
export function maskStory(story: Story, customer: TicketCustomer | null): Story {
  const mask = (text: string): string => {
    const { customerName: name, customerContact: contact } = customer ?? {}
    const unnamed = name ? text.replaceAll(name, maskName(name)) : text
    return maskText(contact ? unnamed.replaceAll(contact, maskContact(contact)) : unnamed)
  }
  return { ...story, title: mask(story.title), text: mask(story.text) }
}
