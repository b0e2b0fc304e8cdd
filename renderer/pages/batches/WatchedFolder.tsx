import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink, useNavigate } from 'react-router'
import { formatInstant } from '../../../core/format.ts'
import { outcomeText } from '../../../core/outcomeText.ts'
import type { WatchedFile } from '../../../core/watchedFile.ts'
import { call, useCommand, useOperation } from '../../api.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { usePeriod } from '../../period.tsx'

/** As many as one looks over; those that wait come first. */
const SHOWN = 10

/** What came in through the watched folder and what became of it; nothing where none is watched and nothing came. */
export function WatchedFolder() {
  const say = useSay()
  const { data: settings } = useOperation('getImportSettings', {})
  const { data: files } = useOperation('listWatchedFiles', { offset: 0, limit: SHOWN })
  const folder = settings?.settings.watchFolder ?? null
  if (!files || (folder === null && files.total === 0)) return null
  return (
    <Panel label={say('incoming.title')} sx={{ mb: 2, flexShrink: 0, maxHeight: 260, overflow: 'auto' }}>
      <Typography variant="h3" component="h2">
        {say('incoming.title')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {folder === null ? say('incoming.notWatching') : say('incoming.watching', { folder })}{' '}
        {files.total === 0 && say('incoming.nothingYet')}
      </Typography>
      {files.total > 0 && <FileTable files={files.rows} />}
    </Panel>
  )
}

function FileTable({ files }: { readonly files: readonly WatchedFile[] }) {
  const say = useSay()
  const zone = useZone()
  return (
    <Table size="small" aria-label={say('incoming.files')} sx={{ mt: 0.5 }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 140 }}>{say('incoming.at')}</TableCell>
          <TableCell>{say('incoming.file')}</TableCell>
          <TableCell>{say('incoming.outcome')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {files.map((file) => (
          <TableRow key={file.id}>
            <TableCell>{formatInstant(file.at, zone, 'minute')}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{file.fileName}</TableCell>
            <TableCell>{outcomeText(file, say)}</TableCell>
            <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
              <NextStep file={file} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** The batch it became; for a file that waits its check, or the import desk; or that it is not wanted. */
function NextStep({ file }: { readonly file: WatchedFile }) {
  const say = useSay()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const { addOpened } = useImportDesk()
  const dismiss = useCommand('dismissWatchedFile')
  const [error, setError] = useState<Error | null>(null)
  const { id, fileName, state, batchIds } = file
  if (state === 'imported') {
    return batchIds.map((batchId) => (
      <Link key={batchId} component={RouterLink} to={linkTo(`/batches/${batchId}`)} sx={{ ml: 1 }}>
        {say('import.toBatch', { id: batchId })}
      </Link>
    ))
  }
  if (state !== 'waiting' && state !== 'refused') return null
  const open = async () => {
    addOpened(await call('openWatchedFile', { id }))
    void navigate(linkTo('/import'))
  }
  const failed = error ?? dismiss.error
  return (
    <Stack sx={{ alignItems: 'flex-end' }}>
      <Stack direction="row" sx={{ gap: 1 }}>
        {batchIds.length > 0 ? (
          <Button size="small" component={RouterLink} to={linkTo(`/import/${batchIds.join(',')}`)}>
            {say('incoming.goOn')}
          </Button>
        ) : (
          <Button
            size="small"
            aria-label={say('incoming.openFile', { file: fileName })}
            onClick={() => void open().catch(setError)}
          >
            {say('incoming.open')}
          </Button>
        )}
        <Button
          size="small"
          color="inherit"
          aria-label={say('incoming.dismissFile', { file: fileName })}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ id })}
        >
          {say('incoming.dismiss')}
        </Button>
      </Stack>
      {failed && <ErrorNote error={failed} />}
    </Stack>
  )
}
