// Pay and appraisal of everybody who held a post in the period.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { GridColDef } from '@mui/x-data-grid'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Payroll } from '../../../app/contract.ts'
import { formatCount, NO_VALUE } from '../../../core/format.ts'
import { MASKED, type PayrollRow } from '../../../core/payroll.ts'
import type { Say } from '../../../core/words.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { SMALL_SAMPLE_SIGN } from '../../parts/FigureMarks.tsx'
import { GradeMark } from '../../parts/GradeMark.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PagedGrid } from '../../parts/PagedGrid.tsx'
import { usePeriod } from '../../period.tsx'
import { Footing } from './Footing.tsx'
import { PayImport } from './PayImport.tsx'
import { Unmatched } from './Unmatched.tsx'

type Shown = 'pay' | 'appraisal'

export function PayTab() {
  return <PayrollTab shown="pay" />
}

export function AppraisalTab() {
  return <PayrollTab shown="appraisal" />
}

function PayrollTab({ shown }: { readonly shown: Shown }) {
  const { period } = usePeriod()
  const payroll = useOperation('getPayroll', { source: { period: period.key } }, { keepPrevious: true })
  return <Loaded query={payroll}>{(data) => <Rows payroll={data} shown={shown} />}</Loaded>
}

const PAGE_SIZE = 50

function Rows({ payroll, shown }: { readonly payroll: Payroll; readonly shown: Shown }) {
  const say = useSay()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const [page, setPage] = useState(0)
  const { footing, rows, masked, settings, unmatched } = payroll
  const columns = useMemo(() => columnsFor(say, shown), [say, shown])
  const paid = rows.filter(({ performance }) => performance !== null).length
  return (
    <>
      <Footing footing={footing} />
      {masked && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {say('hr.masked')}
        </Alert>
      )}
      <Unmatched postings={unmatched} />
      {rows.length === 0 ? (
        <EmptyState
          title={say('hr.noPeople')}
          why={say('hr.noPeopleWhy')}
          action={
            <Button component={Link} to={linkTo('/people')} variant="contained">
              {say('hr.toPeople')}
            </Button>
          }
        />
      ) : (
        <>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 2, mb: 1 }}>
            <Typography color="textSecondary" sx={{ flex: 1 }}>
              {say('hr.payCount', { n: formatCount(rows.length), paid: formatCount(paid) })}
              {' · '}
              {ruleText(shown, settings.settings, say)}
            </Typography>
            <PayImport />
          </Stack>
          <Box sx={{ height: 560, display: 'flex', flexDirection: 'column' }}>
            <PagedGrid<PayrollRow>
              label={say(`hr.tab-${shown}`)}
              columns={columns}
              rows={rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)}
              total={rows.length}
              rowId={({ employeeNo }) => employeeNo}
              page={page}
              pageSize={PAGE_SIZE}
              onPage={setPage}
              loading={false}
              onOpen={({ employeeNo }) => void navigate(linkTo(`/people/${encodeURIComponent(employeeNo)}`))}
              empty={null}
            />
          </Box>
        </>
      )}
    </>
  )
}

function ruleText(
  shown: Shown,
  { share, appraisalWeight, scoreOf }: Payroll['settings']['settings'],
  say: Say,
): string {
  const whose = say(scoreOf === 'own' ? 'hr.noteOwn' : 'hr.noteDepartment')
  const name = say(shown === 'pay' ? 'hr.share' : 'hr.appraisalShare')
  return `${name} ${percent(shown === 'pay' ? share : appraisalWeight)} · ${whose}`
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`
}

function columnsFor(say: Say, shown: Shown): readonly GridColDef<PayrollRow>[] {
  const text = (field: 'employeeNo' | 'name', width: number) =>
    ({ field, headerName: say(`hr.${field}`), width }) as const
  const figure = (
    field:
      | 'ownScore'
      | 'score'
      | 'coefficient'
      | 'base'
      | 'performance'
      | 'total'
      | 'otherAppraisal'
      | 'appraisal',
    width: number,
  ) =>
    ({
      field,
      headerName: say(`hr.${field}`),
      width,
      align: 'right',
      headerAlign: 'right',
      valueFormatter: (value: string | null) => moneyText(value),
    }) as const
  const amounts =
    shown === 'pay'
      ? [figure('coefficient', 92), figure('base', 106), figure('performance', 118), figure('total', 106)]
      : [figure('otherAppraisal', 120), figure('appraisal', 120)]
  return [
    text('employeeNo', 108),
    text('name', 90),
    { field: 'department', headerName: say('hr.department'), flex: 1, minWidth: 120 },
    {
      ...figure('ownScore', 92),
      renderCell: ({ row }) => (
        <>
          {row.ownScore ?? NO_VALUE}
          {row.smallSample && (
            <span title={say('hr.smallSample')} aria-label={say('hr.smallSample')}>
              {SMALL_SAMPLE_SIGN}
            </span>
          )}
        </>
      ),
    },
    figure('score', 72),
    {
      field: 'grade',
      headerName: say('hr.grade'),
      width: 68,
      renderCell: ({ row }) => <GradeMark grade={row.grade} />,
    },
    ...amounts,
    {
      field: 'gap',
      headerName: say('hr.gap'),
      width: 150,
      valueGetter: (_, { gap }) =>
        gap === null || (shown === 'appraisal' && gap === 'noBase') ? '' : say(`hr.gap-${gap}`),
    },
  ]
}

/** '12345.60' → '12,345.60' */
function moneyText(value: string | null): string {
  if (value === null) return NO_VALUE
  if (value === MASKED) return MASKED
  const [whole = '', cents] = value.split('.')
  return cents === undefined ? value : `${formatCount(Number(whole))}.${cents}`
}
