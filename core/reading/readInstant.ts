// Cells → instants of a field of kind 'instant'.
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../instant.ts'
import type { DateOrder } from '../mapping.ts'
import type { Cell } from '../table.ts'
import type { Zone } from '../zone.ts'
import { isNoTime, isSentinelTime } from './blank.ts'
import { cellText, isTimeOfDay, trimmedText } from './cellText.ts'
import { dateOfNumber, type ReadDate } from './dateParts.ts'
import { type CompiledSource, mappingRefusal } from './fieldSource.ts'
import { readDate } from './readDate.ts'
import { readDuration } from './readNumber.ts'
import type { RowNotes } from './rowNotes.ts'

export interface DateContext {
  readonly order: DateOrder
  /** Of times that carry none. */
  readonly zone: Zone
}

/** A time as it was read, before it is compared with the others of its row. */
export interface ReadInstant {
  readonly at: Instant
  /** How long what is written lasts: a day, a minute or a second. */
  readonly precision: number
}

/** `base`: the instant that a length of time counts from; null where there is none. */
export type InstantReader = (
  cells: readonly Cell[],
  base: Instant | null,
  notes: RowNotes,
) => ReadInstant | null

const UNIT_SIZES = { secondsAfter: SECOND, minutesAfter: MINUTE, hoursAfter: HOUR, daysAfter: DAY } as const

/**
 * Reads a field's times. What cannot be read is noted (receivedAtUnreadable, dateUnreadable, numberUnreadable) and
 * kept with the record; nothing written is null without a note.
 * @throws AppError mappingInvalid for a constant, or a target of the value map, that is no time
 */
export function instantReader(source: CompiledSource, context: DateContext): InstantReader {
  const unit = 'as' in source.source ? source.source.as : undefined
  if (unit !== undefined) return delayReader(source, UNIT_SIZES[unit])
  const code = source.field === 'receivedAt' ? 'receivedAtUnreadable' : 'dateUnreadable'
  if ('constant' in source.source) return constantReader(source, context)
  checkMapped(source, context)
  return (cells, _base, notes) => {
    if (source.mapped) {
      const mapped = source.mapped(source.text(cells))
      if (mapped === null) return null
      if (mapped !== undefined) return instantOf(readDate(String(mapped), context.order), context.zone)
    }
    const date =
      source.at.length === 1 ? readCell(cells[source.at[0]!], context) : readCells(source, cells, context)
    if (date === NOTHING) return null
    if (date !== null) return instantOf(date, context.zone)
    notes.addUnread(code, source.field, source.column, source.text(cells))
    return null
  }
}

/** @throws AppError mappingInvalid for a target of the value map that is no time */
function checkMapped({ field, source }: CompiledSource, context: DateContext): void {
  for (const [key, value] of Object.entries(('values' in source && source.values) || {})) {
    if (value === null || value === '' || readDate(String(value), context.order) !== null) continue
    throw mappingRefusal(field, `values.${key}`, String(value))
  }
}

const NOTHING = 'nothing'
const FIRST_DAY = Date.UTC(1900, 0, 2)
type CellDate = ReadDate | typeof NOTHING | null

function readCell(cell: Cell | undefined, context: DateContext): CellDate {
  if (cell === null || cell === undefined) return NOTHING
  if (typeof cell === 'object') {
    if (isTimeOfDay(cell)) return null
    // A zero formatted as a date shows as 1900-01-00.
    if (cell.wall < FIRST_DAY) return NOTHING
    return { wall: cell.wall, precision: cell.hasTime ? SECOND : DAY, offset: null }
  }
  if (typeof cell === 'number') return dateOfNumber(cell) ?? (cell === 0 ? NOTHING : null)
  return readText(trimmedText(cell), context)
}

function readText(text: string, context: DateContext): CellDate {
  if (text === '') return NOTHING
  const date = readDate(text, context.order)
  if (date !== null) return isSentinelTime(text) ? NOTHING : date
  return isNoTime(text) ? NOTHING : null
}

/** A day and its time in two columns; without the day there is no time. */
function readCells(source: CompiledSource, cells: readonly Cell[], context: DateContext): CellDate {
  const day = readCell(cells[source.at[0]!], context)
  if (day === NOTHING || day === null) return day
  const [dayAt, ...timesAt] = source.at
  const parts = [dayText(cells[dayAt!]), ...timesAt.map((i) => timeText(cells[i]))]
  const written = parts.filter((text) => text !== '' && !isNoTime(text))
  return written.length < 2 ? day : readText(written.join(' '), context)
}

/** '2026-03-06' in 'YYYY-MM-DD hh:mm'. */
const DAY_LENGTH = 10

/** The day without the empty time that its format may show. */
function dayText(cell: Cell | undefined): string {
  const text = trimmedText(cell)
  const isCell = typeof cell === 'object' && cell !== null
  return isCell || EMPTY_TIME.test(text) ? text.slice(0, DAY_LENGTH) : text
}

const EMPTY_TIME = /^\d{4}-\d{2}-\d{2}[ T]0{1,2}:00(?::00)?$/

/** The time of day, which may be the end of a full date, or a number: a fraction of a day. */
function timeText(cell: Cell | undefined): string {
  const text = trimmedText(cell)
  if (typeof cell === 'object' && cell !== null) return isTimeOfDay(cell) ? text : text.slice(DAY_LENGTH + 1)
  if (typeof cell !== 'number' && !FRACTION.test(text)) return text
  const days = Number(text)
  if (days < 0 || days >= 1) return text
  return cellText({ wall: Math.round(days * (DAY / SECOND)) * SECOND, hasTime: true }).slice(DAY_LENGTH + 1)
}

const FRACTION = /^0?\.\d+$/

function instantOf(date: ReadDate | null, zone: Zone): ReadInstant | null {
  if (date === null) return null
  const at = date.offset === null ? zone.toInstant(date.wall) : date.wall - date.offset
  return { at, precision: date.precision }
}

function constantReader(source: CompiledSource, context: DateContext): InstantReader {
  const text = source.text([])
  const constant = instantOf(readDate(text, context.order), context.zone)
  if (constant === null) throw mappingRefusal(source.field, 'constant', text)
  return () => constant
}

/** Lengths of time after another instant; exact to the second, however they are written. */
function delayReader(source: CompiledSource, unit: number): InstantReader {
  return (cells, base, notes) => {
    const text = source.text(cells)
    if (text === '' || source.mapped?.(text) === null) return null
    const cell = source.at.length === 1 ? (cells[source.at[0]!] ?? null) : text
    const delay = readDuration(cell, unit)
    if (delay !== null) return base === null ? null : { at: base + delay, precision: SECOND }
    if (!isNoTime(text)) notes.addUnread('numberUnreadable', source.field, source.column, text)
    return null
  }
}
