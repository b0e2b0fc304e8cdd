// One KPI of a scheme's draft: of records, or of governance.
import ExpandLess from '@mui/icons-material/ExpandLess'
import ExpandMore from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import IconButton from '@mui/material/IconButton'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { kpiUnit } from '../../../../core/kpiText.ts'
import { kpiName } from '../../../../core/names.ts'
import { MISSING_RULES, type SmallSample } from '../../../../core/scheme.ts'
import type { Say } from '../../../../core/words.ts'
import { useSay } from '../../../language.tsx'
import { ChoiceField, NumberField } from '../draft/fields.tsx'
import { CurveKind } from './CurveFields.tsx'
import { KpiDetails } from './KpiDetails.tsx'
import type { EditedKpi } from './kpiDraft.ts'

export function kpiHeads(say: Say): readonly { readonly title: string; readonly right?: boolean }[] {
  return [
    { title: say('change.on') },
    { title: say('settings.kpi') },
    { title: say('settings.weight'), right: true },
    { title: say('settings.floor'), right: true },
    { title: say('settings.target'), right: true },
    { title: say('settings.curve') },
    { title: say('settings.missing') },
    { title: '' },
  ]
}

interface KpiRowsProps<K extends EditedKpi> {
  readonly at: string
  readonly kpi: K
  readonly smallSample: SmallSample
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onChange: (kpi: K) => void
  /** What only KPIs of its sort have, beside the name and below it. */
  readonly fields?: ReactNode
  readonly more?: ReactNode
  /** At the end of the row. */
  readonly buttons?: ReactNode
}

/** A KPI of a draft in its row, and opened below it what few KPIs need. */
export function KpiRows<K extends EditedKpi>(props: KpiRowsProps<K>) {
  const say = useSay()
  const { at, kpi, onChange, isOpen } = props
  const name = `${kpi.id} ${kpiName(kpi, say)}`
  const unit = kpiUnit(kpi, say)
  return (
    <>
      <TableRow sx={isOpen ? { '& > td': { borderBottom: 0 } } : {}}>
        <TableCell padding="checkbox">
          <Checkbox
            checked={kpi.on}
            onChange={(_, on) => onChange({ ...kpi, on })}
            slotProps={{ input: { 'aria-label': say('schemeEditor.switch', { kpi: name }) } }}
          />
        </TableCell>
        <TableCell
          sx={{
            minWidth: 130,
            whiteSpace: 'normal !important',
            ...(kpi.on ? {} : { color: 'text.disabled' }),
          }}
        >
          <Tooltip title={say(`kpi.counted.${kpi.measure}`)}>
            <Box component="span">{name}</Box>
          </Tooltip>
          <Typography variant="body2" color="textSecondary">
            {say(`kpi.dimension.${kpi.dimension}`)}
          </Typography>
        </TableCell>
        <TableCell align="right">
          <NumberField
            bare
            at={`${at}.weight`}
            label={`${kpi.id} ${say('settings.weight')}`}
            value={kpi.weight}
            onChange={(weight) => onChange({ ...kpi, weight })}
            width={84}
          />
        </TableCell>
        {(['floor', 'target'] as const).map((bound) => (
          <TableCell key={bound} align="right" sx={{ whiteSpace: 'nowrap' }}>
            <NumberField
              bare
              at={`${at}.${bound}`}
              label={`${kpi.id} ${say(`settings.${bound}`)}`}
              value={kpi[bound]}
              onChange={(value) => onChange({ ...kpi, [bound]: value })}
              width={84}
            />
            <Box component="span" sx={{ lineHeight: '36px', ml: 0.5 }}>
              {unit}
            </Box>
          </TableCell>
        ))}
        <TableCell>
          <CurveKind at={`${at}.curve`} kpi={kpi} onChange={(curve) => onChange({ ...kpi, curve })} />
        </TableCell>
        <TableCell>
          <ChoiceField
            bare
            at={`${at}.missing`}
            label={`${kpi.id} ${say('settings.missing')}`}
            value={kpi.missing}
            onChange={(missing) => onChange({ ...kpi, missing })}
            options={MISSING_RULES.map((value) => ({ value, text: say(`kpi.missing.${value}`) }))}
          />
        </TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }} align="right">
          <IconButton
            size="small"
            aria-label={say('schemeEditor.details', { kpi: name })}
            aria-expanded={isOpen}
            onClick={props.onOpen}
          >
            {isOpen ? <ExpandLess fontSize="small" /> : <ExpandMore fontSize="small" />}
          </IconButton>
          {props.buttons}
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell />
          <TableCell colSpan={7}>
            <KpiDetails
              at={at}
              kpi={kpi}
              onChange={onChange}
              smallSample={props.smallSample}
              fields={props.fields}
              more={props.more}
            />
          </TableCell>
        </TableRow>
      )}
    </>
  )
}
