// Recognises a file whose rows are steps in the life of tickets, and guesses which column tells what of them.
import { EVENT_HEADER_WORDS } from './guessing/eventHeaderWords.ts'
import { knownShare } from './guessing/evidence.ts'
import { matchHeader } from './guessing/headerMatch.ts'
import { type FieldName, FIELDS } from './fields.ts'
import { columnsOf, EVENT_FIELDS, type EventField, type FieldSource, type Mapping } from './mapping.ts'
import { listed, wordKey } from './reading/plain.ts'
import { eventLookup } from './reading/eventWords.ts'
import type { ColumnSurvey } from './survey.ts'

/**
 * The mapping of events, null where the file is none: its tickets do not recur, no column holds known steps, or none
 * tells when. `records` is the guess for the same columns as a file of records; what it says of the record beside the
 * events is kept.
 */
export function guessEvents(columns: readonly ColumnSurvey[], records: Mapping): Mapping | null {
  const ticket = ticketColumn(columns, records)
  if (!ticket || ticket.repeatShare < RECURRING) return null
  const mapping = eventMapping(columns, records)
  const what = columns.find(({ name }) => mapping.events?.what && columnsOf(mapping.events.what)[0] === name)
  return what && mapping.events?.at && isTelling(what) ? mapping : null
}

/** Of a file of records, single tickets recur by mistake; of a history, most do. */
const RECURRING = 0.3

/** The likeliest mapping for somebody who says that the file holds events; what no column is found for is left out. */
export function eventMapping(columns: readonly ColumnSurvey[], records: Mapping): Mapping {
  const ticket = ticketColumn(columns, records)
  const left = new Set(columns.filter((column) => column !== ticket))
  const events: Partial<Record<EventField, FieldSource>> = {}
  for (const field of EVENT_FIELDS) {
    const found = field === 'what' ? stepColumn(left) : namedColumn(field, left)
    if (!found) continue
    events[field] = { column: found.name }
    left.delete(found)
  }
  const told = new Set(Object.values(events).flatMap((source) => columnsOf(source)))
  const { timeZone, dateOrder } = records
  return {
    ...(timeZone !== undefined && { timeZone }),
    dateOrder,
    fields: {
      ...(ticket && { ticketNo: { column: ticket.name } }),
      ...recordFields(records, told),
    },
    events,
  }
}

/** What rows say of their record counts only where they say when it was received and who handles it. */
function recordFields(records: Mapping, told: ReadonlySet<string>): Mapping['fields'] {
  const { receivedAt, department } = records.fields
  if (!receivedAt || !department || columnsOf(receivedAt).some((name) => told.has(name))) return {}
  const kept = (Object.entries(records.fields) as [FieldName, FieldSource][]).filter(([field, source]) => {
    if (field === 'receivedAt' || field === 'department') return true
    const isStep = FIELDS[field].kind === 'instant' || field === 'status' || field === 'handler'
    return !isStep && !columnsOf(source).some((name) => told.has(name))
  })
  return Object.fromEntries(kept)
}

function ticketColumn(columns: readonly ColumnSurvey[], records: Mapping): ColumnSurvey | undefined {
  const guessed = records.fields.ticketNo && columnsOf(records.fields.ticketNo)[0]
  return columns.find(({ name }) => name === guessed) ?? columns.find(({ name }) => namesTicket(name))
}

function namesTicket(name: string): boolean {
  return matchHeader(name).some(({ field, weak }) => field === 'ticketNo' && !weak)
}

/** The column most of whose values are steps; of equals the one with the likelier name. */
function stepColumn(columns: ReadonlySet<ColumnSurvey>): ColumnSurvey | undefined {
  const named = (column: ColumnSurvey) => rankOf('what', column.name)
  const telling = [...columns].filter((column) => isTelling(column) && named(column) !== null)
  const best = telling.sort(
    (a, b) => knownShare(b, eventLookup) - knownShare(a, eventLookup) || named(a)! - named(b)!,
  )[0]
  return best ?? [...columns].find(isTelling) ?? namedColumn('what', columns)
}

/** Several steps, and hardly anything else. */
function isTelling(column: ColumnSurvey): boolean {
  const kinds = new Set((column.distinct ?? []).flatMap(({ value }) => eventLookup(value) ?? []))
  return kinds.size >= 2 && knownShare(column, eventLookup) >= 0.6
}

function namedColumn(field: EventField, columns: ReadonlySet<ColumnSurvey>): ColumnSurvey | undefined {
  const fitting = [...columns].filter((column) => fits(field, column))
  const named = fitting
    .filter(({ name }) => rankOf(field, name) !== null)
    .sort((a, b) => rankOf(field, a.name)! - rankOf(field, b.name)!)[0]
  return named ?? (field === 'at' && fitting.length === 1 ? fitting[0] : undefined)
}

function fits(field: EventField, { dateShare, numberShare, filled }: ColumnSurvey): boolean {
  if (field === 'at') return dateShare >= 0.9
  return filled === 0 || (dateShare < 0.5 && (field === 'grade' || numberShare < 0.9))
}

const RANKS: ReadonlyMap<EventField, ReadonlyMap<string, number>> = new Map(
  EVENT_FIELDS.map((field) => [
    field,
    new Map(listed(EVENT_HEADER_WORDS[field]).map((word, i) => [wordKey(word), i])),
  ]),
)

/** Place in the list of names, null where it is none of them. */
function rankOf(field: EventField, name: string): number | null {
  return RANKS.get(field)!.get(wordKey(name)) ?? null
}
