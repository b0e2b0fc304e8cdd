// Rows of one work at several sizes, beside one another.
import type { Row } from './bench.ts'
import { memoryText, timeText } from './figureText.ts'

/** The head first. */
export function growthCells(rows: readonly Row[]): readonly (readonly string[])[] {
  const sizes = [...new Set(rows.map(({ rows }) => rows))].sort((a, b) => a - b)
  const works = [...new Set(rows.map(({ work }) => work))]
  const cell = (work: string, size: number): string => {
    const row = rows.find((row) => row.work === work && row.rows === size)
    return row ? [timeText(row.ours.wallMs), memoryText(row.ours.peakBytes)].filter(Boolean).join(' · ') : ''
  }
  return [
    ['work', ...sizes.map((size) => size.toLocaleString('en'))],
    ...works.map((work) => [work, ...sizes.map((size) => cell(work, size))]),
  ]
}
