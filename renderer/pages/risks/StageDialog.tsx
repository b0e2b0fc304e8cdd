import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { monthsFrom, type Stage, STAGE_MODELS, type StageModel } from '../../../core/milestone.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, DayBox, TextBox } from '../../parts/InputFields.tsx'

const MODELS = ['own', 'terms', 'phases'] as const

/** One stage of one's own, or a year parted as the sources part it. */
export function StageDialog(props: { readonly stage: Stage | null; readonly onClose: () => void }) {
  const say = useSay()
  const { stage, onClose } = props
  const add = useCommand('addStages')
  const save = useCommand('saveStage')
  const [model, setModel] = useState<StageModel | 'own'>('own')
  const [name, setName] = useState(stage?.name ?? '')
  const [firstOn, setFirstOn] = useState(stage?.firstOn ?? '')
  const [lastOn, setLastOn] = useState(stage?.lastOn ?? '')
  const own = { name, firstOn, lastOn }
  const canSave =
    firstOn !== '' && (model !== 'own' || (name.trim() !== '' && lastOn !== '' && lastOn >= firstOn))
  const submit = () => {
    if (stage) save.mutate({ id: stage.id, revision: stage.revision, stage: own }, { onSuccess: onClose })
    else {
      const stages =
        model === 'own'
          ? [own]
          : STAGE_MODELS[model].map(({ key, first, last }) => ({
              name: say(`risk.stage-${key}`),
              ...monthsFrom(firstOn, first, last),
            }))
      add.mutate({ stages }, { onSuccess: onClose })
    }
  }
  return (
    <FormDialog
      title={say(stage ? 'risk.editStage' : 'risk.newStage')}
      canSave={canSave}
      busy={add.isPending || save.isPending}
      error={add.error ?? save.error}
      onSave={submit}
      onClose={onClose}
    >
      {!stage && (
        <ChoiceBox
          label={say('risk.model')}
          value={model}
          choices={MODELS.map((each) => [each, say(`risk.model-${each}`)])}
          onChange={setModel}
        />
      )}
      {model === 'own' && (
        <TextBox label={say('risk.stageName')} value={name} most={100} onChange={setName} />
      )}
      <Stack direction="row" sx={{ gap: 2 }}>
        <DayBox
          label={say(model === 'own' ? 'risk.firstOn' : 'risk.beginOn')}
          value={firstOn}
          onChange={setFirstOn}
        />
        {model === 'own' && <DayBox label={say('risk.lastOn')} value={lastOn} onChange={setLastOn} />}
      </Stack>
    </FormDialog>
  )
}
