import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import { ROW_HEIGHT } from '../theme.ts'

/** The shape of a table to come. */
export function RowSkeletons({ rows }: { readonly rows: number }) {
  return (
    <Stack aria-busy sx={{ gap: '4px' }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rectangular" height={ROW_HEIGHT - 4} sx={{ borderRadius: 1 }} />
      ))}
    </Stack>
  )
}
