// Puts measured figures into the document that keeps them, and leaves everything else of it alone.
import type { Row } from './bench.ts'
import { markdownTable } from './table.ts'

const BEGIN = '<!-- figures: written by npm run bench -->'
const END = '<!-- end of figures -->'

export interface Measurement {
  readonly rows: readonly Row[]
  readonly runs: number
  readonly machine: string
}

/** @throws Error where the document has only one of the two marks. */
export function withFigures(text: string, { rows, runs, machine }: Measurement): string {
  const figures = [BEGIN, '', `Medians of ${runs} on ${machine}.`, '', markdownTable(rows), '', END].join(
    '\n',
  )
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (from === -1 && to === -1) return `${text}${text === '' ? '' : '\n'}${figures}\n`
  if (from === -1 || to < from) throw new Error('the document has one mark of its figures and not the other')
  return text.slice(0, from) + figures + text.slice(to + END.length)
}
