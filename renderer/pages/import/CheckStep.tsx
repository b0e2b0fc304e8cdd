import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Output } from '../../../app/contract.ts'
import type { Batch } from '../../../core/batch.ts'
import { formatCount } from '../../../core/format.ts'
import { useCommand } from '../../api.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { usePeriod } from '../../period.tsx'
import { DraftOfFile } from './DraftOfFile.tsx'
import { ImportTitle } from './ImportTitle.tsx'

/** Step three: what the import will do, in numbers, before anything counts. */
export function CheckStep({ drafts }: { readonly drafts: readonly Output<'getBatch'>[] }) {
  const say = useSay()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const desk = useImportDesk()
  const commit = useJob('commitImport', { onPage: true })
  const discard = useCommand('discardDraft')
  const [at, setAt] = useState(0)
  const ids = drafts.map(({ batch }) => batch.id)
  const shown = drafts[at] ?? drafts[0]
  const changes = sum(drafts, 'created') + sum(drafts, 'updated')
  const onDesk = desk.files.find(({ draftId }) => draftId === shown?.batch.id) ?? desk.files[0]

  const giveUp = async () => {
    for (const batchId of ids) await discard.mutateAsync({ batchId })
    desk.clear()
    void navigate(linkTo('/import'))
  }
  const importAll = async () => {
    const done = await commit.start({ batchIds: ids })
    if (done) desk.clear()
  }
  return (
    <Stack sx={{ height: '100%', minHeight: 560 }}>
      <ImportTitle
        step="check"
        about={changes === 0 ? say('import.nothingToImport') : say('import.checkAbout')}
        action={
          commit.running ? (
            <Box sx={{ width: 360 }}>
              <JobProgress job={commit.job} onCancel={commit.cancel} />
            </Box>
          ) : (
            <>
              <Button
                color="inherit"
                disabled={discard.isPending}
                onClick={() => void giveUp().catch(() => undefined)}
              >
                {say('import.giveUp')}
              </Button>
              {onDesk && (
                <Button variant="outlined" component={Link} to={linkTo(`/import/columns/${onDesk.key}`)}>
                  {say('import.back')}
                </Button>
              )}
              <Button variant="contained" disabled={changes === 0} onClick={() => void importAll()}>
                {say('import.commit', { count: changes, n: formatCount(changes) })}
              </Button>
            </>
          )
        }
      />
      {commit.error && <ErrorNote error={commit.error} onClose={commit.reset} />}
      {discard.error && <ErrorNote error={discard.error} onClose={discard.reset} />}
      {changes === 0 && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {say(sum(drafts, 'unchanged') > 0 ? 'import.allUnchanged' : 'import.allRejected')}
        </Alert>
      )}
      {drafts.length > 1 && (
        <Tabs
          value={at}
          onChange={(_, next: number) => setAt(next)}
          variant="scrollable"
          aria-label={say('import.files')}
          sx={{ minHeight: 36, flexShrink: 0, mb: 2 }}
        >
          {drafts.map(({ batch }) => (
            <Tab key={batch.id} label={batchName(batch)} sx={{ minHeight: 36, textTransform: 'none' }} />
          ))}
        </Tabs>
      )}
      {shown && <DraftOfFile key={shown.batch.id} draft={shown} />}
    </Stack>
  )
}

function sum(drafts: readonly Output<'getBatch'>[], of: 'created' | 'updated' | 'unchanged'): number {
  return drafts.reduce((total, { batch }) => total + batch[of], 0)
}

function batchName(batch: Batch): string {
  return batch.sheet === null ? batch.fileName : `${batch.fileName} [${batch.sheet}]`
}
