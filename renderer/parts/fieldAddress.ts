// Conditions on fields as query parameters: `nature=complaint&nature=` (one of these, or blank), `content.has=…`,
// `receivedAt.from=…`, `closedAt.blank=1`.
import {
  type FieldFilter,
  type FieldFilters,
  filterOf,
  LEDGER_FIELDS,
  suits,
} from '../../core/ledgerFields.ts'

/** What is unknown or does not suit its field is left out. */
export function readFieldFilters(search: URLSearchParams): FieldFilters {
  const filters: [string, FieldFilter][] = []
  for (const field of LEDGER_FIELDS) {
    const listed = search.getAll(field).map((value) => (value === '' ? null : value))
    const contains = search.get(`${field}.has`)
    const [from, to] = [wholeNumber(search.get(`${field}.from`)), wholeNumber(search.get(`${field}.to`))]
    const blank = search.get(`${field}.blank`)
    const filter: FieldFilter = {
      ...(listed.length > 0 ? { in: listed } : {}),
      ...(contains ? { contains } : {}),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(blank === '1' || blank === '0' ? { blank: blank === '1' } : {}),
    }
    const asks = Object.keys(filter).length > 0
    if (asks && suits(field, filter) && !(filter.in && filterOf(field) === 'text'))
      filters.push([field, filter])
  }
  return Object.fromEntries(filters)
}

export function writeFieldFilters(search: URLSearchParams, filters: FieldFilters): void {
  for (const [field, filter] of Object.entries(filters)) {
    for (const value of filter.in ?? []) search.append(field, value ?? '')
    if (filter.contains !== undefined) search.set(`${field}.has`, filter.contains)
    if (filter.from !== undefined) search.set(`${field}.from`, String(filter.from))
    if (filter.to !== undefined) search.set(`${field}.to`, String(filter.to))
    if (filter.blank !== undefined) search.set(`${field}.blank`, filter.blank ? '1' : '0')
  }
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
}
