// A frozen edition: what it rests on, whether it still comes out the same, and what has become of its records since.
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Result } from '../../../app/contract.ts'
import type { Assessment } from '../../../core/assessment.ts'
import type { EditionHead } from '../../../core/edition.ts'
import { formatCount, formatInstant, NO_VALUE } from '../../../core/format.ts'
import { policyName, schemeName } from '../../../core/names.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { LiveDifferences } from './LiveDifferences.tsx'

interface EditionPanelProps {
  readonly head: EditionHead
  readonly assessment: Assessment
}

export function EditionPanel({ head, assessment }: EditionPanelProps) {
  const say = useSay()
  const zone = useZone()
  const { edition } = head
  const of = { id: assessment.id, edition }
  const { data } = useOperation('getEdition', of)
  const title = say('assessment.frozenEdition', { edition })
  const version = (name: string, n: number) => say('report.version', { name, version: n })
  return (
    <Panel label={title}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 1 }}>
        <Typography component="h2" variant="h3" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Link component={RouterLink} to={`/assessments/${assessment.id}?edition=${edition}`}>
          {say('assessment.openFigures')}
        </Link>
        <Link component={RouterLink} to={`/assessments/${assessment.id}/records?edition=${edition}`}>
          {say('assessment.openRecords', { count: head.facts, n: formatCount(head.facts) })}
        </Link>
      </Box>
      <Box component="dl" sx={FACTS}>
        <Fact name={say('assessment.frozenBy')}>
          {head.frozenBy} · {formatInstant(head.frozenAt, zone, 'minute')}
        </Fact>
        <Fact name={say('report.scheme')}>
          {data ? version(schemeName(data.basis.scheme.name, say), data.basis.schemeVersion) : NO_VALUE}
        </Fact>
        <Fact name={say('report.policy')}>
          {data ? version(policyName(data.basis.policy.name, say), data.basis.policyVersion) : NO_VALUE}
        </Fact>
        <Fact name={say('assessment.counted')}>
          {data
            ? say('assessment.countedText', {
                exclusions: data.basis.exclusions.length,
                appeals: data.basis.appeals.length,
                adjustments: data.basis.adjustments.length,
                waivers: data.basis.waivers.length,
              })
            : NO_VALUE}
        </Fact>
        <Fact name={say('assessment.digest')}>
          <Box component="code" sx={{ fontSize: 12, overflowWrap: 'anywhere' }}>
            {head.digest}
          </Box>
        </Fact>
      </Box>
      <Check of={of} />
      <LiveDifferences of={of} />
    </Panel>
  )
}

const FACTS = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'max-content 1fr',
  columnGap: 3,
  rowGap: 0.5,
  '& dd': { m: 0 },
} as const

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {name}
      </Box>
      <dd>{children}</dd>
    </>
  )
}

/** Computes the edition anew from its own facts. */
function Check({ of }: { readonly of: { readonly id: number; readonly edition: number } }) {
  const say = useSay()
  const check = useJob('checkEdition', { onPage: true })
  const [found, setFound] = useState<Result<'checkEdition'> | null>(null)
  const matches = found !== null && found.untouched && found.differences.length === 0
  return (
    <Box sx={{ mt: 1.5 }}>
      {check.running ? (
        <JobProgress job={check.job} onCancel={check.cancel} />
      ) : (
        <Button variant="outlined" onClick={() => void check.start(of).then(setFound)}>
          {say('assessment.check')}
        </Button>
      )}
      {check.error && <ErrorNote error={check.error} />}
      {found && (
        <Alert severity={matches ? 'success' : 'error'} variant="outlined" sx={{ mt: 1 }}>
          {say(matches ? 'frame.endEditionMatches' : 'frame.endEditionDiffers')}
          {found.differences.map(({ by, name, stored, computed }) => (
            <Box key={`${by} ${name}`}>
              {say('assessment.differs', {
                name: name === '' ? say('report.whole') : name,
                stored: stored ?? NO_VALUE,
                computed: computed ?? NO_VALUE,
              })}
            </Box>
          ))}
        </Alert>
      )}
    </Box>
  )
}
