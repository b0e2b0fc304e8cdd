// How the printed report looks: one ink, greys, hairlines.
import { type FontFace, FONT_FILES, readFont } from './font.ts'

export const INK = '#1f2a44'
export const TEXT = '#1c1f26'
export const GREY = '#69717f'
export const LINE = '#c9ced6'
export const PALE = '#f3f5f8'
/** Fills of the heat map from met to below the floor; told apart in grey and by the figures printed on them. */
export const HEAT = ['#ffffff', '#e6e9ef', '#b4bdcb', '#4b586e'] as const

export const FAMILY = 'Noto'
/** Points: A4, its margins, and sizes of type. */
export const PAGE = { width: 595.28, height: 841.89, side: 42, top: 60, bottom: 52 } as const
export const SIZE = { body: 9, table: 8, small: 7.5, heading: 10.5, section: 14 } as const

/** Line heights as multiples of the typeface's own, which is 1.448 of its size. */
export const LEADING = { body: 1.08, table: 0.92, note: 0.92 } as const
const FACE_HEIGHT = 1.448

/** Height of so many lines, in points. */
export const linesHeight = (lines: number, size: number, leading: number): number =>
  lines * size * leading * FACE_HEIGHT

/** What a page holds between its margins. */
export const heightOfPage = (landscape: boolean): number =>
  (landscape ? PAGE.width : PAGE.height) - PAGE.top - PAGE.bottom

export const widthOfPage = (landscape: boolean): number =>
  (landscape ? PAGE.height : PAGE.width) - 2 * PAGE.side

export interface Faces {
  readonly normal: FontFace
  readonly bold: FontFace
}

export function readFaces(): Faces {
  return { normal: readFont(FONT_FILES.normal), bold: readFont(FONT_FILES.bold) }
}
