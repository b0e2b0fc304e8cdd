import { useParams } from 'react-router'
import { useOperations } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { NotFound } from '../NotFound.tsx'
import { CheckStep } from './CheckStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { ImportTitle } from './ImportTitle.tsx'

/** Steps three and four share an address: what is a draft is checked, what is committed is done. */
export function DraftsStep() {
  const say = useSay()
  const { batchIds = '' } = useParams()
  const ids = [...new Set(batchIds.split(',').map(Number))]
  const known = ids.every((id) => Number.isSafeInteger(id) && id > 0)
  const answers = useOperations('getBatch', known ? ids.map((batchId) => ({ batchId })) : [])
  if (!known) return <NotFound />
  const failed = answers.find((answer) => answer.isError)
  const loaded = answers.flatMap(({ data }) => (data ? [data] : []))
  if (loaded.length < ids.length) {
    return (
      <>
        <ImportTitle step="check" about={say('frame.phase-reading')} />
        {failed?.error ? (
          <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
        ) : (
          <RowSkeletons rows={10} />
        )}
      </>
    )
  }
  const isDraft = loaded.some(({ batch }) => batch.state === 'draft')
  return isDraft ? (
    <CheckStep drafts={loaded.filter(({ batch }) => batch.state === 'draft')} />
  ) : (
    <DoneStep done={loaded} />
  )
}
