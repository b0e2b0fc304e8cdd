import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import Button from '@mui/material/Button'
import { Link as RouterLink } from 'react-router'

/** The way from one thing back to the list, or the whole, it belongs to. */
export function BackLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Button
      component={RouterLink}
      to={to}
      startIcon={<ArrowBackIcon />}
      sx={{ ml: -1, mb: 0.5, color: 'text.secondary' }}
    >
      {children}
    </Button>
  )
}
