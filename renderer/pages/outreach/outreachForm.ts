// What the form of a record of outreach holds, and what is saved of it.
import { assertNever } from '../../../core/errors.ts'
import type {
  Channel,
  OutreachContent,
  OutreachKind,
  OutreachRecord,
  PartnerKind,
} from '../../../core/outreach.ts'
import type { PlanReference } from '../../../core/plan.ts'

export interface OutreachDraft {
  readonly title: string
  readonly heldOn: string
  readonly department: string
  readonly plan: PlanReference | null
  readonly planRevisionId: number | null
  readonly partnerKind: PartnerKind
  readonly partner: string
  readonly outcome: string
  readonly channel: Channel
  readonly audience: string
  readonly link: string
  readonly text: string
  readonly recordId: number | null
  readonly consent: string
}

const EMPTY: OutreachDraft = {
  title: '',
  heldOn: '',
  department: '',
  plan: null,
  planRevisionId: null,
  partnerKind: 'authority',
  partner: '',
  outcome: '',
  channel: 'periodical',
  audience: '',
  link: '',
  text: '',
  recordId: null,
  consent: '',
}

export function draftOf(record: OutreachRecord | null): OutreachDraft {
  // A revision is shown under its plan: without the one there is none of the other.
  return record ? { ...EMPTY, ...record, planRevisionId: record.plan && record.planRevisionId } : EMPTY
}

export function isComplete(kind: OutreachKind, draft: OutreachDraft): boolean {
  const { title, heldOn, partner, text, link } = draft
  const needed = { cooperation: [partner], publicity: [], story: [text] }[kind]
  const isLinkGood = kind !== 'publicity' || link.trim() === '' || /^https?:\/\/\S+$/.test(link.trim())
  return [title, heldOn, ...needed].every((each) => each.trim() !== '') && isLinkGood
}

export function contentOf(kind: OutreachKind, draft: OutreachDraft): OutreachContent {
  const { title, heldOn, department, plan, planRevisionId } = draft
  const common = { title, heldOn, department, planId: plan?.id ?? null, planRevisionId }
  switch (kind) {
    case 'cooperation': {
      const { partnerKind, partner, outcome } = draft
      return { kind, ...common, partnerKind, partner, outcome }
    }
    case 'publicity': {
      const { channel, audience, link } = draft
      return { kind, ...common, channel, audience, link: link.trim() }
    }
    case 'story': {
      const { text, recordId, consent } = draft
      return { kind, ...common, text, recordId, consent }
    }
    default:
      return assertNever(kind)
  }
}
