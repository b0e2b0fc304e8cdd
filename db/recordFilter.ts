// What a list of records is restricted to, as SQL. Aliases: r records, j judgements.
import type { Knex } from 'knex'
import type { Instant } from '../core/instant.ts'
import { CLOSE_UNKNOWN } from '../core/judgement.ts'
import type { FigurePart, RecordFilter } from '../core/ledger.ts'
import type { RecordKpi, Scheme } from '../core/scheme.ts'
import type { Grouping, Period } from '../core/scorecard.ts'
import type { Db } from './database.ts'
import { dialectOf, valuesOf, whereContains } from './dialect.ts'
import { conditionsOf, whereField } from './fieldFilter.ts'
import { findText, SEARCHED } from './textIndex.ts'
import { anchorOf, verdictColumn, whereAnchored, wherePart, whereScored } from './figureCondition.ts'

/** A figure with its period and scheme looked up. */
export interface FigureOf {
  readonly scheme: Scheme
  readonly period: Period
  readonly by: Grouping
  /** All groups where left out. */
  readonly name?: string
  /** Id of a KPI of the scheme. */
  readonly kpi: string
  readonly part: FigurePart
}

/** `RecordFilter` with its period keys looked up. */
export type Selection = Omit<RecordFilter, 'figure' | 'period'> & {
  readonly figure?: FigureOf
  /** Received in this period. */
  readonly period?: Period
  /** Received or due in the period, or behind any part of any figure of its scorecard. */
  readonly touches?: { readonly scheme: Scheme; readonly period: Period }
  /** What the index found for a text. */
  readonly found?: readonly number[]
  /** Like `text`, but asked of the index: the way to count where very many hold it. */
  readonly holding?: string
}

/** What a special assessment is about: conditions on fields, a text. */
export type Scope = Pick<Selection, 'fields' | 'text'>

/** Only records of a scope, by the column that holds their ids; all where there is none. */
export function whereInScope(
  builder: Knex.QueryBuilder,
  column: string,
  { db, scope, asOf }: { db: Db; scope: Scope | null; asOf: Instant },
): void {
  if (!scope) return
  const { query, id } = matching(db, { filter: scope, asOf })
  void builder.whereIn(column, query.select(id))
}

export interface Restriction {
  readonly filter: Selection
  /** What is due at or after this instant is not yet due. */
  readonly asOf: Instant
}

/** Tables that somebody reads: a list joins what it must and no more, so that counting is fast. */
export interface Tables {
  readonly records: boolean
  readonly judgements: boolean
}

export interface Reading extends Tables {
  /** What is open is found by walking along the list, rather than sorted. */
  readonly walked: boolean
}

export interface Found {
  /** The matching records, nothing selected yet. */
  readonly query: Knex.QueryBuilder
  /** Column of the record's id. */
  readonly id: 'r.id' | 'j.record_id'
}

/** @param reads what the caller is going to sort or group by */
export function matching(db: Db, restriction: Restriction, reads: Partial<Reading> = {}): Found {
  const { filter, asOf } = restriction
  const conditions = conditionsOf(filter.fields, asOf)
  const judgements =
    reads.judgements ||
    conditions.some(({ column }) => column.table === 'judgements') ||
    JUDGEMENT_FILTERS.some((name) => filter[name] !== undefined)
  const isOpen = filter.state === 'open' || filter.state === 'overdue'
  const records =
    reads.records ||
    !judgements ||
    conditions.some(({ column, field }) =>
      field === 'department' ? !isOpen : column.table !== 'judgements',
    ) ||
    RECORD_FILTERS.some((name) => filter[name] !== undefined)
  const first = reads.walked ? 'records' : isOpen ? 'open' : null
  const query = from(db, { records, judgements }, first)
  // The index of what is open names the departments too.
  const departmentId = first === 'open' ? 'j.department_id' : 'r.department_id'
  for (const condition of conditions) whereField(db, query, condition, departmentId)
  if (filter.period) {
    const { startAt, endAt } = filter.period
    void query.where('r.received_at', '>=', startAt).where('r.received_at', '<', endAt)
  }
  if (filter.batchId !== undefined) {
    const written = db('record_changes').select('record_id').where('batch_id', filter.batchId)
    void query.whereIn('r.id', written)
  }
  if (filter.ids) void query.whereIn('r.id', valuesOf(db, filter.ids))
  if (filter.except) void query.whereNotIn('r.id', valuesOf(db, filter.except))
  if (filter.found) void query.whereIn('r.id', valuesOf(db, filter.found))
  if (filter.text) whereContains(query, SEARCHED, filter.text)
  if (filter.holding !== undefined) whereHolding(db, query, filter.holding)
  if (filter.state) whereState(query, filter.state, asOf)
  if (filter.figure) whereFigure(db, query, filter.figure, asOf)
  if (filter.touches) whereTouching(query, filter.touches, asOf)
  return { query, id: records ? 'r.id' : 'j.record_id' }
}

