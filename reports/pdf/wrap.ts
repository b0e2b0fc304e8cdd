// Text broken into lines of a width, for drawings, which break nothing themselves.
import type { FontFace } from './font.ts'

/** Breaks at spaces and between Chinese characters; a word wider than the line is broken inside. */
export function wrapText(text: string, width: number, size: number, face: FontFace): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line !== '' && face.width(line + piece.trimEnd()) * size > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
    while (face.width(line.trimEnd()) * size > width && Array.from(line).length > 1) {
      const fitting = longestFit(line, width, size, face)
      lines.push(fitting)
      line = line.slice(fitting.length)
    }
  }
  return [...lines, line.trimEnd()].filter((l, i) => l !== '' || i === 0)
}

/** One line and no more: what is too long ends in an ellipsis. For running heads, whose text stands in full elsewhere. */
export function fitLine(text: string, width: number, size: number, face: FontFace): string {
  const flat = text.replace(/\s+/g, ' ')
  if (face.width(flat) * size <= width) return flat
  return `${longestFit(flat, width - size, size, face)}…`
}

/** Words with the space after them; each wide character for itself. */
export function piecesOf(text: string): readonly string[] {
  return (
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu,
    ) ?? []
  )
}

function longestFit(text: string, width: number, size: number, face: FontFace): string {
  let fit = ''
  for (const character of text) {
    if (fit !== '' && face.width(fit + character) * size > width) break
    fit += character
  }
  return fit
}
