// Who is on the list of a session: presence and points are changed in place and saved together.
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { type Attendance, hasEarned, type TrainingSession } from '../../../core/training.ts'
import type { Say } from '../../../core/words.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { CertificateButton } from './CertificateButton.tsx'

interface Edit {
  readonly attended: boolean
  readonly points: string
}

export function AttendancePart({ session }: { readonly session: TrainingSession }) {
  const say = useSay()
  const place = useListPlace()
  const list = useOperation(
    'listAttendances',
    { sessionId: session.id, ...place.paging },
    { keepPrevious: true },
  )
  const save = useCommand('saveAttendances')
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map())
  const editOf = (row: Attendance): Edit =>
    edits.get(row.employeeNo) ?? { attended: row.attended, points: String(row.points ?? '') }
  const change = (row: Attendance, patch: Partial<Edit>) =>
    setEdits(new Map(edits).set(row.employeeNo, { ...editOf(row), ...patch }))
  const entries = [...edits].map(([employeeNo, { attended, points }]) => ({
    employeeNo,
    attended,
    points: attended && points.trim() !== '' ? Number(points) : null,
  }))
  return (
    <Loaded query={list}>
      {({ rows, total }) =>
        total === 0 ? (
          <EmptyState title={say('training.nobody')} />
        ) : (
          <>
            <ListTable
              label={say('training.attendees')}
              rows={rows}
              rowId={({ employeeNo }) => employeeNo}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                { title: say('people.department'), renderCell: (row) => row.department },
                { title: say('people.name'), renderCell: (row) => row.name },
                { title: say('people.employeeNo'), renderCell: (row) => row.employeeNo },
                {
                  title: say('training.present'),
                  renderCell: (row) => (
                    <Checkbox
                      size="small"
                      checked={editOf(row).attended}
                      onChange={(_, attended) => change(row, { attended })}
                      slotProps={{ input: { 'aria-label': `${row.name} ${say('training.present')}` } }}
                    />
                  ),
                },
                ...(session.exam
                  ? [
                      {
                        title: say('training.points'),
                        right: true,
                        renderCell: (row: Attendance) => (
                          <TextField
                            size="small"
                            value={editOf(row).points}
                            disabled={!editOf(row).attended}
                            onChange={(event) =>
                              change(row, { points: event.target.value.replace(/[^\d.]/g, '') })
                            }
                            slotProps={{
                              htmlInput: {
                                'aria-label': `${row.name} ${say('training.points')}`,
                                inputMode: 'decimal',
                                style: { textAlign: 'right', width: 72 },
                              },
                            }}
                          />
                        ),
                      },
                    ]
                  : []),
                { title: say('training.result'), renderCell: (row) => resultText(row, session, say) },
                {
                  title: say('paper.certificate'),
                  renderCell: (row) =>
                    hasEarned(session, row) && <CertificateButton sessionId={session.id} person={row} />,
                },
              ]}
            />
            <Button
              variant="contained"
              disabled={edits.size === 0}
              loading={save.isPending}
              sx={{ mt: 2 }}
              onClick={() => save.mutate({ id: session.id, revision: session.revision, entries })}
            >
              {say('training.save')}
            </Button>
            {save.error && <ErrorNote error={save.error} />}
          </>
        )
      }
    </Loaded>
  )
}

function resultText({ attended, points }: Attendance, { passMark }: TrainingSession, say: Say): string {
  if (!attended) return say('training.absent')
  if (passMark === null) return say('training.present')
  if (points === null) return say('training.notExamined')
  return say(points >= passMark ? 'training.passed' : 'training.failed')
}
