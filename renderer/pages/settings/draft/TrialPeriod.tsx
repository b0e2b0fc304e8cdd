import ListSubheader from '@mui/material/ListSubheader'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useMemo } from 'react'
import { dayNumber } from '../../../../core/day.ts'
import { parsePeriod, periodKeyOf, previousPeriod } from '../../../../core/period.ts'
import { periodName } from '../../../../core/periodName.ts'
import type { Period } from '../../../../core/scorecard.ts'
import { useInstallation, useZone } from '../../../installation.tsx'
import { useSay } from '../../../language.tsx'

const KINDS = [
  ['quarter', 8],
  ['month', 12],
  ['year', 3],
] as const

/** A past period to try rules on: the one shown, and the latest ones that hold data. */
export function TrialPeriod(props: { readonly value: string; readonly onChange: (key: string) => void }) {
  const say = useSay()
  const zone = useZone()
  const { firstOn, lastOn } = useInstallation()
  const groups = useMemo(() => {
    if (firstOn === null || lastOn === null) return []
    return KINDS.map(([kind, most]) => {
      const periods: Period[] = [parsePeriod(periodKeyOf(kind, dayNumber(lastOn)), zone)]
      while (periods.length < most && periods.at(-1)!.firstOn > firstOn)
        periods.push(previousPeriod(periods.at(-1)!, zone))
      return { kind, periods }
    })
  }, [firstOn, lastOn, zone])
  const listed = groups.some(({ periods }) => periods.some(({ key }) => key === props.value))
  return (
    <TextField
      select
      label={say('draft.trialPeriod')}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      sx={{ minWidth: 240 }}
    >
      {!listed && <MenuItem value={props.value}>{periodName(parsePeriod(props.value, zone), say)}</MenuItem>}
      {groups.flatMap(({ kind, periods }) => [
        <ListSubheader key={kind}>{say(`frame.kind-${kind}`)}</ListSubheader>,
        ...periods.map((period) => (
          <MenuItem key={period.key} value={period.key}>
            {periodName(period, say)}
          </MenuItem>
        )),
      ])}
    </TextField>
  )
}
