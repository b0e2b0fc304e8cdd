import { formatCount } from '../../core/format.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { useMay } from '../usePerson.ts'
import { CountBadge } from './CountBadge.tsx'

/** How many requests wait for whoever is working; nothing where none do, or they decide none. */
export function WaitingCount({ folded }: { readonly folded: boolean }) {
  const say = useSay()
  const decides = useMay('supervisor')
  const { data } = useOperation(
    'listRequests',
    { states: ['pending'], whose: 'others', offset: 0, limit: 1 },
    { enabled: decides },
  )
  if (!decides || !data || data.total === 0) return null
  const text = say('request.waitingCount', { count: formatCount(data.total) })
  return <CountBadge count={data.total} text={text} tone="warning" folded={folded} />
}
