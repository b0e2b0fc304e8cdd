// Chooses one side: a period or a frozen result, and of it one group or all together.
import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { Assessment } from '../../../core/assessment.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import type { Grouping } from '../../../core/scorecard.ts'
import type { Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'
import { holdsData, periodsOfYear } from '../../frame/periodChoices.ts'
import { useInstallation, useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { readSource, type Side, sourceKey } from './comparison.ts'

interface Option {
  readonly key: string
  readonly group: string
  readonly label: string
}

interface SideChooserProps {
  /** 'Left', 'Right'. */
  readonly title: string
  readonly side: Side
  readonly by: Grouping
  readonly frozen: readonly Assessment[]
  /** Who can be chosen. */
  readonly names: readonly string[]
  readonly onChoose: (side: Side) => void
}

export function SideChooser({ title, side, by, frozen, names, onChoose }: SideChooserProps) {
  const say = useSay()
  const zone = useZone()
  const options = useSources(frozen)
  const key = sourceKey(side.source)
  const known = options.find((option) => option.key === key)
  const value = known ?? { key, group: '', label: sourceLabel(side, frozen, say, zone) }
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, flex: 1 }}>
      <Typography component="legend" variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', md: '3fr 2fr' } }}>
        <Autocomplete
          disableClearable
          size="small"
          options={known ? options : [value, ...options]}
          value={value}
          groupBy={(option) => option.group}
          getOptionKey={(option) => option.key}
          isOptionEqualToValue={(a, b) => a.key === b.key}
          onChange={(_, chosen) => {
            const source = readSource(chosen.key, zone)
            if (source) onChoose({ ...side, source })
          }}
          renderInput={(params) => <TextField {...params} label={say('compare.when')} />}
        />
        <Autocomplete
          disableClearable
          size="small"
          options={['', ...new Set([...(side.name === '' ? [] : [side.name]), ...names])]}
          value={side.name}
          getOptionLabel={(name) => (name === '' ? say('compare.all') : name)}
          onChange={(_, name) => onChoose({ ...side, name })}
          renderInput={(params) => (
            <TextField {...params} label={say(by === 'handler' ? 'compare.whoHandler' : 'compare.who')} />
          )}
        />
      </Box>
    </Box>
  )
}

/** Frozen results first, then every year, quarter and month that holds anything, latest first. */
function useSources(frozen: readonly Assessment[]): readonly Option[] {
  const say = useSay()
  const zone = useZone()
  const { firstOn, lastOn } = useInstallation()
  const [first, last] = [firstOn, lastOn].map((day) => Number((day ?? '').slice(0, 4)))
  const years = firstOn === null ? [] : Array.from({ length: last! - first! + 1 }, (_, i) => last! - i)
  const results = frozen.map((one) => ({
    key: sourceKey({ kind: 'edition', assessmentId: one.id, edition: one.edition }),
    group: say('compare.frozenGroup'),
    label: say('compare.frozen', one as { name: string; period: string; edition: number }),
  }))
  const periods = (['quarter', 'month', 'year'] as const).flatMap((kind) =>
    (kind === 'year' ? years.slice(0, 1) : years).flatMap((year) =>
      periodsOfYear(kind, year, zone)
        .filter((period) => holdsData(period, firstOn, lastOn))
        .toReversed()
        .map((period) => ({
          key: period.key,
          group: say(`frame.kind-${kind}`),
          label: periodName(period, say),
        })),
    ),
  )
  return [...results, ...periods]
}

export function sourceLabel({ source }: Side, frozen: readonly Assessment[], say: Say, zone: Zone): string {
  if (source.kind === 'period') return periodName(parsePeriod(source.key, zone), say)
  const { assessmentId, edition } = source
  const found = frozen.find(({ id }) => id === assessmentId)
  return say('compare.frozen', { name: found?.name ?? assessmentId, period: found?.period ?? '', edition })
}
