// What a bench measured, as a table: for a terminal, and for the document that keeps the figures.
import type { Bench, Row } from './bench.ts'
import { comparisonCells } from './comparisonTable.ts'
import { growthCells } from './growthTable.ts'

export function textTable(layout: Bench['layout'], rows: readonly Row[]): string {
  const lines = cellsOf(layout, rows)
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  const pad = (text: string, at: number): string =>
    isFigures(lines, at) ? text.padStart(widths[at]!) : text.padEnd(widths[at]!)
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

export function markdownTable(layout: Bench['layout'], rows: readonly Row[]): string {
  const lines = cellsOf(layout, rows)
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
  const rule = line(lines[0]!.map((_, at) => (isFigures(lines, at) ? '---:' : '---')))
  return [line(lines[0]!), rule, ...lines.slice(1).map(line)].join('\n')
}

function cellsOf(layout: Bench['layout'], rows: readonly Row[]): readonly (readonly string[])[] {
  return layout === 'growth' ? growthCells(rows) : comparisonCells(rows)
}

/** Figures stand right, words left. */
function isFigures(lines: readonly (readonly string[])[], at: number): boolean {
  const texts = lines.slice(1).flatMap((line) => line[at] || [])
  return texts.length > 0 && texts.every((text) => /^[\d.,]+( (s|ms|MB|×))?( · \d+ MB)?$/.test(text))
}
