import { useState } from 'react'
import { TRAINING_RULE_KINDS, type TrainingRuleKind } from '../../../core/training.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, DayBox, NumberBox } from '../../parts/InputFields.tsx'

export function RuleDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const save = useCommand('addTrainingRule')
  const [kind, setKind] = useState<TrainingRuleKind>('quarterHours')
  const [from, setFrom] = useState('')
  const [amount, setAmount] = useState('')
  return (
    <FormDialog
      title={say('training.newRule')}
      canSave={from !== '' && amount !== ''}
      busy={save.isPending}
      error={save.error}
      onSave={() => save.mutate({ kind, from, amount: Number(amount) }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ChoiceBox
        label={say('training.rule')}
        value={kind}
        choices={TRAINING_RULE_KINDS.map((each) => [each, say(`training.rule-${each}`)])}
        onChange={setKind}
      />
      <DayBox label={say('training.from')} value={from} onChange={setFrom} />
      <NumberBox label={say('training.amount')} value={amount} onChange={setAmount} />
    </FormDialog>
  )
}
