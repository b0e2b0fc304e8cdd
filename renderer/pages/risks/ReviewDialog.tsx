import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Risk } from '../../../core/risk.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, TextBox } from '../../parts/InputFields.tsx'
import { DEGREES } from './RiskDialog.tsx'

export function ReviewDialog({ risk, onClose }: { readonly risk: Risk; readonly onClose: () => void }) {
  const say = useSay()
  const review = useCommand('reviewRisk')
  const earlier = useOperation('listRiskReviews', { riskId: risk.id, offset: 0, limit: 20 })
  const [likelihood, setLikelihood] = useState(String(risk.likelihood))
  const [impact, setImpact] = useState(String(risk.impact))
  const [note, setNote] = useState('')
  return (
    <FormDialog
      title={say('risk.reviewOf', { name: risk.name })}
      canSave={note.trim() !== ''}
      busy={review.isPending}
      error={review.error}
      onSave={() =>
        review.mutate(
          {
            id: risk.id,
            revision: risk.revision,
            review: { likelihood: Number(likelihood), impact: Number(impact), note },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Stack direction="row" sx={{ gap: 2 }}>
        <ChoiceBox
          label={say('risk.likelihood')}
          value={likelihood}
          choices={DEGREES}
          onChange={setLikelihood}
        />
        <ChoiceBox label={say('risk.impact')} value={impact} choices={DEGREES} onChange={setImpact} />
      </Stack>
      <TextBox label={say('risk.note')} value={note} lines={2} most={1000} onChange={setNote} />
      {(earlier.data?.total ?? 0) > 0 && <Typography variant="h3">{say('risk.earlier')}</Typography>}
      {earlier.data?.rows.map(({ reviewedOn, dueOn, actor, at, ...rest }) => (
        <Typography key={at} variant="body2">
          {say('risk.reviewed', { on: reviewedOn, due: dueOn, name: actor, ...rest })}
        </Typography>
      ))}
    </FormDialog>
  )
}
