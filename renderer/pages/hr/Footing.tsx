import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { HrFooting } from '../../../app/contract.ts'
import { periodName } from '../../../core/periodName.ts'
import { useSay } from '../../language.tsx'
import { usePeriod } from '../../period.tsx'

/** What the figures rest on: a frozen edition, or nothing that stands. */
export function Footing({ footing }: { readonly footing: HrFooting }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { frozen, period } = footing
  if (frozen === null)
    return (
      <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
        <b>{say('hr.draft')}</b>　{say('hr.draftWhy', { period: periodName(period, say) })}
      </Alert>
    )
  const { assessment, edition } = frozen
  return (
    <Alert severity="success" variant="outlined" sx={{ mb: 2 }}>
      <Link component={RouterLink} to={linkTo(`/assessments/${assessment.id}`)} color="inherit">
        {say('hr.frozen', {
          name: assessment.name,
          edition: edition.edition,
          digest: edition.digest.slice(0, 16),
        })}
      </Link>
    </Alert>
  )
}
