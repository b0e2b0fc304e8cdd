import Stack from '@mui/material/Stack'
import SvgIcon from '@mui/material/SvgIcon'
import Typography from '@mui/material/Typography'
import { useSay } from '../language.tsx'

/** A plumb line: a string, and the weight that pulls it straight; `bare` without the name. */
export function Wordmark({ bare }: { readonly bare: boolean }) {
  const say = useSay()
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1, color: 'primary.main' }}>
      <SvgIcon viewBox="0 0 24 24" sx={{ fontSize: 22 }} aria-hidden>
        <path d="M11.25 1.5h1.5V12h-1.5z" />
        <path d="M8 11.5h8v3.2L12 22.5l-4-7.8z" />
      </SvgIcon>
      {!bare && (
        <Typography component="span" sx={{ fontSize: '1.125rem', fontWeight: 600, letterSpacing: '0.04em' }}>
          {say('frame.product')}
        </Typography>
      )}
    </Stack>
  )
}
