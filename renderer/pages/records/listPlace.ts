// Where in which list a record was opened: travels with the navigation, so that the record can offer its neighbours.
import type { RecordQuery } from '../../../core/ledger.ts'

export interface ListPlace {
  readonly query: Omit<RecordQuery, 'offset' | 'limit'>
  /** Position in the list, from 0. */
  readonly index: number
  /** Address of the list. */
  readonly back: string
}

/** The navigation's state where it is such a place; a page opened from a bare link has none. */
export function readListPlace(state: unknown): ListPlace | null {
  const place = state as Partial<ListPlace> | null
  return typeof place?.index === 'number' && typeof place.back === 'string' && place.query
    ? { query: place.query, index: place.index, back: place.back }
    : null
}
