import Box from '@mui/material/Box'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'

/** A day by which something is done; said to be overdue once it has passed and `open` still holds. */
export function DueDay({ on, open }: { readonly on: string; readonly open: boolean }) {
  const say = useSay()
  const today = useToday()
  if (!open || today === null || on >= today) return on
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {on}{' '}
      <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
        {say('due.state-overdue')}
      </Box>
    </Box>
  )
}

/** The organisation's day, as what is due is judged by; null while it is asked for. */
export function useToday(): string | null {
  return useOperation('listDue', { offset: 0, limit: 1 }).data?.today ?? null
}
