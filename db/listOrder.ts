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

interface Placed {
  readonly query: Knex.QueryBuilder
  /** Column of the record's id. */
  readonly id: string
  /** What the order goes by; may be an expression. */
  readonly place: string
  readonly nullable: boolean
}

/** Matching records with their place in the order. */
function placed(db: Db, ordering: Ordering): Placed {
  const { query, ...names } = placedRecords(db, ordering)
  void query.select(`${names.id} as id`, db.raw(`${names.place} AS place`))
  return { query, ...names }
}

/** The same, nothing selected yet. */
export function placedRecords(db: Db, ordering: Ordering): Placed {
  const { sql: place, table, nullable } = ledgerColumn(ordering.sort, ordering.asOf)
  const judgements = table === 'judgements'
  const walked = ordering.walked ?? false
  const { query, id } = matching(db, ordering, { records: !judgements, judgements, walked })
  if (table === 'departments') void query.join({ d: 'departments' }, 'd.id', 'r.department_id')
  return { query, id, place, nullable }
}
