// The life of a record drawn: what happened above the bar, what was due below it, how long each stretch was on it.
import Box from '@mui/material/Box'
import { useTheme } from '@mui/material/styles'
import { visuallyHidden } from '@mui/utils'
import { useId, useMemo } from 'react'
import { formatDuration, formatInstant } from '../../../core/format.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { useWidth } from '../useWidth.ts'
import { LABEL_FONT, type Layout, layOut, type PlacedLabel, type PlacedStretch } from './layOut.ts'
import type { StretchKind, Timeline as TimelineData } from './timeline.ts'

const LINE = 16
const LABEL = 2 * LINE + 6
const BAR = 12

export function Timeline({ timeline, ticket }: { readonly timeline: TimelineData; readonly ticket: string }) {
  const say = useSay()
  const language = useLanguage()
  const zone = useZone()
  const { ref, width } = useWidth<HTMLDivElement>()
  const layout = useMemo(() => {
    const years = new Set(timeline.marks.map(({ at }) => formatInstant(at, zone, 'day').slice(0, 4)))
    return layOut(timeline, width, {
      nameOf: ({ kind }) => say(`record.mark.${kind}`),
      // The year is only said where there is more than one.
      timeOf: (at) => formatInstant(at, zone, 'minute').slice(years.size > 1 ? 2 : 5),
      durationOf: ({ startAt, endAt }) => formatDuration(endAt - startAt, language),
    })
  }, [timeline, width, say, language, zone])
  const events = timeline.marks.map(
    ({ kind, at }) => `${say(`record.mark.${kind}`)} ${formatInstant(at, zone)}`,
  )
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <div ref={ref}>
        {width > 0 && (
          <Drawing
            layout={layout}
            width={width}
            label={say('record.timelineLabel', { ticket, events: events.join('，') })}
          />
        )}
      </div>
      <ol style={visuallyHidden}>
        {events.map((event) => (
          <li key={event}>{event}</li>
        ))}
      </ol>
      <Legend layout={layout} />
    </Box>
  )
}

interface DrawingProps {
  readonly layout: Layout
  readonly width: number
  readonly label: string
}

function Drawing({ layout, width, label }: DrawingProps) {
  const hatch = useId()
  const { vars } = useTheme()
  const palette = vars?.palette
  const rowsOf = (labels: readonly PlacedLabel[]) => Math.max(0, ...labels.map(({ row }) => row + 1))
  const top = rowsOf(layout.events) * LABEL + 4
  const middle = top + BAR / 2
  const duesTop = top + BAR + LINE + 6
  const height = duesTop + rowsOf(layout.dues) * LABEL
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot hold a drawing
      role="img"
      aria-label={label}
      width={width}
      height={height}
      fontSize={LABEL_FONT}
      fill={palette?.text.primary}
      style={{ display: 'block', fontVariantNumeric: 'tabular-nums' }}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={palette?.error.main} />
          <rect width="2" height="6" fill={palette?.background.paper} opacity="0.55" />
        </pattern>
      </defs>
      {layout.stretches.map((stretch) => (
        <Bar key={stretch.from} stretch={stretch} y={top} hatch={hatch} />
      ))}
      {layout.events.map((event) => (
        <Label key={event.x} label={event} bar={middle} y={top - 10 - event.row * LABEL - LINE} above />
      ))}
      {layout.dues.map((due) => (
        <Label key={due.x} label={due} bar={middle} y={duesTop + due.row * LABEL + LINE - 2} />
      ))}
    </svg>
  )
}

function Bar({
  stretch,
  y,
  hatch,
}: {
  readonly stretch: PlacedStretch
  readonly y: number
  readonly hatch: string
}) {
  const { vars } = useTheme()
  const { from, to, kind, text } = stretch
  const look = useLook()[kind]
  const inset = kind === 'closed' ? BAR / 2 - 1 : kind === 'paused' ? 2 : 0
  return (
    <>
      <rect
        x={from}
        y={y + inset}
        width={Math.max(0, to - from)}
        height={BAR - 2 * inset}
        fill={kind === 'late' ? `url(#${hatch})` : look.fill}
        stroke={kind === 'paused' ? vars?.palette.text.secondary : 'none'}
        strokeDasharray="3 3"
      />
      <text
        x={(from + to) / 2}
        y={y + BAR + LINE - 2}
        textAnchor="middle"
        fill={look.text}
        fontSize={LABEL_FONT - 1}
      >
        {text}
      </text>
    </>
  )
}

/** Fill of a stretch and colour of its duration; each kind also differs in shape. */
function useLook(): Record<
  StretchKind,
  { readonly fill: string | undefined; readonly text: string | undefined }
> {
  const palette = useTheme().vars?.palette
  const quiet = palette?.text.secondary
  return {
    running: { fill: palette?.primary.main, text: quiet },
    late: { fill: palette?.error.main, text: palette?.error.main },
    paused: { fill: palette?.background.paper, text: quiet },
    closed: { fill: palette?.text.disabled, text: quiet },
  }
}

interface LabelProps {
  readonly label: PlacedLabel
  /** Middle of the bar. */
  readonly bar: number
  /** Base line of the first line. */
  readonly y: number
  readonly above?: boolean
}

function Label({ label, bar, y, above = false }: LabelProps) {
  const { vars } = useTheme()
  const palette = vars?.palette
  return (
    <>
      <line
        x1={label.x}
        x2={label.x}
        y1={above ? y + LINE + 4 : bar}
        y2={above ? bar : y - LINE + 4}
        stroke={palette?.text.disabled}
        {...(above ? {} : { strokeDasharray: '2 2' })}
      />
      {above ? (
        <circle
          cx={label.x}
          cy={bar}
          r={5}
          fill={palette?.background.paper}
          stroke={palette?.primary.main}
          strokeWidth={2}
        />
      ) : (
        <path d={`M${label.x} ${bar + 7}l5 8h-10z`} fill={palette?.warning.main} />
      )}
      <text x={label.x} y={y} textAnchor="middle" fontWeight={600}>
        {label.lines[0]}
      </text>
      <text x={label.x} y={y + LINE - 1} textAnchor="middle" fill={palette?.text.secondary}>
        {label.lines[1]}
      </text>
    </>
  )
}

function Legend({ layout }: { readonly layout: Layout }) {
  const say = useSay()
  const kinds = [...new Set(layout.stretches.map(({ kind }) => kind))]
  return (
    <Box
      component="figcaption"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: 12, color: 'text.secondary' }}
    >
      {kinds.map((kind) => (
        <span key={kind}>
          <LegendMark kind={kind} /> {say(`record.stretch.${kind}`)}
        </span>
      ))}
      {!layout.toScale && <span>{say('record.notToScale')}</span>}
    </Box>
  )
}

function LegendMark({ kind }: { readonly kind: StretchKind }) {
  const look = {
    running: { bgcolor: 'primary.main' },
    late: {
      background:
        'repeating-linear-gradient(135deg, var(--mui-palette-error-main) 0 4px, transparent 4px 6px)',
    },
    paused: { border: 1, borderStyle: 'dashed', borderColor: 'text.secondary' },
    closed: { borderTop: 2, borderColor: 'text.disabled', height: 2 },
  } as const
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ display: 'inline-block', width: 20, height: 8, verticalAlign: 'middle', ...look[kind] }}
    />
  )
}
