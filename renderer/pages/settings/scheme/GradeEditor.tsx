import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { GRADES, type Scheme } from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { useFault } from '../draft/faults.tsx'
import { ChoiceField, NumberField } from '../draft/fields.tsx'
import { lineKey, removed, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'

interface EditorProps {
  readonly scheme: Scheme
  readonly onChange: (scheme: Scheme) => void
}

/** Which score earns which grade, and what coefficient follows from it. */
export function GradeEditor({ scheme, onChange }: EditorProps) {
  const say = useSay()
  const fault = useFault('grades')
  const { grades } = scheme
  const put = (next: Scheme['grades']) => onChange({ ...scheme, grades: next })
  const free = GRADES.filter((grade) => !grades.some((band) => band.grade === grade))
  return (
    <Panel label={say('settings.grades')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('settings.grades')}</Typography>
      <Stack sx={{ gap: 1, mt: 1.5 }}>
        {grades.map((band, i) => (
          <Stack key={band.grade} direction="row" sx={{ gap: 1, alignItems: 'start' }}>
            <Typography sx={{ width: 180, lineHeight: '36px' }}>
              {`${band.grade} ${say(`kpi.grade.${band.grade}`)}`}
            </Typography>
            <NumberField
              at={`grades.${i}.atLeast`}
              label={say('settings.atLeast')}
              value={band.atLeast}
              onChange={(atLeast) => put(replaced(grades, i, { ...band, atLeast }))}
              width={140}
            />
            <NumberField
              at={`grades.${i}.coefficient`}
              label={say('settings.coefficient')}
              value={band.coefficient}
              onChange={(coefficient) => put(replaced(grades, i, { ...band, coefficient }))}
              width={120}
            />
            <RemoveButton what={band.grade} onClick={() => put(removed(grades, i))} />
          </Stack>
        ))}
        {fault !== '' && <FormHelperText error>{fault}</FormHelperText>}
        {free.length > 0 && (
          <div>
            <Button
              onClick={() =>
                put(
                  [...grades, { grade: free[0]!, atLeast: 0, coefficient: 0.6 }].toSorted(
                    (a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade),
                  ),
                )
              }
            >
              {say('schemeEditor.addGrade')}
            </Button>
          </div>
        )}
      </Stack>
      <CoefficientEditor scheme={scheme} onChange={onChange} />
    </Panel>
  )
}

function CoefficientEditor({ scheme, onChange }: EditorProps) {
  const say = useSay()
  const fault = useFault('coefficient.points')
  const { coefficient } = scheme
  const points = coefficient.kind === 'piecewise' ? coefficient.points : []
  const put = (next: typeof points) =>
    onChange({ ...scheme, coefficient: { kind: 'piecewise', points: next } })
  return (
    <Stack sx={{ gap: 1, mt: 2 }}>
      <ChoiceField
        at="coefficient.kind"
        label={say('schemeEditor.coefficientBy')}
        value={coefficient.kind}
        onChange={(kind) =>
          kind === 'step'
            ? onChange({ ...scheme, coefficient: { kind } })
            : put(scheme.grades.toReversed().map((g) => ({ score: g.atLeast, coefficient: g.coefficient })))
        }
        options={[
          { value: 'step' as const, text: say('change.step') },
          { value: 'piecewise' as const, text: say('change.piecewise', { points: '' }) },
        ]}
        width={200}
      />
      {points.map((point, i) => (
        <Stack key={lineKey('points', i)} direction="row" sx={{ gap: 1, alignItems: 'start' }}>
          <NumberField
            at={`coefficient.points.${i}.score`}
            label={say('figure.score')}
            value={point.score}
            onChange={(score) => put(replaced(points, i, { ...point, score }))}
            width={120}
          />
          <NumberField
            at={`coefficient.points.${i}.coefficient`}
            label={say('settings.coefficient')}
            value={point.coefficient}
            onChange={(value) => put(replaced(points, i, { ...point, coefficient: value }))}
            width={120}
          />
          <RemoveButton
            what={say('schemeEditor.point', { n: i + 1 })}
            onClick={() => put(removed(points, i))}
          />
        </Stack>
      ))}
      {fault !== '' && <FormHelperText error>{fault}</FormHelperText>}
      {coefficient.kind === 'piecewise' && (
        <div>
          <Button onClick={() => put([...points, { score: 100, coefficient: 1 }])}>
            {say('schemeEditor.addPoint')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
