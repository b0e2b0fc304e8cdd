// Markdown beside what it becomes, and beside both what the revision rests on. Nothing is stored before it is saved.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { PlanRevision, RevisionDraft } from '../../../core/plan.ts'
import { missingIn } from '../../../core/plan.ts'
import { saveText, uploadFile, useCommand } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ChooseFiles } from '../../parts/ChooseFiles.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { MarkdownText } from '../../parts/MarkdownText.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { BasisFields } from './BasisFields.tsx'
import { MONOSPACE } from '../../theme.ts'

export function DraftEditor(props: {
  readonly revision: PlanRevision
  /** Whether something is written that is not saved. */
  readonly onDirty: (dirty: boolean) => void
}) {
  const say = useSay()
  const save = useCommand('savePlanDraft')
  const { revision, onDirty } = props
  const { planId, number } = revision
  // What the form began with: a change by somebody else since then is a conflict, and nothing is written over.
  const [base, setBase] = useState(revision.revision)
  const [form, setForm] = useState<RevisionDraft>({
    text: revision.text,
    basis: revision.basis,
    effectiveOn: revision.effectiveOn,
  })
  const change = (patch: Partial<RevisionDraft>) => {
    setForm((now) => ({ ...now, ...patch }))
    onDirty(true)
  }
  const job = useJob('readPlanText', { onPage: true })
  const read = useMutation({
    mutationFn: async (file: File) => {
      const result = await job.start({ fileId: await uploadFile(file) })
      if (result !== null) change({ text: result.text })
    },
  })
  const readError = job.error ?? read.error
  const shown = useDeferredValue(form.text)
  const missing = missingIn(form)
  const go = () => {
    const changes = form.basis.changes.filter(({ text }) => text.trim() !== '')
    const risks = form.basis.risks.filter(
      ({ risk, response }) => risk.trim() !== '' || response.trim() !== '',
    )
    const draft = { ...form, basis: { ...form.basis, changes, risks } }
    save.mutate(
      { planId, number, revision: base, draft },
      {
        onSuccess: (saved) => {
          setBase(saved.revision)
          onDirty(false)
        },
      },
    )
  }
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, mb: 2, alignItems: 'center' }}>
        <Button variant="contained" loading={save.isPending} onClick={go}>
          {say('plan.saveDraft')}
        </Button>
        <ChooseFiles
          single
          variant="outlined"
          accept=".docx,.md,.markdown,.txt"
          loading={read.isPending}
          onChoose={([file]) => read.mutate(file!)}
        >
          {say('plan.importText')}
        </ChooseFiles>
        <Button onClick={() => saveText(form.text, `${number}.md`, 'text/markdown')}>
          {say('plan.exportMarkdown')}
        </Button>
        <Typography variant="body2" color="textSecondary" component="output">
          {missing.length === 0
            ? say('plan.complete')
            : say('plan.stillMissing', {
                missing: missing.map((gap) => say(`plan.missing-${gap}`)).join(say('plan.comma')),
              })}
        </Typography>
      </Stack>
      {save.error && <ErrorNote error={save.error} />}
      {readError && <ErrorNote error={readError} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr', alignItems: 'stretch', mb: 2 }}>
        <TextField
          multiline
          minRows={18}
          maxRows={32}
          label={say('plan.markdown')}
          value={form.text}
          onChange={(event) => change({ text: event.target.value })}
          sx={{ bgcolor: 'background.paper' }}
          slotProps={{ htmlInput: { spellCheck: false, sx: { fontFamily: MONOSPACE, fontSize: 14 } } }}
        />
        <Panel label={say('plan.preview')} sx={{ maxHeight: 720, overflowY: 'auto', px: 3 }}>
          {shown.trim() === '' ? (
            <Typography color="textSecondary">{say('plan.nothingWritten')}</Typography>
          ) : (
            <MarkdownText text={shown} />
          )}
        </Panel>
      </Box>
      <BasisFields basis={form.basis} effectiveOn={form.effectiveOn} onChange={change} />
    </>
  )
}
