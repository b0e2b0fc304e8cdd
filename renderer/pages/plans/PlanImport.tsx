// The register of plans from a file: read, shown line by line with what would become of it, then brought in.
import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import type { Result } from '../../../app/contract.ts'
import { uploadFile, useCommand, useOperation } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { Counts } from '../../parts/Counts.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { PlanImportTable } from './PlanImportTable.tsx'

const KINDS = ['added', 'changed', 'unchanged', 'refused'] as const

export function PlanImport({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const say = useSay()
  const reading = useJob('readPlanFile', { onPage: true })
  const [table, setTable] = useState<Result<'readPlanFile'> | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const { start } = reading
  useEffect(() => {
    const read = async () => setTable(await start({ fileId: await uploadFile(file) }))
    void read().catch(setFailure)
  }, [start, file])
  const lines = table?.lines.map(({ line }) => line) ?? []
  const tried = useOperation('tryPlanImport', { lines }, { enabled: lines.length > 0 })
  const bringIn = useCommand('importPlans')
  const outcomes = tried.data?.outcomes ?? []
  const badRows = new Set(table?.issues.map(({ row }) => row)).size
  const count = (kind: (typeof KINDS)[number]) =>
    outcomes.filter((outcome) => outcome.kind === kind).length + (kind === 'refused' ? badRows : 0)
  const [added, changed] = [count('added'), count('changed')]
  const isKnown = table !== null && (lines.length === 0 || tried.data !== undefined)
  return (
    <FormDialog
      wide
      title={say('plan.importTitle', { file: file.name })}
      about={say('plan.importAbout')}
      saveLabel={say('plan.importNow', { added, changed })}
      canSave={tried.data !== undefined && !tried.isFetching && added + changed > 0}
      busy={bringIn.isPending}
      error={failure ?? reading.error ?? tried.error ?? bringIn.error}
      onSave={() => tried.data && bringIn.mutate({ lines, basis: tried.data.basis }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {table === null && failure === null && reading.error === null && (
        <JobProgress job={reading.job} onCancel={reading.cancel} />
      )}
      {isKnown && (
        <>
          <Counts
            items={KINDS.map((key) => ({ key, name: say(`plan.outcome-${key}`), count: count(key) }))}
          />
          {added + changed === 0 && (
            <Alert severity="info" variant="outlined">
              <Typography variant="body2">{say('plan.importNothing')}</Typography>
            </Alert>
          )}
          <PlanImportTable table={table} outcomes={outcomes} />
        </>
      )}
    </FormDialog>
  )
}
