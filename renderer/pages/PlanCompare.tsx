// Any two revisions of a plan side by side, by word.
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink, useParams, useSearchParams } from 'react-router'
import { revisionFacts } from '../../core/revisionFacts.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { BackLink } from '../parts/BackLink.tsx'
import { ComparedText } from '../parts/ComparedText.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Panel } from '../parts/Panel.tsx'

export function PlanCompare() {
  const say = useSay()
  const planId = Number(useParams().id)
  const [params] = useSearchParams()
  const from = Number(params.get('from'))
  const to = Number(params.get('to'))
  const detail = useOperation('getPlan', { planId })
  const before = useOperation('getPlanRevision', { planId, number: from })
  const after = useOperation('getPlanRevision', { planId, number: to })
  const name = (number: number) => say('plan.revisionNumber', { number })
  return (
    <>
      <BackLink to={`/plans/${planId}?tab=revisions`}>{detail.data?.plan.name ?? say('plan.back')}</BackLink>
      <PageTitle
        title={say('plan.compareTitle', { from, to })}
        about={
          <>
            {say('plan.compareAbout')}{' '}
            <Link
              underline="always"
              component={RouterLink}
              to={`/plans/${planId}/compare?from=${to}&to=${from}`}
            >
              {say('plan.swap')}
            </Link>
          </>
        }
      />
      <Panel>
        <Loaded query={before}>
          {(left) => (
            <Loaded query={after}>
              {(right) => (
                <>
                  <ComparedText before={left.text} after={right.text} labels={[name(from), name(to)]} />
                  <Typography component="h2" variant="h3" sx={{ mt: 3, mb: 1 }}>
                    {say('plan.besideText')}
                  </Typography>
                  <ComparedText
                    label={say('plan.besideText')}
                    before={revisionFacts(left, say)}
                    after={revisionFacts(right, say)}
                    labels={[name(from), name(to)]}
                  />
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      </Panel>
    </>
  )
}
