// Changes to the mapping of an event file, as the columns step makes them. Pure.
import type { EventKind } from '../../../core/event.ts'
import { eventMapping } from '../../../core/guessEvents.ts'
import { guessMapping } from '../../../core/guessMapping.ts'
import { columnsOf, EVENT_FIELDS, type Mapping } from '../../../core/mapping.ts'
import { eventLookup } from '../../../core/reading/eventWords.ts'
import { plain } from '../../../core/reading/plain.ts'
import type { ColumnSurvey } from '../../../core/survey.ts'

/** What a row of an event file can say: the ticket, and the step. */
export const EVENT_FILE_FIELDS = ['ticketNo', ...EVENT_FIELDS] as const
export type EventFileField = (typeof EVENT_FILE_FIELDS)[number]

/** The same file read as the other kind, by the likeliest mapping; the zone and the order of dates stay. */
export function readAs(
  kind: 'records' | 'events',
  columns: readonly ColumnSurvey[],
  mapping: Mapping,
): Mapping {
  const { timeZone, dateOrder, headerRow } = mapping
  const kept = {
    ...(timeZone !== undefined && { timeZone }),
    ...(headerRow !== undefined && { headerRow }),
    dateOrder,
  }
  const records = guessMapping(columns).mapping
  return { ...(kind === 'events' ? eventMapping(columns, records) : records), ...kept }
}

/** The column a field is read from; null without one. */
export function eventColumn(mapping: Mapping, field: EventFileField): string | null {
  const source = field === 'ticketNo' ? mapping.fields.ticketNo : mapping.events?.[field]
  return (source && columnsOf(source)[0]) ?? null
}

export function chooseEventColumn(mapping: Mapping, field: EventFileField, column: string | null): Mapping {
  if (field === 'ticketNo') {
    const { ticketNo: _, ...fields } = mapping.fields
    return { ...mapping, fields: column === null ? fields : { ...fields, ticketNo: { column } } }
  }
  const { [field]: _, ...events } = mapping.events ?? {}
  return { ...mapping, events: column === null ? events : { ...events, [field]: { column } } }
}

/** A value of the column of steps, with what it means: a step, null for none, undefined where nobody knows. */
export interface StepValue {
  readonly value: string
  readonly count: number
  readonly meaning: EventKind | null | undefined
}

/** Values of the column of steps, those that are not known first; null where there are too many to list. */
export function stepValues(mapping: Mapping, columns: readonly ColumnSurvey[]): readonly StepValue[] | null {
  const source = mapping.events?.what
  const column = columns.find(({ name }) => source && columnsOf(source)[0] === name)
  if (!source || !column?.distinct) return null
  const said = new Map(
    Object.entries(('values' in source && source.values) || {}).map(([value, to]) => [plain(value), to]),
  )
  const read = column.distinct.map(({ value, count }) => {
    const mapped = said.get(plain(value))
    const meaning =
      mapped === undefined ? eventLookup(value) : mapped === null ? null : eventLookup(String(mapped))
    return { value, count, meaning }
  })
  return [
    ...read.filter((step) => step.meaning === undefined),
    ...read.filter((step) => step.meaning !== undefined),
  ]
}

/** Says what a value means; null: it is no step of the clock. */
export function setStep(mapping: Mapping, value: string, meaning: EventKind | null): Mapping {
  const source = mapping.events?.what
  if (!source || 'constant' in source) return mapping
  const others = Object.entries(source.values ?? {}).filter(([one]) => plain(one) !== plain(value))
  const values = { ...Object.fromEntries(others), [value]: meaning }
  return { ...mapping, events: { ...mapping.events, what: { ...source, values } } }
}
