import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import { add, type Fraction, ZERO } from '../../../../core/fraction.ts'
import { DIMENSIONS, kpisOf, type Scheme } from '../../../../core/scheme.ts'
import { nominalWeights, weightText } from '../../../../core/weights.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { useFault } from '../draft/faults.tsx'
import { NumberField } from '../draft/fields.tsx'
import { replaced } from '../draft/lists.ts'
import { KpiRows, kpiHeads } from './KpiRows.tsx'
import { newGovernance, weightOf, withPart } from './kpiDraft.ts'

interface EditorProps {
  readonly scheme: Scheme
  readonly onChange: (scheme: Scheme) => void
}

/** The optional dimension: off, or on with its points, its KPIs, and what that leaves for the others. */
export function GovernanceEditor({ scheme, onChange }: EditorProps) {
  const say = useSay()
  const { governance } = scheme
  // Switched off by mistake, and on again: what was set up is still there.
  const last = useRef(governance)
  const put = (next: Scheme['governance']) => {
    if (next) last.current = next
    onChange(withPart(scheme, 'governance', next))
  }
  return (
    <Panel label={say('schemeEditor.governance')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('schemeEditor.governance')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('schemeEditor.governanceAbout')}
      </Typography>
      <Stack direction="row" sx={{ gap: 2, mt: 1, alignItems: 'start', flexWrap: 'wrap' }}>
        <FormControlLabel
          control={
            <Switch
              checked={governance !== undefined}
              onChange={(_, on) => put(on ? (last.current ?? newGovernance(scheme)) : undefined)}
            />
          }
          label={say('schemeEditor.governanceOn')}
        />
        {governance && (
          <>
            <NumberField
              at="governance.points"
              label={say('schemeEditor.governancePoints')}
              value={governance.points}
              onChange={(points) => put({ ...governance, points })}
              width={140}
            />
            <Typography variant="body2" color="textSecondary" aria-live="polite" sx={{ lineHeight: '36px' }}>
              {dimensionWeights(scheme)
                .map(([dimension, weight]) =>
                  say('schemeEditor.dimensionWeight', {
                    dimension: say(`kpi.dimension.${dimension}`),
                    weight,
                  }),
                )
                .join(say('change.semicolon'))}
            </Typography>
          </>
        )}
      </Stack>
      {governance && <KpiTable scheme={scheme} governance={governance} onChange={put} />}
    </Panel>
  )
}

function KpiTable(props: {
  readonly scheme: Scheme
  readonly governance: NonNullable<Scheme['governance']>
  readonly onChange: (governance: NonNullable<Scheme['governance']>) => void
}) {
  const say = useSay()
  const { scheme, governance, onChange } = props
  const [open, setOpen] = useState<string | null>(null)
  const fault = useFault('governance.kpis')
  const { kpis } = governance
  return (
    <>
      <TableContainer>
        <Table
          size="small"
          sx={{ mt: 1, '& td': { verticalAlign: 'top' }, '& td, & th': { px: 0.75, whiteSpace: 'nowrap' } }}
        >
          <TableHead>
            <TableRow>
              {kpiHeads(say).map(({ title, right }) => (
                <TableCell key={title} align={right ? 'right' : 'left'}>
                  {title}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {kpis.map((kpi, i) => (
              <KpiRows
                key={kpi.id}
                at={`governance.kpis.${i}`}
                kpi={kpi}
                smallSample={scheme.smallSample}
                isOpen={open === kpi.id}
                onOpen={() => setOpen(open === kpi.id ? null : kpi.id)}
                onChange={(next) => onChange({ ...governance, kpis: replaced(kpis, i, next) })}
              />
            ))}
            <TableRow>
              <TableCell colSpan={2}>{say('settings.totalWeight')}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {weightOf(kpis)}
              </TableCell>
              <TableCell colSpan={5}>
                <Typography variant="body2" color="textSecondary">
                  {say('schemeEditor.governanceWeights', { points: governance.points })}
                </Typography>
              </TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </TableContainer>
      {fault !== '' && <FormHelperText error>{fault}</FormHelperText>}
    </>
  )
}

/** What each dimension weighs with governance on; nothing while a number is half typed. */
function dimensionWeights(scheme: Scheme) {
  const kpis = kpisOf(scheme)
  const numbers = [scheme.governance?.points ?? 0, ...kpis.map(({ weight }) => weight)]
  if (numbers.some((n) => Number.isNaN(n) || n < 0) || !scheme.kpis.some((k) => k.on && k.weight > 0))
    return []
  const weights = nominalWeights(scheme)
  return DIMENSIONS.map((dimension) => {
    const sum = kpis
      .filter((kpi) => kpi.dimension === dimension)
      .reduce<Fraction>((n, { id }) => add(n, weights.get(id) ?? ZERO), ZERO)
    return [dimension, weightText(sum, 2)] as const
  })
}
