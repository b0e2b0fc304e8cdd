// What papers about plans, training and drills are put together from.
import type { Instant } from '../instant.ts'
import type { Organisation } from '../organisation.ts'
import type { Language } from '../words.ts'
import type { Column, PaperSection, Row, Table } from './document.ts'

/** Whose paper it is, in which language, and of which day. */
export interface Letterhead {
  readonly organisation: Pick<Organisation, 'name' | 'timeZone'>
  readonly language: Language
  /** Printed, and so never the clock: the same input gives the same bytes. */
  readonly issuedAt: Instant
}

export interface ListParts {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What is said in place of no rows. */
  readonly empty: string
  readonly title?: string
}

export function listTable(id: string, { columns, rows, empty, title }: ListParts): Table {
  return { kind: 'table', id, title: title ?? null, columns, rows, notes: [], empty }
}

/** A section that is one list: in a workbook a sheet that filters. */
export function listSection(id: string, title: string, list: ListParts): PaperSection {
  return { id, title, blocks: [listTable(id, list)] }
}
