// Rows of a foreign table → feedback records with what is wrong about them: the mapping, applied.
import type { Feedback } from './feedback.ts'
import { FIELD_NAMES, type FieldName, FIELDS, suppliedMask } from './fields.ts'
import type { Instant } from './instant.ts'
import type { Issue } from './issue.ts'
import type { DateOrder, Mapping } from './mapping.ts'
import { isNoteColumn } from './noteColumn.ts'
import { cellText, trimText } from './reading/cellText.ts'
import { columnAt } from './reading/columns.ts'
import {
  type CompiledSource,
  type CompiledSources,
  compileSource,
  mappingRefusal,
} from './reading/fieldSource.ts'
import { repeatsHeader } from './reading/header.ts'
import * as read from './reading/readField.ts'
import { RowNotes } from './reading/rowNotes.ts'
import { rowTimesReader } from './reading/rowTimes.ts'
import type { Cell, RawRow } from './table.ts'
import { zoneOf } from './zone.ts'

export interface StagedRow {
  /** As `RawRow.number`. */
  readonly row: number
  /** null: the row is rejected, for the errors among its issues. */
  readonly feedback: Feedback | null
  readonly issues: readonly Issue[]
  /** Raw cells as text, only for rejected rows: they go into the correction file as they came. */
  readonly cells: readonly string[] | null
}

export interface StagerOptions {
  /** Names of the surveyed columns, in order. */
  readonly header: readonly string[]
  readonly headerRow: number
  readonly mapping: Mapping
  readonly dateOrder: DateOrder
  readonly timeZone: string
  /** SHA-256 of the file, hexadecimal: part of the numbers given to tickets without one. */
  readonly digest: string
  /** When the file is imported; a fact dated later is impossible. */
  readonly knownAt: Instant
}

/**
 * Compiles a mapping into a function from a row to a staged row. It is pure and quick; all lists are built once.
 * @throws AppError columnMissing, mappingInvalid, timeZoneUnknown
 */
export function createStager(options: StagerOptions): (row: RawRow) => StagedRow {
  const { header, mapping, digest, knownAt } = options
  const sources = compileSources(mapping, header)
  const readTimes = rowTimesReader(sources, {
    order: options.dateOrder,
    zone: zoneOf(options.timeZone),
    knownAt,
  })
  const fields = fieldReaders(sources)
  const ticketColumn = sources.ticketNo?.column ?? null
  const ticketPrefix = `F${digest.slice(0, 10)}-`
  const used = new Set(Object.values(sources).flatMap((source) => source.at))
  for (const name of mapping.ignored ?? []) used.add(columnAt(header, name))
  const extraColumns = [...header.keys()].filter((i) => !used.has(i) && !isNoteColumn(header[i]!))
  const lastNeeded = Math.max(...(sources.receivedAt?.at ?? []), ...(sources.department?.at ?? []), -1)
  const supplied = suppliedMask(Object.keys(sources) as FieldName[])

  return ({ number: row, cells }) => {
    const notes = new RowNotes(row)
    if (repeatsHeader(header, cells)) {
      notes.add('headerRepeated', null, null, null)
      return rejected(row, cells, notes)
    }
    const times = readTimes(cells, notes)
    const department = fields.department(cells, notes)
    if (cells.length <= lastNeeded) notes.add('rowTooShort', null, null, null)
    else {
      if (department === null)
        notes.add('departmentMissing', 'department', sources.department?.column ?? null, null)
      if (times.receivedAt === null && !notes.issues.some(({ code }) => code === 'receivedAtUnreadable')) {
        notes.add('receivedAtMissing', 'receivedAt', sources.receivedAt?.column ?? null, null)
      }
    }
    const ticketNo = fields.ticketNo(cells, notes)
    if (ticketNo === null && ticketColumn !== null)
      notes.add('ticketNoMissing', 'ticketNo', ticketColumn, null)
    if (cells.length > header.length) keepSurplus(header, cells, notes)
    for (const i of extraColumns) {
      const text = trimText(cellText(cells[i]))
      if (text !== '') notes.extras[header[i]!] = text
    }
    const feedback: Feedback = {
      ticketNo: ticketNo ?? ticketPrefix + row,
      receivedAt: times.receivedAt ?? 0,
      registeredAt: times.registeredAt,
      assignedAt: times.assignedAt,
      firstRespondedAt: times.firstRespondedAt,
      closedAt: times.closedAt,
      resultSentAt: times.resultSentAt,
      revisitedAt: times.revisitedAt,
      reratedAt: times.reratedAt,
      department: department ?? '',
      handler: fields.handler(cells, notes),
      channel: fields.channel(cells, notes),
      sourceParty: fields.sourceParty(cells, notes),
      nature: fields.nature(cells, notes),
      category: fields.category(cells, notes),
      problemClass: fields.problemClass(cells, notes),
      rootCause: fields.rootCause(cells, notes),
      urgency: fields.urgency(cells, notes),
      scope: fields.scope(cells, notes),
      complex: fields.complex(cells, notes),
      subject: fields.subject(cells, notes),
      content: fields.content(cells, notes),
      reply: fields.reply(cells, notes),
      customerName: fields.customerName(cells, notes),
      customerContact: fields.customerContact(cells, notes),
      region: fields.region(cells, notes),
      event: fields.event(cells, notes),
      status: fields.status(cells, notes),
      resolution: fields.resolution(cells, notes),
      satisfaction: fields.satisfaction(cells, notes),
      reratedSatisfaction: fields.reratedSatisfaction(cells, notes),
      selfRated: fields.selfRated(cells, notes),
      reopenCount: fields.reopenCount(cells, notes),
      transferCount: fields.transferCount(cells, notes),
      declaredResponseOnTime: fields.declaredResponseOnTime(cells, notes),
      declaredHandlingOnTime: fields.declaredHandlingOnTime(cells, notes),
      extras: notes.extras,
      supplied,
      knownAt,
    }
    return notes.isRejected
      ? rejected(row, cells, notes)
      : { row, feedback, issues: notes.issues, cells: null }
  }
}

