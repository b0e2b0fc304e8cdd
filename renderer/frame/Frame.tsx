import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { ImportDeskProvider } from '../importDesk.tsx'
import { useSay } from '../language.tsx'
import { RowSkeletons } from '../parts/RowSkeletons.tsx'
import { FileDrop } from './FileDrop.tsx'
import { JobsTray } from './JobsTray.tsx'
import { Navigation } from './Navigation.tsx'
import { PageFault } from './PageFault.tsx'
import { PaletteProvider } from './Palette.tsx'
import { TopBar } from './TopBar.tsx'

/** What stands around every page: navigation, top bar, jobs tray, and the whole window as a place to drop files. */
export function Frame() {
  const { pathname } = useLocation()
  return (
    <ImportDeskProvider>
      <PaletteProvider>
        <FileDrop>
          <SkipLink />
          <Box sx={{ display: 'flex', height: '100vh', bgcolor: 'background.default' }}>
            <Navigation />
            <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
              <TopBar />
              <Box
                component="main"
                id="content"
                tabIndex={-1}
                sx={{ flex: 1, overflow: 'auto', px: 3, py: 2, outline: 'none' }}
              >
                <PageFault key={pathname}>
                  <Suspense fallback={<RowSkeletons rows={10} />}>
                    <Outlet />
                  </Suspense>
                </PageFault>
              </Box>
            </Box>
          </Box>
          <JobsTray />
        </FileDrop>
      </PaletteProvider>
    </ImportDeskProvider>
  )
}

function SkipLink() {
  const say = useSay()
  return (
    <Link
      href="#content"
      sx={{
        position: 'fixed',
        left: 8,
        top: -60,
        zIndex: 2000,
        px: 2,
        py: 1,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        '&:focus-visible': { top: 8 },
      }}
    >
      {say('frame.skip')}
    </Link>
  )
}
