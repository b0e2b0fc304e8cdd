// 问责整改: departments below the line, and what became of those held to account before.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import {
  type Accountability,
  ACCOUNTABILITY_STATES,
  type AccountabilityProposal,
  type AccountabilityState,
  type MissedTarget,
} from '../../../core/accountability.ts'
import { formatCount } from '../../../core/format.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { withUnit } from '../../parts/figureText.ts'
import { kpiLabel } from '../../parts/kpiLabel.ts'
import { useKpis } from '../../parts/useKpis.ts'
import { usePeriod } from '../../period.tsx'
import { CaseDialog } from './CaseDialog.tsx'

export function AccountabilityTab() {
  const { period } = usePeriod()
  const proposed = useOperation('proposeAccountability', { period: period.key })
  return (
    <Stack sx={{ gap: 2 }}>
      <Loaded query={proposed}>
        {({ below, dueOn, proposals }) => (
          <Proposals key={`${period.key} ${proposals.length}`} {...{ below, dueOn, proposals }} />
        )}
      </Loaded>
      <Cases />
    </Stack>
  )
}

function Proposals(props: {
  readonly below: number
  readonly dueOn: string
  readonly proposals: readonly AccountabilityProposal[]
}) {
  const say = useSay()
  const { period } = usePeriod()
  const { below, proposals } = props
  const open = useCommand('openAccountability')
  const [owners, setOwners] = useState<Readonly<Record<string, string>>>({})
  const [dueOn, setDueOn] = useState(props.dueOn)
  const cases = proposals.flatMap(({ department }) => {
    const owner = (owners[department] ?? '').trim()
    return owner === '' ? [] : [{ department, owner, dueOn }]
  })
  return (
    <Panel label={say('hr.proposals')}>
      <Typography component="h2" variant="h3">
        {say('hr.proposals')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {say('hr.proposalsRule', { below })}
      </Typography>
      {open.error && <ErrorNote error={open.error} onClose={open.reset} />}
      {proposals.length === 0 ? (
        <Typography>{say('hr.noProposals')}</Typography>
      ) : (
        <>
          <Table size="small" aria-label={say('hr.proposals')}>
            <TableHead>
              <TableRow>
                <TableCell>{say('hr.department')}</TableCell>
                <TableCell align="right">{say('hr.score')}</TableCell>
                <TableCell>{say('hr.missed')}</TableCell>
                <TableCell>{say('hr.owner')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {proposals.map(({ department, score, missed }) => (
                <TableRow key={department}>
                  <TableCell>{department}</TableCell>
                  <TableCell align="right">{score}</TableCell>
                  <TableCell>
                    <Missed missed={missed} />
                  </TableCell>
                  <TableCell>
                    <TextField
                      value={owners[department] ?? ''}
                      placeholder={say('hr.ownerNeeded')}
                      onChange={(event) => setOwners({ ...owners, [department]: event.target.value })}
                      slotProps={{ htmlInput: { 'aria-label': `${say('hr.owner')} ${department}` } }}
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <Stack direction="row" sx={{ gap: 2, mt: 2, alignItems: 'center' }}>
            <TextField
              type="date"
              label={say('hr.dueOn')}
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            <Button
              variant="contained"
              disabled={cases.length === 0 || dueOn === ''}
              loading={open.isPending}
              onClick={() => open.mutate({ period: period.key, cases })}
            >
              {say('hr.openCases', { count: cases.length, n: formatCount(cases.length) })}
            </Button>
          </Stack>
        </>
      )}
    </Panel>
  )
}

function Missed({ missed }: { readonly missed: readonly MissedTarget[] }) {
  const say = useSay()
  const kpis = useKpis()
  return (
    <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 13 }}>
      {missed.map(({ kpi: id, value, target, gap }) => {
        const kpi = kpis?.byId.get(id)
        const unit = (amount: string | number) => (kpi ? withUnit(kpi, amount, say) : String(amount))
        return (
          <li key={id}>
            {say('hr.missedBy', {
              kpi: kpi ? kpiLabel(kpi, say) : id,
              value: unit(value),
              target: unit(target),
              gap: unit(gap),
            })}
          </li>
        )
      })}
    </Stack>
  )
}

const PAGE_SIZE = 25

function Cases() {
  const say = useSay()
  const [state, setState] = useState<AccountabilityState | ''>('')
  const [page, setPage] = useState(0)
  const [params, setParams] = useSearchParams()
  const asked = Number(params.get('case'))
  const shown = Number.isInteger(asked) && asked > 0 ? asked : null
  const show = (id: number | null) =>
    setParams((before) => {
      if (id === null) before.delete('case')
      else before.set('case', String(id))
      return before
    })
  const found = useOperation(
    'listAccountability',
    { ...(state !== '' && { state }), offset: page * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true },
  )
  return (
    <Panel label={say('hr.caseList')}>
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <Typography component="h2" variant="h3" sx={{ flex: 1 }}>
          {say('hr.caseList')}
        </Typography>
        <TextField
          select
          label={say('hr.state')}
          value={state}
          onChange={(event) => {
            setState(event.target.value as AccountabilityState | '')
            setPage(0)
          }}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ width: 160 }}
        >
          <MenuItem value="">{say('hr.anyState')}</MenuItem>
          {ACCOUNTABILITY_STATES.map((each) => (
            <MenuItem key={each} value={each}>
              {say(`hr.state-${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Loaded query={found}>
        {({ rows, total }) =>
          total === 0 ? (
            <Alert severity="info" variant="outlined">
              {say('hr.noCases')}
            </Alert>
          ) : (
            <>
              <CaseTable rows={rows} onOpen={show} />
              {total > PAGE_SIZE && (
                <TablePagination
                  component="div"
                  count={total}
                  page={page}
                  rowsPerPage={PAGE_SIZE}
                  rowsPerPageOptions={[PAGE_SIZE]}
                  onPageChange={(_, next) => setPage(next)}
                />
              )}
            </>
          )
        }
      </Loaded>
      {shown !== null && <CaseDialog id={shown} onClose={() => show(null)} />}
    </Panel>
  )
}

function CaseTable(props: {
  readonly rows: readonly Accountability[]
  readonly onOpen: (id: number) => void
}) {
  const say = useSay()
  const zone = useZone()
  return (
    <Table size="small" aria-label={say('hr.caseList')}>
      <TableHead>
        <TableRow>
          {(['department', 'period', 'score', 'missed', 'owner', 'dueOn', 'state'] as const).map((head) => (
            <TableCell key={head} {...(head === 'score' && { align: 'right' })}>
              {say(`hr.${head}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {props.rows.map((row) => (
          <TableRow key={row.id} hover>
            <TableCell>
              <Button size="small" onClick={() => props.onOpen(row.id)}>
                {row.department}
              </Button>
            </TableCell>
            <TableCell>{periodName(parsePeriod(row.period, zone), say)}</TableCell>
            <TableCell align="right">{row.score}</TableCell>
            <TableCell>
              <Missed missed={row.missed} />
            </TableCell>
            <TableCell>{row.owner}</TableCell>
            <TableCell>{row.dueOn}</TableCell>
            <TableCell>{say(`hr.state-${row.state}`)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