/** Where the order of a join is taken as it is written, what comes first says from where the records are found. */
function from(db: Db, { records, judgements }: Tables, first: 'open' | 'records' | null): Knex.QueryBuilder {
  if (!records) return db({ j: 'judgements' })
  if (!judgements) return db({ r: 'records' })
  switch (first) {
    // Few of many, and an index names them.
    case 'open':
      return db({ j: 'judgements' }).joinRaw('CROSS JOIN records AS r').whereRaw('r.id = j.record_id')
    case 'records':
      return db({ r: 'records' }).joinRaw('CROSS JOIN judgements AS j').whereRaw('j.record_id = r.id')
    default:
      return db({ r: 'records' }).join({ j: 'judgements' }, 'j.record_id', 'r.id')
  }
}

const RECORD_FILTERS = ['period', 'batchId', 'ids', 'except', 'found', 'text', 'holding', 'touches'] as const

const JUDGEMENT_FILTERS = ['figure', 'state', 'touches'] as const

/** Whether finding what matches reads whole records, long texts and all, rather than indexes and verdicts. */
export function readsRows({ filter, asOf }: Restriction): boolean {
  return filter.text !== undefined || conditionsOf(filter.fields, asOf).some(({ column }) => !column.covered)
}

/**
 * The instant that the list depends on, beside what is stored; null where it reads the same at any moment from then on.
 */
export function momentOf({ filter, asOf }: Restriction): Instant | null {
  if (filter.state === 'overdue' || filter.touches || filter.fields?.lateMinutes) return asOf
  if (!filter.figure) return null
  const { scheme, kpi, period } = filter.figure
  const { column, due } = anchorOf(kpiOf(scheme, kpi), scheme)
  // Everything due in a period that is over is due.
  return due === null || (due === column && asOf >= period.endAt) ? null : asOf
}

function whereHolding(db: Db, query: Knex.QueryBuilder, text: string): void {
  const found = findText(db, text)
  const { textIndex } = dialectOf(db)
  if (!found || !textIndex) throw new Error('an index is asked only where it can answer')
  // Where texts are read all the same, only of those that may hold it.
  if (found.exact) textIndex.whereAmong(query, 'r.id', found.ids())
  else void query.whereIn('r.id', found.ids())
}

function whereState(
  query: Knex.QueryBuilder,
  state: NonNullable<RecordFilter['state']>,
  asOf: Instant,
): void {
  switch (state) {
    case 'open':
      return void whereOpen(query)
    case 'overdue':
      return void whereOpen(query).where('j.due_at', '<', asOf)
    case 'late':
      return void query.whereRaw('j.judged_closed_at > j.due_at')
    case 'onTime':
      return void query.whereRaw('j.judged_closed_at <= j.due_at')
  }
}

function whereOpen(query: Knex.QueryBuilder): Knex.QueryBuilder {
  const verdict = `j.${verdictColumn('handlingOnTime')}`
  return query.whereNull('j.judged_closed_at').whereNotIn(verdict, [...CLOSE_UNKNOWN])
}

function whereTouching(
  query: Knex.QueryBuilder,
  touches: NonNullable<Selection['touches']>,
  asOf: Instant,
): void {
  // Nothing is due, closed or rated before it is received: the walk along the ledger's index ends with the period.
  void query.where('r.received_at', '<', touches.period.endAt)
  whereScored(query, touches, asOf)
}

function whereFigure(db: Db, query: Knex.QueryBuilder, figure: FigureOf, asOf: Instant): void {
  const { scheme, period, by, name, part } = figure
  const kpi = kpiOf(scheme, figure.kpi)
  // Each department's verdicts lie together in one index; those of all are found by their instant.
  const scan = by === 'department' && name !== undefined
  whereAnchored(query, anchorOf(kpi, scheme), { period, asOf, scan })
  wherePart(query, kpi, scheme, part)
  if (by === 'handler') {
    void (name === undefined ? query.whereNotNull('j.handler') : query.where('j.handler', name))
  } else if (name !== undefined) {
    void query.where('j.department_id', db('departments').select('id').where('name', name))
  }
}

function kpiOf({ kpis }: Scheme, id: string): RecordKpi {
  const kpi = kpis.find((each) => each.id === id)
  if (!kpi) throw new Error('a figure names a KPI of its scheme')
  return kpi
}
