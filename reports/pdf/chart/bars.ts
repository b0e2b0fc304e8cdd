// Horizontal bars from zero with the figure at the end of each, and dashed lines where the grades begin.
import type { BarChart } from '../../../core/report/document.ts'
import { type Faces, GREY, INK, LINE, TEXT } from '../theme.ts'
import { type Drawing, drawing, label, labelWidth, lettered, line, portions, rect, wrapped } from './svg.ts'

const SIZE = 7.5
const WIDEST_LABEL = 170
const FIGURE_WIDTH = 52
const BAR = 7
const HEAD = 14

export function drawBars(
  chart: BarChart,
  width: number,
  mostHeight: number,
  faces: Faces,
): readonly Drawing[] {
  const labels = labelWidth(
    chart.bars.map((bar) => bar.label),
    WIDEST_LABEL,
    SIZE,
    faces,
  )
  const rows = chart.bars.map((bar) => {
    const { lines, height } = wrapped(bar.label, labels - 8, SIZE, faces)
    return { bar, lines, text: height, height: Math.max(height, BAR) + 5 }
  })
  return portions(rows, (r) => r.height, mostHeight - HEAD).map((portion) => {
    const height = HEAD + portion.reduce((sum, r) => sum + r.height, 0) + 2
    const scale = (width - labels - FIGURE_WIDTH) / chart.max
    const at = (value: number): number => labels + value * scale
    const parts = [
      ...chart.lines.flatMap(({ value, label: grade }) => [
        line(at(value), HEAD - 2, at(value), height, LINE, true),
        label(at(value), HEAD - 5, grade, { size: 6.5, colour: GREY, anchor: 'middle' }),
      ]),
      line(at(0), HEAD - 2, at(0), height, GREY),
      label(at(0), HEAD - 5, '0', { size: 6.5, colour: GREY, anchor: 'middle' }),
    ]
    let y = HEAD
    for (const { bar, lines, text, height: rowHeight } of portion) {
      const middle = y + rowHeight / 2
      const colour = bar.faint ? GREY : TEXT
      parts.push(lettered(0, middle - text / 2, lines, { size: SIZE, colour }))
      if (bar.value !== null)
        parts.push(rect(at(0), middle - BAR / 2, bar.value * scale, BAR, bar.faint ? '#9aa3b2' : INK))
      const end = bar.value === null ? at(0) : at(bar.value)
      // A white ground keeps the figure clear of the dashed lines.
      parts.push(rect(end + 2, middle - 4.5, faces.normal.width(bar.text) * SIZE + 4, 9, '#ffffff'))
      parts.push(label(end + 4, middle + SIZE * 0.36, bar.text, { size: SIZE, colour, bold: !bar.faint }))
      y += rowHeight
    }
    return drawing(width, height, parts)
  })
}
