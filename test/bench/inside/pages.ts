// Which pages of the ledger are asked for: the views and filters people use all day, every other column, and texts.
import type { RecordFilter, RecordQuery } from '../../../core/ledger.ts'
import type { FieldFilters, LedgerField } from '../../../core/ledgerFields.ts'
import { DEPARTMENTS } from '../data/words.ts'

export type PageKind = 'usual' | 'other' | 'search'

export interface AskedPage {
  readonly kind: PageKind
  readonly name: string
  readonly query: RecordQuery
  /** Where in the list the page lies, 1 being its end; left out where `query.offset` says it. */
  readonly fromEnd?: number
}

const LIMIT = 50
const [DEPARTMENT, OTHER_DEPARTMENT] = DEPARTMENTS as [string, string]

const USUAL: Readonly<Record<string, RecordFilter>> = {
  all: {},
  'one month': { period: '2025-06' },
  'one quarter': { period: '2025-Q3' },
  'one department': { fields: { department: { in: [DEPARTMENT] } } },
  'a department in a quarter': { fields: { department: { in: [DEPARTMENT] } }, period: '2025-Q2' },
  'two departments, complaints': {
    fields: { department: { in: [DEPARTMENT, OTHER_DEPARTMENT] }, nature: { in: ['complaint'] } },
  },
  'late ones': { state: 'late' },
  'open ones': { state: 'open' },
  'overdue ones of a department': { state: 'overdue', fields: { department: { in: [DEPARTMENT] } } },
  dissatisfied: { fields: { satisfaction: { in: ['dissatisfied', 'veryDissatisfied'] } } },
  'urgent ones of a month': { fields: { urgency: { in: ['urgent'] } }, period: '2025-11' },
  'behind a figure': {
    figure: { period: '2025-Q1', by: 'department', name: DEPARTMENT, kpi: 'K3', part: 'missed' },
  },
}

/** Columns that the made-up records fill, and what is judged of them. */
const OTHER_SORTS: readonly LedgerField[] = [
  'ticketNo',
  'firstRespondedAt',
  'closedAt',
  'department',
  'handler',
  'nature',
  'channel',
  'urgency',
  'category',
  'subject',
  'content',
  'resolution',
  'satisfaction',
  'reopenCount',
  'region',
  'responseDueAt',
  'dueAt',
  'lateMinutes',
  'responseMinutes',
  'handlingMinutes',
  'csatPoints',
  'handlingOnTime',
]

const JUNE = Date.UTC(2025, 5, 1)
const JULY = Date.UTC(2025, 6, 1)

const OTHER_FILTERS: FieldFilters = {
  ticketNo: { contains: '000042' },
  firstRespondedAt: { blank: true },
  closedAt: { from: JUNE, to: JULY },
  handler: { in: ['王静'] },
  channel: { in: ['email'] },
  category: { in: ['服务质量>服务态度'] },
  subject: { contains: '费用' },
  content: { contains: '营业厅' },
  resolution: { in: ['unresolved', null] },
  reopenCount: { from: 1 },
  region: { in: ['四川成都', '福建厦门'] },
  responseDueAt: { from: JUNE, to: JULY },
  dueAt: { from: JUNE, to: JULY },
  lateMinutes: { from: 60, to: 600 },
  responseMinutes: { from: 1_000 },
  handlingMinutes: { from: 5_000 },
  csatPoints: { from: 0, to: 51 },
  handlingOnTime: { in: ['missed'] },
}

/** Of one, two and more characters, frequent ones and rare ones, and one that is nowhere. */
const TEXTS = ['费', '孩子', '核实情况', '发票和照片', '2025000042', '订单号1234', '无此一词']

/** How many records there are decides where the middle and the end lie. */
export function pagesOf(total: number): readonly AskedPage[] {
  const places = { 'first page': 0, 'middle page': 0.5, 'last page': 1 }
  const usual = Object.entries(USUAL).flatMap(([name, filter]) =>
    Object.entries(places).map(([place, fromEnd]) => ({
      kind: 'usual' as const,
      name: `${name}, ${place}`,
      query: page(filter, 'receivedAt'),
      fromEnd,
    })),
  )
  const sorted = OTHER_SORTS.flatMap((sort) =>
    [0, Math.floor(total / 2)].map((offset) => ({
      kind: 'other' as const,
      name: `sorted by ${sort}, ${offset === 0 ? 'first' : 'middle'} page`,
      query: { ...page({}, sort), offset },
    })),
  )
  const filtered = Object.entries(OTHER_FILTERS).map(([field, filter]) => ({
    kind: 'other' as const,
    name: `filtered by ${field}`,
    query: page({ fields: { [field]: filter } }, 'receivedAt'),
  }))
  const searched = TEXTS.map((text) => ({
    kind: 'search' as const,
    name: `“${text}”`,
    query: page({ text }, 'receivedAt'),
  }))
  return [...usual, ...sorted, ...filtered, ...searched]
}

function page(filter: RecordFilter, sort: RecordQuery['sort']): RecordQuery {
  return { filter, sort, descending: true, offset: 0, limit: LIMIT }
}
