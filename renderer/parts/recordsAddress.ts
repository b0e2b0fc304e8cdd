// The ledger's whole state as query parameters: a list can be sent as a link, and Back means the list before.
import type { Figure, FigurePart, RecordFilter, RecordQuery } from '../../core/ledger.ts'
import { LEDGER_FIELDS, type LedgerField } from '../../core/ledgerFields.ts'
import type { Grouping } from '../../core/scorecard.ts'
import { readFieldFilters, writeFieldFilters } from './fieldAddress.ts'

export const PAGE_SIZES = [50, 100] as const

export const FIGURE_PARTS = [
  'numerator',
  'denominator',
  'missed',
  'excluded',
  'notMeasured',
  'missing',
  'declared',
] as const satisfies readonly FigurePart[]
export const STATES = ['overdue', 'open', 'late', 'onTime'] as const satisfies readonly NonNullable<
  RecordFilter['state']
>[]

/** What the ledger shows: a query, with the page counted from 0. */
export interface LedgerView {
  readonly filter: RecordFilter
  readonly sort: LedgerField
  readonly descending: boolean
  readonly page: number
  readonly pageSize: number
  /** Id of the view it began with, or the name of one that everybody has. */
  readonly view?: string
}

/** A figure without its period: the period is the address's own. */
export type FigureName = Omit<Figure, 'period'>

/** Reads an address; what is unknown in it is left out, never an error. */
export function readLedgerView(search: URLSearchParams, period: string): LedgerView {
  const sortText = search.get('sort') ?? '-receivedAt'
  const sort = oneOf(LEDGER_FIELDS, sortText.replace(/^-/, ''))
  const page = Number(search.get('page') ?? '1')
  const size = Number(search.get('size'))
  const view = search.get('view')
  return {
    ...(view ? { view } : {}),
    filter: readFilter(search, period),
    sort: sort ?? 'receivedAt',
    descending: sort ? sortText.startsWith('-') : true,
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
    pageSize: PAGE_SIZES.find((n) => n === size) ?? PAGE_SIZES[0],
  }
}

function readFilter(search: URLSearchParams, period: string): RecordFilter {
  const kpi = search.get('kpi')
  const part = oneOf(FIGURE_PARTS, search.get('part'))
  const by: Grouping = search.get('by') === 'handler' ? 'handler' : 'department'
  const name = search.get('name')
  const batchId = Number(search.get('batch'))
  const text = search.get('q')?.trim()
  const state = oneOf(STATES, search.get('state'))
  const figure = kpi && part ? { period, by, kpi, part, ...(name === null ? {} : { name }) } : null
  const fields = readFieldFilters(search)
  const ofAnyTime = search.get('span') === 'all' || (batchId > 0 && !search.has('span'))
  return {
    ...(figure ? { figure } : ofAnyTime ? {} : { period }),
    ...(state ? { state } : {}),
    ...(Number.isInteger(batchId) && batchId > 0 ? { batchId } : {}),
    ...(text ? { text } : {}),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  }
}

/** Address of a ledger view; every other parameter of `search` is left behind. */
export function ledgerPath(view: Partial<LedgerView> & Pick<LedgerView, 'filter'>, period: string): string {
  const { filter, sort = 'receivedAt', descending = true, page = 0, pageSize = PAGE_SIZES[0] } = view
  const search = new URLSearchParams({ period })
  if (filter.figure) {
    const { by, kpi, part, name } = filter.figure
    search.set('kpi', kpi)
    search.set('part', part)
    search.set('by', by)
    if (name !== undefined) search.set('name', name)
  } else if (filter.batchId !== undefined && filter.period) search.set('span', 'period')
  else if (filter.batchId === undefined && !filter.period) search.set('span', 'all')
  if (filter.state) search.set('state', filter.state)
  writeFieldFilters(search, filter.fields ?? {})
  if (filter.batchId !== undefined) search.set('batch', String(filter.batchId))
  if (filter.text) search.set('q', filter.text)
  if (sort !== 'receivedAt' || !descending) search.set('sort', `${descending ? '-' : ''}${sort}`)
  if (view.view !== undefined) search.set('view', view.view)
  if (page > 0) search.set('page', String(page + 1))
  if (pageSize !== PAGE_SIZES[0]) search.set('size', String(pageSize))
  return `/records?${search}`
}

/** Address of the records behind one figure, of a special assessment within its scope. */
export function figurePath(
  figure: FigureName,
  period: string,
  scope: Pick<RecordFilter, 'fields' | 'text'> | null = null,
): string {
  return ledgerPath({ filter: { ...scope, figure: { ...figure, period } } }, period)
}

export function queryOf(view: LedgerView): RecordQuery {
  const { filter, sort, descending, page, pageSize } = view
  return { filter, sort, descending, offset: page * pageSize, limit: pageSize }
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((k) => k === value)
}
