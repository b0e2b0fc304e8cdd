import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { Link as RouterLink, useParams } from 'react-router'
import type { Output } from '../../app/contract.ts'
import type { Batch as BatchType } from '../../core/batch.ts'
import { formatInstant } from '../../core/format.ts'
import type { Say } from '../../core/words.ts'
import type { Zone } from '../../core/zone.ts'
import { useOperation } from '../api.ts'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { Counts } from '../parts/Counts.tsx'
import { isNotFound } from '../parts/errorText.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { usePeriod } from '../period.tsx'
import { BatchIssues } from './batches/BatchIssues.tsx'
import { HowRead } from './batches/HowRead.tsx'
import { UndoBatch } from './batches/UndoBatch.tsx'
import { ImportNotices } from './import/ImportNotices.tsx'
import { NotFound } from './NotFound.tsx'

/** One import: what it did, what was found in the file, how it was read, and the way back. */
export function Batch() {
  const batchId = Number(useParams().id)
  const known = Number.isSafeInteger(batchId) && batchId > 0
  const query = useOperation('getBatch', { batchId }, { enabled: known })
  if (!known || isNotFound(query.error)) return <NotFound />
  return <Loaded query={query}>{(found) => <BatchPage found={found} />}</Loaded>
}

function BatchPage({ found }: { readonly found: Output<'getBatch'> }) {
  const say = useSay()
  const zone = useZone()
  const { linkTo } = usePeriod()
  const { batch, groups, notices, undoBlockedBy, kept } = found
  const blocked = undoBlockedBy.length > 0
  return (
    <>
      <PageTitle
        title={say('batches.titleOf', { id: batch.id, file: batch.fileName })}
        about={storyOf(batch, zone, say)}
        action={
          batch.state === 'draft' ? (
            <Button variant="contained" component={RouterLink} to={linkTo(`/import/${batch.id}`)}>
              {say('batches.continueDraft')}
            </Button>
          ) : batch.state === 'committed' ? (
            <>
              <UndoBatch batch={batch} disabled={blocked} />
              <Button variant="contained" component={RouterLink} to={linkTo(`/records?batch=${batch.id}`)}>
                {say('batches.records')}
              </Button>
            </>
          ) : undefined
        }
      />
      {batch.state === 'committed' && blocked && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {say('batches.blocked')}{' '}
          {undoBlockedBy.map((id, i) => (
            <span key={id}>
              {i > 0 && say('import.listComma')}
              <Link underline="always" component={RouterLink} to={linkTo(`/batches/${id}`)}>
                {say('batches.batchLink', { id })}
              </Link>
            </span>
          ))}
        </Alert>
      )}
      <Counts
        items={(['rows', 'created', 'updated', 'unchanged', 'rejected', 'warnings'] as const).map((key) => ({
          key,
          name: say(`batches.${key}`),
          count: batch[key],
        }))}
      />
      <ImportNotices title={say('notice.titleOfBatch')} notices={notices} />
      <BatchIssues batch={batch} groups={groups} />
      <HowRead batch={batch} kept={kept} />
    </>
  )
}

function storyOf(batch: BatchType, zone: Zone, say: Say): string {
  const at = formatInstant(batch.committedAt ?? batch.createdAt, zone, 'minute')
  const done = say(batch.committedAt === null ? 'batches.draftBy' : 'batches.committedBy', {
    actor: batch.actor,
    at,
  })
  if (batch.undoneAt === null) return done
  return `${done} ${say('batches.undoneOn', { at: formatInstant(batch.undoneAt, zone, 'minute') })}`
}
