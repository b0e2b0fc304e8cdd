// The editions of an assessment and every step it took: what stands, who took it there, and the proof that it is untouched.
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import Box from '@mui/material/Box'
import { formatInstant } from '../../../core/format.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { PartProps } from '../Assessment.tsx'
import { EditionPanel } from './EditionPanel.tsx'

export function HistoryPart({ detail }: PartProps) {
  const say = useSay()
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 1000 }}>
      {detail.editions.toReversed().map((head) => (
        <EditionPanel key={head.id} head={head} assessment={detail.assessment} />
      ))}
      {detail.editions.length === 0 && (
        <Typography color="textSecondary">{say('assessment.noEdition')}</Typography>
      )}
      <Steps detail={detail} />
    </Box>
  )
}

function Steps({ detail }: Pick<PartProps, 'detail'>) {
  const say = useSay()
  const zone = useZone()
  const { createdBy, createdAt } = detail.assessment
  const created = { edition: 1, actor: createdBy, at: createdAt, reason: '', what: say('assessment.created') }
  const steps = detail.steps.map((step) => ({ ...step, what: say(`assessment.done-${step.move}`) }))
  return (
    <Panel label={say('assessment.steps')}>
      <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
        {say('assessment.steps')}
      </Typography>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>{say('assessment.when')}</TableCell>
            <TableCell>{say('assessment.who')}</TableCell>
            <TableCell>{say('assessment.what')}</TableCell>
            <TableCell align="right">{say('assessment.editionHead')}</TableCell>
            <TableCell>{say('assessment.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[created, ...steps].toReversed().map(({ at, actor, what, edition, reason }) => (
            <TableRow key={`${at} ${what}`}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatInstant(at, zone, 'minute')}</TableCell>
              <TableCell>{actor}</TableCell>
              <TableCell>{what}</TableCell>
              <TableCell align="right">{edition}</TableCell>
              <TableCell>{reason}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}
