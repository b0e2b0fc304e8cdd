// Which records of outreach are listed, as it stands in the address.
import { CHANNELS, type OutreachFilter, type OutreachKind, PARTNER_KINDS } from '../../../core/outreach.ts'

/** @param get what the address says; '' where it says nothing */
export function filterFrom(kind: OutreachKind, get: (name: string) => string): OutreachFilter {
  const of = get('of')
  const text = get('text')
  const partnerKind = PARTNER_KINDS.find((each) => kind === 'cooperation' && each === of)
  const channel = CHANNELS.find((each) => kind === 'publicity' && each === of)
  return {
    kind,
    ...(partnerKind && { partnerKind }),
    ...(channel && { channel }),
    ...(kind === 'story' && of !== '' && { consented: of === 'consented' }),
    ...(text !== '' && { text }),
    ...(get('shown') === 'archived' && { archived: true }),
  }
}
