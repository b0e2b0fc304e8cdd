// The rows as a table: for a terminal, and for the document that keeps the figures.
import type { Bounds, Row } from './bench.ts'

const HEAD = [
  'work',
  'records',
  'ours',
  'peak',
  'stall',
  'peer',
  "peer's",
  'peak',
  'ratio',
  'bound',
  'met',
  'remark',
]
const RIGHT = new Set([1, 2, 3, 4, 6, 7, 8])

export function textTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  const pad = (text: string, at: number): string =>
    RIGHT.has(at) ? text.padStart(widths[at]!) : text.padEnd(widths[at]!)
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

export function markdownTable(rows: readonly Row[]): string {
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
  const rule = line(HEAD.map((_, at) => (RIGHT.has(at) ? '---:' : '---')))
  return [line(HEAD), rule, ...rows.map((row) => line(cells(row)))].join('\n')
}

/** What is promised holds for the sizes it is promised for; of others the table says it all the same. */
export function shortfalls({ ours, peer, bounds }: Row): readonly string[] {
  const ratio = peer && ours.wallMs / peer.figures.wallMs
  const over = (value: number | null, bound: number | undefined, name: string): string[] =>
    value !== null && bound !== undefined && value > bound ? [name] : []
  return [
    ...over(ratio, bounds.ratio, 'ratio'),
    ...over(ours.wallMs, bounds.wallMs, 'time'),
    ...over(megabytes(ours.peakBytes), bounds.peakMegabytes, 'memory'),
    ...over(ours.stallMs, bounds.stallMs, 'stall'),
  ]
}

function cells(row: Row): readonly string[] {
  const { work, rows, ours, peer, bounds } = row
  const missed = shortfalls(row)
  return [
    work,
    rows.toLocaleString('en'),
    time(ours.wallMs),
    memory(ours.peakBytes),
    ours.stallMs === null ? '' : `${Math.round(ours.stallMs)} ms`,
    peer?.name ?? '',
    peer ? time(peer.figures.wallMs) : '',
    peer ? memory(peer.figures.peakBytes) : '',
    peer ? `${(ours.wallMs / peer.figures.wallMs).toFixed(2)} ×` : '',
    boundText(bounds),
    boundText(bounds) === '' ? '' : missed.length === 0 ? 'yes' : `NO: ${missed.join(', ')}`,
    row.remark ?? '',
  ]
}

function boundText({ ratio, wallMs, peakMegabytes, stallMs }: Bounds): string {
  return [
    ...(ratio === undefined ? [] : [`${ratio} ×`]),
    ...(wallMs === undefined ? [] : [time(wallMs)]),
    ...(peakMegabytes === undefined ? [] : [`${peakMegabytes} MB`]),
    ...(stallMs === undefined ? [] : [`stall ${stallMs} ms`]),
  ].join(', ')
}

function time(ms: number): string {
  return ms < 1_000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1_000).toFixed(2)} s`
}

function memory(bytes: number | null): string {
  return bytes === null ? '' : `${Math.round(megabytes(bytes)!)} MB`
}

function megabytes(bytes: number | null): number | null {
  return bytes === null ? null : bytes / 1_000_000
}
