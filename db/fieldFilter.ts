// Conditions on the fields of the ledger, as SQL.
import type { Knex } from 'knex'
import type { Instant } from '../core/instant.ts'
import { VERDICT } from '../core/judgement.ts'
import { type FieldFilter, type FieldFilters, kindOf, type LedgerField } from '../core/ledgerFields.ts'
import type { Db } from './database.ts'
import { textsOf, valuesOf, whereContains } from './dialect.ts'
import { type LedgerColumn, ledgerColumn } from './ledgerColumns.ts'

export interface FieldCondition {
  readonly field: LedgerField
  readonly column: LedgerColumn
  readonly filter: FieldFilter
}

export function conditionsOf(fields: FieldFilters | undefined, asOf: Instant): readonly FieldCondition[] {
  return Object.entries(fields ?? {}).map(([name, filter]) => {
    const field = name as LedgerField
    return { field, column: ledgerColumn(field, asOf), filter }
  })
}

export function whereField(
  db: Db,
  query: Knex.QueryBuilder,
  { field, column, filter }: FieldCondition,
  departmentId: 'r.department_id' | 'j.department_id' = 'r.department_id',
): void {
  if (field === 'department') return whereDepartment(db, query, departmentId, filter)
  const { sql } = column
  if (filter.in) whereIn(db, query, sql, filter.in, field)
  if (filter.contains !== undefined) whereContains(query, [sql], filter.contains)
  if (filter.from !== undefined) void query.whereRaw(`${sql} >= ?`, [filter.from])
  if (filter.to !== undefined) void query.whereRaw(`${sql} < ?`, [filter.to])
  if (filter.blank !== undefined) void query.whereRaw(`${sql} IS ${filter.blank ? '' : 'NOT '}NULL`)
}

function whereIn(
  db: Db,
  query: Knex.QueryBuilder,
  sql: string,
  wanted: readonly (string | null)[],
  field: LedgerField,
): void {
  const values = wanted.filter((value) => value !== null)
  void query.where((any) => {
    // A path also finds what lies below it: all that begins with it and the sign that parts levels, '>' before '?'.
    if (kindOf(field) === 'path')
      for (const path of values) void any.orWhereRaw(`(${sql} > ? AND ${sql} < ?)`, [`${path}>`, `${path}?`])
    void any.orWhereRaw(`${sql} IN ?`, [storedValues(db, values, field)])
    if (values.length < wanted.length) void any.orWhereRaw(`${sql} IS NULL`)
  })
}

/** Values as the column holds them. */
function storedValues(db: Db, values: readonly string[], field: LedgerField): Knex.QueryBuilder {
  const kind = kindOf(field)
  if (kind === 'flag')
    return valuesOf(
      db,
      values.map((value) => Number(value === 'true')),
    )
  if (kind === 'verdict')
    return valuesOf(
      db,
      values.flatMap((value) => VERDICT[value as keyof typeof VERDICT] ?? []),
    )
  return textsOf(db, values)
}

/** One department's records lie in the ledger's order; those of several must be sorted. */
function whereDepartment(db: Db, query: Knex.QueryBuilder, id: string, filter: FieldFilter): void {
  const departments = departmentsOf(db, filter)
  if (filter.in?.length === 1) void query.where(id, departments)
  else void query.whereIn(id, departments)
}

/** Ids by name, looked up once: records hold the id, and every record has one. */
function departmentsOf(db: Db, { in: wanted, contains, blank }: FieldFilter): Knex.QueryBuilder {
  const named = db('departments').select('id')
  const names = wanted?.filter((name) => name !== null)
  if (names) void named.whereIn('name', textsOf(db, names))
  if (contains !== undefined) whereContains(named, ['name'], contains)
  if (blank) void named.whereRaw('1 = 0')
  return named
}
