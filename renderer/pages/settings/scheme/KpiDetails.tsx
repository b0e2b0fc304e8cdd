import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode } from 'react'
import { kpiUnit } from '../../../../core/kpiText.ts'
import type { SmallSample } from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { OptionalNumberField, WordField } from '../draft/fields.tsx'
import { lineKey, removed, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { CurveFields } from './CurveFields.tsx'
import { type EditedKpi, withPart } from './kpiDraft.ts'
import { SmallSampleFields } from './SmallSampleFields.tsx'

interface KpiProps<K extends EditedKpi> {
  readonly at: string
  readonly kpi: K
  readonly onChange: (kpi: K) => void
}

interface KpiDetailsProps<K extends EditedKpi> extends KpiProps<K> {
  readonly smallSample: SmallSample
  /** What only KPIs of its sort have, beside the name and below it. */
  readonly fields: ReactNode
  readonly more: ReactNode
}

/** What few KPIs need: a name of its own, curve parameters, small samples, targets by stage. */
export function KpiDetails<K extends EditedKpi>(props: KpiDetailsProps<K>) {
  const say = useSay()
  const { at, kpi, onChange, smallSample } = props
  return (
    <Stack sx={{ gap: 2, py: 1 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <WordField
          at={`${at}.name`}
          label={say('change.kpi-name')}
          value={kpi.name ?? ''}
          onChange={(name) => onChange(withPart(kpi, 'name', name === '' ? undefined : name))}
          width={220}
        />
        {props.fields}
      </Stack>
      {props.more}
      <CurveFields at={`${at}.curve`} curve={kpi.curve} onChange={(curve) => onChange({ ...kpi, curve })} />
      <Part title={say('settings.smallSample')}>
        <FormControlLabel
          control={
            <Checkbox
              checked={kpi.smallSample === undefined}
              onChange={(_, asScheme) =>
                onChange(withPart(kpi, 'smallSample', asScheme ? undefined : smallSample))
              }
            />
          }
          label={say('change.asScheme')}
        />
        {kpi.smallSample && (
          <SmallSampleFields
            at={`${at}.smallSample`}
            value={kpi.smallSample}
            onChange={(value) => onChange({ ...kpi, smallSample: value })}
          />
        )}
      </Part>
      <Stages {...props} />
    </Stack>
  )
}

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      {children}
    </Box>
  )
}

/** Bounds from a day on; a bound left blank stays the KPI's own. */
function Stages<K extends EditedKpi>({ at, kpi, onChange }: KpiProps<K>) {
  const say = useSay()
  const stages = kpi.stages ?? []
  const put = (next: typeof stages) => onChange(withPart(kpi, 'stages', next.length === 0 ? undefined : next))
  const unit = kpiUnit(kpi, say)
  return (
    <Part title={say('change.kpi-stages')}>
      <Stack sx={{ gap: 1, mt: 1 }}>
        {stages.map((stage, i) => (
          <Stack key={lineKey(`${at}.stages`, i)} direction="row" sx={{ gap: 1, alignItems: 'start' }}>
            <WordField
              type="date"
              at={`${at}.stages.${i}.from`}
              label={say('schemeEditor.stageFrom')}
              value={stage.from}
              onChange={(from) => put(replaced(stages, i, { ...stage, from }))}
              width={160}
            />
            {(['floor', 'target'] as const).map((bound) => (
              <OptionalNumberField
                key={bound}
                at={`${at}.stages.${i}.${bound}`}
                label={`${say(`settings.${bound}`)}${unit}`}
                value={stage[bound]}
                onChange={(value) => put(replaced(stages, i, withPart(stage, bound, value)))}
                width={120}
              />
            ))}
            <RemoveButton what={stage.from} onClick={() => put(removed(stages, i))} />
          </Stack>
        ))}
        <div>
          <Button onClick={() => put([...stages, { from: '', target: kpi.target }])}>
            {say('schemeEditor.addStage')}
          </Button>
        </div>
      </Stack>
    </Part>
  )
}
