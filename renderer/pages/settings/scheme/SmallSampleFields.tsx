import Stack from '@mui/material/Stack'
import { SMALL_SAMPLE_RULES, type SmallSample } from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { ChoiceField, NumberField } from '../draft/fields.tsx'

export function SmallSampleFields(props: {
  readonly at: string
  readonly value: SmallSample
  readonly onChange: (value: SmallSample) => void
}) {
  const say = useSay()
  const { at, value, onChange } = props
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <NumberField
        at={`${at}.nMin`}
        label={say('schemeEditor.nMin')}
        value={value.nMin}
        onChange={(nMin) => onChange({ ...value, nMin })}
        width={120}
      />
      <ChoiceField
        at={`${at}.rule`}
        label={say('settings.smallSample')}
        value={value.rule}
        onChange={(rule) => onChange({ ...value, rule })}
        options={SMALL_SAMPLE_RULES.map((rule) => ({ value: rule, text: say(`kpi.smallSample.${rule}`) }))}
        width={240}
      />
      {value.rule === 'shrink' && (
        <NumberField
          at={`${at}.k`}
          label={say('schemeEditor.k')}
          value={value.k}
          onChange={(k) => onChange({ ...value, k })}
          width={120}
        />
      )}
    </Stack>
  )
}
