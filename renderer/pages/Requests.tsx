// 复核: what waits for whoever is working, what they asked for, and what was decided.
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Tab from '@mui/material/Tab'
import TablePagination from '@mui/material/TablePagination'
import Tabs from '@mui/material/Tabs'
import TextField from '@mui/material/TextField'
import { useSearchParams } from 'react-router'
import type { RequestQuery } from '../../app/contract.ts'
import { formatCount } from '../../core/format.ts'
import { useOperation } from '../api.ts'
import { useInstallation } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { DECISION_KINDS } from './record/decisionForm.ts'
import { RequestDetail } from './requests/RequestDetail.tsx'
import { RequestTable } from './requests/RequestTable.tsx'

const TABS = {
  waiting: { states: ['pending'], whose: 'others' },
  mine: { whose: 'mine' },
  decided: { states: ['approved', 'rejected', 'withdrawn'] },
} as const satisfies Readonly<Record<string, Partial<RequestQuery>>>
type TabName = keyof typeof TABS
const NAMES = Object.keys(TABS) as readonly TabName[]
const PAGE = 50

export function Requests() {
  const say = useSay()
  const { departments } = useInstallation()
  const [params, setParams] = useSearchParams()
  const tab = NAMES.find((name) => name === params.get('tab')) ?? 'waiting'
  const kind = DECISION_KINDS.find((each) => each === params.get('kind'))
  const department = params.get('department')
  const asked = Number(params.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 ? asked - 1 : 0
  const shown = Number(params.get('request'))
  const found = useOperation(
    'listRequests',
    {
      ...TABS[tab],
      ...(kind && { kinds: [kind] }),
      ...(department !== null && { department }),
      offset: page * PAGE,
      limit: PAGE,
    },
    { keepPrevious: true },
  )
  const change = (name: string, value: string | null, ...others: string[]) =>
    setParams((before) => {
      if (value === null || value === '') before.delete(name)
      else before.set(name, value)
      for (const other of others) before.delete(other)
      return before
    })
  return (
    <>
      <PageTitle title={say('request.title')} about={say('request.about')} />
      <Tabs
        value={tab}
        onChange={(_, next: TabName) => change('tab', next, 'page')}
        aria-label={say('request.title')}
        sx={{ minHeight: 36, mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {NAMES.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`requests-tab-${name}`}
            aria-controls="requests-part"
            label={say(`request.tab.${name}`)}
            sx={{ minHeight: 36, textTransform: 'none' }}
          />
        ))}
      </Tabs>
      <Box id="requests-part" role="tabpanel" aria-labelledby={`requests-tab-${tab}`}>
        <Stack direction="row" sx={{ gap: 2, mb: 2 }}>
          <Choice
            label={say('record.kind')}
            all={say('request.allKinds')}
            value={kind ?? ''}
            choices={DECISION_KINDS.map((each) => [each, say(`record.kind.${each}`)])}
            onChange={(value) => change('kind', value, 'page')}
          />
          <Choice
            label={say('request.department')}
            all={say('request.allDepartments')}
            value={department ?? ''}
            choices={departments.map((name) => [name, name])}
            onChange={(value) => change('department', value, 'page')}
          />
        </Stack>
        <Loaded query={found}>
          {({ rows, total }) =>
            total === 0 ? (
              <EmptyState title={say(`request.empty.${tab}`)} why={say('request.emptyAbout')} />
            ) : (
              <>
                <RequestTable requests={rows} onOpen={(id) => change('request', String(id))} />
                {total > PAGE ? (
                  <TablePagination
                    component="div"
                    count={total}
                    page={page}
                    rowsPerPage={PAGE}
                    rowsPerPageOptions={[PAGE]}
                    onPageChange={(_, next) => change('page', next === 0 ? null : String(next + 1))}
                  />
                ) : (
                  <Box sx={{ mt: 1, color: 'text.secondary' }}>
                    {say('request.listed', { count: total, n: formatCount(total) })}
                  </Box>
                )}
              </>
            )
          }
        </Loaded>
      </Box>
      {Number.isSafeInteger(shown) && shown > 0 && (
        <RequestDetail key={shown} requestId={shown} onClose={() => change('request', null)} />
      )}
    </>
  )
}

function Choice(props: {
  readonly label: string
  readonly all: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, name: string])[]
  readonly onChange: (value: string) => void
}) {
  return (
    <TextField
      select
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 180 }}
    >
      <MenuItem value="">{props.all}</MenuItem>
      {props.choices.map(([value, name]) => (
        <MenuItem key={value} value={value}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
