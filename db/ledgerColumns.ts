// Where in the database each field of the ledger lies. Aliases: r records, j judgements, d departments.
import type { Instant } from '../core/instant.ts'
import { MINUTE } from '../core/instant.ts'
import { CLOSE_UNKNOWN } from '../core/judgement.ts'
import { JUDGED_FIELDS, type JudgedField, type LedgerField } from '../core/ledgerFields.ts'
import { RATE_MEASURES, type RateMeasure } from '../core/scheme.ts'
import { FIELD_COLUMNS, VERDICT_COLUMNS } from './columns.ts'
import { verdictColumn } from './figureCondition.ts'

export interface LedgerColumn {
  /** Column or expression. */
  readonly sql: string
  readonly table: 'records' | 'judgements' | 'departments'
  /** Whether an index holds its order. */
  readonly indexed: boolean
  /** Whether the ledger's own index holds it, so that filtering by it reads no rows. */
  readonly covered: boolean
  readonly nullable: boolean
}

/** @param asOf until when what is open grows late */
export function ledgerColumn(field: LedgerField, asOf: Instant): LedgerColumn {
  return field === 'lateMinutes' ? judged(lateSql(asOf)) : COLUMNS.get(field)!
}

function judged(sql: string, indexed = false): LedgerColumn {
  return { sql, table: 'judgements', indexed, covered: true, nullable: true }
}

/** Time past due by what is closed, or still open; whole minutes. */
function lateSql(asOf: Instant): string {
  return `CASE WHEN ${IS_UNKNOWN} THEN NULL ELSE (COALESCE(j.judged_closed_at, ${asOf}) - j.due_at) / ${MINUTE} END`
}

/** The same of what is closed alone, at any moment. */
export function settledLateSql(): string {
  return `(j.judged_closed_at - j.due_at) / ${MINUTE}`
}

/** The instant since which, or until which, what is open is counted late. */
export function openDueSql(): string {
  return `CASE WHEN j.judged_closed_at IS NULL AND NOT (${IS_UNKNOWN}) THEN j.due_at END`
}

/** Nobody recorded when it was closed, but it was. */
const IS_UNKNOWN = `j.judged_closed_at IS NULL AND j.${verdictColumn('handlingOnTime')} IN (${CLOSE_UNKNOWN.join(', ')})`

const JUDGED_SQL: Readonly<Record<Exclude<JudgedField, 'lateMinutes' | 'recordedCloseAt'>, string>> = {
  responseDueAt: 'j.response_due_at',
  dueAt: 'j.due_at',
  responseMinutes: 'j.response_minutes',
  handlingMinutes: 'j.handling_minutes',
  csatPoints: 'j.csat_points',
}

/** In the ledger's index. */
const COVERED: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'receivedAt',
  'handler',
  'nature',
  'channel',
  'urgency',
  'satisfaction',
  'resolution',
])
const NEVER_BLANK: ReadonlySet<LedgerField> = new Set<LedgerField>(['receivedAt', 'ticketNo'])

const COLUMNS: ReadonlyMap<LedgerField, LedgerColumn> = new Map<LedgerField, LedgerColumn>([
  ...FIELD_COLUMNS.map(([field, column]): [LedgerField, LedgerColumn] => [
    field === 'closedAt' ? 'recordedCloseAt' : field,
    {
      sql: `r.${column}`,
      table: 'records',
      indexed: field === 'receivedAt' || field === 'ticketNo',
      covered: COVERED.has(field),
      nullable: !NEVER_BLANK.has(field),
    },
  ]),
  ['department', { sql: 'd.name', table: 'departments', indexed: true, covered: true, nullable: false }],
  ['closedAt', judged('j.judged_closed_at', true)],
  ...JUDGED_FIELDS.flatMap((field): [LedgerField, LedgerColumn][] =>
    field === 'lateMinutes' || field === 'recordedCloseAt'
      ? []
      : [[field, judged(JUDGED_SQL[field], field === 'dueAt')]],
  ),
  ...RATE_MEASURES.map((measure: RateMeasure, i): [LedgerField, LedgerColumn] => [
    measure,
    { ...judged(`j.${VERDICT_COLUMNS[i]}`), nullable: false },
  ]),
])
