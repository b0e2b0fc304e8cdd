import Box from '@mui/material/Box'
import type { SxProps, Theme } from '@mui/material/styles'
import type { ReactNode } from 'react'

interface PanelProps {
  readonly children: ReactNode
  /** Names the panel as a region. */
  readonly label?: string
  readonly sx?: SxProps<Theme>
}

/** A bordered sheet that holds one thing. */
export function Panel({ children, label, sx }: PanelProps) {
  return (
    <Box
      component={label === undefined ? 'div' : 'section'}
      aria-label={label}
      sx={[
        {
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          p: 2,
          minWidth: 0,
          // What a table in it says begins and ends where the panel's heading does, unless lines part its columns.
          '& :not(.ruled) > * > * > .MuiTableCell-root:not(.MuiTableCell-paddingCheckbox):not(* + *)': {
            pl: 0,
          },
          '& :not(.ruled) > * > * > .MuiTableCell-root:not(.MuiTableCell-paddingCheckbox):last-child': {
            pr: 0,
          },
        },
        ...(Array.isArray(sx) ? sx : [sx ?? {}]),
      ]}
    >
      {children}
    </Box>
  )
}
