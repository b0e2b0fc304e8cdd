// Everything about a drill that is written down: before it the aims, after it the results.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Drill } from '../../../core/drill.ts'
import type { PlanReference } from '../../../core/plan.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { NumberBox, TextBox } from '../../parts/InputFields.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { RowsEditor } from '../../parts/RowsEditor.tsx'
import { type ContentForm, contentForm, contentOf, freeKey, isPlanning } from './drillForm.ts'
import { formOf, HeadFields, headOf } from './HeadFields.tsx'
import { ResultFields } from './ResultFields.tsx'

export function DrillEditor(props: { readonly drill: Drill; readonly plan: PlanReference | null }) {
  const say = useSay()
  const { drill } = props
  const save = useCommand('saveDrill')
  const [head, setHead] = useState(() => formOf(drill, props.plan))
  const [form, setForm] = useState<ContentForm>(() => contentForm(drill))
  const [touched, setTouched] = useState(false)
  const change = (patch: Partial<ContentForm>) => {
    setForm({ ...form, ...patch })
    setTouched(true)
  }
  const planning = isPlanning(drill.state)
  const asked = headOf(head)
  return (
    <Panel label={say('drill.head')}>
      <Stack sx={{ gap: 2 }}>
        <Typography variant="h2">{say('drill.head')}</Typography>
        {planning && (
          <HeadFields
            form={head}
            onChange={(next) => {
              setHead(next)
              setTouched(true)
            }}
          />
        )}
        <TextBox
          label={say('drill.scenario')}
          value={form.scenario}
          lines={3}
          most={4000}
          onChange={(scenario) => change({ scenario })}
        />
        {planning && (
          <Box sx={{ display: 'flex', gap: 2, maxWidth: 320 }}>
            <NumberBox
              label={say('drill.scale')}
              value={form.scale}
              onChange={(scale) => change({ scale })}
            />
            <NumberBox
              label={say('drill.metFrom')}
              value={form.metFrom}
              onChange={(metFrom) => change({ metFrom })}
            />
          </Box>
        )}
        <RowsEditor
          title={say('drill.objectives')}
          one={say('drill.objective')}
          fields={[
            { name: 'text', label: say('drill.objective'), fixed: !planning },
            { name: 'weight', label: say('drill.weight'), number: true, fixed: !planning },
            ...(planning ? [] : [{ name: 'rating' as const, label: say('drill.rating'), number: true }]),
          ]}
          rows={form.objectives}
          onChange={(objectives) => change({ objectives })}
          open={planning}
          blank={() => ({ key: freeKey(form.objectives), text: '', weight: '1', rating: '' })}
        />
        <RowsEditor
          title={say('drill.injects')}
          one={say('drill.inject')}
          fields={[
            { name: 'text', label: say('drill.inject') },
            { name: 'expectedMinute', label: say('drill.expectedMinute'), number: true },
            ...(planning
              ? []
              : [{ name: 'actualMinute' as const, label: say('drill.actualMinute'), number: true }]),
          ]}
          rows={form.injects}
          onChange={(injects) => change({ injects })}
          open
          blank={() => ({ text: '', expectedMinute: '0', actualMinute: '' })}
        />
        <RowsEditor
          title={say('drill.participants')}
          one={say('drill.participants')}
          fields={[
            { name: 'name', label: say('drill.person'), person: true },
            { name: 'role', label: say('drill.role') },
          ]}
          rows={form.participants}
          onChange={(participants) => change({ participants })}
          open
          blank={() => ({ name: '', role: '' })}
        />
        {!planning && <ResultFields form={form} change={change} />}
      </Stack>
      <Button
        variant="outlined"
        sx={{ mt: 2 }}
        disabled={!touched || asked === null}
        loading={save.isPending}
        onClick={() =>
          asked &&
          save.mutate({
            id: drill.id,
            revision: drill.revision,
            head: asked,
            content: contentOf(form),
          })
        }
      >
        {say('drill.save')}
      </Button>
      {save.error && <ErrorNote error={save.error} />}
    </Panel>
  )
}
