import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { schemeName } from '../../../../core/names.ts'
import { COHORTS, type Scheme } from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { ChoiceField, NumberField, WordField } from '../draft/fields.tsx'
import { SmallSampleFields } from './SmallSampleFields.tsx'

/** What holds for the scheme as a whole. */
export function SchemeRulesEditor(props: {
  readonly scheme: Scheme
  readonly onChange: (scheme: Scheme) => void
}) {
  const say = useSay()
  const { scheme, onChange } = props
  const put = (part: Partial<Scheme>) => onChange({ ...scheme, ...part })
  return (
    <Panel label={say('settings.otherRules')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('settings.otherRules')}</Typography>
      <Stack sx={{ gap: 2, mt: 1.5 }}>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <WordField
            at="name"
            label={say('schemeEditor.name')}
            value={schemeName(scheme.name, say)}
            onChange={(name) => put({ name })}
            width={260}
          />
          <ChoiceField
            at="cohort"
            label={say('settings.cohort')}
            value={scheme.cohort}
            onChange={(cohort) => put({ cohort })}
            options={COHORTS.map((value) => ({ value, text: say(`kpi.cohort.${value}`) }))}
            width={260}
          />
          <ChoiceField
            at="aggregation"
            label={say('settings.aggregation')}
            value={scheme.aggregation}
            onChange={(aggregation) => put({ aggregation })}
            options={(['pooled', 'meanOfMonths'] as const).map((value) => ({
              value,
              text: say(`kpi.aggregation.${value}`),
            }))}
            width={200}
          />
          <ChoiceField
            at="ties"
            label={say('settings.ties')}
            value={scheme.ties}
            onChange={(ties) => put({ ties })}
            options={(['skip', 'dense'] as const).map((value) => ({
              value,
              text: say(`settings.ties-${value}`),
            }))}
            width={260}
          />
        </Stack>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <SmallSampleFields
            at="smallSample"
            value={scheme.smallSample}
            onChange={(smallSample) => put({ smallSample })}
          />
          <NumberField
            at="minLiveShare"
            label={say('schemeEditor.minLiveShare')}
            value={Math.round(scheme.minLiveShare * 10_000) / 100}
            onChange={(percent) => put({ minLiveShare: percent / 100 })}
            width={200}
          />
        </Stack>
        <div>
          {(['basicallySatisfied', 'partlyResolved'] as const).map((key) => (
            <FormControlLabel
              key={key}
              control={
                <Checkbox
                  checked={scheme[`${key}Counts`]}
                  onChange={(_, counts) => put({ [`${key}Counts`]: counts })}
                />
              }
              label={say(`settings.${key}`)}
            />
          ))}
        </div>
      </Stack>
    </Panel>
  )
}
