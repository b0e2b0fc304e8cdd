import InfoOutlined from '@mui/icons-material/InfoOutlined'
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { ImportNotice } from '../../../core/importNotice.ts'
import type { IssueCode } from '../../../core/issue.ts'
import { noticeText } from '../../../core/noticeText.ts'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ledgerPath } from '../../parts/recordsAddress.ts'
import { usePeriod } from '../../period.tsx'

/** What is worth knowing of a whole file: each with its numbers and what to do next. */
export function ImportNotices(props: {
  readonly title: string
  readonly notices: readonly ImportNotice[]
  /** Shows the rows with a finding; left out where no rows are shown beside. */
  readonly onShow?: (code: IssueCode) => void
}) {
  const { title, notices, onShow } = props
  if (notices.length === 0) return null
  return (
    <Panel label={title} sx={{ mb: 2, py: 1, flexShrink: 0, maxHeight: 232, overflow: 'auto' }}>
      <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {notices.map((notice) => (
          <Notice key={JSON.stringify(notice)} notice={notice} {...(onShow && { onShow })} />
        ))}
      </Stack>
    </Panel>
  )
}

function Notice(props: { readonly notice: ImportNotice; readonly onShow?: (code: IssueCode) => void }) {
  const say = useSay()
  const { notice, onShow } = props
  const { text, advice } = noticeText(notice, say)
  const Icon = notice.weight === 'warning' ? ReportProblemOutlined : InfoOutlined
  return (
    <Stack component="li" direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
      <Icon
        color={notice.weight === 'warning' ? 'warning' : 'info'}
        fontSize="small"
        titleAccess={say(`notice.${notice.weight}`)}
      />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {text}{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          {advice}
        </Typography>{' '}
        <NextStep notice={notice} {...(onShow && { onShow })} />
      </Box>
    </Stack>
  )
}

/** The ledger's tickets of the month and the departments that overlap most. */
function overlapPath({ months, departments }: ImportNotice & { readonly code: 'overlap' }): string {
  const most = months.reduce((a, b) => (b.rows > a.rows ? b : a))
  const fields = { department: { in: departments.slice(0, 20) } }
  return ledgerPath({ filter: { period: most.month, fields } }, most.month)
}

/** Where to look: the batch compared with, the tickets that are there already, the rows in question. */
function NextStep(props: { readonly notice: ImportNotice; readonly onShow?: (code: IssueCode) => void }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { notice, onShow } = props
  switch (notice.code) {
    case 'volumeJump':
    case 'blankJump':
      return (
        <Link component={RouterLink} to={linkTo(`/batches/${notice.before.batchId}`)}>
          {say('notice.toBatch', { id: notice.before.batchId })}
        </Link>
      )
    case 'frozenPeriod':
      return (
        <Stack
          component="span"
          direction="row"
          sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 2 }}
        >
          {notice.assessments.map(({ assessmentId, name }) => (
            <Link key={assessmentId} component={RouterLink} to={linkTo(`/assessments/${assessmentId}`)}>
              {say('notice.toAssessment', { name })}
            </Link>
          ))}
        </Stack>
      )
    case 'overlap':
      return (
        <Link component={RouterLink} to={linkTo(overlapPath(notice))}>
          {say('notice.toLedger')}
        </Link>
      )
    case 'beforeReceived':
    case 'inFuture':
    case 'durationOutlier': {
      const { code } = notice
      if (!onShow) return null
      return (
        <Button size="small" sx={{ py: 0 }} onClick={() => onShow(code)}>
          {say('notice.showRows')}
        </Button>
      )
    }
    default:
      return null
  }
}
