import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatCount, NO_VALUE } from '../../../core/format.ts'
import type { Verification } from '../../../core/verification.ts'
import { useInstallation } from '../../installation.tsx'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { RuleList } from './RuleList.tsx'

/** What is kept here, and whether all of it still adds up. */
export function DataPart() {
  const say = useSay()
  const { version, records, batches, departments, firstOn, lastOn } = useInstallation()
  const verify = useJob('verify', { onPage: true })
  const [found, setFound] = useState<Verification | null>(null)
  return (
    <>
      <Panel label={say('settings.verify')}>
        <Typography variant="h2">{say('settings.verify')}</Typography>
        <Typography color="textSecondary" sx={{ mb: 1.5 }}>
          {say('settings.verifyAbout')}
        </Typography>
        {verify.running ? (
          <JobProgress job={verify.job} onCancel={verify.cancel} />
        ) : (
          <Button variant="outlined" onClick={() => void verify.start({}).then(setFound)}>
            {say('settings.verifyNow')}
          </Button>
        )}
        {verify.error && <ErrorNote error={verify.error} />}
        {found && !verify.running && <Found found={found} />}
      </Panel>
      <RuleList
        label={say('settings.kept')}
        rules={[
          { name: say('settings.records'), text: formatCount(records) },
          { name: say('settings.batches'), text: formatCount(batches) },
          { name: say('settings.departments'), text: formatCount(departments.length) },
          { name: say('settings.span'), text: firstOn === null ? NO_VALUE : `${firstOn} – ${lastOn}` },
          { name: say('settings.version'), text: version },
        ]}
      />
    </>
  )
}

function Found({ found }: { readonly found: Verification }) {
  const say = useSay()
  const counts = {
    records: formatCount(found.records),
    batches: formatCount(found.batches),
    editions: formatCount(found.editions),
    entries: formatCount(found.auditEntries),
  }
  return (
    <>
      <Alert severity={found.ok ? 'success' : 'error'} variant="outlined" sx={{ mt: 2 }}>
        {say(found.ok ? 'settings.verified' : 'settings.notVerified', {
          ...counts,
          count: found.findings.length,
        })}{' '}
        {say('settings.verifiedRules', { policy: found.policyVersion, scheme: found.schemeVersion })}
      </Alert>
      {found.findings.length > 0 && (
        <Table size="small" sx={{ mt: 1 }}>
          <TableHead>
            <TableRow>
              <TableCell>{say('settings.finding')}</TableCell>
              <TableCell>{say('settings.findingWhere')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {found.findings.map(({ kind, subject }) => (
              <TableRow key={`${kind} ${subject}`}>
                <TableCell>{say(`finding.${kind}`)}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{subject}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  )
}