/** The ticket number a row would be staged under; null where it has none. */
export function ticketReader({ header, mapping }: StagerOptions): (row: RawRow) => string | null {
  const source = mapping.fields.ticketNo
  const ticketNo = read.textReader(source && compileSource('ticketNo', source, header))
  return ({ number, cells }) => ticketNo(cells, new RowNotes(number))
}

function compileSources(mapping: Mapping, header: readonly string[]): CompiledSources {
  const sources: Partial<Record<FieldName, CompiledSource>> = {}
  for (const field of FIELD_NAMES) {
    const source = mapping.fields[field]
    if (!source) continue
    if ('as' in source && source.as && FIELDS[field].kind !== 'instant') {
      throw mappingRefusal(field, 'as', 'not a time field')
    }
    sources[field] = compileSource(field, source, header)
  }
  return sources
}

function fieldReaders(sources: CompiledSources) {
  return {
    ticketNo: read.textReader(sources.ticketNo),
    department: read.textReader(sources.department),
    handler: read.textReader(sources.handler),
    channel: read.wordReader('channel', sources.channel),
    sourceParty: read.wordReader('sourceParty', sources.sourceParty),
    nature: read.codeReader<NonNullable<Feedback['nature']>>('nature', sources.nature),
    category: read.pathReader(sources.category),
    problemClass: read.wordReader('problemClass', sources.problemClass),
    rootCause: read.wordReader('rootCause', sources.rootCause),
    urgency: read.codeReader<NonNullable<Feedback['urgency']>>('urgency', sources.urgency),
    scope: read.wordReader('scope', sources.scope),
    complex: read.flagReader('complex', sources.complex),
    subject: read.textReader(sources.subject),
    content: read.textReader(sources.content),
    reply: read.textReader(sources.reply),
    customerName: read.textReader(sources.customerName),
    customerContact: read.textReader(sources.customerContact),
    region: read.textReader(sources.region),
    event: read.textReader(sources.event),
    status: read.wordReader('status', sources.status),
    resolution: read.codeReader<NonNullable<Feedback['resolution']>>('resolution', sources.resolution),
    satisfaction: read.codeReader<NonNullable<Feedback['satisfaction']>>(
      'satisfaction',
      sources.satisfaction,
    ),
    reratedSatisfaction: read.codeReader<NonNullable<Feedback['reratedSatisfaction']>>(
      'reratedSatisfaction',
      sources.reratedSatisfaction,
    ),
    selfRated: read.flagReader('selfRated', sources.selfRated),
    reopenCount: read.countReader(sources.reopenCount),
    transferCount: read.countReader(sources.transferCount),
    declaredResponseOnTime: read.flagReader('declaredResponseOnTime', sources.declaredResponseOnTime),
    declaredHandlingOnTime: read.flagReader('declaredHandlingOnTime', sources.declaredHandlingOnTime),
  }
}

/** Cells beyond the header: kept under their position. */
function keepSurplus(header: readonly string[], cells: readonly Cell[], notes: RowNotes): void {
  const surplus = cells.slice(header.length).map((cell) => trimText(cellText(cell)))
  if (surplus.every((text) => text === '')) return
  notes.add('rowTooLong', null, null, surplus.filter((text) => text !== '').join(' | '))
  for (const [i, text] of surplus.entries()) if (text !== '') notes.extras[`#${header.length + i + 1}`] = text
}

function rejected(row: number, cells: readonly Cell[], notes: RowNotes): StagedRow {
  return { row, feedback: null, issues: notes.issues, cells: cells.map(cellText) }
}
