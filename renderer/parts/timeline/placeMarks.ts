// Where the marks of a time line stand: in proportion where there is room, never closer than can be read.
import type { Instant } from '../../../core/instant.ts'

/**
 * Positions (px) of increasing instants over `width`. Neighbours keep at least `gap`, or an equal share where the
 * width does not allow that; what is left over is shared out in proportion to the time between them.
 */
export function placeInstants(
  instants: readonly Instant[],
  width: number,
  gap: number,
): { readonly xs: readonly number[]; readonly toScale: boolean } {
  const spans = instants.slice(1).map((at, i) => at - instants[i]!)
  if (spans.length === 0) return { xs: instants.map(() => 0), toScale: true }
  const least = Math.min(gap, width / spans.length)
  const narrow = new Set<number>()
  // Each round fixes the spans that would come out too narrow; the rest share what remains, so it must end.
  for (;;) {
    const rest = spans.reduce((sum, span, i) => (narrow.has(i) ? sum : sum + span), 0)
    const room = width - least * narrow.size
    const more = spans.findIndex((span, i) => !narrow.has(i) && (span / rest) * room < least)
    if (more < 0) {
      const xs = [0]
      for (const [i, span] of spans.entries())
        xs.push(xs[i]! + (narrow.has(i) ? least : (span / rest) * room))
      return { xs, toScale: narrow.size === 0 }
    }
    narrow.add(more)
  }
}

/** Rows of labels that do not overlap: for each label the lowest row free at its place. */
export function stackLabels(xs: readonly number[], widths: readonly number[]): readonly number[] {
  const endOfRow: number[] = []
  return xs.map((x, i) => {
    const [from, to] = [x - widths[i]! / 2, x + widths[i]! / 2]
    const row = endOfRow.findIndex((end) => end <= from)
    const chosen = row < 0 ? endOfRow.length : row
    endOfRow[chosen] = to
    return chosen
  })
}
