// One record: what was said, how the clock ran, how it was judged and why, and who decided what about it.
import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import ChevronLeftIcon from '@mui/icons-material/ChevronLeft'
import ChevronRightIcon from '@mui/icons-material/ChevronRight'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Children, type ReactNode, useMemo } from 'react'
import { Link as RouterLink, useLocation, useParams } from 'react-router'
import { formatCount } from '../../core/format.ts'
import { createHandling, ofKind } from '../../core/handling.ts'
import { foldEvents } from '../../core/history/foldEvents.ts'
import type { Instant } from '../../core/instant.ts'
import type { RecordDetail } from '../../core/ledger.ts'
import { policyName } from '../../core/names.ts'
import { useOperation } from '../api.ts'
import { useLanguage, useSay } from '../language.tsx'
import { isNotFound } from '../parts/errorText.ts'
import { Links } from '../parts/Links.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Panel } from '../parts/Panel.tsx'
import { standingOf, standingText } from '../../core/standing.ts'
import { STATE_COLOR, STATE_SIGN } from '../parts/recordState.ts'
import { Timeline } from '../parts/timeline/Timeline.tsx'
import { timelineOf } from '../parts/timeline/timeline.ts'
import { useValueText } from '../parts/valueText.ts'
import { usePeriod } from '../period.tsx'
import { NotFound } from './NotFound.tsx'
import { Decisions } from './record/Decisions.tsx'
import { Events } from './record/Events.tsx'
import { Extras, Facts, Said } from './record/Facts.tsx'
import { History } from './record/History.tsx'
import { Trail } from './record/Trail.tsx'
import { Sentences, Verdicts } from './record/Verdicts.tsx'
import { type ListPlace, readListPlace } from './records/listPlace.ts'

export function Record() {
  const id = Number(useParams().id)
  const known = Number.isSafeInteger(id) && id > 0
  const place = readListPlace(useLocation().state)
  const record = useOperation('getRecord', { id }, { enabled: known })
  if (!known || isNotFound(record.error)) return <NotFound />
  return (
    <>
      <ListNavigation place={place} />
      <Loaded query={record}>{(detail) => <Detail record={detail} now={record.dataUpdatedAt} />}</Loaded>
    </>
  )
}

interface DetailProps {
  readonly record: RecordDetail
  /** When it was read: an open record's clock is drawn up to then. */
  readonly now: Instant
}

