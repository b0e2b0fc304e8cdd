import FormHelperText from '@mui/material/FormHelperText'
import MenuItem from '@mui/material/MenuItem'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { kpiName } from '../../../../core/names.ts'
import {
  MEASURES,
  type Measure,
  RECORD_DIMENSIONS,
  type RecordKpi,
  type Scheme,
} from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { useFault } from '../draft/faults.tsx'
import { moved, removed, replaced } from '../draft/lists.ts'
import { MoveButtons, RemoveButton } from '../draft/rowButtons.tsx'
import { KpiRows, kpiHeads } from './KpiRows.tsx'
import { newKpi, weightOf } from './kpiDraft.ts'
import { RecordCredits, RecordFields } from './RecordFields.tsx'

/** The KPIs in place; weights add up as they are typed. */
export function KpiEditor(props: { readonly scheme: Scheme; readonly onChange: (scheme: Scheme) => void }) {
  const say = useSay()
  const { scheme, onChange } = props
  const [open, setOpen] = useState<string | null>(null)
  const fault = useFault('kpis')
  const put = (kpis: RecordKpi[]) => onChange({ ...scheme, kpis })
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
              {kpiHeads(say).map(({ title, right }) => (
                <TableCell key={title} align={right ? 'right' : 'left'}>
                  {title}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {scheme.kpis.map((kpi, i) => {
              const at = `kpis.${i}`
              const change = (next: RecordKpi) => put(replaced(scheme.kpis, i, next))
              const fields = { at, kpi, onChange: change }
              const name = `${kpi.id} ${kpiName(kpi, say)}`
              return (
                <KpiRows
                  key={kpi.id}
                  {...fields}
                  smallSample={scheme.smallSample}
                  isOpen={open === kpi.id}
                  onOpen={() => setOpen(open === kpi.id ? null : kpi.id)}
                  fields={<RecordFields {...fields} />}
                  more={<RecordCredits {...fields} />}
                  buttons={
                    <>
                      <MoveButtons
                        what={name}
                        first={i === 0}
                        last={i === scheme.kpis.length - 1}
                        onMove={(step) => put(moved(scheme.kpis, i, step))}
                      />
                      <RemoveButton what={name} onClick={() => put(removed(scheme.kpis, i))} />
                    </>
                  }
                />
              )
            })}
            <TableRow>
              <TableCell colSpan={2}>{say('settings.totalWeight')}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {weightOf(scheme.kpis)}
              </TableCell>
              <TableCell colSpan={5}>
                <Typography variant="body2" color="textSecondary" aria-live="polite">
                  {RECORD_DIMENSIONS.map((d) =>
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
