// What becomes of one ticket of an event file: the record it meets or makes, and what is wrong with its events.
import type { FeedbackEvent } from '../core/event.ts'
import type { Feedback } from '../core/feedback.ts'
import { pauseFault, pausesOf } from '../core/history/pauses.ts'
import { inOrder } from '../core/history/order.ts'
import type { Instant } from '../core/instant.ts'
import { type Issue, ISSUE_SEVERITY, type IssueCode } from '../core/issue.ts'
import { recordOfEvents } from '../core/recordOfEvents.ts'
import { judgeAttributed } from './attribution.ts'
import { contentValues, type Value } from './columns.ts'
import type { Judge } from './judge.ts'
import { historyOf } from './recordChanges.ts'
import type { DecidedRecord } from './records.ts'

/** A row of the draft's events. */
export interface StagedStep {
  readonly row: number
  readonly hash: string
  /** `Feedback` in JSON, where the row tells enough of its record. */
  readonly record: string | null
  readonly cells: string
  readonly event: FeedbackEvent
}

export interface Settled {
  readonly action: 'create' | 'update' | 'unchanged' | 'reject'
  /** Events the ledger does not have yet. */
  readonly fresh: number
  /** As `DRAFT_COLUMNS`; null where rejected. */
  readonly drafted: readonly Value[] | null
  /** As `UPDATE_COLUMNS` and the content; null where no record is met. */
  readonly merged: readonly Value[] | null
  readonly rejected: readonly (readonly [row: number, cells: string])[]
  readonly issues: readonly Issue[]
}

export interface TicketContext {
  readonly judge: Judge
  readonly batchId: number
  readonly knownAt: Instant
  readonly ticketColumn: string | null
  readonly whenColumn: string | null
}

export function settleTicket(
  ticketNo: string,
  steps: readonly StagedStep[],
  record: DecidedRecord | null,
  context: TicketContext,
): Settled {
  const known = new Set(record?.events.map(({ hash }) => hash))
  const fresh = steps.filter(
    ({ hash }, i) => !known.has(hash) && steps.findIndex((step) => step.hash === hash) === i,
  )
  const base = record?.feedback ?? newRecord(ticketNo, steps, context.knownAt)
  if (!base) return orphaned(ticketNo, steps, context)
  const events = [...(record?.events ?? []), ...fresh.map(({ event }) => event)]
  const { feedback, judgement } = judgeAttributed(context.judge, base, record?.decisions ?? [], events)
  const issues = issuesOf(fresh, events, base.receivedAt, context.whenColumn)
  const content = contentValues(feedback, judgement)
  const row = steps[0]!.row
  const drafted = [row, Number(issues.length > 0), ...content]
  const found = { fresh: fresh.length, drafted, rejected: [], issues }
  if (!record) return { ...found, action: 'create', merged: null }
  if (fresh.length === 0) {
    const blank = [null, ...content.map(() => null)]
    const head = [row, record.id, 'unchanged', record.revision, context.batchId, row]
    return { ...found, action: 'unchanged', merged: [...head, ...blank] }
  }
  // The record goes on naming the row of the file of records it came from.
  const head = [row, record.id, 'update', record.revision, record.batchId, record.row]
  return { ...found, action: 'update', merged: [...head, historyOf(record), ...content] }
}

/** What the first row that tells enough says of the record, else what its events say. */
function newRecord(ticketNo: string, steps: readonly StagedStep[], knownAt: Instant): Feedback | null {
  const said = steps.find(({ record }) => record !== null)?.record
  if (said) return JSON.parse(said) as Feedback
  return recordOfEvents(
    ticketNo,
    steps.map(({ event }) => event),
    knownAt,
  )
}

function orphaned(ticketNo: string, steps: readonly StagedStep[], { ticketColumn }: TicketContext): Settled {
  return {
    action: 'reject',
    fresh: 0,
    drafted: null,
    merged: null,
    rejected: steps.map(({ row, cells }) => [row, cells]),
    issues: steps.map(({ row }) => ({
      row,
      column: ticketColumn,
      field: 'ticketNo',
      code: 'eventWithoutRecord',
      severity: ISSUE_SEVERITY.eventWithoutRecord,
      value: ticketNo.slice(0, 200),
    })),
  }
}

/** Pauses that stop no clock, and steps from before the receipt, of the rows that are new. */
function issuesOf(
  fresh: readonly StagedStep[],
  events: readonly FeedbackEvent[],
  receivedAt: Instant,
  column: string | null,
): readonly Issue[] {
  const idle = new Map<Instant, IssueCode>()
  for (const pause of pausesOf(inOrder(events, receivedAt))) {
    const fault = pauseFault(pause)
    if (fault) idle.set(pause.startAt, fault === 'unended' ? 'pauseUnended' : 'pauseUnapproved')
  }
  return fresh.flatMap(({ row, event }) => {
    const isEarly = event.at + event.precision <= receivedAt
    const code: IssueCode | undefined = isEarly
      ? 'beforeReceived'
      : event.kind === 'paused'
        ? idle.get(event.at)
        : undefined
    if (!code) return []
    return [{ row, column, field: null, code, severity: ISSUE_SEVERITY[code], value: event.reason }]
  })
}
