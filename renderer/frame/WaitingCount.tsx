import Box from '@mui/material/Box'
import { formatCount } from '../../core/format.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { useMay } from '../usePerson.ts'

/** How many requests wait for whoever is working; nothing where none do, or they decide none. */
export function WaitingCount() {
  const say = useSay()
  const decides = useMay('supervisor')
  const { data } = useOperation(
    'listRequests',
    { states: ['pending'], whose: 'others', offset: 0, limit: 1 },
    { enabled: decides },
  )
  if (!decides || !data || data.total === 0) return null
  return (
    <Box
      component="span"
      title={say('request.waitingCount', { count: formatCount(data.total) })}
      sx={{ px: 0.75, borderRadius: 1, bgcolor: 'warning.main', color: 'warning.contrastText', fontSize: 12 }}
    >
      {formatCount(data.total)}
    </Box>
  )
}
