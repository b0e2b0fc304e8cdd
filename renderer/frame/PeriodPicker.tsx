import ArrowDropDown from '@mui/icons-material/ArrowDropDown'
import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import { periodName } from '../../core/periodName.ts'
import { useInstallation, useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'
import { besidePeriod, holdsData, PERIOD_KINDS, type PeriodKind } from './periodChoices.ts'
import { PeriodGrid } from './PeriodGrid.tsx'
import { RangeForm } from './RangeForm.tsx'

export function PeriodPicker() {
  const say = useSay()
  const zone = useZone()
  const { firstOn, lastOn } = useInstallation()
  const { period, choose } = usePeriod()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [kind, setKind] = useState<PeriodKind>(period.kind)

  const take = (key: string) => {
    setAnchor(null)
    choose(key)
  }
  return (
    <Stack direction="row" sx={{ alignItems: 'center' }}>
      <Step step={-1} />
      <Tooltip title={`${period.firstOn} – ${period.lastOn}`}>
        <Button
          color="inherit"
          endIcon={<ArrowDropDown />}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => {
            setKind(period.kind)
            setAnchor(event.currentTarget)
          }}
          sx={{ fontSize: '1rem', px: 1 }}
        >
          {periodName(period, say)}
        </Button>
      </Tooltip>
      <Step step={1} />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { p: 2, width: 400 }, role: 'dialog', 'aria-label': say('frame.period') } }}
      >
        <ToggleButtonGroup
          exclusive
          fullWidth
          size="small"
          value={kind}
          onChange={(_, next: PeriodKind | null) => next && setKind(next)}
          aria-label={say('frame.periodKind')}
          sx={{ mb: 2 }}
        >
          {PERIOD_KINDS.map((value) => (
            <ToggleButton key={value} value={value} sx={{ py: 0.5 }}>
              {say(`frame.kind-${value}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {kind === 'range' ? (
          <RangeForm period={period} onTake={take} />
        ) : (
          <PeriodGrid
            key={kind}
            kind={kind}
            period={period}
            zone={zone}
            holds={(one) => holdsData(one, firstOn, lastOn)}
            onTake={take}
          />
        )}
      </Popover>
    </Stack>
  )
}

function Step({ step }: { readonly step: 1 | -1 }) {
  const say = useSay()
  const zone = useZone()
  const { period, choose } = usePeriod()
  const label = say(step === 1 ? 'frame.nextPeriod' : 'frame.previousPeriod')
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={() => choose(besidePeriod(period, step, zone).key)}>
        {step === 1 ? <ChevronRight fontSize="small" /> : <ChevronLeft fontSize="small" />}
      </IconButton>
    </Tooltip>
  )
}
