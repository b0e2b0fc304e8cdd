// Puts measured figures into the document that keeps them, each bench's between its own marks, and leaves everything
// else of it alone: benches may be run one at a time.
import type { Bench, Row } from './bench.ts'
import { markdownTable } from './table.ts'

export interface Measurement {
  readonly bench: Bench
  readonly rows: readonly Row[]
  readonly runs: number
  /** Peers that the machine has not. */
  readonly leftOut: readonly string[]
  readonly machine: string
}

/** @throws Error where the document has only one of a bench's two marks */
export function withFigures(text: string, { bench, rows, runs, leftOut, machine }: Measurement): string {
  const [begin, end] = [`<!-- figures of ${bench.name} -->`, `<!-- end of ${bench.name} -->`]
  const table = markdownTable(bench.layout, rows)
  const figures = [
    begin,
    '',
    `Medians of ${runs} on ${machine}.${leftOutText(leftOut)}`,
    '',
    table,
    '',
    end,
  ].join('\n')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from === -1 && to === -1) return `${text}${text === '' ? '' : '\n'}${figures}\n`
  if (from === -1 || to < from)
    throw new Error(`the document has one mark of ${bench.name} and not the other`)
  return text.slice(0, from) + figures + text.slice(to + end.length)
}

/** One sentence, or nothing. */
export function leftOutText(peers: readonly string[]): string {
  return peers.length === 0 ? '' : ` Left out, because it is not installed: ${peers.join('; ')}.`
}
