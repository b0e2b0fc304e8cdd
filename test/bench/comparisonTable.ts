// Ours beside a peer and a bound, a row each.
import type { Bounds, Row } from './bench.ts'
import { memoryText, timeText } from './figureText.ts'

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

/** The head first. */
export function comparisonCells(rows: readonly Row[]): readonly (readonly string[])[] {
  return [HEAD, ...rows.map(cells)]
}

function cells(row: Row): readonly string[] {
  const { work, rows, ours, peer, bounds, remark = '' } = row
  return [
    work,
    rows.toLocaleString('en'),
    timeText(ours.wallMs),
    memoryText(ours.peakBytes),
    ours.stallMs === null ? '' : `${Math.round(ours.stallMs)} ms`,
    peer?.name ?? '',
    peer ? timeText(peer.figures.wallMs) : '',
    peer ? memoryText(peer.figures.peakBytes) : '',
    peer ? `${(ours.wallMs / peer.figures.wallMs).toFixed(2)} ×` : '',
    boundText(bounds),
    verdictText(row),
    remark,
  ]
}

/** What is promised is promised for the full sizes; at others the table says it all the same. */
function verdictText({ ours, peer, bounds }: Row): string {
  const over = (value: number | null, bound: number | undefined, name: string): string[] =>
    value !== null && bound !== undefined && value > bound ? [name] : []
  const missed = [
    ...over(peer && ours.wallMs / peer.figures.wallMs, bounds.ratio, 'ratio'),
    ...over(ours.wallMs, bounds.wallMs, 'time'),
    ...over(ours.peakBytes && ours.peakBytes / 1_000_000, bounds.peakMegabytes, 'memory'),
    ...over(ours.stallMs, bounds.stallMs, 'stall'),
  ]
  if (Object.keys(bounds).length === 0) return ''
  return missed.length === 0 ? 'yes' : `NO: ${missed.join(', ')}`
}

function boundText({ ratio, wallMs, peakMegabytes, stallMs }: Bounds): string {
  return [
    ...(ratio === undefined ? [] : [`${ratio} ×`]),
    ...(wallMs === undefined ? [] : [timeText(wallMs)]),
    ...(peakMegabytes === undefined ? [] : [`${peakMegabytes} MB`]),
    ...(stallMs === undefined ? [] : [`stall ${stallMs} ms`]),
  ].join(', ')
}
