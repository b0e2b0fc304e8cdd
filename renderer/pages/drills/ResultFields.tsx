import Typography from '@mui/material/Typography'
import { useSay } from '../../language.tsx'
import { TextBox } from '../../parts/InputFields.tsx'
import { RowsEditor } from '../../parts/RowsEditor.tsx'
import type { ContentForm } from './drillForm.ts'

/** What was seen and said, and the report. */
export function ResultFields(props: {
  readonly form: ContentForm
  readonly change: (patch: Partial<ContentForm>) => void
}) {
  const say = useSay()
  const { form, change } = props
  return (
    <>
      <RowsEditor
        title={say('drill.notes')}
        one={say('drill.note')}
        fields={[
          { name: 'observer', label: say('drill.observer'), person: true },
          { name: 'text', label: say('drill.note') },
        ]}
        rows={form.notes}
        onChange={(notes) => change({ notes })}
        open
        blank={() => ({ observer: '', text: '' })}
      />
      <RowsEditor
        title={say('drill.selfAssessments')}
        one={say('drill.selfAssessments')}
        fields={[
          { name: 'name', label: say('drill.selfAssessor'), person: true },
          { name: 'rating', label: say('drill.rating'), number: true },
          { name: 'text', label: say('drill.comment') },
        ]}
        rows={form.selfAssessments}
        onChange={(selfAssessments) => change({ selfAssessments })}
        open
        blank={() => ({ name: '', rating: '', text: '' })}
      />
      <Typography variant="h2">{say('drill.report')}</Typography>
      <TextBox
        label={say('drill.teamAssessment')}
        value={form.teamAssessment}
        lines={2}
        most={4000}
        onChange={(teamAssessment) => change({ teamAssessment })}
      />
      <TextBox
        label={say('drill.strengths')}
        value={form.strengths}
        lines={2}
        most={4000}
        onChange={(strengths) => change({ strengths })}
      />
      <TextBox
        label={say('drill.improvement')}
        value={form.improvement}
        lines={2}
        most={4000}
        onChange={(improvement) => change({ improvement })}
      />
    </>
  )
}
