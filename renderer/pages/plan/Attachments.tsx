import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { uploadFile, useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { EvidenceList } from '../../parts/EvidenceList.tsx'
import { EvidencePicker } from '../../parts/EvidencePicker.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { useMay } from '../../usePerson.ts'
import type { PlanPartProps } from '../Plan.tsx'

/** Files kept with the plan, each under its digest. */
export function Attachments({ detail: { plan, files } }: PlanPartProps) {
  const say = useSay()
  const mayKeep = useMay('supervisor', 'hr', 'department')
  const add = useCommand('addPlanFiles')
  const [chosen, setChosen] = useState<readonly File[]>([])
  const save = useMutation<void, Error, readonly File[]>({
    async mutationFn(all) {
      const fileIds: string[] = []
      for (const file of all) fileIds.push(await uploadFile(file))
      await add.mutateAsync({ planId: plan.id, files: fileIds })
    },
    onSuccess: () => setChosen([]),
  })
  return (
    <Panel label={say('plan.attachments')}>
      <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
        {say('plan.attachments')}
      </Typography>
      <EvidenceList files={files} />
      {files.length === 0 && <Typography color="textSecondary">{say('plan.noAttachments')}</Typography>}
      {mayKeep && <EvidencePicker files={chosen} onChange={setChosen} label={say('plan.addFiles')} />}
      {chosen.length > 0 && (
        <Button
          variant="contained"
          loading={save.isPending}
          onClick={() => save.mutate(chosen)}
          sx={{ mt: 1 }}
        >
          {say('plan.keepFiles', { count: chosen.length })}
        </Button>
      )}
      {save.error && <ErrorNote error={save.error} />}
    </Panel>
  )
}
