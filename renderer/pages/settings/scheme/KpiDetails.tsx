import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode } from 'react'
import { kpiUnit } from '../../../../core/kpiText.ts'
import { COHORTS, DIMENSIONS, type Kpi, type SmallSample } from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { ChoiceField, NumberField, OptionalNumberField, WordField } from '../draft/fields.tsx'
import { lineKey, removed, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { CurveFields } from './CurveFields.tsx'
import { isRate, withPart } from './kpiDraft.ts'
import { SmallSampleFields } from './SmallSampleFields.tsx'

interface KpiProps {
  readonly at: string
  readonly kpi: Kpi
  readonly onChange: (kpi: Kpi) => void
}

/** What few KPIs need: a name of its own, cohort, curve parameters, small samples, targets by stage. */
export function KpiDetails(props: KpiProps & { readonly smallSample: SmallSample }) {
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
        <ChoiceField
          at={`${at}.dimension`}
          label={say('settings.dimension')}
          value={kpi.dimension}
          onChange={(dimension) => onChange({ ...kpi, dimension })}
          options={DIMENSIONS.map((value) => ({ value, text: say(`kpi.dimension.${value}`) }))}
          width={140}
        />
        {!isRate(kpi.measure) && (
          <ChoiceField
            at={`${at}.kind`}
            label={say('change.kpi-kind')}
            value={kpi.kind}
            onChange={(kind) => onChange({ ...kpi, kind })}
            options={(['mean', 'mean_step'] as const).map((value) => ({
              value,
              text: say(`change.kind-${value}`),
            }))}
            width={140}
          />
        )}
        <ChoiceField
          at={`${at}.cohort`}
          label={say('settings.cohort')}
          value={kpi.cohort ?? 'scheme'}
          onChange={(cohort) => onChange(withPart(kpi, 'cohort', cohort === 'scheme' ? undefined : cohort))}
          options={[
            { value: 'scheme' as const, text: say('change.asScheme') },
            ...COHORTS.map((value) => ({ value, text: say(`kpi.cohort.${value}`) })),
          ]}
          width={220}
        />
      </Stack>
      {kpi.kind === 'mean_step' && <Credits {...props} />}
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

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      {children}
    </Box>
  )
}

/** Bounds from a day on; a bound left blank stays the KPI's own. */
function Stages({ at, kpi, onChange }: KpiProps) {
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

function Credits({ at, kpi, onChange }: KpiProps) {
  const say = useSay()
  const credits = kpi.credits ?? []
  const put = (next: typeof credits) => onChange({ ...kpi, credits: next })
  return (
    <Part title={say('change.kpi-credits')}>
      <Stack sx={{ gap: 1, mt: 1 }}>
        {credits.map((credit, i) => (
          <Stack key={lineKey(`${at}.credits`, i)} direction="row" sx={{ gap: 1, alignItems: 'start' }}>
            <NumberField
              at={`${at}.credits.${i}.upTo`}
              label={say('schemeEditor.upTo')}
              value={credit.upTo}
              onChange={(upTo) => put(replaced(credits, i, { ...credit, upTo }))}
              width={140}
            />
            <NumberField
              at={`${at}.credits.${i}.credit`}
              label={say('schemeEditor.credit')}
              value={credit.credit}
              onChange={(worth) => put(replaced(credits, i, { ...credit, credit: worth }))}
              width={140}
            />
            <RemoveButton what={`≤${credit.upTo}`} onClick={() => put(removed(credits, i))} />
          </Stack>
        ))}
        <div>
          <Button onClick={() => put([...credits, { upTo: (credits.at(-1)?.upTo ?? 0) + 1, credit: 0 }])}>
            {say('schemeEditor.addCredit')}
          </Button>
        </div>
      </Stack>
    </Part>
  )
}
