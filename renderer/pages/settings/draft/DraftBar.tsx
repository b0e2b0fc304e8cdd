import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSay } from '../../../language.tsx'
import type { Draft } from './useDraft.ts'
import { LeaveGuard } from './LeaveGuard.tsx'

/** Differences shown before the rest is only counted. */
const SHOWN = 6

/** What the draft would change, and the ways on: try and publish it, or let it go. Stays in sight. */
export function DraftBar(props: {
  readonly draft: Pick<Draft<unknown>, 'changes' | 'faults' | 'discard'>
  readonly version: number
  /** What reviewing it is called; by default that it is tried and published. */
  readonly review?: string
  readonly onReview: () => void
}) {
  const say = useSay()
  const { changes, faults, discard } = props.draft
  return (
    <Box
      component="section"
      aria-label={say('draft.bar')}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        mt: 2,
        p: 2,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'primary.main',
        borderRadius: 1,
      }}
    >
      <LeaveGuard changes={changes.length} />
      <Stack direction="row" sx={{ alignItems: 'start', gap: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }} aria-live="polite">
          <Typography variant="h3">
            {changes.length === 0
              ? say('draft.noChanges')
              : say(props.version === 0 ? 'draft.firstChanges' : 'draft.changes', {
                  count: changes.length,
                  version: props.version,
                })}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {changes.slice(0, SHOWN).map((text) => (
              <li key={text}>{text}</li>
            ))}
            {changes.length > SHOWN && <li>{say('draft.moreChanges', { count: changes.length - SHOWN })}</li>}
          </Box>
        </Box>
        <Button color="inherit" onClick={discard}>
          {say('draft.discard')}
        </Button>
        <Button
          variant="contained"
          disabled={changes.length === 0 || faults.size > 0}
          onClick={props.onReview}
        >
          {props.review ?? say('draft.review')}
        </Button>
      </Stack>
      {faults.size > 0 && (
        <Alert severity="error" variant="outlined" sx={{ mt: 1 }}>
          {say('draft.faults', { count: faults.size })}
        </Alert>
      )}
    </Box>
  )
}
