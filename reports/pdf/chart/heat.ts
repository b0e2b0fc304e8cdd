// A heat map whose cells carry their figures: the darker, the further from the target.
import type { HeatMap } from '../../../core/report/document.ts'
import { type Faces, GREY, HEAT, INK, LINE, TEXT } from '../theme.ts'
import { type Drawing, drawing, label, lettered, portions, rect, wrapped } from './svg.ts'

const SIZE = 7.5
const HEAD_SIZE = 7
const LABEL_WIDTH = 120
const LEGEND = 18
/** The last level is dark: its figures are white. */
const DARK = 3

/** Columns beyond what a page takes go on in a further map. */
const NARROWEST_COLUMN = 34

export function drawHeat(
  chart: HeatMap,
  width: number,
  mostHeight: number,
  faces: Faces,
): readonly Drawing[] {
  const perMap = Math.max(1, Math.floor((width - LABEL_WIDTH) / NARROWEST_COLUMN))
  const maps: Drawing[] = []
  for (let first = 0; first < chart.columns.length; first += perMap)
    maps.push(
      ...drawColumns(chart, first, Math.min(perMap, chart.columns.length - first), width, mostHeight, faces),
    )
  return maps
}

function drawColumns(
  chart: HeatMap,
  first: number,
  count: number,
  width: number,
  mostHeight: number,
  faces: Faces,
): readonly Drawing[] {
  const columns = chart.columns.slice(first, first + count)
  const cell = (width - LABEL_WIDTH) / Math.max(count, 6)
  const heads = columns.map((c) => [
    ...wrapped(c.label, cell - 4, HEAD_SIZE, faces, true).lines,
    ...wrapped(`(${c.note})`, cell - 4, HEAD_SIZE, faces).lines,
  ])
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * HEAD_SIZE * 1.25 + 5
  const rows = chart.rows.map((row) => {
    const { lines, height } = wrapped(row.label, LABEL_WIDTH - 8, SIZE, faces)
    return { row, lines, text: height, height: Math.max(height + 3, 14) }
  })
  return portions(rows, (r) => r.height, mostHeight - headHeight - LEGEND).map((portion) => {
    const body = portion.reduce((sum, r) => sum + r.height, 0)
    const parts = heads.map((lines, i) =>
      lettered(LABEL_WIDTH + (i + 0.5) * cell, headHeight - 3 - lines.length * HEAD_SIZE * 1.25, lines, {
        size: HEAD_SIZE,
        colour: INK,
        anchor: 'middle',
      }),
    )
    let y = headHeight
    for (const { row, lines, text, height } of portion) {
      parts.push(lettered(0, y + (height - text) / 2, lines, { size: SIZE, colour: TEXT }))
      for (const [i, { text: figure, level }] of row.cells.slice(first, first + count).entries()) {
        const x = LABEL_WIDTH + i * cell
        parts.push(rect(x, y, cell, height, level === null ? '#ffffff' : HEAT[level], LINE))
        const colour = level === DARK ? '#ffffff' : level === null ? GREY : TEXT
        const lettering = { size: SIZE, colour, anchor: 'middle', bold: level === DARK } as const
        parts.push(label(x + cell / 2, y + height / 2 + SIZE * 0.36, figure, lettering))
      }
      y += height
    }
    return drawing(width, headHeight + body + LEGEND, [
      ...parts,
      legend(chart.legend, headHeight + body + 6, faces),
    ])
  })
}

function legend(texts: readonly string[], y: number, faces: Faces): string {
  let x = LABEL_WIDTH
  return texts
    .map((text, i) => {
      const at = x
      x += 18 + faces.normal.width(text) * HEAD_SIZE + 14
      const sample =
        i < HEAT.length
          ? rect(at, y, 13, 8, HEAT[i]!, LINE)
          : label(at + 6.5, y + 6.5, '—', { size: HEAD_SIZE, colour: GREY, anchor: 'middle' })
      return sample + label(at + 17, y + 6.5, text, { size: HEAD_SIZE, colour: GREY })
    })
    .join('')
}
