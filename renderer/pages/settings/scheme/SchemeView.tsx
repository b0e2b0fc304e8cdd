import Stack from '@mui/material/Stack'
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { stagesText } from '../../../../core/changes/schemeChanges.ts'
import { add, type Fraction, ZERO } from '../../../../core/fraction.ts'
import { kpiName, schemeName } from '../../../../core/names.ts'
import type { Kpi, Scheme } from '../../../../core/scheme.ts'
import { nominalWeights, weightText } from '../../../../core/weights.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { curveText, kpiUnit } from '../../../../core/kpiText.ts'
import { RuleList } from '../RuleList.tsx'

/** Which KPIs count, how much, and how a rate becomes a score, a grade and a coefficient. */
export function SchemeView({
  scheme,
  version,
  action,
}: {
  readonly scheme: Scheme
  readonly version: number
  readonly action?: ReactNode
}) {
  return (
    <>
      <KpiTable scheme={scheme} version={version} action={action} />
      <GradeTable scheme={scheme} />
      <SchemeRules scheme={scheme} />
      <Groups scheme={scheme} />
    </>
  )
}

function KpiTable(props: { readonly scheme: Scheme; readonly version: number; readonly action: ReactNode }) {
  const { scheme, version, action } = props
  const say = useSay()
  const { governance } = scheme
  const nominal = nominalWeights(scheme)
  const kpis: readonly Kpi[] = [...scheme.kpis, ...(governance?.kpis ?? [])]
  return (
    <Panel label={say('settings.kpis')}>
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {say('settings.versioned', { name: schemeName(scheme.name, say), version })}
        </Typography>
        {action}
      </Stack>
      <Table size="small" sx={{ mt: 1 }}>
        <TableHead>
          <TableRow>
            <TableCell>{say('settings.kpi')}</TableCell>
            <TableCell>{say('settings.dimension')}</TableCell>
            <TableCell align="right">{say('settings.weight')}</TableCell>
            <TableCell align="right">{say('settings.floor')}</TableCell>
            <TableCell align="right">{say('settings.target')}</TableCell>
            <TableCell>{say('settings.curve')}</TableCell>
            <TableCell>{say('settings.missing')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {kpis.map((kpi) => (
            <KpiRow key={kpi.id} kpi={kpi} counted={governance ? nominal.get(kpi.id) : undefined} />
          ))}
          <TableRow>
            <TableCell colSpan={2}>{say('settings.totalWeight')}</TableCell>
            <TableCell align="right" sx={{ fontWeight: 600 }}>
              {weightText([...nominal.values()].reduce(add, ZERO), 6)}
            </TableCell>
            <TableCell colSpan={4} />
          </TableRow>
        </TableBody>
      </Table>
      {governance && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say('method.governance', { points: governance.points })}
        </Typography>
      )}
    </Panel>
  )
}

/** `counted`: what its weight comes to where the governance dimension takes points from the others. */
function KpiRow({ kpi, counted }: { readonly kpi: Kpi; readonly counted: Fraction | undefined }) {
  const say = useSay()
  const unit = kpiUnit(kpi, say)
  return (
    <TableRow sx={kpi.on ? undefined : { '& > td': { color: 'text.disabled' } }}>
      <TableCell>
        <Tooltip title={say(`kpi.counted.${kpi.measure}`)}>
          <Box component="span">
            {kpi.id} {kpiName(kpi, say)}
          </Box>
        </Tooltip>
        {!kpi.on && ` ${say('settings.off')}`}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{say(`kpi.dimension.${kpi.dimension}`)}</TableCell>
      <TableCell align="right" title={counted && weightText(counted, 6)}>
        {counted ? weightText(counted, 2) : kpi.weight}
      </TableCell>
      <TableCell align="right">{`${kpi.floor}${unit}`}</TableCell>
      <TableCell align="right">
        {`${kpi.target}${unit}`}
        {kpi.stages && (
          <Typography variant="body2" color="textSecondary">
            {stagesText(kpi, say)}
          </Typography>
        )}
      </TableCell>
      <TableCell>{curveText(kpi.curve, say)}</TableCell>
      <TableCell>{say(`kpi.missing.${kpi.missing}`)}</TableCell>
    </TableRow>
  )
}

function GradeTable({ scheme }: { readonly scheme: Scheme }) {
  const say = useSay()
  return (
    <Panel label={say('settings.grades')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('settings.grades')}</Typography>
      <Table size="small" sx={{ mt: 1, width: 'auto', minWidth: 480 }}>
        <TableHead>
          <TableRow>
            <TableCell>{say('settings.grade')}</TableCell>
            <TableCell align="right">{say('settings.atLeast')}</TableCell>
            <TableCell align="right">{say('settings.coefficient')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {scheme.grades.map(({ grade, atLeast, coefficient }) => (
            <TableRow key={grade}>
              <TableCell>{`${grade} ${say(`kpi.grade.${grade}`)}`}</TableCell>
              <TableCell align="right">{atLeast}</TableCell>
              <TableCell align="right">{coefficient.toFixed(2)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {scheme.coefficient.kind === 'piecewise' && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say('settings.piecewise', {
            points: scheme.coefficient.points
              .map((p) => `${p.score} → ${p.coefficient.toFixed(2)}`)
              .join(', '),
          })}
        </Typography>
      )}
    </Panel>
  )
}

function SchemeRules({ scheme }: { readonly scheme: Scheme }) {
  const say = useSay()
  const { smallSample } = scheme
  const yesNo = (is: boolean) => say(is ? 'value.flag.yes' : 'value.flag.no')
  return (
    <RuleList
      label={say('settings.otherRules')}
      rules={[
        { name: say('settings.cohort'), text: say(`kpi.cohort.${scheme.cohort}`) },
        {
          name: say('settings.smallSample'),
          text: say('settings.smallSampleText', {
            count: smallSample.nMin,
            rule: say(`kpi.smallSample.${smallSample.rule}`),
          }),
        },
        { name: say('settings.aggregation'), text: say(`kpi.aggregation.${scheme.aggregation}`) },
        { name: say('settings.basicallySatisfied'), text: yesNo(scheme.basicallySatisfiedCounts) },
        { name: say('settings.partlyResolved'), text: yesNo(scheme.partlyResolvedCounts) },
        {
          name: say('settings.minLiveShare'),
          text: say('settings.minLiveShareText', { share: Math.round(scheme.minLiveShare * 100) }),
        },
        { name: say('settings.ties'), text: say(`settings.ties-${scheme.ties}`) },
      ]}
    />
  )
}

function Groups({ scheme }: { readonly scheme: Scheme }) {
  const say = useSay()
  const { peerGroups = [], roles = [] } = scheme
  const comma = say('change.comma')
  return (
    <>
      {peerGroups.length > 0 && (
        <RuleList
          label={say('schemeEditor.groups')}
          rules={peerGroups.map(({ name, departments }) => ({ name, text: departments.join(comma) }))}
        />
      )}
      {roles.length > 0 && (
        <RuleList
          label={say('schemeEditor.roles')}
          rules={roles.map(({ role, weights }) => ({
            name: role,
            text: weights.map(({ kpi, weight }) => `${kpi} ${weight}`).join(comma),
          }))}
        />
      )}
    </>
  )
}
