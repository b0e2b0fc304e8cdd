import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Account } from '../../../core/account.ts'
import { formatInstant, NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { AccountDialog } from './AccountDialog.tsx'

const PAGE = 50

/** Everybody who signs in, with what they may do. */
export function AccountsPart() {
  const say = useSay()
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<Account | 'new' | null>(null)
  const found = useOperation('listAccounts', { offset: page * PAGE, limit: PAGE }, { keepPrevious: true })
  const add = (
    <Button variant="contained" onClick={() => setOpen('new')}>
      {say('person.add')}
    </Button>
  )
  return (
    <Stack sx={{ gap: 2 }}>
      <Loaded query={found}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={say('person.empty')} why={say('person.emptyAbout')} action={add} />
          ) : (
            <>
              <Stack direction="row" sx={{ gap: 3, alignItems: 'flex-start' }}>
                <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
                  {say('person.proves')}
                </Typography>
                {add}
              </Stack>
              <Accounts accounts={rows} onOpen={setOpen} />
              {total > PAGE && (
                <TablePagination
                  component="div"
                  count={total}
                  page={page}
                  rowsPerPage={PAGE}
                  rowsPerPageOptions={[PAGE]}
                  onPageChange={(_, next) => setPage(next)}
                />
              )}
            </>
          )
        }
      </Loaded>
      {open !== null && (
        <AccountDialog account={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Stack>
  )
}

function Accounts(props: {
  readonly accounts: readonly Account[]
  readonly onOpen: (account: Account) => void
}) {
  const say = useSay()
  const zone = useZone()
  return (
    <TableContainer sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" aria-label={say('person.accounts')}>
        <TableHead>
          <TableRow>
            <TableCell>{say('person.name')}</TableCell>
            <TableCell>{say('person.roles')}</TableCell>
            <TableCell>{say('person.department')}</TableCell>
            <TableCell>{say('person.state')}</TableCell>
            <TableCell>{say('person.created')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.accounts.map((account) => (
            <TableRow
              key={account.id}
              hover
              sx={account.active ? {} : { '& td': { color: 'text.disabled' } }}
            >
              <TableCell>
                <Link
                  component="button"
                  aria-label={say('person.open', { name: account.name })}
                  onClick={() => props.onOpen(account)}
                  sx={{ textAlign: 'left' }}
                >
                  {account.name}
                </Link>
              </TableCell>
              <TableCell>
                {account.roles.map((role) => say(`person.role.${role}`)).join(say('import.listComma'))}
              </TableCell>
              <TableCell>{account.department ?? NO_VALUE}</TableCell>
              <TableCell>{say(account.active ? 'person.isActive' : 'person.isInactive')}</TableCell>
              <TableCell>{formatInstant(account.createdAt, zone)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
