// What staff, customers and partners say about the plan itself.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatInstant } from '../../../core/format.ts'
import { COMMENT_SOURCES, type CommentSource } from '../../../core/planTask.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'

const MORE = 50

export function Comments({ planId }: { readonly planId: number }) {
  const say = useSay()
  const zone = useZone()
  const [limit, setLimit] = useState(MORE)
  const [source, setSource] = useState<CommentSource>('staff')
  const [text, setText] = useState('')
  const found = useOperation('listPlanComments', { planId, offset: 0, limit }, { keepPrevious: true })
  const comment = useCommand('commentPlan')
  return (
    <Panel label={say('plan.comments')}>
      <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
        {say('plan.comments')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, mb: 1, alignItems: 'flex-start' }}>
        <TextField
          select
          label={say('plan.commentSource')}
          value={source}
          onChange={(event) => setSource(COMMENT_SOURCES.find((each) => each === event.target.value)!)}
          sx={{ minWidth: 130 }}
        >
          {COMMENT_SOURCES.map((each) => (
            <MenuItem key={each} value={each}>
              {say(`plan.source-${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          multiline
          label={say('plan.comment')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
          sx={{ flex: 1 }}
        />
        <Button
          disabled={text.trim() === ''}
          loading={comment.isPending}
          onClick={() => comment.mutate({ planId, source, text }, { onSuccess: () => setText('') })}
        >
          {say('plan.addComment')}
        </Button>
      </Box>
      {comment.error && <ErrorNote error={comment.error} />}
      <Loaded query={found}>
        {({ rows, total }) => (
          <Box component="ul" aria-label={say('plan.comments')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {rows.map((row) => (
              <Box component="li" key={row.id} sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>
                <Typography sx={{ whiteSpace: 'pre-line' }}>{row.text}</Typography>
                <Typography variant="caption" color="textSecondary">
                  {[say(`plan.source-${row.source}`), row.actor, formatInstant(row.at, zone, 'minute')].join(
                    ' · ',
                  )}
                </Typography>
              </Box>
            ))}
            {total === 0 && <Typography color="textSecondary">{say('plan.noComments')}</Typography>}
            {total > rows.length && limit < 500 && (
              <Button onClick={() => setLimit(500)}>{say('plan.moreComments', { total })}</Button>
            )}
          </Box>
        )}
      </Loaded>
    </Panel>
  )
}
