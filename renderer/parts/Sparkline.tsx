import './figures.css'

const WIDTH = 36
const HEIGHT = 16
const MARGIN = 3

/** A few values in a row as a line the size of a word; gaps where there is none. Decoration: the numbers stand beside it. */
export function Sparkline({ values: all }: { readonly values: readonly (number | null)[] }) {
  // Time before the first value is no part of the story.
  const first = all.findIndex((value) => value !== null)
  const values = all.slice(Math.max(0, first))
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return <svg width={WIDTH} height={HEIGHT} aria-hidden />
  const least = Math.min(...known)
  // A change of less than a point must not look like a cliff.
  const span = Math.max(Math.max(...known) - least, 4)
  const points = values.map((value, i) =>
    value === null
      ? null
      : {
          x: MARGIN + (i / (values.length - 1)) * (WIDTH - 2 * MARGIN),
          y: HEIGHT - MARGIN - ((value - least) / span) * (HEIGHT - 2 * MARGIN),
        },
  )
  const last = points.findLast((point) => point !== null)
  return (
    <svg className="fig-spark" width={WIDTH} height={HEIGHT} aria-hidden>
      <path d={pathOf(points)} strokeWidth={1.25} />
      {last && <circle cx={last.x} cy={last.y} r={2} />}
    </svg>
  )
}

function pathOf(points: readonly ({ x: number; y: number } | null)[]): string {
  let pen = 'M'
  let path = ''
  for (const point of points) {
    if (point) {
      path += `${pen}${point.x.toFixed(1)} ${point.y.toFixed(1)}`
      pen = 'L'
    } else pen = 'M'
  }
  return path
}
