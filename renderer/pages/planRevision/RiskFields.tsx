// What may go wrong when the plan is carried out, each with its response; and whether the solution is what it should be.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type PlanRisk, type RevisionBasis, SOLUTION_PRINCIPLES } from '../../../core/plan.ts'
import { riskLevel } from '../../../core/risk.ts'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Rows } from '../../parts/Rows.tsx'

const EMPTY_RISK: PlanRisk = { risk: '', likelihood: 3, impact: 3, response: '' }
const DEGREES = [1, 2, 3, 4, 5]

export function RiskFields(props: {
  readonly basis: RevisionBasis
  readonly onChange: (patch: Pick<RevisionBasis, 'risks'> | Pick<RevisionBasis, 'solution'>) => void
}) {
  const say = useSay()
  const { basis, onChange } = props
  return (
    <>
      <Panel label={say('plan.risks')}>
        <Rows
          label={say('plan.risks')}
          rows={basis.risks}
          empty={EMPTY_RISK}
          onChange={(risks) => onChange({ risks })}
          addLabel={say('plan.addRisk')}
          removeLabel={(n) => say('plan.removeRisk', { n })}
        >
          {(row, update, n) => (
            <>
              <TextField
                multiline
                label={say('plan.risk', { n })}
                value={row.risk}
                onChange={(event) => update({ ...row, risk: event.target.value })}
                sx={{ flex: 1 }}
              />
              {(['likelihood', 'impact'] as const).map((field) => (
                <TextField
                  key={field}
                  select
                  label={say(`risk.${field}`)}
                  value={row[field]}
                  onChange={(event) => update({ ...row, [field]: Number(event.target.value) })}
                  sx={{ width: 84, flexShrink: 0 }}
                >
                  {DEGREES.map((degree) => (
                    <MenuItem key={degree} value={degree}>
                      {degree}
                    </MenuItem>
                  ))}
                </TextField>
              ))}
              <Typography sx={{ width: 40, flexShrink: 0, lineHeight: '36px' }}>
                {say(`risk.level-${riskLevel(row)}`)}
              </Typography>
              <TextField
                multiline
                label={say('plan.response', { n })}
                value={row.response}
                onChange={(event) => update({ ...row, response: event.target.value })}
                sx={{ flex: 1 }}
              />
            </>
          )}
        </Rows>
      </Panel>
      <Panel label={say('plan.solution')} sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
        <div style={{ gridColumn: '1 / -1' }}>
          <Typography component="h2" variant="h3">
            {say('plan.solution')}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {say('plan.solutionAbout')}
          </Typography>
        </div>
        {SOLUTION_PRINCIPLES.map((name) => (
          <TextField
            key={name}
            multiline
            label={say(`plan.solution-${name}`)}
            value={basis.solution[name]}
            onChange={(event) => onChange({ solution: { ...basis.solution, [name]: event.target.value } })}
          />
        ))}
      </Panel>
    </>
  )
}
