import type { RequestState as State } from '../../../core/request.ts'
import { useSay } from '../../language.tsx'
import { VerdictMark } from '../../parts/VerdictMark.tsx'

const MARKS = { pending: 'waiting', approved: 'yes', rejected: 'no', withdrawn: 'back' } as const

export function RequestState({ state }: { readonly state: State }) {
  const say = useSay()
  return <VerdictMark mark={MARKS[state]} text={say(`request.state.${state}`)} />
}
