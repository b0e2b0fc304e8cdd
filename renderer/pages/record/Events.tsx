// The record's status history as the files told it, and which of its pauses stop the clock.
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { useMemo } from 'react'
import type { FeedbackEvent, StoredEvent } from '../../../core/event.ts'
import type { Feedback } from '../../../core/feedback.ts'
import { formatInstant } from '../../../core/format.ts'
import { inOrder } from '../../../core/history/order.ts'
import { pauseFault, pausesOf } from '../../../core/history/pauses.ts'
import type { Instant } from '../../../core/instant.ts'
import type { Say } from '../../../core/words.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'

interface EventsProps {
  readonly feedback: Feedback
  readonly events: readonly StoredEvent[]
}

export function Events({ feedback, events }: EventsProps) {
  const say = useSay()
  const zone = useZone()
  const effects = useMemo(() => pauseEffects(events, feedback.receivedAt), [events, feedback.receivedAt])
  return (
    <Panel label={say('event.title')}>
      <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
        {say('event.title')}
      </Typography>
      <Table
        sx={{
          '& td, & th': { px: 1, overflowWrap: 'anywhere' },
          '& thead th:first-of-type, & td:first-of-type': { pl: 0 },
        }}
      >
        <caption style={visuallyHidden}>{say('event.title')}</caption>
        <TableHead>
          <TableRow>
            {(['at', 'what', 'department', 'handler', 'note'] as const).map((field) => (
              <TableCell key={field}>{say(`event.${field}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {events.map((event) => (
            <TableRow key={event.hash} sx={{ '&:last-child > *': { borderBottom: 0 } }}>
              <TableCell sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                {formatInstant(event.at, zone, 'minute')}
              </TableCell>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {say(`event.kind.${event.kind}`)}
              </TableCell>
              <TableCell>{event.department}</TableCell>
              <TableCell>{event.handler}</TableCell>
              <TableCell>{remarksOf(event, effects, say).join(' · ')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}

type Effect = 'pauseCounts' | 'pauseUnapproved' | 'pauseUnended'

/** What each pause does to the clock, by the instant it began. */
function pauseEffects(events: readonly FeedbackEvent[], receivedAt: Instant): ReadonlyMap<Instant, Effect> {
  const effects = { unapproved: 'pauseUnapproved', unended: 'pauseUnended' } as const
  return new Map(
    pausesOf(inOrder(events, receivedAt)).map((pause) => {
      const fault = pauseFault(pause)
      return [pause.startAt, fault === null ? 'pauseCounts' : effects[fault]]
    }),
  )
}

function remarksOf(event: FeedbackEvent, effects: ReadonlyMap<Instant, Effect>, say: Say): readonly string[] {
  const { kind, at, reason, approver, grade, upheld, note } = event
  const effect = kind === 'paused' ? effects.get(at) : undefined
  return [
    reason,
    approver && `${say('event.approver')} ${approver}`,
    grade && say(`value.satisfaction.${grade}`),
    upheld === false && say('event.reopenUnfounded'),
    effect && say(`event.${effect}`),
    note,
  ].filter((text): text is string => typeof text === 'string' && text !== '')
}
