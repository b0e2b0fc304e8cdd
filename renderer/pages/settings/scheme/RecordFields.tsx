// What only a KPI of records has: a dimension of its own, a cohort, and the steps of a mean.
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { COHORTS, RECORD_DIMENSIONS, type RecordKpi } from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { ChoiceField, NumberField } from '../draft/fields.tsx'
import { lineKey, removed, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { Part } from './KpiDetails.tsx'
import { isRate, withPart } from './kpiDraft.ts'

interface KpiProps {
  readonly at: string
  readonly kpi: RecordKpi
  readonly onChange: (kpi: RecordKpi) => void
}

export function RecordFields({ at, kpi, onChange }: KpiProps) {
  const say = useSay()
  return (
    <>
      <ChoiceField
        at={`${at}.dimension`}
        label={say('settings.dimension')}
        value={kpi.dimension}
        onChange={(dimension) => onChange({ ...kpi, dimension })}
        options={RECORD_DIMENSIONS.map((value) => ({ value, text: say(`kpi.dimension.${value}`) }))}
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
    </>
  )
}

/** Only of a mean that is credited by steps. */
export function RecordCredits({ at, kpi, onChange }: KpiProps) {
  const say = useSay()
  const credits = kpi.credits ?? []
  if (kpi.kind !== 'mean_step') return null
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
