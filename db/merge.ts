// A stored record and a newer row about the same ticket become one.
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES, type FieldName } from '../core/fields.ts'

/**
 * Fields the source supplies overwrite, also with a blank: the newer export says there is nothing. Fields it has no
 * column for keep what is stored. Extras are merged by column; a fact either source supplies is supplied.
 */
export function mergeFeedback(
  stored: Feedback,
  incoming: Feedback,
  suppliedFields: ReadonlySet<FieldName>,
): Feedback {
  const kept = FIELD_NAMES.filter((field) => !suppliedFields.has(field) && !INDISPENSABLE.has(field))
  return {
    ...incoming,
    ...Object.fromEntries(kept.map((field) => [field, stored[field]])),
    extras: { ...stored.extras, ...incoming.extras },
    supplied: stored.supplied | incoming.supplied,
  }
}

/** Every row has these, whatever its mapping. */
const INDISPENSABLE: ReadonlySet<FieldName> = new Set(['ticketNo', 'receivedAt', 'department'])
