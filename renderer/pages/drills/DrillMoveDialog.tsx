import { useState } from 'react'
import type { Drill, OfferedMove } from '../../../core/drill.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { DayBox, TextBox } from '../../parts/InputFields.tsx'

export function DrillMoveDialog(props: {
  readonly drill: Drill
  readonly move: OfferedMove
  readonly onClose: () => void
}) {
  const say = useSay()
  const { drill, move, onClose } = props
  const take = useCommand('moveDrill')
  const [heldOn, setHeldOn] = useState(drill.plannedOn)
  const [note, setNote] = useState('')
  return (
    <FormDialog
      title={say(`drill.move-${move}`)}
      saveLabel={say(`drill.move-${move}`)}
      {...(move === 'cancel' && { about: say('drill.cancelAbout') })}
      canSave={(move !== 'hold' || heldOn !== '') && (move !== 'cancel' || note.trim() !== '')}
      busy={take.isPending}
      error={take.error}
      onSave={() =>
        take.mutate(
          { id: drill.id, revision: drill.revision, move, note, ...(move === 'hold' && { heldOn }) },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      {move === 'hold' && <DayBox label={say('drill.heldOn')} value={heldOn} onChange={setHeldOn} />}
      <TextBox label={say('drill.note')} value={note} lines={2} most={1000} onChange={setNote} />
    </FormDialog>
  )
}