function Detail({ record, now }: DetailProps) {
  const say = useSay()
  const language = useLanguage()
  const valueText = useValueText()
  const { linkTo } = usePeriod()
  const { feedback, judgement, decisions, events } = record
  const inForceNow = useOperation('getPolicy', {}).data
  const policy = inForceNow?.policy
  const inForce = useMemo(
    () => decisions.flatMap(({ decision, revokedAt }) => (revokedAt === null ? [decision] : [])),
    [decisions],
  )
  const timeline = useMemo(() => {
    if (!policy) return null
    const told = foldEvents(feedback, inForce, events)
    const handling = createHandling(policy)(told.feedback, told.decisions, told.transfers)
    return timelineOf(told.feedback, judgement, handling, ofKind(told.decisions, 'reopen'), now, events)
  }, [policy, feedback, judgement, inForce, events, now])
  const standing = standingOf(judgement, now)
  return (
    <>
      <PageTitle
        title={feedback.ticketNo}
        about={
          <>
            <Typography component="p" variant="h2" sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>
              {feedback.subject ?? say('record.noSubject')}
            </Typography>
            <Facets>
              <Box component="span" sx={{ color: STATE_COLOR[standing.state], fontWeight: 600 }}>
                <span aria-hidden>{STATE_SIGN[standing.state]} </span>
                {standingText(standing, say, language)}
              </Box>
              <Link
                component={RouterLink}
                to={linkTo(`/departments/${encodeURIComponent(record.chargedTo)}`)}
              >
                {record.chargedTo}
              </Link>
              {record.chargedTo !== feedback.department &&
                say('register.namedInSource', { name: feedback.department })}
              {feedback.handler === null ? (
                say('record.noHandler')
              ) : (
                <Link component={RouterLink} to={linkTo(`/handlers/${encodeURIComponent(feedback.handler)}`)}>
                  {feedback.handler}
                </Link>
              )}
              {feedback.nature && valueText('nature', feedback.nature)}
              {feedback.channel && valueText('channel', feedback.channel)}
              <Link component={RouterLink} to={linkTo(`/batches/${record.batchId}`)}>
                {say('record.source', { batch: record.batchId, row: record.row })}
              </Link>
            </Facets>
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel label={say('record.timeline')}>
          <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
            {say('record.timeline')}
          </Typography>
          {timeline && <Timeline timeline={timeline} ticket={feedback.ticketNo} />}
        </Panel>
        <Box sx={COLUMNS}>
          <Box sx={COLUMN}>
            <Panel label={say('record.judgement')}>
              <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
                {say('record.judgement')}
              </Typography>
              {policy && <Sentences record={record} decisions={inForce} policy={policy} />}
              {inForceNow && (
                <Typography variant="caption" color="textSecondary">
                  {say('record.judgedBy', {
                    policy: policyName(inForceNow.policy.name, say),
                    version: inForceNow.version,
                  })}
                </Typography>
              )}
            </Panel>
            <Said feedback={feedback} />
            {events.length > 0 && <Events feedback={feedback} events={events} />}
            <Decisions record={record} />
            <Links of="record" id={record.id} />
            <History changes={record.changes} />
            <Trail recordId={record.id} />
          </Box>
          <Box sx={COLUMN}>
            <Panel label={say('record.verdicts')}>
              <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
                {say('record.verdicts')}
              </Typography>
              <Verdicts record={record} />
            </Panel>
            <Facts feedback={feedback} />
            <Extras feedback={feedback} />
          </Box>
        </Box>
      </Box>
    </>
  )
}

/** A few facts in a row, parted by dots. */
function Facets({ children }: { readonly children: readonly ReactNode[] }) {
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        mt: 0.5,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        listStyle: 'none',
        '& li + li::before': { content: '"·"', px: 1 },
      }}
    >
      {/* toArray leaves blank facts out; map would give them an item of their own. */}
      {Children.map(Children.toArray(children), (child) => (
        <li>{child}</li>
      ))}
    </Box>
  )
}

const COLUMNS = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
} as const

const COLUMN = { display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 } as const

/** Back to the list the record was opened from, and its neighbours there. */
function ListNavigation({ place }: { readonly place: ListPlace | null }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5, ml: -1 }}>
      <Button
        component={RouterLink}
        to={place?.back ?? linkTo('/records')}
        startIcon={<ArrowBackIcon />}
        sx={{ color: 'text.secondary' }}
      >
        {say(place ? 'record.back' : 'record.backLedger')}
      </Button>
      {place && <Neighbours place={place} />}
    </Box>
  )
}

function Neighbours({ place }: { readonly place: ListPlace }) {
  const say = useSay()
  const { period } = usePeriod()
  const first = Math.max(0, place.index - 1)
  const list = useOperation(
    'listRecords',
    { ...place.query, offset: first, limit: 3 },
    { keepPrevious: true },
  )
  const at = place.index - first
  const neighbours = [
    { word: 'record.previous', row: at > 0 ? list.data?.rows[at - 1] : undefined, index: place.index - 1 },
    { word: 'record.next', row: list.data?.rows[at + 1], index: place.index + 1 },
  ] as const
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ ml: 'auto' }}>
        {list.data &&
          say('record.place', { at: formatCount(place.index + 1), total: formatCount(list.data.total) })}
      </Typography>
      {neighbours.map(({ word, row, index }) => (
        <Button
          key={word}
          component={RouterLink}
          to={row ? `/records/${row.id}?period=${period.key}` : ''}
          state={{ ...place, index }}
          replace
          disabled={!row || list.isPlaceholderData}
          startIcon={word === 'record.previous' ? <ChevronLeftIcon /> : undefined}
          endIcon={word === 'record.next' ? <ChevronRightIcon /> : undefined}
        >
          {say(word)}
        </Button>
      ))}
    </>
  )
}
