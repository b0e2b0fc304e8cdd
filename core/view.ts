// Named views of the ledger: which columns, in what order, sorted and filtered how. The period stays the reader's own.
import { assertNever } from './errors.ts'
import type { RecordFilter } from './ledger.ts'
import { LEDGER_FIELDS, type LedgerField } from './ledgerFields.ts'
import type { Period } from './scorecard.ts'

/** What a column of a list shows: a field, or how the record stands with its deadline. */
export type ListColumn = LedgerField | 'state'
export const LIST_COLUMNS: readonly ListColumn[] = [...LEDGER_FIELDS, 'state']

export interface ViewColumn {
  readonly column: ListColumn
  /** Pixels, where somebody pulled it. */
  readonly width?: number
}

export interface ViewContent {
  /** Those that are shown, in their order. */
  readonly columns: readonly ViewColumn[]
  readonly filter: Pick<RecordFilter, 'fields' | 'state' | 'text'>
  /** Received in the period that is chosen, or at any time. */
  readonly span: 'period' | 'all'
  readonly sort: LedgerField
  readonly descending: boolean
}

export interface SavedView {
  readonly id: number
  readonly name: string
  readonly owner: string
  /** For everybody, or for its owner alone. */
  readonly shared: boolean
  readonly revision: number
  readonly view: ViewContent
}

export const MOST_VIEW_NAME = 60

export const BUILT_IN_VIEWS = ['all', 'overdue', 'due', 'late', 'unrated', 'dissatisfied'] as const
export type BuiltInView = (typeof BUILT_IN_VIEWS)[number]

const USUAL_COLUMNS: readonly ListColumn[] = [
  'ticketNo',
  'receivedAt',
  'department',
  'nature',
  'subject',
  'state',
  'dueAt',
  'closedAt',
  'resolution',
  'satisfaction',
  'channel',
]

/** A view that everybody has; what falls due is meant within the period that is chosen. */
export function builtInView(view: BuiltInView, period: Period): ViewContent {
  const usual = {
    columns: USUAL_COLUMNS.map((column) => ({ column })),
    filter: {},
    span: 'period',
    sort: 'receivedAt',
    descending: true,
  } as const satisfies ViewContent
  switch (view) {
    case 'all':
      return usual
    case 'overdue':
      return { ...usual, filter: { state: 'overdue' }, span: 'all', sort: 'dueAt', descending: false }
    case 'due': {
      const fields = { dueAt: { from: period.startAt, to: period.endAt } }
      return { ...usual, filter: { fields }, span: 'all', sort: 'dueAt', descending: false }
    }
    case 'late':
      return { ...usual, filter: { state: 'late' }, sort: 'lateMinutes' }
    case 'unrated':
      return { ...usual, filter: { fields: { satisfaction: { blank: true }, closedAt: { blank: false } } } }
    case 'dissatisfied':
      return {
        ...usual,
        filter: { fields: { satisfaction: { in: ['dissatisfied', 'veryDissatisfied'] } } },
      }
    default:
      return assertNever(view)
  }
}
