import { useState } from 'react'
import type { Draft, Job } from '../../../app/contract.ts'
import { call } from '../../api.ts'
import type { DeskFile } from '../../deskFiles.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useJob } from '../../jobs.tsx'

export interface CheckFiles {
  /** Checks the files one after another; the ids of the drafts, or null when one was refused or cancelled. */
  readonly check: (files: readonly DeskFile[]) => Promise<readonly number[] | null>
  readonly running: boolean
  readonly job: Job | null
  /** The file being checked, or the one that was refused. */
  readonly at: DeskFile | null
  readonly error: Error | null
  readonly cancel: () => void
  readonly reset: () => void
}

export function useCheckFiles(): CheckFiles {
  const { setDraft } = useImportDesk()
  const job = useJob('checkImport', { onPage: true })
  const [at, setAt] = useState<DeskFile | null>(null)
  const check = async (files: readonly DeskFile[]) => {
    const ids: number[] = []
    for (const file of files) {
      setAt(file)
      if (file.draftId !== null) await discard(file.draftId)
      const draft = await checkOne(file, job.start)
      setDraft(file.key, draft?.batchId ?? null)
      if (!draft) return null
      ids.push(draft.batchId)
    }
    setAt(null)
    return ids
  }
  return {
    check,
    running: job.running,
    job: job.job,
    at,
    error: job.error,
    cancel: job.cancel,
    reset: job.reset,
  }
}

type Start = ReturnType<typeof useJob<'checkImport'>>['start']

function checkOne(file: DeskFile, start: Start): Promise<Draft | null> {
  const survey = file.survey?.survey
  if (file.fileId === null || !survey || !file.mapping) return Promise.resolve(null)
  return start({
    fileId: file.fileId,
    ...(survey.info.sheet !== null && { sheet: survey.info.sheet }),
    ...(survey.info.encoding !== null && { encoding: survey.info.encoding }),
    mapping: { ...file.mapping, headerRow: survey.headerRow },
    ...(file.template && { template: { id: file.template.templateId, version: file.template.version } }),
  })
}

/** The draft of an earlier mapping is of no use any more; one that is gone already is just as well. */
async function discard(batchId: number): Promise<void> {
  await call('discardDraft', { batchId }).catch(() => undefined)
}
