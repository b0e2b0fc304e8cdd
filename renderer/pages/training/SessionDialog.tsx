import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { PlanReference } from '../../../core/plan.ts'
import { METHODS, type TrainingSession } from '../../../core/training.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, DayBox, NumberBox } from '../../parts/InputFields.tsx'
import { CoursePicker } from '../../parts/pickers/CoursePicker.tsx'
import { NamePicker } from '../../parts/pickers/PersonPicker.tsx'
import type { Choice } from '../../parts/pickers/Picker.tsx'
import { PlanRevisionPicker } from '../../parts/pickers/PlanPicker.tsx'
import { usePeriod } from '../../period.tsx'
import { hoursText } from './trainingText.ts'

/** A new session, or what one is from now on. */
export function SessionDialog(props: {
  readonly session: (TrainingSession & { readonly plan: PlanReference | null }) | null
  readonly onClose: () => void
}) {
  const say = useSay()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const { session, onClose } = props
  const { data: any } = useOperation('listCourses', { offset: 0, limit: 1 })
  const save = useCommand('saveSession')
  const [course, setCourse] = useState<Choice | null>(
    session && { key: String(session.courseId), name: session.course, note: '' },
  )
  const [heldOn, setHeldOn] = useState(session?.heldOn ?? '')
  const [hours, setHours] = useState(session ? hoursText(session.minutes) : '')
  const [method, setMethod] = useState(session?.method ?? 'class')
  const [trainer, setTrainer] = useState(session?.trainer ?? '')
  const [exam, setExam] = useState(session?.exam ?? false)
  const [plan, setPlan] = useState(session?.plan ?? null)
  const [planRevisionId, setPlanRevisionId] = useState(session?.planRevisionId ?? null)
  const minutes = Math.round(Number(hours) * 60)
  const canSave = course !== null && heldOn !== '' && minutes > 0 && trainer.trim() !== ''
  const submit = async () => {
    const { id } = await save.mutateAsync({
      as: session && { id: session.id, revision: session.revision },
      session: {
        courseId: Number(course?.key),
        planId: plan?.id ?? null,
        planRevisionId,
        method,
        heldOn,
        minutes,
        trainer,
        exam,
      },
    })
    onClose()
    if (session === null) void navigate(linkTo(`/training/${id}`))
  }
  return (
    <FormDialog
      title={say(session ? 'training.editSession' : 'training.newSession')}
      canSave={canSave}
      busy={save.isPending}
      error={save.error}
      onSave={() => void submit().catch(() => undefined)}
      onClose={onClose}
    >
      <CoursePicker
        required
        label={say('training.course')}
        value={course}
        onChange={setCourse}
        {...(any?.total === 0 && { help: say('training.noCourses') })}
      />
      <Stack direction="row" sx={{ gap: 2 }}>
        <DayBox label={say('training.heldOn')} value={heldOn} onChange={setHeldOn} />
        <NumberBox label={say('training.hours')} value={hours} onChange={setHours} />
      </Stack>
      <Stack direction="row" sx={{ gap: 2 }}>
        <ChoiceBox
          label={say('training.method')}
          value={method}
          choices={METHODS.map((each) => [each, say(`training.method-${each}`)])}
          onChange={setMethod}
        />
        <NamePicker label={say('training.trainer')} value={trainer} onChange={setTrainer} />
      </Stack>
      <Stack direction="row" sx={{ gap: 2 }}>
        <PlanRevisionPicker
          labels={[say('training.planId'), say('training.planRevisionId')]}
          plan={plan}
          revisionId={planRevisionId}
          onChange={(next, revisionId) => {
            setPlan(next)
            setPlanRevisionId(revisionId)
          }}
        />
      </Stack>
      <FormControlLabel
        control={<Switch checked={exam} onChange={(_, on) => setExam(on)} />}
        label={say('training.exam')}
      />
    </FormDialog>
  )
}
