// Fields without which a file says nothing that can be used.
import type { FieldName } from './fields.ts'
import type { Mapping } from './mapping.ts'

/** A field of the record, or of an event under its group. */
export type NeededField = FieldName | 'event.at' | 'event.what'

/** Fields without which a record cannot be scored. */
export const INDISPENSABLE = ['receivedAt', 'department'] as const satisfies readonly FieldName[]

/** The indispensable fields a mapping has no source for: of a record its receipt and department, of an event its ticket, time and kind. */
export function unmappedFields({
  fields,
  events,
}: Pick<Mapping, 'fields' | 'events'>): readonly NeededField[] {
  if (!events) return INDISPENSABLE.filter((field) => !fields[field])
  return [
    ...(fields.ticketNo ? [] : (['ticketNo'] as const)),
    ...(events.at ? [] : (['event.at'] as const)),
    ...(events.what ? [] : (['event.what'] as const)),
  ]
}
