// What a list of records is restricted to, as SQL. Aliases: r records, j judgements.
import type { Knex } from 'knex'
import type { Instant } from '../core/instant.ts'
import { CLOSE_UNKNOWN } from '../core/judgement.ts'
import type { FigurePart, RecordFilter } from '../core/ledger.ts'
import type { Scheme } from '../core/scheme.ts'
import type { Grouping, Period } from '../core/scorecard.ts'
import type { Db } from './database.ts'
import { textsOf, whereContains } from './dialect.ts'
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

export interface Found {
  /** The matching records, nothing selected yet. */
  readonly query: Knex.QueryBuilder
  /** Column of the record's id. */
  readonly id: 'r.id' | 'j.record_id'
}

/** @param reads what the caller is going to sort or group by */
export function matching(db: Db, restriction: Restriction, reads: Partial<Tables> = {}): Found {
  const { filter, asOf } = restriction
  const judgements = reads.judgements || JUDGEMENT_FILTERS.some((name) => filter[name] !== undefined)
  const records = reads.records || !judgements || RECORD_FILTERS.some((name) => filter[name] !== undefined)
  const query = db(records ? { r: 'records' } : { j: 'judgements' })
  if (records && judgements) void query.join({ j: 'judgements' }, 'j.record_id', 'r.id')
  whereListed(db, query, filter)
  if (filter.period) {
    const { startAt, endAt } = filter.period
    void query.where('r.received_at', '>=', startAt).where('r.received_at', '<', endAt)
  }
  if (filter.batchId !== undefined) {
    const written = db('record_changes').select('record_id').where('batch_id', filter.batchId)
    void query.whereIn('r.id', written)
  }
  if (filter.text) whereContains(query, SEARCHED, filter.text)
  if (filter.state) whereState(query, filter.state, asOf)
  if (filter.figure) whereFigure(db, query, filter.figure, asOf)
  if (filter.touches) whereTouching(query, filter.touches, asOf)
  return { query, id: records ? 'r.id' : 'j.record_id' }
}

const LISTED = {
  handlers: 'r.handler',
  natures: 'r.nature',
  channels: 'r.channel',
  urgencies: 'r.urgency',
  satisfactions: 'r.satisfaction',
  resolutions: 'r.resolution',
} as const

const RECORD_FILTERS = [
  ...(Object.keys(LISTED) as (keyof typeof LISTED)[]),
  'departments',
  'period',
  'batchId',
  'text',
  'touches',
] as const

const JUDGEMENT_FILTERS = ['figure', 'state', 'touches'] as const

const SEARCHED = ['r.ticket_no', 'r.subject', 'r.content', 'r.reply', 'r.customer_name'] as const

function whereListed(db: Db, query: Knex.QueryBuilder, filter: Selection): void {
  for (const [name, column] of Object.entries(LISTED)) {
    const values = filter[name as keyof typeof LISTED]
    if (values) void query.whereIn(column, textsOf(db, values))
  }
  if (filter.departments) {
    const named = db('departments').select('id').whereIn('name', textsOf(db, filter.departments))
    void query.whereIn('r.department_id', named)
  }
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
  const kpi = scheme.kpis.find(({ id }) => id === figure.kpi)
  if (!kpi) throw new Error('a figure names a KPI of its scheme')
  whereAnchored(query, anchorOf(kpi, scheme), { period, asOf })
  wherePart(query, kpi, scheme, part)
  if (by === 'handler') {
    void (name === undefined ? query.whereNotNull('j.handler') : query.where('j.handler', name))
  } else if (name !== undefined) {
    void query.where('j.department_id', db('departments').select('id').where('name', name))
  }
}
