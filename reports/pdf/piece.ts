// What the layout moves about: contents with their height, grouped so that no heading stands alone.
import type { Content } from 'pdfmake/interfaces.js'

export interface Piece {
  readonly content: Content
  /** Estimated on the safe side, in points. */
  readonly height: number
  /** A heading belongs to what follows; 1 is a section's. */
  readonly heading?: 1 | 2
}

/** An estimate is trusted up to this share of the page: pdfmake loses a block it is told to keep whole and cannot. */
const TRUSTED = 0.95

export const fitsWhole = (height: number, pageHeight: number): boolean => height <= pageHeight * TRUSTED

/** Headings go with what follows; groups that fit a page stay whole. */
export function flow(pieces: readonly Piece[], pageHeight: number): readonly Content[] {
  const contents: Content[] = []
  let group: Piece[] = []
  for (const piece of pieces) {
    group.push(piece)
    if (piece.heading) continue
    contents.push(...settle(group, pageHeight))
    group = []
  }
  return [...contents, ...settle(group, pageHeight)]
}

function settle(group: readonly Piece[], pageHeight: number): readonly Content[] {
  const height = group.reduce((n, p) => n + p.height, 0)
  if (group.length === 0) return []
  if (fitsWhole(height, pageHeight)) return [{ stack: group.map((p) => p.content), unbreakable: true }]
  // Too long to keep whole: the heading turns the page itself where little of the page is left (pageBreakBefore).
  return group.map(({ content, heading }) =>
    heading ? { stack: [content], headlineLevel: heading } : content,
  )
}
