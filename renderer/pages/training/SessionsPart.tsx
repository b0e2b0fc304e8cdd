import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { useToday } from '../../parts/DueDay.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { TextBox } from '../../parts/InputFields.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { usePeriod } from '../../period.tsx'
import { useMay } from '../../usePerson.ts'
import { SessionDialog } from './SessionDialog.tsx'
import { hoursText, shareText } from './trainingText.ts'

export function SessionsPart() {
  const say = useSay()
  const { linkTo } = usePeriod()
  const place = useListPlace()
  const edits = useMay('supervisor', 'hr')
  const [making, setMaking] = useState(false)
  const today = useToday()
  const isToCome = (heldOn: string) => today !== null && heldOn > today
  const text = place.get('text')
  const sessions = useOperation(
    'listSessions',
    { ...(text !== '' && { text }), ...place.paging },
    { keepPrevious: true },
  )
  return (
    <>
      <Stack
        direction="row"
        sx={{
          gap: 2,
          mb: 2,
          alignItems: 'center',
          justifyContent: 'space-between',
          '& > .MuiTextField-root': { maxWidth: 400 },
        }}
      >
        <TextBox label={say('training.search')} value={text} onChange={(value) => place.set('text', value)} />
        {edits && (
          <Button variant="contained" sx={{ flexShrink: 0 }} onClick={() => setMaking(true)}>
            {say('training.newSession')}
          </Button>
        )}
      </Stack>
      <Loaded query={sessions}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState
              title={say('training.noSessions')}
              why={say('training.noSessionsWhy')}
              action={
                <Button variant="outlined" onClick={() => place.setAll({ tab: 'courses', text: '' })}>
                  {say('training.toCourses')}
                </Button>
              }
            />
          ) : (
            <ListTable
              label={say('training.tab-sessions')}
              rows={rows}
              rowId={({ id }) => id}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                { title: say('training.heldOn'), renderCell: ({ heldOn }) => heldOn },
                {
                  title: say('training.course'),
                  renderCell: ({ id, course }) => (
                    <Link component={RouterLink} to={linkTo(`/training/${id}`)}>
                      {course}
                    </Link>
                  ),
                },
                {
                  title: say('training.method'),
                  renderCell: ({ method }) => say(`training.method-${method}`),
                },
                { title: say('training.trainer'), renderCell: ({ trainer }) => trainer },
                {
                  title: say('training.hours'),
                  right: true,
                  renderCell: ({ minutes }) => hoursText(minutes),
                },
                {
                  title: say('training.present'),
                  right: true,
                  renderCell: ({ heldOn, attended, invited }) =>
                    isToCome(heldOn)
                      ? say('training.expected', { n: invited })
                      : shareText(attended, invited),
                },
                {
                  title: say('training.passed'),
                  right: true,
                  renderCell: ({ heldOn, exam, passed, examined }) =>
                    exam
                      ? isToCome(heldOn)
                        ? NO_VALUE
                        : shareText(passed, examined)
                      : say('training.noExam'),
                },
              ]}
            />
          )
        }
      </Loaded>
      {making && <SessionDialog session={null} onClose={() => setMaking(false)} />}
    </>
  )
}
