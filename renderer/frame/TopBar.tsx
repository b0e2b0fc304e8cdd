import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useInstallation } from '../installation.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { TOP_HEIGHT } from './measures.ts'
import { ModeMenu } from './ModeMenu.tsx'
import { PaletteButton } from './Palette.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { PeriodPicker } from './PeriodPicker.tsx'

export function TopBar() {
  const { organisation, records } = useInstallation()
  return (
    <Stack
      component="header"
      direction="row"
      sx={{
        height: TOP_HEIGHT,
        flexShrink: 0,
        alignItems: 'center',
        gap: 1,
        px: 3,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      {records > 0 && <PeriodPicker />}
      <Box sx={{ flex: 1 }} />
      <PaletteButton />
      <LanguageMenu />
      <ModeMenu />
      <PersonMenu />
      {organisation.name !== '' && (
        <Box sx={{ pl: 1, color: 'text.secondary', maxWidth: 260, textAlign: 'right' }}>
          {organisation.name}
        </Box>
      )}
    </Stack>
  )
}
