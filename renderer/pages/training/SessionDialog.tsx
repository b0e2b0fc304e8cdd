import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { METHODS, type TrainingSession } from '../../../core/training.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, DayBox, NumberBox, TextBox, wholeOf } from '../../parts/InputFields.tsx'
import { usePeriod } from '../../period.tsx'
import { hoursText } from './trainingText.ts'

/** A new session, or what one is from now on. */
export function SessionDialog(props: {
  readonly session: TrainingSession | null
  readonly onClose: () => void
}) {
  const say = useSay()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const { session, onClose } = props
  const { data: courses } = useOperation('listCourses', { offset: 0, limit: 500 })
  const save = useCommand('saveSession')
  const [course, setCourse] = useState(session ? String(session.courseId) : '')
  const [heldOn, setHeldOn] = useState(session?.heldOn ?? '')
  const [hours, setHours] = useState(session ? hoursText(session.minutes) : '')
  const [method, setMethod] = useState(session?.method ?? 'class')
  const [trainer, setTrainer] = useState(session?.trainer ?? '')
  const [exam, setExam] = useState(session?.exam ?? false)
  const [plan, setPlan] = useState(String(session?.planId ?? ''))
  const [planRevision, setPlanRevision] = useState(String(session?.planRevisionId ?? ''))
  const minutes = Math.round(Number(hours) * 60)
  const canSave = course !== '' && heldOn !== '' && minutes > 0 && trainer.trim() !== ''
  const submit = async () => {
    const { id } = await save.mutateAsync({
      as: session && { id: session.id, revision: session.revision },
      session: {
        courseId: Number(course),
        planId: wholeOf(plan),
        planRevisionId: wholeOf(planRevision),
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
      <ChoiceBox
        label={say('training.course')}
        value={course}
        choices={(courses?.rows ?? []).map(({ id, name }) => [String(id), name])}
        onChange={setCourse}
        {...(courses?.total === 0 && { help: say('training.noCourses') })}
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
        <TextBox label={say('training.trainer')} value={trainer} most={100} onChange={setTrainer} />
      </Stack>
      <Stack direction="row" sx={{ gap: 2 }}>
        <NumberBox label={say('training.planId')} value={plan} onChange={setPlan} />
        <NumberBox label={say('training.planRevisionId')} value={planRevision} onChange={setPlanRevision} />
      </Stack>
      <FormControlLabel
        control={<Switch checked={exam} onChange={(_, on) => setExam(on)} />}
        label={say('training.exam')}
      />
    </FormDialog>
  )
}
