// What a revision rests on and says about itself, to be read.
/* oxlint-disable react/no-array-index-key -- two changes may read alike */
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { NO_VALUE } from '../../../core/format.ts'
import { PRINCIPLES, type RevisionBasis, SOLUTION_PRINCIPLES } from '../../../core/plan.ts'
import { riskText } from '../../../core/revisionFacts.ts'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'

export function BasisView(props: { readonly basis: RevisionBasis; readonly effectiveOn: string | null }) {
  const say = useSay()
  const { basis, effectiveOn } = props
  const { trigger, evidence, changes } = basis
  return (
    <Panel label={say('plan.basis')}>
      <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
        {say('plan.basis')}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, '& dt': { color: 'text.secondary', fontSize: 13, mt: 1.25 }, '& dd': { m: 0 } }}
      >
        <Entry label={say('plan.trigger')}>
          {say(`plan.trigger-${trigger.kind}`)} {trigger.reference}
        </Entry>
        <Entry label={say('plan.effectiveOn')}>{effectiveOn ?? NO_VALUE}</Entry>
        <Entry label={say('plan.evidence')}>
          {evidence.text || NO_VALUE}
          {evidence.recordIds.map((id) => (
            <Box key={id}>
              <Link component={RouterLink} to={`/records/${id}`}>
                {say('plan.evidenceRecord', { id })}
              </Link>
            </Box>
          ))}
          {evidence.assessmentId !== null && (
            <Box>
              <Link component={RouterLink} to={`/assessments/${evidence.assessmentId}`}>
                {say('plan.evidenceAssessment', { id: evidence.assessmentId })}
              </Link>
            </Box>
          )}
        </Entry>
        <Entry label={say('plan.changes')}>
          {changes.length === 0
            ? NO_VALUE
            : changes.map(({ area, text }, i) => (
                <Box key={i}>{say('plan.areaChange', { area: say(`plan.area-${area}`), text })}</Box>
              ))}
        </Entry>
        <Entry label={say('plan.risks')}>
          {basis.risks.length === 0
            ? NO_VALUE
            : basis.risks.map((risk, i) => <Box key={i}>{riskText(risk, say)}</Box>)}
        </Entry>
        {PRINCIPLES.map((principle) => (
          <Entry key={principle} label={say(`plan.principle-${principle}`)}>
            {basis.principles[principle] || NO_VALUE}
          </Entry>
        ))}
        {SOLUTION_PRINCIPLES.map((name) => (
          <Entry key={name} label={say(`plan.solution-${name}`)}>
            {basis.solution[name] || NO_VALUE}
          </Entry>
        ))}
        <Entry label={say('plan.applicability')}>{basis.applicability || NO_VALUE}</Entry>
        <Entry label={say('plan.effectiveness')}>{basis.effectiveness || NO_VALUE}</Entry>
      </Box>
    </Panel>
  )
}

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
