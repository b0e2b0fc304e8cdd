import { useState } from 'react'
import { type Course, TIERS } from '../../../core/training.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, NumberBox, TextBox, wholeOf } from '../../parts/InputFields.tsx'

export function CourseDialog(props: { readonly course: Course | null; readonly onClose: () => void }) {
  const say = useSay()
  const { course, onClose } = props
  const save = useCommand('saveCourse')
  const [name, setName] = useState(course?.name ?? '')
  const [tier, setTier] = useState(course?.tier ?? 'allStaff')
  const [topic, setTopic] = useState(course?.topic ?? '')
  const [valid, setValid] = useState(String(course?.validMonths ?? ''))
  return (
    <FormDialog
      title={say(course ? 'training.editCourse' : 'training.newCourse')}
      canSave={name.trim() !== ''}
      busy={save.isPending}
      error={save.error}
      onSave={() =>
        save.mutate(
          {
            as: course && { id: course.id, revision: course.revision },
            course: { name, tier, topic, validMonths: wholeOf(valid) },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextBox label={say('training.courseName')} value={name} onChange={setName} />
      <ChoiceBox
        label={say('training.tier')}
        value={tier}
        choices={TIERS.map((each) => [each, say(`training.tier-${each}`)])}
        onChange={setTier}
      />
      <TextBox label={say('training.topic')} value={topic} onChange={setTopic} />
      <NumberBox
        label={say('training.validMonths')}
        help={say('training.validMonthsAbout')}
        value={valid}
        onChange={setValid}
      />
    </FormDialog>
  )
}
