// What a foreign file looks like, from one pass over it or its beginning: the ground for guessing and correcting a mapping.
import type { DateOrder, Mapping } from './mapping.ts'
import type { NeededField } from './unmappedFields.ts'
import type { TableInfo } from './table.ts'

export interface ColumnSurvey {
  /** Header as read; a repeated header gets ' (2)', a blank one '#3' (its 1-based position). */
  readonly name: string
  /** Up to three different values, as text. */
  readonly samples: readonly string[]
  /** Different values with their counts, most frequent first; null when there are more than 50. */
  readonly distinct: readonly { readonly value: string; readonly count: number }[] | null
  readonly filled: number
  readonly blank: number
  /** Share of filled cells that read as a date or time (0–1), number, and true date cells. */
  readonly dateShare: number
  readonly numberShare: number
  /** Orders of day and month that every date in the column allows; empty where none is written with slashes. */
  readonly dateOrders: readonly DateOrder[]
  readonly dateVotes: DateVotes
  /** Share of the first filled cells, up to two thousand, that repeat an earlier one. */
  readonly repeatShare: number
}

/** Dates written with slashes, and how many of them each order allows. */
export type DateVotes = Readonly<Record<'dates' | DateOrder, number>>

export interface Survey {
  readonly info: TableInfo
  /** 1-based; see `RawRow.number`. */
  readonly headerRow: number
  /** Rows of data looked at. */
  readonly rows: number
  /** Whether those were all; of a long file the first ones tell what it looks like. */
  readonly isWhole: boolean
  readonly columns: readonly ColumnSurvey[]
  /** First rows below the header, cells as text. */
  readonly head: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly mapping: Mapping
  /** Indispensable fields that no column could be found for. */
  readonly unmapped: readonly NeededField[]
  /** Date columns whose order of day and month nothing in the file decides. */
  readonly ambiguousDates: readonly string[]
}
