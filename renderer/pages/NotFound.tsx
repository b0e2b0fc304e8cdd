import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { useSay } from '../language.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'

export function NotFound() {
  const say = useSay()
  return (
    <>
      <PageTitle title={say('frame.noPage')} />
      <EmptyState
        title={say('frame.noPageWhy')}
        action={
          <Button variant="contained" component={Link} to="/">
            {say('frame.toOverview')}
          </Button>
        }
      />
    </>
  )
}
