// Plain SVG, written by hand: what charts are drawn with.
import { FAMILY, type Faces, INK, LINE } from '../theme.ts'
import { wrapText } from '../wrap.ts'

export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export function drawing(width: number, height: number, parts: readonly string[]): Drawing {
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}">${parts.join('')}</svg>`,
    width,
    height,
  }
}

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke?: string,
): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="0.4"` : ''}/>`

export const line = (x1: number, y1: number, x2: number, y2: number, colour = LINE, dashed = false): string =>
  `<line x1="${num(x1)}" y1="${num(y1)}" x2="${num(x2)}" y2="${num(y2)}" stroke="${colour}" stroke-width="0.5"${dashed ? ' stroke-dasharray="2 2"' : ''}/>`

export const dot = (x: number, y: number, radius: number, fill = INK): string =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${radius}" fill="${fill}"/>`

export const path = (points: readonly (readonly [number, number])[], colour = INK): string =>
  `<path d="${points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('')}" fill="none" stroke="${colour}" stroke-width="1"/>`

export interface Lettering {
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** `y` is the base line. */
export const label = (
  x: number,
  y: number,
  text: string,
  { size, colour, bold, anchor }: Lettering,
): string =>
  `<text x="${num(x)}" y="${num(y)}" font-family="${FAMILY}" font-size="${size}"${bold ? ' font-weight="bold"' : ''} fill="${colour}"${anchor ? ` text-anchor="${anchor}"` : ''}>${escape(text)}</text>`

/** Lines of a text and how high they stand together. */
export function wrapped(text: string, width: number, size: number, faces: Faces, bold = false) {
  const lines = wrapText(text, width, size, bold ? faces.bold : faces.normal)
  return { lines, height: lines.length * size * LEADING }
}
export const LEADING = 1.25

/** Lines below each other, the first one's top at `y`. */
export function lettered(x: number, y: number, lines: readonly string[], lettering: Lettering): string {
  return lines.map((text, i) => label(x, y + lettering.size * (0.95 + i * LEADING), text, lettering)).join('')
}

/** Room for the labels of rows: what they need, up to `most`; longer ones are wrapped. */
export function labelWidth(labels: readonly string[], most: number, size: number, { normal }: Faces): number {
  return Math.min(most, Math.max(0, ...labels.map((text) => normal.width(text))) * size + 10)
}

/** Rows in portions that are no higher than a page. */
export function portions<T>(
  rows: readonly T[],
  heightOf: (row: T) => number,
  most: number,
): readonly (readonly T[])[] {
  const found: T[][] = [[]]
  let height = 0
  for (const row of rows) {
    if (height + heightOf(row) > most && found.at(-1)!.length > 0) {
      found.push([])
      height = 0
    }
    found.at(-1)!.push(row)
    height += heightOf(row)
  }
  return found
}

/** Two decimals are finer than any printer. */
const num = (n: number): string => String(Math.round(n * 100) / 100)

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
