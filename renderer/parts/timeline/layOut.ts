// Where everything of a drawn time line goes, in pixels; pure, so that overlap can be tested.
import type { Instant } from '../../../core/instant.ts'
import { placeInstants, stackLabels } from './placeMarks.ts'
import type { Mark, Stretch, StretchKind, Timeline } from './timeline.ts'

export interface PlacedLabel {
  readonly x: number
  /** Rows away from the bar, 0 nearest. */
  readonly row: number
  readonly lines: readonly [string, string]
  readonly marks: readonly Mark[]
}

export interface PlacedStretch {
  readonly kind: StretchKind
  readonly from: number
  readonly to: number
  /** How long it was; '' where there is no room to write it. */
  readonly text: string
}

export interface Layout {
  /** What happened, above the bar. */
  readonly events: readonly PlacedLabel[]
  /** What should have happened, below it. */
  readonly dues: readonly PlacedLabel[]
  readonly stretches: readonly PlacedStretch[]
  readonly toScale: boolean
}

export interface LayoutWords {
  readonly nameOf: (mark: Mark) => string
  readonly timeOf: (at: Instant) => string
  readonly durationOf: (stretch: Stretch) => string
}

export const LABEL_FONT = 12
/** Room at both ends for half a label. */
const MARGIN = 56
const GAP = 92
const DUE_KINDS: ReadonlySet<Mark['kind']> = new Set(['responseDue', 'due'])

export function layOut(timeline: Timeline, width: number, words: LayoutWords): Layout {
  const instants = [...new Set(timeline.marks.map(({ at }) => at))]
  const { xs, toScale } = placeInstants(instants, Math.max(0, width - 2 * MARGIN), GAP)
  const xOf = new Map(instants.map((at, i) => [at, MARGIN + (xs[i] ?? 0)]))
  const at = (instant: Instant) => xOf.get(instant) ?? MARGIN
  const labelsOf = (dues: boolean): readonly PlacedLabel[] => {
    const groups = instants.flatMap((instant) => {
      const marks = timeline.marks.filter((m) => m.at === instant && DUE_KINDS.has(m.kind) === dues)
      return marks.length === 0 ? [] : [{ instant, marks }]
    })
    const lines = groups.map(
      ({ instant, marks }) => [marks.map(words.nameOf).join(' · '), words.timeOf(instant)] as const,
    )
    const rows = stackLabels(
      groups.map(({ instant }) => at(instant)),
      lines.map((pair) => Math.max(...pair.map(textWidth)) + 8),
    )
    return groups.map(({ instant, marks }, i) => ({ x: at(instant), row: rows[i]!, lines: lines[i]!, marks }))
  }
  return {
    events: labelsOf(false),
    dues: labelsOf(true),
    stretches: timeline.stretches.map((stretch) => {
      const [from, to] = [at(stretch.startAt), at(stretch.endAt)]
      const text = words.durationOf(stretch)
      return { kind: stretch.kind, from, to, text: textWidth(text) + 4 <= to - from ? text : '' }
    }),
    toScale,
  }
}

/** About how wide a text is: a Chinese character is as wide as the font is high, others a good half of it. */
function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += character > '⺀' ? LABEL_FONT : LABEL_FONT * 0.56
  return width
}
