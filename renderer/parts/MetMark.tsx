import Box from '@mui/material/Box'

/** Whether what is asked was reached, in a word; as wide in every row, so that the figures before it line up. */
export function MetMark({ met, children }: { readonly met: boolean; readonly children: string }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        minWidth: '4.5em',
        pl: 1,
        textAlign: 'left',
        color: met ? 'text.secondary' : 'warning.main',
        fontWeight: met ? 400 : 600,
      }}
    >
      {children}
    </Box>
  )
}
