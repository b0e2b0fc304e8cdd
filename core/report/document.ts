// A report as a value: everything decided and worded, so that a page, a workbook and a screen only render it.
import type { GovernedLine } from '../governance.ts'
import type { Instant } from '../instant.ts'
import type { Grade, Scheme } from '../scheme.ts'
import type { Scorecard } from '../scorecard.ts'
import type { Language } from '../words.ts'

/** What is printed on pages, whatever it is about. */
export interface Paper {
  readonly language: Language
  readonly timeZone: string
  readonly title: string
  readonly organisation: string
  /** Below the title: a period as people say it ('2026 年第一季度'), the code of a plan. */
  readonly period: string
  readonly edition: string
  /** On the cover, and the creation date of every file made from it. */
  readonly issuedAt: Instant
  readonly cover: Cover
  readonly sections: readonly PaperSection[]
  /** sheet: its first page begins with the title and goes on at once; left out, it has a cover and its contents. */
  readonly layout?: 'sheet'
  /** Printed across every page of a text that does not hold. */
  readonly mark?: string
}

export interface PaperSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Report extends Paper {
  readonly kind: 'assessment'
  readonly periodKey: string
  readonly asOf: Instant
  readonly sections: readonly Section[]
  readonly figures: Figures
}

export interface Cover {
  readonly facts: readonly Fact[]
  /** What the report is and is not, in a sentence or two. */
  readonly statement: string
}

export interface Fact {
  readonly label: string
  readonly text: string
}

/** The figures behind the tables, for renderings that compute with them (live formulas). */
export interface Figures {
  readonly scorecard: Scorecard
  readonly previous: Scorecard | null
  readonly scheme: Scheme
  /** Of the scheme's KPIs that are on, in its order. */
  readonly kpis: readonly KpiLabel[]
  readonly grades: readonly { readonly grade: Grade; readonly name: string }[]
  /** What the figures of governance add up from; only where the scheme counts it. */
  readonly governance?: readonly GovernedLine[]
  /** Records answered for: of the scorecard's rows, in order, then of all together. */
  readonly volumes: readonly number[]
}

export interface KpiLabel {
  readonly id: string
  readonly name: string
  readonly dimension: string
  readonly curve: string
  /** '%', or the unit of a mean. */
  readonly unit: string
}

export const SECTIONS = [
  'summary',
  'ranking',
  'charts',
  'comparison',
  'analysis',
  'overdue',
  'governance',
  'departments',
  'samples',
  'exclusions',
  'review',
  'quality',
  'method',
  'signatures',
] as const
export type SectionId = (typeof SECTIONS)[number]

export interface Section extends PaperSection {
  readonly id: SectionId
}

export type Block =
  /** minor: one below another. */
  | { readonly kind: 'heading'; readonly text: string; readonly minor?: true }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone; readonly runs?: Runs }
  | {
      readonly kind: 'list'
      readonly items: readonly string[]
      readonly ordered: boolean
      /** Of the items, in their order. */
      readonly runs?: readonly Runs[]
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
  | Chart
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
  | {
      readonly kind: 'signatures'
      readonly roles: readonly string[]
      readonly nameLabel: string
      readonly dateLabel: string
    }

/** A text in parts, where some stand out; together they are the text. */
export type Runs = readonly { readonly text: string; readonly bold?: true }[]

/** A picture by the SHA-256 of its bytes, which a page is given beside the report; a sheet leaves it out. */
export interface Picture {
  readonly digest: string
  readonly caption: string
}

/** plain text; a note in small print; something the reader must not miss; a result worth a line of its own. */
export type Tone = 'plain' | 'note' | 'warning' | 'lead'

// ── tables ──

export interface Table {
  readonly kind: 'table'
  readonly id: string
  readonly title: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Legends of marks and other small print below the table. */
  readonly notes: readonly string[]
  /** What is said in place of no rows. */
  readonly empty: string
}

export interface Column {
  readonly id: string
  /** May hold line breaks. */
  readonly title: string
  readonly align: 'left' | 'right' | 'centre'
  /** Names the row: repeated where a wide table is split over pages. */
  readonly key: boolean
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly emphasis: 'plain' | 'total' | 'faint'
}

export type CellKind =
  | 'text'
  | 'count'
  /** numerator / denominator; the value is the share. */
  | 'fraction'
  /** A share 0–1, printed in percent. */
  | 'percent'
  | 'number'
  | 'change'
  | 'instant'
  /** A calendar day; the value counts from 1970-01-01. */
  | 'day'
  /** Milliseconds. */
  | 'duration'

export interface Cell {
  readonly kind: CellKind
  /** As printed, marks apart; NO_VALUE where there is none. */
  readonly text: string
  /** The number behind the text; null for words and where there is none. */
  readonly value: number | null
  /** Of the printed number. */
  readonly decimals: number
  readonly marks: readonly Mark[]
}

/** small: fewer cases than the scheme asks for; declared: rests on the source system's own verdict. */
export type Mark = 'small' | 'declared'
export const MARK_SIGNS = { small: '†', declared: '‡' } as const satisfies Record<Mark, string>

// ── charts: the same figures as the tables, drawn ──

export type Chart = BarChart | HeatMap | TrendChart

/** Horizontal bars from zero. */
export interface BarChart {
  readonly kind: 'bars'
  readonly title: string
  readonly max: number
  /** Where the grades begin. */
  readonly lines: readonly { readonly value: number; readonly label: string }[]
  readonly bars: readonly {
    readonly label: string
    readonly value: number | null
    readonly text: string
    readonly faint: boolean
  }[]
  readonly empty: string
}

/** 0: target met … 3: below the floor; null: not applicable. */
export type HeatLevel = 0 | 1 | 2 | 3

export interface HeatMap {
  readonly kind: 'heat'
  readonly title: string
  readonly columns: readonly { readonly label: string; readonly note: string }[]
  readonly rows: readonly {
    readonly label: string
    readonly cells: readonly { readonly text: string; readonly level: HeatLevel | null }[]
  }[]
  /** In the order of the levels, then not applicable. */
  readonly legend: readonly string[]
  readonly empty: string
}

/** One small panel for each group, all on one scale. */
export interface TrendChart {
  readonly kind: 'trend'
  readonly title: string
  readonly periods: readonly string[]
  readonly min: number
  readonly max: number
  readonly panels: readonly {
    readonly label: string
    readonly values: readonly (number | null)[]
    readonly texts: readonly string[]
  }[]
  readonly empty: string
}
