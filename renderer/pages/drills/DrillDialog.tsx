import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { usePeriod } from '../../period.tsx'
import { EMPTY_HEAD, HeadFields, headOf } from './HeadFields.tsx'

/** A place in the programme. */
export function DrillDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const create = useCommand('createDrill')
  const [form, setForm] = useState(EMPTY_HEAD)
  const head = headOf(form)
  const submit = async () => {
    if (!head) return
    const { id } = await create.mutateAsync({ head })
    void navigate(linkTo(`/drills/${id}`))
  }
  return (
    <FormDialog
      title={say('drill.new')}
      canSave={head !== null}
      busy={create.isPending}
      error={create.error}
      onSave={() => void submit().catch(() => undefined)}
      onClose={onClose}
    >
      <HeadFields form={form} onChange={setForm} />
    </FormDialog>
  )
}
