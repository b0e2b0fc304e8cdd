import { useState } from 'react'
import type { DrillFinding, FindingMove } from '../../../core/drillFinding.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, TextBox } from '../../parts/InputFields.tsx'
import { DrillPicker } from '../../parts/pickers/DrillPicker.tsx'
import type { Choice } from '../../parts/pickers/Picker.tsx'

const TOOK_PLACE = ['held', 'reported', 'closed'] as const

/** A step of a finding; a retest names the later drill and the objective it met. */
export function FindingMoveDialog(props: {
  readonly finding: DrillFinding
  readonly move: FindingMove
  readonly onClose: () => void
}) {
  const say = useSay()
  const { finding, move, onClose } = props
  const isRetest = move === 'retest'
  const take = useCommand('moveFinding')
  const [note, setNote] = useState('')
  const [drill, setDrill] = useState<Choice | null>(null)
  const [objective, setObjective] = useState('')
  const again = useOperation('getDrill', { id: Number(drill?.key) }, { enabled: drill !== null })
  const content = again.data?.drill.content
  return (
    <FormDialog
      title={say(`drill.findingMove-${move}`)}
      {...(move === 'verify' && { about: say('drill.verifyAbout') })}
      canSave={note.trim() !== '' && (!isRetest || (drill !== null && objective !== ''))}
      busy={take.isPending}
      error={take.error}
      onSave={() =>
        take.mutate(
          {
            id: finding.id,
            revision: finding.revision,
            move,
            note,
            ...(isRetest && { retest: { drillId: Number(drill?.key), objective } }),
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      {isRetest && (
        <>
          <DrillPicker
            required
            label={say('drill.retestDrill')}
            states={TOOK_PLACE}
            value={drill}
            onChange={(value) => {
              setDrill(value)
              setObjective('')
            }}
          />
          <ChoiceBox
            label={say('drill.retestObjective')}
            value={objective}
            choices={(content?.objectives ?? [])
              .filter(({ rating }) => rating !== null && rating >= (content?.metFrom ?? 0))
              .map(({ key, text }) => [key, text])}
            onChange={setObjective}
          />
        </>
      )}
      <TextBox label={say('drill.moveNote')} value={note} lines={2} most={1000} onChange={setNote} />
    </FormDialog>
  )
}
