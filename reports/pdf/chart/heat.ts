// A heat map whose cells carry their figures: the darker, the further from the target.
import { NO_VALUE } from '../../../core/format.ts'
import type { HeatMap } from '../../../core/report/document.ts'
import { type Faces, GREY, HEAT, INK, LINE, TEXT } from '../theme.ts'
import {
  type Drawing,
  drawing,
  label,
  labelWidth,
  LEADING,
  lettered,
  portions,
  rect,
  wrapped,
} from './svg.ts'

const SIZE = 7.5
const HEAD_SIZE = 7
const WIDEST_LABEL = 130
const LEGEND = 18
/** The last level is dark: its figures are white. */
const DARK = 3

/** Columns beyond what a page takes go on in a further map. */
const NARROWEST_COLUMN = 34
/** A map of few columns does not spread them over the whole page. */
const FEWEST_COLUMNS = 6

export function drawHeat(
  chart: HeatMap,
  width: number,
  mostHeight: number,
  faces: Faces,
): readonly Drawing[] {
  const labels = labelWidth(
    chart.rows.map((row) => row.label),
    WIDEST_LABEL,
    SIZE,
    faces,
  )
  const perMap = Math.max(1, Math.floor((width - labels) / NARROWEST_COLUMN))
  const maps: Drawing[] = []
  for (let first = 0; first < chart.columns.length; first += perMap) {
    const columns = chart.columns.slice(first, first + perMap)
    const rows = chart.rows.map(({ label: name, cells }) => ({
      label: name,
      cells: cells.slice(first, first + perMap),
    }))
    maps.push(...drawMap({ ...chart, columns, rows }, labels, width, mostHeight, faces))
  }
  return maps
}

function drawMap(
  chart: HeatMap,
  labels: number,
  width: number,
  mostHeight: number,
  faces: Faces,
): readonly Drawing[] {
  const cell = (width - labels) / Math.max(chart.columns.length, FEWEST_COLUMNS)
  const heads = chart.columns.map((c) => [
    ...c.label.split('\n').flatMap((text) => wrapped(text, cell - 4, HEAD_SIZE, faces, true).lines),
    ...wrapped(`(${c.note})`, cell - 4, HEAD_SIZE, faces).lines,
  ])
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * HEAD_SIZE * LEADING + 5
  const rows = chart.rows.map((row) => {
    const { lines, height } = wrapped(row.label, labels - 8, SIZE, faces)
    return { row, lines, text: height, height: Math.max(height + 3, 14) }
  })
  return portions(rows, (r) => r.height, mostHeight - headHeight - LEGEND).map((portion) => {
    const parts = heads.map((lines, i) =>
      lettered(labels + (i + 0.5) * cell, headHeight - 3 - lines.length * HEAD_SIZE * LEADING, lines, {
        size: HEAD_SIZE,
        colour: INK,
        anchor: 'middle',
      }),
    )
    let y = headHeight
    for (const { row, lines, text, height } of portion) {
      parts.push(lettered(0, y + (height - text) / 2, lines, { size: SIZE, colour: TEXT }))
      for (const [i, figure] of row.cells.entries())
        parts.push(drawCell(figure, labels + i * cell, y, cell, height))
      y += height
    }
    return drawing(width, y + LEGEND, [...parts, legend(chart.legend, labels, y + 6, faces)])
  })
}

function drawCell(
  { text, level }: HeatMap['rows'][number]['cells'][number],
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const dark = level === DARK
  const colour = dark ? '#ffffff' : level === null ? GREY : TEXT
  return (
    rect(x, y, width, height, level === null ? '#ffffff' : HEAT[level], LINE) +
    label(x + width / 2, y + height / 2 + SIZE * 0.36, text, {
      size: SIZE,
      colour,
      anchor: 'middle',
      bold: dark,
    })
  )
}

function legend(texts: readonly string[], left: number, y: number, faces: Faces): string {
  let x = left
  const lettering = { size: HEAD_SIZE, colour: GREY } as const
  return texts
    .map((text, i) => {
      const at = x
      x += 18 + faces.normal.width(text) * HEAD_SIZE + 14
      const sample =
        i < HEAT.length
          ? rect(at, y, 13, 8, HEAT[i]!, LINE)
          : label(at + 6.5, y + 6.5, NO_VALUE, { ...lettering, anchor: 'middle' })
      return sample + label(at + 17, y + 6.5, text, lettering)
    })
    .join('')
}
