// Writes the order of a list down: sorting a million records to skip half of them takes as long as writing all of it
// down, and from then on any page is a look-up, whichever way the list is turned.
import { filterOf, kindOf, type LedgerField } from '../core/ledgerFields.ts'
import type { Db } from './database.ts'
import { type IdsInOrder, pageOf, part } from './idsInOrder.ts'
import { writeLateOrder } from './lateOrder.ts'
import { ledgerColumn } from './ledgerColumns.ts'
import { inOrder, type Ordering, placedRecords } from './listOrder.ts'
import { orderOf, orderOfIds, taken } from './orderOf.ts'
import { type Places, readNumbers, readWords } from './placesRead.ts'

/** Either direction of the list is as good. */
export async function writeOrder(db: Db, ordering: Ordering): Promise<IdsInOrder> {
  if (ordering.sort === 'lateMinutes') return await writeLateOrder(db, ordering)
  const places = await readPlaces(db, ordering)
  const { ids, valued } = places ? await sortHere(places) : await readSorted(db, ordering)
  const parts = [part(ids.subarray(0, valued)), part(ids.subarray(valued))]
  return { sizeBytes: ids.byteLength, page: (asked) => pageOf(parts, asked) }
}

interface SortedIds {
  readonly ids: Uint32Array
  /** So many of them, the first ones, have a value to sort by. */
  readonly valued: number
}

async function sortHere({ ids, columns }: Places): Promise<SortedIds> {
  const { places, valued } = await orderOf(columns[0]!, await orderOfIds(ids))
  return { ids: await taken(ids, places, new Uint32Array(places.length)), valued }
}

/** null where the database sorts sooner: along an index, or what is too long to be sent over. */
async function readPlaces(db: Db, ordering: Ordering): Promise<Places | null> {
  const { sort, asOf } = ordering
  if (ledgerColumn(sort, asOf).indexed) return null
  const { place, ...records } = placedRecords(db, ordering)
  if (isNumber(sort)) return await readNumbers(db, records, [place])
  return filterOf(sort) === 'list' ? await readWords(db, records, place) : null
}

function isNumber(field: LedgerField): boolean {
  return ['instant', 'count', 'minutes', 'flag', 'verdict'].includes(kindOf(field))
}

/** Ids come over in order, each with whether its record has a value. */
async function readSorted(db: Db, ordering: Ordering): Promise<SortedIds> {
  const sorted = inOrder(db, { ...ordering, descending: false }).as('o')
  const hasText = 'CASE WHEN o.place IS NOT NULL THEN 1 END'
  const { ids, columns } = await readNumbers(db, { query: db.from(sorted), id: 'o.id' }, [hasText])
  return { ids: ids.slice(), valued: columns[0]!.lastIndexOf(1) + 1 }
}
