import { useEffect } from 'react'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { CountBadge } from './CountBadge.tsx'

/** What was told of already, so that a window says it once. */
let told = 0

/** How many things are overdue or soon due; told once as a desktop notification where that was allowed. */
export function DueCount({ folded }: { readonly folded: boolean }) {
  const say = useSay()
  const { data } = useOperation('countDue', {})
  const total = data ? data.overdue + data.soon : 0
  const text = data ? say('due.badge', { ...data }) : ''
  const title = say('frame.due')
  useEffect(() => {
    if (total <= told || !('Notification' in window) || Notification.permission !== 'granted') return
    told = total
    // oxlint-disable-next-line no-new -- showing it is all it does
    new Notification(title, { body: text, tag: 'plumbline-due' })
  }, [total, title, text])
  if (!data || total === 0) return null
  return (
    <CountBadge count={total} text={text} tone={data.overdue > 0 ? 'error' : 'warning'} folded={folded} />
  )
}
