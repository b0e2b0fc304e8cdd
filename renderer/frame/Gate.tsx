import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import type { ReactNode } from 'react'
import { useOperation } from '../api.ts'
import { InstallationContext } from '../installation.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { FOLDED_WIDTH, NAVIGATION_WIDTH, TOP_HEIGHT } from './measures.ts'
import { isStoredFolded } from './useFolded.ts'

/** Lets the pages in once it is known whose installation this is. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useOperation('getInstallation', {})
  if (data) return <InstallationContext value={data}>{children}</InstallationContext>
  if (error) {
    return (
      <Box component="main" sx={{ maxWidth: 640, mx: 'auto', mt: 12, px: 3 }}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Box>
    )
  }
  return <FrameToCome />
}

function FrameToCome() {
  return (
    <Box aria-busy sx={{ display: 'flex', height: '100vh' }}>
      <Box
        sx={{
          width: isStoredFolded() ? FOLDED_WIDTH : NAVIGATION_WIDTH,
          borderRight: 1,
          borderColor: 'divider',
          p: 2,
        }}
      >
        {[0, 1, 2, 3, 4, 5].map((line) => (
          <Skeleton key={line} height={36} />
        ))}
      </Box>
      <Box sx={{ flex: 1 }}>
        <Box sx={{ height: TOP_HEIGHT, borderBottom: 1, borderColor: 'divider', px: 3, pt: 1 }}>
          <Skeleton width={220} height={36} />
        </Box>
      </Box>
    </Box>
  )
}
