// Who works here: the roster as it stands on a day, and bringing it in from a file.
import AddIcon from '@mui/icons-material/Add'
import UploadIcon from '@mui/icons-material/FileUploadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import EditIcon from '@mui/icons-material/EditOutlined'
import StopIcon from '@mui/icons-material/EventBusyOutlined'
import type { GridColDef } from '@mui/x-data-grid'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { formatCount } from '../../core/format.ts'
import type { Roster, StaffEntry } from '../../core/staff.ts'
import type { Say } from '../../core/words.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { ChooseFiles } from '../parts/ChooseFiles.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PagedGrid } from '../parts/PagedGrid.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { usePeriod } from '../period.tsx'
import { EndPost } from './people/EndPost.tsx'
import { PostForm } from './people/PostForm.tsx'
import { RosterImport } from './people/RosterImport.tsx'

const PAGE_SIZE = 50
const FILTERS = ['text', 'department', 'role', 'on'] as const
type Filter = (typeof FILTERS)[number]

type Open =
  | { readonly kind: 'import'; readonly file: File }
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'end'; readonly entry: StaffEntry }

export function People() {
  const say = useSay()
  const roster = useOperation('getRoster', {})
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const { people = 0, entries = 0 } = roster.data ?? {}
  const importButton = (
    <ChooseFiles
      single
      variant="contained"
      startIcon={<UploadIcon />}
      onChoose={([file]) => file && setOpen({ kind: 'import', file })}
    >
      {say('people.import')}
    </ChooseFiles>
  )
  return (
    <Stack sx={{ height: '100%' }}>
      <PageTitle
        title={say('people.title')}
        about={
          roster.data &&
          say('people.about', { count: entries, people: formatCount(people), n: formatCount(entries) })
        }
        action={
          <>
            <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen({ kind: 'add' })}>
              {say('people.add')}
            </Button>
            {importButton}
          </>
        }
      />
      <Loaded query={roster}>
        {(data) =>
          data.entries === 0 ? (
            <EmptyState title={say('people.none')} why={say('people.noneWhy')} action={importButton} />
          ) : (
            <Posts roster={data} onOpen={setOpen} />
          )
        }
      </Loaded>
      {open?.kind === 'import' && <RosterImport file={open.file} onClose={close} />}
      {open?.kind === 'add' && <PostForm entry={null} roster={roster.data} onClose={close} />}
      {open?.kind === 'edit' && <PostForm entry={open.entry} roster={roster.data} onClose={close} />}
      {open?.kind === 'end' && <EndPost entry={open.entry} onClose={close} />}
    </Stack>
  )
}

function Posts({ roster, onOpen }: { readonly roster: Roster; readonly onOpen: (open: Open) => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const [params, setParams] = useSearchParams()
  const asked = Number(params.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 ? asked - 1 : 0
  const filter = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = params.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )
  const { data, error, isFetching, refetch } = useOperation(
    'listStaff',
    { ...filter, offset: page * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true },
  )
  const columns = useMemo(() => columnsFor(say, onOpen), [say, onOpen])
  const change = (name: Filter | 'page', value: string) =>
    setParams(
      (before) => {
        if (value === '') before.delete(name)
        else before.set(name, value)
        if (name !== 'page') before.delete('page')
        return before
      },
      { replace: name === 'text' },
    )
  const field = (name: Filter) => ({
    value: params.get(name) ?? '',
    onChange: (event: { target: { value: string } }) => change(name, event.target.value),
  })
  return (
    <>
      <Stack component="search" direction="row" sx={{ gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
        <TextField label={say('people.search')} type="search" {...field('text')} sx={{ width: 200 }} />
        <Choice label={say('people.department')} options={roster.departments} {...field('department')} />
        <Choice label={say('people.role')} options={roster.roles} {...field('role')} />
        <TextField
          label={say('people.on')}
          type="date"
          {...field('on')}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 160 }}
        />
      </Stack>
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <Box sx={{ flex: 1, minHeight: 240, display: 'flex', flexDirection: 'column' }}>
          <PagedGrid<StaffEntry>
            label={say('people.title')}
            columns={columns}
            rows={data?.rows ?? NO_ROWS}
            total={data?.total ?? 0}
            rowId={({ id }) => id}
            page={page}
            pageSize={PAGE_SIZE}
            onPage={(next) => change('page', String(next + 1))}
            loading={isFetching}
            onOpen={({ employeeNo }) => void navigate(linkTo(`/people/${encodeURIComponent(employeeNo)}`))}
            empty={say('people.noneFound')}
          />
        </Box>
      )}
    </>
  )
}

const NO_ROWS: readonly StaffEntry[] = []

function Choice(props: {
  readonly label: string
  readonly options: readonly string[]
  readonly value: string
  readonly onChange: (event: { target: { value: string } }) => void
}) {
  const say = useSay()
  return (
    <TextField
      select
      label={props.label}
      value={props.options.includes(props.value) ? props.value : ''}
      onChange={props.onChange}
      sx={{ width: 180 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{say('people.any')}</MenuItem>
      {props.options.map((option) => (
        <MenuItem key={option} value={option}>
          {option}
        </MenuItem>
      ))}
    </TextField>
  )
}

function columnsFor(say: Say, onOpen: (open: Open) => void): readonly GridColDef<StaffEntry>[] {
  const button = (kind: 'edit' | 'end', entry: StaffEntry) => {
    const label = `${say(`people.${kind}`)} · ${say('people.postOf', { name: entry.name })}`
    return (
      <IconButton
        size="small"
        aria-label={label}
        title={say(`people.${kind}`)}
        onClick={(event) => {
          event.stopPropagation()
          onOpen({ kind, entry })
        }}
      >
        {kind === 'edit' ? <EditIcon fontSize="small" /> : <StopIcon fontSize="small" />}
      </IconButton>
    )
  }
  return [
    { field: 'employeeNo', headerName: say('people.employeeNo'), width: 120 },
    { field: 'name', headerName: say('people.name'), width: 130 },
    { field: 'department', headerName: say('people.department'), flex: 1, minWidth: 160 },
    {
      field: 'role',
      headerName: say('people.role'),
      width: 160,
      valueGetter: (_, { role }) => (role === '' ? say('people.noRole') : role),
    },
    { field: 'from', headerName: say('people.from'), width: 120 },
    {
      field: 'to',
      headerName: say('people.to'),
      width: 120,
      valueGetter: (_, { to }) => to ?? say('people.goesOn'),
    },
    {
      field: 'actions',
      headerName: say('risk.actions'),
      width: 88,
      align: 'right',
      renderCell: ({ row }) => (
        <>
          {button('edit', row)}
          {button('end', row)}
        </>
      ),
    },
  ]
}
