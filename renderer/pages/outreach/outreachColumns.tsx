// The columns of each kind of outreach.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { assertNever } from '../../../core/errors.ts'
import { NO_VALUE } from '../../../core/format.ts'
import type { OutreachKind, OutreachRecord } from '../../../core/outreach.ts'
import { planName, sideOf } from '../../../core/outreachText.ts'
import type { Say } from '../../../core/words.ts'
import { EvidenceList } from '../../parts/EvidenceList.tsx'
import type { ListColumn } from '../../parts/ListTable.tsx'

interface Shown {
  readonly say: Say
  readonly linkTo: (path: string) => string
  /** Left out where whoever looks may not change it. */
  readonly onOpen?: (record: OutreachRecord) => void
}

type Column = ListColumn<OutreachRecord>

export function outreachColumns(kind: OutreachKind, shown: Shown): readonly Column[] {
  const { say, linkTo, onOpen } = shown
  return [
    { title: say(`outreach.on-${kind}`), renderCell: ({ heldOn }) => heldOn },
    {
      title: say(`outreach.title-${kind}`),
      renderCell: (record) =>
        onOpen ? (
          <Link
            component="button"
            type="button"
            sx={{ textAlign: 'left', minWidth: 120 }}
            onClick={() => onOpen(record)}
          >
            {record.title}
          </Link>
        ) : (
          record.title
        ),
    },
    ...ownColumns(kind, shown),
    { title: say('outreach.department'), renderCell: ({ department }) => department || NO_VALUE },
    {
      title: say('outreach.plan'),
      renderCell: ({ plan }) =>
        plan === null ? (
          NO_VALUE
        ) : (
          <Link
            component={RouterLink}
            to={linkTo(
              plan.number === null ? `/plans/${plan.id}` : `/plans/${plan.id}/revisions/${plan.number}`,
            )}
          >
            {planName(plan, say)}
          </Link>
        ),
    },
    {
      title: say('outreach.files'),
      renderCell: ({ files }) => (files.length === 0 ? NO_VALUE : <EvidenceList files={files} />),
    },
  ]
}

function ownColumns(kind: OutreachKind, { say, linkTo }: Shown): readonly Column[] {
  switch (kind) {
    case 'cooperation':
      return [
        {
          title: say('outreach.partner'),
          renderCell: (record) =>
            record.kind === 'cooperation' && (
              <TwoLines first={record.partner} second={say(`outreach.partner-${record.partnerKind}`)} />
            ),
        },
        {
          title: say('outreach.outcome'),
          renderCell: (record) => (record.kind === 'cooperation' && record.outcome) || NO_VALUE,
        },
      ]
    case 'publicity':
      return [
        {
          title: say('outreach.channel'),
          renderCell: (record) =>
            record.kind === 'publicity' && (
              <TwoLines
                first={<Box sx={{ whiteSpace: 'nowrap' }}>{say(`outreach.channel-${record.channel}`)}</Box>}
                second={sideOf(record.channel, say)}
              />
            ),
        },
        {
          title: say('outreach.audience'),
          renderCell: (record) => (record.kind === 'publicity' && record.audience) || NO_VALUE,
        },
        {
          title: say('outreach.link'),
          renderCell: (record) =>
            record.kind === 'publicity' && record.link !== '' ? (
              <Link
                href={record.link}
                target="_blank"
                rel="noreferrer"
                title={record.link}
                aria-label={`${say('outreach.open')} ${record.title}`}
              >
                {say('outreach.open')}
              </Link>
            ) : (
              NO_VALUE
            ),
        },
      ]
    case 'story':
      return [
        {
          title: say('outreach.text'),
          renderCell: (record) => (
            <Typography variant="body2" sx={{ minWidth: 260, whiteSpace: 'pre-line' }}>
              {record.kind === 'story' && record.text}
            </Typography>
          ),
        },
        {
          title: say('outreach.ticket'),
          renderCell: ({ ticket, ...record }) =>
            ticket === null ? (
              NO_VALUE
            ) : (
              <>
                <Link
                  component={RouterLink}
                  to={linkTo(`/records/${record.kind === 'story' ? record.recordId : ''}`)}
                >
                  {ticket.ticketNo}
                </Link>
                <Note text={ticket.customer} />
              </>
            ),
        },
        {
          title: say('outreach.consent'),
          renderCell: (record) => (
            <Typography variant="body2" sx={{ minWidth: 110 }}>
              {(record.kind === 'story' && record.consent) || say('outreach.notConsented')}
            </Typography>
          ),
        },
      ]
    default:
      return assertNever(kind)
  }
}

function TwoLines({ first, second }: { readonly first: ReactNode; readonly second: string }) {
  return (
    <>
      {first}
      <Note text={second} />
    </>
  )
}

function Note({ text }: { readonly text: string }) {
  return (
    <Typography variant="caption" color="textSecondary" sx={{ display: 'block', whiteSpace: 'nowrap' }}>
      {text}
    </Typography>
  )
}
