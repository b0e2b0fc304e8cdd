import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { PlanReference } from '../../core/plan.ts'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'

/** The plan that something is about, at the revision it names, before what else is said of it. */
export function PlanLink({ plan }: { readonly plan: PlanReference }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { id, code, name, number } = plan
  return (
    <>
      <Link
        component={RouterLink}
        to={linkTo(number === null ? `/plans/${id}` : `/plans/${id}/revisions/${number}`)}
      >
        {number === null ? `${code} ${name}` : say('link.revisionOf', { plan: `${code} ${name}`, number })}
      </Link>
      {' · '}
    </>
  )
}
