import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Curve, Kpi } from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { ChoiceField, NumberField } from '../draft/fields.tsx'
import { lineKey, removed, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { curveOf } from './kpiDraft.ts'

const KINDS = ['lin60', 'linear', 'lower_better', 'steps', 'deduct'] as const

export function CurveKind(props: {
  readonly at: string
  readonly kpi: Kpi
  readonly onChange: (curve: Curve) => void
}) {
  const say = useSay()
  const { at, kpi, onChange } = props
  return (
    <ChoiceField
      bare
      at={at}
      label={`${kpi.id} ${say('settings.curve')}`}
      value={kpi.curve.kind}
      onChange={(kind) => onChange(kind === kpi.curve.kind ? kpi.curve : curveOf(kind, kpi))}
      options={KINDS.map((kind) => ({ value: kind, text: say(`kpi.curve.${kind}`) }))}
    />
  )
}

/** What a curve asks beside floor and target; nothing for the straight ones. */
export function CurveFields(props: {
  readonly at: string
  readonly curve: Curve
  readonly onChange: (curve: Curve) => void
}) {
  const say = useSay()
  const { at, curve, onChange } = props
  if (curve.kind === 'lower_better')
    return (
      <NumberField
        at={`${at}.ceiling`}
        label={say('schemeEditor.ceiling')}
        value={curve.ceiling}
        onChange={(ceiling) => onChange({ ...curve, ceiling })}
        width={180}
      />
    )
  if (curve.kind === 'deduct')
    return (
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <NumberField
          at={`${at}.full`}
          label={say('schemeEditor.full')}
          value={curve.full}
          onChange={(full) => onChange({ ...curve, full })}
          width={120}
        />
        <NumberField
          at={`${at}.perPoint`}
          label={say('schemeEditor.perPoint')}
          value={curve.perPoint}
          onChange={(perPoint) => onChange({ ...curve, perPoint })}
          width={180}
        />
        <ChoiceField
          at={`${at}.mode`}
          label={say('schemeEditor.mode')}
          value={curve.mode}
          onChange={(mode) => onChange({ ...curve, mode })}
          options={(['prop', 'floor', 'ceil'] as const).map((value) => ({
            value,
            text: say(`schemeEditor.mode-${value}`),
          }))}
          width={180}
        />
      </Stack>
    )
  if (curve.kind === 'steps') return <StepFields at={at} curve={curve} onChange={onChange} />
  return null
}

function StepFields(props: {
  readonly at: string
  readonly curve: Extract<Curve, { kind: 'steps' }>
  readonly onChange: (curve: Curve) => void
}) {
  const say = useSay()
  const { at, curve, onChange } = props
  const put = (steps: typeof curve.steps) => onChange({ ...curve, steps })
  return (
    <Stack sx={{ gap: 1 }}>
      {curve.steps.map((step, i) => (
        <Stack key={lineKey(`${at}.steps`, i)} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <NumberField
            at={`${at}.steps.${i}.atLeast`}
            label={say('settings.atLeast')}
            value={step.atLeast}
            onChange={(atLeast) => put(replaced(curve.steps, i, { ...step, atLeast }))}
            width={140}
          />
          <Typography aria-hidden>→</Typography>
          <NumberField
            at={`${at}.steps.${i}.score`}
            label={say('figure.score')}
            value={step.score}
            onChange={(score) => put(replaced(curve.steps, i, { ...step, score }))}
            width={110}
          />
          <RemoveButton what={`≥${step.atLeast}`} onClick={() => put(removed(curve.steps, i))} />
        </Stack>
      ))}
      <div>
        <Button onClick={() => put([...curve.steps, { atLeast: 0, score: 0 }])}>
          {say('schemeEditor.addStep')}
        </Button>
      </div>
    </Stack>
  )
}
