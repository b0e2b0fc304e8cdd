import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { useSay } from '../language.tsx'
import { EmptyState } from './EmptyState.tsx'

/** What a page of records shows while the installation has none. */
export function NoRecords() {
  const say = useSay()
  return (
    <EmptyState
      title={say('records.none')}
      why={say('records.noneWhy')}
      action={
        <Button variant="contained" component={Link} to="/import">
          {say('records.toImport')}
        </Button>
      }
    />
  )
}
