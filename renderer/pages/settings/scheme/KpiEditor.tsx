import ExpandLess from '@mui/icons-material/ExpandLess'
import ExpandMore from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormHelperText from '@mui/material/FormHelperText'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TextField from '@mui/material/TextField'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { kpiUnit } from '../../../../core/kpiText.ts'
import { kpiName } from '../../../../core/names.ts'
import {
  DIMENSIONS,
  type Kpi,
  MEASURES,
  type Measure,
  MISSING_RULES,
  type Scheme,
} from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { useFault } from '../draft/faults.tsx'
import { ChoiceField, NumberField } from '../draft/fields.tsx'
import { moved, removed, replaced } from '../draft/lists.ts'
import { MoveButtons, RemoveButton } from '../draft/rowButtons.tsx'
import { CurveKind } from './CurveFields.tsx'
import { KpiDetails } from './KpiDetails.tsx'
import { newKpi } from './kpiDraft.ts'

/** The KPIs in place; weights add up as they are typed. */
export function KpiEditor(props: { readonly scheme: Scheme; readonly onChange: (scheme: Scheme) => void }) {
  const say = useSay()
  const { scheme, onChange } = props
  const [open, setOpen] = useState<string | null>(null)
  const fault = useFault('kpis')
  const put = (kpis: Kpi[]) => onChange({ ...scheme, kpis })
  return (
    <Panel label={say('settings.kpis')}>
      <Typography variant="h2">{say('settings.kpis')}</Typography>
      <TableContainer>
        <Table
          size="small"
          sx={{ mt: 1, '& td': { verticalAlign: 'top' }, '& td, & th': { px: 0.75, whiteSpace: 'nowrap' } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{say('change.on')}</TableCell>
              <TableCell>{say('settings.kpi')}</TableCell>
              <TableCell align="right">{say('settings.weight')}</TableCell>
              <TableCell align="right">{say('settings.floor')}</TableCell>
              <TableCell align="right">{say('settings.target')}</TableCell>
              <TableCell>{say('settings.curve')}</TableCell>
              <TableCell>{say('settings.missing')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {scheme.kpis.map((kpi, i) => (
              <KpiRows
                key={kpi.id}
                at={`kpis.${i}`}
                kpi={kpi}
                scheme={scheme}
                isOpen={open === kpi.id}
                onOpen={() => setOpen(open === kpi.id ? null : kpi.id)}
                onChange={(next) => put(replaced(scheme.kpis, i, next))}
                onRemove={() => put(removed(scheme.kpis, i))}
                onMove={(step) => put(moved(scheme.kpis, i, step))}
                first={i === 0}
                last={i === scheme.kpis.length - 1}
              />
            ))}
            <TableRow>
              <TableCell colSpan={2}>{say('settings.totalWeight')}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {weightOf(scheme.kpis)}
              </TableCell>
              <TableCell colSpan={5}>
                <Typography variant="body2" color="textSecondary" aria-live="polite">
                  {DIMENSIONS.map((d) =>
                    say('schemeEditor.dimensionWeight', {
                      dimension: say(`kpi.dimension.${d}`),
                      weight: weightOf(scheme.kpis.filter(({ dimension }) => dimension === d)),
                    }),
                  ).join(say('change.semicolon'))}
                </Typography>
              </TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </TableContainer>
      {fault !== '' && <FormHelperText error>{fault}</FormHelperText>}
      <AddKpi
        onAdd={(measure) => {
          const kpi = newKpi(scheme, measure)
          put([...scheme.kpis, kpi])
          setOpen(kpi.id)
        }}
      />
    </Panel>
  )
}

/** Of those that are on; sums of decimals as people write them. */
function weightOf(kpis: readonly Kpi[]): number {
  const sum = kpis
    .filter(({ on }) => on)
    .reduce((n, { weight }) => n + (Number.isNaN(weight) ? 0 : weight), 0)
  return Math.round(sum * 1e6) / 1e6
}

function AddKpi({ onAdd }: { readonly onAdd: (measure: Measure) => void }) {
  const say = useSay()
  return (
    <TextField
      select
      size="small"
      label={say('schemeEditor.addKpi')}
      value=""
      onChange={(event) => onAdd(event.target.value as Measure)}
      sx={{ mt: 1.5, width: 280 }}
    >
      {MEASURES.map((measure) => (
        <MenuItem key={measure} value={measure}>
          {say(`kpi.measure.${measure}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}

interface KpiRowsProps {
  readonly at: string
  readonly kpi: Kpi
  readonly scheme: Scheme
  readonly isOpen: boolean
  readonly first: boolean
  readonly last: boolean
  readonly onOpen: () => void
  readonly onChange: (kpi: Kpi) => void
  readonly onRemove: () => void
  readonly onMove: (step: 1 | -1) => void
}

function KpiRows(props: KpiRowsProps) {
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
          <MoveButtons what={name} first={props.first} last={props.last} onMove={props.onMove} />
          <RemoveButton what={name} onClick={props.onRemove} />
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell />
          <TableCell colSpan={7}>
            <KpiDetails at={at} kpi={kpi} onChange={onChange} smallSample={props.scheme.smallSample} />
          </TableCell>
        </TableRow>
      )}
    </>
  )
}
