import Box from '@mui/material/Box'
import { useEffect } from 'react'
import { formatCount } from '../../core/format.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'

/** What was told of already, so that a window says it once. */
let told = 0

/** How many things are overdue or soon due; told once as a desktop notification where that was allowed. */
export function DueCount() {
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
    <Box
      component="span"
      title={text}
      sx={{
        px: 0.75,
        borderRadius: 1,
        bgcolor: data.overdue > 0 ? 'error.main' : 'warning.main',
        color: data.overdue > 0 ? 'error.contrastText' : 'warning.contrastText',
        fontSize: 12,
      }}
    >
      {formatCount(total)}
    </Box>
  )
}
