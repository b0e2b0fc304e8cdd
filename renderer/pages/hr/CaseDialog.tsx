import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatInstant } from '../../../core/format.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Links } from '../../parts/Links.tsx'
import { Loaded } from '../../parts/Loaded.tsx'

/** One case: how it came to where it is, and its next step with a word on what was done or found. */
export function CaseDialog({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const say = useSay()
  const zone = useZone()
  const found = useOperation('getAccountability', { id })
  const move = useCommand('moveAccountability')
  const [note, setNote] = useState('')
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <Loaded query={found}>
        {({ entry, moves, steps }) => (
          <>
            <DialogTitle>
              {entry.department} · {entry.period} · {say(`hr.state-${entry.state}`)}
            </DialogTitle>
            <DialogContent>
              {move.error && <ErrorNote error={move.error} onClose={move.reset} />}
              <Typography component="h3" variant="h3">
                {say('hr.history')}
              </Typography>
              <ol aria-label={say('hr.history')}>
                {steps.map(({ state, note: said, actor, at }) => (
                  <li key={`${state} ${at}`}>
                    {say(`hr.state-${state}`)} · {actor} · {formatInstant(at, zone, 'minute')}
                    {said !== '' && ` · ${said}`}
                  </li>
                ))}
              </ol>
              <Box sx={{ my: 2 }}>
                <Links of="accountability" id={id} />
              </Box>
              {moves.length > 0 && (
                <>
                  <TextField
                    label={say('hr.note')}
                    value={note}
                    onChange={(event) => setNote(event.target.value)}
                    fullWidth
                    multiline
                    minRows={2}
                  />
                  <Typography variant="caption" color="textSecondary">
                    {say('hr.otherPerson')}
                  </Typography>
                </>
              )}
            </DialogContent>
            <DialogActions>
              <Button color="inherit" onClick={onClose}>
                {say('people.back')}
              </Button>
              {moves.map((each) => (
                <Button
                  key={each}
                  variant={each === 'sendBack' ? 'outlined' : 'contained'}
                  disabled={note.trim() === ''}
                  loading={move.isPending}
                  onClick={() =>
                    move.mutate(
                      { id, revision: entry.revision, move: each, note },
                      { onSuccess: () => setNote('') },
                    )
                  }
                >
                  {say(`hr.move-${each}`)}
                </Button>
              ))}
            </DialogActions>
          </>
        )}
      </Loaded>
    </Dialog>
  )
}
