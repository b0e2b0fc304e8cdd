// The order of a list: by one field, blanks last either way, equals by id, so that pages never overlap.
import type { Knex } from 'knex'
import type { LedgerField } from '../core/ledgerFields.ts'
import type { Db } from './database.ts'
import { ledgerColumn } from './ledgerColumns.ts'
import { matching, type Restriction } from './recordFilter.ts'

export interface Ordering extends Restriction {
  readonly sort: LedgerField
  readonly descending: boolean
  /** Where what is asked for is found soonest by walking along the list. */
  readonly walked?: boolean
}

/** Where in a list a record stands. */
export interface Position {
  readonly id: number
  readonly place: string | number | null
}

/** Positions of a list in its order, or from its end backwards. */
export function inOrder(db: Db, ordering: Ordering, backwards = false): Knex.QueryBuilder {
  const { query, id, place, nullable } = placed(db, ordering)
  const direction = ordering.descending === backwards ? 'ASC' : 'DESC'
  const blanks = nullable ? ` NULLS ${backwards ? 'FIRST' : 'LAST'}` : ''
  return query.orderByRaw(`${place} ${direction}${blanks}, ${id} ${direction}`)
}

/** The same list from behind a position on: first what has a value to sort by, then what has none. */
export function inOrderAfter(
  db: Db,
  ordering: Ordering,
  part: 'placed' | 'placeless',
  last: Position | null,
): Knex.QueryBuilder {
  const { query, id, place } = placed(db, ordering)
  const [direction, beyond] = ordering.descending ? ['DESC', '<'] : ['ASC', '>']
  if (part === 'placeless') {
    void query.whereRaw(`${place} IS NULL`).orderByRaw(`${id} ${direction}`)
    if (last) void query.where(id, beyond, last.id)
  } else {
    void query.whereRaw(`${place} IS NOT NULL`).orderByRaw(`${place} ${direction}, ${id} ${direction}`)
    if (last) void query.whereRaw(`(${place}, ${id}) ${beyond} (?, ?)`, [last.place!, last.id])
  }
  return query
}

/** Matching records with their place in the order, which may be an expression. */
function placed(
  db: Db,
  ordering: Ordering,
): { query: Knex.QueryBuilder; id: string; place: string; nullable: boolean } {
  const { sql: place, table, nullable } = ledgerColumn(ordering.sort, ordering.asOf)
  const judgements = table === 'judgements'
  const walked = ordering.walked ?? false
  const { query, id } = matching(db, ordering, { records: !judgements, judgements, walked })
  if (table === 'departments') void query.join({ d: 'departments' }, 'd.id', 'r.department_id')
  void query.select(`${id} as id`, db.raw(`${place} AS place`))
  return { query, id, place, nullable }
}
